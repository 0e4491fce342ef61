#pragma once

#include "core/document/history.h"
#include "ui/session/selection.h"

#include <QLineEdit>

#include <optional>
#include <string>

namespace updraft {

class TimelineCanvas;

/// A field over a bar, milestone or batch in which its title is written, or on the
/// projector the short name where that is what stands there. Enter keeps it, Esc does
/// not, and leaving the field keeps it; then the field is gone. The title of an item that is being
/// added is part of adding it, and Esc takes the item back.
class TimelineRename : public QLineEdit {
    Q_OBJECT

  public:
    TimelineRename(TimelineCanvas& canvas, Selection item, std::optional<Gesture> adding);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void place();
    void finish(bool keep);

    TimelineCanvas& canvas_;
    Selection item_;
    std::optional<Gesture> adding_;
    QString before_;
    std::string field_ = "title";
    bool finished_ = false;
};

} // namespace updraft
