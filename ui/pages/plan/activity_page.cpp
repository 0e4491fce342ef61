#include "ui/pages/plan/activity_page.h"

#include "ui/pages/plan/activity_empty.h"
#include "ui/pages/save_version.h"
#include "ui/support/convert.h"
#include "ui/support/dialogs.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/flags/search_field.h"
#include "ui/support/icons.h"
#include "ui/support/settings.h"
#include "ui/words/history.h"
#include "ui/words/keeping.h"
#include "ui/words/sentences.h"

#include <QHeaderView>
#include <QLocale>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace updraft {

namespace {

enum Role { KeyRole = Qt::UserRole }; ///< A subject's id, a version's name, a backup's path.

QList<QStandardItem*> row(const QStringList& texts, const QString& key) {
    QList<QStandardItem*> items;
    for (const QString& text : texts) items << new QStandardItem(text);
    for (QStandardItem* item : items) item->setEditable(false);
    items.front()->setData(key, KeyRole);
    return items;
}

/// What a backup was made before.
QString occasion(const std::string& before) {
    if (before == "import") return ActivityPage::tr("an import");
    if (before == "fold") return ActivityPage::tr("folding older changes into one step");
    if (before == "restore") return ActivityPage::tr("going back to an earlier state");
    return ActivityPage::tr("a change");
}

/// The table that holds the item; empty where it is gone.
std::string_view tableOf(const Plan& plan, Uuid id) {
    std::string_view found;
    each_entity([&]<class T>() {
        if (found.empty() && table<T>(plan).find({id})) found = table_of<T>;
    });
    return found;
}

} // namespace

ActivityPage::ActivityPage(Session& session, QWidget* parent)
    : Page(session, parent), head_(new PageHead(tr("Activity"), this)),
      lists_(new Segmented(tr("List"), head_)), search_(new SearchField(tr("Filter"), this)),
      model_(new QStandardItemModel(this)), filter_(new QSortFilterProxyModel(this)),
      list_(new QTreeView(this)), stack_(new QStackedWidget(this)), note_(sentenceLabel({}, this)),
      save_(new QAction(icon(Icon::version), tr("Save a version…"), this)),
      restore_(new QAction(icon(Icon::history), tr("Restore"), this)),
      remove_(new QAction(icon(Icon::bin), tr("Delete"), this)),
      copy_(new QAction(icon(Icon::copy), tr("Open as a copy…"), this)),
      putBack_(new QAction(icon(Icon::history), tr("Put back"), this)) {
    fillHead();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(20, space::s, 20, space::s);
    search_->setMaximumWidth(260);
    bar->addWidget(search_);
    bar->addSpacing(space::m);
    bar->addWidget(note_, 1);
    column->addLayout(bar);
    filter_->setSourceModel(model_);
    filter_->setFilterKeyColumn(-1);
    filter_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    list_->setModel(filter_);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->header()->setResizeContentsPrecision(100); // rows looked at for the widths
    list_->setFrameShape(QFrame::NoFrame);
    list_->setAccessibleName(tr("Activity"));
    stack_->addWidget(list_);
    for (EmptyState* empty : activityEmptyStates(save_, this)) stack_->addWidget(empty);
    column->addWidget(stack_, 1);
    setFocusProxy(list_);
    connect(search_, &QLineEdit::textChanged, filter_,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(search_, &SearchField::leftDownwards, list_, [this] { list_->setFocus(); });
    connect(list_, &QAbstractItemView::activated, this, &ActivityPage::open);
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ActivityPage::enable);
    connect(&session, &Session::changed, this, [this] {
        if (isVisible()) fill();
    });
}

void ActivityPage::fillHead() {
    lists_->addChoice(tr("Activity"), icon(Icon::history));
    lists_->addChoice(tr("Versions"), icon(Icon::version));
    lists_->addChoice(tr("Backups"), icon(Icon::copy));
    connect(lists_, &Segmented::chosen, this, &ActivityPage::fill);
    head_->addSegmented(lists_);
    for (QAction* action : {restore_, remove_, putBack_, copy_}) head_->addButton(action);
    head_->addButton(save_, kind::primary);
    connect(save_, &QAction::triggered, this, &ActivityPage::saveVersion);
    connect(restore_, &QAction::triggered, this, &ActivityPage::restorePicked);
    connect(remove_, &QAction::triggered, this, &ActivityPage::removePicked);
    connect(copy_, &QAction::triggered, this, &ActivityPage::openAsCopy);
    connect(putBack_, &QAction::triggered, this, &ActivityPage::putBack);
    for (QAction* action : {save_, restore_, remove_, copy_, putBack_}) addAction(action);
}

ActivityPage::List ActivityPage::current() const {
    return static_cast<List>(lists_->current());
}

void ActivityPage::choose(List list) {
    lists_->setCurrent(static_cast<int>(list));
    fill();
}

void ActivityPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    fill();
}

void ActivityPage::fill() {
    model_->clear();
    note_->setForegroundRole(ink::sub);
    if (!session().isOpen()) return;
    switch (current()) {
    case List::Activity:
        fillActivity();
        break;
    case List::Versions:
        fillVersions();
        break;
    case List::Backups:
        fillBackups();
        break;
    }
    shareRoom();
    const bool none = model_->rowCount() == 0;
    stack_->setCurrentIndex(none ? 1 + lists_->current() : 0);
    search_->setVisible(!none);
    note_->setVisible(!none || note_->foregroundRole() == ink::red);
    head_->setSentence(summary());
    enable();
    Q_EMIT summaryChanged();
}

/// What was done, or what a version is called, has the room that times and names leave.
void ActivityPage::shareRoom() {
    QHeaderView* header = list_->header();
    const int wide = current() == List::Versions ? 0 : 1;
    header->setStretchLastSection(false);
    for (int section = 0; section < header->count(); ++section)
        header->setSectionResizeMode(section, section == wide ? QHeaderView::Stretch
                                                              : QHeaderView::ResizeToContents);
}

void ActivityPage::fillActivity() {
    model_->setHorizontalHeaderLabels({tr("When"), tr("What"), tr("By")});
    note_->setText(tr("Everything that was done, newest first. Enter goes there."));
    const auto history = session().document()->history();
    if (!history) return session().report(history.error());
    const auto sentences = historySentences(*session().document(), *history);
    for (std::size_t i = history->size(); i-- > 0;) {
        const HistoryEntry& entry = (*history)[i];
        model_->appendRow(
            row({momentLabel(entry.at, session().today()),
                 i < sentences.size() ? sentences[i] : QString(), qt(entry.by)},
                entry.subjects.empty() ? QString() : qt(to_string(entry.subjects.front()))));
    }
}

void ActivityPage::fillVersions() {
    model_->setHorizontalHeaderLabels({tr("Version"), tr("Saved")});
    note_->setText(tr("Named points to come back to. Restoring is one step that can be undone."));
    const auto versions = session().document()->versions();
    if (!versions) return session().report(versions.error());
    for (auto version = versions->rbegin(); version != versions->rend(); ++version)
        model_->appendRow(row({qt(version->name), momentLabel(version->at, session().today())},
                              qt(version->name)));
}

void ActivityPage::fillBackups() {
    model_->setHorizontalHeaderLabels(
        {tr("When"), tr("What is in it"), tr("Size"), tr("Made before")});
    const auto failure = session().document()->backup_failure();
    note_->setText(
        failure
            ? backupFailureSentence(*failure)
            : tr("Whole copies that are made by themselves. Open one as a copy to look into it."));
    if (failure) note_->setForegroundRole(ink::red);
    backups_ = session().document()->backups();
    for (const Backup& backup : backups_)
        model_->appendRow(
            row({momentLabel(backup.at, session().today()), contentsOf(backup),
                 sizeText(static_cast<std::int64_t>(backup.size)), occasion(backup.before)},
                qt(backup.path)));
}

QString ActivityPage::contentsOf(const Backup& backup) const {
    const auto contents = contents_of(backup);
    if (!contents) return session().sentence(contents.error());
    return contentsWords(*contents, session().plan());
}

void ActivityPage::enable() {
    const bool picked = list_->selectionModel()->hasSelection();
    restore_->setVisible(current() == List::Versions);
    remove_->setVisible(current() == List::Versions);
    copy_->setVisible(current() == List::Backups);
    putBack_->setVisible(current() == List::Backups);
    restore_->setEnabled(picked && session().canWrite());
    remove_->setEnabled(picked && session().canWrite());
    copy_->setEnabled(picked);
    putBack_->setEnabled(picked && session().canWrite());
    save_->setEnabled(session().canWrite());
}

QVariant ActivityPage::pickedData() const {
    const QModelIndexList rows = list_->selectionModel()->selectedRows();
    return rows.isEmpty() ? QVariant() : rows.front().data(KeyRole);
}

void ActivityPage::open(const QModelIndex& index) {
    if (current() == List::Versions) return restorePicked();
    if (current() == List::Backups) return openAsCopy();
    const auto id = parse_uuid(std8(index.siblingAtColumn(0).data(KeyRole).toString()));
    const auto table = id ? tableOf(session().plan(), *id) : std::string_view{};
    if (!table.empty()) session().reveal(Selection{table, {*id}});
}

bool ActivityPage::showItems(const Selection& items) {
    if (!items.empty()) return false;
    if (items.table == "versions") choose(List::Versions);
    if (items.table == "backups") choose(List::Backups);
    return items.table == "versions" || items.table == "backups";
}

bool ActivityPage::focusFilter() {
    search_->setFocus(Qt::ShortcutFocusReason);
    return true;
}

QString ActivityPage::summary() const {
    const int count = model_->rowCount();
    switch (current()) {
    case List::Activity:
        return tr("%Ln step(s)", nullptr, count);
    case List::Versions:
        return tr("%Ln version(s)", nullptr, count);
    case List::Backups:
        break;
    }
    return tr("%Ln backup(s)", nullptr, count);
}

void ActivityPage::saveVersion() {
    updraft::saveVersion(this, session());
    choose(List::Versions);
}

void ActivityPage::restorePicked() {
    const QString name = pickedData().toString();
    if (name.isEmpty()) return;
    session().restoreVersion(name);
}

void ActivityPage::removePicked() {
    const QString name = pickedData().toString();
    if (name.isEmpty()) return;
    if (!dialogs().question(this, tr("Remove the version “%1”?").arg(name),
                            tr("The plan stays as it is. Only this way back to an earlier state "
                               "goes, and no undo brings it again."),
                            {tr("Remove the version")}))
        return;
    session().removeVersion(name);
    fill();
}

std::optional<Backup> ActivityPage::pickedBackup() const {
    const auto path = toPath(pickedData().toString());
    const auto found = std::ranges::find(backups_, path, &Backup::path);
    return found == backups_.end() ? std::nullopt : std::optional{*found};
}

void ActivityPage::openAsCopy() {
    const auto backup = pickedBackup();
    if (!backup) return;
    const QString name = backupCopyName(qt(session().plan().about().title), *backup);
    const auto target =
        dialogs().saveFile(this, tr("Open as a copy"),
                           QStringLiteral("%1/%2.updraft").arg(plansFolder(), fileName(name)),
                           tr("Plans (*.updraft)"));
    if (!target) return;
    if (const auto copied = copy_backup(*backup, toPath(*target)); !copied)
        return session().report(copied.error());
    // Opening ends this page: not before its own event is over.
    QMetaObject::invokeMethod(
        &session(),
        [&session = session(), path = toPath(*target)] {
            if (const auto opened = session.open(path); !opened) session.report(opened.error());
        },
        Qt::QueuedConnection);
}

void ActivityPage::putBack() {
    if (const auto backup = pickedBackup()) session().putBack(*backup);
}

} // namespace updraft
