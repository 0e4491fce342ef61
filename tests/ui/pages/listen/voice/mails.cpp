#include "trial/voice_trial.h"

#include "ui/pages/listen/voice/mail_preview.h"

#include <QListWidget>
#include <QPlainTextEdit>

using namespace updraft;

TEST_CASE("Mails become verbatims after a look, and undo takes them back", "[pages]") {
    VoiceTrial trial({said("a")}, VoicePage::View::Verbatims);
    Mail mail;
    mail.from = "Ada";
    mail.address = "ada@example.org";
    mail.subject = "Late again";
    mail.text = "Nobody <b>came</b>.";
    mail.date = make_date(2026, 2, 20);
    mail.attachments = 2;
    mail.cut = true;
    MailPreview preview(trial.session(), {mail, mail}, nullptr);
    CHECK(preview.text().toPlainText() == QStringLiteral("Nobody <b>came</b>."));
    CHECK(preview.note() == QStringLiteral("2 attachments left out. The mail is long: only its "
                                           "beginning was read."));
    preview.text().setPlainText(QStringLiteral("Nobody came."));
    preview.accept();
    REQUIRE(trial.session().plan().feedback.size() == 3);
    std::vector<Feedback> rows;
    for (const Feedback& row : trial.session().plan().feedback) rows.push_back(row);
    CHECK(rows[1].verbatim == "Nobody came.");
    CHECK(rows[2].verbatim == "Nobody <b>came</b>.");
    CHECK(rows[1].customer == "Ada <ada@example.org>");
    CHECK(rows[1].date == make_date(2026, 2, 20));
    CHECK(rows[1].source == "E-mail");
    CHECK(rows[1].remarks.notes == "Late again");
    trial.session().undo();
    CHECK(trial.session().plan().feedback.size() == 1);
}

TEST_CASE("Text beyond what a verbatim holds is said, and stays until it is shortened", "[pages]") {
    VoiceTrial trial({}, VoicePage::View::Verbatims);
    Mail mail;
    mail.subject = "Late again";
    mail.text = "Nobody came.";
    MailPreview preview(trial.session(), {mail, mail}, nullptr);
    CHECK(preview.problem().isEmpty());
    preview.text().setPlainText(QString(65'546, u'x'));
    CHECK(preview.problem() ==
          QStringLiteral("10 letters too many: a verbatim holds 65,536 at most."));
    preview.findChild<QListWidget*>()->setCurrentRow(1);
    CHECK(preview.problem().isEmpty());
    preview.accept();
    CHECK(trial.session().plan().feedback.empty());
    CHECK(preview.text().toPlainText().size() == 65'546); // the one that is too long
    preview.text().setPlainText(QString(65'536, u'x'));
    CHECK(preview.problem().isEmpty());
    preview.accept();
    CHECK(trial.session().plan().feedback.size() == 2);
}
