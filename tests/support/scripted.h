#pragma once
#include "tests/support/plans.h"

#include <string>
#include <string_view>

namespace updraft::testing {

/// A plan in a file of its own, edited as scripts do: `add initiatives title="New leaflet"`.
class ScriptedPlan {
  public:
    explicit ScriptedPlan(const Surroundings& around = surroundings());

    /// Runs one line as one edit; what was added is found by the code, name or id that it gives.
    Result<std::string> run(std::string_view line);
    /// Runs lines that are sound; throws the first that is not.
    void run_all(std::string_view lines);
    /// What a field of an item reads.
    std::string get(std::string_view kind, std::string_view handle, std::string_view field) const;
    /// The item of this code, name or id; throws where there is none.
    Uuid find(std::string_view kind, std::string_view handle) const;
    template <class T> Id<T> find(std::string_view handle) const {
        return {find(table_of<T>, handle)};
    }

    const Plan& plan() const { return *document->plan(); }
    /// Runs a verb; its error where it refuses.
    Result<Change> edit(const std::function<void(Edit&)>& verb) {
        return document->edit("set", verb);
    }

    Folder folder;
    std::unique_ptr<Document> document;
};

} // namespace updraft::testing
