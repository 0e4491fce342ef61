#include "ui/shell/run_window.h"

#include "ui/shell/main_window.h"
#include "ui/support/style.h"

#include <QApplication>

namespace updraft {

int runWindow(QApplication& application, Session& session, WindowNeeds needs, const QString& file) {
    installStyle(application);
    MainWindow window(session, std::move(needs));
    if (!file.isEmpty()) window.files().open(file);
    window.show();
    return QApplication::exec();
}

} // namespace updraft
