#include "ui/pages/import_dialog.h"

#include "core/edits/verbs.h"
#include "ui/models/field_words.h"
#include "ui/models/kind_table_model.h"
#include "ui/support/convert.h"
#include "ui/support/dialogs.h"
#include "ui/support/flags/labels.h"
#include "ui/support/settings.h"
#include "ui/words/sentences.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int sampleRows = 3;
constexpr int shownMessages = 200;

/// What can be imported as a list of its own.
bool importable(const Kind& kind) {
    return kind.name != "plan" && kind.handle != "id";
}

QComboBox* choice(const QString& name, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    return box;
}

QWidget* labelled(const QString& text, QWidget* control, QWidget* parent) {
    auto* pair = new QWidget(parent);
    auto* column = new QVBoxLayout(pair);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(label(text, pair, type::small, QFont::Normal, ink::faint));
    column->addWidget(control);
    return pair;
}

/// How the item will be called.
QString nameOf(const ImportPlan::Created& created) {
    for (const auto* name : {"name", "title"})
        for (const Assignment& given : created.assignments)
            if (const auto* text = std::get_if<std::string>(&given.value);
                text && given.field->name == name)
                return qt(*text);
    return {};
}

/// "New people: Maria Lopez. New domains: Partners."
QString createdWords(const ImportPlan& import) {
    QStringList sentences;
    for (const Kind* kind : kinds()) {
        QStringList names;
        for (const ImportPlan::Created& created : import.created)
            if (created.kind == kind) names << nameOf(created);
        if (!names.isEmpty())
            sentences << ImportDialog::tr("New %1: %2.")
                             .arg(kindLabel(*kind).toLower(), names.join(QStringLiteral(", ")));
    }
    return sentences.join(u' ');
}

/// "12 new, 3 changed, 1 skipped"
QString summaryOf(const ImportPlan& import) {
    using Fate = ImportPlan::Fate;
    QString text = ImportDialog::tr("%1 new, %2 changed, %3 skipped")
                       .arg(import.count(Fate::added))
                       .arg(import.count(Fate::changed))
                       .arg(import.skipped.size());
    if (const auto same = import.count(Fate::unchanged); same > 0)
        text += ImportDialog::tr(", %1 as they were").arg(same);
    const QString created = createdWords(import);
    return created.isEmpty() ? text : ImportDialog::tr("%1. %2").arg(text, created);
}

} // namespace

ImportDialog::ImportDialog(Session& session, std::string bytes, CsvOptions options,
                           const Kind& kind, QWidget* parent)
    : QDialog(parent), session_(session), bytes_(std::move(bytes)), options_(std::move(options)),
      kinds_(choice(tr("What the rows are"), this)), encodings_(choice(tr("Encoding"), this)),
      delimiters_(choice(tr("Separator"), this)), orders_(choice(tr("Dates"), this)),
      mapping_(new QTableWidget(this)), summary_(label({}, this, type::lead, QFont::DemiBold)),
      messages_(new QListWidget(this)), button_(nullptr) {
    setWindowTitle(tr("Import a list"));
    resize(820, 660);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    makeReadingRow(column);
    column->addWidget(sentenceLabel(tr("Choose the field that each column goes to. What has no "
                                       "field is left out."),
                                    this));
    mapping_->setAccessibleName(tr("Columns and fields"));
    mapping_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    mapping_->setSelectionMode(QAbstractItemView::NoSelection);
    mapping_->verticalHeader()->hide();
    mapping_->setShowGrid(false);
    column->addWidget(mapping_, 3);
    summary_->setWordWrap(true);
    column->addWidget(summary_);
    messages_->setAccessibleName(tr("What is skipped, and why"));
    messages_->setWordWrap(true);
    messages_->setTextElideMode(Qt::ElideNone);
    messages_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(messages_, 2);
    auto* buttons = new QDialogButtonBox(this);
    button_ = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    button_->setProperty(kindProperty, kind::primary);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    kinds_->setCurrentIndex(kinds_->findData(qt(kind.name)));
    read();
    for (QComboBox* box : {kinds_, encodings_, delimiters_})
        connect(box, &QComboBox::currentIndexChanged, this, &ImportDialog::read);
    connect(orders_, &QComboBox::currentIndexChanged, this, &ImportDialog::plan);
}

void ImportDialog::makeReadingRow(QVBoxLayout* column) {
    for (const Kind* kind : kinds())
        if (importable(*kind)) kinds_->addItem(kindLabel(*kind), qt(kind->name));
    encodings_->addItem(tr("As found"), QString());
    for (const auto* name : {"UTF-8", "windows-1252", "ISO-8859-15", "macintosh", "UTF-16LE",
                             "UTF-16BE", "windows-1251", "Shift_JIS"})
        encodings_->addItem(QLatin1String(name), QLatin1String(name));
    delimiters_->addItem(tr("As found"), QString());
    delimiters_->addItem(tr("Comma"), QStringLiteral(","));
    delimiters_->addItem(tr("Semicolon"), QStringLiteral(";"));
    delimiters_->addItem(tr("Tab"), QStringLiteral("\t"));
    delimiters_->addItem(tr("Vertical bar"), QStringLiteral("|"));
    orders_->addItem(tr("Day before month"), static_cast<int>(DayOrder::day_month));
    orders_->addItem(tr("Month before day"), static_cast<int>(DayOrder::month_day));
    if (writingOf(QLocale()).order == DayOrder::month_day) orders_->setCurrentIndex(1);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(labelled(tr("Rows are"), kinds_, this));
    row->addWidget(labelled(tr("Encoding"), encodings_, this));
    row->addWidget(labelled(tr("Separator"), delimiters_, this));
    row->addWidget(labelled(tr("Dates like 3/4/2026"), orders_, this));
    row->addStretch();
    column->addLayout(row);
}

void ImportDialog::setMapping(int column, std::string_view field) {
    auto* box = qobject_cast<QComboBox*>(mapping_->cellWidget(column, 2));
    box->setCurrentIndex(box->findData(qt(field)));
}

QString ImportDialog::sentence() const {
    return summary_->text();
}

void ImportDialog::read() {
    CsvOptions options = options_;
    if (const QString name = encodings_->currentData().toString(); !name.isEmpty())
        options.encoding = std8(name);
    if (const QString mark = delimiters_->currentData().toString(); !mark.isEmpty())
        options.delimiter = mark[0].toLatin1();
    auto table = read_csv(bytes_, options);
    if (!table) {
        table_ = {};
        mapping_->setRowCount(0);
        import_.reset();
        messages_->clear();
        summary_->setText(session_.sentence(table.error()));
        button_->setEnabled(false);
        return;
    }
    table_ = std::move(*table);
    encodings_->setItemText(0, tr("As found: %1").arg(qt(table_.encoding)));
    fillMapping();
    plan();
}

/// Under which the fields chosen for these headers are remembered.
QString ImportDialog::memory() const {
    QStringList headers;
    for (std::size_t i = 0; i < table_.columns(); ++i) headers << qt(table_.header(i));
    const QByteArray key = headers.join(u'\t').toUtf8().toBase64(QByteArray::Base64UrlEncoding);
    return QStringLiteral("import/%1/%2").arg(kinds_->currentData().toString(), QString(key));
}

/// What was chosen for the same headers before, else the field that bears the header's name.
QString ImportDialog::guessed(int column) const {
    const QStringList before = Settings().value(memory()).toStringList();
    if (column < before.size()) return before[column];
    const QString header = qt(table_.header(static_cast<std::size_t>(column))).trimmed();
    const Kind& kind = *find_kind(std8(kinds_->currentData().toString()));
    for (const KindField& field : kind.fields)
        if (header.compare(fieldLabel(field), Qt::CaseInsensitive) == 0) return qt(field.name);
    const KindField* field = kind.field(std8(header));
    return field && field->set ? qt(field->name) : QString();
}

void ImportDialog::fillMapping() {
    const Kind& kind = *find_kind(std8(kinds_->currentData().toString()));
    mapping_->clear();
    mapping_->setColumnCount(3);
    mapping_->setHorizontalHeaderLabels({tr("Column"), tr("First values"), tr("Field")});
    mapping_->setRowCount(static_cast<int>(table_.columns()));
    for (int column = 0; column < mapping_->rowCount(); ++column) {
        const auto place = static_cast<std::size_t>(column);
        const QString header = qt(table_.header(place));
        mapping_->setItem(column, 0, new QTableWidgetItem(header));
        QStringList samples;
        for (std::size_t row = 0; row < table_.rows() && samples.size() < sampleRows; ++row)
            if (!table_.cell(row, place).empty())
                samples << qt(table_.cell(row, place)).simplified();
        mapping_->setItem(column, 1,
                          new QTableWidgetItem(samples.join(QStringLiteral(" \u00b7 "))));
        auto* box = choice(tr("Field of %1").arg(header), mapping_);
        box->addItem(tr("Leave out"), QString());
        for (const KindField& field : kind.fields)
            if (field.set) box->addItem(fieldLabel(field), qt(field.name));
        box->setCurrentIndex(std::max(0, box->findData(guessed(column))));
        connect(box, &QComboBox::currentIndexChanged, this, &ImportDialog::plan);
        mapping_->setCellWidget(column, 2, box);
        mapping_->setRowHeight(column, space::row + 2);
    }
    mapping_->setColumnWidth(0, 180);
    mapping_->setColumnWidth(2, 180);
    mapping_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
}

void ImportDialog::plan() {
    ImportRequest request;
    request.kind = find_kind(std8(kinds_->currentData().toString()));
    request.order = static_cast<DayOrder>(orders_->currentData().toInt());
    for (int column = 0; column < mapping_->rowCount(); ++column)
        if (const auto* box = qobject_cast<QComboBox*>(mapping_->cellWidget(column, 2)))
            request.map.push_back({std::string{table_.header(static_cast<std::size_t>(column))},
                                   std8(box->currentData().toString())});
    auto import = plan_import(session_.plan(), table_, request);
    if (import)
        import_ = std::move(*import);
    else
        import_.reset();
    if (!import) summary_->setText(session_.sentence(import.error()));
    showPlan();
}

void ImportDialog::showPlan() {
    messages_->clear();
    const bool useful =
        import_ &&
        import_->count(ImportPlan::Fate::added) + import_->count(ImportPlan::Fate::changed) > 0;
    button_->setEnabled(useful && session_.canWrite());
    if (!import_) return;
    summary_->setText(summaryOf(*import_));
    std::size_t left = 0;
    const auto add = [&](const QString& sentence) {
        messages_->count() < shownMessages ? messages_->addItem(sentence)
                                           : static_cast<void>(++left);
    };
    for (const auto& message : import_->skipped)
        add(tr("Skipped. %1")
                .arg(tr("Row %1: %2")
                         .arg(QString::number(message.row), updraft::sentence(message))));
    for (const auto& message : import_->notes)
        add(tr("Row %1: %2").arg(QString::number(message.row), updraft::sentence(message)));
    if (left > 0) messages_->addItem(tr("… and %1 more").arg(left));
    if (messages_->count() == 0) messages_->addItem(tr("Every row can be read."));
}

void ImportDialog::remember() const {
    QStringList fields;
    for (int column = 0; column < mapping_->rowCount(); ++column)
        fields
            << qobject_cast<QComboBox*>(mapping_->cellWidget(column, 2))->currentData().toString();
    Settings().setValue(memory(), fields);
}

void ImportDialog::accept() {
    if (!import_) return;
    remember();
    session_.document()->backup_before(verb::import);
    std::vector<Uuid> rows;
    const auto change = session_.edit(verb::import, [&](Edit& edit) {
        apply_import(edit, *import_);
        rows = edit.subjects();
    });
    if (!change) return;
    const Selection brought{import_->kind->name, rows};
    session_.reveal(brought);
    session_.select(brought);
    session_.say(summaryOf(*import_));
    QDialog::accept();
}

void importList(QWidget* parent, Session& session, const QString& file) {
    QString chosen = file;
    if (chosen.isEmpty())
        chosen = dialogs()
                     .openFile(parent, ImportDialog::tr("Import a list"), plansFolder(),
                               ImportDialog::tr("Lists (*.csv *.tsv *.txt);;All files (*)"))
                     .value_or(QString());
    if (chosen.isEmpty()) return;
    auto bytes = read_import_file(toPath(chosen));
    if (!bytes) return session.report(bytes.error());
    ImportDialog dialog(session, std::move(*bytes), {}, *find_kind(table_of<Initiative>), parent);
    dialog.exec();
}

void importClipboard(QWidget* parent, Session& session, const Kind& kind) {
    ImportDialog dialog(session, std8(QApplication::clipboard()->text()), {"UTF-8", '\t'}, kind,
                        parent);
    dialog.exec();
}

} // namespace updraft
