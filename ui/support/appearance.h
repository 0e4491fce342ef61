#pragma once

#include "ui/support/settings.h"

#include <QObject>

class QDBusMessage;

namespace updraft {

/// Keeps the window light or dark: as it is set, or as the desktop has it, also while running.
/// The desktop is asked over its portal; without one the window is light.
class AppearanceKeeper : public QObject {
    Q_OBJECT

  public:
    explicit AppearanceKeeper(Settings& settings, QObject* parent = nullptr);

    Appearance appearance() const { return settings_.appearance(); }
    void setAppearance(Appearance appearance);

  Q_SIGNALS:
    /// The colours of the program are others now.
    void changed();

  private:
    Q_SLOT void portalChanged(const QDBusMessage& message);
    void askPortal();
    void desktopSays(uint scheme);
    void apply();

    Settings& settings_;
    bool desktopDark_ = false;
};

} // namespace updraft
