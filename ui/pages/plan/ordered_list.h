#pragma once

#include "ui/models/kind_table_model.h"
#include "ui/tables/fresh_row.h"

#include <QAbstractItemDelegate>
#include <QListView>

namespace updraft {

/// Names in an order of their own, such as domains: add, rename in place (F2), delete (Del), move
/// up and down (Alt+↑↓). What is typed into the empty list begins its first.
class OrderedList : public QWidget {
    Q_OBJECT

  public:
    OrderedList(Session& session, std::string_view kind, const QString& title,
                const QString& sentence, QWidget* parent = nullptr);

    QListView& list() const { return *list_; }
    void addNew();
    void removeCurrent();
    /// By so many places; −1 is up.
    void moveCurrent(int by);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void size();
    void add(std::optional<Uuid> after);
    void beginWith(const QKeyEvent& key);
    void leaveFresh(QAbstractItemDelegate::EndEditHint hint);

    Session& session_;
    const Kind& kind_;
    KindTableModel* model_;
    QListView* list_;
    QWidget* nothing_; ///< Says in the empty list what to do.
    std::vector<QWidget*> buttons_;
    std::optional<FreshRow> fresh_;
};

} // namespace updraft
