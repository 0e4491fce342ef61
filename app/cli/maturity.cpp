#include "app/cli/table.h"

#include "core/base/tenths.h"
#include "core/listen/commitment.h"
#include "core/listen/maturity.h"
#include "ui/words/instruments.h"

#include <fmt/format.h>

#include <cmath>

namespace updraft::cli {

namespace {

struct Options {
    std::string plan;
    std::string round;
    std::string instrument = "maturity";
};

Json number(const std::optional<double>& value) {
    return value ? json_of(*value) : Json();
}

Json level(int value) {
    return value > 0 ? Json(value) : Json();
}

std::string round_name(const Plan& plan, const std::optional<Id<Round>>& id) {
    const Round* row = id ? plan.rounds.find(*id) : nullptr;
    return row != nullptr ? row->name : std::string{};
}

/// What answers to all three begin with.
Json head_of(const Plan& plan, const Answers& answers) {
    const auto name = round_name(plan, answers.round);
    return Json{{"round", name.empty() ? Json() : Json(name)},
                {"answered", json_of(answers.share())},
                {"provisional", answers.provisional()}};
}

Json maturity_json(const Plan& plan, const Maturity& result) {
    Json all = head_of(plan, result.answers);
    all["dimensions"] = Json::array();
    for (const auto& each : result.dimensions)
        all["dimensions"].push_back(Json{{"name", dimensionName(each.dimension).toStdString()},
                                         {"score", number(each.score)},
                                         {"spread", number(each.spread)}});
    all["index"] = number(result.index);
    all["level_raw"] = level(result.level_raw);
    all["level"] = level(result.level);
    all["held_back_by"] = Json::array();
    for (const auto dimension : result.held_back_by)
        all["held_back_by"].push_back(dimensionName(dimension).toStdString());
    return all;
}

void add_questions(Json& all, const Answers& answers) {
    all["questions"] = Json::array();
    for (const auto& each : answers.questions)
        all["questions"].push_back(Json{{"question", word(each.question)},
                                        {"mean", number(each.mean)},
                                        {"spread", number(each.spread)}});
}

Json commitment_json(const Plan& plan, const Commitment& result) {
    Json all = head_of(plan, result.answers);
    add_questions(all, result.answers);
    all["route"] = result.route ? Json(word(*result.route)) : Json();
    all["missing"] = Json::array();
    for (const auto question : result.missing) all["missing"].push_back(word(question));
    return all;
}

Json culture_json(const Plan& plan, const Answers& answers) {
    Json all = head_of(plan, answers);
    add_questions(all, answers);
    return all;
}

/// Halves are rounded away from zero, as on paper.
std::string figure(const std::optional<double>& value) {
    return value ? fmt::format("{:.1f}", in_tenths(*value)) : "-";
}

std::string told_head(const Plan& plan, const Answers& answers) {
    return fmt::format("{}: {} rater{}, {} % answered{}\n", round_name(plan, answers.round),
                       answers.raters.size(), answers.raters.size() == 1 ? "" : "s",
                       whole_percent(answers.share()),
                       answers.provisional() ? ", so this is provisional" : "");
}

std::string told(const Plan& plan, const Maturity& result) {
    List list;
    list.columns = {"dimension", "score", "spread", "before"};
    for (const auto& each : result.dimensions)
        list.rows.push_back({dimensionName(each.dimension).toStdString(), figure(each.score),
                             figure(each.spread), figure(each.before)});
    auto text = told_head(plan, result.answers) + as_table(list);
    text += result.index ? fmt::format("Index {}, level {} {}\n", figure(result.index),
                                       result.level, levelName(result.level).toStdString())
                         : "No level yet\n";
    for (const auto dimension : result.held_back_by)
        text += fmt::format("Held back by {}\n", dimensionName(dimension).toStdString());
    for (const auto& raise : result.way_up)
        text +=
            fmt::format("To rise: {} from {} to {}\n", questionTitle(raise.question).toStdString(),
                        figure(raise.from), figure(raise.to));
    return text;
}

std::string told(const Plan& plan, const Answers& answers) {
    List list;
    list.columns = {"question", "mean", "spread"};
    for (const auto& each : answers.questions)
        list.rows.push_back(
            {questionTitle(each.question).toStdString(), figure(each.mean), figure(each.spread)});
    return told_head(plan, answers) + as_table(list);
}

std::string told(const Plan& plan, const Commitment& result) {
    auto text = told(plan, result.answers);
    if (result.route)
        text += fmt::format("{}. {}\n", routeName(*result.route).toStdString(),
                            routeMeaning(*result.route).toStdString());
    for (const auto question : result.missing)
        text += fmt::format("Missing: {}. {}\n", questionTitle(question).toStdString(),
                            remedyText(question).toStdString());
    return text;
}

int answer_of(const Context& context, const Json& json, const std::string& text,
              const Answers& answers) {
    if (context.json) return answer_json(json);
    if (answers.raters.empty()) {
        say(context,
            "Nobody has answered this yet. Add answers with “add PLAN assessments”, import "
            "them, or open the page Assessment.");
        return done;
    }
    return answer(text);
}

int run_maturity(const Context& context, const Options& options) {
    const auto document = open_to_read(context, options.plan);
    if (!document) return report(document.error());
    const Plan& plan = *(*document)->plan();
    std::optional<Id<Round>> round;
    if (!options.round.empty()) {
        const auto found = find_kind(table_of<Round>)->find(plan, options.round);
        if (!found) return report(found.error());
        round = Id<Round>{*found};
    }
    if (options.instrument == word(Instrument::commitment)) {
        const auto result = commitment_of(plan, round);
        return answer_of(context, commitment_json(plan, result), told(plan, result),
                         result.answers);
    }
    if (options.instrument == word(Instrument::culture)) {
        const auto result = answers_of(plan, Instrument::culture, round);
        return answer_of(context, culture_json(plan, result), told(plan, result), result);
    }
    const auto result = maturity_of(plan, round);
    return answer_of(context, maturity_json(plan, result), told(plan, result), result.answers);
}

} // namespace

void add_maturity(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    auto* command = plan_command(app, "maturity",
                                 "How mature the organisation is, as a round of assessment says",
                                 options->plan);
    command->add_option("--round", options->round, "Its name; the latest where not said");
    command
        ->add_option("--instrument", options->instrument,
                     "maturity, commitment (of executives) or culture; maturity where not said")
        ->check(CLI::IsMember({"maturity", "commitment", "culture"}));
    command->callback([&run, options] {
        run = [options](const Context& c) { return run_maturity(c, *options); };
    });
}

} // namespace updraft::cli
