#include "ui/pages/choose/prioritise/ranked_model.h"

#include "ui/models/field_words.h"
#include "ui/support/convert.h"
#include "ui/words/choosing.h"

namespace updraft {

RankedModel::RankedModel(Priorities& priorities, QObject* parent)
    : QAbstractTableModel(parent), priorities_(priorities),
      rows_(static_cast<int>(priorities.sheet().items())) {
    connect(&priorities, &Priorities::scored, this, [this] {
        beginResetModel();
        rows_ = static_cast<int>(priorities_.sheet().items());
        places_.clear();
        reach_.reset();
        endResetModel();
    });
    connect(&priorities, &Priorities::weighed, this, &RankedModel::weigh);
    connect(&priorities.session(), &Session::changed, this, [this] {
        reach_.reset(); // limits may be others
        weigh();
    });
}

void RankedModel::weigh() {
    places_.clear();
    reach_.reset();
    if (rows_ > 0) Q_EMIT dataChanged(index(0, 0), index(rows_ - 1, columnTotal - 1));
}

std::size_t RankedModel::itemAt(int row) const {
    return priorities_.scores().order[static_cast<std::size_t>(row)];
}

int RankedModel::rowOf(std::size_t item) const {
    if (places_.empty()) {
        const auto& order = priorities_.scores().order;
        places_.resize(order.size());
        for (std::size_t place = 0; place < order.size(); ++place)
            places_[order[place]] = static_cast<int>(place);
    }
    return item < places_.size() ? places_[item] : -1;
}

const Reach& RankedModel::reach() const {
    if (!reach_) {
        const auto& session = priorities_.session();
        const SheetNames names{session.plan(), priorities_.sheet()};
        reach_ = reachOf(names, priorities_.scores(), means_of(session.plan(), session.today()));
    }
    return *reach_;
}

int RankedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !priorities_.session().isOpen() ? 0 : rows_;
}

int RankedModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnTotal;
}

QString RankedModel::parts(std::size_t item) const {
    const auto& sheet = priorities_.sheet();
    const auto given = contributions(sheet, item);
    QStringList all;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto* row = priorities_.session().find(sheet.criteria()[i].id);
        if (row != nullptr && sheet.scored(item)[i] > 0)
            all << tr("%1 %2").arg(qt(row->name), scoreText(given[i]));
    }
    return all.join(QStringLiteral(", "));
}

/// On what those who scored it are furthest apart.
QString RankedModel::apart(std::size_t item) const {
    const auto& sheet = priorities_.sheet();
    std::optional<std::size_t> widest;
    for (std::size_t i = 0; i < sheet.criteria().size(); ++i) {
        const auto& cell = sheet.cell(item, i);
        if (cell.scorers > 1 && cell.spread > 0 &&
            (!widest || cell.spread > sheet.cell(item, *widest).spread))
            widest = i;
    }
    const auto* row = widest ? priorities_.session().find(sheet.criteria()[*widest].id) : nullptr;
    if (row == nullptr) return {};
    const auto& cell = sheet.cell(item, *widest);
    return tr("%1 %2 ± %3").arg(qt(row->name), tenths(cell.mean), tenths(cell.spread));
}

QString RankedModel::words(std::size_t item, int column) const {
    const auto* row = priorities_.initiative(item);
    if (row == nullptr) return {};
    const auto& scores = priorities_.scores();
    const auto& score = scores.items[item];
    switch (column) {
    case Rank:
        return rankText(scores, item);
    case Status:
        return wordLabel(word(row->status));
    case Code:
        return qt(row->code);
    case Title:
        return qt(row->title);
    case Parts:
        return parts(item);
    case Class:
        return score.quadrant ? quadrantText(*score.quadrant) : QString();
    case Apart:
        return apart(item);
    case Score:
        if (!score.score) return tr("not scored");
        return score.provisional() ? tr("~ %1").arg(scoreText(score.score))
                                   : scoreText(score.score);
    default:
        return {};
    }
}

QVariant RankedModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !priorities_.session().isOpen()) return {};
    const auto item = itemAt(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return words(item, index.column());
    if (role != Qt::ToolTipRole) return {};
    const auto& score = priorities_.scores().items[item];
    if (index.column() == Score && score.provisional())
        return plainTip(tr("Provisional: %1 % of the weights is scored, and 60 % are wanted. Score "
                           "it in Scores.")
                            .arg(tenths(score.coverage * 100)));
    if (index.column() == Class && score.quadrant)
        return plainTip(
            tr("%1: %2").arg(quadrantText(*score.quadrant), quadrantAdvice(*score.quadrant)));
    return plainTip(words(item, index.column()));
}

QVariant RankedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole && section == Score)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Apart)
        return tr("On what those who scored it are furthest apart: their mean and the spread");
    if (role == Qt::ToolTipRole && section == Parts)
        return tr("What gives the score: the points of each criterion, in its colour");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Rank:
        return tr("#");
    case Code:
        return tr("Code");
    case Title:
        return tr("Title");
    case Parts:
        return tr("By criterion");
    case Class:
        return tr("Class");
    case Apart:
        return tr("Apart on");
    case Score:
        return tr("Score");
    default:
        return QString();
    }
}

} // namespace updraft
