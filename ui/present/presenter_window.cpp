#include "ui/present/presenter_window.h"

#include "ui/session/session.h"

#include <QGuiApplication>
#include <QScreen>
#include <QShortcut>
#include <QWidget>

namespace updraft {

void showBeside(QWidget& presenter, const QWidget& window) {
    QScreen* chosen = window.screen();
    for (QScreen* screen : QGuiApplication::screens())
        if (screen != window.screen()) chosen = screen;
    if (chosen != nullptr) {
        presenter.setScreen(chosen);
        presenter.setGeometry(chosen->geometry());
    }
    presenter.showFullScreen();
    presenter.activateWindow();
    presenter.setFocus(Qt::OtherFocusReason);
}

void belongTo(QWidget& presenter, Session& session) {
    const auto add = [&](const QKeySequence& keys, bool (Session::*does)()) {
        QObject::connect(new QShortcut(keys, &presenter), &QShortcut::activated, &session, does);
    };
    for (const QKeySequence& keys : QKeySequence::keyBindings(QKeySequence::Undo))
        add(keys, &Session::undo);
    for (const char* keys : {"Ctrl+Shift+Z", "Ctrl+Y"})
        add(QKeySequence(QLatin1String(keys)), &Session::redo);
    QObject::connect(&session, &Session::opened, &presenter, &QWidget::close);
}

} // namespace updraft
