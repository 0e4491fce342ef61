#pragma once

#include "core/choose/session.h"
#include "core/edits/kinds.h"
#include "core/edits/sessions.h"
#include "core/edits/verbs.h"
#include "trial/fake_dialogs.h"
#include "trial/on_screen.h"
#include "trial/sample_plan.h"
#include "ui/pages/choose/ranking/ballot_editor.h"
#include "ui/pages/choose/ranking/ballot_table.h"
#include "ui/pages/choose/ranking/passphrase_dialog.h"
#include "ui/pages/choose/ranking/ranking_page.h"
#include "ui/pages/choose/ranking/seat_screen.h"
#include "ui/support/convert.h"

#include <QLineEdit>
#include <QTest>

namespace updraft {

/// The page with a session of three initiatives that Aisha, Bo and Cy rank.
struct Workshop {
    SamplePlan plan{false, Keeps::backups};
    FakeDialogs dialogs;
    RankingPage page{plan.session()};
    Id<RankingSession> ranking;

    explicit Workshop(bool named = false, int dots = 0) {
        page.setSealCost(least_seal_cost);
        showOnScreen(page, {1200, 760});
        const Kind& kind = *find_kind(table_of<Initiative>);
        std::vector<Rankable> items;
        REQUIRE(session().edit(verb::add, [&](Edit& edit) {
            for (const char* title : {"Bill", "Chat", "Visits"})
                items.emplace_back(
                    Id<Initiative>{kind.add(edit, {{kind.field("title"), std::string{title}}})});
            ranking = add_session(edit, "Next");
            rank_items(edit, ranking, items);
            for (const char* name : {"Aisha", "Bo", "Cy"})
                add_participant(edit, ranking, name, "Billing");
            edit.change(ranking, [&](RankingSession& row) {
                row.named = named;
                row.dots = dots;
                row.buy_in = true;
            });
        }));
        page.showItems(Selection::of(ranking));
    }
    Session& session() { return plan.session(); }
    const RankingSession& row() { return *session().find(ranking); }

    /// Types the passphrase into the dialog that asks for it.
    void passphrase(const char* first, const char* second = nullptr) {
        PassphraseDialog* dialog = page.passphrase();
        REQUIRE(dialog != nullptr);
        dialog->first().setText(QString::fromUtf8(first));
        if (second != nullptr) dialog->second().setText(QString::fromUtf8(second));
        dialog->accept();
        QTest::qWait(1);
        for (int i = 0; i < 200 && page.passphrase() != nullptr && dialog->said().isEmpty(); ++i)
            QTest::qWait(10);
    }
    void open() {
        page.openRanking();
        passphrase("open sesame", "open sesame");
        QTest::qWait(50);
        REQUIRE(row().state == SessionState::open);
    }
    SeatScreen& seats() {
        if (page.seats() == nullptr) page.passLaptop();
        REQUIRE(page.seats() != nullptr);
        return *page.seats();
    }
    Id<Participant> person(std::size_t at) {
        return participants_of(session().plan(), ranking)[at]->id;
    }
    /// Ranks the items by their titles, the first first, and casts.
    void cast(std::size_t who, const QStringList& titles) {
        SeatScreen& screen = seats();
        screen.seat(person(who));
        rank(titles);
        QTest::keyClick(&screen.editor().table(), Qt::Key_Return, Qt::ControlModifier);
    }
    void rank(const QStringList& titles) {
        BallotTable& table = seats().editor().table();
        for (const QString& title : titles) {
            const auto& items = table.ballot().form().items;
            for (std::size_t item = 0; item < items.size(); ++item)
                if (items[item].second == title)
                    table.setCurrentIndex(table.ballot().index(table.ballot().rowOf(item), 1));
            QTest::keyClick(&table, Qt::Key_Return);
        }
    }
    void reveal() {
        page.openBallots();
        passphrase("open sesame");
        QTest::qWait(50);
        REQUIRE(row().state == SessionState::revealed);
        page.finishCounting();
    }
};

} // namespace updraft
