#include "app/cli/export_parts.h"
#include "app/cli/table.h"
#include "app/cli/voice.h"
#include "core/exchange/csv.h"
#include "core/exchange/journey_csv.h"
#include "ui/render/assessment/report.h"
#include "ui/render/journey/export.h"
#include "ui/render/journey/words.h"
#include "ui/render/persona_paper.h"
#include "ui/render/strategy_paper.h"
#include "ui/render/voice/voice_report.h"
#include "ui/support/convert.h"

namespace updraft::cli {

namespace {

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

void say_small_type(const Context& context, double points) {
    if (points < legibleType) say(context, std8(words::smallType(points)));
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
    if (request.one_sheet && request.format != "pdf") // a picture has no sheets
        return fail(ErrorCode::idle_option, "--one-sheet", "journey as " + request.format);
    std::vector<JourneyOptions> shown;
    for (const auto id : *journeys) {
        shown.emplace_back().journey = id;
        shown.back().compared = plan.journeys.find(id)->as_is; // what a to-be journey changes
        shown.back().personas = feeling_otherwise(plan, id);
    }
    JourneyTarget target;
    target.format = request.format == "svg"   ? PictureFormat::Svg
                    : request.format == "png" ? PictureFormat::Png
                                              : PictureFormat::Pdf;
    if (!request.one_sheet || !request.page.empty()) target.page = *page;
    if (request.one_sheet) target.sheets = JourneySheets::One;
    target.theme = *theme;
    target.today = context.today;
    if (!request.page.empty()) // a picture as large as the sheet, lying
        target.size = QPageSize(*page).size(QPageSize::Point).transposed() * (96.0 / 72);
    const auto picture = exportJourneys(plan, shown, target);
    if (!picture) return fail(picture.error());
    if (target.format == PictureFormat::Pdf)
        say_small_type(context, smallestType(plan, shown, target));
    return bytes_of(*picture);
}

Made export_voice_report(const Context& context, const Document& document,
                         const ExportRequest& request) {
    const auto paper = paper_of(context, request);
    if (!paper) return fail(paper.error());
    return exportVoiceReport(*document.plan(), *paper).map(bytes_of);
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
    AssessmentExport how;
    if (!request.of.empty()) {
        const auto round = find_kind(table_of<Round>)->find(*document.plan(), request.of);
        if (!round) return fail(round.error());
        how.round = Id<Round>{*round};
    }
    if (!draws(request.format)) {
        auto answers = request;
        answers.what = table_of<Assessment>;
        if (!request.of.empty()) answers.where.push_back("round=" + request.of);
        answers.of.clear();
        return export_list(context, document, answers);
    }
    const auto paper = paper_of(context, request);
    if (!paper) return fail(paper.error());
    how.paper = *paper;
    return exportAssessment(*document.plan(), how).map(bytes_of);
}

} // namespace

std::optional<Exporter> find_listen_exporter(const std::string& what) {
    if (what == "journey")
        return Exporter{what,
                        {"pdf", "svg", "png", "csv"},
                        {"--of", "--one-sheet", "--theme", "--page", "--language"},
                        {"--of"},
                        export_journey};
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
    return std::nullopt;
}

} // namespace updraft::cli
