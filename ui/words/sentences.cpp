// The sentence for every error: what could not be done, why, what state things are in, what to do.
#include "ui/words/sentences.h"

#include "core/edits/kinds.h"
#include "core/exchange/ojf.h"
#include "core/exchange/templates.h"
#include "core/store/plan_file.h"
#include "ui/words/board.h"
#include "ui/words/sayings.h"
#include "ui/words/tr.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace updraft {

namespace {

/// The last part of a path: more is longer than needed.
QString file_name(const std::string& path) {
    const auto name = path.substr(path.find_last_of('/') + 1);
    return text(name.empty() ? path : name);
}

/// The detail is the size and, where it is not a plan's, the limit in bytes.
QString too_large(const Error& error) {
    constexpr qint64 plan_limit = qint64{1} << 30U;
    const auto numbers = text(error.detail).split(' ');
    const auto limit = numbers.size() > 1 ? numbers[1].toLongLong() : plan_limit;
    return Words::tr("“%1” has %2; at most %3 can be opened. Cut it into smaller files, or leave "
                     "out what is not needed.")
        .arg(file_name(error.subject), sizeText(numbers[0].toLongLong()), sizeText(limit));
}

QString file_or_plan(const Error& error) {
    return error.subject.empty() ? Words::tr("The plan") : file_name(error.subject);
}

/// What is wrong with a file of the OpenJourney format, and where in it.
QString not_a_journey(const Error& error) {
    struct Flaw {
        std::string_view what;
        const char* words;
    };
    static constexpr Flaw flaws[] = {
        {ojf::cut_off, QT_TRANSLATE_NOOP("Words", "The file ends in the middle: it was cut off.")},
        {ojf::not_json, QT_TRANSLATE_NOOP("Words", "The file is not written as JSON, which "
                                                   "OpenJourney files are.")},
        {ojf::too_deep, QT_TRANSLATE_NOOP("Words", "The file is nested deeper than any journey.")},
        {ojf::too_many,
         QT_TRANSLATE_NOOP("Words", "“%1” holds more than a journey of the plan may.")},
        {ojf::wrong_type,
         QT_TRANSLATE_NOOP("Words", "“%1” is of another type than an OpenJourney file has there.")},
        {ojf::missing, QT_TRANSLATE_NOOP("Words", "“%1” is missing.")},
        {ojf::unknown, QT_TRANSLATE_NOOP("Words", "%1 is not the id of anything in the file.")},
        {ojf::twice, QT_TRANSLATE_NOOP("Words", "%1 stands there twice.")},
        {ojf::out_of_range, QT_TRANSLATE_NOOP("Words", "“%1” must lie between −5 and 5.")},
        {ojf::empty, QT_TRANSLATE_NOOP("Words", "“%1” is empty, so there is no journey in it.")},
    };
    const auto* flaw = std::ranges::find(flaws, std::string_view{error.detail}, &Flaw::what);
    QString words = flaw != std::end(flaws)
                        ? Words::tr(flaw->words)
                        : Words::tr("The file is not one of the OpenJourney format.");
    if (words.contains(QStringLiteral("%1"))) {
        const auto place = error.subject.empty() ? std::string{"ojf"} : error.subject;
        words = words.arg(text(place));
    }
    return words + QLatin1Char(' ') +
           Words::tr("Nothing was imported. Export it again where it comes from, and bring that "
                     "in.");
}

QString read_only(const Error& error) {
    const auto why =
        error.detail == several_names
            ? Words::tr(
                  "“%1” has several names (hard links), and an edit that is cut off under one "
                  "would be missed under the other, so it is not written to.")
        : error.detail == read_only_folder
            ? Words::tr("You may not write to the folder of “%1”, and saving needs that.")
        : error.detail == read_only_medium
            ? Words::tr("“%1” lies on a medium that can only be read.")
            : Words::tr("You may not write to “%1”.");
    return why.arg(file_or_plan(error)) + QLatin1Char(' ') +
           Words::tr("Nothing was changed: save it under another name or elsewhere, and go on "
                     "there.");
}

QString cut_off(const Error& error) {
    const auto words =
        error.detail == write_ahead_log
            ? Words::tr("Another program left “%1” in a state that opening it must settle, and its "
                        "folder cannot be written to. Copy the file, together with those beside it "
                        "that end in -wal and -shm, into another folder, and open it there.")
            : Words::tr("“%1” was cut off while it was being saved, and its folder cannot be "
                        "written to. Copy the file together with the one beside it that ends in "
                        "-journal into another folder, and open it there.");
    return words.arg(file_or_plan(error));
}

/// A fixed word, as fields show it.
QString shown_word(const QString& word) {
    const auto shown = word.left(1).toUpper() + word.mid(1);
    return QCoreApplication::translate("Word", shown.toUtf8().constData());
}

bool is_count(Type type) {
    return type == Type::whole || type == Type::number;
}

bool is_number(std::string_view text) {
    return parse_number(text, '.') || parse_number(text, ',');
}

/// What the fields that bear this label hold; nothing where they hold different things. Of whole
/// numbers and others, what would not take the given text: a number only if it is a broken one.
std::optional<Type> type_labelled(std::string_view label, std::string_view given) {
    std::optional<Type> type;
    for (const Kind* kind : kinds())
        for (const KindField& field : kind->fields) {
            if (field.label != label) continue;
            if (!type || *type == field.type)
                type = field.type;
            else if (is_count(*type) && is_count(field.type))
                type = is_number(given) ? Type::whole : Type::number;
            else
                return std::nullopt;
        }
    return type;
}

/// The field of this name that lists other items: what it means says how it is written.
const KindField* list_named(std::string_view name) {
    for (const Kind* kind : kinds())
        for (const KindField& field : kind->fields)
            if (field.list && field.name == name) return &field;
    return nullptr;
}

QString field_words(std::string_view words) {
    return QCoreApplication::translate("Field", std::string(words).c_str());
}

bool written_as_a_day(const QString& text) {
    static const QRegularExpression day(QStringLiteral("^\\d{4}-\\d{1,2}-\\d{1,2}$"));
    return day.match(text).hasMatch();
}

/// How the value of a field is written.
QString how_written(std::optional<Type> type) {
    switch (type.value_or(Type::text)) {
    case Type::date:
        return Words::tr("Write a day such as 2026-02-24.");
    case Type::dates:
        return Words::tr("Write days as 2026-02-24, with blanks between them.");
    case Type::whole:
        return Words::tr("Write a whole number such as 12.");
    case Type::number:
    case Type::money:
        return Words::tr("Write a number such as 1234.5.");
    case Type::share:
        return Words::tr("Write a share such as 35 % or 0.35.");
    case Type::month:
        return Words::tr("Write a month such as 2026-02.");
    case Type::flag:
        return Words::tr("Write yes or no.");
    case Type::week:
        return Words::tr("Write days of the week, such as Mon Tue Wed.");
    default:
        return Words::tr("Write days as 2026-02-24, numbers as 1234.5, and fixed words as the list "
                         "of fields has them.");
    }
}

/// Whether an option of the command line says a day.
bool takesDay(const QString& option) {
    constexpr std::array days{"--from", "--until", "--start", "--today"};
    return std::ranges::any_of(days, [&](const char* day) { return option == QLatin1String(day); });
}

/// A value, or what was given with an option of the command line. The detail is what was given,
/// and for a field of fixed words these, each on a line of its own.
QString unreadable(const Error& error) {
    const auto subject = error.subject.empty() ? Words::tr("this") : text(error.subject);
    if (error.detail.empty())
        return Words::tr("What is given for “%1” cannot be read. Write days as 2026-02-24 and "
                         "numbers as 1234.5.")
            .arg(subject);
    auto lines = text(error.detail).split(u'\n');
    const auto given = lines.takeFirst();
    const bool option = subject.startsWith(QStringLiteral("--"));
    if (!lines.isEmpty()) {
        if (!option) std::ranges::transform(lines, lines.begin(), shown_word);
        return Words::tr("“%1” cannot be “%2”. Choose one of: %3.")
            .arg(subject, given, lines.join(QStringLiteral(", ")));
    }
    if (option)
        return Words::tr("“%1” cannot be “%2”. The command's “--help” says what it takes%3.")
            .arg(subject, given,
                 takesDay(subject) ? Words::tr("; write days as 2026-02-24") : QString());
    if (const auto* list = list_named(error.subject))
        return Words::tr("“%1” cannot be “%2”. It says: %3.")
            .arg(field_words(list->label), given, field_words(list->meaning));
    const bool limit = error.subject == "Value"; // text, for some limits are names
    const auto type = limit ? Type::number : type_labelled(error.subject, error.detail);
    const QString what = Words::tr("“%1” cannot be “%2”.").arg(subject, given) + u' ';
    if (type == Type::date && written_as_a_day(given))
        return what + Words::tr("There is no such day between 1970 and 2200.");
    return what + how_written(type);
}

/// Rows count from 1 after the header.
QString row_of(const Error& error) {
    return error.subject == "0" ? Words::tr("The first line")
                                : Words::tr("Row %1").arg(text(error.subject));
}

QString in_use(const Error& error) {
    if (error.subject.empty())
        return Words::tr("Another program has the plan open for writing. Nothing was changed: wait "
                         "until it is closed there, or work on a copy.");
    const auto host = text(error.detail).section(' ', 0, 0);
    return Words::tr("%1 has the plan open for writing on %2. Nothing was changed: wait until it "
                     "is closed there, or work on a copy.")
        .arg(text(error.subject), host.isEmpty() ? Words::tr("another computer") : host);
}

QString other_order(const Error& error) {
    if (error.subject == "Horizons")
        return Words::tr("Each of the three horizons must reach further than the one before it. "
                         "Change their months.");
    if (error.subject == "As-is journey")
        return Words::tr("Only a to-be journey stands beside an as-is one, and no other way round. "
                         "Choose an as-is journey, or none.");
    if (error.subject == "Days")
        return Words::tr("The work takes longer than the deadline allows. Choose a later deadline, "
                         "an earlier start or fewer days.");
    if (error.subject == "Put off until" || error.subject == "Comes off")
        return Words::tr("What is put off must begin later than it would, and after the decision. "
                         "Choose a later day.");
    return Words::tr("The end lies before the start. Choose a later end or an earlier start.");
}

QString no_such_template(const Error& error) {
    QStringList names;
    for (const auto& each : templates()) names << text(each.name);
    return Words::tr("There is no template “%1”. Choose one of: %2.")
        .arg(text(error.subject), names.join(QStringLiteral(", ")));
}

} // namespace

QString sizeText(std::int64_t bytes) {
    const QLocale locale;
    const auto rounded = [&](double size) {
        return locale.toString(std::round(size * 10) / 10, 'f', QLocale::FloatingPointShortest);
    };
    constexpr double step = 1024;
    const auto kilobytes = std::ceil(static_cast<double>(bytes) / step);
    if (kilobytes < step)
        return Words::tr("%1 KB").arg(locale.toString(static_cast<qint64>(kilobytes)));
    const double megabytes = static_cast<double>(bytes) / step / step;
    return megabytes < step ? Words::tr("%1 MB").arg(rounded(megabytes))
                            : Words::tr("%1 GB").arg(rounded(megabytes / step));
}

QString sentence(const Error& error) {
    switch (error.code) {
    case ErrorCode::file_too_large:
        return too_large(error);
    case ErrorCode::busy:
        return in_use(error);
    case ErrorCode::read_only:
        return read_only(error);
    case ErrorCode::cut_off_elsewhere:
        return cut_off(error);
    case ErrorCode::not_a_journey:
        return not_a_journey(error);
    case ErrorCode::unreadable_value:
        return unreadable(error);
    case ErrorCode::too_many_columns:
        return Words::tr("%1 has more than 500 columns. Leave out what is not needed, or name "
                         "another delimiter.")
            .arg(row_of(error));
    case ErrorCode::cell_too_long:
        return Words::tr("%1 has a cell of more than 64 KB. Perhaps a quotation mark in it is not "
                         "closed: mend that row.")
            .arg(row_of(error));
    case ErrorCode::out_of_order:
        return other_order(error);
    case ErrorCode::unknown_template:
        return no_such_template(error);
    case ErrorCode::limit_broken:
        return brokenLimit(error);
    case ErrorCode::not_qualified:
        return notQualified(error);
    case ErrorCode::newer_version:
        return Words::tr("“%1” was made with a newer Updraft (format %2, this one reads up to %3). "
                         "Open it with that one.")
            .arg(file_name(error.subject), text(error.detail), QString::number(schema_version));
    default:
        break;
    }
    const auto* saying = saying_of(error.code);
    if (saying == nullptr) return {};
    const std::string_view full{saying->full};
    const bool complete = (!error.subject.empty() || full.find("%1") == std::string_view::npos) &&
                          (!error.detail.empty() || full.find("%2") == std::string_view::npos);
    const auto words = Words::tr(complete || saying->bare == nullptr ? saying->full : saying->bare);
    const bool file = about_a_file(error.code);
    auto subject = file ? file_name(error.subject) : text(error.subject);
    if (subject.isEmpty()) subject = file ? Words::tr("The plan") : Words::tr("this");
    // Both at once, for a subject may itself hold "%2"; arg() minds only what stands in the words.
    return words.contains(QStringLiteral("%2"))   ? words.arg(subject, text(error.detail))
           : words.contains(QStringLiteral("%1")) ? words.arg(subject)
                                                  : words;
}

} // namespace updraft
