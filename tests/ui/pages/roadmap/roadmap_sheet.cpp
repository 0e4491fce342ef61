#include "trial/moving_home.h"
#include "trial/open_plan.h"

#include "ui/forms/field_editors.h"
#include "ui/pages/roadmap/roadmap_sheet.h"

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
