#include "core/edits/voice.h"

#include "core/base/text.h"
#include "core/listen/voice.h"

namespace updraft {

namespace {

template <class F>
void change_each(Edit& edit, const std::vector<Id<Feedback>>& ids, const F& change) {
    for (const auto id : ids) {
        if (edit.plan().feedback.find(id) == nullptr) continue;
        edit.change(id, change);
        edit.about(id.uuid);
    }
}

} // namespace

void tag_driver(Edit& edit, const std::vector<Id<Feedback>>& ids, std::string_view driver) {
    driver = trimmed(driver);
    change_each(edit, ids, [&](Feedback& item) {
        const auto drivers = split(item.driver, ';');
        if (std::ranges::any_of(drivers, [&](auto other) { return same_name(other, driver); }))
            return;
        std::string all;
        for (const auto each : drivers) all.append(each).append("; ");
        item.driver = all.append(driver);
    });
}

void tag_step(Edit& edit, const std::vector<Id<Feedback>>& ids, Id<Step> step) {
    change_each(edit, ids, [&](Feedback& item) { item.step = step; });
}

void tag_persona(Edit& edit, const std::vector<Id<Feedback>>& ids, Id<Persona> persona) {
    change_each(edit, ids, [&](Feedback& item) { item.persona = persona; });
}

std::vector<Id<Feedback>> calls_in_order(const Plan& plan) {
    std::vector<const Feedback*> rows;
    for (const auto& item : plan.feedback)
        if (awaits_call(item)) rows.push_back(&item);
    std::ranges::stable_sort(rows, [](const Feedback* a, const Feedback* b) {
        const auto place = [](const Feedback* row) {
            return std::pair{*row->state, row->due.value_or(last_date)};
        };
        return place(a) < place(b);
    });
    std::vector<Id<Feedback>> ids;
    ids.reserve(rows.size());
    for (const auto* row : rows) ids.push_back(row->id);
    return ids;
}

void open_loop(Edit& edit, const std::vector<Id<Feedback>>& ids, Date due) {
    change_each(edit, ids, [&](Feedback& item) {
        if (awaits_call(item)) return;
        item.state = LoopState::open;
        item.due = due;
    });
}

void set_loop(Edit& edit, const std::vector<Id<Feedback>>& ids, LoopState state) {
    change_each(edit, ids, [&](Feedback& item) { item.state = state; });
}

void begin_month(Edit& edit, Id<Count> id) {
    edit.change(id, [](Count& row) { row.month = first_of_month(row.month); });
}

} // namespace updraft
