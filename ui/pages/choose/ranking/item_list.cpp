#include "ui/pages/choose/ranking/item_list.h"

#include "core/choose/session.h"
#include "core/edits/sessions.h"
#include "core/edits/verbs.h"
#include "ui/pages/choose/ranking/row_id.h"
#include "ui/support/convert.h"
#include "ui/support/own_keys.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace updraft {

namespace {

/// As it is called now; once it was opened, as people ranked it.
QString titleOf(const Plan& plan, const SessionItem& item, bool opened) {
    if (!opened) {
        if (const auto* row = item.initiative ? plan.initiatives.find(*item.initiative) : nullptr)
            return qt(row->title);
        if (const auto* row = item.request ? plan.requests.find(*item.request) : nullptr)
            return qt(row->title);
    }
    return qt(item.title);
}

} // namespace

ItemList::ItemList(Session& session, QWidget* parent) : QTreeWidget(parent), session_(session) {
    setAccessibleName(tr("What is ranked"));
    setHeaderLabels({tr("Code"), tr("Title")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    header()->setStretchLastSection(true);
    setMinimumHeight(120);
    ownKeys(*this, {Qt::Key_Delete});
}

bool ItemList::canChange() const {
    const RankingSession* row = ranking_ ? session_.find(*ranking_) : nullptr;
    return row != nullptr && row->state == SessionState::prepared && session_.canWrite();
}

void ItemList::setRanking(std::optional<Id<RankingSession>> ranking) {
    ranking_ = ranking;
    refresh();
}

void ItemList::refresh() {
    const RankingSession* session = ranking_ ? session_.find(*ranking_) : nullptr;
    std::vector<Uuid> picked;
    for (const auto* item : selectedItems()) picked.push_back(rowId(*item));
    const Uuid current = currentItem() != nullptr ? rowId(*currentItem()) : Uuid{};
    clear();
    if (session == nullptr) return;
    QList<QTreeWidgetItem*> rows;
    for (const SessionItem* each : items_of(session_.plan(), session->id)) {
        auto* item = new QTreeWidgetItem(
            {qt(code_of(session_.plan(), *each)),
             titleOf(session_.plan(), *each, session->state != SessionState::prepared)});
        item->setToolTip(1, plainTip(item->text(1)));
        setRowId(*item, each->id.uuid);
        rows << item;
    }
    addTopLevelItems(rows);
    resizeColumnToContents(0);
    for (auto* item : rows) {
        if (rowId(*item) == current) setCurrentItem(item, 0, QItemSelectionModel::NoUpdate);
        item->setSelected(std::ranges::find(picked, rowId(*item)) != picked.end());
    }
}

void ItemList::removePicked() {
    std::vector<Id<SessionItem>> ids;
    for (const auto* item : selectedItems()) ids.push_back({rowId(*item)});
    if (ids.empty() || !canChange()) return;
    session_.edit(verb::set, [&](Edit& edit) { drop_items(edit, ids); });
}

void ItemList::move(int places) {
    if (currentItem() == nullptr || !canChange()) return;
    const Id<SessionItem> id{rowId(*currentItem())};
    session_.edit(verb::move, [&](Edit& edit) { move_session_item(edit, id, places); });
}

void ItemList::keyPressEvent(QKeyEvent* event) {
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (event->key() == Qt::Key_Delete) return removePicked();
    if (alt && event->key() == Qt::Key_Up) return move(-1);
    if (alt && event->key() == Qt::Key_Down) return move(1);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return Q_EMIT pickWanted();
    QTreeWidget::keyPressEvent(event);
}

} // namespace updraft
