#include "ui/pages/choose/ranking/ballot_model.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace updraft {

namespace {

QString mimeType() {
    return QStringLiteral("application/x-updraft-ballot-row");
}

} // namespace

void BallotModel::begin(BallotForm form, std::vector<std::size_t> order) {
    beginResetModel();
    form_ = std::move(form);
    draft_ = BallotDraft(form_.items.size(), form_.dots);
    draft_.arrange(std::move(order));
    columns_ = {Column::Place, Column::Item};
    if (form_.feasibility) columns_.push_back(Column::Feasibility);
    if (form_.buyIn) columns_.push_back(Column::BuyIn);
    if (form_.dots > 0) columns_.push_back(Column::Dots);
    endResetModel();
    Q_EMIT changed();
}

void BallotModel::wipe() {
    begin({}, {});
}

void BallotModel::undo() {
    draft_.undo();
    refresh();
}

void BallotModel::refresh() {
    beginResetModel();
    endResetModel();
    Q_EMIT changed();
}

int BallotModel::at(Column column) const {
    const auto found = std::ranges::find(columns_, column);
    return found == columns_.end() ? -1 : static_cast<int>(found - columns_.begin());
}

int BallotModel::lineRow() const {
    return form_.typed || form_.items.empty() ? -1 : static_cast<int>(draft_.ranked());
}

QString BallotModel::firstHint() const {
    return lineRow() == 0 ? tr("Drop the best one here, or press Enter") : QString();
}

std::optional<std::size_t> BallotModel::itemAt(int row) const {
    const int line = lineRow();
    if (row < 0 || row >= rowCount() || row == line) return std::nullopt;
    return draft_.order()[static_cast<std::size_t>(line >= 0 && row > line ? row - 1 : row)];
}

int BallotModel::rowOf(std::size_t item) const {
    const auto& order = draft_.order();
    const int at = static_cast<int>(std::ranges::find(order, item) - order.begin());
    const int line = lineRow();
    return line >= 0 && at >= line ? at + 1 : at;
}

int BallotModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid()) return 0;
    return static_cast<int>(draft_.items()) + (lineRow() >= 0 ? 1 : 0);
}

int BallotModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QString BallotModel::placeText(std::size_t item) const {
    const auto place = draft_.of(item).place;
    if (!place) return {};
    const QString text = QLocale().toString(*place);
    return draft_.isTied(item) && !form_.typed ? tr("%1 =").arg(text) : text;
}

QString BallotModel::cellText(std::size_t item, Column column) const {
    const Opinion& said = draft_.of(item);
    const auto figure = [](std::optional<int> value) {
        return value ? QLocale().toString(*value) : QString();
    };
    switch (column) {
    case Column::Place:
        return placeText(item);
    case Column::Item:
        return QStringLiteral("%1  %2").arg(form_.items[item].first, form_.items[item].second);
    case Column::Feasibility:
        return figure(said.feasibility);
    case Column::BuyIn:
        return figure(said.buy_in);
    case Column::Dots:
        return said.dots > 0 ? QLocale().toString(said.dots) : QString();
    }
    return {};
}

QString BallotModel::spoken(std::size_t item, Column column) const {
    const QString text = cellText(item, column);
    if (column == Column::Item) return text;
    if (column == Column::Place) {
        if (text.isEmpty()) return tr("no opinion");
        return draft_.isTied(item) ? tr("rank %1, tied").arg(*draft_.of(item).place)
                                   : tr("rank %1").arg(text);
    }
    return text.isEmpty() ? tr("nothing said") : text;
}

QVariant BallotModel::data(const QModelIndex& index, int role) const {
    const auto item = itemAt(index.row());
    if (!item) {
        if (role == ItemRole) return -1;
        if (role == Qt::DisplayRole && index.column() == 0) return tr("No opinion: tied last");
        if (role == Qt::AccessibleTextRole && !firstHint().isEmpty()) return firstHint();
        return {};
    }
    const Column shown = column(index.column());
    const Opinion& said = draft_.of(*item);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return cellText(*item, shown);
    case Qt::AccessibleTextRole:
        return spoken(*item, shown);
    case Qt::TextAlignmentRole:
        return shown == Column::Item ? QVariant{Qt::AlignLeft | Qt::AlignVCenter}
                                     : QVariant{Qt::AlignCenter};
    case ItemRole:
        return static_cast<int>(*item);
    case ValueRole:
        return shown == Column::Feasibility ? said.feasibility.value_or(0)
               : shown == Column::BuyIn     ? said.buy_in.value_or(0)
                                            : said.dots;
    default:
        return {};
    }
}

bool BallotModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const auto item = itemAt(index.row());
    if (!item || role != Qt::EditRole || column(index.column()) != Column::Place) return false;
    const QString text = value.toString().trimmed();
    bool whole = false;
    const int place = QLocale().toInt(text, &whole);
    const int last = static_cast<int>(form_.items.size());
    if (!text.isEmpty() && (!whole || place < 1 || place > last)) {
        Q_EMIT refused(tr("“%1” is no rank here. Write a whole number from 1 to %L2, or nothing "
                          "where the sheet says nothing.")
                           .arg(text)
                           .arg(last));
        return false;
    }
    draft_.setPlace(*item, text.isEmpty() ? std::nullopt : std::optional{place});
    Q_EMIT dataChanged(index, index);
    Q_EMIT changed();
    return true;
}

QVariant BallotModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole)
        return column(section) == Column::Item ? QVariant{Qt::AlignLeft | Qt::AlignVCenter}
                                               : QVariant{Qt::AlignCenter};
    if (role != Qt::DisplayRole) return {};
    switch (column(section)) {
    case Column::Place:
        return tr("Rank");
    case Column::Item:
        return tr("Item");
    case Column::Feasibility:
        return tr("Feasible?");
    case Column::BuyIn:
        return tr("Your name to it?");
    case Column::Dots:
        return tr("Dots");
    }
    return {};
}

Qt::ItemFlags BallotModel::flags(const QModelIndex& index) const {
    if (!itemAt(index.row())) return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (form_.typed)
        flags |= column(index.column()) == Column::Place ? Qt::ItemIsEditable : Qt::NoItemFlags;
    else
        flags |= Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    return flags;
}

QStringList BallotModel::mimeTypes() const {
    return {mimeType()};
}

/// Which item is dragged, and nothing of the ballot.
QMimeData* BallotModel::mimeData(const QModelIndexList& indexes) const {
    auto* data = new QMimeData;
    if (!indexes.isEmpty())
        if (const auto item = itemAt(indexes.front().row()))
            data->setData(mimeType(), QByteArray::number(static_cast<qulonglong>(*item)));
    return data;
}

/// On a row it becomes equal to it, between rows it stands there. On the line between it goes past
/// it: what had no place gets the last one, what had one loses it.
bool BallotModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int,
                               const QModelIndex& parent) {
    bool whole = false;
    const auto item = static_cast<std::size_t>(data->data(mimeType()).toULongLong(&whole));
    if (!whole || item >= draft_.items() || form_.typed) return false;
    const int line = lineRow();
    if (parent.isValid() && parent.row() == line && !draft_.of(item).place) {
        change(item, [&](BallotDraft& draft) { draft.rankNext(item); });
    } else if (parent.isValid()) {
        const auto other = itemAt(parent.row());
        change(item, [&](BallotDraft& draft) {
            other ? draft.tieWith(item, *other) : draft.forget(item);
        });
    } else if (row < 0 || row > line) { // also below all rows
        change(item, [&](BallotDraft& draft) { draft.forget(item); });
    } else {
        const auto before = itemAt(row);
        change(item, [&](BallotDraft& draft) { draft.putBefore(item, before); });
    }
    return false; // the view need not take the row away
}

} // namespace updraft
