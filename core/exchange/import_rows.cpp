// From the cells of a table to values of fields.
#include "core/exchange/import_planner.h"

#include "core/base/text.h"
#include "core/model/validity.h"

#include <cmath>

namespace updraft {

namespace {

/// A spreadsheet's day number: 45292 is 2024-01-01; behind the point stands the time of day.
std::optional<Date> serial_day(std::string_view text, char decimal) {
    constexpr double epoch = 25'569; // 1970-01-01
    const auto number = parse_number(text, decimal);
    if (!number) return std::nullopt;
    const double days = std::floor(*number) - epoch;
    if (days < first_date.days || days > last_date.days) return std::nullopt;
    return Date{static_cast<std::int32_t>(days)};
}

} // namespace

const Value* value_given(const std::vector<Assignment>& values, const KindField* field) {
    const auto found = std::ranges::find(values, field, &Assignment::field);
    return found == values.end() ? nullptr : &found->value;
}

void give(std::vector<Assignment>& values, const KindField* field, Value value) {
    std::erase_if(values, [&](const Assignment& given) { return given.field == field; });
    values.push_back({field, std::move(value)});
}

bool ImportPlanner::skip(const Draft& draft, ImportIssue issue, const KindField* field,
                         std::string_view text, std::size_t other) {
    result_.skipped.push_back({draft.row + 1, issue, field, std::string{text}, other});
    return false;
}

void ImportPlanner::note(Draft& draft, ImportIssue issue, const KindField* field,
                         std::string_view text, std::size_t other) {
    draft.notes.push_back({draft.row + 1, issue, field, std::string{text}, other});
}

bool ImportPlanner::has_note(const Draft& draft, const KindField* field) {
    return std::ranges::find(draft.notes, field, &ImportMessage::field) != draft.notes.end();
}

Names& ImportPlanner::names(const Kind& kind) {
    const auto known = names_.find(&kind);
    if (known != names_.end()) return known->second;
    return names_.emplace(&kind, Names{plan_, kind}).first->second;
}

/// The name that a text means: the handle of an item that there is, else the text itself where one
/// may be made for it. Nothing is made yet, for the row may still be skipped.
std::optional<std::string> ImportPlanner::refer(Draft& draft, const KindField& field,
                                                const Kind& kind, std::string_view text) {
    auto& known = names(kind);
    const auto name =
        kind.handle == "name" ? without_semicolons(draft, field, text) : std::string{text};
    if (const auto* handle = known.find(name)) return *handle;
    const bool ambiguous = known.is_ambiguous(name);
    if (ambiguous || !kind.made_by_import || &kind == &kind_) {
        note(draft, ambiguous ? ImportIssue::ambiguous_item : ImportIssue::unknown_item, &field,
             name);
        return std::nullopt;
    }
    const auto most = static_cast<std::size_t>(name_limits.most);
    const auto letters = length(name);
    if (letters <= most) return name;
    note(draft, ImportIssue::shortened, &field, name, letters);
    return std::string{trimmed(shortened(name, most))};
}

/// The handle of what the text names, which is made where there is none: by its name or, for kinds
/// with codes, its code where the text can be one, else its title.
const std::string& ImportPlanner::settle(const Kind& kind, std::string_view text) {
    auto& known = names(kind);
    if (const auto* handle = known.find(text)) return *handle;
    std::vector<Assignment> values;
    std::string handle{text};
    if (kind.handle == "code") {
        const bool code = kind.known_by_title ? known.codes().has_prefix(text) : valid_code(text);
        if (!code) handle = known.codes().next();
        values.push_back({kind.field("code"), handle});
        values.push_back({kind.field("title"), std::string{text}});
    } else {
        values.push_back({kind.field(kind.handle), handle});
    }
    result_.created.push_back({&kind, std::move(values)});
    return known.add(text, std::move(handle));
}

void ImportPlanner::settle_references() {
    for (auto& draft : drafts_)
        for (auto& [field, value] : draft.values)
            if (field->references != nullptr && field->references->made_by_import)
                if (auto* text = std::get_if<std::string>(&value))
                    *text = settle(*field->references, *text);
}

/// Lists set semicolons between names, so that none may have any.
std::string ImportPlanner::without_semicolons(Draft& draft, const KindField& field,
                                              std::string_view name) {
    std::string plain{name};
    if (std::ranges::replace(plain, ';', ','); plain != name)
        note(draft, ImportIssue::semicolon, &field, name);
    return plain;
}

std::optional<Value> ImportPlanner::read_line(Draft& draft, const KindField& field,
                                              std::string_view text) {
    if (field.type == Type::code) {
        if (valid_code(text)) return Value{std::string{text}};
        note(draft, ImportIssue::bad_code, &field, text);
        return std::nullopt;
    }
    std::string name;
    if (field.name == "name" && kind_.handle == "name")
        text = name = without_semicolons(draft, field, text);
    const auto most = static_cast<std::size_t>(field.limits.most);
    if (text.size() > most && length(text) > most) { // few texts need counting
        note(draft, ImportIssue::shortened, &field, text, length(text));
        text = trimmed(shortened(text, most));
    }
    return Value{std::string{text}};
}

/// No value where the text cannot be read, which is noted.
std::optional<Value> ImportPlanner::read_text(Draft& draft, const ImportPlan::Column& column,
                                              std::string_view text) {
    const auto& field = *column.field;
    if (field.references != nullptr) {
        auto handle = refer(draft, field, *field.references, text);
        return handle ? std::optional<Value>{std::move(*handle)} : std::nullopt;
    }
    if (is_text(field.type) && field.type != Type::dates) return read_line(draft, field, text);
    if (column.serial_days)
        if (const auto day = serial_day(text, result_.writing.decimal)) return Value{*day};
    auto value = read_cell_value(field, text, plan_.about(), result_.writing);
    if (value) return std::move(*value);
    if (field.type == Type::word)
        note(draft, ImportIssue::unknown_word, &field, text);
    else if (value.error().code == ErrorCode::out_of_range)
        note(draft, ImportIssue::out_of_range, &field, text);
    else
        note(draft, ImportIssue::unreadable_value, &field, text);
    return std::nullopt;
}

void ImportPlanner::read_cell(Draft& draft, std::size_t column) {
    const auto& field = *result_.columns[column].field;
    if (column >= table_.width(draft.row)) return;
    auto [text, dropped] =
        readable(table_.cell(draft.row, column), field.type == Type::text, buffer_);
    bool percent = result_.columns[column].percent;
    if (const auto& substitutes = substitutions_[column]; !substitutes.empty())
        if (const auto found = substitutes.find(folded(text)); found != substitutes.end()) {
            text = found->second;
            percent = false;
        }
    if (dropped) note(draft, ImportIssue::letters_dropped, &field, text);
    if (field.list) {
        draft.lists.emplace_back(&field, text);
    } else if (text.empty()) {
        draft.values.push_back({&field, {}});
    } else if (percent && !text.ends_with('%')) {
        if (auto value = read_text(draft, result_.columns[column], std::string{text} + '%'))
            draft.values.push_back({&field, std::move(*value)});
    } else if (auto value = read_text(draft, result_.columns[column], text)) {
        draft.values.push_back({&field, std::move(*value)});
    }
}

/// False where the row is skipped.
bool ImportPlanner::read_row(Draft& draft) {
    if (table_.unclosed(draft.row)) return skip(draft, ImportIssue::unclosed_quote);
    draft.values.reserve(result_.columns.size() + given_.size());
    for (std::size_t column = 0; column < result_.columns.size(); ++column)
        if (result_.columns[column].field != nullptr) read_cell(draft, column);
    const bool nothing =
        std::ranges::all_of(draft.values,
                            [](const Assignment& given) {
                                return std::holds_alternative<std::monostate>(given.value);
                            }) &&
        std::ranges::all_of(draft.lists, [](const auto& list) { return list.second.empty(); });
    // What is wrong with the only value tells more than that there is none.
    if (nothing && draft.notes.size() == 1 && draft.notes.front().field != nullptr &&
        draft.notes.front().issue != ImportIssue::letters_dropped)
        return skip(draft, draft.notes.front().issue, draft.notes.front().field,
                    draft.notes.front().text, draft.notes.front().other);
    if (nothing) return skip(draft, ImportIssue::nothing_readable);
    give_all(draft);
    const auto width = table_.width(draft.row);
    if (width > table_.columns())
        note(draft, ImportIssue::surplus_cells, nullptr, std::to_string(width - table_.columns()));
    if (width < table_.columns())
        note(draft, ImportIssue::missing_cells, nullptr, std::to_string(table_.columns() - width));
    if (!find_item(draft) || !may_change(draft) || !complete(draft)) return false;
    give_journey(draft);
    keep_order(draft);
    if (!keeps_rules(draft) || !take_handle(draft)) return false;
    if (!draft.key.empty()) rows_.emplace(draft.key, draft.row);
    return true;
}

void ImportPlanner::read_row(std::size_t row) {
    Draft draft;
    draft.row = row;
    if (read_row(draft)) drafts_.push_back(std::move(draft));
}

/// Where the rows' own handles stand, for those that may name one another.
void ImportPlanner::index_rows() {
    if (!names_itself_) return;
    for (std::size_t column = 0; column < result_.columns.size(); ++column)
        if (const auto* field = result_.columns[column].field;
            field != nullptr && field->name == kind_.handle)
            for (std::size_t row = 0; row < table_.rows(); ++row)
                rows_called_.try_emplace(folded(trimmed(table_.cell(row, column))), row);
}

/// Whether the row names one further down: a to-be journey whose as-is comes after it.
bool ImportPlanner::waits_for_another(std::size_t row) const {
    if (rows_called_.empty()) return false;
    for (std::size_t i = 0; i < std::min(result_.columns.size(), table_.width(row)); ++i) {
        const auto* field = result_.columns[i].field;
        if (field == nullptr || field->references != &kind_) continue;
        const auto named = rows_called_.find(folded(trimmed(table_.cell(row, i))));
        if (named != rows_called_.end() && named->second > row) return true;
    }
    return false;
}

/// False where it was stopped.
bool ImportPlanner::read_rows() {
    Steps steps{progress_, table_.rows(), 0, rows_share};
    index_rows();
    std::vector<std::size_t> waiting;
    for (std::size_t row = 0; row < table_.rows(); ++row) {
        if (waits_for_another(row)) {
            waiting.push_back(row);
            continue;
        }
        if (!steps.next()) return false;
        read_row(row);
    }
    for (const auto row : waiting) {
        if (!steps.next()) return false;
        read_row(row);
    }
    return true;
}

} // namespace updraft
