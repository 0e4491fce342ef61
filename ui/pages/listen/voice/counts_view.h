#pragma once

#include "ui/session/session.h"

#include <QWidget>

class QAction;
class QComboBox;
class QStackedWidget;
class QTableView;

namespace updraft {

class CountModel;
class EmptyState;
class KindTableView;
class Segmented;

/// What other sources count: calls, orders and complaints, as reason × month, or entry by entry.
class CountsView : public QWidget {
    Q_OBJECT

  public:
    explicit CountsView(Session& session, QWidget* parent = nullptr);

    KindTableView& table() const { return *table_; }
    QTableView& pivot() const { return *pivot_; }
    CountModel& model() const { return *model_; }
    /// Whether single entries show, which can be edited.
    bool showsEntries() const;
    void addEntry();
    /// Picks entries where they can be edited, whatever source was chosen.
    void showEntries(const Selection& entries);
    /// The table of reasons and months as CSV.
    QByteArray asCsv() const;

  Q_SIGNALS:
    void importWanted();
    /// Another of its two tables shows.
    void viewChanged();

  private:
    void makeRow(QWidget* row);
    EmptyState* makeEmpty();
    void refresh();
    void fillSources();
    void showRight();

    Session& session_;
    CountModel* model_;
    QTableView* pivot_;
    KindTableView* table_;
    Segmented* views_;
    QComboBox* sources_;
    QWidget* row_;
    EmptyState* empty_;
    QStackedWidget* stack_;
};

} // namespace updraft
