#include "ui/support/flow_layout.h"

#include <QStyle>
#include <QWidget>

namespace updraft {

FlowLayout::FlowLayout(QWidget* parent, int gap) : QLayout(parent), gap_(gap) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
    qDeleteAll(items_);
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

int FlowLayout::arrange(const QRect& outside, bool move) const {
    const QMargins edge = contentsMargins();
    const QRect rect = outside.marginsRemoved(edge);
    const auto way = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = rect.left();
    int y = rect.top();
    int line = 0;
    for (QLayoutItem* item : items_) {
        if (item->isEmpty()) continue;
        const QSize size = item->sizeHint().boundedTo({rect.width(), item->sizeHint().height()});
        if (x > rect.left() && x + size.width() > rect.right() + 1) {
            x = rect.left();
            y += line + gap_;
            line = 0;
        }
        if (move) item->setGeometry(QStyle::visualRect(way, rect, QRect(QPoint(x, y), size)));
        x += size.width() + gap_;
        line = std::max(line, size.height());
    }
    return y + line - rect.top() + edge.top() + edge.bottom();
}

int FlowLayout::heightForWidth(int width) const {
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::sizeHint() const {
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : items_) {
        if (item->isEmpty()) continue;
        width += item->sizeHint().width() + gap_;
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins edge = contentsMargins();
    return {width + edge.left() + edge.right(), height + edge.top() + edge.bottom()};
}

QSize FlowLayout::minimumSize() const {
    QSize least;
    for (const QLayoutItem* item : items_)
        if (!item->isEmpty()) least = least.expandedTo(item->minimumSize());
    const QMargins edge = contentsMargins();
    return {std::min(least.width(), 120) + edge.left() + edge.right(),
            least.height() + edge.top() + edge.bottom()};
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

} // namespace updraft
