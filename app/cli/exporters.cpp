#include "app/cli/export_parts.h"
#include "app/cli/table.h"
#include "ui/render/charter_file.h"
#include "ui/render/roadmap_export.h"

#include <set>

namespace updraft::cli {

namespace {

Made export_roadmap(const Context& context, const Document& document,
                    const ExportRequest& request) {
    const auto page = page_named(request.page);
    if (!page) return fail(page.error());
    const auto theme = theme_named(request.theme);
    if (!theme) return fail(theme.error());
    RoadmapOptions options;
    options.style = *theme == Theme::Kind::Print || request.format == "pdf" ? RoadmapStyle::Paper
                    : *theme == Theme::Kind::Projector ? RoadmapStyle::Projected
                                                       : RoadmapStyle::Screen;
    options.title = true;
    options.today = context.today;
    options.from = request.from;
    options.until = request.until;
    if (!request.lanes.empty()) {
        const auto lanes = from_word<LaneBy>(request.lanes);
        if (!lanes) return fail(ErrorCode::unreadable_value, "--lanes", request.lanes);
        options.lanes = *lanes;
    }
    PictureTarget target;
    target.format = request.format == "svg"   ? PictureFormat::Svg
                    : request.format == "png" ? PictureFormat::Png
                                              : PictureFormat::Pdf;
    target.page = *page;
    target.theme = *theme;
    target.sheets = Sheets::Readable;
    if (!request.page.empty()) // a picture as large as the sheet, lying
        target.size = QPageSize(*page).size(QPageSize::Point).transposed() * (96.0 / 72);
    const auto picture = exportRoadmap(*document.plan(), options, target);
    if (!picture) return fail(picture.error());
    return bytes_of(*picture);
}

/// The initiatives that have a charter, by code; or the one that `of` names, by its own code or by
/// that of its charter.
Result<std::vector<Id<Initiative>>> chartered(const Plan& plan, const std::string& of) {
    std::vector<Id<Initiative>> initiatives;
    if (!of.empty()) {
        if (const auto charter = find_kind("charters")->find(plan, of))
            return std::vector{plan.charters.find({*charter})->of};
        const auto initiative = find_kind("initiatives")->find(plan, of);
        if (!initiative) return fail(initiative.error());
        return std::vector{Id<Initiative>{*initiative}};
    }
    std::set<Uuid> begun;
    for (const auto& charter : plan.charters) begun.insert(charter.of.uuid);
    for (const auto& id : find_kind("initiatives")->all(plan))
        if (begun.contains(id)) initiatives.push_back({id});
    return initiatives;
}

Made export_charters(const Context& context, const Document& document,
                     const ExportRequest& request) {
    const auto paper = paper_of(context, request);
    if (!paper) return fail(paper.error());
    const CharterExport how{paper->paper, request.full, paper->language, paper->today};
    const auto initiatives = chartered(*document.plan(), request.of);
    if (!initiatives) return fail(initiatives.error());
    const auto pdf = exportCharters(*document.plan(), *initiatives, how);
    if (!pdf) return fail(pdf.error());
    return bytes_of(*pdf);
}

Made export_all(const Context&, const Document& document, const ExportRequest&) {
    return written(json_of(*document.plan()));
}

/// All charters: bound together, or as a table.
Made export_booklet(const Context& context, const Document& document,
                    const ExportRequest& request) {
    return draws(request.format) ? export_charters(context, document, request)
                                 : export_list(context, document, request);
}

} // namespace

bool draws(const std::string& format) {
    return format == "pdf" || format == "svg" || format == "png";
}

std::optional<Exporter> find_exporter(const std::string& what) {
    if (what == "roadmap")
        return Exporter{what,
                        {"pdf", "svg", "png"},
                        {"--theme", "--page", "--lanes", "--from", "--until", "--language"},
                        {},
                        export_roadmap};
    if (what == "charter")
        return Exporter{
            what, {"pdf"}, {"--of", "--full", "--page", "--language"}, {}, export_charters};
    if (what == "charters")
        return Exporter{what,
                        {"csv", "json", "pdf"},
                        {"--of", "--full", "--page", "--language"},
                        {"--of", "--where"},
                        export_booklet};
    if (auto listened = find_listen_exporter(what)) return listened;
    if (auto chosen = find_choose_exporter(what)) return chosen;
    if (what == "all") return Exporter{what, {"json"}, {}, {}, export_all};
    if (what == "history" || find_kind(what) != nullptr)
        return Exporter{what, {"csv", "json"}, {}, {"--of", "--where"}, export_list};
    return std::nullopt;
}

} // namespace updraft::cli
