#include "ui/pages/choose/prioritise/score_model.h"

#include "core/base/text.h"
#include "core/edits/verbs.h"
#include "ui/support/convert.h"
#include "ui/words/choosing.h"

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

std::vector<ScoreRow> rowsOf(const Plan& plan, const ScoreSheet& sheet) {
    std::vector<ScoreRow> rows;
    for (std::size_t i = 0; i < sheet.items(); ++i) rows.push_back({sheet.initiative(i), {}});
    std::vector<const Request*> waiting;
    for (const Request& request : plan.requests)
        if (request.state != RequestState::decided) waiting.push_back(&request);
    std::ranges::stable_sort(waiting, [](const Request* a, const Request* b) {
        return natural_order(a->code, b->code) < 0;
    });
    for (const auto* request : waiting) rows.push_back({{}, request->id});
    return rows;
}

} // namespace

ScoreModel::ScoreModel(Priorities& priorities, QObject* parent)
    : QAbstractTableModel(parent), priorities_(priorities) {
    const auto follow = [this](const Change& change) {
        const auto touches = [&](std::string_view table) {
            return std::ranges::any_of(change.what,
                                       [&](const Touch& t) { return t.table == table; });
        };
        if (touches(table_of<Score>) || touches(table_of<Criterion>) ||
            touches(table_of<Initiative>) || touches(table_of<Request>))
            refresh(true);
    };
    connect(&priorities.session(), &Session::changed, this, follow);
    connect(&priorities.session(), &Session::opened, this, [this] { refresh(false); });
    refresh(false);
}

/// A new score must not take the keyboard from its cell.
void ScoreModel::refresh(bool same) {
    if (!priorities_.session().isOpen()) return;
    const Plan& plan = priorities_.session().plan();
    auto rows = rowsOf(plan, priorities_.sheet());
    std::vector<Id<Criterion>> criteria;
    for (const auto& each : priorities_.sheet().criteria()) criteria.push_back(each.id);
    const bool stays = same && criteria == criteria_ &&
                       std::ranges::equal(rows, rows_, {}, &ScoreRow::id, &ScoreRow::id);
    if (!stays) beginResetModel();
    rows_ = std::move(rows);
    criteria_ = std::move(criteria);
    gather();
    if (!stays) return endResetModel();
    if (rows_.empty()) return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

void ScoreModel::gather() {
    places_.clear();
    for (std::size_t i = 0; i < rows_.size(); ++i) places_[rows_[i].id()] = static_cast<int>(i);
    given_.assign(rows_.size() * criteria_.size(), {});
    for (const Score& score : priorities_.session().plan().scores) {
        const Uuid item =
            score.initiative ? score.initiative->uuid : score.request.value_or(Id<Request>{}).uuid;
        const int row = rowOf(item);
        const int column = columnOf(score.criterion);
        if (row < 0 || column < 0) continue;
        given_[static_cast<std::size_t>(row) * criteria_.size() + static_cast<std::size_t>(column)]
            .push_back({score.id, score.scorer, score.score, score.on});
    }
}

void ScoreModel::setScorer(const QString& name) {
    if (name.trimmed() == scorer_) return;
    scorer_ = name.trimmed();
    if (!rows_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QStringList ScoreModel::scorers() const {
    QStringList names;
    for (const Score& score : priorities_.session().plan().scores)
        if (!score.scorer.empty())
            if (const QString name = qt(score.scorer); !names.contains(name)) names << name;
    names.sort(Qt::CaseInsensitive);
    return names;
}

int ScoreModel::rowOf(Uuid item) const {
    const auto found = places_.find(item);
    return found != places_.end() ? found->second : -1;
}

int ScoreModel::columnOf(Id<Criterion> criterion) const {
    const auto found = std::ranges::find(criteria_, criterion);
    return found != criteria_.end() ? static_cast<int>(found - criteria_.begin()) : -1;
}

const std::vector<GivenScore>& ScoreModel::given(int row, int column) const {
    return given_[static_cast<std::size_t>(row) * criteria_.size() +
                  static_cast<std::size_t>(column)];
}

std::optional<int> ScoreModel::own(int row, int column) const {
    const std::string name = std8(scorer_);
    for (const auto& each : given(row, column))
        if (same_name(each.scorer, name)) return each.score;
    return std::nullopt;
}

std::optional<double> ScoreModel::mean(int row, int column) const {
    const auto& all = given(row, column);
    if (all.empty()) return std::nullopt;
    double sum = 0;
    for (const auto& each : all) sum += each.score;
    return sum / static_cast<double>(all.size());
}

double ScoreModel::spread(int row, int column) const {
    const auto& all = given(row, column);
    if (all.empty()) return 0;
    const double middle = *mean(row, column);
    double squares = 0;
    for (const auto& each : all) squares += (each.score - middle) * (each.score - middle);
    return std::sqrt(squares / static_cast<double>(all.size()));
}

bool ScoreModel::give(const std::vector<Set>& all) {
    std::vector<std::pair<ScoreCell, std::optional<int>>> cells;
    cells.reserve(all.size());
    for (const auto& each : all)
        cells.emplace_back(
            ScoreCell{row(each.row).initiative, row(each.row).request, criterion(each.column)},
            each.score);
    const Scorer scorer{std8(scorer_), priorities_.session().today()};
    return priorities_.session()
        .edit(verb::score,
              [&](Edit& edit) {
                  for (const auto& [cell, score] : cells) give_score(edit, cell, score, scorer);
              })
        .has_value();
}

int ScoreModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ScoreModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : criteria() + 1;
}

QString ScoreModel::total(const ScoreRow& row) const {
    if (row.initiative) {
        const auto item = priorities_.find(*row.initiative);
        return item ? scoreText(priorities_.scores().items[*item].score) : QString();
    }
    const auto sheet = ScoreSheet::of(priorities_.session().plan(), *row.request);
    return scoreText(scores_of(sheet).items[0].score);
}

QVariant ScoreModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    if (index.column() == criteria()) return total(row(index.row()));
    const auto score = own(index.row(), index.column());
    if (role == Qt::DisplayRole) return score ? QString::number(*score) : QString();
    QStringList said{score ? QLocale().toString(*score) : tr("not scored")};
    if (given(index.row(), index.column()).size() > (score ? 1U : 0U))
        said << tr("mean %1 ± %2")
                    .arg(tenths(*mean(index.row(), index.column())),
                         tenths(spread(index.row(), index.column())));
    return said.join(QStringLiteral(", "));
}

QVariant ScoreModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const auto& session = priorities_.session();
    if (!session.isOpen() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
    QString text;
    if (orientation == Qt::Horizontal) {
        if (section == criteria()) return tr("Score");
        const auto* found = session.find(criterion(section));
        if (found == nullptr) return {};
        text = qt(found->name);
        if (role == Qt::ToolTipRole && !found->meaning.empty()) text += u'\n' + qt(found->meaning);
    } else {
        const auto& each = row(section);
        if (const auto* initiative = each.initiative ? session.find(*each.initiative) : nullptr)
            text = qt(initiative->code) + u' ' + qt(initiative->title);
        else if (const auto* request = each.request ? session.find(*each.request) : nullptr)
            text = qt(request->code) + u' ' + qt(request->title);
    }
    return role == Qt::ToolTipRole ? plainTip(text) : text;
}

} // namespace updraft
