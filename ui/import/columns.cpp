#include "ui/import/columns.h"

#include "core/base/text.h"
#include "core/edits/headings.h"
#include "core/exchange/import_columns.h"
#include "core/exchange/text_table.h"
#include "ui/models/field_words.h"
#include "ui/support/convert.h"

#include <QHeaderView>

#include <charconv>

namespace updraft {

namespace {

constexpr int sampleRows = 3;
constexpr std::size_t looked = 1000; // rows, for the samples of a column that is mostly empty
constexpr int narrow = 190;
constexpr QLatin1String serial(":serial"); ///< After a field: its dates are day numbers.

/// The first different values of a column.
QString samples(const TextTable& table, std::size_t column) {
    QStringList found;
    for (std::size_t row = 0; row < std::min(table.rows(), looked) && found.size() < sampleRows;
         ++row) {
        const QString cell = qt(shortened(table.cell(row, column), 60)).simplified();
        if (!cell.isEmpty() && !found.contains(cell)) found << cell;
    }
    return found.join(QStringLiteral(" \u00b7 "));
}

/// Whether a column has nothing but numbers that a spreadsheet may have meant as days of our time.
bool hasDayNumbers(const TextTable& table, std::size_t column) {
    constexpr int from = 29'221; // 1980-01-01
    constexpr int until = 73'050;
    bool some = false;
    for (std::size_t row = 0; row < std::min(table.rows(), looked); ++row) {
        const std::string_view cell = trimmed(table.cell(row, column));
        if (cell.empty()) continue;
        int number = 0;
        const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), number);
        if (read.ptr != cell.data() + cell.size() || number < from || number > until) return false;
        some = true;
    }
    return some;
}

/// Whether a column has ids as a plan's lists have them. A survey's own are none.
bool hasIds(const TextTable& table, std::size_t column) {
    const std::size_t rows = std::min(table.rows(), looked);
    for (std::size_t row = 0; row < rows; ++row)
        if (const auto cell = trimmed(table.cell(row, column)); !cell.empty())
            return parse_uuid(cell).has_value();
    return false;
}

/// What a column can fill; ids only tell which items the rows are.
bool isOffered(const KindField& field, const Kind& kind, bool ids) {
    return field.set || (ids && tells_items(field, kind));
}

/// The field that bears the column's name, in the reader's language or the file's.
QString namesake(const QString& header, const Kind& kind, bool ids) {
    for (const KindField& field : kind.fields)
        if (isOffered(field, kind, ids) &&
            header.compare(fieldLabel(field), Qt::CaseInsensitive) == 0)
            return qt(field.name);
    const KindField* field = kind.field(std8(header));
    return field && isOffered(*field, kind, ids) ? qt(field->name) : QString();
}

/// The field, whatever its dates are read from.
QString withoutSerial(const QString& field) {
    return field.endsWith(serial) ? field.chopped(serial.size()) : field;
}

/// A column of day numbers gives a date in no other way.
void propose(ImportChoice& choice, const QString& field) {
    const QString name = withoutSerial(field);
    choice.setValue(choice.findData(name + serial) >= 0 ? name + serial : name);
}

} // namespace

ImportColumns::ImportColumns(QWidget* parent)
    : ChoiceTable(tr("Columns and fields"), {tr("Column"), tr("First values"), tr("Field")},
                  parent) {
    setColumnWidth(0, narrow);
    setColumnWidth(2, narrow);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
}

void ImportColumns::setTable(const TextTable& table, const Kind& kind,
                             const QHash<QString, QString>& before) {
    clearRows();
    headers_.clear();
    QList<int> open;
    for (std::size_t column = 0; column < table.columns(); ++column) {
        headers_.emplace_back(table.header(column));
        const QString header = qt(table.header(column)).simplified();
        auto* choice = new ImportChoice(tr("Field of %1").arg(header), this);
        choice->addItem(tr("Leave out"), QString());
        const bool numbers = hasDayNumbers(table, column);
        const bool ids = hasIds(table, column);
        for (const KindField& field : kind.fields) {
            if (!isOffered(field, kind, ids)) continue;
            const bool days = numbers && field.type == Type::date;
            choice->addItem(days ? tr("%1, from day numbers").arg(fieldLabel(field))
                                 : fieldLabel(field),
                            days ? qt(field.name) + serial : qt(field.name));
        }
        const QString field =
            before.contains(header) ? before[header] : namesake(header, kind, ids);
        propose(*choice, columnOf(field) < 0 ? field : QString());
        if (!before.contains(header) && choice->value().isEmpty()) open << static_cast<int>(column);
        connect(choice, &QComboBox::currentIndexChanged, this, [this, choice] {
            leaveOutOther(*choice);
            Q_EMIT changed();
        });
        const QString named = header.isEmpty() ? tr("(column %1)").arg(column + 1) : header;
        addRow({named, samples(table, column)}, choice);
    }
    for (const int column : open) { // what no column of its own name gives
        const KindField* field = field_headed(kind, headers_[static_cast<std::size_t>(column)]);
        if (field == nullptr || columnOf(qt(field->name)) >= 0) continue;
        const QSignalBlocker once(choice(column));
        propose(*choice(column), qt(field->name));
    }
}

/// -1 where none fills it.
int ImportColumns::columnOf(const QString& field, const ImportChoice* besides) const {
    const QString wanted = withoutSerial(field);
    for (int column = 0; column < rowCount(); ++column)
        if (choice(column) != besides && withoutSerial(choice(column)->value()) == wanted)
            return column;
    return -1;
}

void ImportColumns::leaveOutOther(const ImportChoice& chosen) {
    if (chosen.value().isEmpty()) return;
    const int column = columnOf(chosen.value(), &chosen);
    if (column < 0) return;
    const QSignalBlocker once(choice(column));
    choice(column)->setValue(QString());
}

void ImportColumns::setField(int column, const QString& field) {
    propose(*choice(column), field);
}

std::vector<ImportRequest::Mapping> ImportColumns::mapping() const {
    std::vector<ImportRequest::Mapping> mapping;
    for (int column = 0; column < rowCount(); ++column) {
        const QString field = choice(column)->value();
        const bool numbers = field.endsWith(serial);
        mapping.push_back(
            {headers_[static_cast<std::size_t>(column)], std8(withoutSerial(field)), numbers});
    }
    return mapping;
}

QHash<QString, QString> ImportColumns::fields() const {
    QHash<QString, QString> fields;
    for (int column = 0; column < rowCount(); ++column) {
        const QString header = qt(headers_[static_cast<std::size_t>(column)]).simplified();
        const QString field = choice(column)->value();
        // Of two columns of one name, the one that is left out does not count.
        if (!field.isEmpty() || !fields.contains(header)) fields.insert(header, field);
    }
    return fields;
}

int ImportColumns::mapped() const {
    int count = 0;
    for (int column = 0; column < rowCount(); ++column) count += !choice(column)->value().isEmpty();
    return count;
}

} // namespace updraft
