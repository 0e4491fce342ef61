#include "ui/shell/plan_view.h"

#include "core/edits/kinds.h"
#include "ui/support/convert.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QStyle>
#include <QTimer>

namespace updraft {

PlanView::PlanView(Session& session, const ToolStrip::Actions& actions, QWidget* parent)
    : QWidget(parent), session_(session), strip_(new ToolStrip(actions, this)),
      rail_(new Rail(session, this)), stack_(new QStackedWidget(this)), column_(new QVBoxLayout),
      side_(new SidePanel(this)) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(strip_);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    rows->addLayout(row, 1);
    row->addWidget(rail_);
    column_->setSpacing(0);
    row->addLayout(column_, 1);
    column_->addWidget(stack_, 1);
    row->addSpacing(0); // the inspector's place; arrange() gives it its width
    stack_->setBackgroundRole(QPalette::Base);
    stack_->setAutoFillBackground(true);
    side_->hide();
    connect(rail_, &Rail::chosen, this, &PlanView::showPage);
    connect(&session_, &Session::changed, this,
            [this] { strip_->setPlanName(qt(session_.plan().about().title)); });
    connect(&session_, &Session::fieldRevealed, this, &PlanView::showInspector);
    reset();
}

void PlanView::reset() {
    current_.clear();
    // Else each that goes shows the next, of a plan that is no longer there.
    stack_->hide();
    for (Page* page : std::as_const(pages_)) page->deleteLater();
    for (Page* page : std::as_const(pages_)) stack_->removeWidget(page);
    stack_->show();
    pages_.clear();
    lastOf_.clear();
    picked_.clear();
    if (session_.isOpen()) strip_->setPlanName(qt(session_.plan().about().title));
}

Page* PlanView::page() const {
    return pages_.value(current_);
}

bool PlanView::showPage(const QString& id) {
    const PageEntry* entry = findPage(id);
    if (!entry) return false;
    if (id == current_) return true;
    if (!pages_.contains(id)) {
        Page* made = entry->make(session_);
        made->setAccessibleName(entry->label);
        pages_[id] = made;
        stack_->addWidget(made);
    }
    if (!current_.isEmpty()) picked_[current_] = session_.selection();
    pickFor(*pages_[id], id);
    current_ = id;
    lastOf_[static_cast<int>(entry->section)] = id;
    stack_->setCurrentWidget(pages_[id]);
    // Keys are for the page at once, unless one goes through the rail by keys.
    if (!rail_->isAncestorOf(window()->focusWidget())) pages_[id]->setFocus(Qt::OtherFocusReason);
    rail_->setCurrent(id);
    overlay_ = false;
    arrange();
    Q_EMIT pageChanged();
    return true;
}

/// What the inspector shows is picked on the page beside it: where the page does not have what is
/// picked, it is what was picked on it before.
void PlanView::pickFor(Page& page, const QString& id) {
    if (page.shows(session_.selection().table)) return;
    Selection before = picked_.value(id);
    if (const Kind* kind = find_kind(before.table))
        std::erase_if(before.ids, [&](Uuid item) { return !kind->holds(session_.plan(), item); });
    session_.select(std::move(before));
}

/// The page of the section that showed last; asked for again, the next one of it.
void PlanView::showSection(Section section) {
    QStringList pages;
    for (const PageEntry& entry : pageEntries())
        if (entry.section == section) pages << QLatin1String(entry.id);
    if (pages.isEmpty()) return;
    const QString last = lastOf_.value(static_cast<int>(section), pages.first());
    const qsizetype next = (pages.indexOf(last) + 1) % pages.size();
    showPage(last == current_ ? pages[next] : last);
}

void PlanView::reveal(const Selection& items) {
    if (items.table.empty()) return;
    if (Page* shown = page(); shown && shown->showItems(items)) return;
    for (const PageEntry* home : homesOf(items.table))
        if (showPage(QLatin1String(home->id)) && page()->showItems(items)) return;
}

bool PlanView::roomy() const {
    return window()->width() >= SidePanel::roomyWindow && (!page() || page()->usesInspector());
}

bool PlanView::inspectorShown() const {
    return !side_->isHidden();
}

void PlanView::setInspectorWanted(bool wanted) {
    inspectorWanted_ = wanted;
    arrange();
}

void PlanView::showInspector() {
    (roomy() ? inspectorWanted_ : overlay_) = true;
    arrange();
}

void PlanView::toggleInspector() {
    if (roomy())
        inspectorWanted_ = !inspectorWanted_;
    else
        overlay_ = !overlay_;
    arrange();
    if (inspectorShown() && side_->widget())
        side_->widget()->setFocus(Qt::ShortcutFocusReason);
    else if (page())
        page()->setFocus(Qt::ShortcutFocusReason);
}

void PlanView::setBanners(QWidget* banners) {
    column_->insertWidget(0, banners);
}

void PlanView::arrange() {
    const bool wide = roomy();
    if (wide) overlay_ = false;
    // Its place is kept before it is made, so that the page does not move under what is read.
    const bool shown = wide ? inspectorWanted_ : overlay_;
    const int top = strip_->height();
    inspectorPlace()->changeSize(shown && wide ? SidePanel::panelWidth : 0, 0, QSizePolicy::Fixed);
    layout()->itemAt(1)->layout()->invalidate();
    const QRect place(width() - SidePanel::panelWidth, top, SidePanel::panelWidth, height() - top);
    side_->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    const bool was = inspectorShown();
    side_->setVisible(shown);
    if (shown) side_->raise();
    if (was != shown) Q_EMIT inspectorChanged();
}

QSpacerItem* PlanView::inspectorPlace() const {
    return layout()->itemAt(1)->layout()->itemAt(2)->spacerItem();
}

QSize PlanView::minimumSizeHint() const {
    // On the smallest screen a page with long names is squeezed rather than cut off.
    constexpr QSize smallest(1024, 600);
    return (QWidget::minimumSizeHint() - QSize(inspectorPlace()->sizeHint().width(), 0))
        .boundedTo(smallest);
}

void PlanView::resizeEvent(QResizeEvent*) {
    arrange();
}

void PlanView::showEvent(QShowEvent*) {
    arrange();
    if (!side_->hasContents()) makeInspectorLater();
}

/// After the first frame: it is not what one looks at first, and costs a good part of the start.
void PlanView::makeInspectorLater() {
    QTimer::singleShot(0, this, [this] {
        if (side_->hasContents()) return;
        if (QWidget* contents = makeInspector(session_)) side_->setContents(contents);
        arrange();
    });
}

} // namespace updraft
