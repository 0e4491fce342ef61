// What comes off for a request, as one text.
#include "core/edits/board.h"

#include "core/base/text.h"
#include "core/edits/list_rows.h"

#include <fmt/format.h>

namespace updraft {

namespace {

constexpr std::string_view dropped = " dropped";
constexpr std::string_view until = " until ";

std::string part_of(const Plan& plan, const ComesOff& row) {
    const auto& code = plan.initiatives.find(row.initiative)->code;
    if (row.how == OffHow::dropped) return code + std::string{dropped};
    return row.until ? fmt::format("{}{}{}", code, until, iso(*row.until)) : code;
}

/// The code of a part; the row gets what else it says. None where it cannot be read.
std::optional<std::string_view> read_part(std::string_view part, ComesOff& row) {
    if (part.ends_with(dropped)) {
        row.how = OffHow::dropped;
        return trimmed(part.substr(0, part.size() - dropped.size()));
    }
    const auto at = part.rfind(until);
    if (at == std::string_view::npos) return part;
    row.until = parse_date(trimmed(part.substr(at + until.size())));
    if (!row.until) return std::nullopt;
    return trimmed(part.substr(0, at));
}

} // namespace

std::string offs_text(const Plan& plan, Id<Request> request) {
    return lists::text_of_rows(plan, &ComesOff::request, request, part_of);
}

Texts offs_texts(const Plan& plan) {
    return lists::texts_of_rows(plan, &ComesOff::request, part_of);
}

void set_offs(Edit& edit, const std::vector<TextOf>& texts) {
    for (const auto& [request, text] : texts)
        if (keeps_decided(edit.plan(), request, "comes_off") &&
            offs_text(edit.plan(), {request}) != text)
            return edit.refuse({ErrorCode::request_decided,
                                edit.plan().requests.find({request})->code, "Comes off"});
    lists::Finder initiatives{edit, table_of<Initiative>};
    lists::set_rows(
        edit, &ComesOff::request, &ComesOff::initiative, texts,
        [&](std::string_view part) {
            ComesOff row;
            if (const auto code = read_part(part, row))
                row.initiative = {initiatives.find(*code)};
            else
                edit.refuse({ErrorCode::unreadable_value, "Comes off", std::string{part}});
            if (auto wrong = wrong_off(edit.plan(), {row.initiative, row.how, row.until}))
                edit.refuse(std::move(*wrong));
            return row;
        },
        lists::same(&ComesOff::initiative));
}

} // namespace updraft
