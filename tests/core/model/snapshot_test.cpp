#include "core/model/plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("A copy of a table stays as it was, also within the edition that made it") {
    Table<Domain> domains;
    std::vector<Id<Domain>> ids;
    for (int i = 0; i < 300; ++i) {
        Domain row;
        row.id = Id<Domain>::make();
        ids.push_back(row.id);
        domains.put(std::make_shared<const Domain>(row), 1);
    }
    const auto copy = domains;
    std::size_t seen = 0;
    for (const auto& row : copy) {
        ++seen;
        domains.erase(row.id, 1);
    }
    CHECK(seen == 300);
    CHECK(copy.size() == 300);
    CHECK(domains.empty());
    CHECK(copy.find(ids[299]) != nullptr);
}
