#include "ui/render/time_axis.h"

#include "core/roadmap/horizons.h"
#include "ui/render/roadmap_words.h"
#include "ui/render/text_line.h"
#include "ui/support/convert.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace updraft {

namespace {

/// The widths of a day in the three horizons stand to each other as these: detail falls as
/// certainty falls.
constexpr std::array<double, 3> horizonWeights{110, 44.5, 16};
constexpr double beforeWeight = 44.5;
constexpr double afterWeight = 16;

double weightOf(const AxisBand& band, TimeScale scale, Date origin) {
    if (scale == TimeScale::Even) return 1;
    if (band.horizon) return horizonWeights[static_cast<std::size_t>(*band.horizon)];
    return band.from < origin ? beforeWeight : afterWeight;
}

/// The horizons cut to the range, with what lies before and after them.
std::vector<AxisBand> bandsIn(const Basics& basics, Date from, Date until) {
    const Horizons horizons = horizons_of(basics);
    const std::array<int, 4> months{0, basics.short_months, basics.mid_months, basics.long_months};
    std::vector<AxisBand> bands;
    const auto add = [&](std::optional<Horizon> horizon, const QString& name, const QString& span,
                         Date first, Date end) {
        AxisBand band{horizon, name, span, std::max(first, from), std::min(end, until)};
        if (band.from < band.until) bands.push_back(std::move(band));
    };
    add({}, words::before(), {}, from, horizons.origin);
    Date start = horizons.origin;
    for (std::size_t h = 0; h < horizons.end.size(); ++h) {
        const auto horizon = static_cast<Horizon>(h);
        add(horizon, words::horizon(horizon), words::months(months[h], months[h + 1]), start,
            horizons.end[h]);
        start = horizons.end[h];
    }
    add({}, words::later(), {}, start, until);
    return bands;
}

enum class Unit { Week, Month, Quarter, Year };

Date floorTo(Unit unit, Date day) {
    const YearMonthDay ymd = year_month_day(day);
    switch (unit) {
    case Unit::Week:
        return day - weekday(day);
    case Unit::Month:
        return first_of_month(day);
    case Unit::Quarter:
        return make_date(ymd.year, (ymd.month - 1) / 3 * 3 + 1, 1).value_or(day);
    case Unit::Year:
        return make_date(ymd.year, 1, 1).value_or(day);
    }
    return day;
}

Date next(Unit unit, Date start) {
    switch (unit) {
    case Unit::Week:
        return start + 7;
    case Unit::Month:
        return add_months(start, 1);
    case Unit::Quarter:
        return add_months(start, 3);
    case Unit::Year:
        return add_months(start, 12);
    }
    return start + 1;
}

QString labelOf(Unit unit, Date start, bool withYear) {
    const YearMonthDay ymd = year_month_day(start);
    const QString year = QStringLiteral("\u2019%1").arg(ymd.year % 100, 2, 10, QLatin1Char('0'));
    switch (unit) {
    case Unit::Week:
        return shortDate(start);
    case Unit::Month: {
        const QString month = QLocale().standaloneMonthName(ymd.month, QLocale::ShortFormat);
        return withYear ? month + u' ' + year : month;
    }
    case Unit::Quarter:
        return words::quarter((ymd.month - 1) / 3 + 1, year);
    case Unit::Year:
        return QString::number(ymd.year);
    }
    return {};
}

/// The finest unit whose widest label has room in a day of this width.
Unit unitFor(double pixelsPerDay, int px) {
    const Face face{px, Weight::Medium};
    const double air = px * 0.5;
    const auto needs = [&](const QString& label) { return widthOf(face, label) + air; };
    if (7 * pixelsPerDay >= needs(QStringLiteral("28 May")) + air) return Unit::Week;
    if (28 * pixelsPerDay >= needs(QStringLiteral("May"))) return Unit::Month;
    if (90 * pixelsPerDay >= needs(words::quarter(4, QStringLiteral("\u201928"))))
        return Unit::Quarter;
    return Unit::Year;
}

} // namespace

TimeAxis::TimeAxis(const Basics& basics, TimeScale scale, Date from, Date until, double left,
                   double right)
    : from_(from), until_(std::max(until, from + 1)), left_(left), right_(right),
      bands_(bandsIn(basics, from_, until_)) {
    const Date origin = horizons_of(basics).origin;
    double whole = 0;
    for (const AxisBand& band : bands_)
        whole += weightOf(band, scale, origin) * (band.until - band.from);
    double at = left;
    for (AxisBand& band : bands_) {
        band.left = at;
        at += (right - left) * weightOf(band, scale, origin) * (band.until - band.from) / whole;
        band.right = at;
    }
}

const AxisBand& TimeAxis::bandOf(Date day) const {
    const auto past = std::ranges::upper_bound(bands_, day, std::less{},
                                               [](const AxisBand& b) { return b.from; });
    return past == bands_.begin() ? *past : *std::prev(past);
}

double TimeAxis::pixelsPerDay(Date day) const {
    const AxisBand& band = bandOf(day);
    return (band.right - band.left) / (band.until - band.from);
}

double TimeAxis::x(Date day) const {
    if (day <= from_) return left_;
    if (day >= until_) return right_;
    const AxisBand& band = bandOf(day);
    return band.left + (day - band.from) * pixelsPerDay(day);
}

Date TimeAxis::day(double x) const {
    const auto past =
        std::ranges::upper_bound(bands_, x, std::less{}, [](const AxisBand& b) { return b.left; });
    const AxisBand& band = past == bands_.begin() ? *past : *std::prev(past);
    const double days = (x - band.left) / pixelsPerDay(band.from);
    // The hair's breadth is for x that was computed from a day.
    const Date found = band.from + static_cast<std::int32_t>(std::floor(days + 1e-6));
    return std::clamp(found, first_date, last_date);
}

std::vector<AxisCell> TimeAxis::cells(int px) const {
    std::vector<AxisCell> cells;
    const Face face{px, Weight::Medium};
    for (const AxisBand& band : bands_) {
        const Unit unit = unitFor(pixelsPerDay(band.from), px);
        for (Date start = floorTo(unit, band.from); start < band.until; start = next(unit, start)) {
            AxisCell cell;
            cell.from = std::max(start, band.from);
            cell.until = std::min(next(unit, start), band.until);
            cell.left = x(cell.from);
            cell.right = x(cell.until);
            const auto year = year_month_day(start);
            cell.strong = year.month == 1 && year.day == 1;
            const double room = cell.right - cell.left - px * 0.3;
            const bool newYear = unit == Unit::Month && year.month == 1 && start != from_;
            for (const bool withYear : {newYear, false}) {
                cell.label = labelOf(unit, start, withYear);
                if (widthOf(face, cell.label) <= room) break;
                cell.label.clear();
            }
            cells.push_back(std::move(cell));
        }
    }
    return cells;
}

} // namespace updraft
