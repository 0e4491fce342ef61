#include "ui/pages/choose/prioritise/start_model.h"

#include "ui/support/convert.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/words/choosing.h"
#include "ui/words/start_today.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace updraft {

StartModel::StartModel(Priorities& priorities, QObject* parent)
    : QAbstractTableModel(parent), priorities_(priorities) {}

void StartModel::refresh() {
    beginResetModel();
    shelf_.clear();
    const auto& session = priorities_.session();
    if (session.isOpen()) {
        const StartToday start(session.plan(), session.schedule(), session.today());
        const auto& scores = priorities_.scores();
        for (std::size_t item = 0; item < scores.items.size(); ++item) {
            const auto* row = priorities_.initiative(item);
            if (row == nullptr || (row->status != Status::idea && row->status != Status::planned))
                continue;
            const auto& score = scores.items[item];
            auto hindrances = start.hindrances(*row);
            if (hindrances.empty() || score.quadrant == Quadrant::quick_win)
                shelf_.push_back({row->id, score.quadrant, std::move(hindrances),
                                  score.rank > 0 ? score.rank : std::numeric_limits<int>::max()});
        }
    }
    std::ranges::stable_sort(shelf_, {}, [](const Entry& each) {
        return std::tuple(!each.hindrances.empty(), each.quadrant != Quadrant::quick_win,
                          each.rank);
    });
    endResetModel();
}

int StartModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shelf_.size());
}

int StartModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnTotal;
}

QVariant StartModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& entry = shelf_[static_cast<std::size_t>(index.row())];
    const auto* row = priorities_.session().find(entry.initiative);
    if (row == nullptr) return {};
    if (role == Qt::DecorationRole && index.column() == Start)
        return icon(entry.hindrances.empty() ? Icon::check : Icon::clock);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    QString text;
    switch (index.column()) {
    case Code:
        text = qt(row->code);
        break;
    case Title:
        text = qt(row->title);
        break;
    case Class:
        text = entry.quadrant ? quadrantText(*entry.quadrant) : tr("Not scored");
        break;
    default:
        text = startText(priorities_.session().plan(), entry.hindrances);
    }
    return role == Qt::ToolTipRole ? plainTip(text) : text;
}

QVariant StartModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Code:
        return tr("Code");
    case Title:
        return tr("Title");
    case Class:
        return tr("Class");
    default:
        return tr("Start");
    }
}

} // namespace updraft
