#pragma once

#include "ui/pages/listen/assessment/sitting.h"
#include "ui/pages/slide.h"
#include "ui/render/assessment/result_content.h"

#include <memory>

class QLineEdit;
class QPainter;

namespace updraft {

/// An assessment before a room: one question with its answers, large, answered by the same keys as
/// at a desk; R shows the result and the questions again, N goes to the next rater.
class AssessmentProjection : public Slide {
    Q_OBJECT

  public:
    AssessmentProjection(std::shared_ptr<Sitting> sitting, bool result, QWidget* parent = nullptr);

    bool showsResult() const { return result_; }
    void setResult(bool result);
    QLineEdit* evidence() const { return evidence_; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void refresh();
    void nextRater();
    void editEvidence();
    void endEvidence(bool keep);
    void paintQuestion(QPainter& painter);
    double paintHead(QPainter& painter);
    void paintAnswer(QPainter& painter, int answer, const QRectF& box) const;
    void paintNote(QPainter& painter) const;
    void paintResult(QPainter& painter) const;
    double paintVerdict(QPainter& painter, const ResultContent& content) const;
    void paintCharts(QPainter& painter, const ResultContent& content, double top) const;
    void paintHelp(QPainter& painter) const;
    QRectF footBox() const;

    std::shared_ptr<Sitting> sitting_;
    bool result_;
    QLineEdit* evidence_;
    std::vector<QRectF> boxes_; ///< Of the answers, to be pressed.
};

} // namespace updraft
