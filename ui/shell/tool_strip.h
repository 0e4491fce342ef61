#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QMenu;
class QPushButton;

namespace updraft {

/// The slim bar under the menus: the plan's name, undo, redo, the door to the palette, and what
/// leaves the program.
class ToolStrip : public QWidget {
    Q_OBJECT

  public:
    struct Actions {
        QAction* undo;
        QAction* redo;
        QAction* palette;
        QList<QAction*> atEnd; ///< Present, Export.
        QMenu* plan;           ///< Behind the plan's name.
    };

    explicit ToolStrip(const Actions& actions, QWidget* parent = nullptr);

    void setPlanName(const QString& name);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QPushButton* name_;
};

} // namespace updraft
