#include "ui/pages/choose/board/request_board.h"

#include "core/edits/board.h"
#include "core/edits/verbs.h"
#include "ui/pages/choose/board/request_card.h"
#include "ui/support/convert.h"
#include "ui/tables/kind_table_view.h"

namespace updraft {

namespace {

constexpr int columnWidth = 196;

QString nameOf(RequestState state) {
    switch (state) {
    case RequestState::fresh:
        return RequestBoard::tr("New");
    case RequestState::qualified:
        return RequestBoard::tr("Qualified");
    case RequestState::ranked:
        return RequestBoard::tr("Ranked");
    case RequestState::decided:
        return RequestBoard::tr("Decided");
    }
    return {};
}

QString questionOf(RequestState state) {
    switch (state) {
    case RequestState::fresh:
        return RequestBoard::tr("Is it clear?");
    case RequestState::qualified:
        return RequestBoard::tr("Is it worth ranking?");
    case RequestState::ranked:
        return RequestBoard::tr("What comes off?");
    case RequestState::decided:
        return RequestBoard::tr("Who is told?");
    }
    return {};
}

} // namespace

RequestBoard::RequestBoard(KindTableView& table, QWidget* parent) : CardBoard(table, parent) {
    const Session& session = table.session();
    for (std::size_t i = 0; i < words_of<RequestState>.size(); ++i) {
        const auto state = static_cast<RequestState>(i);
        auto* cards = new RequestCards(session, this);
        CardColumnSetup setup;
        setup.name = nameOf(state);
        setup.question = questionOf(state);
        setup.holds = [state](const Plan& plan, Uuid id) {
            const auto* row = plan.requests.find({id});
            return row && row->state == state;
        };
        setup.spoken = [&session, cards](Uuid id) {
            const auto* row = session.find(Id<Request>{id});
            return row ? cards->telling().wordsOf(*row).spoken() : QString();
        };
        setup.leastWidth = columnWidth;
        setup.sunken = true;
        addColumn(std::move(setup), cards);
    }
}

/// What is decided is decided at the side, with a reason; on the board alone nothing is.
bool RequestBoard::place(const std::vector<Uuid>& ids, int to) {
    const auto state = static_cast<RequestState>(to);
    Session& session = table().session();
    if (state == RequestState::decided) {
        session.say(tr("A decision needs a reason and a day: accept it, put it off or decline it "
                       "at the window's side."));
        session.revealField(Selection{table_of<Request>, {ids.front()}}, "decision_reason");
        return false;
    }
    return session
        .edit(verb::move_request,
              [&](Edit& edit) {
                  for (const Uuid id : ids) move_request(edit, {id}, state);
              })
        .has_value();
}

} // namespace updraft
