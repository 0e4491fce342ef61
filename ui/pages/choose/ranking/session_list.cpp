#include "ui/pages/choose/ranking/session_list.h"

#include "core/base/text.h"
#include "ui/pages/choose/ranking/row_id.h"
#include "ui/support/convert.h"
#include "ui/support/own_keys.h"
#include "ui/support/theme.h"
#include "ui/words/ranking.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace updraft {

SessionList::SessionList(Session& session, QWidget* parent)
    : QTreeWidget(parent), session_(session) {
    setAccessibleName(tr("Ranking sessions"));
    setHeaderLabels({tr("Session")});
    header()->setStretchLastSection(true);
    setRootIsDecorated(false);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::NoContextMenu);
    setMinimumWidth(180);
    setWordWrap(false);
    ownKeys(*this, {Qt::Key_Delete});
    connect(this, &QTreeWidget::currentItemChanged, this, &SessionList::picked);
    refresh();
}

std::optional<Id<RankingSession>> SessionList::current() const {
    const auto* item = currentItem();
    return item != nullptr ? std::optional{Id<RankingSession>{rowId(*item)}} : std::nullopt;
}

void SessionList::setCurrent(std::optional<Id<RankingSession>> id) {
    for (int at = 0; id && at < topLevelItemCount(); ++at)
        if (rowId(*topLevelItem(at)) == id->uuid) return setCurrentItem(topLevelItem(at));
}

std::vector<Id<RankingSession>> SessionList::ids() const {
    std::vector<const RankingSession*> rows;
    for (const RankingSession& row : session_.plan().sessions) rows.push_back(&row);
    std::ranges::stable_sort(rows, [](const RankingSession* a, const RankingSession* b) {
        return natural_order(a->code, b->code) > 0;
    });
    std::vector<Id<RankingSession>> ids;
    for (const RankingSession* row : rows) ids.push_back(row->id);
    return ids;
}

void SessionList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete) return Q_EMIT removeWanted();
    QTreeWidget::keyPressEvent(event);
}

/// Rows stay where they are the same ones: the view may be in the midst of a click.
void SessionList::refresh() {
    const QSignalBlocker quiet(this);
    const auto before = current();
    const auto wanted = ids();
    std::vector<Id<RankingSession>> shown;
    for (int at = 0; at < topLevelItemCount(); ++at) shown.push_back({rowId(*topLevelItem(at))});
    if (shown != wanted) {
        clear();
        for (const auto id : wanted) setRowId(*new QTreeWidgetItem(this), id.uuid);
    }
    for (int at = 0; at < topLevelItemCount(); ++at) {
        auto* item = topLevelItem(at);
        const RankingSession* row = session_.find(Id<RankingSession>{rowId(*item)});
        const QString state = tr("%1 · %2").arg(qt(row->code), sessionStateText(row->state));
        item->setText(0, qt(row->title) + u'\n' + state);
        item->setToolTip(0, plainTip(qt(row->title)));
        item->setSizeHint(0, {0, 2 * fontMetrics().lineSpacing() + 2 * space::s});
    }
    setCurrent(before);
    if (currentItem() == nullptr && topLevelItemCount() > 0) setCurrentItem(topLevelItem(0));
}

} // namespace updraft
