#include "ui/pages/choose/ranking/seat_screen.h"

#include "core/base/chance.h"
#include "core/choose/session.h"
#include "core/edits/verbs.h"
#include "ui/pages/choose/ranking/ballot_editor.h"
#include "ui/pages/choose/ranking/ballot_table.h"
#include "ui/pages/choose/ranking/row_id.h"
#include "ui/render/ranking/ballot_sheets.h"
#include "ui/support/convert.h"
#include "ui/support/dialogs.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/style.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace updraft {

namespace {

constexpr int widest = 1080;

Id<Participant> idOf(const QTreeWidgetItem& item) {
    return {rowId(item)};
}

bool isReturn(const QKeyEvent& event) {
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

bool isEmpty(const BallotPaper& paper) {
    return std::ranges::all_of(paper, [](const Opinion& each) { return each == Opinion{}; });
}

/// A column in the middle of the screen.
QVBoxLayout* middleColumn(QWidget* page) {
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(space::huge, space::xxl, space::huge, space::xl);
    auto* box = new QWidget(page);
    box->setMaximumWidth(widest);
    row->addStretch(1);
    row->addWidget(box, 1000);
    row->addStretch(1);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    return column;
}

} // namespace

SeatScreen::SeatScreen(Session& session, Id<RankingSession> ranking, Mode mode, QWidget* parent)
    : QWidget(parent, Qt::Window), session_(session), ranking_(ranking), mode_(mode),
      stack_(new QStackedWidget(this)), editor_(nullptr) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(mode == Mode::Typed ? tr("Type in sheets") : tr("Rank"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    stack_->addWidget(makeSeats());
    auto* page = new QWidget(stack_);
    editor_ = new BallotEditor(page);
    middleColumn(page)->addWidget(editor_);
    stack_->addWidget(page);
    stack_->addWidget(makeBlank());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack_);
    // Outside dialogs Enter presses no button of itself.
    for (auto* button : findChildren<QPushButton*>()) button->setAutoDefault(true);
    connect(editor_, &BallotEditor::castWanted, this, &SeatScreen::cast);
    connect(editor_, &BallotEditor::leaveWanted, this, [this] {
        if (leave()) showSeats();
    });
    connect(&session, &Session::changed, this, &SeatScreen::refresh);
    connect(&session, &Session::opened, this, [this] {
        editor_->wipe(); // its plan has gone
        seated_.reset();
        close();
    });
    refresh();
    showSeats();
}

QWidget* SeatScreen::makeSeats() {
    auto* page = new QWidget(stack_);
    auto* column = middleColumn(page);
    const bool typed = mode_ == Mode::Typed;
    column->addWidget(label(typed ? tr("Whose sheet is it?") : tr("Who takes the seat?"), page,
                            type::display, QFont::DemiBold));
    column->addWidget(sentenceLabel(
        typed ? tr("What you type in is sealed like every ballot. A sheet that is typed in twice "
                   "counts as it was typed last. Sheets bear names: destroy them once they are "
                   "typed in.")
              : tr("Nobody sees your ballot before all are opened, the facilitator neither. You "
                   "may come back and change yours until then."),
        page));
    people_ = new QTreeWidget(page);
    people_->setAccessibleName(tr("Participants"));
    people_->setColumnCount(3);
    people_->setHeaderLabels({tr("Name"), tr("Department"), tr("Ballot")});
    people_->setRootIsDecorated(false);
    people_->setUniformRowHeights(true);
    people_->header()->setStretchLastSection(false);
    people_->header()->setSectionResizeMode(QHeaderView::Stretch);
    people_->installEventFilter(this);
    connect(people_, &QTreeWidget::itemDoubleClicked, this, &SeatScreen::take);
    column->addWidget(people_, 1);
    auto* foot = new QHBoxLayout;
    done_ = label({}, page);
    take_ = new QPushButton(typed ? tr("Type in this sheet") : tr("Take the seat"), page);
    take_->setProperty(kindProperty, kind::primary);
    auto* end = new QPushButton(typed ? tr("Done") : tr("Back to the facilitator"), page);
    foot->addWidget(done_, 1);
    foot->addWidget(end);
    foot->addWidget(take_);
    column->addLayout(foot);
    connect(take_, &QPushButton::clicked, this, &SeatScreen::take);
    connect(end, &QPushButton::clicked, this, &SeatScreen::close);
    return page;
}

QWidget* SeatScreen::makeBlank() {
    auto* page = new QWidget(stack_);
    auto* column = middleColumn(page);
    thanks_ = label({}, page, type::display, QFont::DemiBold);
    thanks_->setWordWrap(true);
    auto* sealed = sentenceLabel(
        tr("It is sealed, and nothing of it is on this screen any more. Pass the laptop on."),
        page);
    // As wide as the column: where a layout aligns them, it gives them the height of wider lines.
    for (QLabel* each : {thanks_, sealed}) each->setAlignment(Qt::AlignHCenter);
    goOn_ = new QPushButton(tr("The next one is here"), page);
    goOn_->setProperty(kindProperty, kind::primary);
    goOn_->installEventFilter(this);
    connect(goOn_, &QPushButton::clicked, this, &SeatScreen::showSeats);
    column->addStretch(1);
    column->addWidget(thanks_);
    column->addWidget(sealed);
    column->addWidget(goOn_, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return page;
}

void SeatScreen::refresh() {
    const RankingSession* row = session_.find(ranking_);
    if (row == nullptr || row->state != SessionState::open) {
        editor_->wipe();
        seated_.reset();
        close();
        return;
    }
    const auto* shown = people_->currentItem();
    const Uuid current = shown != nullptr ? rowId(*shown) : Uuid{};
    people_->clear();
    int cast = 0;
    const auto all = participants_of(session_.plan(), ranking_);
    for (const Participant* each : all) {
        auto* item = new QTreeWidgetItem(people_);
        item->setText(0, qt(each->name));
        item->setText(1, qt(each->department));
        item->setText(2, each->cast ? tr("✓ sealed") : tr("not yet"));
        setRowId(*item, each->id.uuid);
        if (each->cast) ++cast;
        if (each->id.uuid == current) people_->setCurrentItem(item);
    }
    done_->setText(
        tr("%L1 of %Ln ballot(s) are in", nullptr, static_cast<int>(all.size())).arg(cast));
}

/// The first who has not ranked has the keyboard.
void SeatScreen::showSeats() {
    seated_.reset();
    editor_->wipe();
    stack_->setCurrentIndex(0);
    for (int at = 0; at < people_->topLevelItemCount(); ++at) {
        auto* item = people_->topLevelItem(at);
        const Participant* row = session_.find(idOf(*item));
        if (row == nullptr || row->cast) continue;
        people_->setCurrentItem(item);
        break;
    }
    if (people_->currentItem() == nullptr) people_->setCurrentItem(people_->topLevelItem(0));
    people_->setFocus();
}

void SeatScreen::take() {
    if (const auto* item = people_->currentItem()) seat(idOf(*item));
}

void SeatScreen::seat(Id<Participant> participant) {
    const RankingSession* row = session_.find(ranking_);
    const Participant* person = session_.find(participant);
    if (row == nullptr || person == nullptr) return;
    BallotForm form;
    const auto items = items_of(session_.plan(), ranking_);
    for (const SessionItem* item : items)
        form.items.emplace_back(qt(code_of(session_.plan(), *item)), qt(item->title));
    form.dots = row->dots;
    form.feasibility = row->feasibility;
    form.buyIn = row->buy_in;
    form.typed = mode_ == Mode::Typed;
    // What stands first is ranked first more often: each person has another order. A sheet is typed
    // in as it was printed.
    auto order =
        mode_ == Mode::Passed ? random_order(items.size()) : sheetOrder(items, participant);
    seated_ = participant;
    const QString name = person->department.empty()
                             ? qt(person->name)
                             : tr("%1 · %2").arg(qt(person->name), qt(person->department));
    QString note = person->cast ? tr("A ballot of this name is in. It counts until you cast "
                                     "another; it can’t be shown.")
                                : QString();
    if (mode_ == Mode::Passed && !person->cast)
        note = tr("The items stand in random order, another for everyone.");
    const QString question = row->question.empty() ? qt(row->title) : qt(row->question);
    editor_->begin(name, question, note, std::move(form), std::move(order));
    stack_->setCurrentIndex(1);
    editor_->setFocus();
}

void SeatScreen::cast() {
    if (!seated_) return;
    const Id<Participant> participant = *seated_;
    const BallotPaper paper = editor_->paper();
    if (isEmpty(paper) && !castsEmpty()) return editor_->setFocus();
    if (!seated_) return; // the plan went while it was asked
    const QString name = qt(session_.find(participant)->name);
    const auto change =
        session_.attempt(verb::cast, [&](Edit& edit) { cast_ballot(edit, participant, paper); });
    if (!change) return editor_->say(session_.sentence(change.error()));
    seated_.reset();
    editor_->wipe();
    if (mode_ == Mode::Typed) return showSeats();
    thanks_->setText(tr("Thank you, %1. Your ballot is cast.").arg(name));
    stack_->setCurrentIndex(2);
    goOn_->setFocus();
}

bool SeatScreen::castsEmpty() {
    const auto answer = dialogs().question(
        this, tr("Cast an empty ballot?"),
        tr("Nothing is ranked on it, and nothing else is said. It counts as a ballot that puts "
           "nothing before anything else."),
        {tr("Cast it empty")});
    return answer == 0;
}

bool SeatScreen::leave() {
    if (!seated_ || !editor_->isBegun()) return true;
    const auto answer =
        dialogs().question(this, tr("This ballot is not cast yet."),
                           tr("Nothing of it was kept anywhere. A ballot that was cast before "
                              "still counts."),
                           {tr("Leave without casting")});
    return answer == 0;
}

void SeatScreen::closeEvent(QCloseEvent* event) {
    if (!leave()) return event->ignore();
    editor_->wipe();
    seated_.reset();
    QWidget::closeEvent(event);
}

bool SeatScreen::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        // Ctrl+Enter held down casts a ballot, and must not take the next seat.
        if (isReturn(key) && key.isAutoRepeat()) return true;
        if (watched == people_ && isReturn(key)) return take(), true;
    }
    return QWidget::eventFilter(watched, event);
}

void SeatScreen::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !seated_) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace updraft
