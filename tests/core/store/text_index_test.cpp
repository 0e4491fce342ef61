#include "core/store/text_index.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

using Keys = std::vector<std::int64_t>;

struct IndexTrial {
    TextIndex index = *TextIndex::make();
    std::vector<TextIndex::Entry> entries{{1, "The technician never came"},
                                          {2, "I waited for the TECHNICIAN twice"},
                                          {3, "Die Rückmeldung kam spät, aber sie kam"},
                                          {7, "<b>bold</b> & 5 €; שלום 😀"}};
    IndexTrial() { REQUIRE(index.add(entries)); }
    Keys find(std::string_view words) {
        const auto found = index.find(words);
        REQUIRE(found);
        return *found;
    }
};

} // namespace

TEST_CASE("Texts are found by the beginnings of their words, whatever the case and accents") {
    IndexTrial trial;
    CHECK(trial.find("tech") == Keys{1, 2});
    CHECK(trial.find("t") == Keys{1, 2});
    CHECK(trial.find("tech wai") == Keys{2});
    CHECK(trial.find("ruck SPAT") == Keys{3});
    CHECK(trial.find("שלו") == Keys{7});
    CHECK(trial.find("nician").empty());
}

TEST_CASE("What a search would take for its own language is a word like any other") {
    IndexTrial trial;
    CHECK(trial.find("OR").empty());
    CHECK(trial.find("tech OR bold").empty());
    CHECK(trial.find("b*").size() == 1);
    for (const auto* odd :
         {"\"", "(", "text:tech", "-tech", "^the", "a\"b\"c", "*", "NEAR(", "'", "!!", "{", "\\"})
        CHECK(trial.index.find(odd));
    CHECK(trial.find("").empty());
    CHECK(trial.find("  ").empty());
}

TEST_CASE("What is taken out is found no more, and what is put anew is") {
    IndexTrial trial;
    REQUIRE(trial.index.remove(trial.entries[1]));
    CHECK(trial.find("tech") == Keys{1});
    const std::vector<TextIndex::Entry> anew{{2, "All is well"}};
    REQUIRE(trial.index.add(anew));
    CHECK(trial.find("wel") == Keys{2});
    CHECK(trial.find("twice").empty());
}
