#include "app/cli/table.h"

#include "core/base/text.h"
#include "core/exchange/csv.h"
#include "ui/words/history.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace updraft::cli {

namespace {

constexpr std::array history_fields = {"at", "by", "sentence"};

struct Condition {
    std::size_t column;
    std::string text; // folded
};

bool holds(const List& list, const std::vector<Value>& row,
           const std::vector<Condition>& conditions) {
    return std::ranges::all_of(conditions, [&](const Condition& condition) {
        return folded(text_of(row[condition.column], list.currency)) == condition.text;
    });
}

Result<List> history_of(const Document& document) {
    List list;
    for (const auto* field : history_fields) list.columns.emplace_back(field);
    const auto entries = document.history();
    if (!entries) return fail(entries.error());
    const auto sentences = historySentences(document, *entries);
    for (std::size_t i = 0; i < entries->size(); ++i)
        list.rows.push_back(
            {moment((*entries)[i].at), (*entries)[i].by, sentences[i].toStdString()});
    return list;
}

Result<List> items_of(const Plan& plan, std::string_view kind_name) {
    const auto* kind = find_kind(kind_name);
    if (kind == nullptr) return fail(ErrorCode::unknown_kind, std::string{kind_name});
    List list;
    for (const auto& field : kind->fields) list.columns.emplace_back(field.name);
    FieldReader reader{plan};
    for (const auto& id : kind->all(plan)) {
        auto& row = list.rows.emplace_back();
        for (const auto& field : kind->fields) row.push_back(reader.get(field, id));
    }
    return list;
}

/// The text as the list writes it: a day in the user's writing or "cx-1" in another case.
Result<std::string> compared(const Plan& plan, std::string_view kind_name, std::string_view column,
                             std::string_view text) {
    const auto* kind = find_kind(kind_name);
    const auto* field = kind != nullptr ? kind->field(column) : nullptr;
    if (field == nullptr) return folded(trimmed(text));
    const auto value = read_value(*field, text, plan.about(), user_writing());
    if (!value) return fail(value.error());
    return folded(text_of(*value, plan.about().currency));
}

std::size_t width_of(std::string_view text) {
    return length(text);
}

/// At most one line of at most so many letters.
std::string cut(std::string text) {
    constexpr std::size_t widest = 40;
    // Nothing that a terminal would obey: no controls, nor those of two bytes (U+0080 to U+009F).
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) < ' ' || text[i] == 0x7f) text[i] = ' ';
        const bool two = text[i] == '\xc2' && i + 1 < text.size();
        if (two && static_cast<unsigned char>(text[i + 1]) < 0xa0) text.replace(i, 2, " ");
    }
    if (width_of(text) <= widest) return text;
    return std::string{shortened(text, widest - 1)} + "…";
}

} // namespace

std::string moment(std::int64_t seconds) {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(static_cast<std::time_t>(seconds)));
}

Result<List> list_of(const Document& document, std::string_view kind,
                     const std::vector<std::string>& where) {
    const auto& plan = *document.plan();
    auto list = kind == "history" ? history_of(document) : items_of(plan, kind);
    if (!list) return list;
    list->currency = plan.about().currency;
    std::vector<Condition> conditions;
    for (const auto& word : where) {
        const auto equals = word.find('=');
        if (equals == std::string::npos) return fail(ErrorCode::bad_assignment, word);
        auto name = word.substr(0, equals);
        if (const auto* known = find_kind(kind); known != nullptr && known->field(name) != nullptr)
            name = known->field(name)->name;
        const auto column = std::ranges::find(list->columns, name);
        if (column == list->columns.end())
            return fail(ErrorCode::unknown_field, name, std::string{kind});
        const auto text = compared(plan, kind, name, std::string_view{word}.substr(equals + 1));
        if (!text) return fail(text.error());
        conditions.push_back({static_cast<std::size_t>(column - list->columns.begin()), *text});
    }
    std::erase_if(list->rows, [&](const auto& row) { return !holds(*list, row, conditions); });
    return list;
}

std::string as_csv(const List& list) {
    std::string csv;
    append_csv_row(csv, list.columns);
    std::vector<std::string> cells;
    for (const auto& row : list.rows) {
        cells.clear();
        for (const auto& value : row) cells.push_back(text_of(value, list.currency));
        append_csv_row(csv, cells);
    }
    return csv;
}

Json as_json(const List& list) {
    Json all = Json::array();
    for (const auto& row : list.rows) {
        Json object = Json::object();
        for (std::size_t i = 0; i < list.columns.size(); ++i)
            object[list.columns[i]] = json_of(row[i], list.currency);
        all.push_back(std::move(object));
    }
    return all;
}

std::string as_table(const List& list) {
    std::vector<std::vector<std::string>> cells(list.rows.size());
    std::vector<std::size_t> widths(list.columns.size());
    for (std::size_t i = 0; i < list.rows.size(); ++i)
        for (std::size_t column = 0; column < list.columns.size(); ++column) {
            const auto& value = list.rows[i][column];
            const auto* flag = std::get_if<bool>(&value);
            // A column of nothing but "no" tells nothing.
            const auto& cell = cells[i].emplace_back(
                flag != nullptr && !*flag ? "" : cut(text_of(value, list.currency)));
            widths[column] = std::max(widths[column], width_of(cell));
        }
    std::string text;
    const auto line = [&](const std::vector<std::string>& row) {
        std::string joined;
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (widths[column] == 0) continue;
            if (!joined.empty()) joined += "  ";
            const auto wide = std::max(widths[column], list.columns[column].size());
            joined += row[column];
            joined.append(wide - width_of(row[column]), ' ');
        }
        text += joined.substr(0, joined.find_last_not_of(' ') + 1) + '\n';
    };
    line(list.columns);
    for (const auto& row : cells) line(row);
    return text;
}

} // namespace updraft::cli
