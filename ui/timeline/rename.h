#pragma once

#include "ui/session/selection.h"

#include <QLineEdit>

#include <string>

namespace updraft {

class TimelineCanvas;

/// A field over a bar, milestone or batch in which its title is written, or on the
/// projector the short name where that is what stands there. Enter keeps it, Esc does
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
    std::string field_ = "title";
    bool finished_ = false;
};

} // namespace updraft
