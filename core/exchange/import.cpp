#include "core/exchange/import.h"

#include "core/base/text.h"
#include "core/exchange/import_planner.h"

namespace updraft {

namespace {

/// What people call the item; nothing for what they have no name for, such as a dependency.
std::string said_name(const Kind& kind, const Plan& plan, Uuid id) {
    if (kind.handle == "code" || kind.handle == "name") return kind.handle_of(plan, id);
    return kind.title() != nullptr ? kind.title_of(plan, id) : std::string{};
}

} // namespace

std::size_t ImportPlan::count(Fate fate) const {
    return static_cast<std::size_t>(std::ranges::count(rows, fate, &Row::fate));
}

std::vector<std::string> ImportPlan::ignored() const {
    std::vector<std::string> headers;
    for (const auto& column : columns)
        if (column.field == nullptr) headers.push_back(column.header);
    return headers;
}

ImportPlanner::ImportPlanner(const Plan& plan, const TextTable& table, const ImportRequest& request,
                             const Progress& progress)
    : plan_{plan}, table_{table}, request_{request}, progress_{progress}, kind_{*request.kind},
      names_itself_{std::ranges::any_of(
          kind_.fields, [&](const KindField& field) { return field.references == &kind_; })},
      start_{kind_.field("start")}, end_{kind_.field("end")}, trial_{plan}, ids_{plan} {
    result_.kind = request.kind;
    ++trial_.edition;
}

/// Whether the value says anything else than the item that there is.
bool ImportPlanner::differs(const Draft& draft, const Assignment& given) const {
    const bool empty = std::holds_alternative<std::monostate>(given.value);
    if (!draft.existing) return !empty;
    if (empty && !given.field->optional) return false;
    if (given.field->says != nullptr && !empty)
        return !given.field->says(plan_, *draft.existing, given.value);
    return given.field->get(plan_, *draft.existing) != given.value;
}

/// An empty cell takes away what stands there, which is seen before it is gone.
void ImportPlanner::note_emptied(Draft& draft, const std::vector<Assignment>& changes) const {
    const auto name = said_name(kind_, plan_, *draft.existing);
    // A list whose every part was left out is told of already, part by part.
    const auto was_filled = [&](const KindField* field) {
        return std::ranges::any_of(draft.lists, [&](const auto& list) {
            return list.first == field && !list.second.empty();
        });
    };
    for (const auto& change : changes)
        if (std::holds_alternative<std::monostate>(change.value) && !was_filled(change.field))
            note(draft, ImportIssue::emptied, change.field, name);
}

/// Of items that there are, only what differs stays.
bool ImportPlanner::compare() {
    Steps steps{progress_, drafts_.size(), rows_share, 1};
    for (auto& draft : drafts_) {
        if (!steps.next()) return false;
        ImportPlan::Row row{draft.row + 1, ImportPlan::Fate::added, {}, std::move(draft.values)};
        std::erase_if(row.assignments,
                      [&](const Assignment& given) { return !differs(draft, given); });
        if (draft.existing) {
            note_emptied(draft, row.assignments);
            row.id = *draft.existing;
            row.fate =
                row.assignments.empty() ? ImportPlan::Fate::unchanged : ImportPlan::Fate::changed;
        }
        result_.rows.push_back(std::move(row));
        std::ranges::move(draft.notes, std::back_inserter(result_.notes));
    }
    for (auto* messages : {&result_.skipped, &result_.notes})
        std::ranges::stable_sort(*messages, {}, &ImportMessage::row);
    return true;
}

/// New steps that name no journey are of the one given for all, else of the plan's only one. Where
/// it has none and no row names any, they make its first one, under the plan's title.
void ImportPlanner::find_journey() {
    if (kind_.name != table_of<Step> || journey_) return;
    const auto* field = kind_.field("journey");
    const auto column = std::ranges::find(result_.columns, field, &ImportPlan::Column::field) -
                        result_.columns.begin();
    bool named = false;
    const auto rows = column < std::ssize(result_.columns) ? table_.rows() : 0;
    for (std::size_t row = 0; row < rows && !named; ++row)
        named = !trimmed(table_.cell(row, static_cast<std::size_t>(column))).empty();
    if (plan_.journeys.size() == 1)
        journey_ = plan_.journeys.begin()->code;
    else if (plan_.journeys.empty() && !named)
        journey_ = plan_.about().title;
}

void ImportPlanner::give_journey(Draft& draft) const {
    if (!journey_ || draft.existing) return;
    const auto* field = kind_.field("journey");
    const auto* own = value_given(draft.values, field);
    const bool empty = own != nullptr && std::holds_alternative<std::monostate>(*own);
    if (empty || (own == nullptr && !has_note(draft, field))) give(draft.values, field, *journey_);
}

Result<ImportPlan> ImportPlanner::run() {
    auto columns = match_columns(table_, request_);
    if (!columns) return fail(std::move(columns.error()));
    result_.columns = std::move(*columns);
    if (!request_.key.empty()) {
        const auto* key = kind_.field(request_.key);
        if (key == nullptr)
            return fail(ErrorCode::unknown_field, request_.key, std::string{kind_.name});
        if (std::ranges::find(result_.columns, key, &ImportPlan::Column::field) ==
            result_.columns.end())
            return fail(ErrorCode::unknown_column, request_.key);
    }
    auto substitutes = substitutions(result_.columns, request_, plan_.about());
    if (!substitutes) return fail(std::move(substitutes.error()));
    substitutions_ = std::move(*substitutes);
    result_.writing = find_writing(table_, result_.columns, request_.order);
    for (std::size_t column = 0; column < result_.columns.size(); ++column)
        if (auto& each = result_.columns[column];
            each.field != nullptr && each.field->type == Type::share)
            each.percent = is_percent(table_, column, substitutions_[column], result_.writing);
    if (auto given = read_given(); !given) return fail(std::move(given.error()));
    index_items();
    find_journey();
    if (!read_rows()) return fail(ErrorCode::stopped);
    give_codes();
    settle_references();
    read_lists();
    check_dependencies();
    if (!compare()) return fail(ErrorCode::stopped);
    return std::move(result_);
}

Result<ImportPlan> plan_import(const Plan& plan, const TextTable& table,
                               const ImportRequest& request, const Progress& progress) {
    if (!known_by_ids(plan, table, request))
        return ImportPlanner{plan, table, request, progress}.run();
    ImportRequest by_id = request;
    by_id.key = "id";
    return ImportPlanner{plan, table, by_id, progress}.run();
}

} // namespace updraft
