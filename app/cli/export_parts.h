#pragma once
#include "app/cli/exporters.h"
#include "ui/render/paper_report.h"
#include "ui/support/theme.h"

#include <QPageSize>

// What the exporters share, and those that are sorted by section.

namespace updraft::cli {

using Made = Result<std::string>;

/// The sheet and the colours that the options name. `unreadable_value`.
Result<QPageSize::PageSizeId> page_named(const std::string& name);
Result<Theme::Kind> theme_named(const std::string& name);
/// How a paper is set, as the options say. `unreadable_value`.
Result<PaperExport> paper_of(const Context& context, const ExportRequest& request);

std::string bytes_of(const QByteArray& bytes);

/// Any kind as a table.
Made export_list(const Context& context, const Document& document, const ExportRequest& request);

/// Those of the section Listen; none where it has no such thing.
std::optional<Exporter> find_listen_exporter(const std::string& what);
/// Those of the section Choose.
std::optional<Exporter> find_choose_exporter(const std::string& what);

} // namespace updraft::cli
