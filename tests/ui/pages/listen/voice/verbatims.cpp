#include "trial/another_program.h"
#include "trial/voice_trial.h"
#include "ui/pages/listen/voice/search.h"
#include "ui/support/flags/search_field.h"
#include "ui/support/flags/segmented.h"
#include "ui/tables/filter_bar.h"

#include <QAction>
#include <QSignalSpy>
#include <QTextDocumentFragment>

using namespace updraft;

TEST_CASE("HTML in a verbatim is shown as text", "[pages]") {
    VoiceTrial trial({said("<b>bold</b> <img src=x> 😀 שלום"), said("\"soon\" & then\nno")},
                     VoicePage::View::Verbatims);
    const int column = trial.table().model().columnOf("verbatim");
    const auto cell = [&](int row) { return trial.table().filter().index(row, column); };
    CHECK(cell(0).data().toString() == QStringLiteral("<b>bold</b> <img src=x> 😀 שלום"));
    const auto tip = [&](int row) { // as a tooltip shows it
        const QString text = cell(row).data(Qt::ToolTipRole).toString();
        return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText()
                                         : text;
    };
    CHECK(tip(0).simplified() == QStringLiteral("<b>bold</b> <img src=x> 😀 שלום"));
    CHECK(tip(1) == QStringLiteral("\"soon\" & then\nno"));
}

TEST_CASE("The filter finds by the beginnings of words among many, in step with edits", "[pages]") {
    std::vector<Feedback> rows;
    for (int i = 0; i < 3'000; ++i) rows.push_back(said(i % 100 == 0 ? "Needle here" : "Straw"));
    VoiceTrial trial(std::move(rows), VoicePage::View::Verbatims);
    SearchField* field = trial.page().bar().search();
    trial.page().search().finish();
    field->setText(QStringLiteral("need"));
    CHECK(trial.table().filter().rowCount() == 30);
    trial.session().edit("set", [&](Edit& edit) {
        edit.change(trial.ids[1], [](Feedback& row) { row.verbatim = "another needle"; });
        edit.change(trial.ids[0], [](Feedback& row) { row.verbatim = "straw"; });
        edit.remove(trial.ids[100]);
        edit.add(said("needles"));
        edit.add(said("eedle"));
    });
    CHECK(trial.table().filter().rowCount() == 30);
    trial.session().undo();
    CHECK(trial.table().filter().rowCount() == 30);
    CHECK(trial.table().filter().indexOf(trial.ids[100].uuid).isValid());
    CHECK(!trial.table().filter().indexOf(trial.ids[1].uuid).isValid());
    field->setText(QStringLiteral("need her"));
    CHECK(trial.table().filter().rowCount() == 30);
    field->clear();
    CHECK(trial.table().filter().rowCount() == 3'000);
}

TEST_CASE("A search that is on finds what another program wrote", "[pages]") {
    std::vector<Feedback> rows(3'000, said("Straw"));
    VoiceTrial trial(std::move(rows), VoicePage::View::Verbatims);
    trial.page().search().finish();
    trial.page().bar().search()->setText(QStringLiteral("need"));
    REQUIRE(trial.table().filter().rowCount() == 0);
    REQUIRE(anotherProgram(trial.session())->edit("set", [&](Edit& edit) {
        for (const std::size_t at : {5U, 7U})
            edit.change(trial.ids[at], [](Feedback& row) { row.verbatim = "Needle"; });
    }));
    trial.session().refresh();
    trial.page().search().finish();
    CHECK(trial.table().filter().rowCount() == 2);
}

TEST_CASE("A search stays right over a change of many verbatims, and over its undo", "[pages]") {
    std::vector<Feedback> rows(3'000, said("Straw"));
    VoiceTrial trial(std::move(rows), VoicePage::View::Verbatims);
    trial.page().search().finish();
    trial.page().bar().search()->setText(QStringLiteral("need"));
    const auto found = [&] {
        trial.page().search().finish();
        return trial.table().filter().rowCount();
    };
    trial.session().edit("set", [&](Edit& edit) {
        for (std::size_t at = 0; at < 1'000; ++at)
            edit.change(trial.ids[at], [](Feedback& row) { row.verbatim = "Needle"; });
    });
    CHECK(found() == 1'000);
    trial.session().edit("set", [&](Edit& edit) {
        for (std::size_t at = 0; at < 10; ++at)
            edit.change(trial.ids[at], [](Feedback& row) { row.verbatim = "Straw"; });
    });
    CHECK(found() == 990);
    trial.session().undo();
    trial.session().undo();
    CHECK(found() == 0);
}

TEST_CASE("The filter finds names of what a verbatim is of, and goes by them when they change",
          "[pages]") {
    VoiceTrial trial({said("slow"), said("dear"), said("a tale of mayas")},
                     VoicePage::View::Verbatims);
    Id<Persona> maya;
    trial.session().edit("add", [&](Edit& edit) {
        Persona row;
        row.name = "Maya";
        maya = edit.add(row);
        edit.change(trial.ids[1], [&](Feedback& item) { item.persona = maya; });
    });
    trial.page().bar().search()->setText(QStringLiteral("may"));
    CHECK(trial.table().filter().rowCount() == 2);
    trial.session().edit(
        "set", [&](Edit& edit) { edit.change(maya, [](Persona& row) { row.name = "Ada"; }); });
    trial.page().search().finish();
    CHECK(trial.table().filter().rowCount() == 1);
    trial.page().bar().search()->setText(QStringLiteral("ale")); // within a word
    CHECK(trial.table().filter().rowCount() == 0);
}

TEST_CASE("What leaves the narrowed list leaves what is picked, however much it is", "[pages]") {
    const int many = GENERATE(20, 400);
    std::vector<Feedback> rows;
    for (int i = 0; i < many; ++i) rows.push_back(said(i % 2 == 0 ? "even" : "odd"));
    VoiceTrial trial(std::move(rows), VoicePage::View::Verbatims);
    trial.table().filter().setChoices("driver", {QString()});
    trial.table().selectAll();
    const auto size = static_cast<std::size_t>(many);
    REQUIRE(trial.picked().size() == size);
    trial.session().edit("set", [&](Edit& edit) {
        for (std::size_t at = 0; at < size; at += 2)
            edit.change(trial.ids[at], [](Feedback& row) { row.driver = "Price"; });
    });
    CHECK(trial.table().filter().rowCount() == many / 2);
    CHECK(trial.picked().size() == size / 2);
    CHECK(trial.session().selection().ids.size() == size / 2);
    CHECK(std::ranges::none_of(trial.picked(), [&](Uuid id) { return id == trial.ids[0].uuid; }));
    trial.session().edit("remove", [&](Edit& edit) {
        for (std::size_t at = 0; at < size; ++at)
            if (at % 4 != 1) edit.remove(trial.ids[at]);
    });
    CHECK(trial.table().filter().rowCount() == many / 4);
    CHECK(trial.session().selection().ids.size() == size / 4);
    trial.session().undo();
    CHECK(trial.table().filter().rowCount() == many / 2);
    trial.session().undo();
    CHECK(trial.table().filter().rowCount() == many);
}

TEST_CASE("What was picked elsewhere is picked in a list as soon as it shows there", "[pages]") {
    const auto many = GENERATE(std::size_t{10}, std::size_t{2'100});
    VoiceTrial trial(std::vector<Feedback>(many, said("late")), VoicePage::View::Verbatims);
    trial.table().filter().setChoices("driver", {QStringLiteral("Price")});
    REQUIRE(trial.table().filter().rowCount() == 0);
    trial.session().select(trial.ids[5]);
    CHECK(trial.picked().empty());
    trial.table().filter().clear();
    CHECK(trial.picked() == std::vector{trial.ids[5].uuid});
}

TEST_CASE("A list out of sight does not take from what is picked", "[pages]") {
    const int many = GENERATE(4, 400);
    std::vector<Feedback> rows(static_cast<std::size_t>(many), said("late"));
    for (Feedback& row : rows) row.state = LoopState::open;
    VoiceTrial trial(std::move(rows), VoicePage::View::Calls);
    trial.page().setView(VoicePage::View::Verbatims);
    trial.table().selectAll();
    trial.session().edit("set", [&](Edit& edit) {
        for (std::size_t at = 1; at < trial.ids.size(); ++at)
            edit.change(trial.ids[at], [](Feedback& row) { row.state = LoopState::resolved; });
    });
    CHECK(trial.session().selection().ids.size() == trial.ids.size());
    CHECK(trial.picked().size() == trial.ids.size());
}

TEST_CASE("Thousands that are picked, but not all, stay so whatever becomes of the list",
          "[pages]") {
    VoiceTrial trial(std::vector<Feedback>(3'000, said("late")), VoicePage::View::Verbatims);
    std::vector<Uuid> most;
    for (std::size_t at = 0; at + 1 < trial.ids.size(); ++at) most.push_back(trial.ids[at].uuid);
    trial.table().pick(most);
    trial.page().bar().search()->setText(QStringLiteral("lat"));
    CHECK(trial.picked().size() == most.size());
    trial.session().edit("set", [&](Edit& edit) {
        for (const Uuid id : most)
            edit.change(Id<Feedback>{id}, [](Feedback& row) { row.driver = "Price"; });
    });
    CHECK(trial.picked().size() == most.size());
    trial.table().sortByColumn(trial.table().model().columnOf("driver"), Qt::DescendingOrder);
    CHECK(trial.picked().size() == most.size());
    const QSignalSpy told(&trial.session(), &Session::said);
    trial.table().removePicked();
    CHECK(told.back().front().toString().endsWith(
        QStringLiteral(" and 2,996 more. Undo brings them back.")));
}

TEST_CASE("What one edit changes is sorted in and grouped as a whole, and so is its undo",
          "[pages]") {
    std::vector<Feedback> rows;
    for (int i = 0; i < 44; ++i) rows.push_back(said("late", i % 11, i % 2 == 0 ? "Price" : ""));
    VoiceTrial trial(std::move(rows), VoicePage::View::Verbatims);
    const auto& filter = trial.table().filter();
    trial.table().sortByColumn(trial.table().model().columnOf("nps"), Qt::DescendingOrder);
    const auto scores = [&] {
        std::vector<int> all;
        for (int row = 0; row < filter.rowCount(); ++row)
            all.push_back(
                *trial.session().find(Id<Feedback>{filter.idAt(filter.index(row, 0))})->nps);
        return all;
    };
    trial.session().edit("set", [&](Edit& edit) {
        for (int row = 20; row < 24; ++row)
            edit.change(Id<Feedback>{filter.idAt(filter.index(row, 0))},
                        [](Feedback& item) { item.nps = 10; });
    });
    CHECK(std::ranges::is_sorted(scores(), std::greater<>{}));
    trial.session().undo();
    CHECK(std::ranges::is_sorted(scores(), std::greater<>{}));
    trial.table().setGroup(trial.table().model().columnOf("driver"));
    trial.session().edit("set", [&](Edit& edit) {
        for (const int row : {20, 21, 22, 23, 43})
            edit.change(Id<Feedback>{filter.idAt(filter.index(row, 0))},
                        [](Feedback& item) { item.driver = "Aaa"; });
    });
    int groups = 0;
    for (int row = 0; row < filter.rowCount(); ++row)
        if (trial.table().beginsGroup(row)) ++groups;
    CHECK(groups == 3);
}

TEST_CASE("Who goes to another list keeps picked what it shows", "[pages]") {
    std::vector<Feedback> rows(5, said("late"));
    rows[2].state = LoopState::open;
    VoiceTrial trial(std::move(rows), VoicePage::View::Verbatims);
    trial.table().selectAll();
    for (const Segmented* views : trial.page().findChildren<Segmented*>())
        if (views->choices().size() == 4) views->choices()[2]->trigger();
    REQUIRE(trial.page().current() == VoicePage::View::Calls);
    CHECK(trial.session().selection().ids == std::vector{trial.ids[2].uuid});
}
