#pragma once

#include "ui/matrix/priorities.h"
#include "ui/pages/slide.h"

namespace updraft {

class MatrixCanvas;

/// Matrix and ranked list for a room: readable from eight metres. M shows the matrix alone, L the
/// list, B both; on the matrix the usual keys pick and move points.
class PrioritiseProjection : public Slide {
    Q_OBJECT

  public:
    explicit PrioritiseProjection(Session& session, QWidget* parent = nullptr);

    MatrixCanvas& matrix() const { return *matrix_; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    enum class Shown { Both, Matrix, List };

    bool choose(int key);
    void arrange();
    QRectF listBox() const;
    void paintList(QPainter& painter) const;

    Priorities* priorities_;
    MatrixCanvas* matrix_;
    Shown shown_ = Shown::Both;
};

} // namespace updraft
