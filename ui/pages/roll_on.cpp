#include "ui/pages/roll_on.h"

#include "core/edits/roadmap.h"
#include "core/edits/verbs.h"
#include "ui/support/convert.h"

#include <QCoreApplication>

namespace updraft {

void rollOn(Session& session) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("RollOn", text); };
    const Date today = session.today();
    const std::string name = std8(tr("Rolled on %1").arg(longDate(today)));
    if (session.edit(verb::roll_on, [&](Edit& edit) { roll_on(edit, today, name); }))
        session.say(tr("The horizons count from %1 on; a baseline keeps where everything stood.")
                        .arg(longDate(today)));
}

} // namespace updraft
