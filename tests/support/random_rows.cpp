#include "tests/support/random_rows.h"

#include <fmt/format.h>

#include <algorithm>

namespace updraft::testing {

namespace {

unsigned below(Random& random, std::size_t count) {
    return static_cast<unsigned>(random() % count);
}

template <class T> const T* any_row(const Table<T>& rows, Random& random) {
    if (rows.empty()) return nullptr;
    auto row = rows.begin();
    for (auto steps = below(random, rows.size()); steps > 0; --steps) ++row;
    return &*row;
}

/// The id of a row of the table; none where it is empty.
std::optional<Uuid> any_id(const Plan& plan, std::string_view table, Random& random) {
    std::optional<Uuid> id;
    with_entity(table, [&]<class T>() {
        if (const auto* row = any_row(updraft::table<T>(plan), random)) id = row->id.uuid;
    });
    return id;
}

constexpr std::array<std::uint8_t, 5> field_bytes = {0x89, 'P', 'N', 'G', 0};

std::string random_text(Type type, Random& random) {
    static constexpr std::array words = {"Shorter", "form", "Ärger", "日本", "'quoted'", "→", "x"};
    if (type == Type::code) return fmt::format("C-{}", below(random, 200));
    if (type == Type::position) return fmt::format("a{}", 1 + below(random, 9));
    if (type == Type::dates) return "2026-12-25";
    std::string text = fmt::format("{} {}", words[below(random, words.size())], below(random, 50));
    if (type == Type::text)
        for (auto n = below(random, 20); n > 0; --n) text += "\nmore of it";
    return text;
}

/// Sets one field to a random value within its limits; false where there is none to be had.
template <class T>
bool set_random(T& row, const Field<T>& field, const Plan& plan, Random& random) {
    if (field.optional && below(random, 4) == 0) return field.set(row, std::monostate{});
    std::string text;
    switch (field.type) {
    case Type::identity:
        return true;
    case Type::reference: {
        const auto id = any_id(plan, field.references, random);
        return id ? field.set(row, Bytes{id->bytes})
                  : field.optional && field.set(row, std::monostate{});
    }
    case Type::word:
        return field.set(row, field.words[below(random, field.words.size())]);
    case Type::flag:
        return field.set(row, std::int64_t{below(random, 2)});
    case Type::week:
        return field.set(row, std::int64_t{1 + below(random, 127)});
    case Type::date:
    case Type::month:
        return field.set(row, std::int64_t{below(random, 84'371)});
    case Type::whole:
    case Type::money:
    case Type::share:
        return field.set(row, below(random, 101) / 100.0);
    case Type::bytes:
        return field.set(row, Bytes{field_bytes});
    case Type::number: {
        const double least = std::max(field.limits.least, -1e6);
        const double most = std::min(field.limits.most, 1e6);
        const auto whole = static_cast<std::int64_t>(least) +
                           below(random, static_cast<std::size_t>(most - least) + 1);
        if (field.type != Type::number) return field.set(row, whole);
        return field.set(row, std::min(static_cast<double>(whole) + below(random, 2) / 4.0, most));
    }
    default:
        text = random_text(field.type, random);
        if (field.limits.most < 16) text = "EUR";
        if (static_cast<double>(text.size()) > field.limits.most) text.resize(3);
        return field.set(row, std::string_view{text});
    }
}

template <class F> void with_random_entity(Random& random, F&& use) {
    std::size_t entities = 0;
    each_entity([&]<class>() { ++entities; });
    auto chosen = below(random, entities);
    each_entity([&]<class T>() {
        if (chosen-- == 0) use.template operator()<T>();
    });
}

void remove_with_children(Edit& edit, std::string_view table, Uuid id);

/// Clears what may be empty, removes what may not.
template <class T> void let_go(Edit& edit, std::string_view table, Uuid id) {
    for (const auto& field : fields<T>) {
        if (field.references != table || field.type != Type::reference) continue;
        std::vector<Id<T>> referring;
        for (const auto& row : updraft::table<T>(edit.plan()))
            if (equal(field.get(row), Bytes{id.bytes})) referring.push_back(row.id);
        for (const auto& row : referring) {
            if (updraft::table<T>(edit.plan()).find(row) == nullptr) continue;
            if (field.optional)
                edit.change(row, [&](T& changed) { field.set(changed, std::monostate{}); });
            else
                remove_with_children(edit, table_of<T>, row.uuid);
        }
    }
}

void remove_with_children(Edit& edit, std::string_view table, Uuid id) {
    each_entity([&]<class T>() { let_go<T>(edit, table, id); });
    with_entity(table, [&]<class T>() { edit.remove(Id<T>{id}); });
}

} // namespace

void add_random_row(Edit& edit, Random& random) {
    with_random_entity(random, [&]<class T>() {
        if constexpr (!std::is_same_v<T, Basics>) {
            T row;
            for (const auto& field : fields<T>)
                if (!set_random(row, field, edit.plan(), random)) return;
            edit.add(std::move(row));
        }
    });
}

void change_random_row(Edit& edit, Random& random) {
    with_random_entity(random, [&]<class T>() {
        const auto* row = any_row(table<T>(edit.plan()), random);
        if (row == nullptr) return;
        const auto id = row->id;
        edit.change(id, [&](T& changed) {
            for (auto n = 1 + below(random, 3); n > 0; --n) {
                const auto& field = fields<T>[below(random, fields<T>.size())];
                static_cast<void>(set_random(changed, field, edit.plan(), random));
            }
        });
    });
}

void remove_random_row(Edit& edit, Random& random) {
    with_random_entity(random, [&]<class T>() {
        if constexpr (!std::is_same_v<T, Basics>)
            if (const auto* row = any_row(table<T>(edit.plan()), random))
                remove_with_children(edit, table_of<T>, row->id.uuid);
    });
}

} // namespace updraft::testing
