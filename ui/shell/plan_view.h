#pragma once

#include "ui/shell/pages.h"
#include "ui/shell/rail.h"
#include "ui/shell/side_panel.h"
#include "ui/shell/tool_strip.h"

#include <QHash>

class QSpacerItem;
class QStackedWidget;
class QVBoxLayout;

namespace updraft {

/// An open plan: tool strip, rail, the page, the inspector. Pages are made when first shown and go
/// with their plan.
class PlanView : public QWidget {
    Q_OBJECT

  public:
    PlanView(Session& session, const ToolStrip::Actions& actions, QWidget* parent = nullptr);

    Page* page() const;
    QString pageId() const { return current_; }
    bool showPage(const QString& id);
    /// The page shown last in the section, or its first.
    void showSection(Section section);
    /// For another plan: forgets the pages of the one before.
    void reset();
    /// Shows items on the page shown now, else on the page where they are at home.
    void reveal(const Selection& items);

    bool inspectorWanted() const { return inspectorWanted_; }
    /// Beside the page, or over it in a narrow window; kept while the window is wide.
    void setInspectorWanted(bool wanted);
    bool inspectorShown() const;
    /// Also in a narrow window, and on a page that does without.
    void showInspector();
    /// F8: shows or hides it as the window's width has it.
    void toggleInspector();

    /// Puts what must be said all the time over the pages.
    void setBanners(QWidget* banners);
    /// Without the inspector's place, which a window that becomes narrow gives up.
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void pageChanged();
    void inspectorChanged();

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void arrange();
    QSpacerItem* inspectorPlace() const;
    bool roomy() const;
    void makeInspectorLater();
    void pickFor(Page& page, const QString& id);

    Session& session_;
    ToolStrip* strip_;
    Rail* rail_;
    QStackedWidget* stack_;
    QVBoxLayout* column_;
    SidePanel* side_;
    QHash<QString, Page*> pages_;
    QHash<int, QString> lastOf_;
    QHash<QString, Selection> picked_; ///< When a page was left.
    QString current_;
    bool inspectorWanted_ = true;
    bool overlay_ = false;
};

} // namespace updraft
