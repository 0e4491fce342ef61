#include "ui/pages/overview/overview_page.h"

#include "ui/pages/overview/actions_tile.h"
#include "ui/pages/overview/maturity_tile.h"
#include "ui/pages/overview/needs_tile.h"
#include "ui/pages/overview/objectives_tile.h"
#include "ui/pages/overview/path_tile.h"
#include "ui/pages/overview/status_tile.h"
#include "ui/pages/overview/voice_tile.h"
#include "ui/pages/overview/waiting_tile.h"
#include "ui/support/convert.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/style.h"

#include <QGridLayout>
#include <QScrollArea>

namespace updraft {

namespace {

constexpr int mostColumns = 3;
constexpr int leastTile = 330; // a tile narrower than that is no longer read
constexpr int wide = 2;        // how many tiles take a whole row

} // namespace

OverviewPage::OverviewPage(Session& session, QWidget* parent)
    : Page(session, parent), head_(new PageHead(tr("Overview"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(scroll);
    body->setBackgroundRole(QPalette::Window);
    grid_ = new QGridLayout(body);
    grid_->setContentsMargins(20, space::l, 20, space::l);
    grid_->setSpacing(space::l);
    tiles_ = {new NeedsTile(session, body),      new PathTile(session, body),
              new MaturityTile(session, body),   new StatusTile(session, body),
              new ActionsTile(session, body),    new VoiceTile(session, body),
              new ObjectivesTile(session, body), new WaitingTile(session, body)};
    scroll->setWidget(body);
    column->addWidget(scroll, 1);
    setFocusProxy(scroll);
    connect(&session, &Session::changed, this, [this] {
        stale_ = true;
        if (isVisible()) refresh();
    });
    arrange();
}

void OverviewPage::arrange() {
    const int room = width() > 0 ? width() : leastTile * mostColumns;
    const int columns = std::clamp(room / leastTile, 1, mostColumns);
    if (columns == columns_) return;
    columns_ = columns;
    int place = 0;
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        if (i < wide) {
            grid_->addWidget(tiles_[i], static_cast<int>(i), 0, 1, columns);
            continue;
        }
        grid_->addWidget(tiles_[i], wide + place / columns, place % columns);
        ++place;
    }
    for (int i = 0; i < mostColumns; ++i) grid_->setColumnStretch(i, i < columns ? 1 : 0);
    for (int row = 0; row < grid_->rowCount(); ++row) grid_->setRowStretch(row, 0);
    grid_->setRowStretch(wide + (place + columns - 1) / columns, 1);
}

void OverviewPage::refresh() {
    if (!session().isOpen()) return;
    stale_ = false;
    for (Tile* tile : tiles_) tile->refresh();
    head_->setSentence(summary());
    Q_EMIT summaryChanged();
}

QString OverviewPage::summary() const {
    const QDate today = qt(session().today());
    return tr("%1, week %2")
        .arg(QLocale().toString(today, QLocale::LongFormat))
        .arg(today.weekNumber());
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void OverviewPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (stale_) refresh();
}

} // namespace updraft
