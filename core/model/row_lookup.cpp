#include "core/model/row_lookup.h"

namespace updraft {

RowLookup row_lookup(std::string_view table_name) {
    RowLookup found = nullptr;
    with_entity(table_name, [&]<class T>() {
        found = [](const Plan& plan, Uuid id) { return table<T>(plan).find(Id<T>{id}) != nullptr; };
    });
    return found;
}

} // namespace updraft
