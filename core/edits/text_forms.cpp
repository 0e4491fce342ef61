#include "core/edits/text_forms.h"

#include "core/base/tenths.h"
#include "core/base/text.h"
#include "core/edits/list_rows.h"

#include <fmt/format.h>

#include <charconv>

namespace updraft {

namespace {

Error unreadable(std::string_view field, std::string_view part) {
    return {ErrorCode::unreadable_value, std::string{field}, std::string{part}};
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
std::string part_of(const Plan& plan, const StepEmotion& feeling) {
    return text_of(FeelingPart{plan.personas.find(feeling.persona)->name, feeling.emotion});
}

/// The text of one row.
constexpr auto part = [](const Plan& plan, const auto& row) { return part_of(plan, row); };

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
    return lists::text_of_rows(plan, &Dependency::to, initiative, part);
}
Texts depends_texts(const Plan& plan) {
    return lists::texts_of_rows(plan, &Dependency::to, part);
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
    lists::Finder initiatives{edit, table_of<Initiative>};
    lists::set_rows(
        edit, &Dependency::to, &Dependency::from, texts,
        [&](std::string_view part) {
            Dependency link;
            if (const auto read = parse_depends_part(part)) {
                link.from = {initiatives.find(read->code)};
                link.type = read->type;
                link.lag = read->lag;
            } else {
                edit.refuse(unreadable("depends", part));
            }
            return link;
        },
        [](const Dependency&, const Dependency&) { return false; }); // told as `already_linked`
}

std::string needs_text(const Plan& plan, Id<Initiative> initiative) {
    return lists::text_of_rows(plan, &Need::initiative, initiative, part);
}
Texts needs_texts(const Plan& plan) {
    return lists::texts_of_rows(plan, &Need::initiative, part);
}

void set_needs(Edit& edit, const std::vector<TextOf>& texts) {
    lists::Finder teams{edit, table_of<Team>};
    const auto is_team = [&](std::string_view name) { return teams.knows(name); };
    lists::set_rows(
        edit, &Need::initiative, &Need::team, texts,
        [&](std::string_view part) {
            const auto read = parse_need_part(part, is_team);
            Need need;
            need.people = read.people;
            need.team = {teams.find(read.team)};
            return need;
        },
        lists::same(&Need::team));
}

std::string outcomes_text(const Plan& plan, Id<Initiative> initiative) {
    return lists::text_of_rows(plan, &Outcome::initiative, initiative, part);
}
Texts outcomes_texts(const Plan& plan) {
    return lists::texts_of_rows(plan, &Outcome::initiative, part);
}

void set_outcomes(Edit& edit, const std::vector<TextOf>& texts) {
    lists::Finder metrics{edit, table_of<Metric>};
    lists::set_rows(
        edit, &Outcome::initiative, &Outcome::metric, texts,
        [&](std::string_view part) {
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
        },
        [](const Outcome& a, const Outcome& b) { return a.metric == b.metric && a.by == b.by; });
}

std::string text_of(const FeelingPart& part) {
    return fmt::format("{} {}", part.persona, part.emotion);
}

std::optional<FeelingPart> parse_feeling_part(std::string_view text, char decimal) {
    text = trimmed(text);
    const auto blank = text.rfind(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    std::string number{text.substr(blank + 1)};
    constexpr std::string_view minus = "\u2212"; // as people read it
    if (number.starts_with(minus)) number.replace(0, minus.size(), "-");
    if (number.starts_with('+')) number.erase(0, 1);
    const auto emotion = parse_number(number, decimal);
    if (!emotion || *emotion < emotion_limits.least || *emotion > emotion_limits.most)
        return std::nullopt;
    return FeelingPart{trimmed(text.substr(0, blank)), in_tenths(*emotion)};
}

std::string feelings_text(const Plan& plan, Id<Step> step) {
    return lists::text_of_rows(plan, &StepEmotion::step, step, part);
}
Texts feelings_texts(const Plan& plan) {
    return lists::texts_of_rows(plan, &StepEmotion::step, part);
}

void set_feelings(Edit& edit, const std::vector<TextOf>& texts) {
    lists::Finder personas{edit, table_of<Persona>};
    lists::set_rows(
        edit, &StepEmotion::step, &StepEmotion::persona, texts,
        [&](std::string_view text) {
            StepEmotion feeling;
            if (const auto read = parse_feeling_part(text)) {
                feeling.persona = {personas.find(read->persona)};
                feeling.emotion = read->emotion;
            } else {
                edit.refuse(unreadable("feelings", text));
            }
            return feeling;
        },
        lists::same(&StepEmotion::persona));
}

} // namespace updraft
