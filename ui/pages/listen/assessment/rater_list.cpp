#include "ui/pages/listen/assessment/rater_list.h"

#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/own_keys.h"
#include "ui/support/style.h"

#include <QCompleter>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace updraft {

namespace {

enum Role { NameRole = Qt::UserRole };

int columnWidth(const QTreeWidget& list, const QString& widest) {
    const QFontMetrics metrics(list.font());
    return std::max(metrics.horizontalAdvance(widest),
                    metrics.horizontalAdvance(list.headerItem()->text(1))) +
           2 * space::m;
}

} // namespace

RaterList::RaterList(Sitting& sitting, QWidget* parent)
    : QWidget(parent), sitting_(sitting), list_(new QTreeWidget(this)), field_(new QLineEdit(this)),
      people_(new QStringListModel(this)) {
    makeList();
    makeField();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(list_, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(space::m, space::s, space::m, space::m);
    foot->addWidget(field_);
    column->addLayout(foot);
    setMinimumWidth(170);
    connect(&sitting, &Sitting::moved, this, &RaterList::refresh);
    refresh();
}

void RaterList::makeList() {
    list_->setAccessibleName(tr("Raters"));
    list_->setColumnCount(2);
    list_->setHeaderLabels({tr("Rater"), tr("Done")});
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    // Of a width of its own: measured by its rows, each that changes would have all measured.
    list_->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    list_->header()->resizeSection(1, columnWidth(*list_, QStringLiteral("24/24")));
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setEditTriggers(QAbstractItemView::EditKeyPressed);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->installEventFilter(this);
    ownKeys(*list_, {Qt::Key_Delete});
    connect(list_, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item != nullptr) sitting_.setRater(item->data(0, NameRole).toString());
    });
    connect(list_, &QTreeWidget::itemChanged, this, &RaterList::takeName);
    connect(list_, &QWidget::customContextMenuRequested, this, &RaterList::showMenu);
}

void RaterList::makeField() {
    field_->setPlaceholderText(tr("Add a rater"));
    field_->setAccessibleName(tr("Add a rater by name"));
    field_->installEventFilter(this);
    auto* completer = new QCompleter(people_, field_);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    field_->setCompleter(completer);
    connect(field_, &QLineEdit::returnPressed, this, &RaterList::add);
}

/// Rows stay where the raters are the same: the view may be in the midst of a click.
void RaterList::fill() {
    QStringList shown;
    for (int row = 0; row < list_->topLevelItemCount(); ++row)
        shown << list_->topLevelItem(row)->data(0, NameRole).toString();
    if (shown == sitting_.raters()) return;
    list_->clear();
    for (const QString& name : sitting_.raters()) {
        auto* item = new QTreeWidgetItem(list_);
        item->setData(0, NameRole, name);
        item->setToolTip(0, plainTip(name));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void RaterList::refresh() {
    const QSignalBlocker quiet(list_);
    fill();
    const bool write = sitting_.session().canWrite();
    for (int row = 0; row < list_->topLevelItemCount(); ++row) {
        auto* item = list_->topLevelItem(row);
        const QString name = item->data(0, NameRole).toString();
        item->setText(0, name);
        item->setText(1, tr("%1/%2").arg(sitting_.progress(name)).arg(sitting_.count()));
        const auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable |
                           (write ? Qt::ItemIsEditable : Qt::NoItemFlags);
        if (item->flags() != flags) item->setFlags(flags);
        if (name == sitting_.rater()) list_->setCurrentItem(item);
    }
    field_->setEnabled(write && sitting_.round());
}

/// Whom the plan knows may be who answers. The completer stays: its list, when it closes, gives the
/// field the keyboard back and so has them read again in its midst.
void RaterList::propose() {
    QStringList people;
    for (const Person& person : sitting_.session().plan().people) people << qt(person.name);
    if (people != people_->stringList()) people_->setStringList(people);
}

void RaterList::add() {
    if (!sitting_.addRater(field_->text())) return; // the session says why; the name stays
    field_->clear();
    Q_EMIT answering();
}

void RaterList::takeName(QTreeWidgetItem* item, int column) {
    if (column != 0) return;
    const QString before = item->data(0, NameRole).toString();
    const QString name = item->text(0);
    // The list is filled anew, which the view must not see in the midst of its own change.
    QMetaObject::invokeMethod(
        this, [this, before, name] { sitting_.renameRater(before, name); }, Qt::QueuedConnection);
}

void RaterList::rename() {
    if (auto* item = list_->currentItem(); item != nullptr && sitting_.session().canWrite())
        list_->editItem(item, 0);
}

void RaterList::removeCurrent() {
    if (!sitting_.rater().isEmpty() && sitting_.session().canWrite())
        sitting_.removeRater(sitting_.rater());
}

void RaterList::showMenu(const QPoint& at) {
    if (list_->itemAt(at) == nullptr) return;
    QMenu menu(this);
    QAction* rename = menu.addAction(tr("Rename"), this, &RaterList::rename);
    QAction* remove = menu.addAction(icon(Icon::bin), tr("Remove these answers"), this,
                                     &RaterList::removeCurrent);
    for (QAction* each : {rename, remove}) each->setEnabled(sitting_.session().canWrite());
    menu.exec(list_->viewport()->mapToGlobal(at));
}

bool RaterList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == field_ && event->type() == QEvent::FocusIn) propose();
    if (watched != list_ || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) return Q_EMIT answering(), true;
    if (key == Qt::Key_Delete) return removeCurrent(), true;
    return false;
}

} // namespace updraft
