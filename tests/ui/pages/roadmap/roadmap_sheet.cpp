#include "trial/moving_home.h"
#include "trial/on_screen.h"
#include "trial/open_plan.h"

#include "ui/forms/field_editors.h"
#include "ui/pages/roadmap/roadmap_sheet.h"
#include "ui/support/style.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct Shown {
    OpenPlan plan{sample::movingHome()};
    RoadmapSheet sheet;

    Shown() : sheet(plan.session, today()) {}
    static RoadmapOptions today() {
        RoadmapOptions options;
        options.today = sample::today();
        return options;
    }
    QComboBox& combo(int place) { return *sheet.findChildren<QComboBox*>()[place]; }
};

} // namespace

TEST_CASE("Paper goes from A4 to A0 and Letter, lying") {
    Shown shown;
    QStringList names;
    for (int i = 0; i < shown.combo(0).count(); ++i) names << shown.combo(0).itemText(i);
    CHECK(names.size() == 6);
    shown.combo(0).setCurrentIndex(4);
    CHECK(shown.sheet.target(PictureFormat::Pdf).page == QPageSize::A0);
    const auto pdf = exportRoadmap(shown.plan.session.plan(), shown.sheet.options(),
                                   shown.sheet.target(PictureFormat::Pdf));
    REQUIRE(pdf);
    CHECK(pdf->startsWith("%PDF-"));
}

TEST_CASE("A lane that is not ticked stays off the sheet") {
    Shown shown;
    auto* lanes = shown.sheet.findChild<QListWidget*>();
    REQUIRE(lanes->count() == 4);
    CHECK(shown.sheet.options().hidden.empty());
    lanes->item(1)->setCheckState(Qt::Unchecked);
    CHECK(shown.sheet.options().hidden.size() == 1);
}

TEST_CASE("The sheet says when its type is too small to read") {
    const auto warning = [](const RoadmapSheet& sheet) {
        QString shown;
        for (const auto* label : sheet.findChildren<QLabel*>())
            if (!label->isHidden() && label->text().contains(QStringLiteral("Smallest type")))
                shown = label->text();
        return shown;
    };
    Shown usual;
    CHECK(warning(usual.sheet).isEmpty());
    OpenPlan large(sample::large(655));
    RoadmapSheet sheet(large.session, Shown::today());
    CHECK(warning(sheet).startsWith(QStringLiteral("Smallest type on this sheet: ")));
    sheet.findChildren<QComboBox*>()[1]->setCurrentIndex(1); // as many sheets as needed
    CHECK(warning(sheet).isEmpty());
}

TEST_CASE("The range is that of a horizon, or one's own dates") {
    Shown shown;
    CHECK_FALSE(shown.sheet.options().from);
    QComboBox& range = shown.combo(2);
    range.setCurrentIndex(1);
    Q_EMIT range.activated(1);
    CHECK(shown.sheet.options().until);
    auto* from = shown.sheet.findChildren<DateField*>().front();
    from->setText(QStringLiteral("01/03/2026"));
    Q_EMIT from->editingFinished();
    CHECK(shown.sheet.options().from == *make_date(2026, 3, 1));
}

TEST_CASE("A date of the sheet is read as it is in tables") {
    Shown shown;
    auto* from = shown.sheet.findChildren<DateField*>().front();
    for (const char* typed :
         {"1.3.2027", "2027-03-01", "01/03/2027", "1 Mar 2027", " 1 March 2027 "}) {
        CAPTURE(typed);
        from->setText(QString::fromLatin1(typed));
        Q_EMIT from->editingFinished();
        CHECK(shown.sheet.options().from == *make_date(2027, 3, 1));
        CHECK(from->text() == QStringLiteral("1 Mar 2027"));
    }
}

TEST_CASE("The sheet names the range in force, which may be one's own") {
    Shown shown;
    QComboBox& range = shown.combo(2);
    const QList<DateField*> dates = shown.sheet.findChildren<DateField*>();
    const auto type = [&](qsizetype field, const char* text) {
        dates[field]->setText(QString::fromLatin1(text));
        Q_EMIT dates[field]->editingFinished();
        return range.currentText();
    };
    CHECK(range.currentText() == QStringLiteral("Everything"));
    CHECK(type(0, "1 Mar 2027") == QStringLiteral("Own dates"));
    CHECK(type(0, "") == QStringLiteral("Everything"));
    CHECK(type(0, "1 Feb 2026") == QStringLiteral("Own dates"));
    CHECK(type(1, "30 Apr 2026") == QStringLiteral("Three months from this one"));
    RoadmapSheet again(shown.plan.session, shown.sheet.options());
    CHECK(again.findChildren<QComboBox*>()[2]->currentText() ==
          QStringLiteral("Three months from this one"));
}

TEST_CASE("The sheet says which of its dates it cannot take") {
    Shown shown;
    const QList<DateField*> dates = shown.sheet.findChildren<DateField*>();
    const auto said = [&] {
        QStringList words;
        for (const auto* label : shown.sheet.findChildren<QLabel*>())
            if (!label->isHidden() && label->foregroundRole() == ink::red) words << label->text();
        return words.join(u' ');
    };
    const auto type = [&](qsizetype field, const char* text) {
        dates[field]->setText(QString::fromLatin1(text));
        Q_EMIT dates[field]->editingFinished();
    };
    CHECK(said().isEmpty());
    type(0, "next spring");
    CHECK(said().startsWith(QStringLiteral("“next spring” cannot be read as a day, so the sheet")));
    CHECK(dates[0]->text() == QStringLiteral("next spring"));
    type(0, "1 Mar 2027");
    CHECK(said().isEmpty());
    type(1, "1 Feb 2027");
    CHECK(said().startsWith(QStringLiteral("The end lies before the beginning")));
    CHECK_FALSE(shown.sheet.options().until);
    type(1, "");
    CHECK(said().isEmpty());
}

TEST_CASE("Enter in a date of the sheet takes the date and asks for no file") {
    Shown shown;
    showOnScreen(shown.sheet, QSize(1080, 640));
    QSignalSpy wanted(&shown.sheet, &RoadmapSheet::exportWanted);
    auto* from = shown.sheet.findChildren<DateField*>().front();
    from->setFocus();
    QTest::keyClicks(from, QStringLiteral("2027-03-01"));
    QTest::keyClick(from, Qt::Key_Return);
    CHECK(wanted.isEmpty());
    CHECK(shown.sheet.options().from == *make_date(2027, 3, 1));
    CHECK(shown.combo(2).currentText() == QStringLiteral("Own dates"));
}

TEST_CASE("Each button hands its file to the window") {
    Shown shown;
    std::vector<QString> names;
    QObject::connect(&shown.sheet, &RoadmapSheet::exportWanted, &shown.sheet,
                     [&](const ExportChoice& choice) {
                         names.push_back(choice.name);
                         CHECK(choice.take()({}));
                     });
    for (auto* button : shown.sheet.findChildren<QPushButton*>())
        if (button->text().contains(QStringLiteral("PDF")) || button->text().endsWith(u'…'))
            if (!button->text().startsWith(QStringLiteral("Print"))) button->click();
    CHECK(names == std::vector<QString>{QStringLiteral("Moving home roadmap.pdf"),
                                        QStringLiteral("Moving home roadmap.svg"),
                                        QStringLiteral("Moving home roadmap.png")});
}

TEST_CASE("A sentence on paper has no button, whatever the screen shows") {
    Shown shown;
    RoadmapOptions options = shown.sheet.options();
    options.fixes = true;
    const PaperRoadmap paper =
        layoutForPaper(shown.plan.session.plan(), options, QSizeF(1500, 1047), Sheets::One);
    REQUIRE_FALSE(paper.layout.callouts.empty());
    for (const RoadmapCallout& callout : paper.layout.callouts) CHECK(callout.button.isEmpty());
}
