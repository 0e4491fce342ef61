#include "ui/pages/choose/prioritise/criteria_view.h"

#include "core/edits/order.h"
#include "core/edits/verbs.h"
#include "ui/forms/kind_form.h"
#include "ui/support/flags/icon_button.h"
#include "ui/support/flags/labels.h"
#include "ui/tables/kind_table_view.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int formWide = 380;

} // namespace

CriteriaView::CriteriaView(Session& session, QWidget* parent)
    : QWidget(parent), session_(session),
      table_(new KindTableView(session, *find_kind(table_of<Criterion>),
                               QStringLiteral("prioritise/criteria"),
                               {"name", "kind", "weight", "meaning"}, this)),
      form_(new KindForm(session, *find_kind(table_of<Criterion>),
                         {{{},
                           {"name", "kind", "weight", "meaning", "scale_1", "scale_2", "scale_3",
                            "scale_4", "scale_5"}},
                          {tr("Notes"), {"notes", "tags", "private"}}},
                         this)),
      hint_(sentenceLabel(tr("Pick a criterion to describe what each score from 1 to 5 means."),
                          this)) {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space::l, space::s, space::l, space::s);
    bar->setSpacing(space::xs);
    const auto button = [&](Icon which, const QString& name, auto run) {
        auto* made = iconButton(which, name, this);
        connect(made, &QToolButton::clicked, this, run);
        bar->addWidget(made);
        buttons_.push_back(made);
    };
    button(Icon::plus, tr("Add a criterion"), [this] { add(); });
    button(Icon::chevronUp, tr("Move up (Alt+Up)"), [this] { move(-1); });
    button(Icon::chevronDown, tr("Move down (Alt+Down)"), [this] { move(1); });
    button(Icon::bin, tr("Delete"), [this] { table_->removePicked(); });
    auto* about = sentenceLabel(tr("A benefit counts more the higher it scores, a cost the lower. "
                                   "Weights are shares of their sum."),
                                this, ink::faint);
    bar->addSpacing(space::s);
    bar->addWidget(about, 1);
    auto* area = new QScrollArea(this);
    auto* body = new QWidget(area);
    auto* inside = new QVBoxLayout(body);
    inside->setContentsMargins(space::l, space::s, space::l, space::l);
    inside->addWidget(hint_);
    inside->addWidget(form_);
    inside->addStretch();
    area->setWidget(body);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(260);
    area->setMaximumWidth(formWide);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(table_, 3);
    row->addWidget(area, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addLayout(row, 1);
    setFocusProxy(table_);
    table_->installEventFilter(this);
    connect(table_, &KindTableView::pickedChanged, this, &CriteriaView::follow);
    connect(&session, &Session::accessChanged, this, &CriteriaView::follow);
    follow();
}

void CriteriaView::follow() {
    const auto picked = table_->picked();
    hint_->setVisible(picked.empty());
    form_->setVisible(!picked.empty());
    if (!picked.empty() && form_->items() != picked) form_->setItems(picked);
    const bool write = session_.canWrite();
    buttons_[0]->setEnabled(write);
    for (std::size_t i = 1; i < buttons_.size(); ++i)
        buttons_[i]->setEnabled(write && !picked.empty());
}

void CriteriaView::add() {
    table_->addItem();
}

void CriteriaView::move(int by) {
    const auto picked = table_->picked();
    if (picked.size() != 1) return;
    const Id<Criterion> id{picked.front()};
    session_.edit(verb::move, [&](Edit& edit) {
        edit.about(id.uuid);
        move_places(edit, id, in_order(edit.plan().criteria, [](const Criterion&) { return true; }),
                    by);
    });
}

bool CriteriaView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (key.modifiers() == Qt::AltModifier &&
            (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down)) {
            if (session_.canWrite()) move(key.key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace updraft
