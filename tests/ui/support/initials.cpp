#include "ui/support/initials.h"

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("Initials are those of the first and the last word that begin with a letter") {
    CHECK(initials(QStringLiteral("Maya")) == QStringLiteral("M"));
    CHECK(initials(QStringLiteral("maya van der Berg")) == QStringLiteral("MB"));
    CHECK(initials(QStringLiteral("Busy Ben, 34")) == QStringLiteral("BB"));
    CHECK(initials(QString::fromUtf8("Élodie Ōta")) == QString::fromUtf8("ÉŌ"));
    CHECK(initials(QString::fromUtf8("😀 Fan")) == QString::fromUtf8("😀F"));
    CHECK(initials(QStringLiteral("3")) == QStringLiteral("3"));
    CHECK(initials({}).isEmpty());
}
