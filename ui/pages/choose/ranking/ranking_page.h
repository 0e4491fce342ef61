#pragma once

#include "core/base/seal.h"
#include "ui/pages/page.h"
#include "ui/support/work.h"

#include <QPointer>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace updraft {

class EmptyState;
class OpenView;
class PageHead;
class PassphraseDialog;
class PrepareView;
class RankingResultView;
class SeatScreen;
class SessionList;
struct RankingContent;

/// The ranking workshop: sessions in which stakeholders rank under seal, and what comes out.
class RankingPage : public Page {
    Q_OBJECT

  public:
    explicit RankingPage(Session& session, QWidget* parent = nullptr);
    ~RankingPage() override;

    SessionList& list() const { return *list_; }
    PrepareView& prepare() const { return *prepare_; }
    RankingResultView& result() const { return *result_; }
    SeatScreen* seats() const;
    PassphraseDialog* passphrase() const;
    /// What trying a passphrase of a session costs that is opened from now on.
    void setSealCost(SealCost cost) { cost_ = cost; }
    const RankingSession* current() const;

    void openRanking();
    void passLaptop();
    void typeSheets();
    void readFromFile();
    void printSheets();
    void openBallots();
    void closeWithoutResult();
    void takeOver();
    void prepareAgain();
    /// Waits for what is being counted.
    void finishCounting();

    QString newItem() const override { return tr("Ranking session"); }
    void createNew() override;
    bool showItems(const Selection& items) override;
    bool shows(std::string_view table) const override;
    std::string_view listed() const override { return table_of<RankingSession>; }
    bool can(Command command) const override;
    void run(Command command) override;
    std::vector<ExportChoice> exports() override;
    QWidget* projection(QWidget* parent) override;
    bool canPrint() const override;
    void print() override;
    bool usesInspector() const override { return false; }
    QString summary() const override;

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void makeHead();
    QAction* action(const QString& text, void (RankingPage::*then)(), Icon which);
    /// The same with a button of its own; others are in the menu beside it.
    QAction* button(const QString& text, void (RankingPage::*then)(), Icon which);
    EmptyState* makeEmpty();
    QWidget* makeClosed();
    void refresh();
    void showButtons(const RankingSession* row);
    bool isOffered(const QAction* action, SessionState state) const;
    void count();
    /// The keyboard goes to what comes next: a dialog, or a button that is hidden then, leaves it
    /// anywhere.
    void focusStep();
    /// What is asked belongs to this window: the page's own, or the one before the room.
    void openBallotsOver(QWidget& over);
    void takeOverOver(QWidget& over);
    void seat(bool typed);
    void removeCurrent();
    /// Backs the plan up as it is now, and removes the backups that hold what was sealed.
    void forgetSealed(Id<RankingSession> ranking);
    void forgetLeftover();

    PageHead* head_;
    QStackedWidget* whole_; ///< Empty, or the list beside what is picked in it.
    EmptyState* empty_;
    SessionList* list_;
    QWidget* bar_;
    QLabel* title_;
    std::vector<std::pair<QAction*, QPushButton*>> buttons_;
    QStackedWidget* stack_;
    PrepareView* prepare_;
    OpenView* open_;
    RankingResultView* result_;
    QWidget* closed_;
    QPushButton* more_;
    QAction* new_;
    QAction* sheets_;
    QAction* openRanking_;
    QAction* pass_;
    QAction* type_;
    QAction* read_;
    QAction* openBallots_;
    QAction* close_;
    QAction* take_;
    QAction* again_;
    QPointer<SeatScreen> seats_;
    QPointer<PassphraseDialog> passphrase_;
    SealCost cost_ = usual_seal_cost;
    Work counting_;
    std::shared_ptr<const Plan> counted_; ///< Of which the result shows.
    std::optional<Id<RankingSession>> countedOf_;
};

} // namespace updraft
