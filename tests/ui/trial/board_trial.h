#pragma once

#include "trial/on_screen.h"
#include "trial/scripted_session.h"
#include "ui/pages/choose/board/board_page.h"
#include "ui/pages/choose/board/request_board.h"
#include "ui/pages/choose/board/room_strip.h"

#include <QTest>

namespace updraft {

/// The change board with 55 of 60 person-days taken in March, and a request that wants 10 more.
struct BoardTrial {
    SamplePlan plan{false};
    std::unique_ptr<ChangeBoardPage> page_;

    explicit BoardTrial(std::string_view more = {}) {
        runIn(session(), R"(add people name=Tom
            add limits kind=person-days value=60
            add initiatives code=CX-01 title=Billing status=active progress=50 start=2026-03-02 days=20 effort=40
            add initiatives code=CX-02 title=Visits status=planned start=2026-03-02 days=10 effort=15
            add requests title="Live chat" summary="A person to write to" requester="Jonas Meyer" asked=2026-02-09 owner=Tom effort=10 start=2026-03-02 days=10 fits_strategy=yes no_duplicate=yes
            add requests title="Landlord portal" requester="Sam Whitfield" asked=2026-02-18)");
        if (!more.empty()) runIn(session(), more);
        page_ = std::make_unique<ChangeBoardPage>(session());
        page().setView(ChangeBoardPage::View::Board);
        showOnScreen(page(), {1200, 800});
    }
    Session& session() { return plan.session(); }
    ChangeBoardPage& page() { return *page_; }
    Id<Request> id(std::string_view code) { return plan.named<Request>("requests", code); }
    const Request& row(std::string_view code) { return *session().find(id(code)); }
    const Initiative& initiative(std::string_view code) {
        return *session().find(plan.named<Initiative>("initiatives", code));
    }
    CardColumn& column(RequestState state) { return *page().board().column(state); }
    void pick(std::string_view code) {
        page().showItems(Selection::of(id(code)));
        QCoreApplication::processEvents();
    }
};

} // namespace updraft
