#include "core/model/mending.h"

#include "core/base/text.h"
#include "core/model/row_lookup.h"
#include "core/model/validity.h"

#include <fmt/format.h>

#include <unordered_map>

namespace updraft {

namespace {

/// Stands where something must stand and nothing is known: "?", or "?3f9a" where it is a name.
template <class T> std::string mark(const T& row, const Field<T>& field) {
    if (!field.unique) return "?";
    return fmt::format("?{}", to_string(row.id.uuid).substr(28));
}

template <class T> void set_default(T& row, const Field<T>& field) {
    static const T fresh{};
    if (field.limits.least > 0 && std::holds_alternative<std::string_view>(field.get(fresh)))
        field.set(row, std::string_view{mark(row, field)});
    else
        field.set(row, field.get(fresh));
}

template <class T> void put(Plan& plan, T row) {
    table<T>(plan).put(std::make_shared<const T>(std::move(row)), plan.edition);
}

template <class T> void drop(Plan& plan, Id<T> id, GapsByTable& gaps) {
    table<T>(plan).erase(id, plan.edition);
    gaps[table_of<T>].missing.insert(id.uuid);
}

template <class T> std::vector<T> rows_of(const Plan& plan) {
    return {table<T>(plan).begin(), table<T>(plan).end()};
}

template <class T> void mend_names(Plan& plan, GapsByTable& gaps) {
    for (const auto& field : fields<T>) {
        if (!field.unique) continue;
        std::unordered_set<std::string> seen;
        for (auto& row : rows_of<T>(plan)) {
            if (seen.insert(folded(std::get<std::string_view>(field.get(row)))).second) continue;
            set_default(row, field);
            seen.insert(folded(std::get<std::string_view>(field.get(row))));
            ++gaps[table_of<T>].emptied;
            put(plan, std::move(row));
        }
    }
}

/// Rows refer to tables that stand before theirs, so one pass in their order is enough.
template <class T> void mend_references(Plan& plan, GapsByTable& gaps) {
    for (auto& row : rows_of<T>(plan)) {
        bool changed = false;
        bool homeless = false;
        for (const auto& field : fields<T>) {
            if (field.type != Type::reference) continue;
            const auto id = referred(field.get(row));
            if (!id || row_lookup(field.references)(plan, *id)) continue;
            if (*id) gaps[field.references].missing.insert(*id);
            homeless = homeless || !field.optional;
            changed = true;
            if (field.optional) field.set(row, std::monostate{});
        }
        if (homeless) {
            drop<T>(plan, row.id, gaps);
        } else if (changed) {
            ++gaps[table_of<T>].emptied;
            put(plan, std::move(row));
        }
    }
}

/// Follows the dependencies depth first; one that leads back into the path walked closes a circle.
class Circles {
  public:
    explicit Circles(const Plan& plan) {
        for (const auto& link : plan.dependencies) leaving_[link.from].push_back(&link);
    }

    std::vector<Id<Dependency>> closing() {
        for (const auto& [from, links] : leaving_) walk(from);
        return std::move(closing_);
    }

  private:
    enum class State { unseen, on_the_path, done };
    struct Visit {
        Id<Initiative> at;
        std::size_t next = 0;
    };

    void walk(Id<Initiative> start) {
        if (states_[start] != State::unseen) return;
        std::vector<Visit> path{{start}};
        states_[start] = State::on_the_path;
        while (!path.empty()) {
            auto& step = path.back();
            const auto found = leaving_.find(step.at);
            if (found == leaving_.end() || step.next == found->second.size()) {
                states_[step.at] = State::done;
                path.pop_back();
                continue;
            }
            const auto* link = found->second[step.next++];
            auto& state = states_[link->to];
            if (state == State::on_the_path) closing_.push_back(link->id);
            if (state != State::unseen) continue;
            state = State::on_the_path;
            path.push_back({link->to});
        }
    }

    std::unordered_map<Id<Initiative>, std::vector<const Dependency*>> leaving_;
    std::unordered_map<Id<Initiative>, State> states_;
    std::vector<Id<Dependency>> closing_;
};

/// There is one row about the plan.
void mend_basics(Plan& plan, GapsByTable& gaps) {
    for (auto rows = rows_of<Basics>(plan); rows.size() > 1; rows.pop_back())
        plan.basics.erase(rows.back().id, plan.edition);
    if (!plan.basics.empty()) return;
    Basics basics;
    basics.id = Id<Basics>::make();
    mend_fields(basics);
    for (const auto& initiative : plan.initiatives)
        if (initiative.start &&
            (basics.start == Basics{}.start || *initiative.start < basics.start))
            basics.start = *initiative.start;
    gaps[table_of<Basics>].missing.insert(basics.id.uuid);
    put(plan, std::move(basics));
}

} // namespace

template <class T> std::size_t mend_fields(T& row) {
    std::size_t mended = 0;
    for (std::size_t i = 1; i < fields<T>.size(); ++i) {
        if (!first_invalid(row, Mask{1} << i)) continue;
        set_default(row, fields<T>[i]);
        ++mended;
    }
    return mended;
}

std::size_t mend(Plan& plan, GapsByTable& gaps) {
    mend_basics(plan, gaps);
    each_entity([&]<class T>() {
        mend_names<T>(plan, gaps);
        mend_references<T>(plan, gaps);
    });
    const auto closing = Circles{plan}.closing();
    for (const auto& id : closing) plan.dependencies.erase(id, plan.edition);
    return closing.size();
}

#define INSTANTIATE(T, ...) template std::size_t mend_fields(T&)
UPDRAFT_ENTITIES(INSTANTIATE);
#undef INSTANTIATE

} // namespace updraft
