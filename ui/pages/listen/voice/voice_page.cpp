#include "ui/pages/listen/voice/voice_page.h"

#include "core/edits/verbs.h"
#include "core/edits/voice.h"
#include "core/schedule/schedule.h"
#include "ui/import/dialog.h"
#include "ui/models/field_words.h"
#include "ui/pages/ask_board.h"
#include "ui/pages/listen/voice/calls_view.h"
#include "ui/pages/listen/voice/counts_view.h"
#include "ui/pages/listen/voice/figure_strip.h"
#include "ui/pages/listen/voice/figures_view.h"
#include "ui/pages/listen/voice/mail_preview.h"
#include "ui/pages/listen/voice/projection.h"
#include "ui/pages/listen/voice/search.h"
#include "ui/pages/listen/voice/tag_strip.h"
#include "ui/pages/listen/voice/voice_exports.h"
#include "ui/pages/mail_reader.h"
#include "ui/render/voice/voice_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/flags/search_field.h"
#include "ui/support/icons.h"
#include "ui/support/list_file.h"
#include "ui/support/settings.h"
#include "ui/tables/clipboard_cells.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/kind_table_view.h"

#include <QAction>
#include <QCoreApplication>
#include <QMimeData>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr const char* viewKey = "voice/view";
constexpr const char* groupTest = "group";
constexpr int usualDaysToCall = 2; // working days

KindPage::Setup setup() {
    return {
        table_of<Feedback>,
        VoicePage::tr("Voice of customer"),
        VoicePage::tr("Verbatim"),
        {"date", "verbatim", "nps", "csat", "ces", "step", "driver", "persona", "state"},
        {"step", "persona", "state"},
        {"step", "persona", "driver", "segment", "source"},
        VoicePage::tr("What do your customers say?"),
        VoicePage::tr("Bring in a survey, drop a customer's e-mail here, or write down what one "
                      "said. NPS, CSAT and CES are counted by step, persona, driver, segment "
                      "and month, each with its margin.")};
}

} // namespace

VoicePage::VoicePage(Session& session, QWidget* parent)
    : KindPage(session, setup(), parent), numbers_(new VoiceNumbers(session, this)),
      search_(new VoiceSearch(session, this)), views_(new Segmented(tr("View"), this)),
      strip_(new FigureStrip(this)), figures_(new FiguresView(*numbers_, this)),
      calls_(new CallsView(session, this)), counts_(new CountsView(session, this)),
      tags_(new TagStrip(table(), this)),
      mails_(new MailReader(session, *this, [this](std::vector<Mail> mails) {
          MailPreview(this->session(), std::move(mails), this).exec();
      })) {
    makeViews();
    makeActions();
    connectParts();
    fillHead();
    arrange();
}

void VoicePage::makeViews() {
    views_->addChoice(tr("Figures"), icon(Icon::chart));
    views_->addChoice(tr("Verbatims"), icon(Icon::quote));
    views_->addChoice(tr("Closed loop"), icon(Icon::clock));
    views_->addChoice(tr("Counts"), icon(Icon::table));
    views_->setCurrent(Settings().value(QLatin1String(viewKey), 0).toInt());
    for (QWidget* each : {static_cast<QWidget*>(figures_), static_cast<QWidget*>(calls_),
                          static_cast<QWidget*>(counts_)})
        stack().addWidget(each);
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    column->insertWidget(1, strip_);
    column->insertWidget(2, makeChoices());
    column->addWidget(tags_);
    table().filter().setFinder([this](const QString& text) { return search_->find(text); });
}

/// What is shown, and by what figures are told apart.
QWidget* VoicePage::makeChoices() {
    auto* choices = new QWidget(this);
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(20, space::s, 20, space::xs);
    row->setSpacing(space::s);
    row->addWidget(views_);
    row->addStretch();
    by_ = label(tr("By"), choices, type::body, QFont::Normal, ink::sub);
    row->addWidget(by_);
    row->addWidget(&figures_->choice());
    return choices;
}

void VoicePage::makeActions() {
    bring_ = new QAction(icon(Icon::bringIn), tr("Import…"), this);
    connect(bring_, &QAction::triggered, this, &VoicePage::bringIn);
    tag_ = new QAction(icon(Icon::flag), tr("Tag"), this);
    tag_->setShortcut(Qt::CTRL | Qt::Key_T);
    connect(tag_, &QAction::triggered, this, &VoicePage::beginTagging);
    callBack_ = new QAction(icon(Icon::clock), tr("Call back"), this);
    callBack_->setShortcut(Qt::CTRL | Qt::Key_B);
    connect(callBack_, &QAction::triggered, this, &VoicePage::callBack);
    newCount_ = new QAction(icon(Icon::plus), tr("Count"), this);
    connect(newCount_, &QAction::triggered, this, [this] { create(table_of<Count>); });
    newMail_ = new QAction(icon(Icon::file), tr("E-mail as a verbatim…"), this);
    connect(newMail_, &QAction::triggered, this, &VoicePage::askForMails);
    for (QAction* action : {bring_, tag_, callBack_, newCount_, newMail_}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    for (QAction* action : {bring_, tag_, callBack_}) head().addButton(action);
}

void VoicePage::connectParts() {
    connect(views_, &Segmented::chosen, this, [this](int view) {
        Settings().setValue(QLatin1String(viewKey), view);
        arrange();
        pickWhatShows();
    });
    connect(numbers_, &VoiceNumbers::changed, this, [this] {
        strip_->setFigures(numbers_->state().all);
        arrange();
    });
    connect(search_, &VoiceSearch::changed, &table().filter(), &KindFilterModel::findAgain);
    connect(figures_, &FiguresView::answersWanted, this, &VoicePage::showGroup);
    connect(figures_, &FiguresView::askWanted, this,
            [this](const MovedStep& moved) { askBoard(this->session(), moved); });
    connect(tags_, &TagStrip::left, this, [this] { table().setFocus(); });
    connect(counts_, &CountsView::importWanted, this, &VoicePage::bringIn);
    connect(counts_, &CountsView::viewChanged, this, &VoicePage::arrange);
    for (const KindTableView* table : {&this->table(), &calls_->table(), &counts_->table()})
        connect(table, &KindTableView::pickedChanged, this, &VoicePage::arrange);
    connect(&session(), &Session::changed, this, &VoicePage::arrange);
    connect(&session(), &Session::accessChanged, this, &VoicePage::arrange);
}

/// What belongs to the view that shows.
void VoicePage::arrange() {
    refresh();
    const bool some = !session().plan().feedback.empty();
    const bool write = session().canWrite();
    strip_->setVisible(some && current() != View::Counts);
    const bool grouped = current() == View::Figures && some;
    by_->setVisible(grouped);
    figures_->choice().setVisible(grouped);
    const bool listed = current() == View::Verbatims && some;
    if (!listed) tags_->hide();
    tag_->setEnabled(write && some);
    callBack_->setEnabled(write && listed && !table().picked().empty());
    bring_->setEnabled(write);
    figures_->setCanAsk(write);
    newCount_->setEnabled(write);
    newMail_->setEnabled(write);
}

VoicePage::View VoicePage::current() const {
    return static_cast<View>(views_->current());
}

void VoicePage::setView(View view) {
    if (current() == view) return;
    views_->setCurrent(static_cast<int>(view));
    views_->update();
    arrange();
}

/// What another view lists could be changed here unseen.
void VoicePage::pickWhatShows() {
    const KindTableView* list = acting();
    const Selection& now = session().selection();
    if (list && now.table == list->kind().name && list->picked().size() < now.ids.size())
        session().select(Selection{now.table, list->picked()});
}

QWidget* VoicePage::view() const {
    QWidget* const views[] = {figures_, &table(), calls_, counts_};
    return views[views_->current()];
}

/// Counts can be all there is, and a filter narrows the verbatims alone.
QWidget* VoicePage::shown() const {
    const bool some = !session().plan().feedback.empty();
    if (current() == View::Counts) return counts_;
    if (current() == View::Verbatims || !some) return KindPage::shown();
    return view();
}

bool VoicePage::narrows() const {
    return current() == View::Verbatims;
}

KindTableView* VoicePage::acting() const {
    switch (current()) {
    case View::Figures:
        return nullptr;
    case View::Verbatims:
        return &table();
    case View::Calls:
        return &calls_->table();
    case View::Counts:
        return counts_->showsEntries() ? &counts_->table() : nullptr;
    }
    return nullptr;
}

const QTableView* VoicePage::read() const {
    if (current() == View::Figures && !session().plan().feedback.empty()) return &figures_->table();
    const bool pivot = current() == View::Counts && !session().plan().counts.empty();
    return pivot && !counts_->showsEntries() ? &counts_->pivot() : nullptr;
}

bool VoicePage::can(Command command) const {
    return command == Command::Copy && read() ? true : KindPage::can(command);
}

void VoicePage::run(Command command) {
    const QTableView* shown = command == Command::Copy ? read() : nullptr;
    if (!shown) return KindPage::run(command);
    copyShown(*shown);
    session().say(tr("%Ln row(s) copied", nullptr, shown->model()->rowCount()));
}

void VoicePage::bringIn() {
    const bool counts = current() == View::Counts;
    importRows(this, session(), *find_kind(listed()),
               counts ? std::vector<std::string_view>{"source", "month"}
                      : std::vector<std::string_view>{"source", "date", "segment", "step"});
}

std::string_view VoicePage::listed() const {
    return current() == View::Counts ? table_of<Count> : table_of<Feedback>;
}

QString VoicePage::newItem() const {
    return current() == View::Counts ? tr("Count") : KindPage::newItem();
}

void VoicePage::createNew() {
    if (current() == View::Counts) return counts_->addEntry();
    setView(View::Verbatims);
    stack().setCurrentWidget(&table());
    table().addItem({{kind().field("date"), session().today()}});
}

void VoicePage::create(std::string_view table) {
    setView(table == table_of<Count> ? View::Counts : View::Verbatims);
    createNew();
}

QList<QAction*> VoicePage::alsoNew() const {
    return current() == View::Counts ? QList<QAction*>{newMail_}
                                     : QList<QAction*>{newMail_, newCount_};
}

bool VoicePage::focusFilter() {
    setView(View::Verbatims);
    return KindPage::focusFilter();
}

bool VoicePage::shows(std::string_view table) const {
    return table == table_of<Feedback> || table == table_of<Count>;
}

bool VoicePage::showItems(const Selection& items) {
    if (items.table == table_of<Feedback>) {
        const auto awaited = [this](Uuid id) {
            return calls_->table().filter().indexOf(id).isValid();
        };
        const bool calls = std::ranges::all_of(items.ids, awaited);
        // Several who wait are whom to call back; one by itself is what a customer said.
        if (calls && (items.ids.size() > 1 || current() == View::Calls)) {
            setView(View::Calls);
            session().select(items);
            calls_->table().pick(items.ids);
            return true;
        }
        setView(View::Verbatims);
        return KindPage::showItems(items);
    }
    if (items.table != table_of<Count>) return false;
    setView(View::Counts);
    counts_->showEntries(items);
    return true;
}

void VoicePage::showGroup(VoiceBy by, const VoiceGroup& group) {
    table().filter().clear();
    table().filter().setTest(groupTest, [wanted = in_group(by, group)](const Plan& plan, Uuid id) {
        const auto* row = plan.feedback.find({id});
        return row && wanted(*row);
    });
    setView(View::Verbatims);
    table().setFocus();
    session().say(
        tr("Only %1; “Clear” shows all again.").arg(groupText(session().plan(), by, group)));
}

void VoicePage::askForMails() {
    const auto file =
        fileToBringIn(this, tr("E-mail as a verbatim"), tr("E-mails (*.eml);;All files (*)"));
    if (file) takeMails({*file});
}

void VoicePage::finishReading() {
    mails_->finish();
}

void VoicePage::takeMails(const QStringList& files) {
    mails_->read(files);
}

std::vector<Id<Feedback>> VoicePage::picked() const {
    std::vector<Id<Feedback>> ids;
    for (const Uuid id : table().picked()) ids.push_back({id});
    return ids;
}

void VoicePage::beginTagging() {
    setView(View::Verbatims);
    tags_->begin();
}

/// Two working days are what customers take for an answer.
void VoicePage::callBack() {
    const auto calendar = working_days(session().plan().about());
    const Date due = calendar.day(calendar.index(session().today()) + usualDaysToCall);
    const auto ids = picked();
    session().edit(verb::call_back, [&](Edit& edit) { open_loop(edit, ids, due); });
}

std::vector<ExportChoice> VoicePage::exports() {
    return voiceExports(session(), *counts_);
}

void VoicePage::print() {
    printVoice(this, session());
}

QWidget* VoicePage::projection(QWidget* parent) {
    return session().plan().feedback.empty() ? nullptr : new VoiceProjection(session(), parent);
}

QString VoicePage::summary() const {
    if (current() == View::Counts)
        return tr("%Ln count(s)", nullptr, static_cast<int>(session().plan().counts.size()));
    const int all = table().model().rowCount();
    const int shown = table().filter().rowCount();
    QString text = all == 1 ? tr("1 verbatim") : tr("%L1 verbatims").arg(all);
    if (narrows() && shown != all) text = tr("%L1 of %2").arg(shown).arg(text);
    const VoiceState& state = numbers_->state();
    if (state.calls > 0) text = tr("%1 · %L2 to call back").arg(text).arg(state.calls);
    if (state.overdue > 0) text = tr("%1 · %L2 overdue").arg(text).arg(state.overdue);
    return text;
}

void VoicePage::showEvent(QShowEvent* event) {
    KindPage::showEvent(event);
    numbers_->setWatched(true);
    search_->prepare();
}

void VoicePage::hideEvent(QHideEvent* event) {
    KindPage::hideEvent(event);
    numbers_->setWatched(false);
}

} // namespace updraft
