#include <catch2/catch.hpp>

#include "ui/shell/fuzzy.h"

using namespace updraft;

namespace {

int score(const char* typed, const char* text) {
    return fuzzyScore(folded(QString::fromUtf8(typed)), folded(QString::fromUtf8(text)));
}

} // namespace

TEST_CASE("The palette finds words in any order, without case and accents") {
    REQUIRE(score("bill plain", "CX-07 Plain-language first bill") > 0);
    REQUIRE(score("größe", "GRÖSSE prüfen") > 0);
    REQUIRE(score("resume", "Résumé der Woche") > 0);
    REQUIRE(score("bill tariff", "CX-07 Plain-language first bill") == 0);
}

TEST_CASE("The palette finds initials") {
    REQUIRE(score("pfb", "Plain first bill") > 0);
    REQUIRE(score("xyz", "Plain first bill") == 0);
}

TEST_CASE("A beginning counts more than a middle, and a whole word more than strewn letters") {
    REQUIRE(score("ex", "Export") > score("ex", "Next page"));
    REQUIRE(score("cx-07", "CX-07 Plain-language first bill") >
            score("cx-07", "Move CX-07 to April"));
    REQUIRE(score("bill", "Billing") > score("bill", "Build in little legs"));
}

TEST_CASE("Of two texts that fit alike the shorter one comes first") {
    REQUIRE(score("undo", "Undo") > score("undo", "Undo everything since the last version"));
}
