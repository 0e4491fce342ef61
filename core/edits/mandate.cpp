#include "core/edits/mandate.h"

#include "core/base/text.h"
#include "core/edits/roadmap.h"

namespace updraft {

void begin_work(Edit& edit, const std::vector<Id<Initiative>>& ids, Date today) {
    set_status(edit, ids, Status::active);
    for (const Id<Initiative> id : ids) {
        const Initiative* row = edit.plan().initiatives.find(id);
        if (row == nullptr) continue;
        const auto bar = bar_of(*row, working_days(edit.plan().about()));
        if (!bar || bar->start > today) move(edit, id, today);
    }
}

void ask(Edit& edit, Id<Initiative> id, Date today) {
    edit.change(id, [&](Initiative& row) {
        if (trimmed(row.ask).empty()) return edit.refuse({ErrorCode::required, "Asked", {}});
        row.ask_state = AskState::asked;
        row.asked_on = today;
    });
}

void note_reply(Edit& edit, Id<Initiative> id, const Reply& reply) {
    edit.change(id, [&](Initiative& row) {
        row.ask_state = reply.agreed ? AskState::agreed : AskState::refused;
        row.answered_by = trimmed(reply.by).empty() ? row.neighbour : reply.by;
        if (!trimmed(reply.words).empty()) row.answer = reply.words;
    });
}

} // namespace updraft
