#include "ui/pages/open_charter.h"

#include "core/edits/charters.h"
#include "core/edits/verbs.h"
#include "core/roadmap/charter.h"
#include "ui/words/roles.h"

namespace updraft {

void openCharter(Session& session, Id<Initiative> initiative) {
    const Charter* begun = charter_of(session.plan(), initiative);
    Id<Charter> charter = begun ? begun->id : Id<Charter>{};
    if (!begun && !session.edit(verb::begin_charter, [&](Edit& edit) {
            charter = begin_charter(edit, initiative, charterRoles());
        }))
        return;
    session.reveal(charter);
    session.select(charter);
}

} // namespace updraft
