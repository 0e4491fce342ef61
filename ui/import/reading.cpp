#include "ui/import/reading.h"

#include "ui/import/parts.h"
#include "ui/models/field_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"

#include <QVBoxLayout>

#include <array>

namespace updraft {

namespace {

constexpr std::array encodings{"UTF-8",    "windows-1252", "ISO-8859-15",  "macintosh",
                               "UTF-16LE", "UTF-16BE",     "windows-1251", "Shift_JIS"};

/// What can be imported as a list of its own: what is known again, and answers, which are new.
bool importable(const Kind& kind) {
    const bool answers = kind.name == table_of<Feedback>;
    return !kind.single() && (kind.handle != "id" || !kind.known_by.empty() || answers);
}

} // namespace

ImportReading::ImportReading(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    kinds_ = add(row, tr("Rows are"), tr("What the rows are"));
    encodings_ = add(row, tr("Encoding"), tr("Encoding"));
    delimiters_ = add(row, tr("Separator"), tr("Separator"));
    orders_ = add(row, tr("Dates like 3/4/2026"), tr("Dates"));
    row->addStretch();
    for (const Kind* kind : kinds())
        if (importable(*kind)) kinds_->addItem(kindLabel(*kind), qt(kind->name));
    encodings_->addItem(tr("As found"), QString());
    for (const auto* name : encodings)
        encodings_->addItem(QLatin1String(name), QLatin1String(name));
    delimiters_->addItem(tr("As found"), QString());
    delimiters_->addItem(tr("Comma"), QStringLiteral(","));
    delimiters_->addItem(tr("Semicolon"), QStringLiteral(";"));
    delimiters_->addItem(tr("Tab"), QStringLiteral("\t"));
    delimiters_->addItem(tr("Vertical bar"), QStringLiteral("|"));
    orders_->addItem(tr("Day before month"), static_cast<int>(DayOrder::day_month));
    orders_->addItem(tr("Month before day"), static_cast<int>(DayOrder::month_day));
    setOrder(writingOf(QLocale()).order);
    for (ImportChoice* choice : {kinds_, encodings_, delimiters_})
        connect(choice, &QComboBox::currentIndexChanged, this, &ImportReading::changed);
    connect(orders_, &QComboBox::currentIndexChanged, this, &ImportReading::orderChanged);
}

ImportChoice* ImportReading::add(QHBoxLayout* row, const QString& words, const QString& name) {
    auto* pair = new QWidget(this);
    auto* column = new QVBoxLayout(pair);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(label(words, pair, type::small, QFont::Normal, ink::faint));
    auto* choice = new ImportChoice(name, pair);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    column->addWidget(choice);
    row->addWidget(pair);
    return choice;
}

const Kind& ImportReading::kind() const {
    return *find_kind(std8(kinds_->value()));
}

void ImportReading::setKind(const Kind& kind) {
    kinds_->setValue(qt(kind.name));
}

CsvOptions ImportReading::options() const {
    CsvOptions options;
    options.encoding = std8(encodings_->value());
    if (const QString mark = delimiters_->value(); !mark.isEmpty())
        options.delimiter = mark[0].toLatin1();
    return options;
}

void ImportReading::setOptions(const CsvOptions& options) {
    encodings_->setValue(qt(options.encoding));
    delimiters_->setValue(options.delimiter ? QString(QLatin1Char(*options.delimiter)) : QString());
}

DayOrder ImportReading::order() const {
    return static_cast<DayOrder>(orders_->currentData().toInt());
}

void ImportReading::setOrder(DayOrder order) {
    orders_->setValue(static_cast<int>(order));
}

void ImportReading::setFound(const TextTable& table) {
    if (encodings_->value().isEmpty())
        encodings_->setItemText(0, tr("As found: %1").arg(qt(table.encoding)));
    const int mark = delimiters_->findData(QString(QLatin1Char(table.delimiter)));
    if (delimiters_->value().isEmpty())
        delimiters_->setItemText(0, tr("As found: %1")
                                        .arg(mark > 0 ? delimiters_->itemText(mark).toLower()
                                                      : QString(QLatin1Char(table.delimiter))));
}

} // namespace updraft
