#pragma once

#include "ui/pages/page.h"

#include <QPointer>

class QMenu;
class QStackedLayout;

namespace updraft {

class EmptyState;
class PageHead;
class SearchField;
class Segmented;
class TimelineCanvas;

/// The roadmap as a timeline: the canvas with its head, filter and menus, or what an empty plan
/// has to say.
class TimelinePage final : public Page {
    Q_OBJECT

  public:
    explicit TimelinePage(Session& session, QWidget* parent = nullptr);

    TimelineCanvas& canvas() const { return *canvas_; }

    QString newItem() const override;
    void createNew() override;
    QList<QAction*> alsoNew() const override { return {milestone_}; }
    bool focusFilter() override;
    bool showItems(const Selection& items) override;
    bool shows(std::string_view table) const override {
        return table == table_of<Initiative> || table == table_of<Milestone> ||
               table == table_of<Dependency>;
    }
    bool can(Command command) const override;
    void run(Command command) override;
    std::vector<ExportChoice> exports() override;
    bool canPrint() const override;
    void print() override;
    QString summary() const override;
    RoadmapOptions roadmapOptions() const override;

  private:
    void makeHead();
    void makeLanes();
    QMenu* makeShowMenu();
    void addScale(QMenu* menu);
    void addDensity(QMenu* menu);
    void addBaselines(QMenu* menu);
    void makeBaselineCommands();
    std::optional<Id<Baseline>> lastBaseline() const;
    void showBaseline(std::optional<Id<Baseline>> id);
    void keepBaseline();
    void createIn(std::optional<Uuid> lane);
    void createMilestone();
    void addRange(QMenu* menu);
    void addToggle(QMenu* menu, const QString& text, bool RoadmapOptions::*option);
    void makeCommands();
    void makeEmptyState();
    void refresh();
    void refreshLink();
    int matching() const; ///< Initiatives that the filter lets through.
    QString sentence() const;
    QWidget* wanted() const;
    void applyFilter();
    void showHit();
    void setOption(const std::function<void(RoadmapOptions&)>& set);
    void contextMenu(QPoint global, std::optional<Uuid> lane);
    void fillLinkMenu(QMenu& menu);
    void keepOptions();
    void restoreOptions();
    QAction* command(const QString& text, const QString& keys, std::function<void()> run);

    TimelineCanvas* canvas_;
    PageHead* head_;
    SearchField* filter_;
    Segmented* lanes_;
    QAction* milestone_ = nullptr;
    QAction* link_ = nullptr; ///< From the one initiative that is picked.
    QAction* mend_ = nullptr;
    QAction* add_ = nullptr;
    QList<QAction*> commands_;
    EmptyState* empty_ = nullptr;
    EmptyState* unmatched_ = nullptr; ///< What the filter has to say when it lets nothing through.
    QStackedLayout* stack_ = nullptr;
};

} // namespace updraft
