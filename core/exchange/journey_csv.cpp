#include "core/exchange/journey_csv.h"

#include "core/base/text.h"
#include "core/edits/kinds.h"
#include "core/exchange/csv.h"
#include "core/listen/journey_map.h"

#include <array>

namespace updraft {

namespace {

constexpr std::array<std::string_view, 14> columns = {
    "code",     "journey",  "phase",  "stage",    "title",      "moment_of_truth", "emotion",
    "feelings", "channels", "action", "thoughts", "frontstage", "backstage",       "owner"};

/// Their texts, one after the other.
std::string texts_of(const Plan& plan, const MapStep& step, PainKind kind) {
    std::string all;
    for (const auto id : step.pains) {
        const auto& row = *plan.pain_points.find(id);
        if (row.kind != kind) continue;
        if (!all.empty()) all += "; ";
        all += row.text;
    }
    return all;
}

/// Its title, where no other journey bears it.
std::string name_of(const Plan& plan, Id<Journey> id) {
    const Journey& journey = *plan.journeys.find(id);
    const bool alone = std::ranges::none_of(plan.journeys, [&](const Journey& other) {
        return other.id != id &&
               (same_name(other.title, journey.title) || same_name(other.code, journey.title));
    });
    return alone ? journey.title : journey.code;
}

std::string cell_of(const Plan& plan, const JourneyMap& map, const MapStep& step,
                    std::string_view column) {
    if (column == "journey") return name_of(plan, map.journey);
    if (column == "stage") return plan.stages.find(map.stages[step.stage].id)->title;
    const auto& field = *find_kind(table_of<Step>)->field(column);
    return text_of(field.get(plan, step.id.uuid), plan.about().currency);
}

} // namespace

std::string journeys_as_csv(const Plan& plan, const std::vector<Id<Journey>>& journeys) {
    const Kind& kind = *find_kind(table_of<Step>);
    std::string csv;
    std::vector<std::string> cells;
    cells.reserve(columns.size() + 2);
    for (const auto column : columns) cells.emplace_back(kind.field(column)->label);
    cells.emplace_back("Pain points");
    cells.emplace_back("Gains");
    append_csv_row(csv, cells);
    for (const auto journey : journeys) {
        const auto map = journey_map(plan, journey);
        for (const auto& step : map.steps) {
            cells.clear();
            for (const auto column : columns) cells.push_back(cell_of(plan, map, step, column));
            cells.push_back(texts_of(plan, step, PainKind::pain));
            cells.push_back(texts_of(plan, step, PainKind::gain));
            append_csv_row(csv, cells);
        }
    }
    return csv;
}

} // namespace updraft
