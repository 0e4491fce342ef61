#include "core/edits/text_forms.h"

#include "core/base/text.h"
#include "core/edits/kinds.h"

#include <fmt/format.h>

#include <charconv>
#include <unordered_set>

namespace updraft {

namespace {

Error unreadable(std::string_view field, std::string_view part) {
    return {ErrorCode::unreadable_value, std::string{field}, std::string{part}};
}

template <class T> Id<T> named(Edit& edit, std::string_view kind, std::string_view handle) {
    const auto found = find_kind(kind)->find(edit.plan(), handle);
    if (!found) edit.refuse(found.error());
    return {found.value_or(Uuid{})};
}

/// Makes `owner`'s rows of `T` what `wanted` holds: rows with the same key keep their id.
template <class T, class Owner, class Key>
void replace_rows(Edit& edit, Id<Owner> owner, Id<Owner> T::*of, Id<Key> T::*key,
                  const std::vector<T>& wanted) {
    std::unordered_map<Id<Key>, Id<T>> present;
    for (const auto& row : table<T>(edit.plan()))
        if (row.*of == owner) present.emplace(row.*key, row.id);
    for (T row : wanted) {
        row.*of = owner;
        const auto known = present.find(row.*key);
        if (known == present.end()) {
            edit.add(std::move(row));
            continue;
        }
        row.id = known->second;
        edit.change(row.id, [&](T& old) {
            if constexpr (requires { old.remarks; }) row.remarks = old.remarks;
            if constexpr (requires { old.label; }) row.label = old.label;
            old = row;
        });
        present.erase(known);
    }
    for (const auto& [gone, id] : present) edit.remove(id);
}

std::string part_of(const Plan& plan, const Dependency& link) {
    return text_of(DependsPart{plan.initiatives.find(link.from)->code, link.type, link.lag});
}
std::string part_of(const Plan& plan, const Need& need) {
    return text_of(NeedPart{plan.teams.find(need.team)->name, need.people});
}
std::string part_of(const Plan& plan, const Outcome& outcome) {
    return text_of(OutcomePart{plan.metrics.find(outcome.metric)->code, outcome.baseline,
                               outcome.target, outcome.by});
}
std::string part_of(const Plan& plan, const Member& member) {
    return plan.people.find(member.person)->name;
}

template <class T, class Owner>
std::string text_of_rows(const Plan& plan, Id<Owner> T::*of, Id<Owner> owner) {
    std::vector<std::string> parts;
    for (const auto& row : table<T>(plan))
        if (row.*of == owner) parts.push_back(part_of(plan, row));
    return joined(std::move(parts));
}

template <class T, class Owner> Texts texts_of_rows(const Plan& plan, Id<Owner> T::*of) {
    std::unordered_map<Uuid, std::vector<std::string>> parts;
    for (const auto& row : table<T>(plan)) parts[(row.*of).uuid].push_back(part_of(plan, row));
    Texts texts;
    for (auto& [owner, own] : parts) texts.emplace(owner, joined(std::move(own)));
    return texts;
}

std::string number_text(const std::optional<double>& number) {
    return number ? fmt::format("{}", *number) : std::string{};
}

/// The first word of the text; the text loses it.
std::string_view take_word(std::string_view& text) {
    text = trimmed(text);
    const auto end = std::min(text.find(' '), text.size());
    const auto word = text.substr(0, end);
    text = trimmed(text.substr(end));
    return word;
}

bool read_outcome_numbers(std::string_view text, OutcomePart& outcome) {
    if (const auto by = text.find("by "); by != std::string_view::npos) {
        outcome.by = parse_date(text.substr(by + 3));
        if (!outcome.by) return false;
        text = trimmed(text.substr(0, by));
    }
    if (text.empty()) return true;
    auto arrow = text.find("→");
    std::size_t width = std::string_view{"→"}.size();
    if (arrow == std::string_view::npos) {
        arrow = text.find("->");
        width = 2;
    }
    if (arrow == std::string_view::npos) {
        outcome.target = parse_number(text);
        return outcome.target.has_value();
    }
    const auto baseline = trimmed(text.substr(0, arrow));
    const auto target = trimmed(text.substr(arrow + width));
    if (!baseline.empty() && !(outcome.baseline = parse_number(baseline))) return false;
    if (!target.empty() && !(outcome.target = parse_number(target))) return false;
    return true;
}

} // namespace

std::string joined(std::vector<std::string> parts) {
    std::ranges::sort(parts, [](const auto& a, const auto& b) { return natural_order(a, b) < 0; });
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : "; ") + part;
    return text;
}

std::string text_of(const DependsPart& part) {
    const auto type = word(part.type);
    if (part.lag != 0) return fmt::format("{} {}{:+}", part.code, type, part.lag);
    return part.type == LinkType::finish_start ? std::string{part.code}
                                               : fmt::format("{} {}", part.code, type);
}

std::string text_of(const NeedPart& part) {
    return fmt::format("{} {}", part.team, part.people);
}

std::string text_of(const OutcomePart& part) {
    std::string text{part.metric};
    if (part.baseline) text += " " + number_text(part.baseline);
    if (part.baseline || part.target) text += " →";
    if (part.target) text += " " + number_text(part.target);
    if (part.by) text += " by " + iso(*part.by);
    return text;
}

NeedPart parse_need_part(std::string_view text, char decimal) {
    const auto blank = text.rfind(' ');
    const auto people = blank == std::string_view::npos
                            ? std::nullopt
                            : parse_number(text.substr(blank + 1), decimal);
    if (!people) return {text};
    return {trimmed(text.substr(0, blank)), *people};
}

std::optional<OutcomePart> parse_outcome_part(std::string_view text) {
    OutcomePart part;
    part.metric = take_word(text);
    if (!read_outcome_numbers(text, part)) return std::nullopt;
    return part;
}

std::string depends_text(const Plan& plan, Id<Initiative> initiative) {
    return text_of_rows(plan, &Dependency::to, initiative);
}
Texts depends_texts(const Plan& plan) {
    return texts_of_rows(plan, &Dependency::to);
}

std::optional<DependsPart> parse_depends_part(std::string_view text) {
    DependsPart part;
    part.code = take_word(text);
    if (text.empty()) return part;
    if (text.size() >= 2 && text[0] != '+' && text[0] != '-') {
        std::string upper{text.substr(0, 2)};
        for (char& c : upper)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        const auto type = from_word<LinkType>(upper);
        if (!type) return std::nullopt;
        part.type = *type;
        text = trimmed(text.substr(2));
    }
    if (text.empty()) return part;
    if (text.front() == '+') text.remove_prefix(1);
    const auto* end = text.data() + text.size();
    const auto [stop, failed] = std::from_chars(text.data(), end, part.lag);
    if (failed != std::errc{} || stop != end) return std::nullopt;
    return part;
}

void set_depends(Edit& edit, Id<Initiative> initiative, std::string_view text) {
    std::vector<Dependency> wanted;
    for (const auto part : split(text, ';')) {
        const auto read = parse_depends_part(part);
        if (!read) return edit.refuse(unreadable("depends", part));
        Dependency link;
        link.from = named<Initiative>(edit, "initiatives", read->code);
        link.to = initiative;
        link.type = read->type;
        link.lag = read->lag;
        wanted.push_back(link);
    }
    if (!edit.refusal()) replace_rows(edit, initiative, &Dependency::to, &Dependency::from, wanted);
}

std::string needs_text(const Plan& plan, Id<Initiative> initiative) {
    return text_of_rows(plan, &Need::initiative, initiative);
}
Texts needs_texts(const Plan& plan) {
    return texts_of_rows(plan, &Need::initiative);
}

void set_needs(Edit& edit, Id<Initiative> initiative, std::string_view text) {
    std::vector<Need> wanted;
    for (const auto part : split(text, ';')) {
        const auto read = parse_need_part(part);
        Need need;
        need.people = read.people;
        need.team = named<Team>(edit, "teams", read.team);
        wanted.push_back(need);
    }
    if (!edit.refusal()) replace_rows(edit, initiative, &Need::initiative, &Need::team, wanted);
}

std::string outcomes_text(const Plan& plan, Id<Initiative> initiative) {
    return text_of_rows(plan, &Outcome::initiative, initiative);
}
Texts outcomes_texts(const Plan& plan) {
    return texts_of_rows(plan, &Outcome::initiative);
}

void set_outcomes(Edit& edit, Id<Initiative> initiative, std::string_view text) {
    std::vector<Outcome> wanted;
    for (const auto part : split(text, ';')) {
        const auto read = parse_outcome_part(part);
        if (!read) return edit.refuse(unreadable("outcome", part));
        Outcome outcome;
        outcome.metric = {metric_named(edit, read->metric)};
        outcome.baseline = read->baseline;
        outcome.target = read->target;
        outcome.by = read->by;
        wanted.push_back(outcome);
    }
    if (!edit.refusal())
        replace_rows(edit, initiative, &Outcome::initiative, &Outcome::metric, wanted);
}

std::string members_text(const Plan& plan, Id<Team> team) {
    return text_of_rows(plan, &Member::team, team);
}
Texts members_texts(const Plan& plan) {
    return texts_of_rows(plan, &Member::team);
}

void set_members(Edit& edit, Id<Team> team, std::string_view text) {
    std::vector<Member> wanted;
    for (const auto part : split(text, ';')) {
        Member member;
        member.person = named<Person>(edit, "people", part);
        wanted.push_back(member);
    }
    if (!edit.refusal()) replace_rows(edit, team, &Member::team, &Member::person, wanted);
}

} // namespace updraft
