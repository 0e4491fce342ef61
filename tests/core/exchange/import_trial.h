#pragma once

#include "core/exchange/csv.h"
#include "core/exchange/import.h"
#include "tests/support/plans.h"

#include <catch2/catch.hpp>

#include <map>

namespace updraft {

/// A plan in a file, and what imports do to it.
struct ImportTrial {
    testing::Folder folder;
    std::unique_ptr<Document> document =
        *Document::create(folder / "trial.updraft", testing::basics(), {}, testing::surroundings());

    ImportPlan import(const std::string& csv, ImportRequest request = {}) {
        if (request.kind == nullptr) request.kind = find_kind("initiatives");
        const auto table = read_csv(csv);
        REQUIRE(table);
        auto planned = plan_import(*document->plan(), *table, request);
        REQUIRE(planned);
        const auto done =
            document->edit("import", [&](Edit& edit) { apply_import(edit, *planned); });
        if (!done) FAIL(name_of(done.error().code) << " " << done.error().subject);
        return std::move(*planned);
    }

    std::string field(std::string_view kind_name, std::string_view handle,
                      std::string_view name) const {
        const auto& kind = *find_kind(kind_name);
        const auto id = kind.find(*document->plan(), handle);
        if (!id) return "none";
        return text_of(kind.field(name)->get(*document->plan(), *id), "EUR");
    }
    std::string initiative(std::string_view code, std::string_view name) const {
        return field("initiatives", code, name);
    }
};

/// How many rows are added, changed, left as they are, and skipped.
inline std::vector<std::size_t> counts(const ImportPlan& plan) {
    using Fate = ImportPlan::Fate;
    return {plan.count(Fate::added), plan.count(Fate::changed), plan.count(Fate::unchanged),
            plan.skipped.size()};
}

/// How many rows were told of each issue.
inline std::map<ImportIssue, int> issues(const std::vector<ImportMessage>& messages) {
    std::map<ImportIssue, int> count;
    for (const auto& message : messages) ++count[message.issue];
    return count;
}

/// Why rules refused rows.
inline std::vector<ErrorCode> refusals(const ImportPlan& plan) {
    std::vector<ErrorCode> codes;
    for (const auto& message : plan.skipped)
        if (message.issue == ImportIssue::refused) codes.push_back(message.refusal->code);
    return codes;
}

/// A list whose rows are of a kind, and whose columns bear its fields' names.
inline ImportRequest request_for(std::string_view kind) {
    ImportRequest request;
    request.kind = find_kind(kind);
    return request;
}

} // namespace updraft
