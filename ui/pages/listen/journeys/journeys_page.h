#pragma once

#include "core/listen/journey_map.h"
#include "ui/pages/page.h"
#include "ui/render/journey/options.h"

class QComboBox;
class QMenu;
class QStackedLayout;

namespace updraft {

class EmptyState;
class JourneyCanvas;
class JourneyFacts;
class JourneyPair;
class PageHead;
class Segmented;

/// Journey maps: one journey as it is, as it is wanted, or both side by side; or what a plan
/// without one has to say.
class JourneysPage final : public Page {
    Q_OBJECT

  public:
    enum class View { AsIs, ToBe, Both };

    explicit JourneysPage(Session& session, QWidget* parent = nullptr);

    /// The map that keys and commands act on.
    JourneyCanvas& canvas() const;
    /// That of the other of the two.
    JourneyCanvas& wantedCanvas() const;
    std::optional<Id<Journey>> journey() const { return journey_; }
    void setJourney(Id<Journey> journey);
    View view() const { return view_; }
    void setView(View view);
    void setHidden(std::set<JourneyLane> lanes);
    /// Draws the curve of a persona beside that of all, or no longer.
    void showPersona(Id<Persona> persona, bool shown);
    void createJourney();
    /// As one step that can be undone.
    void duplicateJourney(Id<Journey> journey);
    void deleteJourney(Id<Journey> journey);
    /// As one step that can be undone; then both are shown.
    void makeToBe();
    /// Asks for a file where none is named: of the OpenJourney format, or a list of steps.
    void importJourney(const QString& file = {});

    QString newItem() const override;
    void createNew() override;
    void create(std::string_view table) override;
    QList<QAction*> alsoNew() const override { return also_; }
    bool showItems(const Selection& items) override;
    bool shows(std::string_view table) const override;
    std::string_view listed() const override { return table_of<Step>; }
    bool can(Command command) const override;
    void run(Command command) override;
    std::vector<ExportChoice> exports() override;
    bool canPrint() const override { return journey_.has_value(); }
    void print() override;
    QWidget* projection(QWidget* parent) override;
    QString summary() const override;

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void makeHead();
    void makeCommands();
    void makeEmptyStates();
    void makeCanvases();
    QMenu* makeLanesMenu();
    void fillPersonas(QMenu* menu);
    void fillPicker();
    void refresh();
    void apply();
    void letGo();
    /// The journey's as-is and to-be map, where it has them.
    std::optional<Id<Journey>> asIs() const;
    std::optional<Id<Journey>> toBe() const;
    std::vector<JourneyOptions> shownOptions() const;
    QString named(const QString& pattern, Id<Journey> journey) const;
    /// The one that commands act on; none where there is none.
    std::optional<Id<Journey>> shownJourney() const;
    QString sentence() const;
    /// The map of the left canvas; null where none is drawn.
    const JourneyMap* shownMap() const;
    void enableCommands();
    void showSaid();
    QWidget* wanted() const;
    void contextMenu(QPoint global);
    QAction* command(const QString& text, const QString& keys, std::function<void()> run);
    QAction* maker(const QString& text, std::function<void()> run);

    PageHead* head_;
    QComboBox* picker_;
    Segmented* views_;
    JourneyFacts* facts_;
    JourneyPair* maps_;
    EmptyState* empty_ = nullptr;
    EmptyState* noToBe_ = nullptr;
    QStackedLayout* stack_ = nullptr;
    QAction* add_ = nullptr;
    QAction* toBe_ = nullptr;
    QAction* said_ = nullptr;
    QAction* lanes_ = nullptr;
    QList<QAction*> also_;
    QList<QAction*> makers_; ///< That need nothing but a plan to write to.
    QList<QAction*> ofJourney_;
    QList<QAction*> ofStep_; ///< That need a step.
    std::optional<Id<Journey>> journey_;
    std::optional<Id<Journey>> variant_; ///< Its to-be journey that was asked for, of several.
    View view_ = View::AsIs;
    bool stale_ = true; ///< Something changed while nobody looked.
    std::set<JourneyLane> hidden_;
    std::vector<Id<Persona>> personas_;
};

} // namespace updraft
