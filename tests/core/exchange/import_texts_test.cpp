#include "core/exchange/import_texts.h"

#include "core/exchange/csv.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

std::vector<FieldTexts> texts(const std::string& csv, std::string_view kind = "initiatives") {
    const Basics basics;
    const auto table = read_csv(csv);
    ImportRequest request;
    request.kind = find_kind(kind);
    auto texts = texts_to_explain(*table, request, basics);
    REQUIRE(texts);
    return std::move(*texts);
}

} // namespace

TEST_CASE("The words of a file are counted whatever their case, unknown ones first") {
    const auto found = texts("title,status\nA,Done\nB,shipped\nC,done\nD,DONE\nE,Shipped\nF,idle\n"
                             "G,\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].field->name == "status");
    CHECK(found[0].texts ==
          std::vector<ColumnText>{{"shipped", 2, false}, {"idle", 1, false}, {"Done", 3, true}});
}

TEST_CASE("Of other fields only what cannot be read or means no answer is asked about") {
    const auto found = texts("title,start,effort,owner,domain\nn/a,2026-03-02,5,Jane,-\n"
                             "B,someday,about 4,TBD,Billing\nC,someday,,,\n");
    REQUIRE(found.size() == 4);
    CHECK(found[0].texts == std::vector<ColumnText>{{"someday", 2, false}});
    CHECK(found[1].texts == std::vector<ColumnText>{{"about 4", 1, false}});
    CHECK(found[2].texts == std::vector<ColumnText>{{"TBD", 1, true}});
    CHECK(found[3].texts == std::vector<ColumnText>{{"-", 1, true}});
}

TEST_CASE("A code for no answer may be a number of the scale, or stand in a line") {
    const auto found = texts("verbatim,nps,ces,segment,customer\n"
                             "A,0,7,99,Ada\nB,10,x,Families,Ada\nC,9,2,2,\nD,9,7,99,\nE,11,,,\n",
                             "feedback");
    REQUIRE(found.size() == 3);
    CHECK(found[0].field->name == "nps");
    CHECK(found[0].texts == std::vector<ColumnText>{
                                {"11", 1, false}, {"0", 1, true}, {"9", 2, true}, {"10", 1, true}});
    CHECK(found[1].field->name == "ces");
    CHECK(found[1].texts ==
          std::vector<ColumnText>{{"x", 1, false}, {"2", 1, true}, {"7", 2, true}});
    CHECK(found[2].field->name == "segment");
    CHECK(found[2].texts == std::vector<ColumnText>{{"2", 1, true}, {"99", 2, true}});
}

TEST_CASE("A column of many different numbers holds no codes") {
    std::string csv = "verbatim,customer,segment\n";
    for (int i = 0; i < 100; ++i) csv += "A," + std::to_string(1'000 + i) + ",n/a\n";
    const auto found = texts(csv, "feedback");
    REQUIRE(found.size() == 1);
    CHECK(found[0].texts == std::vector<ColumnText>{{"n/a", 100, true}});
    CHECK(!found[0].more);
}

TEST_CASE("A column of endless words is cut short and said to be") {
    std::string csv = "title,status\n";
    for (int i = 0; i < 5'000; ++i) csv += "A,word" + std::to_string(i) + "\n";
    const auto found = texts(csv);
    REQUIRE(found.size() == 1);
    CHECK(found[0].texts.size() == 50);
    CHECK(found[0].more);
}

TEST_CASE("Only what is obvious is taken for a word") {
    const auto& initiatives = *find_kind("initiatives");
    const auto word = [&](const char* field, const char* text) {
        return obvious_word(*initiatives.field(field), text).value_or("");
    };
    CHECK(word("status", " In Progress ") == "active");
    CHECK(word("status", "DONE") == "done");
    CHECK(word("status", "implemented").empty());
    CHECK(word("horizon", "Medium term") == "mid");
    CHECK(word("mandate", "completed").empty());
    // Actions have no word for what is only planned.
    CHECK_FALSE(obvious_word(*find_kind("actions")->field("status"), "to do"));
    CHECK(obvious_word(*find_kind("actions")->field("status"), "finished") == "done");
}
