#include "ui/pages/choose/board/decisions_view.h"

#include "core/choose/cadence.h"
#include "core/edits/board_requests.h"
#include "core/edits/kinds.h"
#include "core/edits/verbs.h"
#include "ui/support/convert.h"
#include "ui/support/flags/banner.h"
#include "ui/support/flags/empty_state.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/rows.h"
#include "ui/tables/kind_table_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>

namespace updraft {

namespace {

QWidget* part(const QString& title, QWidget* first, QWidget* second, QPushButton* button,
              QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::xs);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(20, 0, 20, 0);
    head->addWidget(label(title, box, type::lead, QFont::DemiBold), 1);
    if (button) head->addWidget(button);
    column->addLayout(head);
    column->addWidget(first, 1);
    column->addWidget(second, 1);
    return box;
}

} // namespace

DecisionsView::DecisionsView(Session& session, QWidget* parent)
    : QWidget(parent), session_(session),
      plan_(new QAction(icon(Icon::meetings), tr("Plan the next board"), this)),
      boards_(new KindTableView(session, *find_kind(table_of<Meeting>), QStringLiteral("boards"),
                                {"code", "date", "state", "attendees"}, this)),
      decisions_(new KindTableView(session, *find_kind(table_of<Request>),
                                   QStringLiteral("decisions"),
                                   {"code", "title", "decision", "decision_reason", "decided",
                                    "board", "comes_off", "initiative", "until"},
                                   this)),
      banner_(new Banner(Tone::Warning, {}, this)) {
    boards_->filter().setTest("board", [](const Plan& plan, Uuid id) {
        const auto* row = plan.meetings.find({id});
        return row && row->series == Series::change_board;
    });
    boards_->setToggle([this](const std::vector<Uuid>& ids) { markHeld(ids); });
    boards_->sortByColumn(boards_->model().columnOf("date"), Qt::DescendingOrder);
    decisions_->sortByColumn(decisions_->model().columnOf("decided"), Qt::DescendingOrder);
    connect(plan_, &QAction::triggered, this, &DecisionsView::planBoard);
    auto* planning = new QPushButton(plan_->icon(), plan_->text(), this);
    connect(planning, &QPushButton::clicked, plan_, &QAction::trigger);
    none_ = sentenceLabel(tr("No meeting of the board is planned. It meets about once a month; "
                             "closer than three weeks nothing has changed in between."),
                          this);
    none_->setContentsMargins(20, 0, 20, space::m);
    nothing_ = sentenceLabel({}, this);
    nothing_->setContentsMargins(20, 0, 20, space::m);
    auto* halves = new QSplitter(Qt::Vertical, this);
    halves->addWidget(part(tr("Meetings of the board"), boards_, none_, planning, halves));
    halves->addWidget(part(tr("Decisions"), decisions_, nothing_, nullptr, halves));
    halves->setChildrenCollapsible(false);
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(banner_);
    column->addWidget(halves, 1);
    setFocusProxy(boards_);
    connect(&session, &Session::changed, this, &DecisionsView::refresh);
    connect(&session, &Session::accessChanged, this, &DecisionsView::refresh);
    connect(boards_, &KindTableView::pickedChanged, this, &DecisionsView::narrow);
    whenRowsChange(boards_->filter(), this, [this] { refresh(); });
    whenRowsChange(decisions_->filter(), this, [this] { refresh(); });
    narrow();
}

std::optional<Id<Meeting>> DecisionsView::picked() const {
    const auto& rows = boards_->picked();
    return rows.size() == 1 ? std::optional{Id<Meeting>{rows.front()}} : std::nullopt;
}

/// The board that was picked last stays the one whose decisions show, until another is picked or a
/// decision of no board.
void DecisionsView::narrow() {
    of_ = picked();
    decisions_->filter().setTest("decided", [of = of_](const Plan& plan, Uuid id) {
        const auto* row = plan.requests.find({id});
        return row && row->decision && (!of || row->board == of);
    });
    refresh();
}

QString DecisionsView::warning() const {
    const auto all = updraft::boards(session_.plan());
    for (std::size_t i = 1; i < all.size(); ++i) {
        const int apart = all[i]->date - all[i - 1]->date;
        if (all[i]->state == MeetingState::planned && apart < least_days_between_boards)
            return tr("%1 comes %Ln day(s) after %2.", nullptr, apart)
                       .arg(qt(all[i]->code) + QStringLiteral(", ") + longDate(all[i]->date),
                            qt(all[i - 1]->code)) +
                   u' ' +
                   tr("Three weeks at least let something change in between: choose a later day.");
    }
    return {};
}

void DecisionsView::refresh() {
    if (!session_.isOpen()) return;
    const bool none = boards_->filter().rowCount() == 0;
    boards_->setVisible(!none);
    none_->setVisible(none);
    const bool nothing = decisions_->filter().rowCount() == 0;
    decisions_->setVisible(!nothing);
    nothing_->setVisible(nothing);
    static_cast<QLabel*>(nothing_)->setText(
        of_ ? tr("Nothing is decided at this board yet. Esc shows the decisions of all.")
            : tr("Nothing is decided yet. Pick a request on the board, and accept it, put it off "
                 "or decline it at the window's side."));
    const QString warned = warning();
    banner_->setSentence(warned);
    banner_->setVisible(!warned.isEmpty());
    plan_->setEnabled(session_.canWrite());
}

/// All of them held; where all are already, all planned again.
void DecisionsView::markHeld(const std::vector<Uuid>& ids) {
    const bool all = std::ranges::all_of(ids, [&](Uuid id) {
        const auto* row = session_.find(Id<Meeting>{id});
        return row && row->state == MeetingState::held;
    });
    session_.edit(verb::set, [&](Edit& edit) {
        for (const Uuid id : ids) {
            edit.about(id);
            edit.change(Id<Meeting>{id}, [&](Meeting& row) {
                row.state = all ? MeetingState::planned : MeetingState::held;
            });
        }
    });
}

void DecisionsView::planBoard() {
    Id<Meeting> made;
    const Date day = proposed_board(session_.plan(), session_.today());
    const auto change = session_.edit(verb::add, [&](Edit& edit) { made = plan_board(edit, day); });
    if (!change) return;
    session_.select(made);
    boards_->pick({made.uuid});
    session_.say(tr("The next board is planned for %1. Another day is typed at the window's side.")
                     .arg(longDate(day)));
}

} // namespace updraft
