#include "core/document/edit.h"

#include "core/base/text.h"
#include "core/model/handle.h"
#include "core/model/validity.h"
#include "core/schedule/link_check.h"

#include <unordered_map>

namespace updraft {

namespace {

/// What of a table was touched: the rows that there were, and the ids of new ones, in their order.
/// Told without its type, for what is compiled for every entity takes long to compile.
struct Touched {
    std::unordered_map<Uuid, std::shared_ptr<const void>> before;
    std::vector<Uuid> added;

    bool has_added(Uuid id) const {
        return !added.empty() && std::ranges::binary_search(added, id);
    }
    /// New ids mostly come in their order.
    void add(Uuid id) {
        if (before.contains(id)) return; // it was removed and comes back
        if (added.empty() || added.back() < id)
            added.push_back(id);
        else if (const auto place = std::ranges::lower_bound(added, id); *place != id)
            added.insert(place, id);
    }
};

/// Counting every name for one new row would cost more than looking through them; for many, less.
constexpr std::size_t looks_before_indexing = 16;

/// What the edit knows of a table's codes or names.
struct Names {
    std::size_t looks = 0;
    bool indexed = false;
    std::unordered_map<std::string, Uuid> index;
    std::vector<Uuid> replayed; // rows whose names are looked at in the end
};

template <class T>
concept Placed = requires(T row) {
    row.position;
};

template <class T> std::string_view name_in(const T& row, const Field<T>& field) {
    return std::get<std::string_view>(field.get(row));
}

template <class T> Error taken(const T& row, const Field<T>& field) {
    const auto code = field.type == Type::code ? ErrorCode::code_taken : ErrorCode::name_taken;
    return {code, std::string{name_in(row, field)}, {}};
}

/// A row that was touched, as it was and as it is; null where it was not or is not there.
struct Mark {
    Uuid id;
    const void* before = nullptr;
    const void* after = nullptr;

    std::optional<ChangeKind> kind() const {
        if (before == nullptr && after == nullptr) return std::nullopt;
        if (before == nullptr) return ChangeKind::added;
        return after == nullptr ? ChangeKind::removed : ChangeKind::changed;
    }
};

template <class T> const T* row_before(const Mark& mark) {
    return static_cast<const T*>(mark.before);
}
template <class T> const T* row_after(const Mark& mark) {
    return static_cast<const T*>(mark.after);
}

/// In the order of their ids; not yet as they are.
std::vector<Mark> marks_of(const Touched& touched) {
    std::vector<Mark> marks;
    marks.reserve(touched.before.size() + touched.added.size());
    for (const auto& [id, before] : touched.before) marks.push_back({id, before.get(), nullptr});
    std::ranges::sort(marks, {}, &Mark::id);
    const auto old = static_cast<std::ptrdiff_t>(marks.size());
    for (const auto id : touched.added) marks.push_back({id, nullptr, nullptr});
    std::ranges::inplace_merge(marks, marks.begin() + old, {}, &Mark::id);
    return marks;
}

/// The same with the rows as they are, which of many come from one walk through the table.
template <class T> std::vector<Mark> marks_of(const Touched& touched, const Table<T>& rows) {
    auto marks = marks_of(touched);
    constexpr std::size_t share = 16; // a look-up costs about as much as so many steps
    if (marks.size() * share < rows.size()) {
        for (auto& mark : marks) mark.after = rows.find({mark.id});
        return marks;
    }
    auto row = rows.begin();
    for (auto& mark : marks) {
        while (row != rows.end() && row->id.uuid < mark.id) ++row;
        if (row != rows.end() && row->id.uuid == mark.id) mark.after = &*row;
    }
    return marks;
}

} // namespace

struct Edit::Notes {
    std::unordered_map<std::string_view, Touched> rows;       // by table
    std::unordered_map<std::string_view, Names> names;        // by table
    std::unordered_map<std::string_view, std::string> places; // the last, by table
    std::optional<std::vector<Touch>> touched;                // none while it may still change

    template <class T> Touched& of() { return rows[table_of<T>]; }
    template <class T> std::vector<Mark> marks(const Plan& plan) const {
        const auto found = rows.find(table_of<T>);
        if (found == rows.end()) return {};
        return marks_of(found->second, table<T>(plan));
    }
};

Edit::Edit(const Plan& plan, RowWriter& writer)
    : plan_{plan}, writer_{writer}, notes_{std::make_unique<Notes>()} {
    ++plan_.edition;
}

Edit::~Edit() = default;

bool Edit::check(Result<void> written) {
    if (!written) refuse(std::move(written.error()));
    return !refusal_;
}

template <class T> void Edit::note(Id<T> id) {
    notes_->touched.reset();
    auto& touched = notes_->of<T>();
    if (!touched.has_added(id.uuid)) touched.before.try_emplace(id.uuid, table<T>(plan_).share(id));
}

template <class T> bool Edit::alone(const T& row, const Field<T>& field) const {
    return std::ranges::none_of(table<T>(plan_), [&](const T& other) {
        return other.id != row.id && same_name(name_in(other, field), name_in(row, field));
    });
}

template <class T> bool Edit::free(const T& row, const Field<T>& field) {
    auto& names = notes_->names[table_of<T>];
    if (!names.indexed && ++names.looks < looks_before_indexing) return alone(row, field);
    if (!names.indexed)
        for (const auto& other : table<T>(plan_))
            names.index.insert_or_assign(folded(name_in(other, field)), other.id.uuid);
    names.indexed = true;
    const auto found = names.index.find(folded(name_in(row, field)));
    if (found == names.index.end() || found->second == row.id.uuid) return true;
    // The index may be older than a rename: ask the plan.
    const T* holder = table<T>(plan_).find(Id<T>{found->second});
    return holder == nullptr || !same_name(name_in(*holder, field), name_in(row, field));
}

template <class T> bool Edit::claim(const T& row, const Field<T>& field) {
    auto& names = notes_->names[table_of<T>];
    if (replaying_) {
        names.replayed.push_back(row.id.uuid);
        names.index.clear(); // it does not know this one
        names.indexed = false;
        return true;
    }
    if (!free(row, field)) {
        refuse(taken(row, field));
        return false;
    }
    if (names.indexed) names.index.insert_or_assign(folded(name_in(row, field)), row.id.uuid);
    return true;
}

template <class T> bool Edit::acceptable(const T& row, Mask changed) {
    if (auto error = first_invalid(row, changed)) {
        refuse(std::move(*error));
        return false;
    }
    for (std::size_t i = 0; i < fields<T>.size(); ++i)
        if (fields<T>[i].unique && (changed >> i & 1U) != 0 && !claim(row, fields<T>[i]))
            return false;
    return true;
}

template <class T> void Edit::check_replayed() {
    const auto& replayed = notes_->names[table_of<T>].replayed;
    if (replayed.empty()) return;
    const auto check = [&](const Field<T>& field) {
        if (replayed.size() < looks_before_indexing) {
            for (const auto& id : replayed)
                if (const T* row = table<T>(plan_).find(Id<T>{id}); row && !alone(*row, field))
                    return refuse(taken(*row, field));
            return;
        }
        std::unordered_set<std::string> seen;
        for (const auto& row : table<T>(plan_))
            if (!seen.insert(folded(name_in(row, field))).second) return refuse(taken(row, field));
    };
    for (const auto& field : fields<T>)
        if (field.unique) check(field);
}

template <class T> Id<T> Edit::add(T row) {
    if (!row.id) row.id = Id<T>::make();
    const auto id = row.id;
    if (refusal_ || !acceptable(row, ~Mask{0})) return id;
    notes_->touched.reset();
    notes_->of<T>().add(id.uuid);
    if (check(writer_.insert(row))) keep(std::move(row));
    return id;
}

template <class T> void Edit::keep(T row) {
    if constexpr (Placed<T>)
        if (const auto last = notes_->places.find(table_of<T>); last != notes_->places.end())
            last->second = std::max(last->second, row.position);
    table<T>(plan_).put(std::make_shared<const T>(std::move(row)), plan_.edition);
}

template <class T> const std::string& Edit::last_place() {
    const auto [last, fresh] = notes_->places.try_emplace(table_of<T>);
    if constexpr (Placed<T>)
        if (fresh)
            for (const auto& row : table<T>(plan_))
                last->second = std::max(last->second, row.position);
    return last->second;
}

template <class T> void Edit::write(const T& before, T after) {
    const Mask mask = diff(before, after);
    if (mask == 0 || !acceptable(after, mask)) return;
    note(after.id);
    if (check(writer_.update(after, mask))) keep(std::move(after));
}

template <class T> void Edit::remove(Id<T> id) {
    if (refusal_) return;
    if (table<T>(plan_).find(id) == nullptr)
        return refuse({ErrorCode::unknown_item, std::string{table_of<T>}, {}});
    note(id);
    if (check(writer_.remove(id))) table<T>(plan_).erase(id, plan_.edition);
}

void Edit::replay(const RowChange& change, bool inverse) {
    replaying_ = true;
    with_entity(change.table, [&]<class T>() { replay_row<T>(change, inverse); });
    replaying_ = false;
}

void Edit::become(const Plan& target) {
    replaying_ = true;
    each_entity([&]<class T>() { become_in<T>(target); });
    replaying_ = false;
}

template <class T> void Edit::become_in(const Plan& target) {
    const auto present = table<T>(plan_); // stays as it was while the plan changes
    for (const auto& row : present)
        if (table<T>(target).find(row.id) == nullptr) remove(row.id);
    for (const auto& row : table<T>(target)) {
        if (refusal_) return;
        const auto before = table<T>(plan_).share(row.id);
        if (before)
            write(*before, row);
        else
            add(row);
    }
}

void Edit::finish() {
    each_entity([&]<class T>() {
        if (!refusal_) check_replayed<T>();
    });
    if (plan_.basics.size() != 1) refuse({ErrorCode::required, "plan", {}});
    if (!refusal_) check_links();
}

void Edit::check_links() {
    std::vector<Id<Dependency>> made;
    for (const auto& mark : notes_->marks<Dependency>(plan_)) {
        const auto* before = row_before<Dependency>(mark);
        const auto* after = row_after<Dependency>(mark);
        if (after != nullptr &&
            (before == nullptr || before->from != after->from || before->to != after->to))
            made.push_back(after->id);
    }
    if (auto wrong = wrong_link(plan_, made)) refuse(std::move(*wrong));
}

template <class T> void Edit::replay_row(const RowChange& change, bool inverse) {
    if (refusal_) return;
    const auto& from = inverse ? change.after : change.before;
    const auto& to = inverse ? change.before : change.after;
    const auto& key = change.kind == ChangeKind::added ? change.after : change.before;
    const auto conflict = [&](const T* row) {
        refuse({ErrorCode::undo_conflict, row != nullptr ? handle(*row) : std::string{},
                std::string{table_of<T>}});
    };

    Id<T> id;
    if (!Codec<Id<T>>::from(id, *key[0])) return conflict(nullptr);
    const auto row = table<T>(plan_).share(id);
    if (from.empty()) {
        if (row) return conflict(row.get());
        T added;
        for (std::size_t i = 0; i < to.size(); ++i)
            if (!to[i] || !fields<T>[i].set(added, *to[i])) return conflict(nullptr);
        add(std::move(added));
        return;
    }
    if (!row) return conflict(nullptr);
    for (std::size_t i = 1; i < from.size(); ++i)
        if (from[i] && !equal(*from[i], fields<T>[i].get(*row))) return conflict(row.get());
    if (to.empty()) {
        // A column younger than the change must still hold its default, or it would be lost.
        const T fresh{};
        for (std::size_t i = from.size(); i < fields<T>.size(); ++i)
            if (!equal(fields<T>[i].get(fresh), fields<T>[i].get(*row))) return conflict(row.get());
        remove(id);
        return;
    }
    T changed = *row;
    for (std::size_t i = 1; i < to.size(); ++i)
        if (to[i] && !fields<T>[i].set(changed, *to[i])) return conflict(row.get());
    write(*row, std::move(changed));
}

std::vector<Touch> Edit::touched() const {
    if (!notes_->touched) {
        std::vector<Touch> all;
        each_entity([&]<class T>() {
            for (const auto& mark : notes_->marks<T>(plan_))
                if (const auto kind = mark.kind();
                    kind && (kind != ChangeKind::changed ||
                             diff(*row_before<T>(mark), *row_after<T>(mark)) != 0))
                    all.push_back({table_of<T>, mark.id, *kind});
        });
        notes_->touched = std::move(all);
    }
    return *notes_->touched;
}

template <class T> void Edit::describe_changes(ChangesetWriter& writer) const {
    constexpr std::size_t sample = 100;
    const auto marks = notes_->marks<T>(plan_);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (i == sample) writer.expect(marks.size() - i);
        const auto kind = marks[i].kind();
        if (!kind || forgotten_.contains(marks[i].id)) continue;
        const T* before = row_before<T>(marks[i]);
        const T* after = row_after<T>(marks[i]);
        if (kind == ChangeKind::added)
            writer.added(*after);
        else if (kind == ChangeKind::removed)
            writer.removed(*before);
        else if (const Mask differing = diff(*before, *after); differing != 0)
            writer.changed(*before, *after, differing);
    }
}

Changeset Edit::changeset() const {
    ChangesetWriter writer;
    each_entity([&]<class T>() { describe_changes<T>(writer); });
    return writer.take();
}

#define INSTANTIATE(T, ...)                                                                        \
    template Id<T> Edit::add(T);                                                                   \
    template void Edit::write(const T&, T);                                                        \
    template void Edit::remove(Id<T>);                                                             \
    template const std::string& Edit::last_place<T>()
UPDRAFT_ENTITIES(INSTANTIATE);
#undef INSTANTIATE

} // namespace updraft
