#include "ui/pages/listen/voice/calls_view.h"

#include "core/edits/verbs.h"
#include "core/edits/voice.h"
#include "core/listen/voice.h"
#include "ui/support/flags/empty_state.h"
#include "ui/support/flags/labels.h"
#include "ui/support/rows.h"
#include "ui/tables/kind_table_view.h"

#include <QVBoxLayout>

namespace updraft {

CallsView::CallsView(Session& session, QWidget* parent)
    : QWidget(parent), session_(session),
      table_(new KindTableView(session, *find_kind(table_of<Feedback>), QStringLiteral("calls"),
                               {"due", "customer", "verbatim", "nps", "owner", "state", "step"},
                               this)) {
    table_->setToggle([this](const std::vector<Uuid>& ids) { mark(ids); });
    table_->setLate([this](Uuid id, const KindField& field) {
        const auto* row = session_.find(Id<Feedback>{id});
        return field.name == "due" && row && call_overdue(*row, session_.today());
    });
    table_->filter().setTest("calls", [](const Plan& plan, Uuid id) {
        const auto* row = plan.feedback.find({id});
        return row && awaits_call(*row);
    });
    table_->sortByColumn(table_->model().columnOf("due"), Qt::AscendingOrder);
    table_->setGroup(table_->model().columnOf("state")); // who was not called yet comes first
    none_ = new EmptyState(
        tr("Nobody waits for a call"),
        tr("A loop is closed when somebody has called the customer and what was wrong is put "
           "right. Pick verbatims and press “Call back” to put their customers on this list."),
        {}, this);
    hint_ = label(tr("Space marks them as contacted, and open again"), this, type::small,
                  QFont::Normal, ink::faint);
    hint_->setContentsMargins(20, space::xs, 20, space::xs);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(table_, 1);
    column->addWidget(hint_);
    column->addWidget(none_, 1);
    setFocusProxy(table_);
    whenRowsChange(table_->filter(), this, [this] { refresh(); });
    refresh();
}

void CallsView::refresh() {
    const bool none = table_->filter().rowCount() == 0;
    table_->setVisible(!none);
    hint_->setVisible(!none);
    none_->setVisible(none);
}

/// All of them contacted; where all are already, all open again.
void CallsView::mark(const std::vector<Uuid>& ids) {
    const auto items = Selection{table_of<Feedback>, ids}.all<Feedback>();
    const bool all = std::ranges::all_of(items, [&](Id<Feedback> id) {
        const auto* row = session_.find(id);
        return row && row->state == LoopState::contacted;
    });
    session_.edit(verb::note_call, [&](Edit& edit) {
        set_loop(edit, items, all ? LoopState::open : LoopState::contacted);
    });
}

} // namespace updraft
