#include "ui/pages/choose/ranking/ranking_result_view.h"

#include "core/edits/kinds.h"
#include "ui/forms/kind_form.h"
#include "ui/pages/result_parts.h"
#include "ui/render/ranking/ranking_charts.h"
#include "ui/support/flags/labels.h"
#include "ui/support/style.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int widest = 1240; // lines that are longer are hard to read
constexpr int wideFrom = 860;
constexpr std::size_t mostDivided = 4;
constexpr std::size_t mostDrawn = 60; // the table has all

} // namespace

RankingResultView::RankingResultView(Session& session, QWidget* parent)
    : QScrollArea(parent), decisions_(new KindForm(session, *find_kind(table_of<RankingSession>),
                                                   {{{}, {"decisions"}}})) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Result"));
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    page->setMaximumWidth(widest);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    column->setSpacing(space::s);
    column->addWidget(decisions_);
    column->addStretch(1);
    setWidget(page);
}

bool RankingResultView::isWide() const {
    return viewport()->width() >= wideFrom;
}

void RankingResultView::show(Id<RankingSession> ranking, RankingContent content) {
    content_ = std::move(content);
    wide_ = isWide();
    const int place = verticalScrollBar()->value();
    delete said_;
    said_ = new QWidget(widget());
    auto* column = new QVBoxLayout(said_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    addWords(*column, said_);
    if (content_.result.ballots > 0) addPictures(*column, said_);
    for (const RankingTable& table : content_.tables) addTable(*column, table, said_);
    column->addSpacing(space::l);
    static_cast<QBoxLayout*>(widget()->layout())->insertWidget(0, said_);
    if (decisions_->items() != std::vector{ranking.uuid}) decisions_->setItems({ranking.uuid});
    verticalScrollBar()->setValue(place);
}

void RankingResultView::addWords(QBoxLayout& column, QWidget* parent) const {
    column.addWidget(resultHeading(content_.headline, type::title, parent));
    QStringList words{content_.turnout};
    words << content_.remarks;
    column.addWidget(sentenceLabel(words.join(u' '), parent));
    if (content_.result.ballots == 0)
        column.addWidget(sentenceLabel(
            tr("The ballots were opened before anybody had cast one. Rank again to ask once more."),
            parent));
    column.addSpacing(space::s);
}

void RankingResultView::addPictures(QBoxLayout& column, QWidget* parent) const {
    const QString twin = tr("As figures in the table below");
    auto* row = new QBoxLayout(wide_ ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    row->setSpacing(space::xxl);
    auto* order = resultChart(
        [content = content_](double width) {
            return layoutOrder(content, width, 1, {0, mostDrawn});
        },
        tr("The order by pairs, with points and dots. %1").arg(twin), parent);
    row->addWidget(order, 13, Qt::AlignTop);
    auto* side = new QVBoxLayout;
    side->setSpacing(space::s);
    side->addWidget(resultHeading(tr("Do we agree?"), type::lead, parent));
    side->addWidget(resultHeading(content_.agreement, type::body, parent));
    side->addWidget(sentenceLabel(content_.agreementNote, parent));
    if (content_.result.agreement)
        side->addWidget(resultChart(
            [content = content_](double width) { return layoutAgreement(content, width); },
            tr("%1 %2").arg(content_.agreement, content_.agreementNote), parent));
    if (layoutDivided(content_, 1, wideFrom).size.height() > 0) {
        side->addSpacing(space::m);
        side->addWidget(resultHeading(tr("Most divided"), type::lead, parent));
        side->addWidget(
            resultChart([content = content_](
                            double width) { return layoutDivided(content, mostDivided, width); },
                        tr("The most divided items, one dot a ballot. %1").arg(twin), parent));
    }
    side->addStretch(1);
    row->addLayout(side, 8);
    column.addLayout(row);
}

void RankingResultView::addTable(QBoxLayout& column, const RankingTable& table, QWidget* parent) {
    column.addSpacing(space::l);
    column.addWidget(resultHeading(table.heading, type::lead, parent));
    if (!table.lead.isEmpty()) column.addWidget(sentenceLabel(table.lead, parent));
    if (table.rows.empty()) return;
    addReadTable(column, {table.heading, table.heads, table.figures, table.rows}, parent);
}

void RankingResultView::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    if (said_ == nullptr || wide_ == isWide() || decisions_->items().empty()) return;
    // Later: the widgets that go are being laid out.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (said_ != nullptr && wide_ != isWide())
                show({decisions_->items().front()}, RankingContent(content_));
        },
        Qt::QueuedConnection);
}

} // namespace updraft
