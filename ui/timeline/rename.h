#pragma once

#include "ui/session/selection.h"

#include <QLineEdit>

namespace updraft {

class TimelineCanvas;

/// A field over a bar, milestone or batch in which its title is written. Enter keeps it, Esc does
/// not, and leaving the field keeps it; then the field is gone.
class TimelineRename : public QLineEdit {
    Q_OBJECT

  public:
    TimelineRename(TimelineCanvas& canvas, Selection item);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void place();
    void finish(bool keep);

    TimelineCanvas& canvas_;
    Selection item_;
    QString before_;
    bool finished_ = false;
};

} // namespace updraft
