#pragma once

#include <QStyledItemDelegate>

namespace updraft {

struct KindField;
class KindTableView;

/// Whether the field is the status of an initiative: shown as a chip with its symbol.
bool isStatus(const KindField& field);

/// Paints and edits the cells of a KindTableView. Editors are those of forms; Enter takes, Esc
/// leaves, Tab goes on to the next cell, Shift+Enter begins a line.
class KindDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Height of the caption over the first row of a group.
    static constexpr int captionHeight = 28;

    /// An editor for a cell of the table's filter, wherever it is shown.
    QWidget* editorFor(const KindTableView& table, const QModelIndex& cell, QWidget* parent) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

  protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    bool eventFilter(QObject* object, QEvent* event) override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
};

} // namespace updraft
