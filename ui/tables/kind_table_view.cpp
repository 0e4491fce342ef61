#include "ui/tables/kind_table_view.h"

#include "core/edits/verbs.h"
#include "ui/forms/draft_watch.h"
#include "ui/forms/field_editors.h"
#include "ui/models/field_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/problem_note.h"
#include "ui/support/rows.h"
#include "ui/support/style_paint.h"
#include "ui/support/typing.h"
#include "ui/tables/kind_delegate.h"
#include "ui/words/history.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace updraft {

namespace {

bool holdsText(const KindField& field) {
    return field.type == Type::line || field.type == Type::text;
}

/// Whether it brings something to be written into a cell.
bool writesInto(const QEvent* event) {
    if (const auto* composed = dynamic_cast<const QInputMethodEvent*>(event))
        return !composed->preeditString().isEmpty() ||
               !composed->commitString().trimmed().isEmpty();
    const auto* key = dynamic_cast<const QKeyEvent*>(event);
    return key && writes(*key);
}

} // namespace

std::vector<Assignment> freshAssignments(const Kind& kind, const Plan& plan, Date today) {
    std::vector<Assignment> fresh;
    for (const KindField& field : kind.fields) {
        if (!field.required) continue;
        if (field.type == Type::date || field.type == Type::month)
            fresh.push_back({&field, today});
        else if (field.type == Type::word)
            fresh.push_back({&field, std::string{field.words.front()}});
        else if (!field.references)
            fresh.push_back(
                {&field, kind.free_name(plan, std8(QCoreApplication::translate("Kind", "New %1")
                                                       .arg(itemLabel(kind))))});
    }
    return fresh;
}

KindTableView::KindTableView(Session& session, const Kind& kind, const QString& name,
                             const std::vector<std::string_view>& columns, QWidget* parent)
    : QTableView(parent), model_(new KindTableModel(session, kind, this)),
      filter_(new KindFilterModel(*model_, this)) {
    // Before anybody who asks for them hears of other rows.
    connect(filter_, &QAbstractItemModel::modelAboutToBeReset, this, &KindTableView::forgetPicked);
    whenRowsChange(*filter_, this, &KindTableView::forgetPicked);
    connect(filter_, &QAbstractItemModel::layoutAboutToBeChanged, this, &KindTableView::notePicked);
    connect(filter_, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { leaving_ = true; });
    setModel(filter_);
    columns_ = new TableColumns(*this, *model_, name, columns);
    setItemDelegate(new KindDelegate(this));
    setAccessibleName(kindLabel(kind));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(space::row);
    setSortingEnabled(true);
    connect(&session, &Session::selectionChanged, this, &KindTableView::followSelection);
    connect(filter_, &QAbstractItemModel::layoutChanged, this, &KindTableView::keepPicked);
    connect(filter_, &QAbstractItemModel::rowsRemoved, this, [this] { leaving_ = false; });
    whenRowsChange(*filter_, this, &KindTableView::sizeRows);
    connect(filter_, &QAbstractItemModel::rowsInserted, this, &KindTableView::followSelection);
    connect(filter_, &QAbstractItemModel::modelReset, this, &KindTableView::followSelection);
    followSelection();
}

void KindTableView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    columns_->spread();
}

/// Each span is of whole rows; asked for by cell, many rows take tenths of a second.
const std::vector<Uuid>& KindTableView::picked() const {
    if (picked_) return *picked_;
    std::vector<int> rows;
    for (const QItemSelectionRange& span : selectionModel()->selection())
        for (int row = span.top(); span.isValid() && row <= span.bottom(); ++row)
            rows.push_back(row);
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<Uuid> ids;
    ids.reserve(rows.size());
    for (const int row : rows) ids.push_back(filter_->idAt(filter_->index(row, 0)));
    return picked_.emplace(std::move(ids));
}

QModelIndex KindTableView::pickedCell() const {
    const QModelIndex cell = currentIndex();
    return selectionModel()->isSelected(cell) ? cell : QModelIndex{};
}

void KindTableView::pick(const std::vector<Uuid>& ids) {
    std::vector<int> places;
    QModelIndex last;
    for (const Uuid id : ids)
        if (const QModelIndex row = filter_->indexOf(id); row.isValid()) {
            places.push_back(row.row());
            last = row;
        }
    const auto shown = columns_->shown();
    if (last.isValid() && !shown.empty()) {
        const int column = currentIndex().isValid() ? currentIndex().column() : shown.front();
        selectionModel()->setCurrentIndex(last.siblingAtColumn(column),
                                          QItemSelectionModel::NoUpdate);
        scrollTo(last.siblingAtColumn(column));
    }
    selectionModel()->select(spanning(std::move(places)), QItemSelectionModel::ClearAndSelect);
}

/// Rows next to each other as one span: of thousands of spans, selecting takes minutes.
QItemSelection KindTableView::spanning(std::vector<int> rows) const {
    std::ranges::sort(rows);
    QItemSelection spans;
    for (std::size_t first = 0, i = 0; i < rows.size(); ++i) {
        if (i + 1 < rows.size() && rows[i + 1] <= rows[i] + 1) continue;
        spans.select(filter_->index(rows[first], 0),
                     filter_->index(rows[i], model_->columnCount() - 1));
        first = i + 1;
    }
    return spans;
}

/// Takes over what was picked elsewhere.
void KindTableView::followSelection() {
    const Selection& selection = session().selection();
    std::vector<Uuid> wanted;
    if (selection.table == kind().name) wanted = selection.ids;
    std::vector<Uuid> visible;
    for (const Uuid id : wanted)
        if (filter_->indexOf(id).isValid()) visible.push_back(id);
    std::vector<Uuid> now = picked();
    std::ranges::sort(now);
    std::vector<Uuid> sorted = visible;
    std::ranges::sort(sorted);
    if (now == sorted) return;
    following_ = true;
    pick(visible);
    following_ = false;
    Q_EMIT pickedChanged();
}

void KindTableView::selectionChanged(const QItemSelection& selected,
                                     const QItemSelection& deselected) {
    forgetPicked();
    QTableView::selectionChanged(selected, deselected);
    if (!following_) tellPicked(leaving_);
}

/// Rows that leave a table out of sight stay picked where they are in sight.
void KindTableView::tellPicked(bool left) {
    std::vector<Uuid> ids = picked();
    if (currentIndex().isValid()) { // the one picked last stands at the end
        const Uuid last = filter_->idAt(currentIndex());
        if (std::erase(ids, last) > 0) ids.push_back(last);
    }
    const bool shared = !ids.empty() || session().selection().table == kind().name;
    if (shared && (!left || isVisible())) session().select(Selection{kind().name, ids});
    Q_EMIT pickedChanged();
}

/// Qt would take minutes to follow thousands of picked cells.
void KindTableView::notePicked() {
    pickedBefore_ = picked();
    following_ = true;
    selectionModel()->clearSelection();
    following_ = false;
}

void KindTableView::keepPicked() {
    const std::vector<Uuid> before = std::exchange(pickedBefore_, {});
    std::vector<int> stay;
    for (const Uuid id : before)
        if (const QModelIndex row = filter_->indexOf(id); row.isValid()) stay.push_back(row.row());
    const bool left = stay.size() < before.size();
    following_ = true;
    selectionModel()->select(spanning(std::move(stay)), QItemSelectionModel::ClearAndSelect);
    following_ = false;
    left ? tellPicked(true) : followSelection();
}

void KindTableView::editField(Uuid id, std::string_view field) {
    const QModelIndex cell = filter_->indexOf(id, model_->columnOf(field));
    if (!cell.isValid() || isColumnHidden(cell.column())) return;
    setFocus();
    // The view's own setCurrentIndex() looks at the keys that are down: Ctrl, of Ctrl+N, would take
    // the row from what is picked.
    selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
    pick({id});
    scrollTo(cell);
    edit(cell);
}

/// Typing must not wipe a text that stands in the cell; only a proposed name is there for that.
bool KindTableView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
    const bool typed = trigger == AnyKeyPressed && writesInto(event);
    if (trigger == AnyKeyPressed && !typed) trigger = NoEditTriggers;
    const bool began = QTableView::edit(index, trigger, typed ? nullptr : event);
    if (!began || state() != EditingState || isFresh(index)) return began;
    QWidget* editor = indexWidget(index);
    if (auto* line = qobject_cast<QLineEdit*>(editor);
        line && holdsText(model_->field(index.column())))
        line->end(false);
    else if (auto* text = qobject_cast<QPlainTextEdit*>(editor))
        text->moveCursor(QTextCursor::End);
    if (typed && editor) QApplication::sendEvent(editor, event); // now that its place is known
    return began;
}

void KindTableView::commitData(QWidget* editor) {
    QTableView::commitData(editor);
    if (!editor) return;
    if (const auto& refusal = model_->refusal()) {
        ProblemNote::show(editor, session().sentence(*refusal));
        selectTyped(editor);
    } else {
        ProblemNote::remove(editor);
    }
}

/// What was refused stays open with its text; only Esc gives it up.
void KindTableView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    const bool givenUp = hint == QAbstractItemDelegate::RevertModelCache;
    if (!givenUp && ProblemNote::standsBy(editor)) return;
    if (givenUp && editor) DraftWatch::giveUp(editor);
    ProblemNote::remove(editor);
    const auto named = std::exchange(fresh_, std::nullopt);
    model_->setGesture({});
    // Enter and another row becoming current give the same hint.
    const bool entered = named && hint == QAbstractItemDelegate::SubmitModelCache &&
                         currentIndex().isValid() && filter_->idAt(currentIndex()) == named->id;
    QTableView::closeEditor(editor, hint);
    const bool goesOn = hint == QAbstractItemDelegate::EditNextItem ||
                        hint == QAbstractItemDelegate::EditPreviousItem; // Tab, within the row
    if (!named || goesOn) return;
    const auto leave = [this, row = *named, entered, givenUp] {
        leaveFresh(row, entered, givenUp);
    };
    // A window that closes takes the keyboard away, and then is no place for edits any more.
    if (isActiveWindow())
        leave();
    else
        QMetaObject::invokeMethod(this, leave, Qt::QueuedConnection);
}

bool KindTableView::isFresh(const QModelIndex& cell) const {
    return fresh_ && filter_->idAt(cell) == fresh_->id;
}

/// A name was typed, and Enter asks for the next row; or it was not, and a row that nobody asked
/// for goes again.
void KindTableView::leaveFresh(const FreshRow& row, bool entered, bool givenUp) {
    if (!session().isOpen() || !kind().holds(session().plan(), row.id)) return;
    const bool named = row.named(session(), kind());
    if (named && entered) add(given_, row.id);
    if (named || (!givenUp && !row.after)) return;
    if (row.takeBack(session()) && row.after) pick({*row.after});
}

std::optional<Uuid> KindTableView::addItem(const std::vector<Assignment>& given) {
    return add(given, std::nullopt);
}

/// `after` is the row from whose name one came here by Enter.
std::optional<Uuid> KindTableView::add(const std::vector<Assignment>& given,
                                       std::optional<Uuid> after) {
    Uuid made;
    std::vector<Assignment> all = given;
    for (Assignment& fresh : freshAssignments(kind(), session().plan(), session().today()))
        if (std::ranges::none_of(given, [&](const auto& g) { return g.field == fresh.field; }))
            all.push_back(std::move(fresh));
    const auto change = session().edit(verb::add, [&](Edit& edit) {
        made = make_ ? make_(edit) : kind().add(edit, all);
        edit.about(made);
    });
    if (!change) return std::nullopt;
    if (!filter_->indexOf(made).isValid()) filter_->clear();
    pick({made}); // ends what is being typed in another row
    fresh_.emplace(session(), kind(), made, *change, after);
    given_ = given;
    model_->setGesture(change->gesture);
    if (const KindField* title = kind().title()) editField(made, title->name);
    if (state() != EditingState) return fresh_.reset(), model_->setGesture({}), made;
    session().say(tr("Enter adds another %1, Esc ends.").arg(itemLabel(kind())));
    return made;
}

void KindTableView::duplicatePicked() {
    std::vector<Uuid> copies;
    const auto change = session().edit(verb::duplicate, [&](Edit& edit) {
        for (const Uuid id : picked()) {
            copies.push_back(kind().duplicate(edit, id));
            edit.about(copies.back());
        }
    });
    if (change) pick(copies);
}

void KindTableView::removePicked() {
    const std::vector<Uuid> ids = picked();
    if (ids.empty()) return;
    const int row = filter_->indexOf(ids.front()).row();
    const auto change = session().edit(verb::remove, [&](Edit& edit) {
        for (const Uuid id : ids) edit.about(id);
        kind().remove(edit, ids);
    });
    const int next = std::min(row, filter_->rowCount() - 1);
    if (change && next >= 0) pick({filter_->idAt(filter_->index(next, 0))});
    if (change) session().say(removalSentence(*change, ids));
}

void KindTableView::setGroup(int column) {
    filter_->setGroup(column);
    sizeRows();
}

bool KindTableView::beginsGroup(int row) const {
    if (filter_->group() < 0) return false;
    return row == 0 || groupCaption(row) != groupCaption(row - 1);
}

QString KindTableView::groupCaption(int row) const {
    const QString text = filter_->index(row, filter_->group()).data().toString();
    return text.isEmpty() ? noneLabel(model_->field(filter_->group())) : text;
}

bool KindTableView::isLate(const QModelIndex& cell) const {
    return late_ && late_(filter_->idAt(cell), model_->field(cell.column()));
}

void KindTableView::sizeRows() {
    QHeaderView* rows = verticalHeader();
    const bool even = rows->length() == filter_->rowCount() * space::row;
    if (filter_->group() < 0 && even) return viewport()->update();
    for (int row = 0; filter_->group() >= 0 && row < filter_->rowCount(); ++row) {
        const int height = space::row + (beginsGroup(row) ? KindDelegate::captionHeight : 0);
        if (rows->sectionSize(row) != height) rows->resizeSection(row, height);
    }
    if (filter_->group() < 0) // all of one height again
        for (int row = 0; row < filter_->rowCount(); ++row)
            if (rows->sectionSize(row) != space::row) rows->resizeSection(row, space::row);
    viewport()->update();
}

void KindTableView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (filter_->group() < 0 || filter_->rowCount() == 0) return;
    QPainter painter(viewport());
    const Theme& t = Theme::current();
    for (int row = std::max(0, rowAt(0)); row < filter_->rowCount(); ++row) {
        const int top = rowViewportPosition(row);
        if (top > viewport()->height()) break;
        if (!beginsGroup(row)) continue;
        const QRect band(0, top, viewport()->width(), KindDelegate::captionHeight);
        painter.fillRect(band, t.surface);
        paint::hairBelow(painter, band, t.hair);
        painter.setFont(Theme::font(type::body, QFont::DemiBold));
        painter.setPen(t.sub);
        paint::line(painter, QRectF(band).adjusted(12, 0, -12, 0), Qt::AlignLeft,
                    groupCaption(row));
    }
}

/// F2 renames the item for the window's menu; in a cell it is the cell's.
bool KindTableView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_F2 && key->modifiers() == Qt::NoModifier &&
            currentIndex().flags() & Qt::ItemIsEditable) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void KindTableView::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().isValid() &&
        event->modifiers() == Qt::NoModifier) {
        const KindField& field = model_->field(currentIndex().column());
        if (field.type != Type::flag) edit(currentIndex());
        return;
    }
    if (writes(*event) && state() != EditingState && currentIndex().flags() & Qt::ItemIsEditable) {
        if (!pickedCell().isValid()) pick({filter_->idAt(currentIndex())});
        edit(currentIndex(), AnyKeyPressed, event);
        return;
    }
    if (event->key() == Qt::Key_Space && toggle_ && state() != EditingState) {
        const std::vector<Uuid> ids = picked(); // others are, maybe, while it is done
        toggle_(ids);
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace updraft
