#pragma once

#include "core/base/date.h"

#include <QDate>
#include <QString>
#include <QTextDocument>

#include <filesystem>
#include <string>
#include <string_view>

namespace updraft {

/// The one place where the core's types and Qt's meet.
inline QString qt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
inline QString qt(const std::string& text) {
    return QString::fromStdString(text);
}
inline std::string std8(const QString& text) {
    return text.toStdString();
}

inline QDate qt(Date date) {
    // Qt counts Julian days; 1 January 1970 is 2440588.
    return QDate::fromJulianDay(2440588 + qint64{date.days});
}
inline Date fromQt(QDate date) {
    return {static_cast<std::int32_t>(date.toJulianDay() - 2440588)};
}

/// A text of the plan as a tooltip: Qt would take what looks like HTML for HTML.
inline QString plainTip(const QString& text) {
    return text.isEmpty() ? text : Qt::convertFromPlainText(text);
}

/// File names are bytes to the system; Qt's own conversion keeps them.
inline QString qt(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}
inline std::filesystem::path toPath(const QString& name) {
    return {name.toStdString()};
}

/// "4", "4.5": to a tenth, which is left out where it is none.
QString tenths(double value);
/// "+4.5", "−4", "0": the same with its sign.
QString signedTenths(double value);

/// "24 Feb" in the reader's language and order; with the year where it is not the year meant.
QString shortDate(Date date, int yearMeant = 0);
/// "24 February 2026"
QString longDate(Date date);
/// A moment, in seconds since 1970: "Today, 14:02", "24 Feb, 14:02".
QString momentLabel(std::int64_t at, Date today);
/// "15 Apr – 14 Aug 2026"
QString dateSpan(Date from, Date to);

} // namespace updraft
