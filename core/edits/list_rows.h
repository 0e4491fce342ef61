#pragma once
#include "core/base/text.h"
#include "core/edits/kinds.h"
#include "core/edits/text_forms.h"

#include <deque>
#include <map>

// What fields that list rows of other tables share; only the files that hold such fields include
// this.

namespace updraft::lists {

/// Looks items up by their names; for many, in an index.
class Finder {
  public:
    Finder(Edit& edit, std::string_view kind) : edit_{edit}, kind_{*find_kind(kind)} {}

    bool knows(std::string_view handle) {
        return indexed(handle) || kind_.find(edit_.plan(), handle);
    }
    Uuid find(std::string_view handle) {
        const auto known = indexed(handle);
        return known ? *known : kind_.named(edit_, handle);
    }

  private:
    static constexpr std::size_t looks_before_indexing = 16;

    /// None for what is not known to the index, or as long as there is none.
    std::optional<Uuid> indexed(std::string_view handle) {
        if (++looks_ < looks_before_indexing) return std::nullopt;
        if (index_.empty())
            for (const auto& id : kind_.all(edit_.plan()))
                index_.emplace(folded(kind_.handle_of(edit_.plan(), id)), id);
        const auto found = index_.find(folded(trimmed(handle)));
        return found != index_.end() ? std::optional{found->second} : std::nullopt;
    }

    Edit& edit_;
    const Kind& kind_;
    std::size_t looks_ = 0;
    std::unordered_map<std::string, Uuid> index_;
};

/// The rows of `T` that there are of each owner named.
template <class T, class Owner>
std::unordered_map<Id<Owner>, std::vector<Id<T>>> present_rows(const Plan& plan, Id<Owner> T::*of,
                                                               const std::vector<TextOf>& texts) {
    std::unordered_map<Id<Owner>, std::vector<Id<T>>> present;
    for (const auto& [owner, text] : texts) present[{owner}];
    for (const auto& row : table<T>(plan))
        if (const auto found = present.find(row.*of); found != present.end())
            found->second.push_back(row.id);
    return present;
}

/// Makes an owner's rows of `T` what `wanted` holds: rows with the same key keep their id, the
/// first of several first.
template <class T, class Key>
void replace_rows(Edit& edit, const std::vector<Id<T>>& there, Id<Key> T::*key,
                  const std::vector<T>& wanted) {
    std::map<Id<Key>, std::deque<Id<T>>> present;
    for (const auto& id : there) present[table<T>(edit.plan()).find(id)->*key].push_back(id);
    for (T row : wanted) {
        auto& known = present[row.*key];
        if (known.empty()) {
            edit.add(std::move(row));
            continue;
        }
        row.id = known.front();
        known.pop_front();
        edit.change(row.id, [&](T& old) {
            if constexpr (requires { old.remarks; }) row.remarks = old.remarks;
            if constexpr (requires { old.label; }) row.label = old.label;
            old = row;
        });
    }
    for (const auto& [gone, ids] : present)
        for (const auto& id : ids) edit.remove(id);
}

/// Whether two rows say the same thing twice.
template <class T, class Key> auto same(Id<Key> T::*key) {
    return [key](const T& a, const T& b) { return a.*key == b.*key; };
}

/// Makes the rows of each owner what its text says; `read` makes a row of a part of it, or refuses.
/// Of parts that say the same the first counts.
template <class T, class Owner, class Key, class Read, class Same>
void set_rows(Edit& edit, Id<Owner> T::*of, Id<Key> T::*key, const std::vector<TextOf>& texts,
              const Read& read, const Same& same) {
    const auto present = present_rows(edit.plan(), of, texts);
    for (const auto& [owner, text] : texts) {
        std::vector<T> wanted;
        for (const auto part : split(text, ';')) {
            T row = read(part);
            row.*of = {owner};
            if (std::ranges::none_of(wanted, [&](const T& other) { return same(row, other); }))
                wanted.push_back(std::move(row));
        }
        if (edit.refusal()) return;
        replace_rows(edit, present.at({owner}), key, wanted);
    }
}

/// The text of an owner's rows; `part` gives that of one.
template <class T, class Owner, class Part>
std::string text_of_rows(const Plan& plan, Id<Owner> T::*of, Id<Owner> owner, const Part& part) {
    std::vector<std::string> parts;
    for (const auto& row : table<T>(plan))
        if (row.*of == owner) parts.push_back(part(plan, row));
    return joined(std::move(parts));
}

template <class T, class Owner, class Part>
Texts texts_of_rows(const Plan& plan, Id<Owner> T::*of, const Part& part) {
    std::unordered_map<Uuid, std::vector<std::string>> parts;
    for (const auto& row : table<T>(plan)) parts[(row.*of).uuid].push_back(part(plan, row));
    Texts texts;
    for (auto& [owner, own] : parts) texts.emplace(owner, joined(std::move(own)));
    return texts;
}

} // namespace updraft::lists
