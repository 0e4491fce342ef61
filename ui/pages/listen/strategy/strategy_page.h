#pragma once

#include "ui/pages/page.h"

class QScrollArea;
class QVBoxLayout;

namespace updraft {

class Fold;
class KindForm;
class KindTableView;
class PageHead;

/// What the department is here for: vision, principles, objectives, and the limits that bind it.
class StrategyPage final : public Page {
    Q_OBJECT

  public:
    explicit StrategyPage(Session& session, QWidget* parent = nullptr);

    QString newItem() const override { return tr("Objective"); }
    void createNew() override;
    bool showItems(const Selection& items) override;
    bool shows(std::string_view table) const override;
    std::string_view listed() const override { return table_of<Objective>; }
    bool can(Command command) const override;
    void run(Command command) override;
    std::vector<ExportChoice> exports() override;
    bool canPrint() const override { return true; }
    void print() override;
    QString summary() const override;

    KindForm& form() const { return *form_; }
    KindTableView& objectives() const { return *objectives_; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void orderKeys();
    void fill(QVBoxLayout* column);
    void addPart(QVBoxLayout* column, const QString& title, const QString& sentence,
                 QWidget* content);
    KindTableView* makeTable(std::string_view kind, const std::vector<std::string_view>& columns);
    /// The table of such rows; null where the page has none.
    KindTableView* tableOf(std::string_view kind) const;
    /// The table whose rows are picked; null where none is.
    KindTableView* active() const;
    void bringIntoSight(const KindTableView& table) const;
    void refresh();

    KindForm* form_;
    KindTableView* objectives_ = nullptr;
    KindTableView* entries_ = nullptr; ///< All limits there ever were.
    Fold* history_ = nullptr;
    QScrollArea* scroll_;
    QAction* add_;
    PageHead* head_;
};

} // namespace updraft
