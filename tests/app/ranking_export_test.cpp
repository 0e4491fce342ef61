#include "core/document/document.h"
#include "core/edits/ballots.h"
#include "core/exchange/script.h"
#include "tests/app/program.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

namespace {

void fill(Edit& edit) {
    Script script{R"(add initiatives title=Bill
        add initiatives title=Chat
        add sessions title=Next items="CX-01; CX-02" participants="Ann; Bo")"};
    for (auto words = script.next(); words && !words->empty(); words = script.next())
        run(edit, *read_instruction(*words, edit.plan().about()));
}

} // namespace

TEST_CASE("The log of a ranking session is exported once its ballots are open, and not before") {
    const Folder folder;
    Basics basics;
    basics.title = "Trial";
    basics.start = *make_date(2026, 1, 1);
    const auto document = std::move(*Document::create(
        folder / "a.updraft", basics, fill, {[] { return std::int64_t{0}; }, "Tess", {}}));
    const auto session = document->plan()->sessions.begin()->id;
    const auto keys = *make_seal_keys("open sesame", least_seal_cost);
    const auto write = [&](const std::string& file, const std::string& of = "RS-1") {
        return updraft_runs(folder, {"export", "a.updraft", "ranking", "--of", of, "--to", file});
    };
    CHECK(write("log.pdf").code == 1);
    REQUIRE(document->edit("open_session", [&](Edit& edit) {
        open_session(edit, session, keys, *make_date(2026, 2, 24));
    }));
    for (const char* file : {"log.pdf", "result.csv"}) {
        const auto sealed = write(file);
        CHECK(sealed.code == 1);
        CHECK(sealed.error.find("sealed") != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(folder.path / file));
    }
    const auto voter = document->plan()->participants.begin()->id;
    REQUIRE(document->edit("cast", [&](Edit& edit) {
        cast_ballot(edit, voter, {{2, {}, {}, 0}, {1, {}, {}, 0}});
    }));
    REQUIRE(document->edit("reveal", [&](Edit& edit) {
        reveal_ballots(edit, session, *unlock(keys.locked_key, "open sesame"));
    }));
    CHECK(write("result.csv").code == 0);
    CHECK(contents(folder.path / "result.csv").find("1,CX-02,Chat,1,0,1,1,0,") !=
          std::string::npos);
    CHECK(write("log.pdf").code == 0);
    CHECK(contents(folder.path / "log.pdf").starts_with("%PDF"));
    CHECK(write("log.pdf", "RS-9").code == 2);
    CHECK(updraft_runs(folder, {"export", "a.updraft", "ranking", "--to", "only.csv"}).code == 0);
}
