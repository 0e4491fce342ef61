#include "core/exchange/import_columns.h"

#include "core/base/text.h"
#include "core/edits/headings.h"
#include "core/exchange/encoding.h"

namespace updraft {

namespace {

std::string headers(const TextTable& table) {
    std::string all;
    for (std::size_t column = 0; column < table.columns(); ++column) {
        const auto header = trimmed(table.header(column));
        if (!header.empty()) all += (all.empty() ? "" : ", ") + std::string{header};
    }
    return all;
}

/// The first column of this name, as written or else whatever the case.
std::optional<std::size_t> find_column(const TextTable& table, std::string_view name) {
    for (std::size_t column = 0; column < table.columns(); ++column)
        if (table.header(column) == name) return column;
    const auto wanted = folded(trimmed(name));
    for (std::size_t column = 0; column < table.columns(); ++column)
        if (folded(trimmed(table.header(column))) == wanted) return column;
    return std::nullopt;
}

bool fillable(const KindField& field, const ImportRequest& request) {
    // An id names an item, but nobody gives one.
    return static_cast<bool>(field.set) || field.name == request.key;
}

/// The mark before the decimals, where only one of the two can be: both occur, or one occurs once
/// and not before three digits.
std::optional<char> decimal_of(std::string_view text) {
    if (constexpr std::string_view minus = "\u2212"; text.starts_with(minus))
        text.remove_prefix(minus.size());
    if (text.find_first_not_of("0123456789.,+-' %") != std::string_view::npos) return std::nullopt;
    const auto last = text.find_last_of(".,");
    if (last == std::string_view::npos) return std::nullopt;
    const char mark = text[last];
    const char other = mark == '.' ? ',' : '.';
    if (text.find(other) != std::string_view::npos) return mark;
    if (text.find(mark) != last) return other; // 1.000.000
    const auto decimals = text.substr(last + 1);
    if (digits(decimals) && decimals.size() != 3) return mark;
    return std::nullopt;
}

/// Which of the two first parts of "3/14/2026" must be the day.
std::optional<DayOrder> order_of(std::string_view text) {
    if (parse_date(text, DayOrder::day_month))
        return parse_date(text, DayOrder::month_day) ? std::nullopt
                                                     : std::optional{DayOrder::day_month};
    return parse_date(text, DayOrder::month_day) ? std::optional{DayOrder::month_day}
                                                 : std::nullopt;
}

/// Whether its cells are days, of which a month takes the first.
bool is_day(const KindField& field) {
    return field.type == Type::date || field.type == Type::month;
}

} // namespace

bool tells_items(const KindField& field, const Kind& kind) {
    return field.name == "id" && kind.handle == "id" && kind.known_by.empty();
}

Result<std::vector<ImportPlan::Column>> match_columns(const TextTable& table,
                                                      const ImportRequest& request) {
    std::vector<ImportPlan::Column> columns(table.columns());
    std::vector<bool> settled(columns.size());
    const auto filled = [&](const KindField* field) {
        return std::ranges::find(columns, field, &ImportPlan::Column::field) != columns.end();
    };
    for (std::size_t column = 0; column < columns.size(); ++column)
        columns[column].header = cleaned(trimmed(table.header(column)));
    for (const auto& [name, field_name, serial_days] : request.map) {
        const auto column = find_column(table, name);
        if (!column) return fail(ErrorCode::unknown_column, name, headers(table));
        settled[*column] = true;
        if (field_name.empty()) continue;
        const auto* field = request.kind->field(field_name);
        if (field == nullptr)
            return fail(ErrorCode::unknown_field, field_name, std::string{request.kind->name});
        if (!fillable(*field, request) && !tells_items(*field, *request.kind))
            return fail(ErrorCode::not_settable, std::string{field->label},
                        std::string{request.kind->name});
        if (serial_days && field->type != Type::date)
            return fail(ErrorCode::unreadable_value, std::string{field->label}, "serial");
        if (filled(field)) continue;
        columns[*column].field = field;
        columns[*column].serial_days = serial_days;
    }
    const auto match = [&](const auto& named) {
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (settled[column] || columns[column].field != nullptr) continue;
            const auto* field = named(columns[column].header);
            if (field != nullptr && fillable(*field, request) && !filled(field))
                columns[column].field = field;
        }
    };
    match([&](const std::string& header) { return request.kind->field(header); });
    match([&](const std::string& header) { return field_headed(*request.kind, header); });
    return columns;
}

bool known_by_ids(const Plan& plan, const TextTable& table, const ImportRequest& request) {
    const Kind& kind = *request.kind;
    const auto* id = kind.field("id");
    if (!request.key.empty() || id == nullptr || !tells_items(*id, kind)) return false;
    const auto column = find_column(table, "id");
    for (const auto& mapping : request.map) {
        if (mapping.field == "id") return true;
        if (column && find_column(table, mapping.column) == column) return false;
    }
    if (!column) return false;
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (kind.find(plan, table.cell(row, *column))) return true;
    return false;
}

Result<Value> read_cell_value(const KindField& field, std::string_view text, const Basics& basics,
                              const Writing& writing) {
    return read_value(field, is_day(field) ? without_time(text) : text, basics, writing);
}

bool is_percent(const TextTable& table, std::size_t column, const Substitutions& substitutions,
                const Writing& writing) {
    bool over_one = false;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto text = trimmed(table.cell(row, column));
        if (text.ends_with('%') || substitutions.contains(folded(text))) continue;
        const auto number = parse_number(text, writing.decimal);
        if (number && *number > 0 && *number < 1) return false;
        over_one = over_one || (number && *number > 1);
    }
    return over_one;
}

Writing find_writing(const TextTable& table, const std::vector<ImportPlan::Column>& columns,
                     DayOrder order) {
    std::optional<char> decimal;
    std::optional<DayOrder> days;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto* field = columns[column].field;
        if (field == nullptr) continue;
        const bool number = field->type == Type::number || field->type == Type::share ||
                            field->type == Type::money || field->type == Type::whole;
        if (!number && !is_day(*field)) continue;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const auto text = trimmed(table.cell(row, column));
            if (number && !decimal) decimal = decimal_of(text);
            if (!number && !days) days = order_of(without_time(text));
            if (number ? decimal.has_value() : days.has_value()) break;
        }
    }
    return {decimal.value_or(table.delimiter == ';' ? ',' : '.'), days.value_or(order)};
}

ReadableText readable(std::string_view cell, bool several_lines, std::string& buffer) {
    bool plain = true; // found out without a branch for each letter, as nearly all cells are
    for (const char c : cell) plain &= (c >= 0x20) & (c < 0x7f);
    if (plain) return {trimmed(cell)};
    const auto control = [](char c) {
        return c == 0x7f ||
               (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r');
    };
    ReadableText result;
    result.dropped = std::ranges::any_of(cell, control) || !valid_utf8(cell);
    buffer = cleaned(cell);
    if (!several_lines)
        for (char& c : buffer)
            if (c == '\n' || c == '\t') c = ' ';
    result.text = trimmed(buffer);
    return result;
}

Result<std::vector<Substitutions>> substitutions(const std::vector<ImportPlan::Column>& columns,
                                                 const ImportRequest& request,
                                                 const Basics& basics) {
    std::vector<Substitutions> all(columns.size());
    const auto put = [&](const KindField* field, const std::string& text,
                         const std::string& value) {
        for (std::size_t column = 0; column < columns.size(); ++column)
            if (columns[column].field == field)
                all[column].insert_or_assign(folded(trimmed(text)), value);
    };
    const auto known = [&](const std::string& name) -> Result<const KindField*> {
        const auto* field = request.kind->field(name);
        if (field == nullptr)
            return fail(ErrorCode::unknown_field, name, std::string{request.kind->name});
        return field;
    };
    for (const auto& [name, text, value] : request.words) {
        const auto field = known(name);
        if (!field) return fail(field.error());
        if (auto read = read_value(**field, value, basics); !read)
            return fail(std::move(read.error()));
        put(*field, text, value);
    }
    for (const auto& [name, text] : request.missing) {
        const auto field = known(name);
        if (!field) return fail(field.error());
        put(*field, text, {});
    }
    return all;
}

} // namespace updraft
