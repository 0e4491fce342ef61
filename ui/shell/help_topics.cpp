#include "ui/shell/help_topics.h"

#include <QFile>
#include <QLocale>

#include <algorithm>
#include <array>

// A resource in a static library is dropped by the linker unless somebody asks for it.
static void keepHelp() {
    Q_INIT_RESOURCE(help);
}

namespace updraft {

namespace {

constexpr std::array inOrder = {
    "start",        "overview",      "strategy", "assessment",  "personas",   "journeys",
    "voice",        "opportunities", "insights", "initiatives", "prioritise", "ranking",
    "change-board", "mandate",       "timeline", "batches",     "charters",   "actions",
    "metrics",      "people",        "settings", "activity",    "import",     "paper",
    "present",      "words",         "scripts"};

QString read(const QString& id) {
    for (const QString& language : {QLocale().name().section(u'_', 0, 0), QStringLiteral("en")}) {
        QFile file(QStringLiteral(":/help/%1/%2.md").arg(language, id));
        if (file.open(QIODevice::ReadOnly)) return QString::fromUtf8(file.readAll());
    }
    return {};
}

} // namespace

const std::vector<HelpTopic>& helpTopics() {
    static const std::vector<HelpTopic> topics = [] {
        keepHelp();
        std::vector<HelpTopic> all;
        for (const char* id : inOrder) {
            const QString text = read(QLatin1String(id));
            all.push_back({QLatin1String(id), text.section(u'\n', 0, 0).mid(2), text});
        }
        return all;
    }();
    return topics;
}

QString helpTopicOf(const QString& page) {
    if (page == QLatin1String("teams")) return QStringLiteral("people");
    if (page == QLatin1String("pain-points")) return QStringLiteral("journeys");
    const bool known = std::ranges::find(helpTopics(), page, &HelpTopic::id) != helpTopics().end();
    return known ? page : helpTopics().front().id;
}

} // namespace updraft
