#pragma once

#include "core/model/words.h"

#include <QByteArray>
#include <QDateTime>
#include <QSettings>
#include <QString>

#include <array>
#include <vector>

namespace updraft {

/// Light, dark, or as the desktop has it.
enum class Appearance { Follow, Light, Dark };

/// What a person set up once: $XDG_CONFIG_HOME/updraft/updraft.ini. Losing it costs nothing but
/// habit; nothing of a plan is ever kept here.
class Settings {
  public:
    Settings();
    /// For tests: another file.
    explicit Settings(const QString& file);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    /// What the desktop had when it was last asked: the first frame is right while we wait.
    bool desktopWasDark() const;
    void setDesktopWasDark(bool dark);

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    bool inspectorShown() const;
    void setInspectorShown(bool shown);

    /// Widths and order of a table's columns, by the table's own name.
    QByteArray header(const QString& table) const;
    void setHeader(const QString& table, const QByteArray& state);
    /// Anything else that a page remembers.
    QVariant value(const QString& key, const QVariant& otherwise = {}) const;
    void setValue(const QString& key, const QVariant& value);

  private:
    QSettings file_;
};

/// A plan that was open before, with what the start page shows of it without opening it.
struct RecentPlan {
    QString path;
    QString title;
    QString unit;
    QDateTime opened;
    std::array<int, 6> statuses{}; ///< Initiatives by Status.
    QString page{};                ///< The page on which it was left, by PageEntry::id.

    bool exists() const;
};

/// The plans opened last, newest first: $XDG_STATE_HOME/updraft/recent.ini.
class RecentPlans {
  public:
    RecentPlans();
    explicit RecentPlans(const QString& file);

    std::vector<RecentPlan> all() const;
    /// Puts a plan first; at most twelve are kept.
    void remember(const RecentPlan& plan);
    void forget(const QString& path);
    bool holds(const QString& path) const;

  private:
    void write(const std::vector<RecentPlan>& plans);

    QSettings file_;
};

/// The folder for what may be lost: $XDG_STATE_HOME/updraft.
QString stateFolder();

/// Where new plans are put: the documents folder.
QString plansFolder();
/// A title as the name of a file: without what file systems refuse, and not hidden.
QString fileName(const QString& title);

} // namespace updraft
