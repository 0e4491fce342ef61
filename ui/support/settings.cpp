#include "ui/support/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace updraft {

namespace {

QString configFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/updraft/updraft.ini");
}

} // namespace

QString stateFolder() {
    // Qt 6.4 knows no location for state.
    QString base = qEnvironmentVariable("XDG_STATE_HOME");
    if (base.isEmpty() || QStandardPaths::isTestModeEnabled())
        base = QStandardPaths::isTestModeEnabled()
                   ? QDir::homePath() + QStringLiteral("/.qttest/state")
                   : QDir::homePath() + QStringLiteral("/.local/state");
    return base + QStringLiteral("/updraft");
}

QString plansFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

QString fileName(const QString& title) {
    static const QRegularExpression unfit(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]+"));
    QString name = title.simplified().replace(unfit, QStringLiteral("-"));
    while (name.startsWith(u'.') || name.startsWith(u'-')) name.remove(0, 1);
    return name.trimmed();
}

Settings::Settings() : Settings(configFile()) {}
Settings::Settings(const QString& file) : file_(file, QSettings::IniFormat) {}

Appearance Settings::appearance() const {
    const QString word = value(QStringLiteral("appearance")).toString();
    if (word == QLatin1String("light")) return Appearance::Light;
    if (word == QLatin1String("dark")) return Appearance::Dark;
    return Appearance::Follow;
}

void Settings::setAppearance(Appearance appearance) {
    static const std::array words{"follow", "light", "dark"};
    setValue(QStringLiteral("appearance"),
             QLatin1String(words[static_cast<std::size_t>(appearance)]));
}

bool Settings::desktopWasDark() const {
    return value(QStringLiteral("desktop-dark")).toBool();
}
void Settings::setDesktopWasDark(bool dark) {
    if (dark != desktopWasDark()) setValue(QStringLiteral("desktop-dark"), dark);
}

QByteArray Settings::geometry() const {
    return value(QStringLiteral("window/geometry")).toByteArray();
}
void Settings::setGeometry(const QByteArray& geometry) {
    setValue(QStringLiteral("window/geometry"), geometry);
}

bool Settings::inspectorShown() const {
    return value(QStringLiteral("window/inspector"), true).toBool();
}
void Settings::setInspectorShown(bool shown) {
    setValue(QStringLiteral("window/inspector"), shown);
}

QByteArray Settings::header(const QString& table) const {
    return value(QStringLiteral("tables/") + table).toByteArray();
}
void Settings::setHeader(const QString& table, const QByteArray& state) {
    setValue(QStringLiteral("tables/") + table, state);
}

QVariant Settings::value(const QString& key, const QVariant& otherwise) const {
    return file_.value(key, otherwise);
}
void Settings::setValue(const QString& key, const QVariant& value) {
    file_.setValue(key, value);
}

bool RecentPlan::exists() const {
    return QFileInfo::exists(path);
}

RecentPlans::RecentPlans() : RecentPlans(stateFolder() + QStringLiteral("/recent.ini")) {}
RecentPlans::RecentPlans(const QString& file) : file_(file, QSettings::IniFormat) {}

std::vector<RecentPlan> RecentPlans::all() const {
    std::vector<RecentPlan> plans;
    QSettings file(file_.fileName(), QSettings::IniFormat);
    const int count = file.beginReadArray(QStringLiteral("plans"));
    for (int i = 0; i < count; ++i) {
        file.setArrayIndex(i);
        RecentPlan plan{file.value(QStringLiteral("path")).toString(),
                        file.value(QStringLiteral("title")).toString(),
                        file.value(QStringLiteral("unit")).toString(),
                        file.value(QStringLiteral("opened")).toDateTime(),
                        {},
                        file.value(QStringLiteral("page")).toString()};
        const QStringList counts = file.value(QStringLiteral("statuses")).toString().split(u' ');
        for (std::size_t s = 0; s < plan.statuses.size(); ++s)
            plan.statuses[s] = counts.value(static_cast<int>(s)).toInt();
        if (!plan.path.isEmpty()) plans.push_back(plan);
    }
    return plans;
}

void RecentPlans::remember(const RecentPlan& plan) {
    auto plans = all();
    std::erase_if(plans, [&](const RecentPlan& other) { return other.path == plan.path; });
    plans.insert(plans.begin(), plan);
    if (plans.size() > 12) plans.resize(12);
    write(plans);
}

void RecentPlans::forget(const QString& path) {
    auto plans = all();
    std::erase_if(plans, [&](const RecentPlan& plan) { return plan.path == path; });
    write(plans);
}

bool RecentPlans::holds(const QString& path) const {
    const auto plans = all();
    return std::ranges::find(plans, path, &RecentPlan::path) != plans.end();
}

void RecentPlans::write(const std::vector<RecentPlan>& plans) {
    file_.clear();
    file_.beginWriteArray(QStringLiteral("plans"), static_cast<int>(plans.size()));
    for (std::size_t i = 0; i < plans.size(); ++i) {
        file_.setArrayIndex(static_cast<int>(i));
        file_.setValue(QStringLiteral("path"), plans[i].path);
        file_.setValue(QStringLiteral("title"), plans[i].title);
        file_.setValue(QStringLiteral("unit"), plans[i].unit);
        file_.setValue(QStringLiteral("opened"), plans[i].opened);
        file_.setValue(QStringLiteral("page"), plans[i].page);
        QStringList counts;
        for (int count : plans[i].statuses) counts << QString::number(count);
        file_.setValue(QStringLiteral("statuses"), counts.join(u' '));
    }
    file_.endArray();
    file_.sync();
}

} // namespace updraft
