#include "ui/pages/choose/prioritise/score_paste.h"

#include "core/base/text.h"
#include "core/exchange/text_table.h"
#include "ui/support/convert.h"

namespace updraft {

namespace {

std::optional<int> scoreOf(std::string_view cell) {
    if (cell.size() != 1 || cell[0] < '1' || cell[0] > '5') return std::nullopt;
    return cell[0] - '0';
}

class Places {
  public:
    Places(const ScoreModel& model, const TextTable& cells, int row, int column)
        : model_{model}, cells_{cells} {
        for (int at = 0; at < model.criteria(); ++at)
            if (const auto* known = session().find(model.criterion(at)))
                columns_.emplace(folded(known->name), at);
        for (int at = 0; at < model.rowCount(); ++at) nameRow(at);
        for (std::size_t i = 0; cells.rows() > 0 && i < cells.width(0); ++i)
            headed_ = headed_ || find(columns_, cells.cell(0, i)).has_value();
        for (std::size_t i = firstRow(); i < cells.rows(); ++i)
            named_ = named_ || find(rows_, cells.cell(i, 0)).has_value();
        row_ = row - static_cast<int>(firstRow());
        column_ = column - static_cast<int>(firstColumn());
    }

    std::size_t firstRow() const { return headed_ ? 1 : 0; }
    std::size_t firstColumn() const { return named_ ? 1 : 0; }
    std::optional<int> row(std::size_t at) const {
        if (named_) return find(rows_, cells_.cell(at, 0));
        return within(row_ + static_cast<int>(at), model_.rowCount());
    }
    std::optional<int> column(std::size_t at) const {
        if (headed_) return find(columns_, cells_.cell(0, at));
        return within(column_ + static_cast<int>(at), model_.criteria());
    }

  private:
    using Names = std::unordered_map<std::string, int>;

    const Session& session() const { return model_.priorities().session(); }
    void nameRow(int at) {
        const auto name = [&](const auto* row) {
            if (row == nullptr) return;
            rows_.emplace(folded(row->code), at);
            rows_.emplace(folded(row->title), at);
            rows_.emplace(folded(row->code + " " + row->title), at);
        };
        const ScoreRow& row = model_.row(at);
        if (row.initiative) name(session().find(*row.initiative));
        if (row.request) name(session().find(*row.request));
    }
    static std::optional<int> find(const Names& names, std::string_view cell) {
        const auto found = names.find(folded(trimmed(cell)));
        return found == names.end() ? std::nullopt : std::optional{found->second};
    }
    static std::optional<int> within(int at, int count) {
        return at >= 0 && at < count ? std::optional{at} : std::nullopt;
    }

    const ScoreModel& model_;
    const TextTable& cells_;
    Names rows_;
    Names columns_;
    bool headed_ = false;
    bool named_ = false;
    int row_ = 0; // that the first row of the cells would be
    int column_ = 0;
};

} // namespace

PastedScores readScores(const ScoreModel& model, const TextTable& cells, int row, int column) {
    const Places places(model, cells, row, column);
    PastedScores made;
    for (std::size_t i = places.firstRow(); i < cells.rows(); ++i)
        for (std::size_t j = places.firstColumn(); j < cells.width(i); ++j) {
            const auto text = trimmed(cells.cell(i, j));
            const auto at = places.row(i);
            const auto by = places.column(j);
            if (!at || !by) {
                if (!text.empty()) ++made.outside;
                continue;
            }
            const auto score = scoreOf(text);
            if (!score && !text.empty()) {
                made.unreadable = text;
                return made;
            }
            made.all.push_back({*at, *by, score});
        }
    return made;
}

} // namespace updraft
