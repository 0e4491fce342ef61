#pragma once

#include <QComboBox>
#include <QTableWidget>
#include <QWheelEvent>

namespace updraft {

/// A choice in a list that scrolls: the wheel scrolls the list.
class ImportChoice : public QComboBox {
    Q_OBJECT

  public:
    explicit ImportChoice(const QString& name, QWidget* parent = nullptr);

    /// The data of what is chosen; empty where that has none.
    QString value() const { return currentData().toString(); }
    /// Chooses what has this data; the first where nothing has.
    void setValue(const QVariant& value);

  protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

/// A table in which each row asks for a choice, in its last column: Tab goes from choice to choice.
class ChoiceTable : public QTableWidget {
    Q_OBJECT

  public:
    ChoiceTable(const QString& name, const QStringList& headers, QWidget* parent = nullptr);

    /// The words of the new last row; numbers stand at the end of their column.
    void addRow(const QStringList& words, ImportChoice* choice);
    /// Null in a row without one.
    ImportChoice* choice(int row) const;
    void clearRows() { setRowCount(0); }

  protected:
    void changeEvent(QEvent* event) override;
};

} // namespace updraft
