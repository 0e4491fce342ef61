#include "ui/tables/fresh_row.h"

#include "ui/support/convert.h"

namespace updraft {

FreshRow::FreshRow(const Session& session, const Kind& kind, Uuid made, const Change& change,
                   std::optional<Uuid> before)
    : id(made), gesture(change.gesture), proposed(qt(kind.title_of(session.plan(), made))),
      after(before) {}

bool FreshRow::named(const Session& session, const Kind& kind) const {
    return kind.holds(session.plan(), id) && qt(kind.title_of(session.plan(), id)) != proposed;
}

bool FreshRow::takeBack(Session& session) const {
    return session.takeBack(gesture);
}

} // namespace updraft
