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

TEST_CASE("Letters of scripts without blanks, and pictures, are found wherever they stand") {
    TextIndex index = *TextIndex::make();
    const std::vector<TextIndex::Entry> entries{{1, "客户服务太慢了"},
                                                {2, "サービスがとても遅い"},
                                                {3, "Great👍🏽 thanks 🤔"},
                                                {4, "服，务"},
                                                {5, "아주 느린 서비스"}};
    REQUIRE(index.add(entries));
    const auto find = [&](std::string_view words) { return index.find(words).value(); };
    CHECK(find("服务") == Keys{1, 4}); // marks between them are none
    CHECK(find("务太") == Keys{1});
    CHECK(find("太务").empty());
    CHECK(find("ビス") == Keys{2});
    CHECK(find("👍") == Keys{3});
    CHECK(find("great 🤔") == Keys{3});
    CHECK(find("서비") == Keys{5});
    REQUIRE(index.remove(entries[0]));
    CHECK(find("服务") == Keys{4});
}
