#include "ui/render/board_minutes.h"

#include "core/base/text.h"
#include "core/choose/cadence.h"
#include "core/edits/kinds.h"
#include "core/listen/limits.h"
#include "ui/render/board_words.h"
#include "ui/render/charter_words.h"
#include "ui/render/strategy_paper.h"

namespace updraft {

namespace {

struct MinutesWords {
    Q_DECLARE_TR_FUNCTIONS(Minutes)
};
using W = MinutesWords;

std::vector<const Request*> requestsWhere(const Plan& plan,
                                          const std::function<bool(const Request&)>& wanted) {
    std::vector<const Request*> found;
    for (const Uuid id : find_kind(table_of<Request>)->all(plan))
        if (const auto* row = plan.requests.find({id}); wanted(*row)) found.push_back(row);
    return found;
}

/// "CR-014 Live chat on move day", and under it what was decided.
void addDecision(PaperFlow& flow, const Plan& plan, const Request& row) {
    const QString name = qt(row.code) + QStringLiteral("  ") + qt(row.title);
    flow.push_back(PaperText{PaperRole::Body, name, name.size()});
    QStringList what{decisionText(plan, row)};
    if (row.decision == Decision::accept) {
        if (const QString when = span(row.start, row.deadline); !when.isEmpty()) what << when;
        if (row.effort) what << W::tr("%1 person-days").arg(tenths(*row.effort));
        if (row.cost) what << money(*row.cost, plan.about().currency);
        if (!row.resources.empty()) what << joined(row.resources);
    }
    addLed(flow, W::tr("Decided"), what.join(QStringLiteral(", ")));
    addLed(flow, W::tr("Why"), joined(row.decision_reason));
    if (row.decision == Decision::accept)
        addLed(flow, W::tr("Comes off"), offsText(plan, offs_for(plan, row.id)));
    addLed(flow, W::tr("Asked by"), qt(row.requester));
    addLed(flow, W::tr("Approved by"), qt(row.approved_by));
}

PaperFlow decisionsFlow(const Plan& plan, const std::vector<const Request*>& rows,
                        const QString& none) {
    PaperFlow flow;
    for (const Request* row : rows) addDecision(flow, plan, *row);
    if (rows.empty()) flow.push_back(PaperText{PaperRole::Body, none});
    return flow;
}

/// Of each limit what holds on the day.
PaperTable limitsTable(const Plan& plan, Date day) {
    PaperTable table{{{W::tr("Limit"), 2, false, true}, {W::tr("Allows"), 3}, {W::tr("Why"), 4}},
                     {}};
    for (std::size_t i = 0; i < words_of<LimitKind>.size(); ++i) {
        const auto kind = static_cast<LimitKind>(i);
        std::vector<const Limit*> holding;
        if (kind == LimitKind::no_go)
            holding = no_go_from(plan, day);
        else if (const Limit* limit = limit_on(plan, kind, day))
            holding.push_back(limit);
        for (const Limit* limit : holding)
            table.rows.push_back({limitName(kind), limitText(plan, *limit), joined(limit->reason)});
    }
    return table;
}

PaperTable openTable(const std::vector<const Request*>& rows) {
    PaperTable table{{{W::tr("Request"), 5, false, true},
                      {W::tr("Asked by"), 2},
                      {W::tr("Since"), 0},
                      {W::tr("Waits for"), 4}},
                     {}};
    for (const Request* row : rows) {
        const auto lacks = lacks_of(*row);
        QString state = !lacks.empty()                          ? lacksText(lacks)
                        : row->state == RequestState::qualified ? W::tr("Being ranked")
                        : row->state == RequestState::ranked    ? W::tr("A decision")
                                                                : W::tr("Being qualified");
        table.rows.push_back({qt(row->code) + u' ' + qt(row->title), qt(row->requester),
                              row->asked ? shortDate(*row->asked, -1) : QString(), state});
    }
    return table;
}

QString nextText(const Plan& plan, const Meeting& board) {
    if (const Meeting* next = next_board(plan, board.date + 1)) return boardText(*next);
    return W::tr("Not planned yet; %1 is proposed.")
        .arg(longDate(proposed_board(plan, board.date)));
}

PaperFlow paragraph(const QString& text) {
    return {PaperText{PaperRole::Body, text}};
}

} // namespace

PaperReport boardMinutes(const Plan& plan, Id<Meeting> id, Date today) {
    PaperReport report;
    const Meeting* board = plan.meetings.find(id);
    if (board == nullptr) return report;
    report.head = planHead(plan, W::tr("Minutes of the change board"), today);
    report.head.code = qt(board->code);
    report.head.state = board->state == MeetingState::held ? W::tr("held") : W::tr("planned");
    report.title = W::tr("Change board, %1").arg(longDate(board->date));
    const auto decided =
        requestsWhere(plan, [&](const Request& row) { return row.decision && row.board == id; });
    const auto urgent = requestsWhere(plan, [&](const Request& row) {
        return row.decision && !row.board && !row.approved_by.empty() && row.decided &&
               *row.decided <= board->date && board->date - *row.decided <= 31;
    });
    // As things stood on its day.
    const auto open = requestsWhere(plan, [&](const Request& row) {
        const bool later = row.decided && *row.decided > board->date;
        return (!row.decision || later) && (!row.asked || *row.asked <= board->date);
    });
    report.lead = W::tr("%Ln decision(s)", nullptr, static_cast<int>(decided.size())) +
                  QStringLiteral(", ") +
                  W::tr("%Ln request(s) still open", nullptr, static_cast<int>(open.size()));
    const auto add = [&](const QString& heading, PaperFlow flow) {
        report.sections.push_back({{}, heading, std::move(flow)});
    };
    const auto names = lines(board->attendees);
    QStringList attendees;
    for (const auto name : names) attendees << qt(name);
    add(W::tr("Present"), paragraph(attendees.isEmpty() ? W::tr("Nobody is noted.")
                                                        : attendees.join(QStringLiteral(", "))));
    add(W::tr("Decisions"), decisionsFlow(plan, decided, W::tr("Nothing was decided.")));
    if (!urgent.empty()) add(W::tr("Decided outside the board"), decisionsFlow(plan, urgent, {}));
    if (PaperTable limits = limitsTable(plan, board->date); !limits.rows.empty())
        add(W::tr("Limits"), {std::move(limits)});
    if (!open.empty()) add(W::tr("Still open"), {openTable(open)});
    add(W::tr("Next board"), paragraph(nextText(plan, *board)));
    if (!board->remarks.notes.empty()) {
        PaperFlow notes;
        addParagraphs(notes, board->remarks.notes);
        add(W::tr("Notes"), std::move(notes));
    }
    return report;
}

Result<QByteArray> exportMinutes(const Plan& plan, Id<Meeting> board, const PaperExport& how) {
    if (plan.meetings.find(board) == nullptr) return fail(ErrorCode::unknown_item, "meetings");
    return exportReport(plan, boardMinutes(plan, board, how.today), how);
}

} // namespace updraft
