#include "ui/present/present.h"

#include "ui/pages/page.h"
#include "ui/present/roadmap_presenter.h"

namespace updraft {

void present(QWidget* window, Session& session, Page& page) {
    if (!session.isOpen()) return;
    auto* presenter = new RoadmapPresenter(session, page.roadmapOptions(), window);
    // The keyboard goes back to the page, not to the button that began it.
    QObject::connect(presenter, &RoadmapPresenter::closed, &page,
                     [&page] { page.setFocus(Qt::OtherFocusReason); });
    presenter->showBeside(*window);
}

} // namespace updraft
