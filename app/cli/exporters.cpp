#include "app/cli/exporters.h"

#include "app/cli/table.h"
#include "app/cli/voice.h"
#include "core/exchange/csv.h"
#include "core/exchange/journey_csv.h"
#include "ui/render/assessment/report.h"
#include "ui/render/charter_file.h"
#include "ui/render/journey/export.h"
#include "ui/render/persona_paper.h"
#include "ui/render/roadmap_export.h"
#include "ui/render/strategy_paper.h"
#include "ui/render/voice/voice_report.h"

#include <set>

namespace updraft::cli {

namespace {

using Made = Result<std::string>;

Result<QPageSize::PageSizeId> page_named(const std::string& name) {
    static const std::map<std::string, QPageSize::PageSizeId> pages = {
        {"", QPageSize::A4},          {"a4", QPageSize::A4}, {"a3", QPageSize::A3},
        {"a2", QPageSize::A2},        {"a1", QPageSize::A1}, {"a0", QPageSize::A0},
        {"letter", QPageSize::Letter}};
    const auto found = pages.find(name);
    if (found == pages.end()) return fail(ErrorCode::unreadable_value, "--page", name);
    return found->second;
}

Result<Theme::Kind> theme_named(const std::string& name) {
    static const std::map<std::string, Theme::Kind> themes = {
        {"", Theme::Kind::Print},
        {"print", Theme::Kind::Print},
        {"light", Theme::Kind::Light},
        {"dark", Theme::Kind::Dark},
        {"projector", Theme::Kind::Projector}};
    const auto found = themes.find(name);
    if (found == themes.end()) return fail(ErrorCode::unreadable_value, "--theme", name);
    return found->second;
}

std::string bytes_of(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

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

/// How a paper is set, as the options say.
Result<PaperExport> paper_of(const Context& context, const ExportRequest& request) {
    PaperExport how;
    how.language = QString::fromStdString(request.language);
    how.today = context.today;
    if (request.page == "letter")
        how.paper = PaperSize::Letter;
    else if (!request.page.empty() && request.page != "a4")
        return fail(ErrorCode::unreadable_value, "--page", request.page);
    return how;
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

/// The card of the one that `of` names, or of all.
Made export_personas(const Context& context, const Document& document,
                     const ExportRequest& request) {
    const auto how = paper_of(context, request);
    if (!how) return fail(how.error());
    const Plan& plan = *document.plan();
    const auto* kind = find_kind(table_of<Persona>);
    std::vector<Id<Persona>> personas;
    for (const auto& id : kind->all(plan)) personas.push_back({id});
    if (!request.of.empty()) {
        const auto one = kind->find(plan, request.of);
        if (!one) return fail(one.error());
        personas = {Id<Persona>{*one}};
    }
    return exportPersonas(plan, personas, *how).map(bytes_of);
}

/// All journeys by their codes; or the one that `of` names.
Result<std::vector<Id<Journey>>> journeys_meant(const Plan& plan, const std::string& of) {
    const Kind& kind = *find_kind("journeys");
    std::vector<Id<Journey>> journeys;
    if (of.empty()) {
        for (const auto& id : kind.all(plan)) journeys.push_back({id});
        if (journeys.empty()) return fail(ErrorCode::nothing_to_export);
        return journeys;
    }
    const auto known = kind.find(plan, of);
    if (!known) return fail(known.error());
    return std::vector{Id<Journey>{*known}};
}

Made export_journey(const Context& context, const Document& document,
                    const ExportRequest& request) {
    const auto page = page_named(request.page);
    if (!page) return fail(page.error());
    const auto theme = theme_named(request.theme);
    if (!theme) return fail(theme.error());
    const Plan& plan = *document.plan();
    const auto journeys = journeys_meant(plan, request.of);
    if (!journeys) return fail(journeys.error());
    if (request.format == "csv") return journeys_as_csv(plan, *journeys);
    std::vector<JourneyOptions> shown;
    for (const auto id : *journeys) {
        shown.emplace_back().journey = id;
        shown.back().compared = plan.journeys.find(id)->as_is; // what a to-be journey changes
    }
    JourneyTarget target;
    target.format = request.format == "svg"   ? PictureFormat::Svg
                    : request.format == "png" ? PictureFormat::Png
                                              : PictureFormat::Pdf;
    target.page = *page;
    target.sheets = request.full ? JourneySheets::Tiled : JourneySheets::One;
    target.theme = *theme;
    target.today = context.today;
    if (!request.page.empty()) // a picture as large as the sheet, lying
        target.size = QPageSize(*page).size(QPageSize::Point).transposed() * (96.0 / 72);
    const auto picture = exportJourneys(plan, shown, target);
    if (!picture) return fail(picture.error());
    return bytes_of(*picture);
}

Made export_voice_report(const Context& context, const Document& document,
                         const ExportRequest& request) {
    const auto paper = paper_of(context, request);
    if (!paper) return fail(paper.error());
    VoiceReportOptions options;
    options.language = paper->language;
    options.today = paper->today;
    options.paper = paper->paper;
    const auto pdf = exportVoiceReport(*document.plan(), options);
    if (!pdf) return fail(pdf.error());
    return bytes_of(*pdf);
}

/// The figures of all and of every group.
Json voice_figures(const Plan& plan) {
    Json all = Json::array();
    const auto append = [&](std::string_view by, const VoiceGroup& group) {
        auto figures = voice_json(group.name, group.figures);
        figures["by"] = by;
        all.push_back(std::move(figures));
    };
    for (const auto& group : voice_groups(plan, std::nullopt)) append("all", group);
    for (std::size_t i = 0; i < words_of<VoiceBy>.size(); ++i)
        for (const auto& group : voice_by(plan, static_cast<VoiceBy>(i)))
            append(words_of<VoiceBy>[i], group);
    return all;
}

std::string voice_csv(const Json& figures) {
    const std::vector<std::string> columns{"by",     "group",     "n",         "nps",
                                           "margin", "promoters", "passives",  "detractors",
                                           "csat_n", "csat",      "csat_low",  "csat_high",
                                           "ces_n",  "ces",       "ces_margin"};
    std::string csv;
    append_csv_row(csv, columns);
    for (const auto& row : figures) {
        std::vector<std::string> cells;
        for (const auto& column : columns) {
            const auto& cell = row[column];
            cells.push_back(cell.is_null()     ? std::string{}
                            : cell.is_string() ? cell.get<std::string>()
                                               : cell.dump());
        }
        append_csv_row(csv, cells);
    }
    return csv;
}

Made export_voice(const Context& context, const Document& document, const ExportRequest& request) {
    if (draws(request.format)) return export_voice_report(context, document, request);
    const auto figures = voice_figures(*document.plan());
    return request.format == "json" ? written(figures) : voice_csv(figures);
}

Made export_all(const Context&, const Document& document, const ExportRequest&) {
    return written(json_of(*document.plan()));
}

Made export_list(const Context&, const Document& document, const ExportRequest& request) {
    auto where = request.where;
    if (!request.of.empty()) {
        const auto* kind = find_kind(request.what);
        if (kind == nullptr || kind->handle.empty())
            return fail(ErrorCode::unknown_item, request.what, request.of);
        const auto known = kind->find(*document.plan(), request.of);
        if (!known) return fail(known.error());
        where.push_back(std::string{kind->handle} + "=" +
                        kind->handle_of(*document.plan(), *known));
    }
    const auto list = list_of(document, request.what, where);
    if (!list) return fail(list.error());
    return request.format == "json" ? written(as_json(*list)) : as_csv(*list);
}

/// On one page, or as a table.
Made export_strategy(const Context& context, const Document& document,
                     const ExportRequest& request) {
    if (!draws(request.format)) return export_list(context, document, request);
    const auto how = paper_of(context, request);
    if (!how) return fail(how.error());
    const Plan& plan = *document.plan();
    return exportReport(plan, strategyReport(plan, context.today), *how).map(bytes_of);
}

/// What the assessment says: the report, or the answers as a table.
Made export_assessment(const Context& context, const Document& document,
                       const ExportRequest& request) {
    if (!draws(request.format)) {
        auto answers = request;
        answers.what = table_of<Assessment>;
        if (!request.of.empty()) answers.where.push_back("round=" + request.of);
        answers.of.clear();
        return export_list(context, document, answers);
    }
    const auto paper = paper_of(context, request);
    if (!paper) return fail(paper.error());
    AssessmentExport how;
    how.paper = *paper;
    if (!request.of.empty()) {
        const auto round = find_kind(table_of<Round>)->find(*document.plan(), request.of);
        if (!round) return fail(round.error());
        how.round = Id<Round>{*round};
    }
    return exportAssessment(*document.plan(), how).map(bytes_of);
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
    if (what == "journey")
        return Exporter{what,
                        {"pdf", "svg", "png", "csv"},
                        {"--of", "--full", "--theme", "--page", "--language"},
                        {"--of"},
                        export_journey};
    if (what == "charter")
        return Exporter{
            what, {"pdf"}, {"--of", "--full", "--page", "--language"}, {}, export_charters};
    if (what == "charters")
        return Exporter{what,
                        {"csv", "json", "pdf"},
                        {"--of", "--full", "--page", "--language"},
                        {"--of", "--where"},
                        export_booklet};
    const std::vector<std::string> paper{"--page", "--language"};
    if (what == "strategy")
        return Exporter{what, {"pdf", "csv", "json"}, paper, {}, export_strategy};
    if (what == "persona")
        return Exporter{what, {"pdf"}, {"--of", "--page", "--language"}, {}, export_personas};
    if (what == "assessment")
        return Exporter{what,
                        {"pdf", "csv", "json"},
                        {"--of", "--page", "--language"},
                        {"--of", "--where"},
                        export_assessment};
    if (what == "voice")
        return Exporter{what, {"csv", "json", "pdf"}, {"--page", "--language"}, {}, export_voice};
    if (what == "all") return Exporter{what, {"json"}, {}, {}, export_all};
    if (what == "history" || find_kind(what) != nullptr)
        return Exporter{what, {"csv", "json"}, {}, {"--of", "--where"}, export_list};
    return std::nullopt;
}

} // namespace updraft::cli
