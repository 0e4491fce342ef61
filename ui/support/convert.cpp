#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace updraft {

namespace {

/// The locale's own order of day and month, without the year.
QString dayAndMonth(QDate date) {
    const QString order = QLocale().dateFormat(QLocale::ShortFormat);
    const bool monthFirst = order.indexOf(u'M') < order.indexOf(u'd');
    const QLocale locale;
    const QString month = locale.monthName(date.month(), QLocale::ShortFormat);
    const QString day = locale.toString(date.day());
    if (locale.language() == QLocale::German) return QStringLiteral("%1. %2").arg(day, month);
    return monthFirst ? QStringLiteral("%1 %2").arg(month, day)
                      : QStringLiteral("%1 %2").arg(day, month);
}

} // namespace

QString tenths(double value) {
    const double shown = std::round(value * 10) / 10;
    return QLocale().toString(shown, 'f', shown == std::floor(shown) ? 0 : 1);
}

QString signedTenths(double value) {
    QString size = tenths(std::abs(value));
    if (size == tenths(0)) return size;
    return (value < 0 ? QChar(0x2212) : QChar(u'+')) + size;
}

QString shortDate(Date date, int yearMeant) {
    const QDate day = qt(date);
    if (yearMeant == 0 || day.year() == yearMeant) return dayAndMonth(day);
    return QStringLiteral("%1 %2").arg(dayAndMonth(day)).arg(day.year());
}

QString longDate(Date date) {
    const QDate day = qt(date);
    const QString text = dayAndMonth(day);
    const QLocale locale;
    QString full = text;
    full.replace(locale.monthName(day.month(), QLocale::ShortFormat),
                 locale.monthName(day.month()));
    return QStringLiteral("%1 %2").arg(full).arg(day.year());
}

QString momentLabel(std::int64_t at, Date today) {
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(at);
    const QString time = QLocale().toString(moment.time(), QLocale::ShortFormat);
    const Date day = fromQt(moment.date());
    if (day == today) return QCoreApplication::translate("Moment", "Today, %1").arg(time);
    return QCoreApplication::translate("Moment", "%1, %2")
        .arg(shortDate(day, year_month_day(today).year), time);
}

QString dateSpan(Date from, Date to) {
    const int year = qt(to).year();
    return QStringLiteral("%1 \u2013 %2 %3")
        .arg(shortDate(from, year), dayAndMonth(qt(to)))
        .arg(year);
}

} // namespace updraft
