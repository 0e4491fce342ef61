#pragma once

#include "ui/render/roadmap_layout.h"

#include <QLineEdit>

namespace updraft {

class TimelineCanvas;

/// A field over a bar in which its title is written. Enter keeps it, Esc does not, and leaving the
/// field keeps it; then the field is gone.
class TimelineRename : public QLineEdit {
    Q_OBJECT

  public:
    TimelineRename(TimelineCanvas& canvas, const RoadmapBar& bar);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void place(const RoadmapBar& bar);
    void finish(bool keep);

    TimelineCanvas& canvas_;
    Id<Initiative> id_;
    QString before_;
    bool finished_ = false;
};

} // namespace updraft
