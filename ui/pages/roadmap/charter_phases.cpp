#include "ui/pages/roadmap/charter_phases.h"

#include "core/edits/charters.h"
#include "core/edits/verbs.h"
#include "ui/support/convert.h"
#include "ui/support/icons.h"
#include "ui/support/own_keys.h"
#include "ui/support/rows.h"
#include "ui/support/style.h"
#include "ui/tables/kind_table_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace updraft {

CharterPhases::CharterPhases(Session& session, QWidget* parent)
    : QWidget(parent), session_(session),
      table_(new KindTableView(session, *find_kind("phases"), QStringLiteral("charter-phases"),
                               {"title", "start", "end", "exit"}, this)) {
    table_->setAccessibleName(tr("Phases"));
    table_->installEventFilter(this);
    ownKeys(*table_, {Qt::Key_Delete});
    table_->setMaker(
        [this](Edit& edit) { return add_phase(edit, of_, std8(tr("New phase"))).uuid; });
    setFocusProxy(table_);
    auto* buttons = new QHBoxLayout;
    auto* add = new QPushButton(icon(Icon::plus), tr("Phase"), this);
    connect(add, &QPushButton::clicked, this, [this] { table_->addItem(); });
    buttons->addWidget(add);
    const auto button = [&](Icon which, const QString& name, const std::function<void()>& run) {
        auto* tool = new QToolButton(this);
        tool->setIcon(icon(which));
        tool->setToolTip(name);
        tool->setAccessibleName(name);
        connect(tool, &QToolButton::clicked, this, run);
        buttons->addWidget(tool);
    };
    button(Icon::chevronUp, tr("Move the phase up"), [this] { movePicked(-1); });
    button(Icon::chevronDown, tr("Move the phase down"), [this] { movePicked(1); });
    button(Icon::bin, tr("Delete the phase"), [this] { table_->removePicked(); });
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::xs, 0, 0);
    column->addWidget(table_);
    column->addLayout(buttons);
    whenRowsChange(table_->filter(), this, &CharterPhases::fit);
    fit();
}

void CharterPhases::setInitiative(Id<Initiative> of) {
    of_ = of;
    table_->filter().setTest("of", [of](const Plan& plan, Uuid id) {
        const Phase* row = plan.phases.find({id});
        return row != nullptr && row->of == of;
    });
    fit();
}

void CharterPhases::movePicked(int places) {
    const auto picked = table_->picked();
    if (picked.size() != 1) return;
    session_.edit(verb::move, [&](Edit& edit) { move_phase(edit, {picked.front()}, places); });
}

bool CharterPhases::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Delete) {
            table_->removePicked();
            return true;
        }
        const bool up = key->key() == Qt::Key_Up;
        if (key->modifiers() == Qt::AltModifier && (up || key->key() == Qt::Key_Down)) {
            movePicked(up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// As high as its rows: the form scrolls, not the table.
void CharterPhases::fit() {
    const int rows = std::max(1, table_->filter().rowCount());
    table_->setFixedHeight(table_->horizontalHeader()->sizeHint().height() + rows * space::row +
                           space::m);
}

} // namespace updraft
