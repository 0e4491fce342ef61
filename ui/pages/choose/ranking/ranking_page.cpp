#include "ui/pages/choose/ranking/ranking_page.h"

#include "core/choose/session.h"
#include "core/edits/kinds.h"
#include "core/edits/sessions.h"
#include "core/edits/verbs.h"
#include "ui/pages/choose/ranking/open_view.h"
#include "ui/pages/choose/ranking/passphrase_dialog.h"
#include "ui/pages/choose/ranking/prepare_view.h"
#include "ui/pages/choose/ranking/projection.h"
#include "ui/pages/choose/ranking/ranking_exports.h"
#include "ui/pages/choose/ranking/ranking_result_view.h"
#include "ui/pages/choose/ranking/seat_screen.h"
#include "ui/pages/choose/ranking/session_list.h"
#include "ui/pages/choose/ranking/take_over.h"
#include "ui/render/ranking/ranking_charts.h"
#include "ui/support/convert.h"
#include "ui/support/flags/empty_state.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/label_text.h"
#include "ui/support/style.h"
#include "ui/support/style_paint.h"
#include "ui/words/ranking.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace updraft {

namespace {

/// Words on one line, cut where there is no room for them.
class OneLine : public QLabel {
  public:
    using QLabel::QLabel;

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        paint::line(painter, rect(), Qt::AlignLeft, text());
    }
};

/// Three ranked things with their points, as a sketch of what will stand here.
void sketch(QPainter& painter, const QRectF& box) {
    RankingContent content;
    constexpr std::array points = {14.0, 11.0, 6.0};
    for (std::size_t i = 0; i < points.size(); ++i) {
        RankedItem item;
        item.place = static_cast<int>(i) + 1;
        item.points = points[i];
        item.title = " ";
        content.result.items.push_back(std::move(item));
    }
    paintChart(painter, layoutOrder(content, box.width()), Theme::current(), box.topLeft(), false);
}

} // namespace

RankingPage::RankingPage(Session& session, QWidget* parent)
    : Page(session, parent), head_(new PageHead(tr("Ranking"), this)),
      whole_(new QStackedWidget(this)), empty_(makeEmpty()), list_(new SessionList(session, this)),
      bar_(new QWidget(this)), title_(new OneLine(bar_)), stack_(new QStackedWidget(this)),
      prepare_(new PrepareView(session, this)), open_(new OpenView(session, this)),
      result_(new RankingResultView(session, this)), closed_(makeClosed()) {
    makeHead();
    for (QWidget* each : std::initializer_list<QWidget*>{prepare_, open_, result_, closed_})
        stack_->addWidget(each);
    auto* right = new QWidget(this);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(0);
    rightColumn->addWidget(bar_);
    rightColumn->addWidget(stack_, 1);
    auto* parts = new QSplitter(this);
    parts->addWidget(list_);
    parts->addWidget(right);
    parts->setChildrenCollapsible(false);
    parts->setStretchFactor(1, 1);
    parts->setSizes({210, 900});
    whole_->addWidget(parts);
    whole_->addWidget(empty_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    column->addWidget(whole_, 1);
    connect(list_, &SessionList::picked, this, &RankingPage::refresh);
    connect(list_, &SessionList::removeWanted, this, &RankingPage::removeCurrent);
    connect(&session, &Session::changed, this, &RankingPage::refresh);
    connect(&session, &Session::opened, this, &RankingPage::refresh);
    connect(&session, &Session::opened, this, &RankingPage::forgetLeftover);
    connect(&session, &Session::accessChanged, this, &RankingPage::refresh);
    refresh();
    forgetLeftover();
}

RankingPage::~RankingPage() {
    delete seats_;
    delete passphrase_;
    // Editors that go hand in what was typed, as long as there is what takes it.
    disconnect(&session(), nullptr, this, nullptr);
    delete whole_;
}

SeatScreen* RankingPage::seats() const {
    return seats_;
}

PassphraseDialog* RankingPage::passphrase() const {
    return passphrase_;
}

QAction* RankingPage::action(const QString& text, void (RankingPage::*then)(), Icon which) {
    auto* made = new QAction(icon(which), text, this);
    connect(made, &QAction::triggered, this, then);
    addAction(made);
    return made;
}

QAction* RankingPage::button(const QString& text, void (RankingPage::*then)(), Icon which) {
    QAction* made = action(text, then, which);
    auto* button = new QPushButton(made->icon(), text, bar_);
    button->setAutoDefault(true); // Enter presses it, too
    connect(button, &QPushButton::clicked, made, &QAction::trigger);
    bar_->layout()->addWidget(button);
    buttons_.emplace_back(made, button);
    return made;
}

void RankingPage::makeHead() {
    auto* row = new QHBoxLayout(bar_);
    row->setContentsMargins(space::l, space::m, space::l, space::xs);
    row->setSpacing(space::s);
    row->addWidget(title_, 1);
    title_->setFont(Theme::font(type::heading, QFont::DemiBold));
    title_->setTextFormat(Qt::PlainText);
    title_->setMinimumWidth(0);
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    sheets_ = action(tr("Print sheets…"), &RankingPage::printSheets, Icon::print);
    type_ = action(tr("Type in sheets…"), &RankingPage::typeSheets, Icon::keyboard);
    read_ = action(tr("Read ballots…"), &RankingPage::readFromFile, Icon::bringIn);
    close_ = action(tr("Close without result…"), &RankingPage::closeWithoutResult, Icon::close);
    auto* menu = new QMenu(this);
    menu->addActions({sheets_, type_, read_});
    menu->addSeparator();
    menu->addAction(close_);
    more_ = new QPushButton(tr("Sheets and files"), bar_);
    more_->setMenu(menu);
    row->addWidget(more_);
    again_ = button(tr("Rank again"), &RankingPage::prepareAgain, Icon::copy);
    openBallots_ = button(tr("Open the ballots…"), &RankingPage::openBallots, Icon::eye);
    pass_ = button(tr("Pass the laptop"), &RankingPage::passLaptop, Icon::people);
    openRanking_ = button(tr("Open the ranking…"), &RankingPage::openRanking, Icon::lock);
    take_ = button(tr("Take the order over…"), &RankingPage::takeOver, Icon::check);
    new_ = new QAction(icon(Icon::plus), tr("New session"), this);
    connect(new_, &QAction::triggered, this, &RankingPage::createNew);
    addAction(new_);
    head_->addButton(new_);
}

EmptyState* RankingPage::makeEmpty() {
    auto* empty = new EmptyState(
        tr("What does the room put first?"),
        tr("In a ranking session everyone orders the same items on a sealed ballot, on one laptop "
           "that is passed round or on paper. Opened together, the ballots show what comes first, "
           "how far people agree, and who must still be won over."),
        sketch, this);
    auto* first = new QAction(icon(Icon::plus), tr("Prepare a session"), empty);
    connect(first, &QAction::triggered, this, &RankingPage::createNew);
    empty->addButton(first);
    empty->setBegin([this] { createNew(); });
    return empty;
}

QWidget* RankingPage::makeClosed() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    column->addWidget(label(tr("Closed without a result"), page, type::lead, QFont::DemiBold));
    column->addWidget(sentenceLabel(
        tr("Its ballots were never opened, and are gone for good. Rank again asks the same people "
           "the same question in a new session."),
        page));
    column->addStretch(1);
    return page;
}

const RankingSession* RankingPage::current() const {
    const auto id = list_->current();
    return id ? session().find(*id) : nullptr;
}

void RankingPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

void RankingPage::refresh() {
    list_->refresh();
    const RankingSession* row = current();
    whole_->setCurrentIndex(row == nullptr ? 1 : 0);
    showButtons(row);
    const auto id = row != nullptr ? std::optional{row->id} : std::nullopt;
    const auto state = row != nullptr ? row->state : SessionState::closed;
    title_->setText(row != nullptr ? tr("%1 · %2").arg(qt(row->title), sessionStateText(state))
                                   : QString());
    title_->setToolTip(plainTip(title_->text()));
    if (isVisible()) { // else once it is shown
        prepare_->setRanking(state == SessionState::prepared ? id : std::nullopt);
        open_->setRanking(state == SessionState::open ? id : std::nullopt);
    }
    stack_->setCurrentIndex(static_cast<int>(state));
    setFocusProxy(row == nullptr ? static_cast<QWidget*>(empty_) : list_);
    empty_->setCanBegin(session().canWrite());
    head_->setSentence(tr("Stakeholders rank under seal; then all ballots are opened at once."));
    count();
    Q_EMIT summaryChanged();
    Q_EMIT commandsChanged();
}

/// One of them is what comes next.
void RankingPage::showButtons(const RankingSession* row) {
    const bool write = session().canWrite();
    const auto state = row != nullptr ? std::optional{row->state} : std::nullopt;
    const auto people = row != nullptr ? participants_of(session().plan(), row->id)
                                       : std::vector<const Participant*>{};
    const bool all = std::ranges::all_of(people, &Participant::cast);
    const bool ordered =
        row != nullptr && std::ranges::any_of(session().plan().ballots, [&](const Ballot& ballot) {
            return ballot.session == row->id;
        });
    const QAction* primary = state == SessionState::prepared   ? openRanking_
                             : state == SessionState::revealed ? (ordered ? take_ : again_)
                             : state == SessionState::closed   ? again_
                             : all                             ? openBallots_
                                                               : pass_;
    for (QAction* each :
         {sheets_, type_, read_, close_, again_, openBallots_, pass_, openRanking_, take_}) {
        const bool shown = state && isOffered(each, *state);
        each->setVisible(shown);
        each->setEnabled(shown && (write || each == sheets_) && (ordered || each != take_));
    }
    more_->setVisible(sheets_->isVisible());
    for (const auto& [action, button] : buttons_) {
        button->setVisible(action->isVisible());
        button->setEnabled(action->isEnabled());
        if (action == take_) button->setToolTip(ordered ? QString() : noOrderSentence());
        const char* wanted = action == primary ? kind::primary : "";
        if (button->property(kindProperty).toString() != QLatin1String(wanted)) {
            button->setProperty(kindProperty, wanted);
            button->update();
        }
    }
    new_->setEnabled(write);
}

bool RankingPage::isOffered(const QAction* action, SessionState state) const {
    if (action == openRanking_) return state == SessionState::prepared;
    if (action == take_) return state == SessionState::revealed;
    if (action == again_) return state == SessionState::revealed || state == SessionState::closed;
    if (action == sheets_) return state == SessionState::prepared || state == SessionState::open;
    return state == SessionState::open;
}

/// Counting lasts with many items: on another thread, from the plan as it is.
void RankingPage::count() {
    const RankingSession* row = current();
    if (!isVisible() || row == nullptr || row->state != SessionState::revealed) return;
    if (counted_ == session().snapshot() && countedOf_ == row->id) return;
    counted_ = session().snapshot();
    countedOf_ = row->id;
    counting_.start(
        [plan = counted_, id = row->id](const Progress&) { return rankingContent(*plan, id); },
        [this, id = row->id](RankingContent content) {
            result_->show(id, std::move(content));
            Q_EMIT summaryChanged();
        });
}

void RankingPage::finishCounting() {
    counting_.finish();
}

void RankingPage::createNew() {
    std::optional<Id<RankingSession>> made;
    const auto change = session().edit(
        verb::add, [&](Edit& edit) { made = add_session(edit, std8(tr("What comes first?"))); });
    if (!change) return; // the session says why
    list_->setCurrent(made);
    refresh();
    prepare_->nameIt();
}

bool RankingPage::shows(std::string_view table) const {
    return table == table_of<RankingSession> || table == table_of<Ballot>;
}

bool RankingPage::showItems(const Selection& items) {
    auto wanted = items.one<RankingSession>();
    if (items.table == table_of<Ballot> && !items.ids.empty())
        if (const Ballot* ballot = session().find(Id<Ballot>{items.ids.front()}))
            wanted = ballot->session;
    if (!wanted || session().find(*wanted) == nullptr) return false;
    list_->refresh();
    list_->setCurrent(wanted);
    refresh();
    return true;
}

bool RankingPage::can(Command command) const {
    if (current() == nullptr || !session().canWrite()) return false;
    const bool listed = list_->hasFocus();
    return command == Command::Duplicate || (command == Command::Delete && listed) ||
           (command == Command::Rename && current()->state == SessionState::prepared);
}

void RankingPage::run(Command command) {
    if (!can(command)) return;
    if (command == Command::Duplicate) prepareAgain();
    if (command == Command::Delete) removeCurrent();
    if (command == Command::Rename) prepare_->nameIt();
}

std::vector<ExportChoice> RankingPage::exports() {
    const RankingSession* row = current();
    return rankingExports(session(), row != nullptr ? std::optional{row->id} : std::nullopt);
}

bool RankingPage::canPrint() const {
    const RankingSession* row = current();
    return row != nullptr && row->state != SessionState::closed;
}

void RankingPage::print() {
    if (!canPrint()) return;
    session().endTyping();
    printRanking(this, session(), current()->id);
}

QWidget* RankingPage::projection(QWidget* parent) {
    const RankingSession* row = current();
    if (row == nullptr || row->state == SessionState::closed) return nullptr;
    auto* picture = new RankingProjection(session(), row->id, parent);
    connect(picture, &RankingProjection::openWanted, this,
            [this, picture] { openBallotsOver(*picture); });
    connect(picture, &RankingProjection::keepWanted, this,
            [this, picture] { takeOverOver(*picture); });
    connect(picture, &RankingProjection::againWanted, this, &RankingPage::prepareAgain);
    return picture;
}

QString RankingPage::summary() const {
    const RankingSession* row = current();
    if (row == nullptr) return tr("No ranking session yet");
    const auto people = participants_of(session().plan(), row->id);
    const auto cast = std::ranges::count_if(people, &Participant::cast);
    const QString who = tr("%Ln participant(s)", nullptr, static_cast<int>(people.size()));
    const auto items = static_cast<int>(items_of(session().plan(), row->id).size());
    const QString what = tr("%Ln item(s)", nullptr, items);
    if (row->state == SessionState::prepared) return tr("%1, %2").arg(what, who);
    return tr("%1, %2, %L3 with a ballot").arg(what, who).arg(cast);
}

} // namespace updraft
