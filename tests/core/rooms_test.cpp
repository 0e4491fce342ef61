#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

struct Include {
    std::string from; // "core/edits/kinds.h"
    std::string what; // "core/base/text.h" or "sqlite3.h"
};

std::vector<Include> includes() {
    const fs::path root = updraft::testing::in_source({});
    const std::regex pattern{R"(^\s*#include [<"]([^>"]+)[>"])"};
    std::vector<Include> found;
    for (const auto* top : {"app", "core", "ui"})
        for (const auto& entry : fs::recursive_directory_iterator{root / top}) {
            const auto ending = entry.path().extension();
            if (ending != ".h" && ending != ".cpp") continue;
            std::ifstream file{entry.path()};
            std::smatch match;
            for (std::string line; std::getline(file, line);)
                if (std::regex_search(line, match, pattern))
                    found.push_back({fs::relative(entry.path(), root).generic_string(), match[1]});
        }
    return found;
}

/// "core/edits/kinds.h" lies in the room "core/edits".
std::string room(const std::string& path) {
    const auto first = path.find('/');
    const auto second = path.find('/', first + 1);
    return second == std::string::npos ? path.substr(0, first) : path.substr(0, second);
}

std::string storey(const std::string& path) {
    return path.substr(0, path.find('/'));
}

/// What each room may include besides itself, and for those of the window besides the core.
const std::map<std::string, std::set<std::string>> allowed = {
    {"core/base", {}},
    {"core/model", {"core/base"}},
    {"core/schedule", {"core/base", "core/model"}},
    {"core/thread", {"core/base", "core/model"}},
    {"core/listen", {"core/base", "core/model", "core/schedule", "core/thread"}},
    {"core/choose", {"core/base", "core/model", "core/schedule", "core/listen"}},
    {"core/roadmap",
     {"core/base", "core/model", "core/schedule", "core/thread", "core/listen", "core/choose"}},
    {"core/store", {"core/base", "core/model"}},
    {"core/document", {"core/base", "core/model", "core/schedule", "core/store"}},
    {"core/edits",
     {"core/base", "core/model", "core/schedule", "core/thread", "core/listen", "core/choose",
      "core/roadmap", "core/store", "core/document"}},
    {"core/exchange",
     {"core/base", "core/model", "core/schedule", "core/thread", "core/listen", "core/choose",
      "core/roadmap", "core/store", "core/document", "core/edits"}},
    {"ui/words", {}},
    {"ui/support", {}},
    {"ui/session", {"ui/support"}},
    {"ui/render", {"ui/words", "ui/support"}},
    {"ui/models", {"ui/support", "ui/session"}},
    {"ui/forms", {"ui/support", "ui/session", "ui/models"}},
    {"ui/tables", {"ui/words", "ui/support", "ui/session", "ui/models", "ui/forms"}},
    {"ui/import", {"ui/words", "ui/support", "ui/session", "ui/models", "ui/forms"}},
    {"ui/canvas", {"ui/support", "ui/session", "ui/forms"}},
    {"ui/timeline", {"ui/words", "ui/support", "ui/session", "ui/render", "ui/forms", "ui/canvas"}},
    {"ui/journey",
     {"ui/words", "ui/support", "ui/session", "ui/render", "ui/models", "ui/forms", "ui/canvas"}},
    {"ui/matrix", {"ui/words", "ui/support", "ui/session", "ui/render", "ui/canvas"}},
    {"ui/pages",
     {"ui/words", "ui/support", "ui/session", "ui/render", "ui/models", "ui/forms", "ui/tables",
      "ui/import", "ui/timeline", "ui/journey", "ui/matrix"}},
    {"ui/present",
     {"ui/support", "ui/session", "ui/render", "ui/timeline", "ui/journey", "ui/pages"}},
    {"ui/shell", {"ui/words", "ui/support", "ui/session", "ui/pages"}},
};

} // namespace

TEST_CASE("Includes lead downward only: app, ui, core, and inside them the order of the rooms") {
    const auto all = includes();
    REQUIRE(all.size() > 200);
    const std::map<std::string, int> height = {{"core", 0}, {"ui", 1}, {"app", 2}};
    for (const auto& [from, what] : all) {
        if (!height.contains(storey(what))) continue;
        INFO(from << " includes " << what);
        CHECK(height.at(storey(what)) <= height.at(storey(from)));
        if (storey(from) == "app" || storey(from) != storey(what) || room(from) == room(what))
            continue;
        REQUIRE(allowed.contains(room(from)));
        CHECK(allowed.at(room(from)).contains(room(what)));
    }
}

TEST_CASE("A section's pages know no other section's, and the shell knows only their entries") {
    const std::regex section{"^ui/pages/([a-z]+)/.*"};
    std::smatch of;
    for (const auto& [from, what] : includes()) {
        if (!std::regex_match(what, of, section)) continue;
        INFO(from << " includes " << what);
        const std::string home = "ui/pages/" + of[1].str() + "/";
        if (room(from) == "ui/pages") CHECK(from.starts_with(home));
        if (room(from) == "ui/shell") CHECK(what == home + "entry.h");
    }
}

TEST_CASE("Each library is seen by one room only, and the core sees no Qt") {
    const std::map<std::string, std::string> seen_by = {
        {"sqlite3.h", "core/store"},
        {"nlohmann/json.hpp", "core/exchange"},
        {"uchardet/uchardet.h", "core/exchange"},
        {"gmime/gmime.h", "core/exchange"},
        {"sodium.h", "core/base"},
    };
    const std::regex qt{"^Q[A-Za-z]*(/Q[A-Za-z]*)?$"};
    for (const auto& [from, what] : includes()) {
        if (storey(from) != "core") continue;
        INFO(from << " includes " << what);
        CHECK_FALSE(std::regex_match(what, qt));
        if (const auto only = seen_by.find(what); only != seen_by.end())
            CHECK(room(from) == only->second);
    }
}
