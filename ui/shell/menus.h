#pragma once

#include "ui/pages/page.h"
#include "ui/shell/palette.h"
#include "ui/shell/tool_strip.h"

class QActionGroup;
class QMenu;
class QMenuBar;

namespace updraft {

class MainWindow;

/// The commands of the window: menus, keys, and what the palette offers. Their entries are shown
/// when they can do something.
class Menus : public QObject {
    Q_OBJECT

  public:
    explicit Menus(MainWindow& window);

    ToolStrip::Actions stripActions() const;
    /// After another page or selection: what can be done now?
    void refresh();
    /// After a change, which gives Undo another name: it is read from the plan's file.
    void planChanged();
    /// All that can be done now.
    std::vector<PaletteEntry> commands();
    void popupExports();
    /// What can be done with what is picked on the page, at a place of the screen.
    void popUp(QPoint global);

  private:
    QMenu* menu(const QString& title);
    QAction* add(QMenu* menu, const QString& text, const QKeySequence& keys,
                 std::function<void()> run);
    void makeFile();
    void makeEdit();
    void makeView();
    void makeInsert();
    void makePlan();
    void makeShare();
    void makeHelp();
    void addSections(QMenu* menu);
    QAction* addPageCommand(QMenu* menu, const QString& text, const QKeySequence& keys,
                            Page::Command command);
    void addAppearance(QMenu* menu);
    void fillTopics(QMenu& menu);
    void fillExports();
    void nameUndo();
    void takeBack(bool again);
    void pickBroughtBack(const Plan& before, const std::vector<Uuid>& subjects);
    /// Entries of actions and of the menus in them; a command that stands in two of them is one
    /// entry.
    void collect(const QList<QAction*>& actions, const QString& title, int bonus,
                 QSet<QAction*>& known, std::vector<PaletteEntry>& into) const;

    MainWindow& window_;
    QList<QMenu*> planMenus_;      ///< Menus without a sense while no plan is open.
    QList<QAction*> planActions_;  ///< The same for entries.
    QList<QAction*> writeActions_; ///< What needs a plan that can be written.
    QList<QPair<QAction*, Page::Command>> pageCommands_;
    QHash<QString, QAction*> pageActions_;
    QAction* tryAgain_ = nullptr;
    QAction* workOnCopy_ = nullptr;
    QAction* undo_ = nullptr;
    QAction* redo_ = nullptr;
    QAction* create_ = nullptr;
    QAction* askBoard_ = nullptr;
    QAction* filter_ = nullptr;
    QAction* palette_ = nullptr;
    QAction* inspector_ = nullptr;
    QAction* print_ = nullptr;
    QAction* present_ = nullptr;
    QAction* export_ = nullptr;
    QMenu* exports_ = nullptr;
    QMenu* insert_ = nullptr;
    QMenu* planNameMenu_ = nullptr;
};

} // namespace updraft
