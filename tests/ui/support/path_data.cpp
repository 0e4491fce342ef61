#include "ui/support/path_data.h"

#include <catch2/catch.hpp>

#include <clocale>

using namespace updraft;

TEST_CASE("Path data is read whatever the desktop's decimal sign is, and always to an end") {
    const char* before = std::setlocale(LC_NUMERIC, nullptr);
    const std::string kept = before ? before : "C";
    for (const char* locale : {"C", "de_DE.UTF-8"}) {
        std::setlocale(LC_NUMERIC, locale); // stays as it was where there is no such locale
        const QPainterPath path = pathFromData("M1.5 .5 6.5L8");
        CHECK(path.elementAt(0).x == 1.5);
        CHECK(path.elementAt(0).y == 0.5);
    }
    std::setlocale(LC_NUMERIC, kept.c_str());
    CHECK(pathFromData("M1 x y").elementCount() < 3);
}
