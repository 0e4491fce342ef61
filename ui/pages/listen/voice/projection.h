#pragma once

#include "ui/pages/listen/voice/numbers.h"
#include "ui/pages/slide.h"

class QPainter;

namespace updraft {

/// What customers say, before a room: the figures large, the one shown by month, and the groups
/// that most of them speak of. ← and → tell them apart by something else.
class VoiceProjection : public Slide {
    Q_OBJECT

  public:
    explicit VoiceProjection(Session& session, QWidget* parent = nullptr);

    VoiceNumbers& numbers() const { return *numbers_; }
    /// The groups listed, those with most answers first.
    std::vector<VoiceGroup> listed() const;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void refresh();
    void step(int by);
    /// What the groups are listed by.
    VoiceMeasure measure() const { return shown_measure(numbers_->state().groups); }
    double paintHead(QPainter& painter) const;
    double paintFigures(QPainter& painter, double top) const;
    void paintGroups(QPainter& painter, const QRectF& box) const;
    void paintGroup(QPainter& painter, const VoiceGroup& group, const QRectF& box) const;
    void paintBar(QPainter& painter, VoiceMeasure shown, double figure, const QRectF& track) const;

    VoiceNumbers* numbers_;
};

} // namespace updraft
