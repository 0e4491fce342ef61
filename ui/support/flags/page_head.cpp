#include "ui/support/flags/page_head.h"

#include "ui/support/convert.h"
#include "ui/support/icons.h"
#include "ui/support/style.h"
#include "ui/support/style_paint.h"

#include <QAction>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QToolTip>

namespace updraft {

namespace {

constexpr int margin = 20;
constexpr int gap = 12;

QFont titleFont() {
    return Theme::font(type::title, QFont::DemiBold);
}

QFont sentenceFont() {
    return Theme::font(type::body);
}

int widthIn(const QFont& font, const QString& words) {
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(words))) + 1;
}

} // namespace

PageHead::PageHead(const QString& title, QWidget* parent)
    : QWidget(parent), more_(new QToolButton(this)), menu_(new QMenu(this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    more_->setIcon(icon(Icon::more));
    more_->setProperty(kindProperty, kind::framed);
    more_->setToolTip(tr("More"));
    more_->setAccessibleName(tr("More"));
    more_->setPopupMode(QToolButton::InstantPopup);
    more_->setMenu(menu_);
    more_->hide();
    connect(menu_, &QMenu::aboutToShow, this, &PageHead::fillMenu);
    setTitle(title);
}

void PageHead::setTitle(const QString& title) {
    title_ = title;
    setAccessibleName(title);
    arrange();
}

void PageHead::setSentence(const QString& sentence) {
    sentence_ = sentence;
    setAccessibleDescription(sentence);
    update();
}

QPushButton* PageHead::addButton(QAction* action, const char* kind) {
    auto* button = new QPushButton(this);
    if (kind) button->setProperty(kindProperty, kind);
    const auto copy = [this, button, action] {
        button->setText(action->text());
        button->setIcon(action->icon());
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        button->setCheckable(action->isCheckable());
        button->setChecked(action->isChecked());
        button->setProperty("wanted", action->isVisible());
        arrange();
    };
    if (action->menu())
        button->setMenu(action->menu());
    else
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, copy);
    parts_ << Part{button, {action}, kind && qstrcmp(kind, kind::primary) == 0};
    copy();
    return button;
}

void PageHead::addSegmented(Segmented* segmented) {
    segmented->setParent(this);
    parts_ << Part{segmented, segmented->choices()};
    arrange();
}

void PageHead::addWidget(QWidget* widget) {
    widget->setParent(this);
    parts_ << Part{widget, {}, true};
    arrange();
}

int PageHead::widthOf(const Part& part) const {
    const QVariant wanted = part.widget->property("wanted");
    if (wanted.isValid() && !wanted.toBool()) return 0;
    return part.widget->sizeHint().width() + gap;
}

/// What must always be there: title, what never folds, margins.
int PageHead::fixedWidth() const {
    int width = 2 * margin + widthIn(titleFont(), title_);
    for (const Part& part : parts_)
        if (part.stays) width += widthOf(part);
    return width;
}

int PageHead::foldedCount() const {
    int all = fixedWidth();
    for (const Part& part : parts_)
        if (!part.stays) all += widthOf(part);
    if (all <= width()) return 0;
    int count = 0;
    all += more_->sizeHint().width() + gap;
    for (const Part& part : parts_) {
        if (all <= width()) break;
        if (part.stays) continue;
        all -= widthOf(part);
        ++count;
    }
    return count;
}

void PageHead::arrange() {
    folded_ = foldedCount();
    int fold = folded_;
    int right = width() - margin;
    for (const Part& part : parts_) {
        const bool away = widthOf(part) == 0 || (!part.stays && fold-- > 0);
        part.widget->setVisible(!away);
    }
    more_->setVisible(folded_ > 0);
    const auto place = [&](QWidget* widget) {
        const QSize size = widget->sizeHint();
        right -= size.width();
        const QRect box(right, (height() - 1 - size.height()) / 2, size.width(), size.height());
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
        right -= gap;
    };
    // The primary button ends the row, "⋯" stands before it.
    for (auto part = parts_.crbegin(); part != parts_.crend(); ++part)
        if (!part->widget->isHidden() && part->stays) place(part->widget);
    if (folded_ > 0) place(more_);
    for (auto part = parts_.crbegin(); part != parts_.crend(); ++part)
        if (!part->widget->isHidden() && !part->stays) place(part->widget);
    wordsEnd_ = right;
    update();
}

void PageHead::fillMenu() {
    menu_->clear();
    int fold = folded_;
    for (const Part& part : parts_) {
        if (part.stays || fold-- <= 0) continue;
        if (part.actions.size() > 1 && !menu_->isEmpty()) menu_->addSeparator();
        menu_->addActions(part.actions);
        if (part.actions.size() > 1) menu_->addSeparator();
    }
}

QSize PageHead::sizeHint() const {
    return {fixedWidth() + 300, 56};
}
QSize PageHead::minimumSizeHint() const {
    return {fixedWidth() + more_->sizeHint().width() + gap, 56};
}

QRect PageHead::wordsBox(int left, int right) const {
    return QStyle::visualRect(layoutDirection(), rect(), {left, 0, right - left, height() - 1});
}

QRect PageHead::titleBox() const {
    const int right = std::min(margin + widthIn(titleFont(), title_), wordsEnd_);
    return wordsBox(margin, std::max(margin, right));
}

QRect PageHead::sentenceBox() const {
    constexpr int least = 60;
    const int left = margin + widthIn(titleFont(), title_) + gap;
    return wordsEnd_ - left < least ? QRect() : wordsBox(left, wordsEnd_);
}

bool PageHead::event(QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::ToolTip) {
        if (widthIn(sentenceFont(), sentence_) > sentenceBox().width())
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainTip(sentence_),
                               this);
        return true;
    }
    if (type == QEvent::LayoutRequest || type == QEvent::FontChange ||
        type == QEvent::LayoutDirectionChange || type == QEvent::Show)
        arrange();
    return QWidget::event(event);
}

void PageHead::resizeEvent(QResizeEvent*) {
    arrange();
}

void PageHead::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& t = Theme::current();
    painter.fillRect(rect(), t.surface);
    paint::hairBelow(painter, rect(), t.hair);
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.setFont(titleFont());
    painter.setPen(t.text);
    paint::line(painter, titleBox(), start, title_);
    if (sentenceBox().isEmpty()) return;
    painter.setFont(sentenceFont());
    painter.setPen(t.faint);
    // Two pixels lower: the small words stand on the title's line.
    paint::line(painter, sentenceBox().translated(0, 2), start, sentence_);
}

} // namespace updraft
