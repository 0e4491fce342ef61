#include "ui/support/icons.h"

#include "ui/support/icon_shapes.h"
#include "ui/support/path_data.h"
#include "ui/support/theme.h"

#include <QIconEngine>
#include <QPainter>

#include <map>

namespace updraft {

namespace {

constexpr double grid = 16;

struct Stroke {
    QPainterPath path;
    bool filled;
    double width;
};

/// The strokes of a pictogram; parsed when it is first painted.
const std::vector<Stroke>& strokes(Icon which) {
    thread_local std::map<Icon, std::vector<Stroke>> parsed;
    const auto found = parsed.find(which);
    if (found != parsed.end()) return found->second;
    auto& result = parsed[which];
    for (const IconShape& shape : iconShapes())
        if (shape.icon == which)
            result.push_back({pathFromData(shape.path), shape.filled, shape.width});
    return result;
}

QColor faded(QColor colour) {
    colour.setAlphaF(0.45F);
    return colour;
}

class ThemedIcon : public QIconEngine {
  public:
    explicit ThemedIcon(Icon which) : which_(which) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode,
               QIcon::State state) override {
        paintIcon(*painter, which_, rect, colour(mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new ThemedIcon(which_); }

  private:
    /// Selected stands on a chosen row, whose ground is light; together with On it is "on accent":
    /// the style asks for that on the one blue button of a page.
    static QColor colour(QIcon::Mode mode, QIcon::State state) {
        const Theme& theme = Theme::current();
        switch (mode) {
        case QIcon::Disabled:
            return faded(theme.faint);
        case QIcon::Selected:
            return state == QIcon::On ? theme.accentInk : theme.text;
        case QIcon::Active:
            return theme.text;
        case QIcon::Normal:
            break;
        }
        return state == QIcon::On ? theme.accent : theme.sub;
    }

    Icon which_;
};

} // namespace

QIcon icon(Icon which) {
    return QIcon(new ThemedIcon(which));
}

void paintIcon(QPainter& painter, Icon which, const QRectF& box, const QColor& colour) {
    const double side = std::min(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(side / 2, side / 2));
    painter.scale(side / grid, side / grid);
    for (const Stroke& stroke : strokes(which)) {
        painter.setPen(QPen(colour, stroke.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(stroke.filled ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter.drawPath(stroke.path);
    }
    painter.restore();
}

} // namespace updraft
