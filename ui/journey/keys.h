#pragma once

#include "ui/canvas/keys.h"
#include "ui/render/journey/layout.h"

namespace updraft {

class JourneyCanvas;

/// The keyboard on a journey map.
class JourneyKeys : public CanvasKeys {
  public:
    explicit JourneyKeys(JourneyCanvas& canvas) : canvas_(canvas) {}

  protected:
    bool arrow(Way way, Qt::KeyboardModifiers modifiers) override;
    bool escape() override;
    bool other(const QKeyEvent& event) override;

  private:
    bool change(const QKeyEvent& event);
    bool edit(const QKeyEvent& event);
    bool feel(double by);
    void go(Way way, bool add);
    const JourneyItem* next(Way way, const JourneyItem& from) const;
    const JourneyItem* inRow(Way way, const JourneyItem& from) const;
    const JourneyItem* upOrDown(Way way, const JourneyItem& from) const;
    bool end(bool first);

    JourneyCanvas& canvas_;
};

} // namespace updraft
