#include "ui/pages/inspector/fact_list.h"

#include "ui/support/convert.h"
#include "ui/support/style_paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace updraft {

namespace {

constexpr int rowHeight = 24;
constexpr int mostLabelWidth = 130;
constexpr int afterLabel = 12;

} // namespace

FactList::FactList(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setAccessibleName(tr("Facts"));
}

void FactList::setFacts(std::vector<Fact> facts) {
    facts_ = std::move(facts);
    current_ = -1;
    const QFontMetrics metrics(Theme::font(type::body));
    labelWidth_ = 0;
    for (const Fact& fact : facts_)
        labelWidth_ = std::max(labelWidth_, metrics.horizontalAdvance(fact.label) + afterLabel);
    labelWidth_ = std::min(labelWidth_, mostLabelWidth);
    const bool leads =
        std::ranges::any_of(facts_, [](const Fact& fact) { return !fact.target.empty(); });
    setFocusPolicy(leads ? Qt::StrongFocus : Qt::NoFocus);
    if (leads) step(1);
    QStringList all;
    for (const Fact& fact : facts_)
        all << QStringLiteral("%1: %2 %3").arg(fact.label, fact.code, fact.value).simplified();
    setAccessibleDescription(all.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize FactList::sizeHint() const {
    return {200, static_cast<int>(facts_.size()) * rowHeight};
}

int FactList::at(QPoint point) const {
    const int row = point.y() / rowHeight;
    const bool leads = row >= 0 && row < static_cast<int>(facts_.size()) &&
                       !facts_[static_cast<std::size_t>(row)].target.empty();
    return leads ? row : -1;
}

/// What does not fit into its line can be read whole.
bool FactList::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = help->pos().y() / rowHeight;
    if (row < 0 || row >= static_cast<int>(facts_.size())) return QWidget::event(event);
    const Fact& fact = facts_[static_cast<std::size_t>(row)];
    QToolTip::showText(help->globalPos(),
                       plainTip(QStringLiteral("%1 %2").arg(fact.code, fact.value).trimmed()), this,
                       {0, row * rowHeight, width(), rowHeight});
    return true;
}

void FactList::step(int by) {
    for (int row = current_ + by; row >= 0 && row < static_cast<int>(facts_.size()); row += by)
        if (!facts_[static_cast<std::size_t>(row)].target.empty()) {
            current_ = row;
            break;
        }
    update();
}

void FactList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down) return step(1);
    if (event->key() == Qt::Key_Up) return step(-1);
    const bool open = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (open && current_ >= 0) {
        const Selection target = facts_[static_cast<std::size_t>(current_)].target;
        Q_EMIT opened(target);
        return;
    }
    QWidget::keyPressEvent(event);
}

void FactList::mouseMoveEvent(QMouseEvent* event) {
    setCursor(at(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FactList::mouseReleaseEvent(QMouseEvent* event) {
    const int row = at(event->pos());
    if (row < 0) return;
    const Selection target = facts_[static_cast<std::size_t>(row)].target;
    Q_EMIT opened(target);
}

void FactList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& t = Theme::current();
    const QFont font = Theme::font(type::body);
    painter.setFont(font);
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    for (std::size_t i = 0; i < facts_.size(); ++i) {
        const Fact& fact = facts_[i];
        const QRect row(0, static_cast<int>(i) * rowHeight, width(), rowHeight);
        const auto place = [&](int left, int right) {
            return QRectF(
                QStyle::visualRect(layoutDirection(), row,
                                   QRect(QPoint(left, row.top()), QPoint(right, row.bottom()))));
        };
        painter.setPen(t.faint);
        paint::line(painter, place(0, labelWidth_ - 4), start, fact.label);
        int left = labelWidth_;
        if (!fact.code.isEmpty()) {
            painter.setPen(t.accent);
            paint::line(painter, place(left, width()), start, fact.code);
            left += static_cast<int>(QFontMetricsF(font).horizontalAdvance(fact.code)) + 5;
        }
        painter.setPen(fact.target.empty() || !fact.code.isEmpty() ? t.text : t.accent);
        paint::line(painter, place(left, width()), start, fact.value);
        if (hasFocus() && static_cast<int>(i) == current_)
            paint::focusRing(painter, QRectF(row).adjusted(labelWidth_ - 4, 1, -1, -1));
    }
}

} // namespace updraft
