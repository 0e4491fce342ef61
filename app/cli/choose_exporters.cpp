#include "app/cli/export_parts.h"
#include "core/choose/cadence.h"
#include "ui/render/board_minutes.h"

namespace updraft::cli {

namespace {

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
    if (what == "minutes")
        return Exporter{what, {"pdf"}, {"--of", "--page", "--language"}, {}, export_minutes};
    return std::nullopt;
}

} // namespace updraft::cli
