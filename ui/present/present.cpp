#include "ui/present/present.h"

#include "ui/pages/roadmap/timeline_canvas.h"
#include "ui/pages/roadmap/timeline_page.h"
#include "ui/present/roadmap_presenter.h"

namespace updraft {

void present(QWidget* window, Session& session, Page& page) {
    if (!session.isOpen()) return;
    const auto* timeline = qobject_cast<TimelinePage*>(&page);
    const RoadmapOptions options =
        timeline != nullptr ? timeline->canvas().options() : RoadmapOptions{};
    auto* presenter = new RoadmapPresenter(session, options, window);
    presenter->showBeside(*window);
}

} // namespace updraft
