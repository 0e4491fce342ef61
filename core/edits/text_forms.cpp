#include "core/edits/text_forms.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <charconv>
#include <deque>
#include <map>

namespace updraft {

namespace {

Error unreadable(std::string_view field, std::string_view part) {
    return {ErrorCode::unreadable_value, std::string{field}, std::string{part}};
}

/// Looks items up by their names; for many, in an index.
class Finder {
  public:
    Finder(Edit& edit, std::string_view kind) : edit_{edit}, kind_{*find_kind(kind)} {}

    bool knows(std::string_view handle) {
        return indexed(handle) || kind_.find(edit_.plan(), handle);
    }
    Uuid find(std::string_view handle) {
        const auto known = indexed(handle);
        return known ? *known : kind_.named(edit_, handle);
    }

  private:
    static constexpr std::size_t looks_before_indexing = 16;

    /// None for what is not known to the index, or as long as there is none.
    std::optional<Uuid> indexed(std::string_view handle) {
        if (++looks_ < looks_before_indexing) return std::nullopt;
        if (index_.empty())
            for (const auto& id : kind_.all(edit_.plan()))
                index_.emplace(folded(kind_.handle_of(edit_.plan(), id)), id);
        const auto found = index_.find(folded(trimmed(handle)));
        return found != index_.end() ? std::optional{found->second} : std::nullopt;
    }

    Edit& edit_;
    const Kind& kind_;
    std::size_t looks_ = 0;
    std::unordered_map<std::string, Uuid> index_;
};

/// The rows of `T` that there are of each owner named.
template <class T, class Owner>
std::unordered_map<Id<Owner>, std::vector<Id<T>>> present_rows(const Plan& plan, Id<Owner> T::*of,
                                                               const std::vector<TextOf>& texts) {
    std::unordered_map<Id<Owner>, std::vector<Id<T>>> present;
    for (const auto& [owner, text] : texts) present[{owner}];
    for (const auto& row : table<T>(plan))
        if (const auto found = present.find(row.*of); found != present.end())
            found->second.push_back(row.id);
    return present;
}

/// Makes an owner's rows of `T` what `wanted` holds: rows with the same key keep their id, the
/// first of several first.
template <class T, class Key>
void replace_rows(Edit& edit, const std::vector<Id<T>>& there, Id<Key> T::*key,
                  const std::vector<T>& wanted) {
    std::map<Id<Key>, std::deque<Id<T>>> present;
    for (const auto& id : there) present[table<T>(edit.plan()).find(id)->*key].push_back(id);
    for (T row : wanted) {
        auto& known = present[row.*key];
        if (known.empty()) {
            edit.add(std::move(row));
            continue;
        }
        row.id = known.front();
        known.pop_front();
        edit.change(row.id, [&](T& old) {
            if constexpr (requires { old.remarks; }) row.remarks = old.remarks;
            if constexpr (requires { old.label; }) row.label = old.label;
            old = row;
        });
    }
    for (const auto& [gone, ids] : present)
        for (const auto& id : ids) edit.remove(id);
}

/// Makes the rows of each owner what its text says; `read` makes a row of a part of it, or refuses.
template <class T, class Owner, class Key, class Read>
void set_rows(Edit& edit, Id<Owner> T::*of, Id<Key> T::*key, const std::vector<TextOf>& texts,
              Read&& read) {
    const auto present = present_rows(edit.plan(), of, texts);
    for (const auto& [owner, text] : texts) {
        std::vector<T> wanted;
        for (const auto part : split(text, ';')) {
            T row = read(part);
            row.*of = {owner};
            wanted.push_back(std::move(row));
        }
        if (edit.refusal()) return;
        replace_rows(edit, present.at({owner}), key, wanted);
    }
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

/// The number at the end of the text behind a blank, which the text loses; none where there is
/// none.
std::optional<double> take_last_number(std::string_view& text) {
    const auto blank = text.rfind(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const auto found = parse_number(text.substr(blank + 1));
    if (found) text = trimmed(text.substr(0, blank));
    return found;
}

/// The date after the last "by", which the text loses with it.
std::optional<Date> take_by(std::string_view& text) {
    constexpr std::string_view by = " by ";
    const auto at = text.rfind(by);
    if (at == std::string_view::npos) return std::nullopt;
    const auto found = parse_date(text.substr(at + by.size()));
    if (found) text = trimmed(text.substr(0, at));
    return found;
}

/// What stands after the last arrow, which the text loses with it; none where there is no arrow.
std::optional<std::string_view> take_target(std::string_view& text) {
    for (const std::string_view arrow : {"→", "->"}) {
        const auto at = text.rfind(arrow);
        if (at == std::string_view::npos) continue;
        const auto target = trimmed(text.substr(at + arrow.size()));
        text = trimmed(text.substr(0, at));
        return target;
    }
    return std::nullopt;
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

NeedPart parse_need_part(std::string_view text,
                         const std::function<bool(std::string_view)>& is_team, char decimal) {
    const auto blank = text.rfind(' ');
    const auto people = blank == std::string_view::npos
                            ? std::nullopt
                            : parse_number(text.substr(blank + 1), decimal);
    if (!people) return {text};
    const auto team = trimmed(text.substr(0, blank));
    if (!is_team(team) && is_team(text)) return {text};
    return {team, *people};
}

std::optional<OutcomePart> parse_outcome_part(std::string_view text) {
    // From its end: titles of metrics have blanks and numbers, too.
    OutcomePart part;
    text = trimmed(text);
    part.by = take_by(text);
    if (const auto target = take_target(text)) {
        if (!target->empty() && !(part.target = parse_number(*target))) return std::nullopt;
        part.baseline = take_last_number(text);
    } else {
        part.target = take_last_number(text);
    }
    part.metric = text;
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

void set_depends(Edit& edit, const std::vector<TextOf>& texts) {
    Finder initiatives{edit, table_of<Initiative>};
    set_rows(edit, &Dependency::to, &Dependency::from, texts, [&](std::string_view part) {
        Dependency link;
        if (const auto read = parse_depends_part(part)) {
            link.from = {initiatives.find(read->code)};
            link.type = read->type;
            link.lag = read->lag;
        } else {
            edit.refuse(unreadable("depends", part));
        }
        return link;
    });
}

std::string needs_text(const Plan& plan, Id<Initiative> initiative) {
    return text_of_rows(plan, &Need::initiative, initiative);
}
Texts needs_texts(const Plan& plan) {
    return texts_of_rows(plan, &Need::initiative);
}

void set_needs(Edit& edit, const std::vector<TextOf>& texts) {
    Finder teams{edit, table_of<Team>};
    const auto is_team = [&](std::string_view name) { return teams.knows(name); };
    set_rows(edit, &Need::initiative, &Need::team, texts, [&](std::string_view part) {
        const auto read = parse_need_part(part, is_team);
        Need need;
        need.people = read.people;
        need.team = {teams.find(read.team)};
        return need;
    });
}

std::string outcomes_text(const Plan& plan, Id<Initiative> initiative) {
    return text_of_rows(plan, &Outcome::initiative, initiative);
}
Texts outcomes_texts(const Plan& plan) {
    return texts_of_rows(plan, &Outcome::initiative);
}

void set_outcomes(Edit& edit, const std::vector<TextOf>& texts) {
    Finder metrics{edit, table_of<Metric>};
    set_rows(edit, &Outcome::initiative, &Outcome::metric, texts, [&](std::string_view part) {
        Outcome outcome;
        if (const auto read = parse_outcome_part(part)) {
            outcome.metric = {metrics.find(read->metric)};
            outcome.baseline = read->baseline;
            outcome.target = read->target;
            outcome.by = read->by;
        } else {
            edit.refuse(unreadable("outcome", part));
        }
        return outcome;
    });
}

std::string members_text(const Plan& plan, Id<Team> team) {
    return text_of_rows(plan, &Member::team, team);
}
Texts members_texts(const Plan& plan) {
    return texts_of_rows(plan, &Member::team);
}

void set_members(Edit& edit, const std::vector<TextOf>& texts) {
    Finder people{edit, table_of<Person>};
    set_rows(edit, &Member::team, &Member::person, texts, [&](std::string_view part) {
        Member member;
        member.person = {people.find(part)};
        return member;
    });
}

} // namespace updraft
