// Row 14: scrolling by a twentieth of the width, at the scale that QT_SCALE_FACTOR gives.
#include "tests/bench/harness.h"
#include "tests/bench/plans.h"
#include "tests/bench/scene.h"

#include "ui/timeline/canvas.h"

#include <QApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <fmt/format.h>

#include <stdexcept>

namespace updraft::bench {

namespace {

constexpr QSize room{1920, 1080};
constexpr int step = 96; // whole device pixels at every scale

/// Lets Qt paint what has to be painted now.
void paint_now() {
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

/// Copies what stays and paints the rest.
class BareCanvas : public QWidget {
  public:
    explicit BareCanvas(const Scene& scene) : picture_{scene}, middle_{scene.area.topLeft()} {
        setAttribute(Qt::WA_OpaquePaintEvent);
        resize(room);
    }
    void scroll_by(int dx) {
        offset_ += dx;
        scroll(-dx, 0);
    }

  protected:
    void paintEvent(QPaintEvent* event) override {
        QPainter painter(this);
        const QPointF origin = middle_ + QPointF(offset_, 0);
        painter.translate(-origin);
        painter.setClipRegion(event->region().translated(origin.toPoint()));
        for (const QRect& rect : event->region())
            picture_.paint(painter, QRectF(rect).translated(origin));
    }

  private:
    BarePicture picture_;
    QPointF middle_;
    int offset_ = 0;
};

SessionNeeds needs() {
    return {{[] { return std::int64_t{1'771'934'400}; }, "Tess", {}}, today, [](const Error&) {
                return QString();
            }};
}

} // namespace

void bench_scroll() {
    const Folder folder;
    const auto plan = made_plan(10'000, 8);
    make_file(folder / "plan.updraft", plan);
    Session session(needs());
    if (!session.open(folder / "plan.updraft")) throw std::runtime_error{"no plan"};
    const Scene scene = zoomed_scene(plan, Density::OneLine, 100);

    TimelineCanvas canvas(session, RoadmapStyle::Screen);
    canvas.setOptions(scene.layout.options);
    canvas.resize(room + QSize(static_cast<int>(scene.layout.bodyLeft()), 200));
    canvas.show();
    canvas.scrollBy(
        QPoint(static_cast<int>(scene.area.left()), static_cast<int>(scene.area.top())));
    BareCanvas bare{scene};
    bare.show();
    paint_now();

    int way = step; // to and fro
    const auto to_and_fro = [&](auto&& scroll) {
        return worked([&] {
            scroll(way);
            paint_now();
        });
    };
    const auto pair = in_turn([&] { return to_and_fro([&](int by) {
                                        canvas.scrollBy({by, 0});
                                    }); },
                              [&] {
                                  way = -way;
                                  return to_and_fro([&](int by) { bare.scroll_by(by); });
                              },
                              41);
    print("14", fmt::format("scroll by {} px at scale {:g}", step, canvas.devicePixelRatioF()),
          pair, 2);
}

} // namespace updraft::bench
