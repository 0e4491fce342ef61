#include "app/cli/export_parts.h"
#include "ui/render/ranking/session_log.h"

#include "core/edits/kinds.h"

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

} // namespace

std::optional<Exporter> find_choose_exporter(const std::string& what) {
    if (what == "ranking")
        return Exporter{
            what, {"pdf", "csv"}, {"--of", "--page", "--language"}, {"--of"}, export_ranking};
    return std::nullopt;
}

} // namespace updraft::cli
