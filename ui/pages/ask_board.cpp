#include "ui/pages/ask_board.h"

#include "core/edits/board.h"
#include "core/edits/board_requests.h"
#include "core/edits/verbs.h"
#include "ui/render/voice/voice_words.h"
#include "ui/support/convert.h"

namespace updraft {

namespace {

void ask(Session& session, const std::function<Id<Request>(Edit&)>& make) {
    Id<Request> made;
    if (!session.edit(verb::request, [&](Edit& edit) { made = make(edit); })) return;
    session.reveal(made);
    session.revealField(Selection::of(made), "title");
}

} // namespace

namespace {

/// Calls `use` with what is picked, if the board can be asked about it.
template <class F> bool withAskable(const Selection& picked, F use) {
    const auto as = [&]<class T>(Id<T>) {
        const auto id = picked.one<T>();
        if (id) use(*id);
        return id.has_value();
    };
    return as(Id<Initiative>{}) || as(Id<Feedback>{}) || as(Id<Step>{}) || as(Id<PainPoint>{}) ||
           as(Id<Opportunity>{}) || as(Id<Insight>{});
}

Id<Request> requestFrom(Edit& edit, Id<Step> step, Date today) {
    return request_from(edit, step, {}, today);
}
template <class T> Id<Request> requestFrom(Edit& edit, Id<T> id, Date today) {
    return request_from(edit, id, today);
}

} // namespace

bool canAskBoard(const Session& session) {
    return session.canWrite() && withAskable(session.selection(), [](auto) {});
}

void askBoard(Session& session) {
    const Selection picked = session.selection(); // it becomes the request
    withAskable(picked, [&](auto id) {
        ask(session, [&](Edit& edit) { return requestFrom(edit, id, session.today()); });
    });
}

void askBoard(Session& session, const MovedStep& moved) {
    const std::string finding = std8(movedSentence(session.plan(), moved));
    ask(session,
        [&](Edit& edit) { return request_from(edit, moved.step, finding, session.today()); });
}

} // namespace updraft
