#include "ui/pages/inspector/inspector.h"

#include "core/edits/kinds.h"
#include "ui/pages/inspector/entry.h"
#include "ui/pages/inspector/initiative_panel.h"
#include "ui/pages/inspector/item_panel.h"
#include "ui/pages/inspector/request_panel.h"
#include "ui/support/flags/labels.h"

#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int settles = 250; // ms until everything has its height

} // namespace

QWidget* inspectorWidget(Session& session) {
    return new Inspector(session);
}

Inspector::Inspector(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    setAccessibleName(tr("Inspector"));
    settling_.setSingleShot(true);
    settling_.setInterval(settles);
    connect(&session, &Session::selectionChanged, this, &Inspector::follow);
    connect(&session, &Session::selectionChanged, this, &Inspector::showTop);
    connect(&session, &Session::changed, this, &Inspector::follow);
    connect(&session, &Session::opened, this, &Inspector::startAnew);
    // Later: the window shows it first.
    connect(&session, &Session::fieldRevealed, this, &Inspector::focusField, Qt::QueuedConnection);
    follow();
}

void Inspector::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), Theme::current().background);
}

QWidget* Inspector::nothing() {
    if (nothing_) return nothing_;
    nothing_ = new QWidget(this);
    auto* column = new QVBoxLayout(nothing_);
    column->setContentsMargins(space::l, space::xl, space::l, space::l);
    column->addWidget(label(tr("Nothing selected"), nothing_, type::lead, QFont::DemiBold));
    column->addWidget(sentenceLabel(tr("Pick something on the page, and what the plan knows of it "
                                       "shows here, ready to be changed."),
                                    nothing_));
    column->addStretch();
    return nothing_;
}

QWidget* Inspector::panelFor(const Selection& selection) {
    const Kind* kind = find_kind(selection.table);
    if (!session_.isOpen() || selection.empty() || !kind) return nothing();
    if (const auto one = selection.one<Initiative>()) {
        if (!initiative_) initiative_ = new InitiativePanel(session_, this);
        initiative_->show(*one);
        return initiative_;
    }
    if (const auto one = selection.one<Request>()) {
        if (!request_) {
            request_ = new RequestPanel(session_, this);
            connect(request_, &RequestPanel::fieldFocused, this, &Inspector::keepFocusInSight);
        }
        request_->show(*one);
        return request_;
    }
    const bool several = selection.ids.size() > 1;
    ItemPanel*& panel = panels_[{kind->name, several}];
    if (!panel) panel = new ItemPanel(session_, *kind, several, this);
    panel->show(selection.ids);
    return panel;
}

void Inspector::focusField(std::string_view field) {
    if (auto* initiative = qobject_cast<InitiativePanel*>(shown_)) initiative->focusField(field);
    if (auto* request = qobject_cast<RequestPanel*>(shown_)) request->focusField(field);
    if (auto* item = qobject_cast<ItemPanel*>(shown_)) item->focusField(field);
    keepFocusInSight();
}

/// A group that was just opened has its place only later, and texts over it grow until they have
/// their width.
void Inspector::keepFocusInSight() {
    settling_.start();
    QTimer::singleShot(0, this, &Inspector::bringIntoSight);
}

void Inspector::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (settling_.isActive()) QTimer::singleShot(0, this, &Inspector::bringIntoSight);
}

void Inspector::bringIntoSight() {
    QWidget* focused = window()->focusWidget();
    if (QScrollArea* area = this->area(); area && isAncestorOf(focused))
        area->ensureWidgetVisible(focused);
}

/// What holds it.
QScrollArea* Inspector::area() const {
    for (QWidget* outer = parentWidget(); outer != nullptr; outer = outer->parentWidget())
        if (auto* found = qobject_cast<QScrollArea*>(outer)) return found;
    return nullptr;
}

/// Another item begins with its name.
void Inspector::showTop() {
    if (QScrollArea* area = this->area()) area->verticalScrollBar()->setValue(0);
}

/// Another plan is open, maybe with the same items: what the panels hold is of the one before.
void Inspector::startAnew() {
    std::vector<QWidget*> panels;
    for (const auto& [of, panel] : panels_) panels.push_back(panel);
    if (initiative_) panels.push_back(initiative_);
    if (request_) panels.push_back(request_);
    for (QWidget* panel : panels) {
        panel->hide();
        panel->deleteLater();
        if (panel == shown_) shown_ = nullptr;
    }
    panels_.clear();
    initiative_ = nullptr;
    request_ = nullptr;
    follow();
}

void Inspector::follow() {
    QWidget* panel = panelFor(session_.selection());
    if (panel == shown_) return;
    if (shown_) {
        layout()->removeWidget(shown_);
        shown_->hide();
    }
    shown_ = panel;
    layout()->addWidget(panel);
    panel->show();
}

} // namespace updraft
