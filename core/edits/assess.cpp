#include "core/edits/assess.h"

#include "core/base/text.h"
#include "core/edits/given.h"
#include "core/listen/instruments.h"
#include "core/model/validity.h"

#include <algorithm>
#include <unordered_map>

namespace updraft {

namespace {

bool same_rater(std::string_view a, std::string_view b) {
    return same_name(trimmed(a), trimmed(b));
}

/// Compares each way in which a name is written but once.
class RaterTest {
  public:
    explicit RaterTest(std::string_view rater) : wanted_{folded(trimmed(rater))} {}
    bool operator()(const Assessment& row) {
        const auto [known, fresh] = known_.try_emplace(row.rater, false);
        if (fresh) known->second = folded(trimmed(row.rater)) == wanted_;
        return known->second;
    }

  private:
    std::string wanted_;
    std::unordered_map<std::string_view, bool> known_;
};

std::vector<Id<Assessment>> answers_by(const Plan& plan, Id<Round> round, std::string_view rater) {
    std::vector<Id<Assessment>> found;
    RaterTest by(rater);
    for (const Assessment& row : plan.assessments)
        if (row.round == round && by(row)) found.push_back(row.id);
    return found;
}

bool is_asked(const Plan& plan, Id<Round> round, std::string_view rater) {
    const Round* row = plan.rounds.find(round);
    return row != nullptr && std::ranges::any_of(lines(row->raters), [&](std::string_view asked) {
               return same_rater(asked, rater);
           });
}

std::optional<Error> wrong_name(std::string_view rater) {
    return invalid_line("Rater", name_limits, trimmed(rater));
}

/// Whom the round asks, with another name for one of them; with none it asks them no longer.
void ask_instead(Edit& edit, Id<Round> round, std::string_view rater, std::string_view name) {
    edit.change(round, [&](Round& row) {
        std::string asked;
        for (const auto line : lines(row.raters)) {
            const auto kept = same_rater(line, rater) ? trimmed(name) : line;
            if (kept.empty()) continue;
            if (!asked.empty()) asked += '\n';
            asked += kept;
        }
        row.raters = std::move(asked);
    });
}

/// The one that counts: the last.
std::optional<Id<Assessment>> answer_to(const Plan& plan, Id<Round> round, std::string_view rater,
                                        Question question) {
    std::optional<Id<Assessment>> found;
    for (const auto id : answers_by(plan, round, rater))
        if (plan.assessments.find(id)->question == question) found = id;
    return found;
}

template <class F>
void write(Edit& edit, Id<Round> round, std::string_view rater, Question question, F&& change) {
    edit.about(round.uuid);
    if (const auto known = answer_to(edit.plan(), round, rater, question))
        return edit.change(*known, change);
    Assessment row;
    row.round = round;
    row.rater = trimmed(rater);
    row.question = question;
    change(row);
    edit.add(std::move(row));
}

} // namespace

void set_answer(Edit& edit, Id<Round> round, std::string_view rater, Question question,
                std::optional<int> answer) {
    write(edit, round, rater, question, [&](Assessment& row) { row.answer = answer; });
}

void set_evidence(Edit& edit, Id<Round> round, std::string_view rater, Question question,
                  std::string_view evidence) {
    write(edit, round, rater, question, [&](Assessment& row) { row.evidence = trimmed(evidence); });
}

void clear_answer(Edit& edit, Id<Round> round, std::string_view rater, Question question) {
    edit.about(round.uuid);
    for (const auto id : answers_by(edit.plan(), round, rater))
        if (edit.plan().assessments.find(id)->question == question) edit.remove(id);
}

void add_rater(Edit& edit, Id<Round> round, std::string_view rater) {
    edit.about(round.uuid);
    if (auto wrong = wrong_name(rater)) return edit.refuse(std::move(*wrong));
    if (is_asked(edit.plan(), round, rater)) return;
    edit.change(round, [&](Round& row) {
        if (!row.raters.empty()) row.raters += '\n';
        row.raters += trimmed(rater);
    });
}

void rename_rater(Edit& edit, Id<Round> round, std::string_view rater, std::string_view name) {
    edit.about(round.uuid);
    if (auto wrong = wrong_name(name)) return edit.refuse(std::move(*wrong));
    const bool taken =
        is_asked(edit.plan(), round, name) || !answers_by(edit.plan(), round, name).empty();
    if (taken && !same_rater(rater, name))
        return edit.refuse({ErrorCode::name_taken, std::string{trimmed(name)}, {}});
    for (const auto id : answers_by(edit.plan(), round, rater))
        edit.change(id, [&](Assessment& row) { row.rater = trimmed(name); });
    ask_instead(edit, round, rater, name);
}

void remove_rater(Edit& edit, Id<Round> round, std::string_view rater, Instrument instrument) {
    edit.about(round.uuid);
    for (const auto id : answers_by(edit.plan(), round, rater))
        if (instrument_of(edit.plan().assessments.find(id)->question) == instrument)
            edit.remove(id);
    ask_instead(edit, round, rater, {});
}

std::string instrument_text(const Plan& plan, Uuid assessment) {
    const auto* row = plan.assessments.find({assessment});
    return row != nullptr ? std::string{word(instrument_of(row->question))} : std::string{};
}

std::optional<Error> other_instrument(const Plan& plan, std::optional<Uuid> assessment,
                                      const std::vector<Assignment>& given) {
    const auto named = text_for(given, "instrument").value_or("");
    const auto question = from_word<Question>(text_for(given, "question").value_or(""));
    const auto own = question     ? std::string{word(instrument_of(*question))}
                     : assessment ? instrument_text(plan, *assessment)
                                  : std::string{};
    if (named.empty() || folded(named) == own) return std::nullopt;
    return Error{ErrorCode::unreadable_value, "Instrument", named};
}

void check_answer(Edit& edit, Id<Assessment> id, const std::vector<Assignment>& given) {
    if (auto wrong = other_instrument(edit.plan(), id.uuid, given))
        return edit.refuse(std::move(*wrong));
    const Assessment* row = edit.plan().assessments.find(id);
    for (const Assessment& other : edit.plan().assessments)
        if (row != nullptr && other.id != id && other.round == row->round &&
            other.question == row->question && same_name(other.rater, row->rater))
            return edit.refuse({ErrorCode::already_answered, row->rater, {}});
}

} // namespace updraft
