#include "ui/pages/save_version.h"

#include "ui/support/convert.h"
#include "ui/support/dialogs.h"

#include <QCoreApplication>

namespace updraft {

void saveVersion(QWidget* parent, Session& session) {
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("SaveVersion", text);
    };
    const auto name = dialogs().text(parent, tr("Save a version"),
                                     tr("Name this state of the plan, to come back to it later:"),
                                     longDate(session.today()));
    if (name) session.saveVersion(name->trimmed());
}

} // namespace updraft
