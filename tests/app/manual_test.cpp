#include "tests/app/program.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>

#include <map>
#include <regex>
#include <set>

using namespace updraft::testing;

namespace {

/// The manual page without the escapes and quotes of troff.
std::string manual() {
    const auto page = contents(in_source("packaging/updraft.1"));
    const auto plain = std::regex_replace(page, std::regex{R"(\\f[BIR]|")"}, "");
    return std::regex_replace(plain, std::regex{R"(\\-)"}, "-");
}

std::string section(const std::string& page, const std::string& name) {
    const auto begin = page.find(".SH " + name + "\n");
    REQUIRE(begin != std::string::npos);
    return page.substr(begin, page.find(".SH ", begin + 1) - begin);
}

std::set<std::string> found(const std::string& text, const std::string& pattern) {
    std::set<std::string> all;
    const std::regex wanted{pattern};
    for (std::sregex_iterator at{text.begin(), text.end(), wanted}, end; at != end; ++at)
        all.insert((*at)[1]);
    return all;
}

/// What the manual says of each command, by its name; where it treats two together, of both.
std::map<std::string, std::string> entries(const std::string& commands) {
    std::map<std::string, std::string> all;
    const std::string mark = "\n.TP\n";
    for (auto begin = commands.find(mark); begin != std::string::npos;) {
        begin += mark.size();
        const auto next = commands.find(mark, begin);
        const auto entry = commands.substr(begin, next - begin);
        const auto heading = entry.substr(0, entry.find('\n'));
        for (const auto& name : found(heading, "(?:^\\.BI |, )([a-z-]+) ")) all[name] = entry;
        begin = next;
    }
    return all;
}

std::set<std::string> options(const std::string& help) {
    return found(help, "\n +(?:-[a-z],)?(--[a-z-]+)");
}

} // namespace

TEST_CASE("The manual has every command and option of the help, and no others") {
    const Folder folder;
    const auto page = manual();
    const auto help = updraft_runs(folder, {"--help"}).out;
    const auto global = section(page, "OPTIONS");
    CHECK(found(global, "(--[a-z-]+)") == options(help));

    const auto commands = found(help.substr(help.find("Subcommands:")), "\n  ([a-z-]+) ");
    REQUIRE(commands.size() > 10);
    const auto described = entries(section(page, "COMMANDS"));
    for (const auto& [name, entry] : described) {
        CAPTURE(name);
        CHECK(commands.contains(name));
    }
    for (const auto& name : commands) {
        CAPTURE(name);
        REQUIRE(described.contains(name));
        auto own = options(updraft_runs(folder, {name, "--help"}).out);
        own.erase("--help");
        const auto told = found(described.at(name), "(--[a-z-]+)");
        for (const auto& option : own) {
            CAPTURE(option);
            CHECK(told.contains(option));
        }
    }
}
