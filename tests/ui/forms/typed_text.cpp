// What becomes of a text that is typed and not, or not yet, in the plan.
#include "trial/foreign_writer.h"
#include "trial/sample_plan.h"

#include "core/edits/verbs.h"
#include "ui/forms/draft_watch.h"
#include "ui/forms/field_editors.h"
#include "ui/forms/kind_form.h"
#include "ui/pages/left_texts.h"
#include "ui/support/convert.h"
#include "ui/support/flags/problem_note.h"
#include "ui/tables/kind_table_view.h"

#include <QTest>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct Trial {
    SamplePlan plan{true, Keeps::backups};
    Id<Initiative> id = plan.named<Initiative>("initiatives", "CX-07");

    Session& session() { return plan.session(); }
    Drafts& drafts() { return session().drafts(); }
    const Initiative& row() { return *session().find(id); }
    /// As another start of the program would open it, were this one gone.
    std::unique_ptr<Session> next() {
        drafts().save();
        const auto path = session().document()->path();
        auto session = std::make_unique<Session>(SessionNeeds{
            {[] { return std::int64_t{1'771'934'520}; }, "Aisha", plan.session().state()},
            [] { return *make_date(2026, 2, 24); },
            [](const Error& error) { return qt(std::string(name_of(error.code))); }});
        this->session().close();
        REQUIRE(session->open(path));
        return session;
    }
};

struct Form : Trial {
    KindForm form{
        session(), *find_kind("initiatives"), {{{}, {"title", "owner", "days", "notes"}}}};

    Form() {
        form.setItems({id.uuid});
        form.show();
    }
    void type(std::string_view field, const QString& text) {
        setEditorText(form.editor(field), text);
    }
};

struct Cells : Trial {
    KindTableView table{
        session(), *find_kind("initiatives"), QStringLiteral("typed"), {"code", "title", "days"}};

    Cells() {
        table.resize(800, 600);
        table.show();
    }
    QLineEdit* edit(std::string_view field) {
        table.editField(id.uuid, field);
        return table.findChild<QLineEdit*>();
    }
};

} // namespace

TEST_CASE("Text that was being typed when the program ended can be put in, as one step") {
    Form form;
    form.type("title", QStringLiteral("Half a title"));
    form.type("owner", QStringLiteral("Lena Brandt"));
    const auto next = form.next();
    const auto left = next->drafts().left();
    REQUIRE(left.size() == 2);
    CHECK(placeLabel(left[0].place, next->plan()) == "Title of CX-07");
    CHECK(placeLabel(left[1].place, next->plan()) == "Owner of CX-07");
    const auto before = *next->find(form.id);
    putIn(*next, left);
    CHECK(next->find(form.id)->title == "Half a title");
    CHECK(next->find(form.id)->owner != before.owner);
    CHECK(next->drafts().left().empty());
    next->undo();
    CHECK(next->find(form.id)->title == before.title);
    CHECK(next->find(form.id)->owner == before.owner);
}

TEST_CASE("Of what was handed in or given up nothing is kept") {
    Form form;
    form.type("title", QStringLiteral("Done"));
    QTest::keyClick(form.form.editor("title"), Qt::Key_Return);
    CHECK(form.row().title == "Done");
    form.type("days", QStringLiteral("31"));
    form.type("days", QString::number(*form.row().days));
    form.drafts().save();
    CHECK(form.next()->drafts().left().empty());
}

TEST_CASE("A text that no longer fits anywhere is offered, but not to be put in") {
    Form form;
    form.type("title", QStringLiteral("Late"));
    const auto next = form.next();
    next->edit(verb::remove,
               [&](Edit& edit) { find_kind("initiatives")->remove(edit, {form.id.uuid}); });
    REQUIRE(next->drafts().left().size() == 1);
    CHECK_FALSE(canPutIn(next->drafts().left()[0], *next));
    putIn(*next, next->drafts().left());
    CHECK(next->drafts().left().size() == 1);
}

TEST_CASE("What a form's field refuses stays there, selected, with the reason") {
    Form form;
    auto* days = qobject_cast<QLineEdit*>(form.form.editor("days"));
    form.type("days", QStringLiteral("99999999"));
    QTest::keyClick(days, Qt::Key_Return);
    CHECK(days->text() == "99999999");
    CHECK(days->selectedText() == "99999999");
    CHECK(days->accessibleDescription().startsWith(QLatin1String("out_of_range")));
    // Another change does not wipe it away.
    form.session().edit(verb::rename, [&](Edit& edit) {
        edit.change(form.id, [](Initiative& row) { row.title = "Another"; });
    });
    CHECK(days->text() == "99999999");
}

TEST_CASE("A text that was refused is offered again when its field shows another item") {
    Form form;
    form.type("days", QStringLiteral("99999999"));
    QTest::keyClick(form.form.editor("days"), Qt::Key_Return);
    form.form.setItems({form.plan.named<Initiative>("initiatives", "CX-04").uuid});
    REQUIRE(form.drafts().left().size() == 1);
    CHECK(form.drafts().left()[0].text == "99999999");
    CHECK(form.drafts().left()[0].place.item == form.id.uuid);
}

TEST_CASE("A cell that is refused stays open with its text and the reason beside it") {
    Cells table;
    QLineEdit* editor = table.edit("code");
    REQUIRE(editor);
    editor->setText(QStringLiteral("CX-04")); // taken
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK(editor->isVisible());
    CHECK(editor->selectedText() == "CX-04");
    auto* note = table.table.findChild<ProblemNote*>();
    REQUIRE(note);
    CHECK(note->text().startsWith(QLatin1String("code_taken")));
    CHECK(note->isVisible());
    CHECK(table.row().code == "CX-07");

    editor->setText(QStringLiteral("CX-70"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(table.table.findChild<ProblemNote*>());
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK(table.row().code == "CX-70");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(table.table.findChild<QLineEdit*>());
}

TEST_CASE("Escape gives up what a cell refused, and nothing of it is kept") {
    Cells table;
    QLineEdit* editor = table.edit("code");
    editor->setText(QStringLiteral("CX-04"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents();
    QTest::keyClick(editor, Qt::Key_Escape);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(table.table.findChild<QLineEdit*>());
    CHECK_FALSE(table.table.findChild<ProblemNote*>());
    CHECK(table.drafts().left().empty());
    CHECK(table.next()->drafts().left().empty());
}

TEST_CASE("A text whose editor goes while it is typed is offered again") {
    Form form;
    auto* editor = new QLineEdit;
    new DraftWatch(editor, form.session(), [&] {
        return DraftPlace{"initiatives", form.id.uuid, "title"};
    });
    editor->setText(QStringLiteral("Half a title"));
    delete editor;
    REQUIRE(form.drafts().left().size() == 1);
    CHECK(form.drafts().left()[0].text == "Half a title");
}

TEST_CASE("What is handed in while another program writes stays in its field, to be tried again") {
    Form form;
    form.type("title", QStringLiteral("Ours"));
    writeAsAnother(form.session(), "UPDATE initiatives SET title = 'Theirs'");
    QTest::keyClick(form.form.editor("title"), Qt::Key_Return); // and the keyboard is elsewhere
    CHECK(form.row().title == "Theirs");
    CHECK(editorText(form.form.editor("title")) == "Ours");
}

TEST_CASE("What is typed into a cell while another program writes stays there, to be tried again") {
    Cells cells;
    QLineEdit* editor = cells.edit("title");
    REQUIRE(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Ours"));
    writeAsAnother(cells.session(), "UPDATE initiatives SET title = 'Theirs', days = 3");
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK(cells.row().title == "Theirs");
    auto* still = cells.table.findChild<QLineEdit*>();
    REQUIRE(still);
    CHECK(still->text() == "Ours");
}
