#pragma once

#include "core/choose/rescoring.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/words.h"
#include "ui/matrix/priorities.h"
#include "ui/render/choose/matrix_layout.h"

#include <memory>

namespace updraft {

class MatrixHands;
class MatrixKeys;

/// Where a point is being moved to.
struct MatrixMove {
    std::size_t item = 0;
    MatrixPlace wanted;
    std::vector<std::optional<int>> team; ///< As when it was taken hold of.
    Rescoring to;

    /// What is said of it.
    QString words(const Priorities& priorities) const;
};

/// Value against ease, to be worked on: a point is picked and dragged, and the drag changes what
/// the team scored.
class MatrixCanvas : public ScrollingCanvas {
    Q_OBJECT

  public:
    MatrixCanvas(Priorities& priorities, bool projected, QWidget* parent = nullptr);
    ~MatrixCanvas() override;

    Priorities& priorities() const { return priorities_; }
    const MatrixLayout& picture() const;

    /// The point that keys act on; null where none is picked.
    const MatrixItem* current() const;
    void pick(const MatrixItem& item);
    /// Double click and Enter: shows the initiative where it lives.
    void activate(const MatrixItem& item);
    ItemWords wordsFor(const MatrixItem& item) const;

    /// Takes hold of a point; false where it cannot be moved, which is said.
    bool take(const MatrixItem& item);
    const std::optional<MatrixMove>& move() const { return move_; }
    void moveTo(const MatrixPlace& wanted);
    void forgetMove();
    /// Makes it so, in one step.
    void keepMove();
    /// One step of a score along an axis, as far as the scores allow.
    void nudge(int value, int ease);

    void zoom(double factor, QPointF about) override;
    void zoom(double factor) override;
    void fit() override;
    CanvasHands& hands() const override;
    CanvasKeys& keys() const override;

  Q_SIGNALS:
    /// What a drag comes to, in words; empty when it ends.
    void moving(const QString& words);
    void menuAsked(QPoint global);

  protected:
    CanvasFrame lay(QSizeF room) const override;
    void paintArea(QPainter& painter, const QRectF& area) const override;
    void askForMenu(QPoint global, std::optional<QPointF> at) override;
    QString tipAt(QPointF at) const override;

  private:
    MatrixOptions options() const;
    void followWeights();
    void paintMove(QPainter& painter) const;
    void paintWords(QPainter& painter, const QString& words, QPointF lands) const;

    Priorities& priorities_;
    double zoom_ = 1;
    mutable std::vector<MatrixSubject> subjects_;
    mutable bool subjectsKnown_ = false;
    mutable std::unique_ptr<MatrixLayout> picture_;
    std::optional<MatrixMove> move_;
    std::unique_ptr<MatrixHands> hands_;
    std::unique_ptr<MatrixKeys> keys_;
};

} // namespace updraft
