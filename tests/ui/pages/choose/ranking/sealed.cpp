// Until the reveal nobody reads a ballot: not in the file, its history, the backups or the drafts.
#include "trial/workshop.h"

#include "core/document/document.h"
#include "ui/render/ranking/ranking_content.h"

#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QFile>

#include <set>

using namespace updraft;

namespace {

/// All bytes that the plan has on the disk: its file with the history, what SQLite keeps beside it,
/// backups and drafts.
QByteArray everything(const Session& session) {
    QByteArray bytes;
    const QString folder = QFileInfo(qt(session.document()->path())).absolutePath();
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        bytes += file.readAll();
    }
    return bytes;
}

/// A ballot's order of the items as it would stand in a file, were it not sealed: five bytes an
/// item, and as a text.
std::vector<QByteArray> traces(const Workshop& trial, const BallotPaper& paper) {
    QByteArray packed;
    for (const Opinion& each : paper) {
        const int place = each.place.value_or(0);
        for (const int byte :
             {place >> 8, place, each.feasibility.value_or(0), each.buy_in.value_or(0), each.dots})
            packed.append(static_cast<char>(byte));
    }
    static_cast<void>(trial);
    return {packed, "CX-03>CX-01", "CX-03=CX-01"};
}

} // namespace

TEST_CASE("Sealed means sealed: no byte on the disk tells of a ballot before the reveal",
          "[ranking][sealed]") {
    QApplication::clipboard()->clear();
    Workshop trial(false, 3);
    trial.open();
    SeatScreen& screen = trial.seats();
    screen.seat(trial.person(0));
    trial.rank({"Visits", "Bill"});
    BallotTable& table = screen.editor().table();
    for (int i = 0; i < 3; ++i) QTest::keyClick(&table, '+');
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    const BallotPaper paper = screen.editor().paper();
    REQUIRE(paper[2].place == 1);
    trial.session().drafts().save();
    // While it is made …
    for (const QByteArray& trace : traces(trial, paper))
        CHECK_FALSE(everything(trial.session()).contains(trace));
    QTest::keyClick(&table, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(trial.session().find(trial.person(0))->cast);
    // … and once it is cast, also in what is backed up.
    trial.session().document()->backup_before("trial");
    trial.session().drafts().save();
    for (const QByteArray& trace : traces(trial, paper))
        CHECK_FALSE(everything(trial.session()).contains(trace));
    CHECK_FALSE(trial.session().drafts().left().size() > 0);
    CHECK(trial.session().plan().ballots.empty());
    CHECK(trial.session().plan().ballot_marks.empty());
    CHECK(rankingContent(trial.session().plan(), trial.ranking).result.items.empty());
    CHECK(QApplication::clipboard()->text().isEmpty());
}

TEST_CASE("A ballot that is not cast goes with the screen", "[ranking][sealed]") {
    Workshop trial;
    trial.open();
    const auto before = everything(trial.session());
    trial.seats().seat(trial.person(0));
    trial.rank({"Visits", "Bill"});
    trial.dialogs.answers << 0;
    trial.seats().close();
    QTest::qWait(1);
    CHECK(trial.page.seats() == nullptr);
    CHECK(everything(trial.session()) == before);
}

TEST_CASE("After the reveal neither the file nor a backup holds a sealed ballot or its key",
          "[ranking][sealed]") {
    Workshop trial;
    trial.open();
    trial.cast(0, {"Visits", "Bill"});
    trial.cast(1, {"Bill"});
    trial.seats().close();
    trial.session().document()->backup_before("trial");
    std::vector<QByteArray> secrets;
    const auto keep = [&](const std::vector<std::uint8_t>& bytes) {
        secrets.emplace_back(reinterpret_cast<const char*>(bytes.data()),
                             static_cast<qsizetype>(bytes.size()));
    };
    keep(trial.session().plan().session_keys.begin()->locked);
    for (const SealedBallot& row : trial.session().plan().sealed_ballots) keep(row.box);
    for (const QByteArray& secret : secrets) CHECK(everything(trial.session()).contains(secret));
    trial.dialogs.answers << 0; // one is missing
    trial.reveal();
    QTest::qWait(200); // the backups that hold them go once a later one is there
    for (const QByteArray& secret : secrets)
        CHECK_FALSE(everything(trial.session()).contains(secret));
    CHECK_FALSE(trial.session().document()->backups().empty());
}
