#pragma once

#include "ui/render/journey/layout.h"

class QKeyEvent;

namespace updraft {

class JourneyCanvas;

/// The keyboard on a journey map: everything that the pointer can do.
class JourneyKeys {
  public:
    explicit JourneyKeys(JourneyCanvas& canvas) : canvas_(canvas) {}

    /// True where the key meant something.
    bool press(const QKeyEvent& event);

  private:
    enum class Way { Left, Right, Up, Down };

    bool arrow(Way way, Qt::KeyboardModifiers modifiers);
    bool change(const QKeyEvent& event);
    bool edit(const QKeyEvent& event);
    bool view(const QKeyEvent& event);
    bool escape();
    bool feel(double by);
    void go(Way way, bool add);
    const JourneyItem* next(Way way, const JourneyItem& from) const;
    const JourneyItem* inRow(Way way, const JourneyItem& from) const;
    const JourneyItem* upOrDown(Way way, const JourneyItem& from) const;
    bool end(bool first);

    JourneyCanvas& canvas_;
};

} // namespace updraft
