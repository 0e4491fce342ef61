#pragma once

#include "ui/canvas/edit_in_place.h"
#include "ui/render/journey/layout.h"

#include <QPlainTextEdit>

namespace updraft {

class JourneyCanvas;

/// Writes the title of a step or stage, an action, a pain point. Shift+Enter begins a line; Tab
/// keeps what is written and goes on to the next step.
class JourneyEditor : public EditInPlace<QPlainTextEdit> {
    Q_OBJECT

  public:
    JourneyEditor(JourneyCanvas& canvas, JourneyKey key, std::optional<Gesture> adding);

  protected:
    std::optional<QRect> place() const override;
    void keep() override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool) override { return false; }

  private:
    void goOn(bool forward);
    QString before() const;

    JourneyCanvas& canvas_;
    JourneyKey key_;
    std::string_view table_;
    std::string_view field_;
    QString before_;
    bool line_ = false; ///< One line only.
};

/// The field in which an item's text is kept; empty where it has none of its own.
std::string_view fieldOf(const JourneyKey& key);

} // namespace updraft
