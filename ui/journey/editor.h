#pragma once

#include "core/document/history.h"
#include "ui/render/journey/layout.h"

#include <QPlainTextEdit>

#include <optional>

namespace updraft {

class JourneyCanvas;

/// A field over an item in which its text is written: the title of a step or stage, an action, a
/// pain point. Enter keeps it, Shift+Enter begins a line, Esc gives it up, and leaving the field
/// keeps it; then the field is gone. The text of an item that is being added is part of adding it,
/// and Esc takes the item back. Tab keeps it and goes on to the next step.
class JourneyEditor : public QPlainTextEdit {
    Q_OBJECT

  public:
    JourneyEditor(JourneyCanvas& canvas, JourneyKey key, std::optional<Gesture> adding);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool) override { return false; }

  private:
    void place();
    void finish(bool keep);
    void goOn(bool forward);
    QString before() const;

    JourneyCanvas& canvas_;
    JourneyKey key_;
    std::string_view table_;
    std::string_view field_;
    std::optional<Gesture> adding_;
    QString before_;
    bool line_ = false; ///< One line only.
    bool finished_ = false;
};

/// The field in which an item's text is kept; empty where it has none of its own.
std::string_view fieldOf(const JourneyKey& key);

} // namespace updraft
