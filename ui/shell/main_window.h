#pragma once

#include "ui/shell/pages.h"
#include "ui/shell/palette.h"
#include "ui/shell/plan_files.h"
#include "ui/shell/window_needs.h"
#include "ui/support/appearance.h"
#include "ui/support/settings.h"

#include <QMainWindow>

class QStackedWidget;

namespace updraft {

class HelpWindow;
class Menus;
class PlanBanners;
class PlanView;
class StartPage;
class StatusLine;
class Work;

/// The window: either the start page or an open plan, with the menus above and the words below.
/// It holds things together and does nothing itself.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    /// The session must outlive the window: its pages let go of it as they go.
    MainWindow(Session& session, WindowNeeds needs);
    ~MainWindow() override;

    Session& session() { return session_; }
    PlanFiles& files() { return *files_; }
    AppearanceKeeper& appearance() { return appearance_; }
    const WindowNeeds& needs() const { return needs_; }

    /// The page shown; null while no plan is open.
    Page* page() const;
    QString pageId() const;
    void showPage(const QString& id);
    void showSection(Section section);
    bool inspectorShown() const;

    void openPalette();
    void toggleInspector();
    void exportTo(const ExportChoice& choice);
    /// Waits for a file that is being made.
    void finishExport();
    void present();
    /// Brings a file in; asks for one where none is given. Where no plan is open it begins one.
    void bringIn(const QString& file);
    void closePlan();
    void showKeys();
    /// The help on a topic; on the page that shows where none is given.
    void showHelp(const QString& topic = {});
    void showAbout();

  protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void listen();
    void showStart();
    void planOpened();
    void planChanged();
    void pageChanged();
    void showFacts();
    void showTitle();
    void restorePlace();
    std::vector<PaletteEntry> makerEntries();
    std::vector<PaletteEntry> itemEntries();
    PaletteEntry searchEntry(const PageEntry& home);

    Session& session_;
    WindowNeeds needs_;
    Settings settings_;
    AppearanceKeeper appearance_;
    PlanFiles* files_;
    StatusLine* status_;
    Work* exporting_;
    QStackedWidget* stack_;
    Menus* menus_ = nullptr;
    StartPage* start_ = nullptr;
    PlanView* view_ = nullptr;
    HelpWindow* help_ = nullptr;
    PlanBanners* banners_ = nullptr;
};

} // namespace updraft
