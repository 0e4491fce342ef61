#include "ui/pages/plan/activity_words.h"

#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace updraft {

namespace {

struct Activity {
    Q_DECLARE_TR_FUNCTIONS(Activity)
};

} // namespace

std::string_view tableOf(const Plan& plan, Uuid id) {
    std::string_view found;
    each_entity([&]<class T>() {
        if (found.empty() && table<T>(plan).find({id})) found = table_of<T>;
    });
    return found;
}

QString momentLabel(std::int64_t at, Date today) {
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(at);
    const QString time = QLocale().toString(moment.time(), QLocale::ShortFormat);
    const Date day = fromQt(moment.date());
    if (day == today) return Activity::tr("Today, %1").arg(time);
    return Activity::tr("%1, %2").arg(shortDate(day, year_month_day(today).year), time);
}

} // namespace updraft
