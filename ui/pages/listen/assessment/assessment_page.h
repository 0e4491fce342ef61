#pragma once

#include "ui/pages/listen/assessment/sitting.h"
#include "ui/pages/page.h"

class QStackedWidget;
class QMenu;

namespace updraft {

class AnswerPanel;
class EmptyState;
class PageHead;
class QuestionList;
class RaterList;
class ResultView;
class RoundBar;
class Segmented;

/// CX maturity, executive commitment and culture: rounds in which raters answer, and what comes
/// out.
class AssessmentPage : public Page {
    Q_OBJECT

  public:
    explicit AssessmentPage(Session& session, QWidget* parent = nullptr);
    ~AssessmentPage() override;

    Sitting& sitting() const { return *sitting_; }
    AnswerPanel& panel() const { return *panel_; }
    QuestionList& questions() const { return *questions_; }
    RaterList& raters() const { return *raters_; }
    RoundBar& bar() const { return *bar_; }
    ResultView& result() const { return *result_; }
    bool showsResult() const;
    void setResult(bool result);

    QString newItem() const override { return tr("Round"); }
    void createNew() override;
    QList<QAction*> alsoNew() const override { return {addRater_}; }
    bool showItems(const Selection& items) override;
    bool shows(std::string_view table) const override;
    std::string_view listed() const override { return table_of<Assessment>; }
    bool can(Command command) const override;
    void run(Command command) override;
    std::vector<ExportChoice> exports() override;
    bool canPrint() const override;
    void print() override;
    QWidget* projection(QWidget* parent) override;
    bool usesInspector() const override { return false; }
    QString summary() const override;

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void makeHead();
    QAction* action(const QString& text, void (AssessmentPage::*then)());
    EmptyState* makeEmpty();
    QWidget* makeAnswering();
    void fillRounds(QMenu& menu);
    void removeRound();
    void importAnswers();
    void startAnswering();
    void goToRater();
    void refresh();
    void showResult();

    std::shared_ptr<Sitting> sitting_;
    PageHead* head_;
    Segmented* instruments_;
    Segmented* views_;
    RoundBar* bar_;
    QStackedWidget* stack_;
    RaterList* raters_ = nullptr;
    QuestionList* questions_ = nullptr;
    AnswerPanel* panel_ = nullptr;
    ResultView* result_;
    EmptyState* empty_;
    QAction* import_;
    QAction* rounds_;
    QAction* addRater_;
    QAction* begin_;
};

} // namespace updraft
