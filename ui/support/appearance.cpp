#include "ui/support/appearance.h"

#include "ui/support/style.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

namespace updraft {

namespace {

const QString portal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString object = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString group = QStringLiteral("org.freedesktop.appearance");
const QString key = QStringLiteral("color-scheme");
constexpr int patience = 2000; // ms
constexpr uint prefersDark = 1;

/// The portal wraps the number in one variant or two, depending on the call.
uint unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

AppearanceKeeper::AppearanceKeeper(Settings& settings, QObject* parent)
    : QObject(parent), settings_(settings), desktopDark_(settings.desktopWasDark()) {
    apply();
    if (settings_.appearance() == Appearance::Follow) askPortal();
}

void AppearanceKeeper::setAppearance(Appearance appearance) {
    settings_.setAppearance(appearance);
    if (appearance == Appearance::Follow) askPortal();
    apply();
}

void AppearanceKeeper::askPortal() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(portal, object, interface, QStringLiteral("SettingChanged"), this,
                SLOT(portalChanged(QDBusMessage)));
    auto call = QDBusMessage::createMethodCall(portal, object, interface, QStringLiteral("Read"));
    call << group << key;
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(call, patience), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusMessage reply = answer->reply();
        if (reply.type() == QDBusMessage::ReplyMessage)
            desktopSays(unwrapped(reply.arguments().value(0)));
        answer->deleteLater();
    });
}

void AppearanceKeeper::portalChanged(const QDBusMessage& message) {
    const QList<QVariant> said = message.arguments();
    if (said.value(0).toString() == group && said.value(1).toString() == key)
        desktopSays(unwrapped(said.value(2)));
}

void AppearanceKeeper::desktopSays(uint scheme) {
    desktopDark_ = scheme == prefersDark;
    settings_.setDesktopWasDark(desktopDark_);
    apply();
}

void AppearanceKeeper::apply() {
    const Appearance wanted = settings_.appearance();
    const bool dark = wanted == Appearance::Follow ? desktopDark_ : wanted == Appearance::Dark;
    const auto kind = dark ? Theme::Kind::Dark : Theme::Kind::Light;
    if (kind == Theme::current().kind) return;
    applyTheme(kind);
    Q_EMIT changed();
}

} // namespace updraft
