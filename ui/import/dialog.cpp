#include "ui/import/dialog.h"

#include "core/document/verbs.h"
#include "core/edits/verbs.h"
#include "ui/import/columns.h"
#include "ui/import/given.h"
#include "ui/import/journey.h"
#include "ui/import/memory.h"
#include "ui/import/messages.h"
#include "ui/import/reading.h"
#include "ui/import/summary.h"
#include "ui/import/words.h"
#include "ui/models/field_words.h"
#include "ui/models/kind_table_model.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/progress_strip.h"
#include "ui/support/flags/segmented.h"
#include "ui/support/list_file.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr QSize usualSize{980, 680};

/// A list, or a sentence in its place where it is empty.
QStackedWidget* listOr(QWidget* list, const QString& sentence) {
    auto* pages = new QStackedWidget;
    pages->addWidget(list);
    auto* words = sentenceLabel(sentence);
    words->setAlignment(Qt::AlignCenter);
    pages->addWidget(words);
    return pages;
}

QPushButton* link(QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setProperty(kindProperty, kind::link);
    button->setAutoDefault(false);
    button->hide();
    return button;
}

} // namespace

ImportDialog::ImportDialog(Session& session, std::string bytes, CsvOptions options,
                           const Kind* kind, QWidget* parent, const Kind& usual)
    : QDialog(parent), session_(session),
      bytes_(std::make_shared<const std::string>(std::move(bytes))), options_(std::move(options)),
      work_(new Work(this)), reading_(new ImportReading(this)),
      segments_(new Segmented(tr("What is shown"), this)),
      copy_(new QPushButton(tr("Copy all"), this)), panes_(new QStackedWidget(this)),
      columns_(new ImportColumns), given_(new ImportGiven(this)), words_(new ImportWords),
      messages_(new ImportMessages), progress_(new ProgressStrip(this)),
      summary_(label({}, this, type::lead, QFont::DemiBold)), created_(sentenceLabel({}, this)),
      problem_(sentenceLabel({}, this, ink::red)), askWords_(link(this)), seeRows_(link(this)) {
    setWindowTitle(tr("Import a list"));
    resize(usualSize);
    if (parent) resize(usualSize.boundedTo(parent->window()->size() - QSize(24, 24)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(reading_);
    column->addWidget(given_);
    makePanes(column);
    makeFoot(column);
    reading_->setKind(kind ? *kind : usual);
    listen();
    kind ? read() : readFirst();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::makePanes(QBoxLayout* column) {
    auto* row = new QHBoxLayout;
    for (int pane = 0; pane < 3; ++pane) segments_->addChoice({});
    row->addWidget(segments_);
    row->addStretch();
    copy_->setAutoDefault(false);
    row->addWidget(copy_);
    column->addLayout(row);
    panes_->addWidget(listOr(columns_, tr("There are no columns to show.")));
    panes_->addWidget(
        listOr(words_, tr("No field with words of its own gets a column, and every value that is "
                          "given can be read.")));
    panes_->addWidget(listOr(messages_, tr("Every row can be read, and nothing is left out.")));
    column->addWidget(panes_, 1);
}

void ImportDialog::makeFoot(QBoxLayout* column) {
    column->addWidget(progress_);
    summary_->setWordWrap(true);
    column->addWidget(summary_);
    column->addWidget(created_);
    problem_->hide();
    column->addWidget(problem_);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addWidget(askWords_);
    row->addWidget(seeRows_);
    row->addStretch();
    auto* buttons = new QDialogButtonBox(this);
    button_ = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    button_->setProperty(kindProperty, kind::primary);
    button_->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    row->addWidget(buttons);
    column->addLayout(row);
}

void ImportDialog::listen() {
    connect(reading_, &ImportReading::changed, this, &ImportDialog::read);
    connect(reading_, &ImportReading::orderChanged, this, &ImportDialog::ask);
    connect(columns_, &ImportColumns::changed, this, &ImportDialog::ask);
    connect(given_, &ImportGiven::changed, this, &ImportDialog::plan);
    connect(words_, &ImportWords::changed, this, &ImportDialog::plan);
    connect(segments_, &Segmented::chosen, this,
            [this](int pane) { showPane(static_cast<Pane>(pane)); });
    connect(askWords_, &QPushButton::clicked, this, [this] { showPane(Pane::Words); });
    connect(seeRows_, &QPushButton::clicked, this, [this] { showPane(Pane::Messages); });
    connect(copy_, &QPushButton::clicked, messages_, &ImportMessages::copyAll);
    connect(work_, &Work::lasts, this,
            [this](double share) { progress_->tell(tr("Reading the list…"), share); });
    connect(work_, &Work::over, progress_, &QWidget::hide);
    connect(progress_, &ProgressStrip::stopWanted, this, &ImportDialog::reject);
    connect(&session_, &Session::reported, this, [this](const QString& why) {
        if (!applying_) return;
        problem_->setText(why);
        problem_->show();
    });
    connect(&session_, &Session::changed, this, &ImportDialog::planChanged);
}

void ImportDialog::setMapping(int column, std::string_view field) {
    columns_->setField(column, qt(field));
}

void ImportDialog::setMeaning(std::string_view field, const QString& text, const QString& word) {
    words_->setMeaning(qt(field), text, word);
}

void ImportDialog::askFor(std::vector<std::string_view> fields) {
    asked_ = std::move(fields);
    given_->setFields(reading_->kind(), session_.plan(), asked_);
    if (table_) ask();
}

void ImportDialog::setGiven(std::string_view field, const QString& text) {
    given_->setText(field, text);
}

QString ImportDialog::sentence() const {
    const QString created = created_->text();
    return created.isEmpty() ? summary_->text() : tr("%1. %2").arg(summary_->text(), created);
}

QString ImportDialog::problem() const {
    return problem_->isHidden() ? QString() : problem_->text();
}

void ImportDialog::readWith(const CsvOptions& options,
                            std::function<void(Result<TextTable>)> then) {
    button_->setEnabled(false);
    work_->start([bytes = bytes_, options](const Progress&) { return read_csv(*bytes, options); },
                 std::move(then));
}

void ImportDialog::readFirst() {
    readWith(options_, [this](Result<TextTable> table) { recall(std::move(table)); });
}

/// Reads it as such a list was read before.
void ImportDialog::recall(Result<TextTable> table) {
    if (!table) return take(std::move(table));
    found_ = std::make_shared<const TextTable>(std::move(*table));
    const auto before = importMemory::reading(*found_);
    const Kind* kind = find_kind(std8(before.kind));
    if (!kind) return take(*found_);
    {
        const QSignalBlocker once(reading_);
        reading_->setKind(*kind);
        reading_->setOptions(before.options);
        reading_->setOrder(before.order);
    }
    read();
}

void ImportDialog::read() {
    CsvOptions options = options_;
    const CsvOptions chosen = reading_->options();
    if (!chosen.encoding.empty()) options.encoding = chosen.encoding;
    if (chosen.delimiter) options.delimiter = chosen.delimiter;
    readWith(options, [this](Result<TextTable> table) { take(std::move(table)); });
}

void ImportDialog::take(Result<TextTable> table) {
    if (!table) return showNothing(table.error());
    table_ = std::make_shared<const TextTable>(std::move(*table));
    reading_->setFound(*table_);
    const auto before = importMemory::meaning(*table_, reading_->kind());
    words_->forget(before.words);
    columns_->setTable(*table_, reading_->kind(), before.fields);
    given_->setFields(reading_->kind(), session_.plan(), asked_);
    ask();
}

ImportRequest ImportDialog::request() const {
    ImportRequest request;
    request.kind = &reading_->kind();
    request.order = reading_->order();
    request.map = columns_->mapping();
    given_->addTo(request);
    words_->addTo(request);
    return request;
}

/// Which texts there are to explain, and then what will happen.
void ImportDialog::ask() {
    if (!table_) return;
    given_->setColumns(columns_->mapping());
    import_.reset();
    offerImport();
    work_->start(
        [plan = session_.snapshot(), table = table_,
         request = request()](const Progress& progress) {
            return texts_to_explain(*table, request, plan->about(), progress);
        },
        [this](const Result<std::vector<FieldTexts>>& texts) {
            if (!texts) return showNothing(texts.error());
            words_->setTexts(*texts, session_.plan().about());
            plan();
        });
}

void ImportDialog::plan() {
    if (!table_) return;
    import_.reset();
    offerImport();
    work_->start(
        [plan = session_.snapshot(), table = table_, request = request()](
            const Progress& progress) { return plan_import(*plan, *table, request, progress); },
        [this](Result<ImportPlan> import) {
            if (!import) return showNothing(import.error());
            import_ = std::make_shared<const ImportPlan>(std::move(*import));
            showPlan();
        });
}

void ImportDialog::showNothing(const Error& why) {
    import_.reset();
    summary_->setText(session_.sentence(why));
    created_->clear();
    messages_->setImport(nullptr);
    showPanes();
}

/// Where something would come of it, and can.
void ImportDialog::offerImport() {
    using Fate = ImportPlan::Fate;
    const bool useful = import_ && import_->count(Fate::added) + import_->count(Fate::changed) > 0;
    button_->setEnabled(useful && !applying_ && session_.canWrite());
}

void ImportDialog::showPlan() {
    offerImport();
    summary_->setText(importSummary(*import_));
    created_->setText(createdWords(*import_));
    messages_->setImport(import_);
    showPanes();
}

/// What each pane has to say, and what is worth a look.
void ImportDialog::showPanes() {
    const bool there = table_ != nullptr;
    const auto lists = segments_->choices();
    lists[0]->setText(
        there ? tr("Columns · %1 of %2").arg(columns_->mapped()).arg(columns_->rowCount())
              : tr("Columns"));
    lists[1]->setText(tr("Words · %L1").arg(words_->texts()));
    lists[2]->setText(tr("Rows and notes · %L1").arg(messages_->count()));
    segments_->updateGeometry();
    int pane = 0;
    for (const int count : {columns_->rowCount(), words_->texts(), messages_->count()})
        qobject_cast<QStackedWidget*>(panes_->widget(pane++))->setCurrentIndex(count == 0);
    askWords_->setText(tr("%Ln text(s) not known: say what they mean", nullptr, words_->open()));
    askWords_->setVisible(import_ && words_->open() > 0);
    seeRows_->setText(tr("See what is skipped and noted"));
    seeRows_->setVisible(import_ && messages_->count() > 0);
    created_->setVisible(!created_->text().isEmpty());
    copy_->setVisible(panes_->currentIndex() == static_cast<int>(Pane::Messages));
    copy_->setEnabled(messages_->count() > 0);
}

void ImportDialog::showPane(Pane pane) {
    segments_->setCurrent(static_cast<int>(pane));
    panes_->setCurrentIndex(static_cast<int>(pane));
    segments_->update();
    showPanes();
}

void ImportDialog::remember() const {
    importMemory::keepMeaning(*table_, reading_->kind(), {columns_->fields(), words_->meanings()});
    if (found_)
        importMemory::keepReading(
            *found_, {qt(reading_->kind().name), reading_->options(), reading_->order()});
}

/// Lets the window show how far it has come, and the person stop it.
bool ImportDialog::breathe(double share) {
    constexpr int soon = 500; // ms
    constexpr int seldom = 30;
    if (breath_.elapsed() < seldom) return !stop_;
    if (since_.elapsed() > soon) progress_->tell(tr("Importing…"), share);
    QCoreApplication::processEvents(QEventLoop::AllEvents, seldom / 3);
    breath_.restart();
    return !stop_;
}

void ImportDialog::setApplying(bool applying) {
    applying_ = applying;
    stop_ = false;
    since_.start();
    breath_.start();
    for (QWidget* part : {static_cast<QWidget*>(reading_), static_cast<QWidget*>(segments_),
                          static_cast<QWidget*>(panes_)})
        part->setEnabled(!applying);
    offerImport();
    if (!applying) progress_->hide();
}

/// What will come of the list is worked out against the plan as it is: anew, whenever that changes.
void ImportDialog::planChanged(const Change& change) {
    if (change.verb == verb::import && applying_) return;
    const bool elsewhere = change.verb == verb::reload && change.before != change.after;
    if (elsewhere && !applying_) {
        problem_->setText(tr("Another program has changed the plan meanwhile. What will happen was "
                             "worked out anew."));
        problem_->show();
    }
    ask();
}

/// The window behind looks into the file when it comes to the front; here it can't.
void ImportDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && !applying_)
        session_.refresh();
}

void ImportDialog::accept() {
    if (!import_ || applying_) return;
    problem_->hide();
    const auto import = import_;
    const QString done = sentence();
    remember();
    setApplying(true);
    session_.document()->backup_before(verb::import);
    std::vector<Uuid> rows;
    const auto change = session_.edit(verb::import, [&](Edit& edit) {
        apply_import(edit, *import, [this](double share) { return breathe(share); });
        rows = edit.subjects();
    });
    setApplying(false);
    if (!change) return;
    brought_ = {import->kind->name, rows};
    session_.reveal(brought_);
    // Where they are many they do not stay picked: one key would reach hundreds of rows.
    constexpr std::size_t few = 25;
    session_.select(rows.size() <= few ? brought_ : Selection{});
    session_.say(done);
    QDialog::accept();
}

void ImportDialog::reject() {
    if (applying_) {
        stop_ = true; // what was done so far is taken back
        return;
    }
    work_->stop();
    QDialog::reject();
}

bool importFile(QWidget* parent, Session& session, const QString& file, std::string_view usual,
                const std::function<bool(const QString& title)>& begin) {
    QString chosen = file;
    if (chosen.isEmpty())
        chosen =
            fileToBringIn(
                parent, ImportDialog::tr("Import a file"),
                ImportDialog::tr("Lists and journeys (%1);;All files (*)").arg(importPatterns()))
                .value_or(QString());
    if (chosen.isEmpty()) return false;
    auto bytes = read_import_file(toPath(chosen));
    if (!bytes) {
        session.report(bytes.error());
        return false;
    }
    const QFileInfo list(chosen);
    if (!session.isOpen() && !(begin && begin(list.completeBaseName()))) return false;
    if (isJourney(chosen)) {
        const auto made = importJourney(parent, session, *bytes, list);
        if (made) session.reveal(*made);
        return made.has_value();
    }
    ImportDialog dialog(session, std::move(*bytes), {}, nullptr, parent, *find_kind(usual));
    dialog.setWindowTitle(ImportDialog::tr("Import %1").arg(list.fileName()));
    return dialog.exec() == QDialog::Accepted;
}

bool importRows(QWidget* parent, Session& session, const Kind& kind,
                const std::vector<std::string_view>& given,
                const std::vector<ImportRequest::Given>& said) {
    const auto chosen =
        fileToBringIn(parent, ImportDialog::tr("Import %1").arg(kindLabel(kind)),
                      ImportDialog::tr("Lists (%1);;All files (*)").arg(listPatterns()));
    if (!chosen) return false;
    auto bytes = read_import_file(toPath(*chosen));
    if (!bytes) {
        session.report(bytes.error());
        return false;
    }
    ImportDialog dialog(session, std::move(*bytes), {}, &kind, parent);
    dialog.askFor(given);
    for (const auto& [field, text] : said) dialog.setGiven(field, qt(text));
    dialog.setWindowTitle(ImportDialog::tr("Import %1").arg(QFileInfo(*chosen).fileName()));
    return dialog.exec() == QDialog::Accepted;
}

void importClipboard(QWidget* parent, Session& session, const Kind& kind) {
    ImportDialog dialog(session, std8(QApplication::clipboard()->text()), {"UTF-8", '\t'}, &kind,
                        parent);
    dialog.setWindowTitle(ImportDialog::tr("Paste a list"));
    dialog.exec();
}

} // namespace updraft
