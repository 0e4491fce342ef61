#include "ui/pages/plan/ordered_list.h"

#include "core/edits/order.h"
#include "core/edits/verbs.h"
#include "ui/models/field_words.h"
#include "ui/support/flags/icon_button.h"
#include "ui/support/flags/labels.h"
#include "ui/support/own_keys.h"
#include "ui/support/rows.h"
#include "ui/support/typing.h"
#include "ui/tables/kind_table_view.h"
#include "ui/words/history.h"

#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace updraft {

OrderedList::OrderedList(Session& session, std::string_view kind, const QString& title,
                         const QString& sentence, QWidget* parent)
    : QWidget(parent), session_(session), kind_(*find_kind(kind)),
      model_(new KindTableModel(session, kind_, this)), list_(new QListView(this)),
      nothing_(label(tr("No %1 yet: type the first.").arg(kindLabel(kind_).toLower()),
                     list_->viewport(), type::body, QFont::Normal, ink::faint)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(label(title, this, type::lead, QFont::DemiBold));
    column->addWidget(sentenceLabel(sentence, this));
    list_->setModel(model_);
    list_->setModelColumn(model_->columnOf("name"));
    list_->setAccessibleName(title);
    list_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setUniformItemSizes(true);
    list_->installEventFilter(this);
    ownKeys(*list_, {Qt::Key_Delete});
    auto* row = new QHBoxLayout;
    row->setSpacing(space::xs);
    const auto button = [&](Icon which, const QString& name, auto run) {
        auto* made = iconButton(which, name, this);
        connect(made, &QToolButton::clicked, this, run);
        row->addWidget(made);
        buttons_.push_back(made);
    };
    button(Icon::plus, tr("Add a new %1").arg(itemLabel(kind_)), [this] { addNew(); });
    button(Icon::chevronUp, tr("Move up (Alt+Up)"), [this] { moveCurrent(-1); });
    button(Icon::chevronDown, tr("Move down (Alt+Down)"), [this] { moveCurrent(1); });
    button(Icon::bin, tr("Delete"), [this] { removeCurrent(); });
    row->addStretch();
    column->addLayout(row); // over the list: its end moves with every name
    column->addWidget(list_);
    auto* within = new QHBoxLayout(list_->viewport());
    within->setContentsMargins(space::s, 0, space::s, 0);
    within->addWidget(nothing_);
    nothing_->setAttribute(Qt::WA_TransparentForMouseEvents);
    setTabOrder(buttons_.back(), list_);
    connect(list_->itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
            [this](QWidget*, QAbstractItemDelegate::EndEditHint hint) { leaveFresh(hint); });
    whenRowsChange(*model_, this, &OrderedList::size);
    size();
}

void OrderedList::size() {
    const int rows = std::max(1, model_->rowCount());
    const int height = model_->rowCount() > 0 ? std::max(24, list_->sizeHintForRow(0)) : 28;
    nothing_->setVisible(model_->rowCount() == 0);
    list_->setFixedHeight(rows * height + 2 * list_->frameWidth());
}

void OrderedList::addNew() {
    add(std::nullopt);
}

/// `after` is the row from whose name one came here by Enter.
void OrderedList::add(std::optional<Uuid> after) {
    list_->setFocus(); // ends what is being typed
    Uuid made;
    const auto change = session_.edit(verb::add, [&](Edit& edit) {
        made = kind_.add(edit, freshAssignments(kind_, edit.plan(), session_.today()));
        edit.about(made);
    });
    if (!change) return;
    const QModelIndex row = model_->index(model_->rowOf(made), list_->modelColumn());
    list_->setCurrentIndex(row);
    fresh_.emplace(session_, kind_, made, *change, after);
    model_->setGesture(change->gesture);
    list_->edit(row);
}

/// Enter begins the next row. One that is left without a name goes again, unless Enter took the
/// proposed one.
void OrderedList::leaveFresh(QAbstractItemDelegate::EndEditHint hint) {
    const auto row = std::exchange(fresh_, std::nullopt);
    model_->setGesture({});
    if (!row || !session_.isOpen() || !isActiveWindow()) return;
    const bool named = row->named(session_, kind_);
    if (named && hint == QAbstractItemDelegate::SubmitModelCache) return add(row->id);
    const bool taken = hint == QAbstractItemDelegate::SubmitModelCache && !row->after;
    if (named || taken || !row->takeBack(session_) || !row->after) return;
    list_->setCurrentIndex(model_->index(model_->rowOf(*row->after), list_->modelColumn()));
}

void OrderedList::beginWith(const QKeyEvent& key) {
    addNew();
    if (list_->indexWidget(list_->currentIndex())) typeAgain(key);
}

void OrderedList::removeCurrent() {
    const QModelIndex current = list_->currentIndex();
    if (!current.isValid()) return;
    const Uuid id = model_->idAt(current);
    const auto change = session_.edit(verb::remove, [&](Edit& edit) {
        edit.about(id);
        kind_.remove(edit, {id});
    });
    if (change) session_.say(removalSentence(*change, {id}));
}

void OrderedList::moveCurrent(int by) {
    const QModelIndex current = list_->currentIndex();
    const int to = current.row() + by;
    if (!current.isValid() || to < 0 || to >= model_->rowCount()) return;
    const Uuid moved = model_->idAt(current);
    session_.edit(verb::set, [&](Edit& edit) {
        edit.about(moved);
        with_entity(kind_.name, [&]<class T>() {
            if constexpr (requires(T row) { row.position; }) {
                std::vector<Id<T>> order;
                for (const Uuid id : kind_.all(session_.plan())) order.push_back({id});
                move_places(edit, Id<T>{moved}, std::move(order), by);
            }
        });
    });
}

bool OrderedList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool alt = key->modifiers() == Qt::AltModifier;
        if (alt && key->key() == Qt::Key_Up) return moveCurrent(-1), true;
        if (alt && key->key() == Qt::Key_Down) return moveCurrent(1), true;
        if (key->key() == Qt::Key_Delete) return removeCurrent(), true;
        if (writes(*key) && model_->rowCount() == 0) return beginWith(*key), true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace updraft
