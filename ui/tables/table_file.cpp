#include "ui/tables/table_file.h"

#include "core/exchange/csv.h"

namespace updraft {

Result<std::string> tableAsCsv(const Plan& plan, const Kind& kind, const Progress& progress) {
    std::string csv;
    std::vector<std::string> cells;
    for (const KindField& field : kind.fields) cells.emplace_back(field.label);
    append_csv_row(csv, cells);
    const auto ids = kind.all(plan);
    FieldReader reader{plan};
    Steps steps{progress, ids.size()};
    for (const Uuid id : ids) {
        if (!steps.next()) return fail(ErrorCode::stopped);
        cells.clear();
        for (const KindField& field : kind.fields)
            cells.push_back(text_of(reader.get(field, id), plan.about().currency));
        append_csv_row(csv, cells);
    }
    return csv;
}

} // namespace updraft
