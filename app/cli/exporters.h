#pragma once
#include "app/cli/command.h"

namespace updraft::cli {

/// What an export is asked for, whatever it is of.
struct ExportRequest {
    std::string what;
    std::string format; // "pdf": the target's ending
    std::string of;     // one code; all where empty
    bool full = false;
    bool one_sheet = false;
    std::string theme;
    std::string page;
    std::string lanes;
    std::string language;
    std::optional<Date> from;
    std::optional<Date> until;
    std::vector<std::string> where;
};

/// Something that can be written to a file, in these formats; the first is meant where the target
/// has no ending.
struct Exporter {
    std::string what;
    std::vector<std::string> formats;
    std::vector<std::string> drawn_options; // that say something of a picture of it: "--page"
    std::vector<std::string> table_options;
    std::function<Result<std::string>(const Context&, const Document&, const ExportRequest&)> bytes;
};

/// Whether writing the format needs an application object.
bool draws(const std::string& format);

/// By the name of what it writes: a picture, "all", or any kind as a table. None where there is
/// no such thing.
std::optional<Exporter> find_exporter(const std::string& what);

} // namespace updraft::cli
