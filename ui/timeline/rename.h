#pragma once

#include "ui/canvas/edit_in_place.h"

#include <QLineEdit>

#include <string>

namespace updraft {

class TimelineCanvas;

/// Writes the title of a bar, milestone or batch, or on the projector the short name where that is
/// what stands there.
class TimelineRename : public EditInPlace<QLineEdit> {
    Q_OBJECT

  public:
    TimelineRename(TimelineCanvas& canvas, Selection item, std::optional<Gesture> adding);

  protected:
    std::optional<QRect> place() const override;
    void keep() override;

  private:
    TimelineCanvas& canvas_;
    Selection item_;
    QString before_;
    std::string field_ = "title";
};

} // namespace updraft
