#pragma once

#include "ui/matrix/priorities.h"
#include "ui/pages/page.h"

class QLabel;
class QSplitter;
class QStackedWidget;

namespace updraft {

class CriteriaView;
class EmptyState;
class FirmPanel;
class MatrixCanvas;
class PageHead;
class RankedList;
class ScoreView;
class Segmented;
class StartShelf;
class WeightsPanel;

/// What comes first and why: benefit against cost as a matrix and a ranked list, the weights, how
/// firm the order is, what can start today, and the scores that it all comes of.
class PrioritisePage final : public Page {
    Q_OBJECT

  public:
    explicit PrioritisePage(Session& session, QWidget* parent = nullptr);
    ~PrioritisePage() override;

    enum class View { Both, Matrix, List, Scores, Criteria };
    void setView(View view);
    View view() const;

    Priorities& priorities() const { return *priorities_; }
    MatrixCanvas& matrix() const { return *matrix_; }
    RankedList& list() const { return *list_; }
    WeightsPanel& weights() const { return *weights_; }
    FirmPanel& firm() const { return *firm_; }
    StartShelf& shelf() const { return *shelf_; }
    ScoreView& scores() const { return *scores_; }
    CriteriaView& criteria() const { return *criteria_; }

    QString newItem() const override { return tr("Criterion"); }
    void createNew() override;
    bool showItems(const Selection& items) override;
    bool shows(std::string_view table) const override;
    std::string_view listed() const override { return table_of<Score>; }
    bool can(Command command) const override;
    void run(Command command) override;
    std::vector<ExportChoice> exports() override;
    bool canPrint() const override;
    void print() override;
    QWidget* projection(QWidget* parent) override;
    bool usesInspector() const override { return false; }
    QString summary() const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void makeHead();
    QWidget* makeBoard();
    QWidget* makeMatrix();
    QWidget* makeList();
    QWidget* makeLower();
    EmptyState* makeEmpty();
    void fit();
    void refresh();
    void tellBudget();
    QString unplaced() const;

    Priorities* priorities_;
    PageHead* head_;
    Segmented* views_;
    QStackedWidget* stack_;
    MatrixCanvas* matrix_;
    QWidget* matrixBox_ = nullptr;
    QLabel* unplaced_ = nullptr; ///< What is not on the matrix.
    RankedList* list_;
    QWidget* listBox_ = nullptr;
    QLabel* budget_ = nullptr;
    QSplitter* upper_ = nullptr;
    QWidget* lower_ = nullptr;
    Segmented* lowerViews_ = nullptr;
    FirmPanel* firm_;
    StartShelf* shelf_;
    WeightsPanel* weights_;
    ScoreView* scores_;
    CriteriaView* criteria_;
    EmptyState* empty_;
    QAction* showWeights_;
    QAction* showLower_;
};

} // namespace updraft
