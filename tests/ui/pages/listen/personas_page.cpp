#include "ui/pages/listen/personas/personas_page.h"

#include "trial/sample_plan.h"
#include "ui/pages/listen/personas/persona_cards.h"
#include "ui/pages/listen/personas/portrait_picture.h"
#include "ui/render/persona_paper.h"
#include "ui/tables/kind_table_view.h"

#include <QAction>
#include <QFile>
#include <QMenu>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

QImage picture(int width, int height) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    return image;
}

} // namespace

TEST_CASE("A portrait of 5,000 × 5,000 pixels is stored small and square, and undo takes it away",
          "[pages]") {
    SamplePlan plan;
    PersonasPage page(plan.session());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.png"));
    REQUIRE(picture(5000, 5000).save(path));
    const auto maya = plan.named<Persona>("personas", "Maya");
    page.setPortrait(maya.uuid, path);
    CHECK(plan.session().plan().portraits.empty()); // the window does not wait for it
    plan.session().endTyping();                     // as before the plan is left
    REQUIRE(plan.session().plan().portraits.size() == 1);
    const QImage stored = portraitOf(plan.session().plan(), maya);
    CHECK(stored.size() == QSize(384, 384));
    CHECK(plan.session().plan().portraits.begin()->image.size() < 200'000);
    page.setPortrait(maya.uuid, path); // in place of the first
    plan.session().endTyping();
    CHECK(plan.session().plan().portraits.size() == 1);
    REQUIRE(plan.session().undo());
    REQUIRE(plan.session().undo());
    CHECK(portraitOf(plan.session().plan(), maya).isNull());
}

TEST_CASE("A portrait is the middle of a picture that is wider than high", "[pages]") {
    QImage image = picture(300, 100);
    for (int y = 0; y < 100; ++y)
        for (int x = 100; x < 200; ++x) image.setPixel(x, y, qRgb(255, 0, 0));
    const auto bytes = portraitBytes(image);
    const QImage square = QImage::fromData(bytes.data(), static_cast<int>(bytes.size()));
    CHECK(square.size() == QSize(100, 100));
    CHECK(square.pixel(2, 2) == qRgb(255, 0, 0));
    CHECK(square.pixel(97, 97) == qRgb(255, 0, 0));
}

TEST_CASE("A portrait too large for PNG is white where it was transparent", "[pages]") {
    QImage image(384, 384, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QRandomGenerator random(1);
    for (int y = 0; y < 384; ++y)
        for (int x = 192; x < 384; ++x) image.setPixel(x, y, random.generate() | 0xff000000U);
    const auto bytes = portraitBytes(image);
    const QImage stored = QImage::fromData(bytes.data(), static_cast<int>(bytes.size()));
    REQUIRE_FALSE(stored.hasAlphaChannel());
    CHECK(qGray(stored.pixel(20, 20)) > 250);
}

TEST_CASE("What is no picture is said in a sentence and changes nothing", "[pages]") {
    SamplePlan plan;
    PersonasPage page(plan.session());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("letter.png"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Dear Sir or Madam");
    file.close();
    page.setPortrait(plan.named<Persona>("personas", "Maya").uuid, path);
    plan.session().endTyping();
    CHECK(plan.session().plan().portraits.empty());
    REQUIRE(plan.reported.size() == 1);
    CHECK(plan.reported.front().contains(QStringLiteral("letter.png")));
}
TEST_CASE("A portrait is that of the persona picked, or of the one whose page shows", "[pages]") {
    SamplePlan plan;
    PersonasPage page(plan.session());
    page.setView(PersonasPage::View::Cards);
    const auto menu = [&] {
        for (const QAction* action : page.actions())
            if (action->menu() && action->text() == QStringLiteral("Portrait")) {
                Q_EMIT action->menu()->aboutToShow();
                return action->menu()->actions();
            }
        return QList<QAction*>{};
    };
    plan.session().clearSelection();
    REQUIRE(menu().size() == 4);
    CHECK(menu()[0]->text() == QStringLiteral("Pick one persona first"));
    CHECK_FALSE(menu()[1]->isEnabled());
    plan.session().select(plan.named<Persona>("personas", "Omar"));
    CHECK(menu()[0]->text() == QStringLiteral("Omar"));
    CHECK(menu()[1]->isEnabled());
    plan.session().clearSelection();
    page.setView(PersonasPage::View::Page);
    CHECK(menu()[0]->text() == QStringLiteral("Maya"));
}

TEST_CASE("Cards share the selection, move by Alt and arrows, and open as a page", "[pages]") {
    SamplePlan plan;
    PersonasPage page(plan.session());
    page.setView(PersonasPage::View::Cards);
    page.resize(1100, 700);
    page.QWidget::show();
    PersonaCards& cards = page.cards();
    const auto maya = plan.named<Persona>("personas", "Maya");
    plan.session().select(maya);
    REQUIRE(cards.currentIndex().isValid());
    CHECK(cards.idAt(cards.currentIndex()) == maya.uuid);
    const Kind& kind = *find_kind("personas");
    REQUIRE(kind.all(plan.session().plan()).front() == maya.uuid);
    QTest::keyClick(&cards, Qt::Key_Right, Qt::AltModifier);
    CHECK(kind.all(plan.session().plan())[1] == maya.uuid);
    REQUIRE(plan.session().undo());
    CHECK(kind.all(plan.session().plan()).front() == maya.uuid);
    QTest::keyClick(&cards, Qt::Key_Return);
    CHECK_FALSE(cards.isVisible());
    page.setView(PersonasPage::View::Cards);
}

TEST_CASE("A persona's card is always one page and says where there is more", "[paper]") {
    SamplePlan plan;
    const auto maya = plan.named<Persona>("personas", "Maya");
    const Session& session = plan.session();
    for (const PaperSize paper : {PaperSize::A4, PaperSize::Letter})
        CHECK(layoutPersona(session.plan(), maya, paper, session.today()).pages.size() == 1);
    plan.session().edit("set", [&](Edit& edit) {
        edit.change(maya, [](Persona& row) {
            row.goals.clear();
            for (int i = 0; i < 200; ++i) row.goals += "Wants every one of these things\n";
        });
    });
    const PaperPages full = layoutPersona(session.plan(), maya, PaperSize::A4, session.today());
    REQUIRE(full.pages.size() == 1);
    bool told = false;
    for (const PaperShape& shape : full.pages.front())
        if (const auto* run = std::get_if<PaperRun>(&shape))
            told = told || run->text.contains(QStringLiteral("More in the plan"));
    CHECK(told);
}

TEST_CASE("A persona's card is set as large as its page allows", "[paper]") {
    SamplePlan plan;
    const auto maya = plan.named<Persona>("personas", "Maya");
    const auto largest = [&] {
        const PaperPages card =
            layoutPersona(plan.session().plan(), maya, PaperSize::A4, plan.session().today());
        int px = 0;
        for (const PaperShape& shape : card.pages.front())
            if (const auto* run = std::get_if<PaperRun>(&shape)) px = std::max(px, run->face.px);
        return px;
    };
    const int little = largest();
    plan.session().edit("set", [&](Edit& edit) {
        edit.change(maya, [](Persona& row) {
            for (int i = 0; i < 25; ++i) row.goals += "\nAnother goal that takes a line";
        });
    });
    CHECK(little > largest());
}

TEST_CASE("A large picture with many colours becomes a portrait, too", "[pages]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("deep.png"));
    QImage deep(5'000, 5'000, QImage::Format_RGBA64);
    deep.fill(Qt::darkCyan);
    REQUIRE(deep.save(path));
    const ReadPortrait read = readPortrait(path);
    CHECK(read.why.isEmpty());
    CHECK_FALSE(read.bytes.empty());
}
