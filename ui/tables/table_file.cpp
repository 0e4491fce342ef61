#include "ui/tables/table_file.h"

#include "core/exchange/csv.h"
#include "core/store/whole_file.h"

namespace updraft {

Result<void> writeCsv(const Plan& plan, const Kind& kind, const std::filesystem::path& path) {
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
    return write_whole_file(path, csv);
}

} // namespace updraft
