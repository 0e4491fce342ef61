#include "ui/shell/status_line.h"

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("A screen reader finds no sentence at the foot that is gone") {
    StatusLine line;
    line.say(QStringLiteral("3 initiatives copied"));
    CHECK(line.accessibleName() == "3 initiatives copied");
    line.clearMessage();
    CHECK(line.accessibleName().isEmpty());
    line.warn(QStringLiteral("The disk is full."));
    line.say({});
    CHECK(line.message().isEmpty());
    CHECK(line.accessibleName().isEmpty());
}
