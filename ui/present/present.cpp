#include "ui/present/present.h"

#include "ui/pages/page.h"
#include "ui/present/page_presenter.h"
#include "ui/present/presenter_window.h"
#include "ui/present/roadmap_presenter.h"

namespace updraft {

namespace {

/// The page's own picture; null where it has none for a room.
QWidget* ofPage(QWidget* window, Session& session, Page& page) {
    auto* presenter = new PagePresenter(session, window);
    QWidget* content = page.projection(presenter);
    if (content == nullptr) {
        delete presenter;
        return nullptr;
    }
    presenter->setContent(content);
    QObject::connect(presenter, &PagePresenter::closed, &page,
                     [&page] { page.setFocus(Qt::OtherFocusReason); });
    return presenter;
}

QWidget* ofRoadmap(QWidget* window, Session& session, Page& page) {
    auto* presenter = new RoadmapPresenter(session, page.roadmapOptions(), window);
    // The keyboard goes back to the page, not to the button that began it.
    QObject::connect(presenter, &RoadmapPresenter::closed, &page,
                     [&page] { page.setFocus(Qt::OtherFocusReason); });
    return presenter;
}

} // namespace

void present(QWidget* window, Session& session, Page& page) {
    if (!session.isOpen()) return;
    QWidget* presenter = ofPage(window, session, page);
    if (presenter == nullptr) presenter = ofRoadmap(window, session, page);
    showBeside(*presenter, *window);
}

} // namespace updraft
