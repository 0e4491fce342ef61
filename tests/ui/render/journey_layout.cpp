#include "trial/journey_plan.h"
#include "trial/open_plan.h"
#include "trial/read_pdf.h"

#include "core/edits/journeys.h"
#include "core/listen/journeys.h"
#include "ui/render/journey/export.h"
#include "ui/render/journey/painter.h"
#include "ui/support/convert.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

JourneyOptions optionsFor(const Plan& plan, JourneyStyle style = JourneyStyle::Screen) {
    JourneyOptions options;
    options.journey = plan.journeys.begin()->id;
    options.style = style;
    return options;
}

JourneyLayout laidOut(const Plan& plan, QSizeF size = {1080, 800}) {
    return layoutJourney(plan, optionsFor(plan), size);
}

qsizetype pagesOf(const QByteArray& pdf) {
    return textOf(pdf).count(u'\f');
}

} // namespace

TEST_CASE("A journey map has its phases, stages, steps and lanes in their places") {
    const Plan plan = sample::journeyPlan();
    const JourneyLayout layout = laidOut(plan);
    CHECK(layout.size.width() == 1080);
    CHECK(layout.column == std::floor((1080 - layout.bodyLeft()) / 8));
    REQUIRE(layout.phases.size() == 2);
    CHECK(layout.phases[0].right == layout.stageLeft(2));
    REQUIRE(layout.stages.size() == 4);
    CHECK(layout.rows.size() == journeyLanes);
    for (std::size_t i = 1; i < layout.rows.size(); ++i)
        CHECK(layout.rows[i].top == layout.rows[i - 1].bottom());
    for (const JourneyRow& row : layout.rows)
        for (std::size_t i = row.first; i < row.last; ++i) {
            const JourneyItem& item = layout.items[i];
            INFO(item.text.toStdString());
            CHECK(item.lane == row.lane);
            CHECK(item.box.top() >= row.top - 10);
            CHECK(item.box.bottom() <= row.bottom() + 10);
            CHECK(item.box.left() >= layout.stageLeft(item.stage));
            CHECK(item.box.right() <= layout.stageRight(item.stage));
            CHECK(layout.find(item.key) == &item);
        }
    CHECK(layout.interaction == layout.row(JourneyLane::Touchpoints)->top);
    CHECK(layout.visibility == layout.row(JourneyLane::Backstage)->top);
}

TEST_CASE("Boxes of one lane do not lie on one another") {
    const JourneyLayout layout = laidOut(sample::longJourney(20), {900, 700});
    for (const JourneyRow& row : layout.rows) {
        if (row.lane == JourneyLane::Feeling) continue;
        for (std::size_t i = row.first; i < row.last; ++i)
            for (std::size_t k = i + 1; k < row.last; ++k)
                REQUIRE_FALSE(layout.items[i].box.intersects(layout.items[k].box));
    }
}

TEST_CASE("Emotions lie at their heights, and a height is an emotion in tenths") {
    const JourneyLayout layout = laidOut(sample::journeyPlan());
    std::vector<double> values;
    for (const JourneyItem& item : layout.items)
        if (item.key.part == JourneyPart::Point) {
            values.push_back(item.value);
            CHECK(layout.emotionAt(item.at.y()) == item.value);
        }
    // The step without a feeling has no point.
    CHECK(values == std::vector{0.9, 0.3, -0.8, -2.0, -1.5, 0.4, 1.2});
    CHECK(layout.emotionAt(0) == 2);
    CHECK(layout.emotionAt(1e6) == -2);
    CHECK(layout.heightOf(1) < layout.heightOf(0));
}

TEST_CASE("Lanes can be hidden, and empty ones show only where they can be typed into") {
    const Plan plan = sample::journeyPlan();
    JourneyOptions options = optionsFor(plan);
    options.hidden = {JourneyLane::Feeling, JourneyLane::Pains};
    const JourneyLayout less = layoutJourney(plan, options, {1080, 800});
    CHECK(less.rows.size() == journeyLanes - 2);
    CHECK(less.row(JourneyLane::Feeling) == nullptr);
    const JourneyLayout paper =
        layoutJourney(plan, optionsFor(plan, JourneyStyle::Paper), {1080, 800});
    CHECK(paper.row(JourneyLane::Thoughts) == nullptr);
    CHECK(paper.row(JourneyLane::Actions) != nullptr);
    CHECK(laidOut(plan).row(JourneyLane::Thoughts) != nullptr);
}

TEST_CASE("An opportunity that nobody answers has a place for an initiative") {
    const JourneyLayout layout = laidOut(sample::journeyPlan());
    std::vector<QString> adds;
    for (const JourneyItem& item : layout.items)
        if (item.key.part == JourneyPart::Add) adds.push_back(item.code);
    CHECK(adds == std::vector{QStringLiteral("OP-03")});
}

TEST_CASE("A persona's curve stands beside that of all and begins where all agree") {
    const Plan plan = sample::journeyPlan();
    JourneyOptions options = optionsFor(plan);
    for (const Persona& persona : plan.personas)
        if (persona.name == "Omar") options.personas = {persona.id};
    const JourneyLayout layout = layoutJourney(plan, options, {1080, 800});
    REQUIRE(layout.curves.size() == 2);
    CHECK(layout.curves[1].name == QStringLiteral("Omar"));
    CHECK(layout.curves[0].points[0].y == layout.curves[1].points[0].y);
    CHECK(layout.curves[0].points[3].y > layout.curves[1].points[3].y);
}

TEST_CASE("A journey that is gone, and a stage without steps, can be laid out") {
    Plan plan = sample::journeyPlan();
    JourneyOptions gone;
    CHECK(layoutJourney(plan, gone, {500, 400}).items.empty());
    for (const Step& step : Table<Step>(plan.steps)) plan.steps.erase(step.id, ++plan.edition);
    for (const PainPoint& row : Table<PainPoint>(plan.pain_points))
        plan.pain_points.erase(row.id, ++plan.edition);
    for (const Evidence& row : Table<Evidence>(plan.evidence))
        plan.evidence.erase(row.id, ++plan.edition);
    const JourneyLayout layout = laidOut(plan);
    CHECK(layout.stages.size() == 4);
    CHECK(layout.columns.back().last == 4);
    CHECK_FALSE(layout.stepAt(layout.stageLeft(1) + 3));
    QImage image(1080, 800, QImage::Format_RGB32);
    QPainter painter(&image);
    paintJourney(painter, layout, Theme::light(), {QRectF(0, 0, 1080, 800), false, {}});
}

TEST_CASE("Words are broken where they end, and the last line keeps the rest") {
    const Face face{12, Weight::Regular};
    const QString text = QStringLiteral("one two three four five six seven eight nine ten");
    const QStringList lines = wrapped(text, face, 70, 3);
    REQUIRE(lines.size() == 3);
    CHECK(widthOf(face, lines[0]) <= 70);
    CHECK(widthOf(face, lines[1]) <= 70);
    CHECK(lines.join(u' ') == text);
    CHECK(wrapped(QStringLiteral("Donaudampfschifffahrt"), face, 40, 4).size() > 1);
    CHECK(wrapped({}, face, 40, 4).isEmpty());
    CHECK(wrapped(QStringLiteral("a\nb"), face, 40, 4) ==
          QStringList{QStringLiteral("a"), QStringLiteral("b")});
}

TEST_CASE("Of several paragraphs, too, the last line keeps the rest") {
    const Face face{12, Weight::Regular};
    const QString text = QStringLiteral("I rang.\nNobody came.\n\nThen a bill.\nTwice.");
    for (const int lines : {1, 2, 3, 4, 9}) {
        const QStringList all = wrapped(text, face, 400, lines);
        INFO(lines);
        CHECK(all.size() == std::min(lines, 4));
        CHECK(all.join(u' ') == QStringLiteral("I rang. Nobody came. Then a bill. Twice."));
    }
}

TEST_CASE("A long word is broken between letters as a reader sees them") {
    const Face face{12, Weight::Regular};
    const QString family = QString::fromUtf8("👩‍👩‍👧‍👦");
    const QStringList lines = wrapped(family.repeated(8), face, 60, 20);
    REQUIRE(lines.size() > 1);
    CHECK(lines.join(QString()) == family.repeated(8));
    for (const QString& line : lines) CHECK(line == family.repeated(line.size() / family.size()));
}

TEST_CASE("A stage's title flows on over lines where its columns are narrow") {
    OpenPlan open(sample::journeyPlan());
    const auto linesOf = [&](JourneyStyle style) {
        return layoutJourney(open.session.plan(), optionsFor(open.session.plan(), style),
                             {1080, 800});
    };
    const double before = linesOf(JourneyStyle::Paper).measures.stage;
    CHECK(linesOf(JourneyStyle::Paper).stageLines == 1);
    const Id<Stage> stage = open.session.plan().stages.begin()->id;
    open.session.edit("rename", [&](Edit& edit) {
        edit.change(stage, [](Stage& row) {
            row.title = "Before anybody has thought of moving, in the old flat";
        });
    });
    CHECK(linesOf(JourneyStyle::Screen).stageLines == 2);
    const JourneyLayout paper = linesOf(JourneyStyle::Paper);
    CHECK(paper.stageLines > 1);
    CHECK(paper.measures.stage > before);
    CHECK(paper.bodyTop == paper.stageTop + paper.measures.stage);
    const auto pdf = exportJourneys(open.session.plan(), {optionsFor(open.session.plan())}, {});
    REQUIRE(pdf);
    CHECK(textOf(*pdf).simplified().contains(QStringLiteral("flat")));
}

TEST_CASE("The names of many curves that end low stay in their lane") {
    OpenPlan open(sample::journeyPlan());
    const Id<Step> last = sample::stepByCode(open.session.plan(), "S-08").id;
    open.session.edit("set",
                      [&](Edit& edit) { edit.change(last, [](Step& row) { row.emotion = -2; }); });
    JourneyOptions options = optionsFor(open.session.plan());
    for (const Persona& persona : open.session.plan().personas)
        options.personas.push_back(persona.id);
    const JourneyLayout layout = layoutJourney(open.session.plan(), options, {1080, 800});
    REQUIRE(layout.curves.size() > 2);
    for (const JourneyCurve& curve : layout.curves)
        CHECK(curve.label.y() < layout.row(JourneyLane::Feeling)->bottom());
}

TEST_CASE("A journey leaves as PDF on one sheet, with its words in reading order") {
    const Plan plan = sample::journeyPlan();
    const auto pdf = exportJourneys(plan, {optionsFor(plan)}, {.today = plan.about().start});
    REQUIRE(pdf);
    CHECK(pagesOf(*pdf) == 1);
    const QString text = textOf(*pdf, {QStringLiteral("-raw")}).simplified();
    qsizetype at = 0;
    for (const char* words : {"Moving home", "Before", "Decide", "Finds a flat", "Line of",
                              "Severity 4", "One-call move-in"}) {
        if (QString::fromLatin1(words) == QStringLiteral("Line of")) continue;
        const qsizetype next = text.indexOf(QString::fromLatin1(words), at);
        INFO(words << " in " << text.toStdString());
        CHECK(next >= at);
        at = next;
    }
    CHECK(*pdf == *exportJourneys(plan, {optionsFor(plan)}, {.today = plan.about().start}));
}

TEST_CASE("A long journey leaves over several sheets, none of its steps twice") {
    const Plan plan = sample::longJourney(30);
    const auto one = exportJourneys(plan, {optionsFor(plan)}, {.today = plan.about().start});
    REQUIRE(one);
    CHECK(pagesOf(*one) == 1);
    const auto many = exportJourneys(plan, {optionsFor(plan)},
                                     {.page = QPageSize::A4, .today = plan.about().start});
    REQUIRE(many);
    CHECK(pagesOf(*many) > 1);
    const QString text = textOf(*many).simplified();
    for (int i = 10; i < 30; ++i) {
        // In the step's box, where its number stands on a line of its own.
        const QRegularExpression number(QStringLiteral("\\bnumber %1\\b|\\b%1\\b").arg(i));
        INFO(i);
        CHECK(text.contains(number));
    }
}

TEST_CASE("No flag of a moment of truth lies over a value of the curve") {
    OpenPlan open(sample::journeyPlan());
    Session& session = open.session;
    session.edit("set", [&](Edit& edit) {
        double emotion = -2;
        for (const Step& step : Table<Step>(session.plan().steps)) {
            edit.change(step.id, [&](Step& row) {
                row.moment_of_truth = true;
                row.emotion = emotion;
            });
            emotion = std::min(2.0, emotion + 1);
        }
    });
    const JourneyLayout layout = laidOut(session.plan());
    const JourneyMeasures& m = layout.measures;
    int values = 0;
    for (const JourneyItem& item : layout.items) {
        if (item.key.part != JourneyPart::Point || item.curve != 0) continue;
        ++values;
        const double foot =
            item.below ? item.at.y() + m.point * 2.2 + m.value.px : item.at.y() - m.point * 2.4;
        const QRectF value(item.at.x() - 8, foot - m.value.px, 16, m.value.px);
        for (const JourneyItem& other : layout.items) CHECK_FALSE(other.flag.intersects(value));
    }
    CHECK(values == 8);
}

TEST_CASE("A journey leaves as SVG without a clip, and as PNG") {
    const Plan plan = sample::journeyPlan();
    const auto svg = exportJourneys(plan, {optionsFor(plan)}, {.format = PictureFormat::Svg});
    REQUIRE(svg);
    CHECK_FALSE(svg->contains("clip"));
    CHECK(svg->contains("Opens the first"));
    // Where the program's own faces are not, those that they are made of stand in.
    CHECK(svg->contains("font-family=\"'Updraft Sans', Inter, sans-serif\""));
    CHECK_FALSE(svg->contains("font-family=\"Updraft"));
    const auto png = exportJourneys(plan, {optionsFor(plan)}, {.format = PictureFormat::Png});
    REQUIRE(png);
    const QImage image = QImage::fromData(*png);
    CHECK(image.width() == 3200);
    CHECK(exportJourneys(plan, {}, {}).error().code == ErrorCode::nothing_to_export);
}

TEST_CASE("A journey of 60 steps in 12 lanes is laid out and painted fluently") {
    const Plan plan = sample::longJourney(60);
    const JourneyOptions options = optionsFor(plan);
    JourneyLayout layout = layoutJourney(plan, options, {1080, 800});
    QImage image(1080, 800, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    const JourneyPaint how{QRectF(0, 0, 1080, 800), false, {}};
    paintJourney(painter, layout, Theme::light(), how); // the texts are laid out once
    constexpr int rounds = 10;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rounds; ++i) paintJourney(painter, layout, Theme::light(), how);
    const double frame = static_cast<double>(timer.nsecsElapsed()) / 1e6 / rounds;
    timer.restart();
    for (int i = 0; i < rounds; ++i) layout = layoutJourney(plan, options, {1080, 800});
    const double laying = static_cast<double>(timer.nsecsElapsed()) / 1e6 / rounds;
    WARN("frame " << frame << " ms, layout " << laying << " ms");
    CHECK(frame < 100); // a busy machine is slow; the usual is a tenth of it
    CHECK(laying < 100);
}

TEST_CASE("Lanes of two journeys side by side are as high as each other's") {
    OpenPlan open(sample::journeyPlan());
    const auto as_is = open.session.plan().journeys.begin()->id;
    Id<Journey> wanted;
    REQUIRE(open.session.edit("add", [&](Edit& edit) {
        wanted = make_to_be(edit, as_is, "Wanted");
        const auto steps = steps_of(edit.plan(), wanted);
        edit.change(steps[1], [](Step& row) {
            row.action = "Rings, waits, rings again, waits, and writes a letter about all that";
        });
        for (const auto id : stages_of(edit.plan(), wanted))
            edit.change(id, [](Stage& row) { row.phase.clear(); });
        for (const auto id : steps) edit.change(id, [](Step& row) { row.thoughts.clear(); });
    }));
    for (const auto style : {JourneyStyle::Screen, JourneyStyle::Projected}) {
        const auto layout = [&](Id<Journey> journey, Id<Journey> other) {
            JourneyOptions options;
            options.journey = journey;
            options.style = style;
            options.compared = other;
            options.aligned = true;
            return layoutJourney(open.session.plan(), options, {900, 800});
        };
        const JourneyLayout left = layout(as_is, wanted);
        const JourneyLayout right = layout(wanted, as_is);
        CHECK(left.bodyTop == right.bodyTop);
        CHECK(left.size.height() == right.size.height());
        for (const JourneyRow& row : left.rows) {
            const JourneyRow* other = right.row(row.lane);
            REQUIRE(other != nullptr);
            CHECK(row.top == other->top);
            CHECK(row.height == other->height);
        }
        CHECK(left.visibility == right.visibility);
        for (const JourneyLayout& each : {left, right})
            for (const JourneyRow& row : each.rows)
                for (std::size_t i = row.first; i < row.last; ++i) {
                    CHECK(each.items[i].box.top() >= row.top - 10);
                    CHECK(each.items[i].box.bottom() <= row.bottom() + 10);
                }
    }
}
