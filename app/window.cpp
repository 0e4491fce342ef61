#include "app/window.h"

#include "app/clock.h"
#include "ui/import/dialog.h"
#include "ui/present/present.h"
#include "ui/shell/run_window.h"
#include "ui/support/faces.h"
#include "ui/support/language.h"
#include "ui/support/work.h"
#include "ui/words/sentences.h"

#include <QApplication>
#include <QIcon>

#include <clocale>
#include <iostream>

namespace updraft {

namespace {

bool has_screen() {
    return !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

void prepare(QCoreApplication& application) {
    std::setlocale(LC_NUMERIC,
                   "C"); // Qt takes the desktop's; files are written the same everywhere
    QCoreApplication::setApplicationName(QStringLiteral("updraft"));
    QCoreApplication::setApplicationVersion(QStringLiteral(UPDRAFT_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("updraft"));
    QGuiApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("updraft")));
    speakLanguage(application);
    loadFaces();
}

} // namespace

SessionNeeds session_needs(const cli::Context& context) {
    SessionNeeds needs;
    needs.surroundings = context.surroundings();
    needs.surroundings.headless = false;
    needs.surroundings.now = seconds_now;
    needs.surroundings.aside = threadOfItsOwn(); // what waits for a backup waits for no export
    needs.today = [pinned = context.pinned] { return pinned.value_or(day_now()); };
    needs.sentence = [](const Error& error) { return sentence(error); };
    return needs;
}

WindowNeeds window_needs() {
    return {importFile, present};
}

int run_program_window(const cli::Context& context, const std::string& plan) {
    if (!has_screen() && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    int argc = context.argc;
    QApplication application(argc, context.argv);
    prepare(application);
    Session session(session_needs(context));
    return runWindow(application, session, window_needs(), QString::fromStdString(plan));
}

int draw_without_screen(const cli::Context& context, const std::function<int()>& draw) {
    // What Qt remarks about a platform without a screen is of no use to whoever asked.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& message) {
        if (type == QtFatalMsg) std::cerr << message.toStdString() << '\n';
    });
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int argc = 1; // the line's options are none of Qt's
    QApplication application(argc, context.argv);
    prepare(application);
    return draw();
}

} // namespace updraft
