#include "ui/models/kind_table_model.h"

#include "core/edits/verbs.h"
#include "ui/models/field_words.h"
#include "ui/support/convert.h"

#include <QMimeData>

#include <unordered_set>

namespace updraft {

namespace {

/// The kind by whose names a field's text is written; null where it names none.
const Kind* namedKind(const KindField& field) {
    return field.list ? field.list->names : field.references;
}

/// Whether items of the kind have an order of their own.
bool hasPositions(const Kind& kind) {
    bool positions = false;
    with_entity(kind.name, [&]<class T>() {
        positions = requires(T row) {
            row.position;
        };
    });
    return positions;
}

/// Rows that come or go told one by one; of more, whoever follows would look at all again for each.
constexpr std::size_t handful = 100;

} // namespace

KindTableModel::KindTableModel(Session& session, const Kind& kind, QObject* parent)
    : QAbstractTableModel(parent), session_(session), kind_(kind) {
    connect(&session, &Session::opened, this, &KindTableModel::reset);
    connect(&session, &Session::changed, this, &KindTableModel::follow);
    reset();
}

void KindTableModel::reset() {
    beginResetModel();
    rows_.clear();
    if (session_.isOpen()) rows_ = kind_.all(session_.plan());
    notePlaces();
    endResetModel();
}

void KindTableModel::notePlaces() {
    places_.clear();
    for (std::size_t i = 0; i < rows_.size(); ++i) places_[rows_[i]] = static_cast<int>(i);
}

int KindTableModel::columnOf(std::string_view field) const {
    for (std::size_t i = 0; i < kind_.fields.size(); ++i)
        if (kind_.fields[i].name == field) return static_cast<int>(i);
    return -1;
}

int KindTableModel::rowOf(Uuid id) const {
    const auto found = places_.find(id);
    return found == places_.end() ? -1 : found->second;
}

Value KindTableModel::value(int row, int column) const {
    return field(column).get(session_.plan(), idAt(row));
}

int KindTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int KindTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kind_.fields.size());
}

/// A cell has room for the code alone.
QString KindTableModel::referredWords(const KindField& field, const Value& value) const {
    const auto* handle = std::get_if<std::string>(&value);
    if (handle == nullptr) return {};
    const Plan& plan = session_.plan();
    const auto id = field.references->find(plan, *handle);
    const std::string title = id ? field.references->title_of(plan, *id) : std::string{};
    return title.empty() || title == *handle ? QString() : qt(*handle) + u' ' + qt(title);
}

QVariant KindTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const KindField& shown = field(index.column());
    const Basics& basics = session_.plan().about();
    switch (role) {
    case Qt::DisplayRole: {
        if (shown.type == Type::flag) return {}; // the check says it
        const int year = year_month_day(session_.today()).year;
        const QString text = shownText(shown, value(index.row(), index.column()), basics, year);
        return shown.type == Type::text ? text.simplified() : text;
    }
    case Qt::EditRole:
        return editedText(shown, value(index.row(), index.column()), basics);
    case Qt::CheckStateRole: {
        if (shown.type != Type::flag) return {};
        const Value now = value(index.row(), index.column());
        const bool* on = std::get_if<bool>(&now);
        return on && *on ? Qt::Checked : Qt::Unchecked;
    }
    case Qt::TextAlignmentRole: {
        const bool number = shown.type == Type::whole || shown.type == Type::number ||
                            shown.type == Type::share || shown.type == Type::money;
        return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case Qt::ToolTipRole:
        if (shown.references && !shown.list)
            return plainTip(referredWords(shown, value(index.row(), index.column())));
        return shown.type == Type::text || shown.type == Type::line
                   ? plainTip(editedText(shown, value(index.row(), index.column()), basics))
                   : QVariant{};
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(fieldLabel(shown),
                                shownText(shown, value(index.row(), index.column()), basics, 0));
    case IdRole:
        return qt(to_string(idAt(index)));
    default:
        return {};
    }
}

bool KindTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    const KindField& edited = field(index.column());
    refusal_.reset();
    if (!edited.set) return false;
    Result<Value> read = Value{};
    if (role == Qt::CheckStateRole)
        read = Value{value.toInt() == Qt::Checked};
    else if (role == Qt::EditRole)
        read = readText(edited, value.toString(), session_.plan().about());
    else
        return false;
    if (!read) {
        refusal_ = read.error();
        session_.report(read.error());
        return false;
    }
    if (*read == this->value(index.row(), index.column())) return true;
    const Uuid id = idAt(index);
    const auto change = session_.attempt(
        verb::set,
        [&](Edit& edit) {
            edit.about(id);
            edited.set(edit, id, *read);
        },
        gesture_);
    if (!change) refusal_ = change.error();
    return change.has_value();
}

QVariant KindTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount()) return {};
    const KindField& shown = field(section);
    if (role == Qt::DisplayRole) {
        if (shown.type == Type::money && session_.isOpen())
            return tr("%1, %2").arg(fieldLabel(shown), qt(session_.plan().about().currency));
        return fieldLabel(shown);
    }
    if (role == Qt::ToolTipRole) return plainTip(fieldMeaning(shown));
    if (role == Qt::TextAlignmentRole) {
        const bool number = shown.type == Type::whole || shown.type == Type::number ||
                            shown.type == Type::share || shown.type == Type::money;
        return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

Qt::ItemFlags KindTableModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    Qt::ItemFlags flags =
        Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    const KindField& shown = field(index.column());
    const bool kept = kind_.keeps && kind_.keeps(session_.plan(), idAt(index), shown.name);
    if (!shown.set || kept || !session_.canWrite()) return flags;
    return flags | (shown.type == Type::flag ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

QStringList KindTableModel::mimeTypes() const {
    return {QLatin1String(idsMime)};
}

QMimeData* KindTableModel::mimeData(const QModelIndexList& indexes) const {
    QStringList ids;
    for (const QModelIndex& index : indexes)
        if (const QString id = data(index, IdRole).toString(); !ids.contains(id)) ids << id;
    auto* mime = new QMimeData;
    mime->setData(QLatin1String(idsMime), ids.join(u'\n').toLatin1());
    return mime;
}

void KindTableModel::follow(const Change& change) {
    if (change.what.empty()) { // another program wrote the file: there is no knowing what
        if (kind_.all(*change.after) == rows_)
            tellAll(); // what is being typed stays open
        else
            reset();
        return;
    }
    std::vector<Uuid> gone;
    std::vector<Uuid> changed;
    std::size_t added = 0;
    for (const Touch& touch : change.what) {
        if (touch.table != kind_.name) continue;
        const bool is = kind_.holds(*change.after, touch.id);
        if (!is && rowOf(touch.id) >= 0) gone.push_back(touch.id);
        if (is && rowOf(touch.id) < 0) ++added;
        if (is && rowOf(touch.id) >= 0) changed.push_back(touch.id);
    }
    // Told one after the other, each would be sorted in among others that do not stand right yet.
    if (changed.size() > 1 || gone.size() + added > handful) {
        takeOver(kind_.all(*change.after));
    } else {
        if (!gone.empty()) removeGone(gone);
        if (added > 0 || orderMayDiffer(change, changed)) {
            const std::vector<Uuid> order = kind_.all(*change.after);
            insertNew(order);
            if (rows_ != order) takeOver(order);
        }
        tellChanged(changed);
    }
    tellColumns(change);
}

bool KindTableModel::orderMayDiffer(const Change& change, const std::vector<Uuid>& changed) const {
    if (changed.empty()) return false;
    if (hasPositions(kind_)) return true;
    return std::ranges::any_of(changed, [&](Uuid id) {
        return kind_.handle_of(*change.before, id) != kind_.handle_of(*change.after, id);
    });
}

void KindTableModel::removeGone(const std::vector<Uuid>& gone) {
    const std::unordered_set<Uuid> ids(gone.begin(), gone.end());
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!ids.contains(idAt(last))) continue;
        int first = last;
        while (first > 0 && ids.contains(idAt(first - 1))) --first;
        beginRemoveRows({}, first, last);
        rows_.erase(rows_.begin() + first, rows_.begin() + last + 1);
        notePlaces();
        endRemoveRows();
        last = first;
    }
}

void KindTableModel::insertNew(const std::vector<Uuid>& order) {
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (rowOf(order[i]) >= 0) continue;
        std::size_t end = i;
        while (end < order.size() && rowOf(order[end]) < 0) ++end;
        const auto first = static_cast<int>(std::min(i, rows_.size()));
        beginInsertRows({}, first, first + static_cast<int>(end - i) - 1);
        rows_.insert(rows_.begin() + first, order.begin() + static_cast<std::ptrdiff_t>(i),
                     order.begin() + static_cast<std::ptrdiff_t>(end));
        notePlaces();
        endInsertRows();
        i = end - 1;
    }
}

/// Other rows, or the same in another order, at once.
void KindTableModel::takeOver(const std::vector<Uuid>& order) {
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<Uuid> ids;
    for (const QModelIndex& each : before) ids.push_back(idAt(each));
    rows_ = order;
    notePlaces();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(rowOf(ids[static_cast<std::size_t>(i)]), before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void KindTableModel::tellAll() {
    if (!rows_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void KindTableModel::tellChanged(const std::vector<Uuid>& changed) {
    for (const Uuid id : changed)
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

/// Cells that show rows of other tables, or the names of other items.
void KindTableModel::tellColumns(const Change& change) {
    std::unordered_set<const Kind*> renamed;
    for (const Touch& touch : change.what) {
        const Plan& holder = touch.kind == ChangeKind::removed ? *change.before : *change.after;
        for (int column = 0; column < columnCount(); ++column) {
            const auto& list = field(column).list;
            if (!list || list->table != touch.table) continue;
            const auto owner = list->owner(holder, touch.id);
            const QModelIndex cell = owner ? index(rowOf(*owner), column) : QModelIndex{};
            if (cell.isValid()) Q_EMIT dataChanged(cell, cell);
        }
        if (touch.kind == ChangeKind::added) continue;
        const Kind* other = kind_of_table(touch.table);
        if (other &&
            other->handle_of(*change.before, touch.id) !=
                (other->holds(*change.after, touch.id) ? other->handle_of(*change.after, touch.id)
                                                       : std::string{}))
            renamed.insert(other);
    }
    for (int column = 0; !rows_.empty() && column < columnCount(); ++column)
        if (const auto named = namedKind(field(column)); renamed.contains(named))
            Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
}

} // namespace updraft
