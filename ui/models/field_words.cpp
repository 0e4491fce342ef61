#include "ui/models/field_words.h"

#include "core/base/text.h"
#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

QString translated(const char* context, std::string_view text) {
    if (text.empty()) return {};
    return QCoreApplication::translate(context, std::string{text}.c_str());
}

struct KindWords {
    const char* kind;
    const char* label;
    const char* item;
};

constexpr KindWords kindWords[] = {
    {"plan", QT_TRANSLATE_NOOP("Kind", "Plan"), QT_TRANSLATE_NOOP("Kind", "plan")},
    {"domains", QT_TRANSLATE_NOOP("Kind", "Domains"), QT_TRANSLATE_NOOP("Kind", "domain")},
    {"channels", QT_TRANSLATE_NOOP("Kind", "Channels"), QT_TRANSLATE_NOOP("Kind", "channel")},
    {"people", QT_TRANSLATE_NOOP("Kind", "People"), QT_TRANSLATE_NOOP("Kind", "person")},
    {"teams", QT_TRANSLATE_NOOP("Kind", "Teams"), QT_TRANSLATE_NOOP("Kind", "team")},
    {"strategy", QT_TRANSLATE_NOOP("Kind", "Strategy"), QT_TRANSLATE_NOOP("Kind", "strategy")},
    {"objectives", QT_TRANSLATE_NOOP("Kind", "Objectives"), QT_TRANSLATE_NOOP("Kind", "objective")},
    {"limits", QT_TRANSLATE_NOOP("Kind", "Limits"), QT_TRANSLATE_NOOP("Kind", "limit")},
    {"rounds", QT_TRANSLATE_NOOP("Kind", "Rounds"), QT_TRANSLATE_NOOP("Kind", "round")},
    {"assessments", QT_TRANSLATE_NOOP("Kind", "Answers"), QT_TRANSLATE_NOOP("Kind", "answer")},
    {"personas", QT_TRANSLATE_NOOP("Kind", "Personas"), QT_TRANSLATE_NOOP("Kind", "persona")},
    {"journeys", QT_TRANSLATE_NOOP("Kind", "Journeys"), QT_TRANSLATE_NOOP("Kind", "journey")},
    {"stages", QT_TRANSLATE_NOOP("Kind", "Stages"), QT_TRANSLATE_NOOP("Kind", "stage")},
    {"steps", QT_TRANSLATE_NOOP("Kind", "Steps"), QT_TRANSLATE_NOOP("Kind", "step")},
    {"pain-points", QT_TRANSLATE_NOOP("Kind", "Pain points and gains"),
     QT_TRANSLATE_NOOP("Kind", "pain point")},
    {"feedback", QT_TRANSLATE_NOOP("Kind", "Feedback"), QT_TRANSLATE_NOOP("Kind", "verbatim")},
    {"counts", QT_TRANSLATE_NOOP("Kind", "Counts"), QT_TRANSLATE_NOOP("Kind", "count")},
    {"opportunities", QT_TRANSLATE_NOOP("Kind", "Opportunities"),
     QT_TRANSLATE_NOOP("Kind", "opportunity")},
    {"insights", QT_TRANSLATE_NOOP("Kind", "Insights"), QT_TRANSLATE_NOOP("Kind", "insight")},
    {"criteria", QT_TRANSLATE_NOOP("Kind", "Criteria"), QT_TRANSLATE_NOOP("Kind", "criterion")},
    {"scores", QT_TRANSLATE_NOOP("Kind", "Scores"), QT_TRANSLATE_NOOP("Kind", "score")},
    {"sessions", QT_TRANSLATE_NOOP("Kind", "Ranking sessions"),
     QT_TRANSLATE_NOOP("Kind", "ranking session")},
    {"ballots", QT_TRANSLATE_NOOP("Kind", "Ballots"), QT_TRANSLATE_NOOP("Kind", "ballot")},
    {"requests", QT_TRANSLATE_NOOP("Kind", "Requests"), QT_TRANSLATE_NOOP("Kind", "request")},
    {"meetings", QT_TRANSLATE_NOOP("Kind", "Meetings"), QT_TRANSLATE_NOOP("Kind", "meeting")},
    {"initiatives", QT_TRANSLATE_NOOP("Kind", "Initiatives"),
     QT_TRANSLATE_NOOP("Kind", "initiative")},
    {"outcomes", QT_TRANSLATE_NOOP("Kind", "Expected outcomes"),
     QT_TRANSLATE_NOOP("Kind", "expected outcome")},
    {"milestones", QT_TRANSLATE_NOOP("Kind", "Milestones"), QT_TRANSLATE_NOOP("Kind", "milestone")},
    {"baselines", QT_TRANSLATE_NOOP("Kind", "Baselines"), QT_TRANSLATE_NOOP("Kind", "baseline")},
    {"dependencies", QT_TRANSLATE_NOOP("Kind", "Dependencies"),
     QT_TRANSLATE_NOOP("Kind", "dependency")},
    {"batches", QT_TRANSLATE_NOOP("Kind", "Batches"), QT_TRANSLATE_NOOP("Kind", "batch")},
    {"charters", QT_TRANSLATE_NOOP("Kind", "Charters"), QT_TRANSLATE_NOOP("Kind", "charter")},
    {"phases", QT_TRANSLATE_NOOP("Kind", "Phases"), QT_TRANSLATE_NOOP("Kind", "phase")},
    {"actions", QT_TRANSLATE_NOOP("Kind", "Actions"), QT_TRANSLATE_NOOP("Kind", "action")},
    {"metrics", QT_TRANSLATE_NOOP("Kind", "Metrics"), QT_TRANSLATE_NOOP("Kind", "metric")},
};

const KindWords* wordsOf(const Kind& kind) {
    for (const KindWords& words : kindWords)
        if (kind.name == words.kind) return &words;
    return nullptr;
}

QString moneyText(Money money, const Basics& basics, const QLocale& locale, bool grouped) {
    const int digits = minor_digits(basics.currency);
    const double amount = static_cast<double>(money.minor) / std::pow(10.0, digits);
    const bool whole = std::floor(amount) == amount;
    QLocale plain = locale;
    if (!grouped) plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(amount, 'f', whole ? 0 : digits);
}

QString numberText(double number, const QLocale& locale, bool grouped) {
    QLocale plain = locale;
    if (!grouped) plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(number, 'f', QLocale::FloatingPointShortest);
}

QString shownDates(const std::string& dates) {
    QStringList days;
    for (const auto part : split(dates, ' '))
        if (const auto date = parse_date(part)) days << shortDate(*date, -1);
    return days.join(QStringLiteral(", "));
}

QString shownWeek(const std::string& text) {
    const auto week = parse_week(text);
    QStringList days;
    for (int day = 0; week && day < 7; ++day)
        if (week->works(day)) days << QLocale().dayName(day + 1, QLocale::ShortFormat);
    return days.join(u' ');
}

QString shownMonth(const std::string& text) {
    const auto month = parse_month(text, DayOrder::day_month);
    return month ? QLocale().toString(qt(*month), QStringLiteral("MMM yyyy")) : qt(text);
}

QString shareText(double share, const QLocale& locale) {
    constexpr double hundred = 100;
    // Rounded to what a double still tells: 0.35 × 100 is not quite 35.
    return QCoreApplication::translate("Field", "%1 %")
        .arg(locale.toString(std::round(share * hundred * 1e6) / 1e6, 'f',
                             QLocale::FloatingPointShortest));
}

QString shownString(const KindField& field, const std::string& text) {
    if (field.type == Type::word) return wordLabel(text);
    if (field.type == Type::dates) return shownDates(text);
    if (field.type == Type::week) return shownWeek(text);
    if (field.type == Type::month) return shownMonth(text);
    return qt(text);
}

/// The core reads plain blanks, apostrophes and hyphens; locales also write finer ones.
std::string plainNumber(QString text) {
    for (QChar& c : text) {
        if (c == QChar(0x00A0) || c == QChar(0x202F) || c == QChar(0x2009)) c = u' ';
        if (c == QChar(0x2019)) c = u'\'';
        if (c == QChar(0x2212)) c = u'-';
    }
    return std8(text);
}

/// Money as it is shown has its currency's sign or code.
QString withoutCurrency(QString text, const Basics& basics) {
    text.remove(qt(basics.currency), Qt::CaseInsensitive);
    text.removeIf([](QChar c) { return c.category() == QChar::Symbol_Currency; });
    return text.trimmed();
}

/// Whether one of the sign stands there with three digits behind it, and nothing else does.
bool parsThousands(std::string_view number, char sign) {
    const auto place = number.find(sign);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return place != std::string_view::npos && place > 0 && place <= 3 && number[0] != '0' &&
           number.size() == place + 4 && std::ranges::all_of(number.substr(0, place), isDigit) &&
           std::ranges::all_of(number.substr(place + 1), isDigit);
}

/// The decimal sign of a number: the locale's, unless the other one stands there and can be nothing
/// else, as in 12500,50 where thousands are written 12,500.
char decimalOf(std::string_view number, char usual) {
    const char other = usual == '.' ? ',' : '.';
    const auto place = number.find(other);
    if (place == std::string_view::npos || number.find(other, place + 1) != number.npos)
        return usual;
    const auto after = number.substr(place + 1);
    const bool digits = std::ranges::all_of(after, [](char c) { return c >= '0' && c <= '9'; });
    if (after.empty() || !digits) return usual;
    const bool grouped = number.substr(0, place).find(usual) != number.npos;
    return after.size() == 3 && !grouped && place <= 3 ? usual : other;
}

/// How dates are written with the month as a word, in whichever order a person does.
QStringList wordedFormats() {
    QStringList formats;
    for (const char* month : {"MMM", "MMMM"})
        for (const char* order : {"d %1 yyyy", "d. %1 yyyy", "%1 d yyyy", "%1 d, yyyy"})
            formats << QString::fromLatin1(order).arg(QLatin1String(month));
    return formats;
}

/// The word whose own name or name in the reader's language the text is.
std::optional<std::string> readWord(const KindField& field, const QString& text) {
    for (const auto word : field.words)
        if (text.compare(wordLabel(word), Qt::CaseInsensitive) == 0) return std::string{word};
    return std::nullopt;
}

} // namespace

QString kindLabel(const Kind& kind) {
    const KindWords* words = wordsOf(kind);
    return words ? QCoreApplication::translate("Kind", words->label) : qt(kind.name);
}

QString itemLabel(const Kind& kind) {
    const KindWords* words = wordsOf(kind);
    return words ? QCoreApplication::translate("Kind", words->item) : qt(kind.name);
}

QString fieldLabel(const KindField& field) {
    return translated("Field", field.label);
}

QString fieldMeaning(const KindField& field) {
    return translated("Field", field.meaning);
}

QString noneLabel(const KindField& field) {
    return QCoreApplication::translate("Field", "No %1").arg(fieldLabel(field).toLower());
}

QString wordLabel(std::string_view word) {
    if (word.empty()) return {};
    // Types of dependencies are written in capitals already: FS, SS.
    std::string text{word};
    if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return translated("Word", text);
}

DayOrder dayOrderOf(const QLocale& locale) {
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    const bool monthFirst = format.indexOf(u'M') < format.indexOf(u'd');
    const bool yearFirst = format.indexOf(u'y') < format.indexOf(u'M');
    return monthFirst && !yearFirst ? DayOrder::month_day : DayOrder::day_month;
}

Writing writingOf(const QLocale& locale) {
    return {locale.decimalPoint() == QStringLiteral(",") ? ',' : '.', dayOrderOf(locale)};
}

QString dateFormat(const QLocale& locale) {
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QStringLiteral("yyyy")))
        format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    return format;
}

std::optional<Date> readDate(const QString& text) {
    const QString typed = text.trimmed();
    const QLocale locale;
    QDate day = locale.toDate(typed, dateFormat(locale));
    for (const QString& format : wordedFormats())
        for (const QLocale& names : {locale, QLocale::c()}) // "Sep", where the locale says "Sept"
            if (!day.isValid()) day = names.toDate(typed, format);
    if (day.isValid()) return fromQt(day);
    return parse_date(cleaned(std8(typed)), dayOrderOf(locale));
}

QString shownText(const KindField& field, const Value& value, const Basics& basics, int year) {
    const QLocale locale;
    if (const auto* text = std::get_if<std::string>(&value)) return shownString(field, *text);
    if (const auto* date = std::get_if<Date>(&value)) return shortDate(*date, year ? year : -1);
    if (const auto* money = std::get_if<Money>(&value))
        return moneyText(*money, basics, locale, true);
    if (const auto* number = std::get_if<double>(&value)) {
        if (field.type == Type::share) return shareText(*number, locale);
        // What was typed stays as it was typed; what is worked out is no more exact than its parts.
        return field.set ? numberText(*number, locale, true) : tenths(*number);
    }
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return locale.toString(qlonglong{*whole});
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? QCoreApplication::translate("Word", "Yes")
                     : QCoreApplication::translate("Word", "No");
    return {};
}

QString sheetText(const KindField& field, const Value& value, const Basics& basics) {
    const QLocale locale;
    if (const auto* date = std::get_if<Date>(&value))
        return locale.toString(qt(*date), dateFormat(locale));
    return editedText(field, value, basics);
}

QString editedText(const KindField& field, const Value& value, const Basics& basics) {
    const QLocale locale;
    if (const auto* date = std::get_if<Date>(&value)) return shortDate(*date, -1);
    if (const auto* money = std::get_if<Money>(&value))
        return moneyText(*money, basics, locale, false);
    if (const auto* number = std::get_if<double>(&value))
        return field.type == Type::share ? shareText(*number, locale)
                                         : numberText(*number, locale, false);
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return QString::number(*whole);
    if (const auto* text = std::get_if<std::string>(&value))
        return field.type == Type::word ? wordLabel(*text) : qt(*text);
    return shownText(field, value, basics);
}

Result<Value> readText(const KindField& field, const QString& text, const Basics& basics) {
    const QString typed = text.trimmed();
    if (typed.isEmpty()) return Value{};
    switch (field.type) {
    case Type::date:
        if (const auto date = readDate(typed)) return Value{*date};
        break;
    case Type::word:
        if (const auto word = readWord(field, typed)) return Value{*word};
        break;
    case Type::flag:
        if (typed.compare(QCoreApplication::translate("Word", "Yes"), Qt::CaseInsensitive) == 0)
            return Value{true};
        if (typed.compare(QCoreApplication::translate("Word", "No"), Qt::CaseInsensitive) == 0)
            return Value{false};
        break;
    case Type::whole:
    case Type::number:
    case Type::share:
    case Type::money: {
        const std::string number =
            plainNumber(field.type == Type::money ? withoutCurrency(typed, basics) : typed);
        Writing writing = writingOf(QLocale());
        writing.decimal = decimalOf(number, writing.decimal);
        // 42.500 of a currency with cents is not 42 and a half: nobody writes a tenth of a cent.
        if (field.type == Type::money && minor_digits(basics.currency) < 3 &&
            parsThousands(number, writing.decimal))
            writing.decimal = writing.decimal == '.' ? ',' : '.';
        return read_value(field, number, basics, writing);
    }
    default:
        break;
    }
    return read_value(field, cleaned(std8(typed)), basics, writingOf(QLocale()));
}

} // namespace updraft
