#include "ui/tables/table_file.h"

#include "core/exchange/csv.h"

namespace updraft {

std::string tableAsCsv(const Plan& plan, const Kind& kind) {
    std::string csv;
    std::vector<std::string> cells;
    for (const KindField& field : kind.fields) cells.emplace_back(field.label);
    append_csv_row(csv, cells);
    for (const Uuid id : kind.all(plan)) {
        cells.clear();
        for (const KindField& field : kind.fields)
            cells.push_back(text_of(field.get(plan, id), plan.about().currency));
        append_csv_row(csv, cells);
    }
    return csv;
}

} // namespace updraft
