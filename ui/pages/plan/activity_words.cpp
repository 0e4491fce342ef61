#include "ui/pages/plan/activity_words.h"

#include "core/edits/kinds.h"
#include "ui/models/field_words.h"
#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace updraft {

namespace {

constexpr std::size_t namedSubjects = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Activity)
};

struct VerbWords {
    const char* verb;
    const char* words;
};

constexpr VerbWords verbs[] = {
    {"add", QT_TRANSLATE_NOOP("Activity", "Added")},
    {"set", QT_TRANSLATE_NOOP("Activity", "Changed")},
    {"remove", QT_TRANSLATE_NOOP("Activity", "Deleted")},
    {"duplicate", QT_TRANSLATE_NOOP("Activity", "Duplicated")},
    {"import", QT_TRANSLATE_NOOP("Activity", "Imported a list")},
    {"paste", QT_TRANSLATE_NOOP("Activity", "Pasted")},
    {"move", QT_TRANSLATE_NOOP("Activity", "Moved")},
    {"resize", QT_TRANSLATE_NOOP("Activity", "Made longer or shorter")},
    {"link", QT_TRANSLATE_NOOP("Activity", "Added a dependency")},
    {"unlink", QT_TRANSLATE_NOOP("Activity", "Deleted a dependency")},
    {"status", QT_TRANSLATE_NOOP("Activity", "Changed the status")},
    {"tick", QT_TRANSLATE_NOOP("Activity", "Ticked")},
    {"order", QT_TRANSLATE_NOOP("Activity", "Changed the order")},
    {"roll_on", QT_TRANSLATE_NOOP("Activity", "Rolled on")},
    {"fix", QT_TRANSLATE_NOOP("Activity", "Mended a dependency")},
    {"undo", QT_TRANSLATE_NOOP("Activity", "Took back")},
    {"redo", QT_TRANSLATE_NOOP("Activity", "Did again")},
    {"restore", QT_TRANSLATE_NOOP("Activity", "Restored a version")},
};

} // namespace

QString activityLabel(const HistoryEntry& entry) {
    for (const VerbWords& each : verbs)
        if (entry.verb == each.verb) return QCoreApplication::translate("Activity", each.words);
    return qt(entry.verb);
}

std::string_view tableOf(const Plan& plan, Uuid id) {
    std::string_view found;
    each_entity([&]<class T>() {
        if (found.empty() && table<T>(plan).find({id})) found = table_of<T>;
    });
    return found;
}

QString subjectsLabel(const Plan& plan, const std::vector<Uuid>& subjects) {
    QStringList names;
    for (const Uuid id : subjects) {
        if (names.size() == static_cast<qsizetype>(namedSubjects)) break;
        const Kind* kind = find_kind(tableOf(plan, id));
        if (!kind) continue;
        const QString handle =
            kind->handle == "id" ? itemLabel(*kind) : qt(kind->handle_of(plan, id));
        const QString title = kind->handle == "code" ? qt(kind->title_of(plan, id)) : QString();
        names << (handle + u' ' + title).trimmed();
    }
    const auto more = static_cast<qsizetype>(subjects.size()) - names.size();
    if (names.isEmpty()) return subjects.empty() ? QString() : Words::tr("something now deleted");
    const QString all = names.join(QStringLiteral(", "));
    return more > 0 ? Words::tr("%1 and %2 more").arg(all).arg(more) : all;
}

QString momentLabel(std::int64_t at, Date today) {
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(at);
    const QString time = QLocale().toString(moment.time(), QLocale::ShortFormat);
    const Date day = fromQt(moment.date());
    if (day == today) return Words::tr("Today, %1").arg(time);
    return Words::tr("%1, %2").arg(shortDate(day, year_month_day(today).year), time);
}

} // namespace updraft
