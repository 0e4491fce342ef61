#include "app/cli/table.h"

#include "core/choose/agreement.h"
#include "core/choose/borda.h"
#include "core/choose/divided.h"
#include "core/choose/schulze.h"
#include "core/choose/session.h"
#include "core/edits/kinds.h"
#include "core/exchange/ballots_csv.h"
#include "core/exchange/csv.h"
#include "ui/words/ranking.h"

#include <fmt/format.h>

#include <numeric>

namespace updraft::cli {

namespace {

struct Options {
    std::string plan;
    std::string session;
    std::string ballots;
};

/// All that is said of the same ballots.
struct Results {
    std::vector<std::string> items;
    int ballots = 0;
    std::vector<double> points;
    std::vector<std::size_t> by_points; // items, the best first, then as they are numbered
    std::vector<std::vector<std::size_t>> groups;
    std::optional<double> kendall_w;
    std::vector<Divided> divided;
};

Results results_of(const NamedBallots& named) {
    Results results;
    results.items = named.items;
    results.ballots = named.ballots.voters();
    results.points = borda(named.ballots);
    results.by_points.resize(named.items.size());
    std::iota(results.by_points.begin(), results.by_points.end(), std::size_t{0});
    std::ranges::stable_sort(results.by_points, std::greater{},
                             [&](std::size_t item) { return results.points[item]; });
    results.groups = schulze(named.ballots).groups;
    results.kendall_w = kendall_w(named.ballots);
    results.divided = most_divided(named.ballots);
    return results;
}

Json json_of(const Results& results) {
    Json all{{"ballots", results.ballots},
             {"borda", Json::array()},
             {"schulze", Json::array()},
             {"kendall_w", results.kendall_w ? updraft::json_of(*results.kendall_w) : Json()},
             {"divided", Json::array()}};
    for (const auto item : results.by_points)
        all["borda"].push_back(Json{{"item", results.items[item]},
                                    {"points", updraft::json_of(results.points[item])}});
    for (const auto& group : results.groups) {
        Json names = Json::array();
        for (const auto item : group) names.push_back(results.items[item]);
        all["schulze"].push_back(std::move(names));
    }
    for (const auto& each : results.divided)
        all["divided"].push_back(Json{{"item", results.items[each.item]},
                                      {"low", updraft::json_of(each.low)},
                                      {"high", updraft::json_of(each.high)},
                                      {"sd", updraft::json_of(each.deviation)}});
    return all;
}

/// "12" or "12.5": points and midranks are whole or halves.
std::string figure(double halves) {
    return fmt::format("{}", halves);
}

/// The groups' numbers by item, from 1.
std::vector<std::int64_t> places_in(const std::vector<std::vector<std::size_t>>& groups,
                                    std::size_t items) {
    std::vector<std::int64_t> places(items);
    for (std::size_t group = 0; group < groups.size(); ++group)
        for (const auto item : groups[group]) places[item] = static_cast<std::int64_t>(group) + 1;
    return places;
}

std::string told(const Results& results) {
    const auto places = places_in(results.groups, results.items.size());
    std::vector<const Divided*> of(results.items.size());
    for (const auto& each : results.divided) of[each.item] = &each;
    List list;
    list.columns = {"item", "borda", "schulze", "best", "worst", "spread"};
    for (const auto item : results.by_points)
        if (of[item] != nullptr) // nobody is divided over what nobody ranked
            list.rows.push_back({results.items[item], figure(results.points[item]), places[item],
                                 figure(of[item]->low), figure(of[item]->high),
                                 fmt::format("{:.2f}", of[item]->deviation)});
    auto text = fmt::format("{} ballot{}\n", results.ballots, results.ballots == 1 ? "" : "s") +
                as_table(list);
    if (results.kendall_w)
        text += fmt::format("Kendall's W {:.2f}. {}\n", *results.kendall_w,
                            agreementSentence(agreement_at(*results.kendall_w)).toStdString());
    return text;
}

Result<NamedBallots> ballots_in(const std::string& file) {
    auto bytes = read_import_file(file);
    if (!bytes) return fail(std::move(bytes.error()));
    auto table = read_csv(std::move(*bytes));
    if (table) return read_ballots(*table);
    if (table.error().subject.empty()) table.error().subject = file;
    return fail(std::move(table.error()));
}

/// The ballots of a session, once they are revealed.
Result<NamedBallots> ballots_in(const Plan& plan, const std::string& session) {
    const auto id = find_kind(table_of<RankingSession>)->find(plan, session);
    if (!id) return fail(id.error());
    const RankingSession& row = *plan.sessions.find({*id});
    if (row.state == SessionState::open) return fail(ErrorCode::session_sealed, row.code);
    if (row.state != SessionState::revealed) return fail(ErrorCode::session_not_open, row.code);
    NamedBallots named;
    for (const auto* item : items_of(plan, row.id)) named.items.push_back(code_of(plan, *item));
    named.ballots = ballots_of(plan, row.id);
    return named;
}

Result<NamedBallots> wanted_ballots(const Context& context, const Options& options) {
    if (!options.ballots.empty()) return ballots_in(options.ballots);
    const auto document = open_to_read(context, options.plan);
    if (!document) return fail(document.error());
    return ballots_in(*(*document)->plan(), options.session);
}

int run_rank(const Context& context, const Options& options) {
    const auto named = wanted_ballots(context, options);
    if (!named) return report(named.error());
    const auto results = results_of(*named);
    return context.json ? answer_json(json_of(results)) : answer(told(results));
}

} // namespace

void add_rank(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    auto* command =
        app.add_subcommand("rank", "Ballots by Borda and Schulze, and how far voters agree");
    auto* file = command->add_option(
        "--ballots", options->ballots,
        "A table with the columns voter, item and rank, or count and ranking (A>B=C)");
    auto* plan = command->add_option("PLAN", options->plan, "The plan's file")->excludes(file);
    auto* session = command->add_option("SESSION", options->session, "The code of a session")
                        ->excludes(file)
                        ->needs(plan);
    command->callback([&run, options, file, session] {
        if (file->empty() && session->empty())
            throw CLI::RequiredError("PLAN and SESSION, or --ballots FILE");
        run = [options](const Context& c) { return run_rank(c, *options); };
    });
}

} // namespace updraft::cli
