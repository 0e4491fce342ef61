#include "ui/pages/kind_page.h"

#include "ui/forms/bulk_dialog.h"
#include "ui/import/dialog.h"
#include "ui/models/field_words.h"
#include "ui/pages/table_commands.h"
#include "ui/pages/table_export.h"
#include "ui/support/convert.h"
#include "ui/support/flags/empty_state.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/flags/search_field.h"
#include "ui/support/icons.h"
#include "ui/support/style.h"
#include "ui/support/style_paint.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/kind_table_view.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace updraft {

namespace {

/// Rows of a table, as a sketch of what will stand here.
void sketch(QPainter& painter, const QRectF& box) {
    const Theme& t = Theme::current();
    for (int row = 0; row < 4; ++row) {
        const QRectF line(box.left() + 20, box.top() + 4 + row * 36, box.width() - 40, 36);
        paint::hairBelow(painter, line, t.hair);
        const double top = line.top() + 14;
        paint::box(painter, {line.left() + 4, top, 36, 8}, row == 0 ? t.accent : t.track,
                   Qt::transparent);
        paint::box(painter, {line.left() + 56, top, 150.0 - 24 * row, 8}, t.track, Qt::transparent);
        paint::box(painter, {line.right() - 60, top, 52, 8}, t.hover, t.hair);
    }
}

/// The list or table that the widget is a part of.
const QAbstractItemView* viewOf(const QWidget* part) {
    for (; part != nullptr; part = part->parentWidget())
        if (const auto* view = qobject_cast<const QAbstractItemView*>(part)) return view;
    return nullptr;
}

} // namespace

KindPage::KindPage(Session& session, Setup setup, QWidget* parent)
    : Page(session, parent), setup_(std::move(setup)), kind_(*find_kind(setup_.kind)),
      head_(new PageHead(setup_.title, this)), stack_(new QStackedWidget(this)),
      table_(new KindTableView(session, kind_, qt(setup_.name.empty() ? setup_.kind : setup_.name),
                               setup_.columns, this)),
      bar_(new FilterBar(table_->filter(), setup_.filters, this)), empty_(makeEmpty()),
      nothing_(makeNothing()), bulk_(new QAction(icon(Icon::edit), tr("Edit all…"), this)),
      add_(new QAction(icon(Icon::plus), setup_.newItem, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    column->addWidget(bar_);
    column->addWidget(stack_, 1);
    stack_->addWidget(table_);
    stack_->addWidget(empty_);
    stack_->addWidget(nothing_);
    connect(bar_->search(), &SearchField::leftDownwards, table_,
            [this] { stack_->currentWidget()->setFocus(); });
    connect(&session, &Session::changed, this, &KindPage::refresh);
    connect(&table_->filter(), &KindFilterModel::filterChanged, this, &KindPage::refresh);
    connect(table_, &KindTableView::pickedChanged, this, &KindPage::refresh);
}

void KindPage::fillHead() {
    addMenus();
    connect(bulk_, &QAction::triggered, this, &KindPage::editPicked);
    addAction(bulk_);
    head_->addButton(bulk_);
    connect(add_, &QAction::triggered, this, [this] { createNew(); });
    head_->addButton(add_, updraft::kind::primary);
    refresh();
}

void KindPage::addMenus() {
    columns_ = new QAction(icon(Icon::columns), tr("Columns"), this);
    columns_->setMenu(new QMenu(this));
    connect(columns_->menu(), &QMenu::aboutToShow, this, [this] {
        columns_->menu()->clear();
        if (KindTableView* table = acting()) table->columns().fillMenu(*columns_->menu());
    });
    head_->addButton(columns_);
    if (setup_.groups.empty()) return;
    group_ = new QAction(icon(Icon::group), tr("Group"), this);
    group_->setMenu(new QMenu(this));
    connect(group_->menu()->addAction(tr("No groups")), &QAction::triggered, this,
            [this] { table_->setGroup(-1); });
    for (const char* name : setup_.groups) {
        const int at = table_->model().columnOf(name);
        connect(group_->menu()->addAction(fieldLabel(table_->model().field(at))),
                &QAction::triggered, this, [this, at] { table_->setGroup(at); });
    }
    head_->addButton(group_);
}

EmptyState* KindPage::makeEmpty() {
    auto* empty = new EmptyState(setup_.question, setup_.sentence, sketch, this);
    auto* first = new QAction(icon(Icon::plus), tr("New %1").arg(itemLabel(kind_)), empty);
    connect(first, &QAction::triggered, this, [this] { createNew(); });
    empty->addButton(first);
    empty->setBegin([this] { createNew(); });
    auto* import = new QAction(icon(Icon::bringIn), tr("Import a list…"), empty);
    connect(import, &QAction::triggered, this, [this] { bringIn(); });
    empty->addButton(import);
    return empty;
}

EmptyState* KindPage::makeNothing() {
    auto* nothing =
        new EmptyState({}, tr("There is something here, but the filter hides it."), {}, this);
    auto* clear = new QAction(tr("Clear the filter"), nothing);
    connect(clear, &QAction::triggered, &table_->filter(), &KindFilterModel::clear);
    nothing->addButton(clear);
    return nothing;
}

void KindPage::bringIn() {
    importRows(this, session(), kind_, {});
}

QWidget* KindPage::view() const {
    return table_;
}

QWidget* KindPage::shown() const {
    if (table_->model().rowCount() == 0) return empty_;
    return table_->filter().rowCount() == 0 ? nothing_ : view();
}

void KindPage::refresh() {
    const bool none = table_->model().rowCount() == 0;
    const QString text = table_->filter().text().trimmed();
    nothing_->setTitle(text.isEmpty() ? tr("Nothing matches the filter")
                                      : tr("Nothing matches “%1”").arg(text));
    stack_->setCurrentWidget(shown());
    setFocusProxy(shown());
    bar_->setVisible(!none && narrows());
    add_->setText(newItem());
    add_->setEnabled(session().canWrite());
    empty_->setCanBegin(session().canWrite());
    const KindTableView* table = acting();
    bulk_->setEnabled(session().canWrite() && table && table->picked().size() > 1);
    bulk_->setVisible(tabular());
    if (columns_) columns_->setVisible(tabular());
    if (group_) group_->setVisible(tabular() && table == table_);
    head_->setSentence(summary());
    Q_EMIT summaryChanged();
    Q_EMIT commandsChanged();
}

QString KindPage::summary() const {
    const int all = table_->model().rowCount();
    const int shown = table_->filter().rowCount();
    QString text = all == 1 ? tr("1 %1").arg(itemLabel(kind_))
                            : tr("%1 %2").arg(all).arg(kindLabel(kind_).toLower());
    if (shown != all) text = tr("%1 of %2").arg(shown).arg(text);
    if (const QString more = also(); !more.isEmpty()) text = tr("%1 · %2").arg(text, more);
    return text;
}

void KindPage::createNew() {
    stack_->setCurrentWidget(table_);
    table_->addItem();
}

bool KindPage::focusFilter() {
    bar_->takeFocus();
    return true;
}

void KindPage::filterBy(const QString& text) {
    focusFilter();
    table_->filter().clear();
    bar_->search()->setText(text);
}

bool KindPage::showItems(const Selection& items) {
    if (items.table != kind_.name) return false;
    if (std::ranges::any_of(items.ids,
                            [&](Uuid id) { return !table_->filter().indexOf(id).isValid(); }))
        table_->filter().clear();
    session().select(items);
    table_->pick(items.ids);
    return true;
}

bool KindPage::can(Command command) const {
    const KindTableView* table = acting();
    return table && canRun(*table, command);
}

void KindPage::run(Command command) {
    KindTableView* table = acting();
    if (!table) return;
    if (command == Command::Rename && table == table_) stack_->setCurrentWidget(table_);
    runOn(*table, command);
}

/// By key it opens under the current item, wherever the pointer is.
void KindPage::contextMenuEvent(QContextMenuEvent* event) {
    const bool pointed = event->reason() == QContextMenuEvent::Mouse;
    const auto* items = viewOf(pointed ? childAt(event->pos()) : focusWidget());
    if (items == nullptr || !acting()) return event->ignore();
    const QRect current = items->visualRect(items->currentIndex());
    Q_EMIT menuWanted(pointed ? event->globalPos()
                              : items->viewport()->mapToGlobal(current.bottomLeft()));
}

void KindPage::editPicked() {
    const KindTableView* table = acting();
    if (!table) return;
    BulkDialog dialog(session(), table->kind(), table->picked(), this);
    dialog.exec();
}

std::vector<ExportChoice> KindPage::exports() {
    return {csvExport(session(), kind_)};
}

} // namespace updraft
