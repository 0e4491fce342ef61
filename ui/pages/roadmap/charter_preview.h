#pragma once

#include "ui/render/charter_layout.h"

#include <QAbstractScrollArea>

namespace updraft {

/// The pages as they will be printed, as wide as the view. Pressing a box of the first page leads
/// to what fills it.
class CharterPreview : public QAbstractScrollArea {
    Q_OBJECT

  public:
    explicit CharterPreview(QWidget* parent = nullptr);

    void show(CharterLayout layout);
    void clear();
    const CharterLayout& layout() const { return layout_; }

  Q_SIGNALS:
    void pressed(updraft::CharterPart part);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    double scale() const;
    double pagePitch() const;
    QPointF origin() const;
    void arrange();

    CharterLayout layout_;
};

} // namespace updraft
