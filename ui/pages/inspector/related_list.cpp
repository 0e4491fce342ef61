#include "ui/pages/inspector/related_list.h"

#include "core/edits/verbs.h"
#include "ui/forms/kind_form.h"
#include "ui/models/field_words.h"
#include "ui/render/charter_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/own_keys.h"
#include "ui/support/rows.h"
#include "ui/support/style_paint.h"
#include "ui/tables/kind_table_view.h"
#include "ui/words/history.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int rowHeight = 40;

QString text(const Session& session, const Kind& kind, Uuid id, std::string_view field) {
    const KindField* known = kind.field(field);
    if (!known) return {};
    const int year = year_month_day(session.today()).year;
    return shownText(*known, known->get(session.plan(), id), session.plan().about(), year);
}

/// Whether it can be ticked and is; none where it cannot.
std::optional<bool> ticked(const Session& session, Uuid id, const Kind& kind) {
    if (kind.name == table_of<Action>) {
        const auto* action = session.find(Id<Action>{id});
        return action && action->status == ActionStatus::done;
    }
    if (kind.name == table_of<Milestone>) {
        const auto* milestone = session.find(Id<Milestone>{id});
        return milestone && milestone->met;
    }
    return std::nullopt;
}

QString headOf(const Session& session, const Kind& kind, Uuid id) {
    if (kind.name != table_of<Outcome>) return qt(kind.title_of(session.plan(), id));
    const auto* outcome = session.find(Id<Outcome>{id});
    const auto* metric = outcome ? session.find(outcome->metric) : nullptr;
    return metric ? qt(metric->title) : QString();
}

/// "34 % → 12 %", with what is known of it.
QString outcomeWords(const Session& session, Uuid id) {
    const auto* outcome = session.find(Id<Outcome>{id});
    const auto* metric = outcome ? session.find(outcome->metric) : nullptr;
    if (!metric) return {};
    const auto words = [&](const std::optional<double>& value) {
        return value ? figure(*value, metric->unit, metric->title) : QString();
    };
    return QStringLiteral("%1 \u2192 %2").arg(words(outcome->baseline), words(outcome->target));
}

QString detailOf(const Session& session, const Kind& kind, Uuid id) {
    const auto of = [&](std::string_view field) { return text(session, kind, id, field); };
    QStringList parts;
    if (kind.name == table_of<Outcome>) {
        const QString by = of("by");
        parts << outcomeWords(session, id);
        if (!by.isEmpty()) parts << RelatedList::tr("by %1").arg(by);
    } else {
        parts << of("owner") << of("due") << of("date");
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00b7 "));
}

class RowDelegate : public QStyledItemDelegate {
  public:
    RowDelegate(Session& session, const Kind& kind, QObject* parent)
        : QStyledItemDelegate(parent), session_(session), kind_(kind) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {100, rowHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& t = Theme::current();
        const auto& view = *static_cast<const QListView*>(option.widget);
        const auto& rows = *static_cast<const KindFilterModel*>(index.model());
        const Uuid id = rows.idAt(index);
        const auto done = ticked(session_, id, kind_);
        view.style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, &view);
        const Qt::LayoutDirection direction = option.direction;
        const auto place = [&](int left, int top, int right, int height) {
            const QRect box(option.rect.left() + left, option.rect.top() + top,
                            option.rect.width() - left - right, height);
            return QStyle::visualRect(direction, option.rect, box);
        };
        if (done) {
            QStyleOptionViewItem box = option;
            box.rect = place(4, 4, option.rect.width() - 20, 16);
            box.state.setFlag(*done ? QStyle::State_On : QStyle::State_Off);
            view.style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter,
                                        &view);
        }
        const Qt::Alignment start = QStyle::visualAlignment(direction, Qt::AlignLeft);
        const int left = done ? 28 : 4;
        painter->setFont(Theme::font(type::body));
        painter->setPen(done.value_or(false) ? t.faint : t.text);
        paint::line(*painter, place(left, 2, 4, 19), start, headOf(session_, kind_, id));
        painter->setFont(Theme::font(type::small));
        painter->setPen(t.faint);
        paint::line(*painter, place(left, 20, 4, 17), start, detailOf(session_, kind_, id));
    }

  private:
    Session& session_;
    const Kind& kind_;
};

} // namespace

RelatedList::RelatedList(Session& session, std::string_view kind, const QString& title,
                         std::vector<std::string_view> fields, QWidget* parent)
    : QWidget(parent), session_(session), kind_(*find_kind(kind)),
      model_(new KindTableModel(session, kind_, this)), filter_(new KindFilterModel(*model_, this)),
      list_(new QListView(this)), fields_(std::move(fields)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->addWidget(captionLabel(title, this));
    head->addStretch();
    add_ = new QToolButton(this);
    add_->setIcon(icon(Icon::plus));
    add_->setAutoRaise(true);
    add_->setToolTip(tr("Add a new %1").arg(itemLabel(kind_)));
    add_->setAccessibleName(add_->toolTip());
    connect(add_, &QToolButton::clicked, this, &RelatedList::addNew);
    head->addWidget(add_);
    column->addLayout(head);
    list_->setModel(filter_);
    list_->setItemDelegate(new RowDelegate(session, kind_, list_));
    list_->setAccessibleName(title);
    list_->setFrameShape(QFrame::NoFrame);
    list_->viewport()->setAutoFillBackground(false);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->installEventFilter(this);
    ownKeys(*list_, {Qt::Key_Delete});
    list_->viewport()->installEventFilter(this);
    column->addWidget(list_);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RelatedList::pick);
    whenRowsChange(*filter_, this, &RelatedList::size);
    if (const int titleColumn = model_->columnOf("title"); titleColumn >= 0)
        list_->setModelColumn(titleColumn); // what a screen reader says
}

void RelatedList::show(Id<Initiative> initiative) {
    add_->setEnabled(session_.canWrite());
    if (of_ == initiative) return;
    of_ = initiative;
    list_->setCurrentIndex({});
    filter_->setTest("of", [this](const Plan& plan, Uuid id) {
        if (kind_.name == table_of<Action>) {
            const auto* row = plan.actions.find({id});
            return row && row->initiative == of_;
        }
        if (kind_.name == table_of<Milestone>) {
            const auto* row = plan.milestones.find({id});
            return row && row->initiative == of_;
        }
        const auto* row = plan.outcomes.find({id});
        return row && row->initiative == of_;
    });
    size();
}

void RelatedList::size() {
    list_->setFixedHeight(filter_->rowCount() * rowHeight);
    list_->setVisible(filter_->rowCount() > 0);
    pick();
}

void RelatedList::pick() {
    const QModelIndex current = list_->currentIndex();
    if (!current.isValid()) {
        if (form_) form_->hide();
        return;
    }
    if (!form_) {
        form_ = new KindForm(session_, kind_, {{{}, fields_, true}}, this);
        form_->layout()->setContentsMargins(28, space::xs, 0, space::s);
        layout()->addWidget(form_);
    }
    const std::vector<Uuid> picked{filter_->idAt(current)};
    if (form_->items() != picked) form_->setItems(picked);
    form_->show();
}

void RelatedList::tick(const QModelIndex& index) {
    if (!index.isValid()) return;
    const Uuid id = filter_->idAt(index);
    const auto done = ticked(session_, id, kind_);
    if (!done) return;
    const bool isAction = kind_.name == table_of<Action>;
    const KindField& field = *kind_.field(isAction ? "status" : "met");
    Value value = !*done;
    if (isAction) value = std::string{word(*done ? ActionStatus::open : ActionStatus::done)};
    session_.edit(verb::set, [&](Edit& edit) {
        edit.about(id);
        field.set(edit, id, value);
    });
}

void RelatedList::removeCurrent() {
    const QModelIndex current = list_->currentIndex();
    if (!current.isValid()) return;
    const Uuid id = filter_->idAt(current);
    const auto change = session_.edit(verb::remove, [&](Edit& edit) {
        edit.about(id);
        kind_.remove(edit, {id});
    });
    if (change) session_.say(removalSentence(*change, {id}));
}

void RelatedList::addNew() {
    const Kind& initiatives = *find_kind(table_of<Initiative>);
    std::vector<Assignment> given{
        {kind_.field("initiative"), initiatives.handle_of(session_.plan(), of_.uuid)}};
    if (const KindField* metric = kind_.field("metric"))
        given.push_back({metric, std8(tr("New metric"))}); // made where there is none yet
    for (Assignment& fresh : freshAssignments(kind_, session_.plan(), session_.today()))
        given.push_back(std::move(fresh));
    Uuid made;
    const auto change = session_.edit(verb::add, [&](Edit& edit) {
        made = kind_.add(edit, given);
        edit.about(made);
    });
    if (!change) return;
    list_->setCurrentIndex(filter_->indexOf(made, list_->modelColumn()));
    if (form_) form_->focusField(fields_.front());
}

void RelatedList::focusFirst() {
    if (filter_->rowCount() == 0) return add_->setFocus();
    if (!list_->currentIndex().isValid())
        list_->setCurrentIndex(filter_->index(0, list_->modelColumn()));
    list_->setFocus();
}

bool RelatedList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Space) return tick(list_->currentIndex()), true;
        if (key == Qt::Key_Delete) return removeCurrent(), true;
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && form_)
            return form_->focusField(fields_.front()), true;
    }
    if (watched == list_->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const QPoint at = static_cast<QMouseEvent*>(event)->pos();
        const int x = layoutDirection() == Qt::RightToLeft ? list_->width() - at.x() : at.x();
        if (x < 24) tick(list_->indexAt(at));
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace updraft
