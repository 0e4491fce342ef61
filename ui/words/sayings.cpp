#include "ui/words/sayings.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace updraft {

namespace {

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
                             "“%1” of a recorded limit stays as it is. Add a new entry, which "
                             "may be “none”, and say why."),
           QT_TRANSLATE_NOOP("Words",
                             "A recorded limit stays as it is. Add a new entry, which may be "
                             "“none”, and say why.")},
    Saying{ErrorCode::already_answered,
           QT_TRANSLATE_NOOP("Words",
                             "%1 answered this question in this round already. Change that "
                             "answer, or name another rater.")},
    Saying{ErrorCode::already_scored,
           QT_TRANSLATE_NOOP("Words", "%1 has scored %2 by this criterion already. Change that "
                                      "score, or name another scorer."),
           QT_TRANSLATE_NOOP("Words", "The team has scored this by this criterion already. Change "
                                      "that score, or name a scorer.")},
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
    Saying{ErrorCode::takes_no_room,
           QT_TRANSLATE_NOOP("Words",
                             "%1 takes no room: only what is planned or under way can come off. "
                             "Choose another initiative.")},
    Saying{ErrorCode::work_is_done,
           QT_TRANSLATE_NOOP("Words",
                             "%1 is done, so nothing can become a part of it. Leave the initiative "
                             "empty, so that a new one is made.")},
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

} // namespace

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

} // namespace updraft
