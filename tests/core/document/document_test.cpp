#include "core/document/document.h"
#include "tests/support/plans.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace updraft;
using testing::basics;
using testing::Folder;
using testing::initiative;
using testing::surroundings;

TEST_CASE("What comes in the middle of an edit is put off, and the edit goes on") {
    const Folder folder;
    auto document = Document::create(folder.path / "trial.updraft", basics(), {}, surroundings());
    REQUIRE(document);
    Document& plan = **document;
    const auto done = plan.edit("import", [&](Edit& edit) {
        edit.add(initiative("CX-01"));
        const auto within = plan.edit("set", [&](Edit& other) { other.add(initiative("CX-02")); });
        REQUIRE_FALSE(within);
        CHECK(within.error().code == ErrorCode::edit_underway);
        CHECK(plan.undo().error().code == ErrorCode::nothing_to_undo);
        CHECK(plan.save_version("Now").error().code == ErrorCode::edit_underway);
        CHECK(plan.refresh().value_or(true) == false);
        edit.add(initiative("CX-03"));
    });
    REQUIRE(done);
    CHECK(done->after->initiatives.size() == 2);
    CHECK(plan.history_length() == 1);
}

TEST_CASE("An edit is in the file, in the history and in the plan, and undo takes it back") {
    const Folder folder;
    const auto path = folder.path / "trial.updraft";
    Id<Initiative> id;
    {
        auto document = Document::create(path, basics(), {}, surroundings());
        REQUIRE(document);
        auto change = (*document)->edit("add", [&](Edit& edit) {
            id = edit.add(initiative("CX-01"));
            edit.about(id.uuid);
        });
        REQUIRE(change);
        CHECK(change->before->initiatives.empty());
        CHECK(change->after->initiatives.size() == 1);
        REQUIRE((*document)->edit("set", [&](Edit& edit) {
            edit.change(id, [](Initiative& row) { row.title = "Shortest form"; });
        }));
    }
    auto document = Document::open(path, surroundings());
    REQUIRE(document);
    CHECK((*document)->plan()->initiatives.find(id)->title == "Shortest form");
    CHECK((*document)->history_length() == 2);
    CHECK((*document)->undoable()->verb == "set");
    REQUIRE((*document)->undo());
    CHECK((*document)->plan()->initiatives.find(id)->title == "Shorter form");
    REQUIRE((*document)->undo());
    CHECK((*document)->plan()->initiatives.empty());
    CHECK((*document)->undo().error().code == ErrorCode::nothing_to_undo);
    REQUIRE((*document)->redo());
    REQUIRE((*document)->redo());
    CHECK((*document)->plan()->initiatives.find(id)->title == "Shortest form");
    CHECK((*document)->redo().error().code == ErrorCode::nothing_to_redo);
}

TEST_CASE("A gesture that came to nothing does not stand in the way of undo and redo") {
    const Folder folder;
    const auto path = folder.path / "trial.updraft";
    auto document = Document::create(path, basics(), {}, surroundings());
    REQUIRE(document);
    REQUIRE((*document)->edit("add", [](Edit& edit) { edit.add(initiative("CX-01")); }));
    const auto id = (*document)->plan()->initiatives.begin()->id;
    Gesture gesture;
    for (const auto* title : {"Longer form", "Shorter form"}) {
        const auto change = (*document)->edit(
            "set",
            [&](Edit& edit) { edit.change(id, [&](Initiative& row) { row.title = title; }); },
            gesture);
        REQUIRE(change);
        gesture = change->gesture;
    }
    const auto there_and_back = [&] {
        for (const auto* verb : {"set", "add"}) {
            REQUIRE((*document)->undoable());
            CHECK((*document)->undoable()->verb == verb);
            REQUIRE((*document)->undo());
        }
        CHECK((*document)->plan()->initiatives.empty());
        CHECK_FALSE((*document)->undoable());
        for (const auto* verb : {"add", "set"}) {
            REQUIRE((*document)->redoable());
            CHECK((*document)->redoable()->verb == verb);
            REQUIRE((*document)->redo());
        }
        CHECK((*document)->plan()->initiatives.size() == 1);
        CHECK_FALSE((*document)->redoable());
    };
    there_and_back();
    document->reset();
    document = Document::open(path, surroundings());
    REQUIRE(document);
    there_and_back();
}

TEST_CASE("A refused edit changes nothing, and an edit without effect makes no history") {
    const Folder folder;
    auto document = Document::create(folder.path / "trial.updraft", basics(), {}, surroundings());
    REQUIRE(document);
    auto& door = **document;
    REQUIRE(door.edit("add", [](Edit& edit) { edit.add(initiative("CX-01")); }));
    const auto taken = door.edit("add", [](Edit& edit) {
        edit.add(initiative("CX-02"));
        edit.add(initiative("cx-01"));
    });
    REQUIRE(!taken);
    CHECK(taken.error().code == ErrorCode::code_taken);
    CHECK(door.plan()->initiatives.size() == 1);
    REQUIRE(door.edit("none", [&](Edit& edit) {
        const auto id = edit.plan().initiatives.begin()->id;
        edit.change(id, [](Initiative& row) { row.title = "Other"; });
        edit.change(id, [](Initiative& row) { row.title = "Shorter form"; });
    }));
    CHECK(door.history_length() == 1);
    const auto dangling = door.edit("link", [](Edit& edit) {
        Dependency link;
        link.from = Id<Initiative>::make();
        link.to = edit.plan().initiatives.begin()->id;
        edit.add(link);
    });
    REQUIRE(!dangling);
    CHECK(dangling.error().code == ErrorCode::still_used);
    CHECK(door.plan()->dependencies.empty());
}

TEST_CASE("What undo would take back after a redo is what the redo brought back") {
    const Folder folder;
    auto document = Document::create(folder.path / "trial.updraft", basics(), {}, surroundings());
    REQUIRE(document);
    auto& door = **document;
    REQUIRE(door.edit("add", [](Edit& edit) { edit.add(initiative("CX-01")); }));
    for (int i = 0; i < 3; ++i) {
        CHECK(door.undoable()->verb == "add");
        REQUIRE(door.undo());
        CHECK(!door.undoable());
        CHECK(door.redoable()->verb == "add");
        REQUIRE(door.redo());
    }
}

TEST_CASE(
    "What a listener has no memory for has happened, and all are told anew with the next call") {
    const Folder folder;
    auto made = Document::create(folder.path / "trial.updraft", basics(), {}, surroundings());
    REQUIRE(made);
    Document& document = **made;
    bool short_of_memory = true;
    std::vector<std::string> first;
    std::vector<std::string> second;
    document.listen([&](const Change& change) {
        if (short_of_memory) throw std::bad_alloc{};
        first.push_back(change.verb);
    });
    document.listen([&](const Change& change) {
        second.push_back(change.verb);
        CHECK(change.after == document.plan());
    });
    const auto edit = [&](const char* code) {
        return document.edit("add", [&](Edit& change) { change.add(initiative(code)); });
    };
    REQUIRE(edit("CX-01"));
    CHECK(document.plan()->initiatives.size() == 1);
    CHECK(second == std::vector<std::string>{"add"});
    short_of_memory = false;
    REQUIRE(edit("CX-02"));
    CHECK(first == std::vector<std::string>{"reload", "add"});
    CHECK(second == std::vector<std::string>{"add", "reload", "add"});
    REQUIRE(document.refresh());
    CHECK(first.size() == 2);
}

TEST_CASE("A version has a name that a line can hold") {
    const Folder folder;
    auto document = Document::create(folder.path / "trial.updraft", basics(), {}, surroundings());
    REQUIRE(document);
    auto& door = **document;
    const auto refused = [&](const std::string& name) {
        const auto saved = door.save_version(name);
        REQUIRE(!saved);
        return saved.error().code;
    };
    CHECK(refused("") == ErrorCode::required);
    CHECK(refused("  ") == ErrorCode::required);
    CHECK(refused(std::string(121, 'x')) == ErrorCode::too_long);
    CHECK(refused("two\nlines") == ErrorCode::bad_text);
    CHECK(refused("\x1b[2J") == ErrorCode::bad_text);
    CHECK(refused("\xc3\x28") == ErrorCode::bad_text);
    CHECK(door.save_version("Steering, März"));
    CHECK(refused("Steering, März") == ErrorCode::version_taken);
}
