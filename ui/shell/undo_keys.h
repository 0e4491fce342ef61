#pragma once

#include <QObject>

namespace updraft {

/// Fields for text keep Ctrl+Z to themselves even where they have nothing to undo. While this
/// lives, such a key goes on to the plan's own undo and redo.
class UndoKeys : public QObject {
    Q_OBJECT

  public:
    explicit UndoKeys(QObject* parent);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace updraft
