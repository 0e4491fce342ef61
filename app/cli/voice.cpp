#include "app/cli/voice.h"

#include "ui/words/sentences.h"

#include <fmt/format.h>

namespace updraft::cli {

namespace {

struct Options {
    std::string plan;
    std::string by;
};

Json number(const std::optional<double>& value) {
    return value ? Json(*value) : Json();
}

Value cell(const std::optional<double>& value, int decimals) {
    return value ? Value{fmt::format("{:.{}f}", *value, decimals)} : Value{};
}

/// None where all answered alike: that tells nothing of those who did not.
Value margin(const std::optional<double>& value, int decimals) {
    return value && *value > 0 ? cell(value, decimals) : Value{};
}

Value percent(const std::optional<double>& share) {
    return share ? cell(100 * *share, 1) : Value{};
}

Value few(const VoiceFigures& figures) {
    std::string of;
    for (const auto& [name, answers] :
         {std::pair{"NPS", figures.n()}, std::pair{"CSAT", figures.csat_n},
          std::pair{"CES", figures.ces_n}})
        if (few_answers(answers)) of += (of.empty() ? "" : ", ") + std::string{name};
    return of.empty() ? Value{} : Value{"few answers: " + of};
}

} // namespace

Json voice_json(const std::string& name, const VoiceFigures& figures) {
    const auto interval = figures.csat_interval();
    return Json{{"group", name.empty() ? Json() : Json(name)},
                {"n", figures.n()},
                {"nps", number(figures.nps())},
                {"margin", number(figures.margin())},
                {"promoters", figures.promoters},
                {"passives", figures.passives},
                {"detractors", figures.detractors},
                {"csat_n", figures.csat_n},
                {"csat", number(figures.csat())},
                {"csat_low", interval ? Json(interval->low) : Json()},
                {"csat_high", interval ? Json(interval->high) : Json()},
                {"ces_n", figures.ces_n},
                {"ces", number(figures.ces())},
                {"ces_margin", number(figures.ces_margin())}};
}

std::vector<VoiceGroup> voice_groups(const Plan& plan, std::optional<VoiceBy> by) {
    return by ? voice_by(plan, *by) : std::vector<VoiceGroup>{{"all", {}, {}, voice_of(plan)}};
}

namespace {

/// For people: rounded, and saying where the answers are few.
std::string told(const std::vector<VoiceGroup>& groups) {
    List list;
    list.columns = {"group",     "n",          "nps",    "margin",     "promoters",
                    "passives",  "detractors", "csat_n", "csat",       "csat_low",
                    "csat_high", "ces_n",      "ces",    "ces_margin", "remark"};
    for (const auto& [name, item, month, figures] : groups) {
        const auto interval = figures.csat_interval();
        const auto low = interval ? std::optional{interval->low} : std::nullopt;
        const auto high = interval ? std::optional{interval->high} : std::nullopt;
        list.rows.push_back({name.empty() ? std::string{"(none)"} : name, std::int64_t{figures.n()},
                             cell(figures.nps(), 1), margin(figures.margin(), 1),
                             std::int64_t{figures.promoters}, std::int64_t{figures.passives},
                             std::int64_t{figures.detractors}, std::int64_t{figures.csat_n},
                             percent(figures.csat()), percent(low), percent(high),
                             std::int64_t{figures.ces_n}, cell(figures.ces(), 2),
                             margin(figures.ces_margin(), 2), few(figures)});
    }
    return as_table(list);
}

int run_voice(const Context& context, const Options& options) {
    const auto by = from_word<VoiceBy>(options.by);
    const auto document = open_to_read(context, options.plan);
    if (!document) return report(document.error());
    const auto groups = voice_groups(*(*document)->plan(), by);
    if (!context.json) return answer(told(groups));
    Json all = Json::array();
    for (const auto& group : groups) all.push_back(voice_json(group.name, group.figures));
    return answer_json(all);
}

} // namespace

void add_voice(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    auto* command =
        plan_command(app, "voice",
                     "NPS, CSAT and CES of what customers said, with the number of answers and the "
                     "95 % margin",
                     options->plan);
    command
        ->add_option("--by", options->by, "Told apart by step, persona, driver, segment or month")
        ->check(CLI::IsMember({"step", "persona", "driver", "segment", "month"}));
    command->callback(
        [&run, options] { run = [options](const Context& c) { return run_voice(c, *options); }; });
}

} // namespace updraft::cli
