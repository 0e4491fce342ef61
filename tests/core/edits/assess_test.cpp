#include "core/edits/assess.h"

#include "core/listen/answers.h"
#include "tests/support/plans.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

namespace {

/// A plan with one round, in a file of its own.
struct Asked {
    Folder folder;
    std::unique_ptr<Document> document;
    Id<Round> round;

    Asked() {
        document =
            std::move(*Document::create(folder / "asked.updraft", basics(), {}, surroundings()));
        REQUIRE(document->edit("add", [&](Edit& edit) {
            Round row;
            row.name = "Spring";
            round = edit.add(std::move(row));
        }));
    }
    Result<Change> edit(const std::function<void(Edit&)>& run) {
        return document->edit("answer", run);
    }
    const Table<Assessment>& rows() const { return document->plan()->assessments; }
    const Assessment& only() const {
        REQUIRE(rows().size() == 1);
        return *rows().begin();
    }
};

} // namespace

TEST_CASE("An answer is changed where it stands, whatever the case of the rater's name") {
    Asked asked;
    REQUIRE(asked.edit([&](Edit& e) { set_answer(e, asked.round, " Aisha ", Question{3}, 4); }));
    CHECK(asked.only().rater == "Aisha");
    REQUIRE(
        asked.edit([&](Edit& e) { set_evidence(e, asked.round, "AISHA", Question{3}, " ok "); }));
    REQUIRE(asked.edit([&](Edit& e) { set_answer(e, asked.round, "aisha", Question{3}, {}); }));
    CHECK_FALSE(asked.only().answer);
    CHECK(asked.only().evidence == "ok");
    CHECK(asked.edit([&](Edit& e) { set_answer(e, asked.round, "Aisha", Question{3}, 5); })
              .error()
              .code == ErrorCode::out_of_range);
    REQUIRE(asked.edit([&](Edit& e) { clear_answer(e, asked.round, "Aisha", Question{3}); }));
    CHECK(asked.rows().empty());
    REQUIRE(asked.document->undo());
    CHECK(asked.only().evidence == "ok");
}

TEST_CASE("A rater gets another name in the whole round, but not that of another") {
    Asked asked;
    REQUIRE(asked.edit([&](Edit& e) {
        set_answer(e, asked.round, "Aisha", Question{0}, 1);
        set_answer(e, asked.round, "Aisha", Question{30}, 1);
        set_answer(e, asked.round, "Ben", Question{0}, 1);
    }));
    REQUIRE(asked.edit([&](Edit& e) { rename_rater(e, asked.round, "Aisha", "aisha R."); }));
    CHECK(raters_of(*asked.document->plan(), asked.round, Instrument::culture).front().name ==
          "aisha R.");
    CHECK(asked.edit([&](Edit& e) { rename_rater(e, asked.round, "Ben", "Aisha r."); })
              .error()
              .code == ErrorCode::name_taken);
    CHECK(asked.edit([&](Edit& e) { rename_rater(e, asked.round, "Ben", "  "); }).error().code ==
          ErrorCode::required);
    REQUIRE(asked.edit([&](Edit& e) { rename_rater(e, asked.round, "Ben", "BEN"); }));
}

TEST_CASE("Whom a round asks it knows before they answer, under one name each") {
    Asked asked;
    const auto raters = [&] { return asked.document->plan()->rounds.find(asked.round)->raters; };
    REQUIRE(asked.edit([&](Edit& e) { add_rater(e, asked.round, " Aisha "); }));
    REQUIRE(asked.edit([&](Edit& e) { add_rater(e, asked.round, "Ben"); }));
    REQUIRE(asked.edit([&](Edit& e) { add_rater(e, asked.round, "AISHA"); }));
    CHECK(raters() == "Aisha\nBen");
    CHECK(asked.edit([&](Edit& e) { add_rater(e, asked.round, "  "); }).error().code ==
          ErrorCode::required);
    // Nobody is asked under a name that no answer can bear.
    CHECK(asked.edit([&](Edit& e) { add_rater(e, asked.round, std::string(121, 'a')); }).error() ==
          Error{ErrorCode::too_long, "Rater", "120"});
    CHECK(asked.edit([&](Edit& e) { rename_rater(e, asked.round, "Ben", "aisha"); }).error().code ==
          ErrorCode::name_taken);
    REQUIRE(asked.edit([&](Edit& e) { rename_rater(e, asked.round, "ben", "Benedict"); }));
    CHECK(raters() == "Aisha\nBenedict");
    REQUIRE(
        asked.edit([&](Edit& e) { remove_rater(e, asked.round, "Aisha", Instrument::culture); }));
    CHECK(raters() == "Benedict");
    REQUIRE(asked.document->undo());
    CHECK(raters() == "Aisha\nBenedict");
}

TEST_CASE("Removing a rater takes the answers to one instrument, undo brings them back") {
    Asked asked;
    REQUIRE(asked.edit([&](Edit& e) {
        for (const int question : {0, 1, 24})
            set_answer(e, asked.round, "Aisha", static_cast<Question>(question), 1);
        set_answer(e, asked.round, "Ben", Question{0}, 1);
    }));
    REQUIRE(
        asked.edit([&](Edit& e) { remove_rater(e, asked.round, "Aisha", Instrument::maturity); }));
    CHECK(asked.rows().size() == 2);
    REQUIRE(asked.document->undo());
    CHECK(asked.rows().size() == 4);
}
