#include "app/window.h"

#include "app/clock.h"
#include "ui/pages/plan/import_dialog.h"
#include "ui/present/present.h"
#include "ui/shell/run_window.h"
#include "ui/support/faces.h"
#include "ui/words/sentences.h"

#include <QApplication>

namespace updraft {

namespace {

bool has_screen() {
    return !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

void name_application() {
    QCoreApplication::setApplicationName(QStringLiteral("updraft"));
    QCoreApplication::setApplicationVersion(QStringLiteral(UPDRAFT_VERSION));
}

} // namespace

WindowNeeds window_needs(const cli::Context& context) {
    WindowNeeds needs;
    needs.session.surroundings = context.surroundings();
    needs.session.surroundings.headless = false;
    needs.session.surroundings.now = seconds_now;
    needs.session.today = [pinned = context.pinned] { return pinned.value_or(day_now()); };
    needs.session.sentence = [](const Error& error) { return sentence(error); };
    needs.bringIn = importList;
    needs.present = present;
    return needs;
}

int run_program_window(const cli::Context& context, const std::string& plan) {
    if (!has_screen() && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    int argc = context.argc;
    QApplication application(argc, context.argv);
    name_application();
    loadFaces();
    return runWindow(application, window_needs(context), QString::fromStdString(plan));
}

int draw_without_screen(const cli::Context& context, const std::function<int()>& draw) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int argc = 1; // the line's options are none of Qt's
    QApplication application(argc, context.argv);
    name_application();
    loadFaces();
    return draw();
}

} // namespace updraft
