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

bool canAskBoard(const Session& session) {
    const Selection& picked = session.selection();
    return session.canWrite() && (picked.one<Initiative>() || picked.one<Feedback>());
}

void askBoard(Session& session) {
    const Date today = session.today();
    if (const auto initiative = session.selection().one<Initiative>())
        ask(session, [&](Edit& edit) { return request_from(edit, *initiative, today); });
    else if (const auto said = session.selection().one<Feedback>())
        ask(session, [&](Edit& edit) { return request_from(edit, *said, today); });
}

void askBoard(Session& session, const MovedStep& moved) {
    const std::string finding = std8(movedSentence(session.plan(), moved));
    ask(session,
        [&](Edit& edit) { return request_from(edit, moved.step, finding, session.today()); });
}

} // namespace updraft
