#include "ui/pages/roadmap/charter_list.h"

#include "core/edits/kinds.h"
#include "ui/render/charter_sheet.h"
#include "ui/support/convert.h"

#include <set>

namespace updraft {

CharterProgress charterProgress(const CharterContent& content) {
    std::set<CharterPart> open;
    for (const Gap& gap : gaps(content)) open.insert(part_of(gap.code));
    return {content.charter.has_value(), content.charter_status,
            charterParts - static_cast<int>(open.size())};
}

QString charterProgressWords(const CharterProgress& progress, int version) {
    if (!progress.begun) return CharterList::tr("Not begun");
    if (progress.complete == charterParts)
        return CharterList::tr("%1, version %2")
            .arg(charterStatusName(progress.status))
            .arg(version);
    return CharterList::tr("%1, %2 of %3 parts")
        .arg(charterStatusName(progress.status))
        .arg(progress.complete)
        .arg(charterParts);
}

CharterList::CharterList(Session& session, QObject* parent)
    : QAbstractTableModel(parent), session_(session) {
    connect(&session, &Session::opened, this, &CharterList::reload);
    connect(&session, &Session::changed, this, &CharterList::follow);
    reload();
}

void CharterList::reload() {
    beginResetModel();
    rows_.clear();
    states_.clear();
    if (session_.isOpen())
        for (const Uuid& id : find_kind("initiatives")->all(session_.plan())) rows_.push_back({id});
    endResetModel();
}

void CharterList::follow(const Change& change) {
    if (!change.before->initiatives.same(change.after->initiatives)) {
        std::vector<Id<Initiative>> now;
        for (const Uuid& id : find_kind("initiatives")->all(*change.after)) now.push_back({id});
        if (now != rows_) return reload();
    }
    states_.clear();
    if (!rows_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int CharterList::rowOf(Id<Initiative> id) const {
    const auto found = std::ranges::find(rows_, id);
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int CharterList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int CharterList::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString CharterList::stateOf(Id<Initiative> id) const {
    const auto [at, isNew] = states_.try_emplace(id);
    if (isNew) {
        const CharterContent content = charter_content(session_.plan(), id);
        at->second = charterProgressWords(charterProgress(content), content.version);
    }
    return at->second;
}

QVariant CharterList::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Initiative* row = session_.find(at(index.row()));
    if (row == nullptr) return {};
    if (role == Qt::AccessibleTextRole && index.column() == Code)
        return tr("%1 %2. %3").arg(qt(row->code), qt(row->title), stateOf(row->id));
    if (role == Qt::ToolTipRole) return qt(row->title).toHtmlEscaped();
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case Code:
        return qt(row->code);
    case Title:
        return qt(row->title);
    case State:
        return stateOf(row->id);
    default:
        return {};
    }
}

QVariant CharterList::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Code:
        return tr("Code");
    case Title:
        return tr("Initiative");
    case State:
        return tr("Charter");
    default:
        return {};
    }
}

} // namespace updraft
