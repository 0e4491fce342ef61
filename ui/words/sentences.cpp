// The sentence for every error: what could not be done, why, what state things are in, what to do.
#include "ui/words/sentences.h"

#include "core/edits/kinds.h"
#include "core/exchange/ojf.h"
#include "core/exchange/templates.h"
#include "core/store/plan_file.h"
#include "ui/words/board.h"
#include "ui/words/tr.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace updraft {

namespace {

/// %1 is the error's subject, %2 its detail. Where either is missing, `bare` is said.
struct Saying {
    ErrorCode code;
    const char* full;
    const char* bare = nullptr;
};

constexpr std::array file_sayings{
    Saying{ErrorCode::file_missing,
           QT_TRANSLATE_NOOP("Words", "There is no “%1”. It may have been moved, renamed or "
                                      "removed: look where it is now and name that."),
           QT_TRANSLATE_NOOP("Words", "The file is no longer where it was. It may have been moved "
                                      "or removed, or its medium is gone: bring it back, or save a "
                                      "copy elsewhere.")},
    Saying{ErrorCode::file_not_regular,
           QT_TRANSLATE_NOOP("Words", "“%1” is no ordinary file. Name a file rather than a folder "
                                      "or a device.")},
    Saying{ErrorCode::file_unreadable,
           QT_TRANSLATE_NOOP("Words", "“%1” could not be read. Check that you may open it and that "
                                      "its medium is still there, then try again.")},
    Saying{ErrorCode::not_a_plan,
           QT_TRANSLATE_NOOP("Words", "“%1” is not an Updraft plan, and was left as it is. Open a "
                                      "plan, or import this file into one.")},
    Saying{ErrorCode::damaged,
           QT_TRANSLATE_NOOP("Words", "“%1” is damaged, and was left as it is. Open its last "
                                      "backup, or a copy of it from elsewhere.")},
    Saying{ErrorCode::file_exists,
           QT_TRANSLATE_NOOP("Words", "There is a “%1” already, and it was left as it is. Choose "
                                      "another name.")},
    Saying{ErrorCode::disk_full,
           QT_TRANSLATE_NOOP("Words", "“%1” could not be saved: the disk is full. Nothing was "
                                      "changed in the file. Free some space and try again, or save "
                                      "a copy elsewhere.")},
    Saying{ErrorCode::write_failed,
           QT_TRANSLATE_NOOP("Words", "“%1” could not be written: its folder or its medium "
                                      "is gone or fails. What was there before is untouched. "
                                      "Look at both and try again, or save a copy elsewhere.")},
    Saying{ErrorCode::outcome_unknown,
           QT_TRANSLATE_NOOP("Words", "Saving “%1” broke off, and whether the last change is in it "
                                      "is not known. Open it again to see, or save a copy "
                                      "elsewhere.")},
    Saying{ErrorCode::out_of_memory,
           QT_TRANSLATE_NOOP("Words", "There is not enough memory for this. Nothing was changed: "
                                      "close other programs and try again.")},
    Saying{ErrorCode::another_writer,
           QT_TRANSLATE_NOOP("Words", "Another program has changed “%1” meanwhile, so it was read "
                                      "anew and your change was not made. Look at what is "
                                      "different, and try again.")},
    Saying{ErrorCode::target_is_the_plan,
           QT_TRANSLATE_NOOP("Words", "“%1” is the open plan itself. Nothing was written: choose "
                                      "another name.")},
};

constexpr std::array edit_sayings{
    Saying{ErrorCode::unknown_kind,
           QT_TRANSLATE_NOOP("Words", "There is no kind of thing called “%1”. “updraft fields” "
                                      "lists the kinds there are."),
           QT_TRANSLATE_NOOP("Words",
                             "It is not said what kind of thing is meant. “updraft fields” "
                             "lists the kinds there are.")},
    Saying{ErrorCode::unknown_field,
           QT_TRANSLATE_NOOP("Words", "There is no field “%1” among those of %2. “updraft fields "
                                      "%2” lists them.")},
    Saying{ErrorCode::unknown_item,
           QT_TRANSLATE_NOOP("Words", "There is no “%2” among the %1. Check how it is written, or "
                                      "add it first."),
           QT_TRANSLATE_NOOP("Words", "It is not said which of the %1 is meant, or it is no longer "
                                      "there. Name it by its code, name or id.")},
    Saying{ErrorCode::ambiguous_item,
           QT_TRANSLATE_NOOP("Words", "Several of the %1 are called “%2”. Name the one that is "
                                      "meant by its code or id.")},
    Saying{ErrorCode::not_settable,
           QT_TRANSLATE_NOOP("Words", "“%1” cannot be given by hand. Leave it out.")},
    Saying{ErrorCode::edit_underway,
           QT_TRANSLATE_NOOP("Words", "Something else is being written to the plan just now. Try "
                                      "again when it is done.")},
    Saying{ErrorCode::picture_too_large,
           QT_TRANSLATE_NOOP("Words", "The picture would be too high to be read. Export a PDF, "
                                      "which goes on on further sheets, or show less.")},
    Saying{ErrorCode::charter_agreed,
           QT_TRANSLATE_NOOP("Words", "%1 is agreed and stays as it is. Revise it to begin the "
                                      "next version.")},
    Saying{ErrorCode::limit_recorded,
           QT_TRANSLATE_NOOP("Words",
                             "“%1” of a recorded limit stays as it is. Set a new limit and "
                             "say why, or delete this one."),
           QT_TRANSLATE_NOOP("Words", "A recorded limit stays as it is. Set a new one and say why, "
                                      "or delete this one.")},
    Saying{ErrorCode::already_answered,
           QT_TRANSLATE_NOOP("Words",
                             "%1 answered this question in this round already. Change that "
                             "answer, or name another rater.")},
    Saying{ErrorCode::already_scored,
           QT_TRANSLATE_NOOP("Words", "%1 has scored %2 by this criterion already. Change that "
                                      "score, or name another scorer.")},
    Saying{ErrorCode::session_opened,
           QT_TRANSLATE_NOOP("Words", "“%1” stays as it is, because the ranking has begun. Prepare "
                                      "another session to ask something else.")},
    Saying{ErrorCode::ballots_stay,
           QT_TRANSLATE_NOOP("Words", "Ballots are cast in a ranking session, and go only with it. "
                                      "Remove the session instead.")},
    Saying{ErrorCode::session_not_open,
           QT_TRANSLATE_NOOP("Words", "Nobody ranks in %1 now. Open the session first; after the "
                                      "reveal, or once it is closed, prepare another one.")},
    Saying{ErrorCode::session_sealed,
           QT_TRANSLATE_NOOP("Words", "The ballots of %1 are sealed until the facilitator opens "
                                      "them. Come back after the reveal.")},
    Saying{ErrorCode::nothing_to_rank,
           QT_TRANSLATE_NOOP("Words", "%1 has fewer than two items. Choose what is to be ranked.")},
    Saying{ErrorCode::nobody_ranks,
           QT_TRANSLATE_NOOP("Words", "%1 has no participants. Name those who rank.")},
    Saying{ErrorCode::too_many_dots,
           QT_TRANSLATE_NOOP("Words", "More dots are given away than everyone has. Take some back: "
                                      "%1 are allowed.")},
    Saying{ErrorCode::all_weights_zero,
           QT_TRANSLATE_NOOP("Words", "No criterion has any weight, so nothing can be compared. "
                                      "Give at least one of them a weight.")},
    Saying{ErrorCode::request_decided,
           QT_TRANSLATE_NOOP("Words",
                             "%1 was accepted and is an initiative by now, so its decision "
                             "stays. Undo the decision, or change the initiative.")},
    Saying{ErrorCode::required,
           QT_TRANSLATE_NOOP("Words", "“%1” must not be empty. Give it a value.")},
    Saying{ErrorCode::out_of_range,
           QT_TRANSLATE_NOOP("Words", "“%1” lies outside its limits (%2). Choose a value within "
                                      "them."),
           QT_TRANSLATE_NOOP("Words", "“%1” lies outside its limits. Choose a value within them.")},
    Saying{ErrorCode::too_long,
           QT_TRANSLATE_NOOP("Words", "“%1” is too long: it can have %2 letters. Shorten it."),
           QT_TRANSLATE_NOOP("Words", "“%1” is too long. Shorten it.")},
    Saying{ErrorCode::bad_text,
           QT_TRANSLATE_NOOP("Words", "“%1” holds letters that no text can hold, or a line break "
                                      "where there is one line. Type it again without them.")},
    Saying{ErrorCode::bad_code,
           QT_TRANSLATE_NOOP("Words",
                             "“%1” is no code: codes have no blanks, commas or semicolons. "
                             "Write one such as CX-04.")},
    Saying{ErrorCode::bad_name,
           QT_TRANSLATE_NOOP("Words", "“%1” has a semicolon, which lists set between names. Write "
                                      "a comma or something else in its place.")},
    Saying{ErrorCode::code_taken,
           QT_TRANSLATE_NOOP("Words", "The code “%1” is taken. Choose another one.")},
    Saying{ErrorCode::name_taken,
           QT_TRANSLATE_NOOP("Words", "The name “%1” is taken. Choose another one.")},
    Saying{ErrorCode::still_used,
           QT_TRANSLATE_NOOP("Words", "Something that was to go is still used by “%1”. Change that "
                                      "first."),
           QT_TRANSLATE_NOOP("Words", "Something that was to go is still used elsewhere in the "
                                      "plan. Change that first.")},
    Saying{ErrorCode::cycle,
           QT_TRANSLATE_NOOP("Words", "%1 would wait for itself: %2. Leave out one of these "
                                      "dependencies."),
           QT_TRANSLATE_NOOP("Words", "%1 would wait for itself through others. Leave out one of "
                                      "the dependencies.")},
    Saying{ErrorCode::self_dependency,
           QT_TRANSLATE_NOOP("Words", "%1 cannot depend on itself. Choose another initiative.")},
    Saying{ErrorCode::already_linked,
           QT_TRANSLATE_NOOP("Words", "%1 depends on %2 already. Change that dependency instead.")},
    Saying{ErrorCode::no_working_day,
           QT_TRANSLATE_NOOP("Words", "The week would have no working day. Leave at least one.")},
    Saying{ErrorCode::nothing_to_undo,
           QT_TRANSLATE_NOOP("Words", "There is nothing to undo. Redo brings back what was undone "
                                      "before.")},
    Saying{ErrorCode::nothing_to_redo,
           QT_TRANSLATE_NOOP("Words", "There is nothing to redo. Only what was undone last, with "
                                      "nothing changed since, can be brought back.")},
    Saying{ErrorCode::undo_conflict,
           QT_TRANSLATE_NOOP("Words", "This cannot be taken back, because “%1” was changed "
                                      "meanwhile. Take that change back first."),
           QT_TRANSLATE_NOOP("Words", "This cannot be taken back, because what it changed is "
                                      "different by now. Take the later change back first.")},
    Saying{ErrorCode::undo_stops_here,
           QT_TRANSLATE_NOOP("Words", "Undo ends here: older changes were folded into one step, "
                                      "to keep the plan small. Versions from before can still "
                                      "be restored.")},
    Saying{ErrorCode::undo_stops_at_final,
           QT_TRANSLATE_NOOP("Words", "Undo ends here: what came last, as casting a ballot, is for "
                                      "good. Versions from before can still be restored.")},
    Saying{ErrorCode::unknown_version,
           QT_TRANSLATE_NOOP("Words", "There is no version “%1”. The list of versions has those "
                                      "there are.")},
    Saying{ErrorCode::version_taken,
           QT_TRANSLATE_NOOP("Words", "There is a version “%1” already. Choose another name.")},
};

constexpr std::array exchange_sayings{
    Saying{
        ErrorCode::unknown_column,
        QT_TRANSLATE_NOOP("Words", "The file has no column “%1”. It has: %2. Name one of these."),
        QT_TRANSLATE_NOOP("Words", "No column gives “%1”. Name the one that does.")},
    Saying{ErrorCode::unreadable_text,
           QT_TRANSLATE_NOOP("Words", "The text cannot be read as %1. Name the encoding that it "
                                      "really has, or save it as UTF-8.")},
    Saying{ErrorCode::unknown_encoding,
           QT_TRANSLATE_NOOP("Words", "There is no encoding called “%1”. Name one such as UTF-8, "
                                      "UTF-16 or windows-1252.")},
    Saying{ErrorCode::not_text,
           QT_TRANSLATE_NOOP("Words", "“%1” is no text, but a spreadsheet, a document or another "
                                      "program's file. Save the table there as CSV, and bring that "
                                      "in."),
           QT_TRANSLATE_NOOP("Words",
                             "The file is no text, but a spreadsheet, a document or another "
                             "program's file. Save the table there as CSV, and bring that "
                             "in.")},
    Saying{ErrorCode::no_known_column,
           QT_TRANSLATE_NOOP("Words",
                             "The file has no column that is called as a field of %1, but: "
                             "%2. Say which column is which, or choose another file.")},
    Saying{ErrorCode::not_a_table,
           QT_TRANSLATE_NOOP("Words", "The file holds no table. Its first line must name the "
                                      "columns; add such a line, or choose another file.")},
    Saying{ErrorCode::too_many_rows,
           QT_TRANSLATE_NOOP("Words", "The table has more than 100,000 rows. Cut it into several "
                                      "files.")},
    Saying{ErrorCode::too_many_cells,
           QT_TRANSLATE_NOOP("Words", "The table has more than 10 million cells. Leave out the "
                                      "columns that are not needed, or cut it into several "
                                      "files.")},
    Saying{ErrorCode::unknown_format,
           QT_TRANSLATE_NOOP("Words", "This cannot be written as “%1”. Choose one of: %2.")},
    Saying{ErrorCode::nothing_to_export,
           QT_TRANSLATE_NOOP("Words", "There is nothing to show, so nothing was written. Add "
                                      "something first, or leave less out.")},
    Saying{ErrorCode::stopped,
           QT_TRANSLATE_NOOP("Words", "It was stopped, and nothing was changed. Begin again when "
                                      "you like.")},
    Saying{
        ErrorCode::unknown_command,
        QT_TRANSLATE_NOOP("Words", "“%1” is not understood here. “updraft --help” lists what "
                                   "there is."),
        QT_TRANSLATE_NOOP("Words", "There is no command. “updraft --help” lists what there is.")},
    Saying{ErrorCode::idle_option,
           QT_TRANSLATE_NOOP("Words", "“%1” changes nothing of “%2”. Leave it out.")},
    Saying{ErrorCode::bad_quoting,
           QT_TRANSLATE_NOOP("Words", "A quotation mark is not closed in: %1. Close it.")},
    Saying{ErrorCode::answer_lost,
           QT_TRANSLATE_NOOP("Words", "The answer could not be written out; the plan is as it was "
                                      "told to be. Look at where the answer should go, and ask "
                                      "again.")},
    Saying{ErrorCode::bad_assignment,
           QT_TRANSLATE_NOOP("Words", "“%1” does not say which field gets what. Write it as "
                                      "field=value."),
           QT_TRANSLATE_NOOP("Words", "It is not said which field gets what. Write that as "
                                      "field=value.")},
};

constexpr std::array ballot_sayings{
    Saying{ErrorCode::no_ballot_columns,
           QT_TRANSLATE_NOOP("Words", "The file holds no ballots: its columns are %1. Name the "
                                      "columns voter, item and rank, or count and ranking."),
           QT_TRANSLATE_NOOP("Words", "The file holds no ballots: its columns have no names. Name "
                                      "them voter, item and rank, or count and ranking.")},
    Saying{ErrorCode::no_ballots,
           QT_TRANSLATE_NOOP("Words", "The file names the columns of ballots, but no ballot "
                                      "follows. Add one, or choose another file.")},
    Saying{ErrorCode::bad_ballot_row,
           QT_TRANSLATE_NOOP("Words", "Row %1 lacks the voter or the item, or a quotation mark in "
                                      "it is not closed. Nothing was counted: mend that row."),
           QT_TRANSLATE_NOOP("Words", "A row lacks the voter or the item, or a quotation mark in "
                                      "it is not closed. Nothing was counted: mend that row.")},
    Saying{ErrorCode::bad_rank,
           QT_TRANSLATE_NOOP("Words", "Row %1: “%2” is no rank. Write a number from 0, lower for "
                                      "better, or leave it empty."),
           QT_TRANSLATE_NOOP("Words", "What a row says is no rank. Write a number from 0, lower "
                                      "for better, or leave it empty.")},
    Saying{ErrorCode::bad_ranking,
           QT_TRANSLATE_NOOP("Words", "Row %1: “%2” is no ranking, for a name is missing beside a "
                                      "sign. Write it as A>B=C, the best first."),
           QT_TRANSLATE_NOOP("Words", "A row has no ranking, for a name is missing beside a sign. "
                                      "Write it as A>B=C, the best first.")},
    Saying{ErrorCode::bad_count,
           QT_TRANSLATE_NOOP("Words", "Row %1: “%2” is no number of voters. Write a whole number "
                                      "from 1."),
           QT_TRANSLATE_NOOP("Words", "Row %1: the number of voters is missing. Write a whole "
                                      "number from 1.")},
    Saying{ErrorCode::ranked_twice,
           QT_TRANSLATE_NOOP("Words", "Row %1 ranks “%2” a second time on the same ballot. Leave "
                                      "it out in one of the two places."),
           QT_TRANSLATE_NOOP("Words", "A ballot ranks something twice. Leave it out in one of the "
                                      "two places.")},
    Saying{ErrorCode::ballots_too_large,
           QT_TRANSLATE_NOOP("Words", "The ballots are too many to be counted: at most 2,000 items "
                                      "and a million voters, and 10 million places in all. Rank "
                                      "fewer items, or put together those who voted alike.")},
};

constexpr std::array seal_sayings{
    Saying{ErrorCode::empty_passphrase,
           QT_TRANSLATE_NOOP("Words", "An empty passphrase would open the ballots to everybody. "
                                      "Choose one that you can remember.")},
    Saying{ErrorCode::wrong_passphrase,
           QT_TRANSLATE_NOOP("Words", "The passphrase does not open the ballots. Look at capital "
                                      "letters and the keyboard's language, and type it again.")},
    Saying{ErrorCode::damaged_seal,
           QT_TRANSLATE_NOOP("Words", "A sealed ballot, or the key to it, was changed since it was "
                                      "sealed, so it cannot be opened. Open a backup of the plan, "
                                      "or have that ballot cast again.")},
};

const Saying* saying_of(ErrorCode code) {
    const auto find = [code](const auto& sayings) -> const Saying* {
        const auto* found = std::ranges::find(sayings, code, &Saying::code);
        return found == sayings.end() ? nullptr : &*found;
    };
    if (const auto* found = find(file_sayings)) return found;
    if (const auto* found = find(edit_sayings)) return found;
    if (const auto* found = find(ballot_sayings)) return found;
    if (const auto* found = find(seal_sayings)) return found;
    return find(exchange_sayings);
}

bool about_a_file(ErrorCode code) {
    return std::ranges::find(file_sayings, code, &Saying::code) != file_sayings.end();
}

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
