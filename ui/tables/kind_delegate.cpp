#include "ui/tables/kind_delegate.h"

#include "ui/forms/draft_watch.h"
#include "ui/forms/field_editors.h"
#include "ui/models/field_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/chip.h"
#include "ui/support/flags/problem_note.h"
#include "ui/support/style_paint.h"
#include "ui/tables/kind_table_view.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace updraft {

namespace {

constexpr int textEditorHeight = 120;

const KindTableView* viewOf(const QStyleOptionViewItem& option) {
    return qobject_cast<const KindTableView*>(option.widget);
}

/// The cell without the caption of a group that stands over it.
QStyleOptionViewItem cellOf(const QStyleOptionViewItem& option, const QModelIndex& index) {
    QStyleOptionViewItem cell = option;
    const KindTableView* view = viewOf(option);
    if (view && view->beginsGroup(index.row()))
        cell.rect.setTop(cell.rect.top() + KindDelegate::captionHeight);
    return cell;
}

std::optional<Status> statusOf(const KindTableView& view, const QModelIndex& index) {
    const QModelIndex cell = view.filter().mapToSource(index);
    if (!isStatus(view.model().field(cell.column()))) return std::nullopt;
    const Value value = view.model().value(cell.row(), cell.column());
    const auto* word = std::get_if<std::string>(&value);
    return word ? from_word<Status>(*word) : std::nullopt;
}

} // namespace

bool isStatus(const KindField& field) {
    return field.words.data() == words_of<Status>.data();
}

void KindDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const KindTableView* view = viewOf(*option);
    if (!view || !view->isLate(index)) return;
    option->text = tr("%1, late").arg(option->text);
    option->palette.setColor(QPalette::Text, Theme::current().red);
    option->palette.setColor(QPalette::HighlightedText, Theme::current().red);
}

void KindDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const KindTableView* view = viewOf(option);
    if (!view) return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem cell = cellOf(option, index);
    const auto status = statusOf(*view, index);
    if (status) {
        QStyleOptionViewItem ground = cell;
        initStyleOption(&ground, index);
        const QString word = ground.text;
        ground.text.clear();
        view->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, view);
        paintStatusChip(*painter, QPointF(cell.rect.left() + 6, cell.rect.center().y() - 9),
                        *status, word);
    } else {
        QStyledItemDelegate::paint(painter, cell, index);
    }
    paint::hairBelow(*painter, cell.rect, Theme::current().hairSoft);
    const bool first =
        view->horizontalHeader()->visualIndex(index.column()) == view->columns().firstVisual();
    if (first && (option.state & QStyle::State_Selected))
        painter->fillRect(QRect(cell.rect.left(), cell.rect.top(), 2, cell.rect.height()),
                          Theme::current().accent);
}

QWidget* KindDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const {
    const KindTableView* view = viewOf(option);
    return view ? editorFor(*view, index, parent) : nullptr;
}

QWidget* KindDelegate::editorFor(const KindTableView& table, const QModelIndex& index,
                                 QWidget* parent) const {
    const QModelIndex cell = table.filter().mapToSource(index);
    const KindField& field = table.model().field(cell.column());
    QWidget* editor = makeEditor(field, table.session().plan(), parent);
    DraftPlace place{std::string(table.kind().name), table.model().idAt(cell),
                     std::string(field.name)};
    new DraftWatch(editor, table.session(), [place = std::move(place)] { return place; });
    editor->setAutoFillBackground(true);
    editor->setAccessibleName(fieldLabel(field));
    const auto done = [this, editor] {
        auto* self = const_cast<KindDelegate*>(this); // NOLINT: Qt's createEditor is const
        Q_EMIT self->commitData(editor);
        Q_EMIT self->closeEditor(editor);
    };
    if (auto* choice = qobject_cast<ChoiceField*>(editor))
        connect(choice, &ChoiceField::chosen, editor, done);
    if (auto* date = qobject_cast<DateField*>(editor))
        connect(date, &DateField::picked, editor, done);
    return editor;
}

void KindDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (editor->property("filled").toBool()) return; // what is typed outlives changes elsewhere
    editor->setProperty("filled", true);
    setEditorText(editor, index.data(Qt::EditRole).toString());
    selectTyped(editor);
}

void KindDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                const QModelIndex& index) const {
    model->setData(index, editorText(editor), Qt::EditRole);
}

void KindDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const {
    QRect place = cellOf(option, index).rect;
    const QWidget* room = editor->parentWidget();
    if (qobject_cast<TextField*>(editor)) {
        place.setHeight(textEditorHeight);
        place.setWidth(std::max(place.width(), 320));
        if (room && place.bottom() > room->height())
            place.moveBottom(std::max(textEditorHeight, room->height()));
    }
    editor->setGeometry(place);
}

bool KindDelegate::eventFilter(QObject* object, QEvent* event) {
    if (auto* choice = qobject_cast<ChoiceField*>(object); choice && handsIn(event))
        choice->takeMatch();
    auto* text = qobject_cast<TextField*>(object);
    if (!text || event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(object, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool tab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
    if ((!enter && !tab) || (enter && key->modifiers() & Qt::ShiftModifier))
        return QStyledItemDelegate::eventFilter(object, event);
    Q_EMIT commitData(text);
    Q_EMIT closeEditor(text, enter                       ? SubmitModelCache
                             : key->key() == Qt::Key_Tab ? EditNextItem
                                                         : EditPreviousItem);
    return true;
}

bool KindDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                               const QStyleOptionViewItem& option, const QModelIndex& index) {
    return QStyledItemDelegate::editorEvent(event, model, cellOf(option, index), index);
}

} // namespace updraft
