#include "trial/moving_home.h"
#include "trial/open_plan.h"
#include "trial/svg_of.h"

#include "ui/render/roadmap_layout.h"
#include "ui/render/roadmap_links.h"
#include "ui/render/roadmap_painter.h"

#include <QImage>
#include <QPainter>

#include <catch2/catch.hpp>

#include <set>

using namespace updraft;

namespace {

RoadmapOptions options() {
    RoadmapOptions options;
    options.today = sample::today();
    return options;
}

RoadmapLayout laidOut(const Plan& plan, const RoadmapOptions& options, QSizeF size = {1084, 844}) {
    return layoutRoadmap(plan, schedule(plan), options, size);
}

const RoadmapBar& barOf(const RoadmapLayout& layout, const Plan& plan, std::string_view code) {
    return *layout.find(sample::byCode(plan, code).id);
}

void requireNoOverlap(const RoadmapLayout& layout) {
    for (const RoadmapRow& row : layout.rows)
        for (std::size_t b = row.first + 1; b < row.last; ++b) {
            INFO(layout.bars[b].code.toStdString());
            REQUIRE(layout.bars[b - 1].box.right() <= layout.bars[b].box.left() + 0.5);
        }
    for (std::size_t r = 1; r < layout.rows.size(); ++r)
        REQUIRE(layout.rows[r - 1].top + layout.measures.bar <= layout.rows[r].top + 0.01);
    for (const RoadmapLane& lane : layout.lanes)
        for (std::size_t r = lane.firstRow; r < lane.lastRow; ++r) {
            REQUIRE(layout.rows[r].top >= lane.top);
            REQUIRE(layout.rows[r].top + layout.measures.bar <= lane.bottom());
        }
}

} // namespace

TEST_CASE("On the even scale a day is as wide as the range divided by its days") {
    const Plan plan = sample::movingHome();
    RoadmapOptions shown = options();
    shown.scale = TimeScale::Even;
    shown.from = make_date(2026, 1, 1);
    shown.until = make_date(2026, 12, 31);
    const RoadmapLayout layout = laidOut(plan, shown, {152 + 730 + 12, 600});
    // 365 days in 730 px: two pixels a day, from x = 152 on.
    const RoadmapBar& first = barOf(layout, plan, "CX-01"); // 5 January to 6 February
    REQUIRE(first.box.left() == Approx(152 + 2 * 4));
    REQUIRE(first.box.right() == Approx(152 + 2 * 37 - 3));
    const RoadmapBar& seventh = barOf(layout, plan, "CX-07"); // from 15 April
    REQUIRE(seventh.box.left() == Approx(152 + 2 * 104));
    REQUIRE(layout.axis.day(152 + 2 * 104 + 1) == *make_date(2026, 4, 15));
    REQUIRE(layout.todayX == Approx(152 + 2 * 54 + 1)); // the middle of 24 February
}

TEST_CASE("On the horizon scale nearer horizons have wider days, and dates come back from x") {
    const Plan plan = sample::movingHome();
    const RoadmapLayout layout = laidOut(plan, options());
    const TimeAxis& axis = layout.axis;
    REQUIRE(axis.bands().size() == 3);
    const double near = axis.pixelsPerDay(*make_date(2026, 2, 1));
    const double middle = axis.pixelsPerDay(*make_date(2026, 6, 1));
    const double far = axis.pixelsPerDay(*make_date(2027, 6, 1));
    REQUIRE(near / middle == Approx(110 / 44.5));
    REQUIRE(middle / far == Approx(44.5 / 16));
    for (Date day = axis.from(); day < axis.until(); day = day + 1)
        REQUIRE(axis.day(axis.x(day)) == day);
}

TEST_CASE("Horizons count what starts in them") {
    const Plan plan = sample::movingHome();
    const RoadmapLayout layout = laidOut(plan, options());
    // Of 19 dated ones nine start before April, seven before 2027 and three later.
    REQUIRE(layout.axis.bands()[0].starting == 9);
    REQUIRE(layout.axis.bands()[1].starting == 7);
    REQUIRE(layout.axis.bands()[2].starting == 3);
}

TEST_CASE("Every initiative is drawn once, dated ones in their lane and others in its well") {
    const Plan plan = sample::movingHome();
    const RoadmapLayout layout = laidOut(plan, options());
    REQUIRE(layout.bars.size() == 21);
    REQUIRE(layout.lanes.size() == 4);
    const RoadmapBar& card = barOf(layout, plan, "CX-18");
    REQUIRE_FALSE(card.dated);
    REQUIRE(layout.lanes[card.lane].name == QStringLiteral("Digital"));
    REQUIRE(layout.lanes[card.lane].well.contains(card.box));
    REQUIRE(layout.lanes[0].count == 6);
}

TEST_CASE("Bars never overlap, at any height, in small plans and large ones") {
    const auto density =
        GENERATE(Density::TwoLines, Density::OneLine, Density::Slim, Density::Tiny);
    RoadmapOptions shown = options();
    shown.density = density;
    requireNoOverlap(laidOut(sample::movingHome(), shown));
    requireNoOverlap(laidOut(sample::large(655), shown, {1600, 900}));
}

TEST_CASE("Other lanes hold the same initiatives") {
    const Plan plan = sample::movingHome();
    RoadmapOptions shown = options();
    for (const LaneBy by : {LaneBy::owner, LaneBy::batch, LaneBy::status, LaneBy::mandate}) {
        shown.lanes = by;
        REQUIRE(laidOut(plan, shown).bars.size() == 21);
    }
    shown.lanes = LaneBy::status;
    REQUIRE(laidOut(plan, shown).lanes.front().name == QStringLiteral("Idea"));
    shown.hideDone = true;
    REQUIRE(laidOut(plan, shown).bars.size() == 17); // without three done and one dropped
}

TEST_CASE("A range shows what lies in it and cuts what reaches beyond") {
    const Plan plan = sample::movingHome();
    RoadmapOptions shown = options();
    shown.from = make_date(2026, 3, 1);
    shown.until = make_date(2026, 3, 31);
    const RoadmapLayout layout = laidOut(plan, shown);
    REQUIRE(layout.find(sample::byCode(plan, "CX-01").id) == nullptr);
    const RoadmapBar& fourth = barOf(layout, plan, "CX-04");
    REQUIRE(fourth.cutLeft);
    REQUIRE(fourth.cutRight);
    REQUIRE(fourth.box.left() == Approx(layout.axis.left()));
}

TEST_CASE("Dependencies run in level and upright lines from end to start") {
    const Plan plan = sample::movingHome();
    const RoadmapLayout layout = laidOut(plan, options());
    REQUIRE(layout.links.size() == 6);
    for (const RoadmapLink& link : layout.links) {
        REQUIRE(link.path.front().x() == Approx(layout.bars[link.from].box.right()));
        REQUIRE(link.path.back().x() == Approx(layout.bars[link.to].box.left() - 1));
        for (std::size_t p = 1; p < link.path.size(); ++p)
            REQUIRE((link.path[p].x() == link.path[p - 1].x() ||
                     link.path[p].y() == link.path[p - 1].y()));
    }
}

TEST_CASE("A broken dependency has a sentence beside it that covers no bar") {
    const Plan plan = sample::movingHome();
    const RoadmapLayout layout = laidOut(plan, options());
    REQUIRE(layout.callouts.size() == 1);
    const RoadmapLink& link = layout.links[layout.callouts[0].link];
    REQUIRE(link.broken);
    // CX-04 ends on Thursday 23 April, CX-07 starts on Wednesday 15 April: seven working days.
    REQUIRE(link.sentence == QStringLiteral("CX-07 starts 7 working days before CX-04 ends"));
    REQUIRE(link.fix == *make_date(2026, 4, 24));
    for (const RoadmapBar& bar : layout.bars)
        REQUIRE_FALSE(bar.box.intersects(layout.callouts[0].box));
}

TEST_CASE("Where a callout has no room, the bar itself is marked") {
    const Plan plan = sample::movingHome();
    RoadmapOptions shown = options();
    shown.density = Density::Tiny;
    const RoadmapLayout layout = laidOut(plan, shown);
    REQUIRE(layout.callouts.empty());
    REQUIRE(barOf(layout, plan, "CX-07").alarmed);
}

TEST_CASE("A baseline shows where a bar was, and by how many working days it slipped") {
    const Plan plan = sample::movingHome();
    RoadmapOptions shown = options();
    shown.baseline = (*plan.baselines.begin()).id;
    const RoadmapLayout layout = laidOut(plan, shown);
    const RoadmapBar& bar = barOf(layout, plan, "CX-04");
    // Planned for 14 April, now 23 April: 15, 16, 17, 20, 21, 22, 23.
    REQUIRE(bar.slip == QStringLiteral("+7 days"));
    REQUIRE(bar.ghost.width() > 0);
    REQUIRE(bar.ghost.top() > bar.box.bottom());
}

TEST_CASE("A bar with its words beside it says there by how much it slipped") {
    Plan plan = sample::movingHome();
    RoadmapOptions shown = options();
    shown.baseline = (*plan.baselines.begin()).id;
    Initiative moved = sample::byCode(plan, "CX-04");
    moved.days = 3;
    moved.start = *make_date(2026, 6, 1);
    plan.initiatives.put(std::make_shared<const Initiative>(moved), plan.edition + 1);
    const RoadmapLayout layout = laidOut(plan, shown);
    const RoadmapBar& bar = barOf(layout, plan, "CX-04");
    REQUIRE(bar.label == RoadmapBar::Label::Right);
    REQUIRE(!bar.slip.isEmpty());
    CHECK(svgOf(layout, Theme::current()).contains(QStringLiteral(">%1<").arg(bar.slip)));
}

TEST_CASE("The critical path is the same whatever a filter hides of it") {
    const Plan plan = sample::movingHome();
    const RoadmapLayout all = laidOut(plan, options());
    const RoadmapBar& whole = barOf(all, plan, "CX-12"); // after CX-07
    REQUIRE(whole.critical);
    RoadmapOptions some = options();
    some.shows = [](const Plan&, const Initiative& row) { return row.code == "CX-12"; };
    const RoadmapLayout filtered = laidOut(plan, some);
    REQUIRE(filtered.links.empty());
    CHECK(barOf(filtered, plan, "CX-12").critical);
}

TEST_CASE("A picture of some initiatives says of how many") {
    const Plan plan = sample::movingHome();
    CHECK(laidOut(plan, options()).title == QStringLiteral("Moving home"));
    RoadmapOptions some = options();
    some.hideDone = true;
    CHECK(laidOut(plan, some).title == QStringLiteral("Moving home \u00B7 17 of 21 initiatives"));
}

TEST_CASE("On paper every code is written, inside its bar or beside it") {
    RoadmapOptions shown = options();
    shown.style = RoadmapStyle::Paper;
    const RoadmapLayout layout = laidOut(sample::large(655), shown, {1047, 718});
    for (const RoadmapBar& bar : layout.bars) REQUIRE(bar.label != RoadmapBar::Label::None);
}

TEST_CASE("What is culled is what lies elsewhere") {
    const RoadmapLayout layout = laidOut(sample::large(1000), options(), {1600, 900});
    const QRectF area(600, 900, 300, 300);
    const auto found = layout.barsIn(area);
    const std::set<std::size_t> seen(found.begin(), found.end());
    REQUIRE(seen.size() == found.size());
    for (std::size_t i = 0; i < layout.bars.size(); ++i)
        if (layout.bars[i].box.intersects(area)) REQUIRE(seen.contains(i));
    const auto links = layout.linksIn(area);
    const std::set<std::size_t> seenLinks(links.begin(), links.end());
    REQUIRE(seenLinks.size() == links.size());
    const double around = layout.measures.arrow + 2;
    const QRectF near = area.adjusted(-around, -around, around, around);
    for (std::size_t i = 0; i < layout.links.size(); ++i) {
        const auto& path = layout.links[i].path;
        bool touched = false;
        for (std::size_t p = 1; p < path.size(); ++p)
            touched = touched || (std::max(path[p - 1].x(), path[p].x()) > near.left() &&
                                  std::min(path[p - 1].x(), path[p].x()) < near.right() &&
                                  std::max(path[p - 1].y(), path[p].y()) > near.top() &&
                                  std::min(path[p - 1].y(), path[p].y()) < near.bottom());
        REQUIRE(seenLinks.contains(i) == touched);
    }
}

TEST_CASE("However many batches overlap, the body keeps its room") {
    constexpr QSizeF small(1000, 500);
    std::size_t before = 0;
    for (const int count : {1, 4, 12, 40, 400}) {
        Plan plan = sample::movingHome();
        for (int i = 0; i < count; ++i) {
            Batch batch;
            batch.id.uuid = new_uuid();
            batch.start = *make_date(2026, 3, 2);
            batch.end = *make_date(2026, 11, 27);
            plan.batches.put(std::make_shared<const Batch>(batch), plan.edition + 1);
        }
        const RoadmapLayout layout = layoutRoadmap(plan, schedule(plan), options(), small);
        INFO(count);
        CHECK(layout.bodyTop < small.height() * 0.6);
        CHECK(layout.batches.size() > before); // none is left out
        before = layout.batches.size();
        for (const RoadmapBatch& batch : layout.batches) {
            CHECK(batch.box.height() > 1);
            CHECK(batch.box.top() >= layout.batchTop);
            CHECK(batch.box.bottom() <= layout.bodyTop);
        }
    }
}

TEST_CASE("What lies at a point is found") {
    const Plan plan = sample::movingHome();
    const RoadmapLayout layout = laidOut(plan, options());
    for (const RoadmapBar& bar : layout.bars) REQUIRE(layout.barAt(bar.box.center()) == &bar);
    for (const RoadmapMilestone& one : layout.milestones)
        REQUIRE(layout.milestoneAt(one.at) == &one);
    for (const RoadmapBatch& batch : layout.batches)
        REQUIRE(layout.batchAt(batch.box.center()) == &batch);
    REQUIRE(layout.laneAt(layout.lanes[1].top + 1) == &layout.lanes[1]);
    REQUIRE(layout.laneAt(layout.bodyTop - 1) == nullptr);
}

TEST_CASE("The words of a bar that begins out of sight begin where sight does") {
    const Plan plan = sample::movingHome();
    RoadmapOptions shown = options();
    shown.zoom = 8;
    const RoadmapLayout layout = laidOut(plan, shown);
    const QRectF box = barOf(layout, plan, "CX-04").box;
    const QRectF sight(box.left() + 200, box.top() - 20, 400, 100);
    // Bars are one colour between their edges; letters and symbol are others.
    const auto firstInk = [&](const QRectF& stayingIn) {
        QImage image(sight.size().toSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        painter.translate(-sight.topLeft());
        paintRoadmap(painter, layout, Theme::light(), {sight, false, {}, stayingIn});
        const int y = 20 + 12; // through the code
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) != Theme::light().statusFill(Status::active)) return x;
        return image.width();
    };
    REQUIRE(firstInk({}) > 30);
    REQUIRE(firstInk(sight) < 30);
}

TEST_CASE("A title of which its bar shows too little stands beside it where there is room") {
    const Plan plan = sample::movingHome();
    const RoadmapLayout layout = laidOut(plan, options(), {520, 844});
    int beside = 0;
    for (const RoadmapRow& row : layout.rows)
        for (std::size_t i = row.first; i < row.last; ++i) {
            const RoadmapBar& bar = layout.bars[i];
            const double free =
                (i + 1 < row.last ? layout.bars[i + 1].box.left() : layout.axis.right()) -
                bar.wordsEnd;
            const double title = widthOf(layout.measures.title1, bar.title);
            if (bar.label == RoadmapBar::Label::Right) ++beside;
            if (bar.label == RoadmapBar::Label::Inside && 0.55 * title > bar.box.width())
                CHECK(free < title + 10); // cut only where something is in the way
        }
    CHECK(beside > 0);
}

TEST_CASE("A bar that shows most of its title has it inside") {
    const Plan plan = sample::movingHome();
    for (const double width : {900.0, 1084.0, 1500.0}) {
        const RoadmapLayout layout = laidOut(plan, options(), {width, 844});
        const RoadmapMeasures& m = layout.measures;
        for (const RoadmapBar& bar : layout.bars) {
            if (!bar.dated || bar.label == RoadmapBar::Label::Inside) continue;
            INFO(bar.code.toStdString());
            CHECK(bar.box.width() - 2 * m.side < 0.6 * widthOf(m.title1, bar.title));
        }
    }
}

TEST_CASE("A dependency is whole where it passes words, and takes the way beside them") {
    const Plan plan = sample::movingHome();
    for (const double width : {440.0, 520.0, 640.0, 760.0, 1084.0}) {
        INFO(width);
        RoadmapLayout layout = laidOut(plan, options(), {width, 900});
        const auto painted = [&] {
            QImage image(layout.size.toSize(), QImage::Format_RGB32);
            QPainter painter(&image);
            paintRoadmap(painter, layout, Theme::light(), {{{0, 0}, layout.size}, false});
            return image;
        };
        const QImage with = painted();
        const auto links = std::move(layout.links);
        layout.links.clear();
        layout.broken.clear();
        layout.lineTiles.clear();
        layout.callouts.clear();
        const QImage without = painted();
        for (const RoadmapLink& link : links)
            for (std::size_t p = 1; p < link.path.size(); ++p) {
                const QPointF from = link.path[p - 1];
                const QPointF to = link.path[p];
                if (from.x() != to.x()) continue;
                int gap = 0;
                int longest = 0;
                for (int y = int(std::min(from.y(), to.y())) + 6;
                     y < int(std::max(from.y(), to.y())) - 6; ++y) {
                    bool drawn = layout.barAt(QPointF(from.x(), y)) != nullptr;
                    for (const int x : {-1, 0, 1})
                        drawn = drawn || with.pixel(int(from.x()) + x, y) !=
                                             without.pixel(int(from.x()) + x, y);
                    longest = std::max(longest, gap = drawn ? 0 : gap + 1);
                }
                CHECK(longest < 20); // letters at most, not a line of words with its ground
            }
    }
}

TEST_CASE("A dependency goes round a bar that stands in its way") {
    OpenPlan open(sample::movingHome());
    const auto between = open.initiative("CX-05").id; // over the way from CX-04 to CX-07
    open.session.edit("resize", [&](Edit& edit) {
        edit.change(between, [](Initiative& row) { row.days = 110; });
    });
    const Plan& plan = open.session.plan();
    for (const double width : {900.0, 1084.0, 1400.0}) {
        const RoadmapLayout layout = laidOut(plan, options(), {width, 900});
        for (const RoadmapLink& link : layout.links)
            for (std::size_t p = 1; p < link.path.size(); ++p) {
                const QRectF line = QRectF(link.path[p - 1], link.path[p]).normalized();
                for (std::size_t i = 0; i < layout.bars.size(); ++i) {
                    const RoadmapBar& bar = layout.bars[i];
                    if (i == link.from || i == link.to || !bar.dated) continue;
                    INFO(bar.code.toStdString() + " " + std::to_string(width));
                    CHECK_FALSE(line.adjusted(-0.1, -0.1, 0.1, 0.1)
                                    .intersects(bar.box.adjusted(1, 1, -1, -1)));
                }
            }
    }
}

TEST_CASE("What one aims at stays to be seen in the lane that a drag would go to") {
    const Plan plan = sample::movingHome();
    const RoadmapLayout layout = laidOut(plan, options());
    const auto painted = [&](const RoadmapMarks& marks) {
        QImage image(layout.size.toSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        paintRoadmap(painter, layout, Theme::light(), {{{0, 0}, layout.size}, false, marks});
        return image;
    };
    RoadmapMarks marks;
    marks.lane = layout.lanes[0].key;
    const QImage plain = painted({});
    const QImage aimed = painted(marks);
    const int y = int(layout.lanes[0].top) + 6; // over its first row
    const QPoint ground(int(layout.todayX) + 20, y);
    CHECK(aimed.pixel(ground) != plain.pixel(ground));
    const QPoint today(int(layout.todayX), y);
    CHECK(aimed.pixel(today) == plain.pixel(today));
    int lines = 0;
    for (const AxisCell& cell : layout.cells) {
        const QPoint line(int(std::round(cell.left)), y);
        if (plain.pixel(line) == Theme::light().hairSoft.rgb()) {
            ++lines;
            CHECK(aimed.pixel(line) == plain.pixel(line));
        }
    }
    CHECK(lines > 0);
}

TEST_CASE("The line of today has a gap where it meets a milestone's words") {
    const Plan plan = sample::movingHome();
    int met = 0;
    for (double width = 500; width < 1100; width += 20) {
        const RoadmapLayout layout = laidOut(plan, options(), {width, 844});
        for (const RoadmapMilestone& one : layout.milestones) {
            const QRectF inside = one.label.adjusted(6, 0, -6, 0);
            if (layout.todayX < inside.left() || layout.todayX > inside.right()) continue;
            ++met;
            QImage image(layout.size.toSize(), QImage::Format_RGB32);
            QPainter painter(&image);
            paintRoadmap(painter, layout, Theme::light(), {{{0, 0}, layout.size}, false});
            for (int y = -3; y <= 3; ++y)
                CHECK(image.pixel(int(layout.todayX), int(one.label.center().y()) + y) !=
                      Theme::light().accent.rgb());
        }
    }
    CHECK(met > 0);
}

TEST_CASE("Words beside bars take no row more than the bars need") {
    const Plan plan = sample::large(200);
    RoadmapOptions shown = options();
    shown.density = Density::OneLine;
    const RoadmapLayout layout = laidOut(plan, shown, {4000, 900});
    for (const RoadmapLane& lane : layout.lanes) {
        std::vector<std::pair<double, int>> edges; // how many bars lie side by side at most
        for (std::size_t r = lane.firstRow; r < lane.lastRow; ++r)
            for (std::size_t i = layout.rows[r].first; i < layout.rows[r].last; ++i) {
                const RoadmapBar& bar = layout.bars[i];
                const bool firm = bar.label == RoadmapBar::Label::Right && !bar.mayHold;
                edges.emplace_back(bar.box.left(), 1);
                edges.emplace_back(firm ? bar.wordsEnd : bar.box.right(), -1);
            }
        std::ranges::sort(edges);
        int now = 0;
        int most = 0;
        for (const auto& [x, by] : edges) most = std::max(most, now += by);
        CHECK(lane.lastRow - lane.firstRow <= static_cast<std::size_t>(most) + 1);
    }
}

TEST_CASE("A dependency leaves a bar round the words beside it") {
    const Plan plan = sample::movingHome();
    const RoadmapLayout layout = laidOut(plan, options(), {520, 900});
    int round = 0;
    for (const RoadmapLink& link : layout.links) {
        const RoadmapBar& bar = layout.bars[link.from];
        if (bar.label != RoadmapBar::Label::Right) continue;
        ++round;
        const QRectF words(bar.box.right() + 1, bar.box.top() + 1, bar.wordsEnd - bar.box.right(),
                           bar.box.height() - 2);
        const QRectF first = QRectF(link.path[0], link.path[1]).normalized();
        CHECK_FALSE(first.adjusted(-0.1, -0.1, 0.1, 0.1).intersects(words));
    }
    CHECK(round > 0);
}

TEST_CASE("A name of two lines breaks at a space or after a hyphen") {
    const Face face{13, Weight::Medium};
    const auto broken = [&](const char* text, const char* first) {
        return twoLines(QString::fromUtf8(text), face, widthOf(face, QString::fromUtf8(first)) + 1);
    };
    CHECK(broken("Field service", "Field") ==
          QStringList{QStringLiteral("Field"), QStringLiteral("service")});
    CHECK(broken("sig-cloud-provider", "sig-cloud-") ==
          QStringList{QStringLiteral("sig-cloud-"), QStringLiteral("provider")});
    CHECK(broken("unbreakable", "un") == QStringList{QStringLiteral("unbreakable")});
}
