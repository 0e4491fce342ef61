#pragma once

#include "ui/support/theme.h"

#include <QWidget>

class QPainter;

namespace updraft {

/// What a page paints for a room: the projector's colours, every size a share of the height.
class Slide : public QWidget {
  public:
    explicit Slide(QWidget* parent = nullptr);

  protected:
    static const Theme& theme() { return Theme::projector(); }

    /// 1 on a screen 1080 high.
    double unit() const;
    /// The room beside the margins, as wide as they leave it and as high as the slide.
    QRectF column() const;
    QFont font(double px, QFont::Weight weight = QFont::Normal) const;

    /// Paints words over as many lines as they take, and says how high they are.
    static double wrapped(QPainter& painter, const QRectF& box, const QString& text);
    /// The surface; begin with it.
    void paintGround(QPainter& painter) const;
    /// Which keys do what, at the foot.
    void paintKeys(QPainter& painter, const QString& keys) const;
};

} // namespace updraft
