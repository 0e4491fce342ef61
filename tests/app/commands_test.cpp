#include "tests/app/program.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <set>

using namespace updraft;
using namespace updraft::testing;

namespace {

/// A folder with the sample in it.
struct Sample {
    Folder folder;
    Sample() { REQUIRE(run({"new", "home.updraft", "--sample"}).code == 0); }
    Answer run(std::vector<std::string> words, const std::string& input = {}) const {
        return updraft_runs(folder, std::move(words), input);
    }
    Json list(const std::string& kind, const std::string& where = "private=no") const {
        return run({"--json", "list", "home.updraft", kind, "--where", where}).json();
    }
};

std::vector<std::string> keys(const Json& object) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items()) names.push_back(name);
    return names; // sorted
}

} // namespace

TEST_CASE("Version and help are answers") {
    const Folder folder;
    CHECK(updraft_runs(folder, {"--version"}).out.starts_with("updraft "));
    CHECK(updraft_runs(folder, {"--version"}).code == 0);
    CHECK(updraft_runs(folder, {"--help"}).code == 0);
    for (const auto* command :
         {"new",    "info",  "check",    "fields",  "list",    "add",        "set",
          "remove", "batch", "undo",     "redo",    "import",  "export",     "schedule",
          "score",  "voice", "versions", "version", "restore", "screenshots"}) {
        CAPTURE(command);
        const auto help = updraft_runs(folder, {command, "--help"});
        CHECK(help.code == 0);
        CHECK(help.out.find(command == std::string{"fields"} ? "KIND" : "PLAN") !=
              std::string::npos);
    }
}

TEST_CASE("What makes no sense is usage, in one sentence and without a plan harmed") {
    const Sample sample;
    const auto before = contents(sample.folder / "home.updraft");
    using Words = std::vector<std::string>;
    for (const auto& words :
         {Words{"frobnicate"},
          Words{"frobnicate", "home.updraft"},
          Words{"info"},
          Words{"list", "home.updraft", "moons"},
          Words{"list", "home.updraft", "people", "--where", "colour=red"},
          Words{"list", "home.updraft", "people", "--format", "xml"},
          Words{"set", "home.updraft", "initiatives", "CX-99", "days=3"},
          Words{"set", "home.updraft", "initiatives", "CX-01", "colour=red"},
          Words{"set", "home.updraft", "initiatives", "CX-01", "days=-3"},
          Words{"set", "home.updraft", "initiatives", "CX-01", "days"},
          Words{"add", "home.updraft", "initiatives"},
          Words{"fields", "moons"},
          Words{"schedule", "home.updraft", "--level"},
          Words{"--today", "soon", "fields"},
          Words{"restore", "home.updraft", "no such version", "--to", "x.updraft"},
          Words{"export", "home.updraft", "roadmap", "--to", "x.doc"},
          Words{"export", "home.updraft", "roadmap", "--to", "x.pdf", "--page", "a9"},
          Words{"export", "home.updraft", "roadmap", "--to", "x.pdf", "--of", "CX-01"},
          Words{"export", "home.updraft", "roadmap", "--to", "x.pdf", "--language", "xx"},
          Words{"export", "home.updraft", "roadmap", "--to", "x.pdf", "--from", "2027-12-01",
                "--until", "2027-03-31"},
          Words{"export", "home.updraft", "initiatives", "--to", "x.csv", "--theme", "dark"},
          Words{"new", "other.updraft", "--template", "no-such"},
          Words{"info", "home.updraft", "other.updraft"},
          Words{"set", "home.updraft", "initiatives", "CX-01"},
          Words{"remove", "home.updraft", "plan"},
          Words{"version", "home.updraft", ""},
          Words{"version", "home.updraft", "two\nlines"}}) {
        CAPTURE(words);
        const auto answer = sample.run(words);
        CHECK(answer.code == 2);
        CHECK(answer.out.empty());
        CHECK_FALSE(answer.error.empty());
    }
    CHECK(contents(sample.folder / "home.updraft") == before);
    CHECK_FALSE(std::filesystem::exists(sample.folder / "other.updraft"));
    CHECK_FALSE(std::filesystem::exists(sample.folder / "x.updraft"));
}

TEST_CASE("What is no plan is told apart from what is not there and what may not be replaced") {
    const Sample sample;
    CHECK(sample.run({"info", "nowhere.updraft"}).code == 3);
    CHECK(sample.run({"info", "."}).code == 3);
    std::filesystem::copy_file(data_file("08-roadmaps/kep.csv"), sample.folder / "kep.updraft");
    for (const auto* command : {"info", "check"}) {
        const auto answer = sample.run({command, "kep.updraft"});
        CHECK(answer.code == 3);
        CHECK(answer.error.find("kep.updraft") != std::string::npos);
    }
    CHECK(sample.run({"new", "home.updraft", "--title", "Again"}).code == 4);
    CHECK(sample.run({"import", "home.updraft", "nowhere.csv"}).code == 3);
    CHECK(sample.run({"export", "home.updraft", "initiatives", "--to", "no/where.csv"}).code == 4);
    CHECK(sample.run({"export", "home.updraft", "initiatives", "--to", "home.updraft"}).code == 2);
}

TEST_CASE("The sample is what it says it is") {
    const Sample sample;
    const auto info = sample.run({"--json", "info", "home.updraft"}).json();
    CHECK(keys(info) == std::vector<std::string>{"counts", "history", "horizons", "id", "schema",
                                                 "start", "title"});
    CHECK(info["title"] == "Moving home");
    CHECK(info["start"] == "2026-01-01");
    CHECK(info["counts"]["initiatives"] == 21);
    CHECK(info["history"] == 0);
    CHECK(info["horizons"] == Json{{"short", 3}, {"mid", 12}, {"long", 24}});
    const auto check = sample.run({"check", "home.updraft", "--json"});
    CHECK(check.code == 0);
    bool broken = false;
    for (const auto& finding : check.json()) {
        CHECK(keys(finding) == std::vector<std::string>{"code", "sentence", "severity", "subject"});
        CHECK(finding["severity"] != "error");
        broken = broken || finding["code"] == "broken_dependency";
    }
    CHECK(broken);
}

TEST_CASE("A new plan has its title, start and seven criteria, and nothing else") {
    const Folder folder;
    REQUIRE(updraft_runs(folder, {"new", "a.updraft", "--title", "Ours", "--start", "2026-03-02"})
                .code == 0);
    const auto info = updraft_runs(folder, {"info", "a.updraft", "--json"}).json();
    CHECK(info["title"] == "Ours");
    CHECK(info["start"] == "2026-03-02");
    for (const auto& [kind, count] : info["counts"].items())
        CHECK(count == (kind == "criteria" ? 7 : 0));
    REQUIRE(updraft_runs(folder, {"new", "calls.updraft", "--template", "contact-centre"}).code ==
            0);
    CHECK(updraft_runs(folder, {"info", "calls.updraft", "--json"}).json()["start"] ==
          "2026-02-24");
}

TEST_CASE("One edit is one entry of the history, and undo takes it back") {
    const Sample sample;
    const auto added = sample.run({"add", "home.updraft", "initiatives", "title=New leaflet",
                                   "owner=Priya Nair", "depends=CX-04 SS+2"});
    CHECK(added.code == 0);
    CHECK(added.out == "CX-22\n");
    CHECK(sample.run({"set", "home.updraft", "initiatives", "cx-22", "status=active"}).code == 0);
    CHECK(sample.list("initiatives", "code=CX-22")[0]["status"] == "active");
    CHECK(sample.list("initiatives", "code=CX-22")[0]["depends"] == "CX-04 SS+2");
    CHECK(sample.run({"set", "home.updraft", "plan", "leader=Jane"}).code == 0);
    CHECK(sample.run({"remove", "home.updraft", "initiatives", "CX-22"}).code == 0);
    CHECK(sample.list("initiatives", "code=CX-22").empty());
    const auto history = sample.run({"list", "home.updraft", "history", "--json"}).json();
    REQUIRE(history.size() == 4);
    CHECK(keys(history[0]) == std::vector<std::string>{"at", "by", "sentence"});
    CHECK(history[0]["at"] == "2026-02-24T12:00:00Z");
    CHECK(history[0]["sentence"] == "Added CX-22");
    CHECK(history[3]["sentence"] == "Removed CX-22");
    CHECK(sample.run({"undo", "home.updraft"}).code == 0);
    CHECK(sample.list("initiatives", "code=CX-22").size() == 1);
    CHECK(sample.run({"redo", "home.updraft"}).code == 0);
    CHECK(sample.list("initiatives", "code=CX-22").empty());
    CHECK(sample.run({"undo", "home.updraft", "--steps", "4"}).code == 0);
    CHECK(sample.run({"undo", "home.updraft"}).code == 1);
    CHECK(sample.list("initiatives").size() == 21);
    CHECK(sample.run({"redo", "home.updraft", "--steps", "4"}).code == 0);
    CHECK(sample.run({"redo", "home.updraft"}).code == 1);
    CHECK(sample.run({"add", "home.updraft", "dependencies", "from=CX-07", "to=CX-04"}).code == 1);
}

TEST_CASE("With its standard streams closed the program does not read a file in their place") {
    const Sample sample;
    const auto closed = updraft_shell(sample.folder, "\"$UPDRAFT\" batch home.updraft <&-");
    CHECK(closed.code == 0);
    CHECK(closed.out.empty());
}

TEST_CASE("Pictures and sentences are the same whatever the caller's language") {
    const Sample sample;
    const auto told = [&](const std::string& locale) {
        return updraft_shell(sample.folder,
                             "LC_ALL=" + locale +
                                 " \"$UPDRAFT\" --today 2026-02-24 --json schedule home.updraft")
            .out;
    };
    CHECK(told("C.UTF-8") == told("de_DE.UTF-8"));
    REQUIRE(sample.run({"export", "home.updraft", "roadmap", "--to", "en.svg"}).code == 0);
    REQUIRE(
        sample.run({"export", "home.updraft", "roadmap", "--to", "de.svg", "--language", "de-DE"})
            .code == 0);
    CHECK(contents(sample.folder / "en.svg").find("Oct") != std::string::npos);
    CHECK(contents(sample.folder / "de.svg").find("Okt") != std::string::npos);
}

TEST_CASE("A roadmap takes its colours and its size from what was asked for") {
    const Sample sample;
    const auto picture = [&](const std::vector<std::string>& more) {
        std::vector<std::string> words{"export", "home.updraft", "roadmap", "--to", "x.svg"};
        words.insert(words.end(), more.begin(), more.end());
        REQUIRE(sample.run(words).code == 0);
        return contents(sample.folder / "x.svg");
    };
    std::set<std::string> themes;
    for (const auto* theme : {"light", "dark", "projector"})
        themes.insert(picture({"--theme", theme}));
    CHECK(themes.size() == 3);
    CHECK(picture({"--page", "a4"}) != picture({"--page", "a2"}));
}

TEST_CASE("A batch answers each line once it is saved") {
    const Sample sample;
    const auto answer = sample.run({"batch", "home.updraft"},
                                   "add initiatives title=\"New leaflet\"\n\n# a remark\n"
                                   "set initiatives CX-22 'title=It'\\''s new'\n"
                                   "set initiatives CX-99 days=1\nundo\nredo\nundo\n"
                                   "add people name=\"Open\nremove initiatives CX-22\n");
    CHECK(answer.code == 1); // one of the lines was refused
    CHECK(answer.out.starts_with("CX-22\nok\nerror: There is no “CX-99” among the initiatives."));
    CHECK(std::ranges::count(answer.out, '\n') == 8);
    CHECK(answer.out.ends_with("\nok\n"));
    CHECK(sample.list("initiatives").size() == 21);
}

TEST_CASE("A batch may name what it adds and mean it later; a single command may not") {
    const Sample sample;
    const auto answer = sample.run({"batch", "home.updraft"},
                                   "add feedback as=cold verbatim=Cold\n"
                                   "add opportunities code=OP-90 statement=Heat evidence=@cold\n"
                                   "add opportunities statement=Heat evidence=@warm\n"
                                   "remove feedback @cold\n");
    const auto id = answer.out.substr(0, answer.out.find('\n'));
    CHECK(parse_uuid(id));
    CHECK(answer.out.starts_with(id + "\nOP-90\nerror: "));
    CHECK(answer.out.ends_with("\nok\n"));
    CHECK(sample.run({"add", "home.updraft", "feedback", "as=cold"}).code == 2);
}

TEST_CASE("Every plan that comes with the program passes its check") {
    for (const auto* name : {"b2b-account", "contact-centre", "digital-self-service",
                             "field-service", "moving-home", "public-service"}) {
        CAPTURE(name);
        const Folder folder;
        CHECK(updraft_runs(folder, {"new", "new.updraft", "--template", name}).code == 0);
        CHECK(updraft_runs(folder, {"check", "new.updraft"}).code == 0);
    }
}

TEST_CASE("Lists come as tables, CSV and JSON") {
    const Sample sample;
    const auto csv = sample.run({"list", "home.updraft", "people", "--format", "csv"}).out;
    CHECK(csv.starts_with("name,role,email,department,days_a_week,"));
    CHECK(std::ranges::count(csv, '\n') == 16);
    CHECK(sample.run({"list", "home.updraft", "people"}).out.find("Aisha Rahman") !=
          std::string::npos);
    CHECK(sample.list("initiatives", "status=done").size() == 3);
    CHECK(sample.list("initiatives", "owner=aisha rahman").size() >= 1);
    const auto first = sample.list("initiatives", "code=CX-01")[0];
    CHECK(first["effort"] == 62);
    CHECK(first["cost"] == 4000);
    CHECK(first["due"].is_null());
    CHECK(first["needs"] == "Contact centre team 2; Training and words 0.5");
    CHECK(sample.run({"export", "home.updraft", "people", "--to", "-"}).out == csv);
    CHECK(sample.run({"fields", "initiatives", "--json"}).json()[0]["name"] == "code");
}

TEST_CASE("Every field of every kind tells what it holds") {
    const Folder folder;
    const auto all = updraft_runs(folder, {"fields", "--json"}).json();
    const auto type = [&](const char* kind, const char* name) {
        for (const auto& field : all[kind])
            if (field["name"] == name) return field["type"].get<std::string>();
        return std::string{};
    };
    for (const auto& [kind, fields] : all.items())
        for (const auto& field : fields) {
            INFO(kind << " " << field.dump());
            CHECK_FALSE(field["type"].get<std::string>().empty());
            CHECK_FALSE(field["meaning"].get<std::string>().empty());
        }
    CHECK(type("counts", "month") == "month");
    CHECK(type("personas", "share") == "share");
    CHECK(type("feedback", "verbatim") == "text");
    CHECK(type("journeys", "title") == "line");
    CHECK(updraft_runs(folder, {"fields"}).code == 0);
}

TEST_CASE("A list on a terminal holds nothing that the terminal would obey") {
    const Sample sample;
    // U+009B begins a command as ESC [ does.
    const std::string csi = "\xc2\x9b";
    REQUIRE(sample.run({"add", "home.updraft", "people", "name=A" + csi + "2J"}).code == 0);
    const auto table = sample.run({"list", "home.updraft", "people"}).out;
    CHECK(table.find("A 2J") != std::string::npos);
    CHECK(table.find(csi) == std::string::npos);
}

TEST_CASE("Writing the same twice gives the same bytes") {
    const Sample sample;
    for (const auto* target : {"people.csv", "initiatives.json", "history.csv"}) {
        const auto what = std::filesystem::path{target}.stem().string();
        REQUIRE(sample.run({"export", "home.updraft", what, "--to", target}).code == 0);
        const auto first = contents(sample.folder / target);
        REQUIRE(sample.run({"export", "home.updraft", what, "--to", target}).code == 0);
        CHECK(contents(sample.folder / target) == first);
    }
    for (const auto* target : {"a.svg", "b.svg"})
        REQUIRE(sample.run({"export", "home.updraft", "roadmap", "--to", target}).code == 0);
    CHECK(contents(sample.folder / "a.svg") == contents(sample.folder / "b.svg"));
    CHECK(contents(sample.folder / "a.svg").find("CX-04") != std::string::npos);
    REQUIRE(
        sample.run({"export", "home.updraft", "charter", "--of", "CX-04", "--to", "c.pdf"}).code ==
        0);
    CHECK(contents(sample.folder / "c.pdf").starts_with("%PDF-"));
    REQUIRE(sample.run({"export", "home.updraft", "all", "--to", "all.json"}).code == 0);
    CHECK(Json::parse(contents(sample.folder / "all.json"))["initiatives"].size() == 21);
}

TEST_CASE("What was exported comes back unchanged") {
    const Sample sample;
    for (const auto* kind : {"initiatives", "people", "teams", "metrics", "batches", "domains"}) {
        CAPTURE(kind);
        REQUIRE(sample.run({"export", "home.updraft", kind, "--to", "x.csv"}).code == 0);
        const auto answer = sample.run({"import", "home.updraft", "x.csv", "--as", kind, "--json"});
        CAPTURE(answer.out, answer.error);
        REQUIRE(answer.code == 0);
        CHECK(answer.json()["new"] == 0);
        CHECK(answer.json()["changed"] == 0);
        CHECK(answer.json()["notes"].empty());
        CHECK(answer.json()["history"] == 0);
    }
}

TEST_CASE("The enhancement proposals come in through the command") {
    const Folder folder;
    REQUIRE(updraft_runs(folder, {"new", "k.updraft", "--title", "KEP"}).code == 0);
    const std::vector<std::string> words = {"import",
                                            "k.updraft",
                                            data_file("08-roadmaps/kep.csv"),
                                            "--map",
                                            "kep_number=code",
                                            "--map",
                                            "title=title",
                                            "--map",
                                            "owning_sig=domain",
                                            "--map",
                                            "status=status",
                                            "--map",
                                            "creation_date=start",
                                            "--value",
                                            "status:implemented=done",
                                            "--json"};
    auto dry = words;
    dry.emplace_back("--dry-run");
    const auto before = contents(folder / "k.updraft");
    CHECK(updraft_runs(folder, dry).json()["new"] == 651);
    CHECK(contents(folder / "k.updraft") == before);
    const auto answer = updraft_runs(folder, words);
    CHECK(answer.code == 0);
    CHECK(answer.json()["new"] == 651);
    CHECK(answer.json()["skipped"].size() == 4);
    CHECK(answer.json()["skipped"][0]["row"] == 238);
    CHECK(answer.json()["skipped"][0]["reason"] == "“0000” stands in row 121 already.");
    CHECK(answer.json()["history"] == 1);
    CHECK(answer.error.find("latest_milestone") != std::string::npos);
    CHECK(updraft_runs(folder, {"undo", "k.updraft"}).code == 0);
    CHECK(updraft_runs(folder, {"info", "k.updraft", "--json"}).json()["counts"]["domains"] == 0);
    const auto unknown = updraft_runs(
        folder, {"import", "k.updraft", data_file("08-roadmaps/kep.csv"), "--map", "colour=code"});
    CHECK(unknown.code == 2);
    CHECK(unknown.error.find("kep_number") != std::string::npos);
}

TEST_CASE("A version can be written as a plan of its own") {
    const Sample sample;
    CHECK(sample.run({"version", "home.updraft", "Before"}).code == 0);
    CHECK(sample.run({"version", "home.updraft", "Before"}).code == 1);
    CHECK(sample.run({"remove", "home.updraft", "initiatives", "CX-01"}).code == 0);
    CHECK(sample.run({"versions", "home.updraft", "--json"}).json()[0]["name"] == "Before");
    REQUIRE(sample.run({"restore", "home.updraft", "Before", "--to", "old.updraft"}).code == 0);
    CHECK(sample.run({"info", "old.updraft", "--json"}).json()["counts"]["initiatives"] == 21);
    CHECK(sample.run({"info", "home.updraft", "--json"}).json()["counts"]["initiatives"] == 20);
}

TEST_CASE("A plan written from a version is the same plan, with backups of its own") {
    const Sample sample;
    REQUIRE(sample.run({"version", "home.updraft", "Before"}).code == 0);
    REQUIRE(sample.run({"set", "home.updraft", "plan", "title=Later"}).code == 0);
    REQUIRE(sample.run({"restore", "home.updraft", "Before", "--to", "old.updraft"}).code == 0);
    const auto id = [&](const char* plan) {
        return sample.run({"info", plan, "--json"}).json()["id"];
    };
    CHECK(id("home.updraft") == id("old.updraft"));
    REQUIRE(sample.run({"set", "old.updraft", "plan", "title=Old"}).code == 0);
    std::set<std::string> places;
    for (const auto& folder :
         std::filesystem::directory_iterator{sample.folder.path / "state/updraft/backups"})
        places.insert(std::filesystem::path{contents(folder.path() / "place")}.filename());
    CHECK(places == std::set<std::string>{"home.updraft", "old.updraft"});
}

TEST_CASE("Every command that writes answers in JSON where it is asked to") {
    const Sample sample;
    const auto answer = [&](std::vector<std::string> words, const std::string& input = {}) {
        words.push_back("--json");
        const auto told = sample.run(words, input);
        CAPTURE(words, told.error);
        REQUIRE(told.code == 0);
        return told.json();
    };
    CHECK(answer({"version", "home.updraft", "Before"}) ==
          Json{{"name", "Before"}, {"history", 0}});
    CHECK(answer({"restore", "home.updraft", "Before", "--to", "old.updraft"}) ==
          Json{{"version", "Before"}, {"file", "old.updraft"}});
    const auto exported = answer({"export", "home.updraft", "people", "--to", "people.csv"});
    CHECK(exported["file"] == "people.csv");
    CHECK(exported["format"] == "csv");
    CHECK(exported["bytes"] == std::filesystem::file_size(sample.folder / "people.csv"));
    CHECK(answer({"batch", "home.updraft"}, "add people name=Zoe\n") == Json{{"code", "Zoe"}});
    CHECK(answer({"batch", "home.updraft"}, "set people Zoe role=Lead\n")["code"].is_null());
    const auto refused = sample.run({"--json", "batch", "home.updraft"}, "set people Zoe x=y\n");
    CHECK(refused.code == 1);
    CHECK_FALSE(refused.json()["error"].get<std::string>().empty());
    CHECK(std::ranges::count(refused.out, '\n') == 1);
    CHECK(answer({"screenshots", "home.updraft", "shots", "--page", "initiatives"})[0]["page"] ==
          "initiatives");
    for (const auto* command : {"undo", "redo"})
        CHECK(answer({command, "home.updraft"})["steps"] == 1);
}

TEST_CASE("A spreadsheet's day numbers are dates where they are mapped so, and nowhere else") {
    const Sample sample;
    std::ofstream{sample.folder / "days.csv"}
        << "code,title,begin,due\nS-1,A,45292,45292\nS-2,B,46077.75,\nS-3,C,2026-03-02,\n"
           "S-4,D,12,\n";
    const auto report =
        sample.run({"--json", "import", "home.updraft", "days.csv", "--map", "begin=start:serial"})
            .json();
    CHECK(report["new"] == 4);
    REQUIRE(report["notes"].size() == 2);
    CHECK(report["notes"][0]["field"] == "due");
    CHECK(report["notes"][1]["row"] == 4);
    std::vector<Json> starts;
    for (const auto* code : {"S-1", "S-2", "S-3", "S-4"})
        starts.push_back(sample.list("initiatives", std::string{"code="} + code)[0]["start"]);
    CHECK(starts == std::vector<Json>{"2024-01-01", "2026-02-24", "2026-03-02", nullptr});
    CHECK(sample.run({"import", "home.updraft", "days.csv", "--map", "begin=title:serial"}).code ==
          2);
}

TEST_CASE("Every format of an export can be had on the standard output") {
    const Sample sample;
    const auto begins = [&](std::vector<std::string> words, std::string_view with) {
        words.insert(words.begin(), {"export", "home.updraft"});
        words.insert(words.end(), {"--to", "-"});
        const auto answer = sample.run(words);
        CAPTURE(words, answer.error);
        CHECK(answer.code == 0);
        CHECK(answer.out.starts_with(with));
    };
    begins({"roadmap"}, "%PDF");
    begins({"roadmap", "--format", "svg"}, "<?xml");
    begins({"roadmap", "--format", "PNG"}, "\x89PNG");
    begins({"people", "--format", "json"}, "[");
    begins({"people"}, "name,");
    begins({"charters", "--format", "pdf"}, "%PDF");
    CHECK(sample.run({"export", "home.updraft", "people", "--format", "svg", "--to", "-"}).code ==
          2);
}

TEST_CASE("An option that the format does not know is refused rather than left unheard") {
    const Sample sample;
    const auto refused = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"export", "home.updraft"});
        words.insert(words.end(), {"--to", "-"});
        return sample.run(words).code == 2;
    };
    CHECK(refused({"charters", "--format", "pdf", "--where", "status=agreed"}));
    CHECK(refused({"charters", "--format", "csv", "--full"}));
    CHECK(refused({"charters", "--format", "json", "--page", "letter"}));
    CHECK_FALSE(refused({"charters", "--format", "csv", "--where", "status=agreed"}));
}

TEST_CASE("A metric that is named by its title is exported by it, too") {
    const Sample sample;
    const auto title = sample.run({"--json", "list", "home.updraft", "metrics"}).json()[0]["title"];
    const auto answer = sample.run({"--json", "export", "home.updraft", "metrics", "--of",
                                    title.get<std::string>(), "--to", "-"});
    REQUIRE(answer.json().size() == 1);
    CHECK(answer.json()[0]["title"] == title);
}

TEST_CASE("A reader that goes away and a full device are failures to write") {
    const Sample sample;
    const auto full =
        updraft_shell(sample.folder, "\"$UPDRAFT\" list home.updraft people >/dev/full");
    CHECK(full.code == 4);
    CHECK_FALSE(full.error.empty());
    const auto gone = updraft_shell(
        sample.folder, "(\"$UPDRAFT\" export home.updraft all --to -; echo $? >code) | true");
    CHECK(gone.code == 0);
    CHECK((contents(sample.folder / "code") == "4\n" || contents(sample.folder / "code") == "0\n"));
    CHECK(sample.run({"check", "home.updraft"}).code == 0);
}

TEST_CASE("A dash is the standard output, for plans too") {
    const Sample sample;
    REQUIRE(sample.run({"version", "home.updraft", "Before"}).code == 0);
    REQUIRE(sample.run({"set", "home.updraft", "plan", "title=Later"}).code == 0);
    REQUIRE(updraft_shell(sample.folder, "\"$UPDRAFT\" restore home.updraft Before --to - > old && "
                                         "\"$UPDRAFT\" new - --title Fresh > fresh")
                .code == 0);
    CHECK(sample.run({"info", "old", "--json"}).json()["title"] == "Moving home");
    CHECK(sample.run({"info", "fresh", "--json"}).json()["title"] == "Fresh");
    CHECK_FALSE(std::filesystem::exists(sample.folder / "-"));
}

TEST_CASE("A damaged plan is told with where its last backup is") {
    const Sample sample;
    REQUIRE(sample.run({"set", "home.updraft", "plan", "title=Later"}).code == 0);
    auto bytes = contents(sample.folder / "home.updraft");
    bytes.replace(bytes.size() / 2, 4096, std::string(4096, 'U'));
    std::ofstream{sample.folder / "home.updraft", std::ios::binary} << bytes;
    const auto answer = sample.run({"info", "home.updraft"});
    CHECK(answer.code == 3);
    CHECK(answer.error.find("state/updraft/backups/") != std::string::npos);
    CHECK(contents(sample.folder / "home.updraft") == bytes);
    std::filesystem::create_directory_symlink(".", sample.folder / "linked");
    CHECK(sample.run({"check", "linked/home.updraft"}).code == 1);
}

TEST_CASE("What can't be written says so of the file that was asked for") {
    const Sample sample;
    for (const auto& words : {std::vector<std::string>{"new", "no/where.updraft", "--title", "A"},
                              {"restore", "home.updraft", "Before", "--to", "no/where.updraft"},
                              {"export", "home.updraft", "people", "--to", "no/where.csv"}}) {
        CAPTURE(words);
        const auto answer = sample.run(words);
        CHECK(answer.code == 4);
        CHECK(answer.error.find("could not be written") != std::string::npos);
        CHECK(answer.error.find(".part") == std::string::npos);
    }
}

TEST_CASE("A change that could not be backed up is saved, and that is said") {
    const Sample sample;
    const auto answer = updraft_shell(
        sample.folder,
        "touch file && XDG_STATE_HOME=\"$PWD/file\" \"$UPDRAFT\" set home.updraft plan "
        "title=Later");
    CHECK(answer.code == 0);
    CHECK(
        answer.error.starts_with("The change is saved, but no backup of the plan could be made."));
}
