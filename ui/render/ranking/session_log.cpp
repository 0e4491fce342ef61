#include "ui/render/ranking/session_log.h"

#include "core/choose/session.h"
#include "core/exchange/csv.h"
#include "ui/render/ranking/ranking_charts.h"
#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QLocale>

#include <fmt/format.h>

namespace updraft {

namespace {

struct SessionLogWords {
    Q_DECLARE_TR_FUNCTIONS(SessionLog)
};
using W = SessionLogWords;

PaperText body(const QString& text) {
    return {PaperRole::Body, text};
}

PaperTable paperTable(const RankingTable& table) {
    PaperTable paper;
    const auto words = table.figures.lastIndexOf(false);
    for (qsizetype at = 0; at < table.heads.size(); ++at)
        paper.columns.push_back(
            {table.heads[at], at == words ? 1.0 : 0.0, table.figures[at], false});
    paper.rows = table.rows;
    return paper;
}

PaperFlow people(const Plan& plan, const RankingSession& session, const RankingContent& content) {
    PaperFlow flow{body(content.turnout)};
    PaperTable table;
    table.columns = {{W::tr("Name"), 1}, {W::tr("Department"), 1}, {W::tr("Ranked"), 0}};
    for (const Participant* each : participants_of(plan, session.id))
        table.rows.push_back(
            {qt(each->name), qt(each->department), each->cast ? W::tr("yes") : W::tr("no")});
    if (!table.rows.empty()) flow.emplace_back(std::move(table));
    flow.emplace_back(PaperText{
        PaperRole::Note, session.named
                             ? W::tr("The session was named beforehand.")
                             : W::tr("Nothing tells whose ballot is whose: not this log, and not "
                                     "the plan.")});
    return flow;
}

PaperFlow method(const RankingSession& session) {
    PaperFlow flow{
        body(W::tr("Each ranked on a sealed ballot, with ties where wanted; what was left out is "
                   "tied last. All ballots were opened at once.")),
        body(W::tr("Order by pairs: the Schulze method with winning votes. An item stands before "
                   "another where the strongest chain of majorities leads from it to the other.")),
        body(W::tr("Points: Borda. From each ballot 1 for each item placed below, ½ for each that "
                   "is tied.")),
        body(W::tr("Agreement: Kendall’s W, corrected for ties. Below 0.3 the room is split, from "
                   "0.3 it leans one way, from 0.5 it broadly agrees, from 0.7 it agrees.")),
        body(
            W::tr("Most divided: by the standard deviation of an item’s ranks over the ballots."))};
    if (session.dots > 0) {
        flow.emplace_back(body(W::tr("Each could give away %Ln dot(s).", nullptr, session.dots)));
        flow.emplace_back(body(W::tr("Dots do not count for the order.")));
    }
    return flow;
}

PaperFlow order(const RankingContent& content) {
    PaperFlow flow{PaperFigure{[content](double width) { return layoutOrder(content, width); }}};
    if (!content.pairNote.isEmpty())
        flow.emplace_back(PaperText{PaperRole::Note, content.pairNote});
    return flow;
}

PaperFlow agreement(const RankingContent& content) {
    constexpr std::size_t most = 4;
    PaperFlow flow{body(QStringLiteral("%1 %2").arg(content.agreement, content.agreementNote))};
    if (content.result.agreement)
        flow.emplace_back(
            PaperFigure{[content](double width) { return layoutAgreement(content, width); }});
    for (const QString& remark : content.remarks) flow.emplace_back(body(remark));
    if (layoutDivided(content, 1, 400).size.height() > 0)
        flow.emplace_back(
            PaperFigure{[content](double width) { return layoutDivided(content, most, width); }});
    return flow;
}

/// Why there is no result to be told.
std::optional<Error> withoutResult(const RankingSession* session) {
    if (session == nullptr) return Error{ErrorCode::unknown_item, "sessions", {}};
    if (session->state == SessionState::open)
        return Error{ErrorCode::session_sealed, session->code, {}};
    if (session->state != SessionState::revealed)
        return Error{ErrorCode::session_not_open, session->code, {}};
    return std::nullopt;
}

} // namespace

PaperReport sessionLog(const Plan& plan, Id<RankingSession> id, Date today) {
    PaperReport report;
    const RankingSession* session = plan.sessions.find(id);
    if (session == nullptr) return report;
    const RankingContent content = rankingContent(plan, id);
    report.head = planHead(plan, W::tr("Ranking session"), today);
    report.head.code = qt(session->code);
    report.title = qt(session->title);
    report.lead = content.headline;
    const auto add = [&](const QString& heading, PaperFlow flow) {
        report.sections.push_back({{}, heading, std::move(flow)});
    };
    PaperFlow question{body(qt(session->question.empty() ? session->title : session->question))};
    if (session->date) question.emplace_back(body(longDate(*session->date)));
    add(W::tr("Question"), std::move(question));
    if (content.result.ballots > 0) {
        add(W::tr("The order"), order(content));
        add(W::tr("Do we agree?"), agreement(content));
    }
    if (!session->decisions.empty()) {
        PaperFlow flow;
        for (const QString& line : qt(session->decisions).split(u'\n', Qt::SkipEmptyParts))
            flow.emplace_back(body(line));
        add(W::tr("Decisions"), std::move(flow));
    }
    for (const RankingTable& table : content.tables) {
        PaperFlow flow;
        for (const QString& line : table.lead.split(u'\n', Qt::SkipEmptyParts))
            flow.emplace_back(body(line));
        if (!table.rows.empty()) flow.emplace_back(paperTable(table));
        add(table.heading, std::move(flow));
    }
    add(W::tr("People"), people(plan, *session, content));
    add(W::tr("Method"), method(*session));
    return report;
}

Result<QByteArray> exportSessionLog(const Plan& plan, Id<RankingSession> session,
                                    const PaperExport& how) {
    if (auto none = withoutResult(plan.sessions.find(session))) return fail(std::move(*none));
    return exportReport(plan, sessionLog(plan, session, how.today), how);
}

Result<QByteArray> sessionResultAsCsv(const Plan& plan, Id<RankingSession> session) {
    if (auto none = withoutResult(plan.sessions.find(session))) return fail(std::move(*none));
    const RankingResult result = result_of(plan, session);
    const auto figure = [](const std::optional<double>& value) {
        return value ? fmt::format("{}", *value) : std::string{};
    };
    const auto whole = [](const std::optional<int>& value) {
        return value ? std::to_string(*value) : std::string{};
    };
    std::string csv;
    append_csv_row(csv, std::vector<std::string>{"rank", "code", "title", "points", "dots",
                                                 "highest", "lowest", "spread", "score_rank",
                                                 "feasibility", "buy_in"});
    for (const RankedItem& item : result.items)
        append_csv_row(csv, std::vector<std::string>{
                                std::to_string(item.place), item.code, item.title,
                                fmt::format("{}", item.points), std::to_string(item.dots),
                                fmt::format("{}", item.low), fmt::format("{}", item.high),
                                fmt::format("{}", item.deviation), whole(item.score_rank),
                                figure(item.opinion.feasibility), figure(item.opinion.buy_in)});
    return QByteArray::fromStdString(csv);
}

} // namespace updraft
