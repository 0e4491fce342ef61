#pragma once

#include "core/roadmap/charter.h"
#include "ui/pages/page.h"
#include "ui/render/charter_layout.h"

#include <QTimer>

class QAction;
class QLabel;
class QListView;
class QStackedWidget;

namespace updraft {

class Banner;
class CharterChecks;
class CharterForm;
class CharterList;
class CharterPreview;
class PageHead;
class Segmented;
struct CharterTarget;

/// The project charters: which there are, what is in one, what it lacks, and how it prints.
class ChartersPage final : public Page {
    Q_OBJECT

  public:
    explicit ChartersPage(Session& session, QWidget* parent = nullptr);
    ~ChartersPage() override;

    CharterForm& form() const { return *form_; }
    CharterPreview& preview() const { return *preview_; }
    CharterChecks& checks() const { return *checks_; }
    std::optional<Id<Initiative>> current() const { return current_; }
    /// Shows the charter of an initiative.
    void open(Id<Initiative> initiative);
    /// Begins the charter of the initiative shown.
    void begin();
    /// Goes so many initiatives on; −1 is back.
    void step(int by);

    bool showItems(const Selection& items) override;
    bool shows(std::string_view table) const override { return table == table_of<Initiative>; }
    bool usesInspector() const override { return false; }
    std::vector<ExportChoice> exports() override;
    bool canPrint() const override { return current_.has_value(); }
    void print() override;
    QString summary() const override;
    QString newItem() const override { return tr("Charter"); }
    void createNew() override { begin(); }

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void makeHead();
    QWidget* makeList();
    QWidget* makeMiddle();
    QWidget* makeRight();
    void refresh();
    void refreshHead();
    void preparePreview();
    void addInitiative();
    void agreeOrRevise();
    void leadTo(const CharterTarget& target);
    const Outcome* outcomeLacking(const CharterTarget& target) const;
    CharterContent typedContent() const;
    CharterOptions options() const;

    PageHead* head_;
    CharterList* list_;
    QListView* rows_;
    QStackedWidget* stack_;  ///< An empty plan, or the charters.
    QStackedWidget* middle_; ///< A charter's form, or none yet.
    QLabel* title_;
    QLabel* state_;
    Banner* settled_;
    CharterChecks* checks_;
    CharterForm* form_;
    CharterPreview* preview_;
    Segmented* extent_;
    QAction* back_;
    QAction* on_;
    QAction* agree_;
    QAction* print_;
    QAction* export_;
    QTimer later_; ///< Typing is drawn once for many keys.
    std::optional<Id<Initiative>> current_;
};

} // namespace updraft
