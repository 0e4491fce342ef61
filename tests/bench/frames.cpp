// Rows 11 to 13: frames of 1920 × 1080.
#include "tests/bench/harness.h"
#include "tests/bench/plans.h"
#include "tests/bench/scene.h"

#include "ui/render/roadmap_painter.h"

#include <QImage>
#include <QPainter>

#include <fmt/format.h>

namespace updraft::bench {

namespace {

/// Paints into an image as large as the area.
template <class F> double frame(const QRectF& area, F&& paint) {
    static QImage image(1920, 1080, QImage::Format_ARGB32_Premultiplied);
    return worked([&] {
        QPainter painter(&image);
        painter.translate(-area.topLeft());
        paint(painter);
    });
}

double our_frame(const Scene& scene) {
    return frame(scene.area, [&](QPainter& painter) {
        paintRoadmap(painter, scene.layout, Theme::light(), {scene.area});
    });
}

void against_bare(const char* number, const std::string& what, const Scene& scene, double goal) {
    const BarePicture bare{scene};
    print(number, fmt::format("frame, {} bars in sight{}", scene.bars, what),
          in_turn([&] { return our_frame(scene); },
                  [&] { return frame(scene.area, [&](QPainter& p) { bare.paint(p); }); }, 41),
          goal);
}

} // namespace

void bench_frames() {
    constexpr int wide = 260; // working days, so that a hundred bars fill the screen
    constexpr int usual = 40; // so that a thousand do with their words inside
    constexpr int narrow = 8; // so that ten thousand do
    const auto plan = made_plan(10'000, usual);
    const auto hundred = made_plan(100, wide);
    const auto some = zoomed_scene(plan, Density::OneLine, 100);
    const auto all = whole_scene(hundred, Density::OneLine);
    against_bare("11", " of 10,000", some, 1.4);
    print("11", fmt::format("the same (ours) and {} of 100 (bare)", all.bars),
          in_turn([&] { return our_frame(some); }, [&] { return our_frame(all); }, 41), 1.15);
    against_bare("12", ", 16 px high", zoomed_scene(plan, Density::Slim, 1'000), 1.3);
    against_bare("13", ", 6 px high", whole_scene(made_plan(10'000, narrow), Density::Tiny), 2);
}

} // namespace updraft::bench
