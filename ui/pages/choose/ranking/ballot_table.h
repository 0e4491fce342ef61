#pragma once

#include "ui/pages/choose/ranking/ballot_model.h"

#include <QTableView>

namespace updraft {

/// The ballot of whoever has the seat. Enter ranks an item next, Alt+↑ and Alt+↓ move it, = ties it
/// with what stands above, Del takes its rank away; 1 to 5 say an opinion, + and − give dots;
/// Ctrl+Z undoes. Or by the pointer: rows are dragged between others, or onto one that they are
/// equal to.
class BallotTable : public QTableView {
    Q_OBJECT

  public:
    explicit BallotTable(QWidget* parent = nullptr);

    BallotModel& ballot() const { return *model_; }
    /// Shows another ballot from its first row on.
    void begin(BallotForm form, std::vector<std::size_t> order);

    void rankNext();
    void moveUp();
    void moveDown();
    void tie();
    void forget();
    void undoStep();
    /// The item with the keyboard.
    std::optional<std::size_t> current() const;

  Q_SIGNALS:
    /// A sentence to whoever has the seat; an empty one takes it away.
    void said(const QString& sentence);
    void castWanted();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

  private:
    template <class F> void change(F&& how);
    void goTo(int row, int column);
    void goToOpen();
    bool sayOpinion(std::optional<int> value);
    void giveDot(bool more);
    void press(const QModelIndex& index, const QPoint& at);
    void layOut();

    BallotModel* model_;
};

} // namespace updraft
