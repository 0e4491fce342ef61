#include "app/cli/export_parts.h"
#include "core/exchange/priorities_csv.h"
#include "ui/render/choose/prioritisation_report.h"

namespace updraft::cli {

namespace {

Made export_matrix(const Context& context, const Document& document, const ExportRequest& request) {
    const auto page = page_named(request.page);
    if (!page) return fail(page.error());
    const auto theme = theme_named(request.theme);
    if (!theme) return fail(theme.error());
    MatrixTarget target;
    target.format = request.format == "svg"   ? PictureFormat::Svg
                    : request.format == "png" ? PictureFormat::Png
                                              : PictureFormat::Pdf;
    target.page = *page;
    target.theme = *theme;
    target.today = context.today;
    return exportMatrix(*document.plan(), target).map(bytes_of);
}

/// The report, or the ranked list as a table.
Made export_prioritisation(const Context& context, const Document& document,
                           const ExportRequest& request) {
    if (!draws(request.format)) return priorities_as_csv(*document.plan());
    const auto paper = paper_of(context, request);
    if (!paper) return fail(paper.error());
    return exportPrioritisation(*document.plan(), *paper).map(bytes_of);
}

} // namespace

std::optional<Exporter> find_choose_exporter(const std::string& what) {
    if (what == "matrix")
        return Exporter{
            what, {"pdf", "svg", "png"}, {"--theme", "--page", "--language"}, {}, export_matrix};
    if (what == "prioritisation")
        return Exporter{what, {"pdf", "csv"}, {"--page", "--language"}, {}, export_prioritisation};
    return std::nullopt;
}

} // namespace updraft::cli
