// What a ranking goes through, from its preparation to what becomes of its result.
#include "ui/pages/choose/ranking/ranking_page.h"

#include "core/choose/session.h"
#include "core/edits/ballots.h"
#include "core/edits/removal.h"
#include "core/edits/sealed_backups.h"
#include "core/edits/sessions.h"
#include "core/edits/verbs.h"
#include "ui/pages/choose/ranking/ballots_dialog.h"
#include "ui/pages/choose/ranking/passphrase_dialog.h"
#include "ui/pages/choose/ranking/prepare_view.h"
#include "ui/pages/choose/ranking/ranking_exports.h"
#include "ui/pages/choose/ranking/seat_screen.h"
#include "ui/pages/choose/ranking/session_list.h"
#include "ui/pages/choose/ranking/take_over.h"
#include "ui/support/convert.h"
#include "ui/support/dialogs.h"
#include "ui/support/style.h"
#include "ui/words/history.h"

#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace updraft {

namespace {

constexpr int backupWait = 50; // ms
constexpr qsizetype mostNamed = 6;

/// "Ana Silva, Bo Lind and 3 more"
QString namesOf(const std::vector<const Participant*>& people) {
    QStringList names;
    for (const Participant* each : people) names << qt(each->name);
    if (names.size() <= mostNamed) return names.join(QStringLiteral(", "));
    return RankingPage::tr("%1 and %2 more")
        .arg(names.mid(0, mostNamed - 1).join(QStringLiteral(", ")),
             QLocale().toString(names.size() - mostNamed + 1));
}

/// Whether ballots are to be opened now; asks where some are missing, for it can't be undone.
bool isTimeToOpen(QWidget* over, const Plan& plan, Id<RankingSession> ranking) {
    std::vector<const Participant*> missing = participants_of(plan, ranking);
    const auto all = missing.size();
    std::erase_if(missing, [](const Participant* each) { return each->cast; });
    if (missing.empty()) return true;
    const auto cast = static_cast<int>(all - missing.size());
    const auto answer =
        cast == 0
            ? dialogs().question(
                  over, RankingPage::tr("Nobody has ranked yet. Open the ballots all the same?"),
                  RankingPage::tr("There would be no result, and nobody could rank any more. Keep "
                                  "waiting, or end the session by Close without result under "
                                  "Sheets and files."),
                  {RankingPage::tr("Open without a result")})
            : dialogs().question(
                  over,
                  RankingPage::tr("%Ln of %1 have ranked. Open the ballots?", nullptr, cast)
                      .arg(all),
                  RankingPage::tr("Missing: %1. Who has not ranked can’t do so afterwards, and "
                                  "opening can’t be undone. Cancel to keep waiting.")
                      .arg(namesOf(missing)),
                  {RankingPage::tr("Open the ballots")});
    return answer == 0;
}

} // namespace

void RankingPage::openRanking() {
    const RankingSession* row = current();
    if (row == nullptr || row->state != SessionState::prepared || !session().canWrite()) return;
    session().endTyping();
    // What would be refused afterwards is said before anybody thinks of a passphrase.
    if (items_of(session().plan(), row->id).size() < 2)
        return session().report({ErrorCode::nothing_to_rank, row->code, {}});
    if (participants_of(session().plan(), row->id).empty())
        return session().report({ErrorCode::nobody_ranks, row->code, {}});
    passphrase_ =
        PassphraseDialog::forSealing(this, cost_, [this, id = row->id](const SealKeys& keys) {
            session().edit(verb::open_session,
                           [&](Edit& edit) { open_session(edit, id, keys, session().today()); });
        });
    // Later: what it was asked for is done after it is gone.
    connect(passphrase_, &QDialog::finished, this, &RankingPage::focusStep, Qt::QueuedConnection);
}

void RankingPage::focusStep() {
    if (!isVisible()) return;
    for (const auto& [action, button] : buttons_)
        if (button->isVisible() && button->isEnabled() &&
            button->property(kindProperty).toString() == QLatin1String(kind::primary))
            return button->setFocus(Qt::OtherFocusReason);
    list_->setFocus(Qt::OtherFocusReason);
}

void RankingPage::seat(bool typed) {
    const RankingSession* row = current();
    if (row == nullptr || row->state != SessionState::open || !session().canWrite()) return;
    delete seats_;
    seats_ = new SeatScreen(session(), row->id,
                            typed ? SeatScreen::Mode::Typed : SeatScreen::Mode::Passed, window());
    seats_->setGeometry(window()->geometry());
    typed ? seats_->show() : seats_->showFullScreen();
}

void RankingPage::passLaptop() {
    seat(false);
}

void RankingPage::typeSheets() {
    seat(true);
}

void RankingPage::readFromFile() {
    const RankingSession* row = current();
    if (row != nullptr && row->state == SessionState::open && session().canWrite())
        readBallots(this, session(), row->id);
}

void RankingPage::printSheets() {
    const RankingSession* row = current();
    if (row == nullptr) return;
    session().endTyping();
    if (items_of(session().plan(), row->id).size() < 2)
        return session().report({ErrorCode::nothing_to_rank, row->code, {}});
    if (participants_of(session().plan(), row->id).empty())
        return session().report({ErrorCode::nobody_ranks, row->code, {}});
    Q_EMIT exportWanted(rankingExports(session(), row->id).front());
}

void RankingPage::openBallots() {
    openBallotsOver(*this);
}

void RankingPage::openBallotsOver(QWidget& over) {
    const auto isOpen = [this](const RankingSession* row) {
        return row != nullptr && row->state == SessionState::open && session().canWrite();
    };
    const RankingSession* row = current();
    if (!isOpen(row)) return;
    const QPointer<QWidget> there = &over;
    const bool wanted = isTimeToOpen(&over, session().plan(), row->id);
    row = current(); // the plan may have changed meanwhile
    if (there == nullptr) return;
    if (!wanted || !isOpen(row)) return &over == this ? focusStep() : over.setFocus();
    SealedBytes locked;
    for (const SessionKey& key : session().plan().session_keys)
        if (key.session == row->id) locked = key.locked;
    passphrase_ = PassphraseDialog::forOpening(
        &over, std::move(locked), [this, id = row->id](const OpenedKey& key) {
            if (session().edit(verb::reveal, [&](Edit& edit) { reveal_ballots(edit, id, key); }))
                forgetSealed(id);
        });
    if (&over == this) {
        connect(passphrase_, &QDialog::finished, this, &RankingPage::focusStep,
                Qt::QueuedConnection);
        return;
    }
    passphrase_->keepHidden();
    // The projection stays in front, and keeps its keys.
    connect(
        passphrase_, &QDialog::finished, &over,
        [&over] {
            over.window()->activateWindow();
            over.setFocus(Qt::OtherFocusReason);
        },
        Qt::QueuedConnection);
}

void RankingPage::closeWithoutResult() {
    const RankingSession* row = current();
    if (row == nullptr || row->state != SessionState::open || !session().canWrite()) return;
    const auto id = row->id;
    const auto answer = dialogs().question(
        this, tr("Close %1 without a result?").arg(qt(row->code)),
        tr("Its ballots can never be opened then, by nobody and with no passphrase. The question, "
           "the items and the people stay, so that you can rank again. This can’t be undone."),
        {tr("Close without a result")});
    if (answer == 0 &&
        session().edit(verb::close_session, [&](Edit& edit) { close_unopened(edit, id); }))
        forgetSealed(id);
    focusStep();
}

/// Those of sessions after whose end the program was left at once.
void RankingPage::forgetLeftover() {
    if (!session().isOpen() || !session().canWrite() || session().state().empty()) return;
    if (session().document()->backups().empty()) return;
    for (const RankingSession& row : session().plan().sessions)
        if (row.state == SessionState::revealed || row.state == SessionState::closed)
            forgetSealed(row.id);
}

void RankingPage::forgetSealed(Id<RankingSession> ranking) {
    Document* document = session().document();
    if (document == nullptr || session().state().empty()) return;
    const auto history = document->history();
    const auto stretch = history ? sealed_stretch(*history, ranking) : std::nullopt;
    if (!stretch || sealed_backups(document->backups(), *stretch).empty()) return;
    document->backup_before("reveal");
    // The new backup is finished on another thread; until then the others stay.
    auto* wait = new QTimer(this);
    wait->setInterval(backupWait);
    connect(wait, &QTimer::timeout, this, [this, wait, stretch = *stretch, plan = document] {
        if (session().document() != plan) return wait->deleteLater();
        if (plan->backing_up()) return;
        wait->deleteLater();
        if (const auto gone = forget_sealed_backups(plan->backups(), stretch); !gone)
            session().report(gone.error());
    });
    wait->start();
}

void RankingPage::takeOver() {
    takeOverOver(*this);
}

void RankingPage::takeOverOver(QWidget& over) {
    if (const RankingSession* row = current(); row != nullptr && session().canWrite())
        takeRankingOver(&over, session(), row->id);
}

void RankingPage::prepareAgain() {
    const RankingSession* row = current();
    if (row == nullptr || !session().canWrite()) return;
    std::optional<Id<RankingSession>> made;
    const auto change = session().edit(
        verb::duplicate, [&, id = row->id](Edit& edit) { made = prepare_again(edit, id); });
    if (!change) return;
    list_->setCurrent(made);
    refresh();
    prepare_->nameIt();
}

void RankingPage::removeCurrent() {
    const RankingSession* row = current();
    if (row == nullptr || !session().canWrite()) return;
    if (row->state == SessionState::open)
        return session().say(
            tr("%1 is open. Close it without a result before it is removed.").arg(qt(row->code)));
    const Uuid id = row->id.uuid;
    const auto change = session().edit(verb::remove, [&](Edit& edit) {
        edit.about(id);
        remove_items(edit, table_of<RankingSession>, {id});
    });
    if (change) session().say(removalSentence(*change, {id}));
}

} // namespace updraft
