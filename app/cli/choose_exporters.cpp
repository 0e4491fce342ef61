#include "app/cli/export_parts.h"
#include "core/choose/cadence.h"
#include "core/edits/kinds.h"
#include "core/exchange/priorities_csv.h"
#include "ui/render/board_minutes.h"
#include "ui/render/choose/prioritisation_report.h"
#include "ui/render/ranking/session_log.h"

namespace updraft::cli {

namespace {

/// The session that `of` names, or the plan's only one.
Result<Id<RankingSession>> session_meant(const Plan& plan, const std::string& of) {
    if (of.empty()) {
        if (plan.sessions.empty()) return fail(ErrorCode::nothing_to_export);
        if (plan.sessions.size() == 1) return plan.sessions.begin()->id;
    }
    const auto known = find_kind(table_of<RankingSession>)->find(plan, of);
    if (!known) return fail(known.error());
    return Id<RankingSession>{*known};
}

/// What a session came to, once its ballots are opened.
Made export_ranking(const Context& context, const Document& document,
                    const ExportRequest& request) {
    const Plan& plan = *document.plan();
    const auto session = session_meant(plan, request.of);
    if (!session) return fail(session.error());
    if (request.format == "csv") return sessionResultAsCsv(plan, *session).map(bytes_of);
    const auto how = paper_of(context, request);
    if (!how) return fail(how.error());
    return exportSessionLog(plan, *session, *how).map(bytes_of);
}

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

/// Of the meeting that `of` names, else of the last one.
Made export_minutes(const Context& context, const Document& document,
                    const ExportRequest& request) {
    const auto paper = paper_of(context, request);
    if (!paper) return fail(paper.error());
    const Plan& plan = *document.plan();
    if (!request.of.empty()) {
        const auto named = find_kind(table_of<Meeting>)->find(plan, request.of);
        if (!named) return fail(named.error());
        return exportMinutes(plan, {*named}, *paper).map(bytes_of);
    }
    const auto all = boards(plan);
    if (all.empty()) return fail(ErrorCode::nothing_to_export);
    const Meeting* last = all.front();
    for (const Meeting* board : all)
        if (board->date <= context.today) last = board;
    return exportMinutes(plan, last->id, *paper).map(bytes_of);
}

} // namespace

std::optional<Exporter> find_choose_exporter(const std::string& what) {
    if (what == "ranking")
        return Exporter{
            what, {"pdf", "csv"}, {"--of", "--page", "--language"}, {"--of"}, export_ranking};
    if (what == "matrix")
        return Exporter{
            what, {"pdf", "svg", "png"}, {"--theme", "--page", "--language"}, {}, export_matrix};
    if (what == "prioritisation")
        return Exporter{what, {"pdf", "csv"}, {"--page", "--language"}, {}, export_prioritisation};
    if (what == "minutes")
        return Exporter{what, {"pdf"}, {"--of", "--page", "--language"}, {}, export_minutes};
    return std::nullopt;
}

} // namespace updraft::cli
