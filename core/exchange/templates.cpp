#include "core/exchange/templates.h"

#include "core/base/text.h"
#include "core/edits/ballots.h"
#include "core/exchange/cast_table.h"
#include "core/exchange/csv.h"
#include "core/exchange/script.h"
#include "templates_plan.h"

#include <array>

namespace updraft {

namespace {

constexpr std::int32_t week = 7;
constexpr std::int32_t sample_age = 7 * week; // on the first day of its eighth week

const std::array<PlanTemplate, 6>& all_templates() {
    static const std::array<PlanTemplate, 6> all = {
        PlanTemplate{"b2b-account", templates_plan::b2b_account},
        PlanTemplate{"contact-centre", templates_plan::contact_centre},
        PlanTemplate{"digital-self-service", templates_plan::digital_self_service},
        PlanTemplate{"field-service", templates_plan::field_service},
        PlanTemplate{sample_template, templates_plan::moving_home},
        PlanTemplate{"public-service", templates_plan::public_service},
    };
    return all;
}

/// The whole weeks, in days, that are not longer than `days`.
std::int32_t whole_weeks(std::int32_t days) {
    return (days >= 0 ? days : days - (week - 1)) / week * week;
}

/// Months since the year 0.
int month_number(Date date) {
    constexpr int months_a_year = 12;
    const auto day = year_month_day(date);
    return day.year * months_a_year + day.month;
}

/// What every plan is compared by in the beginning.
void add_default_criteria(Edit& edit) {
    Script script{templates_plan::criteria};
    NamedItems named;
    for (;;) {
        const auto words = script.next();
        if (!words) return edit.refuse(words.error());
        if (words->empty()) return;
        const auto instruction = named.read(*words, edit.plan().about());
        if (!instruction) return edit.refuse(instruction.error());
        run(edit, *instruction);
    }
}

/// The sample's first ranking was held: its ballots are cast and opened as anywhere, but nobody
/// needs them hidden for the moment between, so that their seal costs nothing.
void hold_ranking(Edit& edit) {
    const auto& sessions = edit.plan().sessions;
    const auto held = std::ranges::min_element(sessions, {}, &RankingSession::code);
    const auto id = held->id;
    const Date day = held->date.value_or(Date{});
    constexpr std::string_view passphrase = "the sample";
    const auto keys = make_seal_keys(passphrase, least_seal_cost);
    if (!keys) return edit.refuse(keys.error());
    open_session(edit, id, *keys, day);
    const auto table = read_csv(std::string{templates_plan::moving_home_ballots});
    if (!table) return edit.refuse(table.error());
    const auto cast = read_cast_table(*table, edit.plan(), id);
    if (!cast) return edit.refuse(cast.error());
    cast_ballots(edit, cast->ballots);
    const auto key = unlock(keys->locked_key, passphrase);
    if (!key) return edit.refuse(key.error());
    reveal_ballots(edit, id, *key);
}

/// Runs a template's script with all its dates moved.
class Filler {
  public:
    Filler(std::string_view script, const NewPlan& plan) : script_{script}, plan_{plan} {}

    void operator()(Edit& edit) {
        add_default_criteria(edit);
        for (;;) {
            const auto words = script_.next();
            if (!words) return edit.refuse(words.error());
            if (words->empty()) break;
            auto instruction = named_.read(*words, edit.plan().about());
            if (!instruction) return edit.refuse(instruction.error());
            const bool begins = instruction->kind->name == table_of<Basics>;
            if (begins) settle(edit, *instruction);
            for (auto& [field, value] : instruction->assignments) move(value, field->type);
            if (begins) begin(*instruction);
            const auto id = run(edit, *instruction);
            if (edit.refusal()) return;
            if (!instruction->as.empty())
                named_.keep(*instruction, instruction->kind->handle_of(edit.plan(), id));
        }
        if (plan_.template_name == sample_template) hold_ranking(edit);
    }

  private:
    /// How far the dates move follows from the script's own start.
    void settle(const Edit& edit, const Instruction& basics) {
        const auto& kind = *basics.kind;
        Date written = edit.plan().about().start;
        for (const auto& [field, value] : basics.assignments)
            if (field == kind.field("start"))
                if (const auto* date = std::get_if<Date>(&value)) written = *date;
        const bool aged = plan_.template_name == sample_template && !plan_.start;
        if (aged) {
            shift_ = whole_weeks(plan_.today - written - sample_age);
            start_ = written + shift_;
        } else {
            start_ = plan_.start.value_or(plan_.today);
            shift_ = whole_weeks(start_ - written + week - 1);
        }
        months_ = month_number(start_) - month_number(written);
    }

    void move(Value& value, Type type) const {
        if (auto* date = std::get_if<Date>(&value))
            *date = type == Type::month ? add_months(*date, months_) : *date + shift_;
        auto* text = std::get_if<std::string>(&value);
        if (text == nullptr || type != Type::dates) return;
        std::string moved;
        for (const auto day : split(*text, ' '))
            moved += (moved.empty() ? "" : " ") + iso(*parse_date(day) + shift_);
        *text = moved;
    }

    /// The plan's first day and title are those that were asked for.
    void begin(Instruction& basics) const {
        const auto give = [&](std::string_view name, Value value) {
            const auto* field = basics.kind->field(name);
            std::erase_if(basics.assignments,
                          [&](const Assignment& given) { return given.field == field; });
            basics.assignments.push_back({field, std::move(value)});
        };
        give("start", start_);
        if (!plan_.title.empty()) give("title", plan_.title);
    }

    Script script_;
    const NewPlan& plan_;
    Date start_;
    std::int32_t shift_ = 0;
    int months_ = 0; // that months move: in weeks, two would fall into one
    NamedItems named_;
};

} // namespace

std::span<const PlanTemplate> templates() {
    return all_templates();
}

Result<std::unique_ptr<Document>> make_plan(const std::filesystem::path& path, const NewPlan& plan,
                                            Surroundings surroundings) {
    Basics basics;
    basics.title = plan.title;
    basics.start = plan.start.value_or(plan.today);
    if (plan.template_name.empty())
        return Document::create(path, std::move(basics), add_default_criteria,
                                std::move(surroundings));
    const auto found = std::ranges::find(all_templates(), plan.template_name, &PlanTemplate::name);
    if (found == all_templates().end())
        return fail(ErrorCode::unknown_template, std::string{plan.template_name});
    // The script gives the real one; until then the plan must have some.
    basics.title = found->name;
    return Document::create(path, std::move(basics), Filler{found->script, plan},
                            std::move(surroundings));
}

} // namespace updraft
