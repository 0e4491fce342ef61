#include "ui/words/roles.h"

#include "ui/words/tr.h"

namespace updraft {

CharterRoles charterRoles() {
    return {Words::tr("leads").toStdString(), Words::tr("is asked").toStdString(),
            Words::tr("sponsor").toStdString(), Words::tr("owner").toStdString()};
}

} // namespace updraft
