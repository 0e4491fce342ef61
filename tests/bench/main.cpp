// `bench [GROUP…]`: the rows of the goals for speed and memory, each beside the smallest program
// that does the same with the same libraries.
#include "tests/bench/harness.h"

#include "ui/support/faces.h"
#include "ui/support/style.h"

#include <QApplication>

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace {

using namespace updraft::bench;

struct Group {
    std::string_view name;
    void (*run)();
};

constexpr std::array groups{
    Group{"start", bench_start},   Group{"store", bench_store},   Group{"schedule", bench_schedule},
    Group{"frames", bench_frames}, Group{"scroll", bench_scroll}, Group{"files", bench_files},
    Group{"import", bench_import}, Group{"voice", bench_voice},   Group{"choose", bench_choose},
};

} // namespace

int main(int argc, char** argv) {
    // The pictures are drawn without a display; what is started gets its own platform.
    QApplication application(argc, argv);
    updraft::loadFaces();
    updraft::installStyle(application);
    const QStringList named = QApplication::arguments().mid(1);
    const auto known = [](const QString& name) {
        return std::ranges::any_of(groups, [&](const Group& group) {
            return name == QLatin1String(group.name.data(), qsizetype(group.name.size()));
        });
    };
    if (!std::ranges::all_of(named, known)) {
        fmt::print(
            stderr,
            "usage: bench [start|store|schedule|frames|scroll|files|import|voice|choose]…\n");
        return 2;
    }
    for (const Group& group : groups)
        if (named.isEmpty() ||
            named.contains(QLatin1String(group.name.data(), qsizetype(group.name.size()))))
            group.run();
}
