#include "ui/pages/choose/board/board_page.h"

#include "core/base/text.h"
#include "core/choose/cadence.h"
#include "core/edits/board_requests.h"
#include "core/edits/verbs.h"
#include "ui/pages/choose/board/board_projection.h"
#include "ui/pages/choose/board/decisions_view.h"
#include "ui/pages/choose/board/request_board.h"
#include "ui/pages/choose/board/room_strip.h"
#include "ui/pages/choose/entry.h"
#include "ui/pages/mail_reader.h"
#include "ui/pages/print_pages.h"
#include "ui/pages/table_export.h"
#include "ui/render/board_minutes.h"
#include "ui/support/convert.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/icons.h"
#include "ui/support/list_file.h"
#include "ui/support/settings.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/kind_table_view.h"

#include <QAction>
#include <QCoreApplication>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr const char* viewKey = "change-board/view";

KindPage::Setup setup() {
    return {
        table_of<Request>,
        ChangeBoardPage::tr("Change board"),
        ChangeBoardPage::tr("Request"),
        {"code", "title", "state", "requester", "asked", "urgency", "effort", "cost", "rank",
         "decision"},
        {"urgency", "domain", "owner", "reason"},
        {"state", "urgency", "domain", "owner", "reason", "decision"},
        ChangeBoardPage::tr("What should be done differently?"),
        ChangeBoardPage::tr("The market, the organisation and customers ask for more than fits. "
                            "A request says what should change; the board qualifies it, ranks "
                            "it, and decides what comes off to make room.")};
}

std::string within(std::string_view text, double letters) {
    return std::string{trimmed(shortened(text, static_cast<std::size_t>(letters)))};
}

Request requestOf(const Mail& mail) {
    Request row;
    const auto first = lines(mail.text);
    const std::string_view named = !trimmed(mail.subject).empty() ? std::string_view{mail.subject}
                                   : first.empty()                ? std::string_view{mail.address}
                                                                  : first.front();
    row.title = within(named, name_limits.most);
    row.requester = within(std8(senderOf(mail)), line_limits.most);
    row.asked = mail.date;
    row.reason = RequestReason::other;
    row.evidence = within(mail.text, text_limits.most);
    return row;
}

bool isOpen(const Request& row) {
    return !row.decision;
}

} // namespace

ChangeBoardPage::ChangeBoardPage(Session& session, QWidget* parent)
    : KindPage(session, setup(), parent), views_(new Segmented(tr("View"), &head())),
      boardView_(new QWidget(this)), strip_(new RoomStrip(session, boardView_)),
      board_(new RequestBoard(table(), boardView_)), decisions_(new DecisionsView(session, this)),
      rank_(new QAction(icon(Icon::ranking), tr("Rank what is qualified"), this)),
      newMail_(new QAction(icon(Icon::file), tr("E-mail as a request…"), this)),
      mails_(new MailReader(session, *this,
                            [this](const std::vector<Mail>& mails) { askByMail(mails); })) {
    makeViews();
    makeActions();
    addSwitches();
    fillHead();
    head().addSegmented(views_);
    arrange();
}

void ChangeBoardPage::makeViews() {
    auto* column = new QVBoxLayout(boardView_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(strip_);
    column->addWidget(board_, 1);
    boardView_->setFocusProxy(board_);
    stack().addWidget(boardView_);
    stack().addWidget(decisions_);
    views_->addChoice(tr("Board"), icon(Icon::columns));
    views_->addChoice(tr("List"), icon(Icon::table));
    views_->addChoice(tr("Decisions"), icon(Icon::check));
    views_->setCurrent(Settings().value(QLatin1String(viewKey), 0).toInt());
    connect(views_, &Segmented::chosen, this, [this](int view) {
        Settings().setValue(QLatin1String(viewKey), view);
        arrange();
    });
    for (int i = 0; i < board_->columns(); ++i)
        connect(board_->columnAt(i), &CardColumn::titleClosed, this,
                [this](Uuid, bool givenUp) { endFresh(givenUp); });
}

void ChangeBoardPage::makeActions() {
    connect(rank_, &QAction::triggered, this, &ChangeBoardPage::rankQualified);
    addAction(rank_);
    connect(newMail_, &QAction::triggered, this, &ChangeBoardPage::askForMails);
    addAction(newMail_);
    addAction(decisions_->plan());
    // Where nothing ranks, nothing is offered.
    const bool ranks = std::ranges::any_of(choosePages(), [](const PageEntry& page) {
        return page.id == std::string_view{"ranking"};
    });
    rank_->setVisible(ranks);
    if (ranks) head().addButton(rank_);
    connect(&session(), &Session::changed, this, &ChangeBoardPage::arrange);
    connect(&session(), &Session::accessChanged, this, &ChangeBoardPage::arrange);
    for (const KindTableView* each : {&decisions_->boards(), &decisions_->decisions()})
        connect(each, &KindTableView::pickedChanged, this, &ChangeBoardPage::arrange);
}

void ChangeBoardPage::addSwitches() {
    bar().addSwitch("open", tr("Hide decided"), [] {
        return [](const Plan& plan, Uuid id) {
            const auto* row = plan.requests.find({id});
            return row && isOpen(*row);
        };
    });
}

void ChangeBoardPage::arrange() {
    refresh();
    const auto& requests = session().plan().requests;
    newMail_->setEnabled(session().canWrite());
    rank_->setEnabled(session().canWrite() && std::ranges::any_of(requests, [](const Request& row) {
                          return row.state == RequestState::qualified;
                      }));
}

ChangeBoardPage::View ChangeBoardPage::current() const {
    return static_cast<View>(views_->current());
}

void ChangeBoardPage::setView(View view) {
    views_->setCurrent(static_cast<int>(view));
    views_->update();
    arrange();
}

QWidget* ChangeBoardPage::view() const {
    return current() == View::Board ? boardView_ : static_cast<QWidget*>(&table());
}

/// There are meetings before anybody asks for anything.
QWidget* ChangeBoardPage::shown() const {
    return current() == View::Decisions ? decisions_ : KindPage::shown();
}

KindTableView* ChangeBoardPage::acting() const {
    if (current() != View::Decisions) return &table();
    const bool meetings = session().selection().table == table_of<Meeting>;
    return meetings ? &decisions_->boards() : &decisions_->decisions();
}

bool ChangeBoardPage::shows(std::string_view table) const {
    return table == table_of<Request> || table == table_of<Meeting>;
}

bool ChangeBoardPage::showItems(const Selection& items) {
    if (items.table == table_of<Meeting>) {
        setView(View::Decisions);
        session().select(items);
        decisions_->boards().pick(items.ids);
        return true;
    }
    if (items.table != table_of<Request>) return false;
    if (current() == View::Decisions) setView(View::Board);
    return KindPage::showItems(items);
}

/// On the board its title is written on the card, in the list in its row.
void ChangeBoardPage::createNew() {
    const KindField* asked = kind().field("asked");
    if (current() == View::List) {
        stack().setCurrentWidget(&table());
        table().addItem({{asked, session().today()}});
        return;
    }
    setView(View::Board);
    table().filter().clear();
    auto given = freshAssignments(kind(), session().plan(), session().today());
    std::erase_if(given, [&](const Assignment& each) { return each.field == asked; });
    given.push_back({asked, session().today()});
    Uuid made;
    const auto change = session().edit(verb::add, [&](Edit& edit) {
        made = kind().add(edit, given);
        edit.about(made);
    });
    if (!change) return;
    fresh_.emplace(session(), kind(), made, *change, std::nullopt);
    session().select(Id<Request>{made});
    table().model().setGesture(change->gesture); // its name is part of adding it
    board_->editTitle(made);
}

/// A new request that got no name goes again as if it had never been begun.
void ChangeBoardPage::endFresh(bool givenUp) {
    const auto row = std::exchange(fresh_, std::nullopt);
    table().model().setGesture({});
    if (row && givenUp && !row->named(session(), kind())) row->takeBack(session());
}

void ChangeBoardPage::create(std::string_view table) {
    if (table != table_of<Meeting>) return createNew();
    setView(View::Decisions);
    decisions_->planBoard();
}

QList<QAction*> ChangeBoardPage::alsoNew() const {
    return {newMail_, decisions_->plan()};
}

void ChangeBoardPage::run(Command command) {
    const auto picked = session().selection().one<Request>();
    if (command == Command::Rename && current() == View::Board && picked)
        return board_->editTitle(picked->uuid);
    KindPage::run(command);
}

void ChangeBoardPage::rankQualified() {
    Id<RankingSession> made;
    const auto change = session().edit(verb::add, [&](Edit& edit) {
        made = rank_qualified(edit,
                              {std8(tr("Requests to the change board")),
                               std8(tr("Which of these should we do first?"))},
                              session().today());
    });
    if (change) session().reveal(made);
}

void ChangeBoardPage::askForMails() {
    const auto file =
        fileToBringIn(this, tr("E-mail as a request"), tr("E-mails (*.eml);;All files (*)"));
    if (file) takeMails({*file});
}

void ChangeBoardPage::takeMails(const QStringList& files) {
    mails_->read(files);
}

void ChangeBoardPage::askByMail(const std::vector<Mail>& mails) {
    std::vector<Id<Request>> made;
    const auto change = session().edit(verb::request, [&](Edit& edit) {
        for (const Mail& mail : mails)
            made.push_back(ask_board(edit, requestOf(mail), session().today()));
    });
    if (!change) return;
    if (current() == View::Decisions) setView(View::Board);
    showItems(Selection::of(made));
    session().say(tr("%Ln request(s) from mail. Undo takes them away.", nullptr,
                     static_cast<int>(made.size())));
}

void ChangeBoardPage::finishReading() {
    mails_->finish();
}

const Meeting* ChangeBoardPage::meetingMeant() const {
    const auto picked = session().selection().one<Meeting>();
    if (const Meeting* row = picked ? session().find(*picked) : nullptr) return row;
    const auto all = boards(session().plan());
    const Meeting* meant = all.empty() ? nullptr : all.front();
    for (const Meeting* board : all)
        if (board->date <= session().today()) meant = board;
    return meant;
}

std::vector<ExportChoice> ChangeBoardPage::exports() {
    std::vector<ExportChoice> choices;
    if (const Meeting* board = meetingMeant())
        choices.push_back(
            {tr("Minutes of %1 as PDF…").arg(qt(board->code)),
             tr("%1 minutes %2.pdf").arg(qt(session().plan().about().title), qt(iso(board->date))),
             tr("PDF (*.pdf)"), [this, id = board->id] {
                 const PaperExport how{usualPaper(), {}, session().today()};
                 return [plan = session().snapshot(), how, id](const Progress&) {
                     return exportMinutes(*plan, id, how);
                 };
             }});
    for (ExportChoice& choice : KindPage::exports()) choices.push_back(std::move(choice));
    choices.push_back(csvExport(session(), *find_kind(table_of<Meeting>)));
    return choices;
}

bool ChangeBoardPage::canPrint() const {
    return meetingMeant() != nullptr;
}

void ChangeBoardPage::print() {
    if (const Meeting* board = meetingMeant())
        printFromDialog(this,
                        layoutReport(boardMinutes(session().plan(), board->id, session().today()),
                                     usualPaper()));
}

QWidget* ChangeBoardPage::projection(QWidget* parent) {
    return new BoardProjection(session(), parent);
}

QString ChangeBoardPage::also() const {
    const Plan& plan = session().plan();
    const auto open = std::ranges::count_if(plan.requests, isOpen);
    QStringList parts;
    if (open != static_cast<std::ptrdiff_t>(plan.requests.size()))
        parts << tr("%Ln open", nullptr, static_cast<int>(open));
    if (const Meeting* next = next_board(plan, session().today()))
        parts << tr("next board %1")
                     .arg(QLocale().toString(qt(next->date), QStringLiteral("ddd d MMMM")));
    return parts.join(QStringLiteral(" · "));
}

} // namespace updraft
