#include "ui/pages/rescue_report.h"

#include "trial/moving_home.h"

#include <QStringList>

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("A rescue counts what was read and what is missing, and says that settings are lost") {
    Rescued found{sample::movingHome(), {}, 0};
    found.gaps[table_of<Initiative>].missing = {new_uuid(), new_uuid()};
    found.gaps[table_of<Basics>].missing = {new_uuid()};
    const QStringList lines = rescueReport(found).split(u'\n');
    CHECK(lines.contains(QStringLiteral("Initiatives: 21 read and 2 missing")));
    CHECK(lines.contains(
        QStringLiteral("The plan's title and settings are lost: look through Plan settings")));
    CHECK(lines.size() == 4); // and an empty line, and what the new plan has not
}

TEST_CASE("A rescue of which nothing is missing says so") {
    CHECK(rescueReport({sample::movingHome(), {}, 0})
              .startsWith(QStringLiteral("Nothing is known to be missing.")));
}
