#include "ui/tables/clipboard_cells.h"

#include "core/base/text.h"
#include "core/edits/verbs.h"
#include "ui/models/field_words.h"
#include "ui/support/clipboard.h"
#include "ui/support/convert.h"
#include "ui/tables/kind_table_view.h"

#include <QApplication>
#include <QClipboard>

namespace updraft {

namespace {

/// What one row of cells says of the item it goes to.
Result<std::vector<Assignment>> assignmentsOf(const TextTable& table, std::size_t row,
                                              const std::vector<const KindField*>& fields,
                                              const Basics& basics) {
    std::vector<Assignment> all;
    for (std::size_t i = 0; i < std::min(fields.size(), table.width(row)); ++i) {
        if (!fields[i]->set) continue;
        auto read = readText(*fields[i], qt(table.cell(row, i)), basics);
        if (!read) return fail(read.error());
        all.push_back({fields[i], std::move(*read)});
    }
    return all;
}

/// A new item has no room for empty cells: what is missing comes by itself.
void addRow(Edit& edit, const KindTableView& view, std::vector<Assignment> cells) {
    std::erase_if(cells, [](const Assignment& cell) {
        return std::holds_alternative<std::monostate>(cell.value);
    });
    for (Assignment& fresh : freshAssignments(view.kind(), edit.plan(), view.session().today()))
        if (std::ranges::none_of(cells, [&](const auto& c) { return c.field == fresh.field; }))
            cells.push_back(std::move(fresh));
    edit.about(view.kind().add(edit, cells));
}

int titleColumn(const KindTableView& table) {
    const KindField* title = table.kind().title();
    return title ? table.model().columnOf(title->name) : -1;
}

/// The columns that the cells go to. A mere list, put where nothing is picked, holds names.
std::vector<const KindField*> fieldsFor(const TextTable& cells, const KindTableView& table) {
    const auto columns = table.columns().shown();
    int first = table.currentIndex().column();
    if (const int title = titleColumn(table); !table.pickedCell().isValid() && cells.columns() == 1)
        first = title;
    std::vector<const KindField*> fields;
    const auto from = std::ranges::find(columns, first);
    for (auto column = from == columns.end() ? columns.begin() : from; column != columns.end();
         ++column)
        fields.push_back(&table.model().field(*column));
    return fields;
}

/// The rows that the cells go to; none where nothing is picked.
std::vector<Uuid> rowsFrom(const QModelIndex& cell, const KindFilterModel& filter) {
    std::vector<Uuid> ids;
    for (int row = cell.row(); cell.isValid() && row < filter.rowCount(); ++row)
        ids.push_back(filter.idAt(filter.index(row, 0)));
    return ids;
}

QString told(std::size_t rows, std::size_t changed) {
    if (changed == 0)
        return KindTableView::tr("%Ln row(s) pasted", nullptr, static_cast<int>(rows));
    if (changed == rows) return KindTableView::tr("Pasted: %1 changed").arg(changed);
    return KindTableView::tr("Pasted: %1 changed, %2 new").arg(changed).arg(rows - changed);
}

} // namespace

bool clipboardHasHeader(const Kind& kind) {
    const QString first = QApplication::clipboard()->text().section(u'\n', 0, 0);
    const auto names = first.split(u'\t');
    return std::ranges::count_if(names, [&](const QString& name) {
               return kind.field(std8(name.trimmed())) != nullptr;
           }) >= 2;
}

void pasteCells(KindTableView& table) {
    const auto read = clipboardCells();
    if (!read) return table.session().report(read.error());
    const auto fields = fieldsFor(*read, table);
    const auto ids = rowsFrom(table.pickedCell(), table.filter());
    std::vector<std::vector<Assignment>> rows;
    for (std::size_t row = 0; row < read->rows(); ++row) {
        // An empty line is an empty cell, but makes no new row.
        if (read->blank(row) && rows.size() >= ids.size()) continue;
        auto assignments = assignmentsOf(*read, row, fields, table.session().plan().about());
        if (!assignments)
            return table.session().report(assignments.error(),
                                          KindTableView::tr("Row %1").arg(row + 1));
        rows.push_back(std::move(*assignments));
    }
    const auto change = table.session().edit(verb::set, [&](Edit& edit) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (row >= ids.size()) {
                addRow(edit, table, rows[row]);
                continue;
            }
            edit.about(ids[row]);
            table.kind().assign(edit, ids[row], rows[row]);
        }
    });
    if (change) table.session().say(told(rows.size(), std::min(rows.size(), ids.size())));
}

void copyCells(const KindTableView& table) {
    const KindTableModel& model = table.model();
    Session& session = table.session();
    const auto columns = table.columns().shown();
    const std::vector<Uuid>& picked = table.picked();
    QList<QStringList> rows(1);
    for (const int column : columns) rows.front() << fieldLabel(model.field(column));
    for (const Uuid id : picked) {
        const int row = model.rowOf(id);
        QStringList& cells = rows.emplace_back();
        for (const int column : columns)
            cells << sheetText(model.field(column), model.value(row, column),
                               session.plan().about());
    }
    putOnClipboard(rows);
    session.say(KindTableView::tr("%Ln row(s) copied", nullptr, static_cast<int>(picked.size())));
}

void copyShown(const QTableView& table) {
    const QAbstractItemModel& model = *table.model();
    QList<QStringList> rows(1);
    for (int column = 0; column < model.columnCount(); ++column)
        rows.front() << model.headerData(column, Qt::Horizontal).toString();
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList& cells = rows.emplace_back();
        for (int column = 0; column < model.columnCount(); ++column) {
            const QVariant plain = model.index(row, column).data(Qt::EditRole);
            cells << (plain.isValid() ? plain : model.index(row, column).data()).toString();
        }
    }
    putOnClipboard(rows);
}

} // namespace updraft
