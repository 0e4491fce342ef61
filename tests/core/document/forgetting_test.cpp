#include "core/document/document.h"
#include "tests/support/plans.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

namespace {

constexpr std::string_view secret = "Nobody must ever read this again";

std::unique_ptr<Document> open(const Folder& folder) {
    return std::move(*Document::open(folder / "plan.updraft", surroundings()));
}

Id<Person> add_person(Document& document, std::string name) {
    Id<Person> id;
    REQUIRE(document.edit("add", [&](Edit& edit) {
        Person row;
        row.name = std::move(name);
        id = edit.add(row);
    }));
    return id;
}

} // namespace

TEST_CASE("What is removed for good leaves the file, its history and its free pages") {
    const Folder folder;
    REQUIRE(Document::create(folder / "plan.updraft", basics(), {}, surroundings()));
    const auto document = open(folder);
    const auto gone = add_person(*document, "Maya");
    const auto stays = add_person(*document, "Omar");
    REQUIRE(document->edit("set", [&](Edit& edit) {
        for (const auto id : {gone, stays}) edit.change(id, [](Person& row) { row.role = secret; });
    }));
    REQUIRE(document->edit(
        "set", [&](Edit& edit) { edit.change(stays, [](Person& row) { row.role = "Agent"; }); }));
    REQUIRE(document->edit("forget", [&](Edit& edit) {
        for (const auto id : {gone, stays}) edit.remove_for_good(id);
    }));
    CHECK(document->plan()->people.empty());
    CHECK(document->history_length() == 5);
    CHECK(bytes_of(folder / "plan.updraft").find(secret) == std::string::npos);
}

TEST_CASE("The past can be looked at where something was removed from it for good") {
    const Folder folder;
    REQUIRE(Document::create(folder / "plan.updraft", basics(), {}, surroundings()));
    const auto document = open(folder);
    const auto gone = add_person(*document, "Maya");
    add_person(*document, "Omar");
    REQUIRE(document->edit("forget", [&](Edit& edit) { edit.remove_for_good(gone); }));
    CHECK(document->plan_at(1)->people.empty());
    CHECK(document->plan_at(2)->people.begin()->name == "Omar");
    CHECK(open(folder)->plan()->people.size() == 1);
}

TEST_CASE("Nothing before a final edit is undone, nor that edit itself, in this session or later") {
    const Folder folder;
    REQUIRE(Document::create(folder / "plan.updraft", basics(), {}, surroundings()));
    auto document = open(folder);
    add_person(*document, "Maya");
    REQUIRE(document->edit("cast", [&](Edit& edit) {
        Person row;
        row.name = "Omar";
        edit.add(row);
        edit.make_final();
    }));
    CHECK_FALSE(document->undoable());
    CHECK(document->undo().error().code == ErrorCode::undo_stops_at_final);
    document.reset();
    document = open(folder);
    CHECK(document->undo().error().code == ErrorCode::undo_stops_at_final);
    add_person(*document, "Lena");
    REQUIRE(document->undo());
    CHECK(document->plan()->people.size() == 2);
    REQUIRE(document->redo());
    CHECK(document->plan()->people.size() == 3);
}
