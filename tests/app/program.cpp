#include "tests/app/program.h"
#include "tests/support/source_tree.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <sys/wait.h>

namespace updraft::testing {

namespace {

std::string quoted(const std::string& word) {
    std::string text = "'";
    for (const char c : word) text += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return text + "'";
}

} // namespace

std::string contents(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string data_file(const std::string& name) {
    return testing::in_source("tests/data/" + name);
}

Answer updraft_shell(const Folder& folder, const std::string& line) {
    const auto out = folder / ".out";
    const auto error = folder / ".error";
    // No screen, no locale of the tester's, no state outside the folder.
    const auto command = "cd " + quoted(folder.path.string()) +
                         " && env -u DISPLAY -u WAYLAND_DISPLAY LC_ALL=C.UTF-8 XDG_STATE_HOME=" +
                         quoted(folder / "state") +
                         " XDG_CONFIG_HOME=" + quoted(folder / "config") +
                         " UPDRAFT=" + quoted(UPDRAFT_PROGRAM) + " bash -o pipefail -c " +
                         quoted(line) + " >" + quoted(out) + " 2>" + quoted(error);
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contents(out), contents(error)};
}

Answer updraft_runs(const Folder& folder, std::vector<std::string> words,
                    const std::string& input) {
    std::string line = "\"$UPDRAFT\" --today 2026-02-24";
    for (const auto& word : words) line += " " + quoted(word);
    const auto in = folder / ".in";
    std::ofstream{in, std::ios::binary} << input;
    return updraft_shell(folder, line + " <" + quoted(in));
}

} // namespace updraft::testing
