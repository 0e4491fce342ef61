#pragma once

#include "ui/pages/page.h"
#include "ui/tables/fresh_row.h"

class QHBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace updraft {

class BatchColumn;
class PageHead;

/// What is launched together: a column a batch, with the initiatives in it as cards.
class BatchesPage final : public Page {
    Q_OBJECT

  public:
    explicit BatchesPage(Session& session, QWidget* parent = nullptr);

    /// The column of the initiatives without a batch comes first.
    const std::vector<BatchColumn*>& columns() const { return columns_; }

    QString newItem() const override { return tr("Batch"); }
    void createNew() override;
    bool showItems(const Selection& items) override;
    bool shows(std::string_view table) const override {
        return table == table_of<Initiative> || table == table_of<Batch>;
    }
    std::vector<ExportChoice> exports() override;
    QString summary() const override;

  private:
    void refresh();
    void rebuild();
    void connectColumn(BatchColumn* column);
    void connectTitle(BatchColumn* column);
    void add(std::optional<Uuid> after);
    std::optional<FreshRow> endFresh(Id<Batch> batch);
    void enterFrom(BatchColumn* column);
    void takeBack(const FreshRow& row);
    void leaveTitle(Id<Batch> batch);
    void place(const std::vector<Id<Initiative>>& ids, std::optional<Id<Batch>> to);
    void movePicked(BatchColumn* from, int by);
    void goFrom(BatchColumn* from, int by);
    void moveBatch(Id<Batch> id, int by);
    BatchColumn* columnOf(std::optional<Id<Batch>> batch) const;
    BatchColumn* neighbour(BatchColumn* of, int by) const;

    PageHead* head_;
    QStackedWidget* stack_;
    QScrollArea* area_;
    QHBoxLayout* row_;
    std::vector<BatchColumn*> columns_;
    std::optional<FreshRow> fresh_;
};

} // namespace updraft
