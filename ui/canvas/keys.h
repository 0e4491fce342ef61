#pragma once

#include <Qt>

class QKeyEvent;

namespace updraft {

class ScrollingCanvas;

/// The keyboard on a canvas: everything that the pointer can do. What arrows and most other keys do
/// is said by each canvas; those that zoom and turn pages do so on all.
class CanvasKeys {
  public:
    virtual ~CanvasKeys() = default;

    /// True where the key meant something.
    bool press(ScrollingCanvas& canvas, const QKeyEvent& event);

  protected:
    enum class Way { Left, Right, Up, Down };

    virtual bool arrow(Way way, Qt::KeyboardModifiers modifiers) = 0;
    virtual bool escape() = 0;
    /// Any other key.
    virtual bool other(const QKeyEvent& event) = 0;
};

} // namespace updraft
