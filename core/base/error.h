#pragma once
#include <string>
#include <string_view>

namespace updraft {

/// What can go wrong. `ui/words` turns each code into a sentence with a way out.
enum class ErrorCode {
    // the file
    file_missing,
    file_not_regular,
    file_too_large,
    file_unreadable,
    not_a_plan,
    newer_version,
    damaged,
    cut_off_elsewhere,
    file_exists,
    read_only,
    busy,
    disk_full,
    write_failed,
    outcome_unknown,
    out_of_memory,
    another_writer,
    edit_underway,
    target_is_the_plan,
    // an edit
    unknown_kind,
    unknown_field,
    unknown_item,
    ambiguous_item,
    not_settable,
    required,
    unreadable_value,
    out_of_range,
    too_long,
    bad_text,
    bad_code,
    bad_name,
    code_taken,
    name_taken,
    still_used,
    cycle,
    self_dependency,
    already_linked,
    no_working_day,
    charter_agreed,
    limit_recorded,
    already_answered,
    already_scored,
    session_opened,
    ballots_stay,
    not_qualified,
    request_decided,
    limit_broken,
    takes_no_room,
    work_is_done,
    session_not_open,
    session_sealed,
    nothing_to_rank,
    nobody_ranks,
    too_many_dots,
    all_weights_zero,
    out_of_order,
    // sealed ballots
    empty_passphrase,
    wrong_passphrase,
    damaged_seal,
    // history
    nothing_to_undo,
    nothing_to_redo,
    undo_conflict,
    undo_stops_here,
    undo_stops_at_final,
    unknown_version,
    version_taken,
    // import and export
    unknown_column,
    unreadable_text,
    unknown_encoding,
    not_text,
    not_a_table,
    no_known_column,
    not_a_journey,
    no_ballot_columns,
    no_ballots,
    bad_ballot_row,
    bad_rank,
    bad_ranking,
    bad_count,
    ranked_twice,
    ballots_too_large,
    too_many_rows,
    too_many_columns,
    too_many_cells,
    cell_too_long,
    unknown_format,
    unknown_template,
    nothing_to_export,
    picture_too_large,
    stopped,
    answer_lost,
    unknown_command,
    bad_quoting,
    bad_assignment,
    idle_option,
};

/// Every code by its own name, such as "damaged", for scripts and tests.
std::string_view name_of(ErrorCode code);

/// Why nothing can be written there, where it is known: the detail of `read_only`.
inline constexpr std::string_view several_names = "several names"; // hard links
inline constexpr std::string_view read_only_folder = "folder";
inline constexpr std::string_view read_only_medium = "medium";
/// The detail of `cut_off_elsewhere` where another tool left a write-ahead log.
inline constexpr std::string_view write_ahead_log = "write-ahead log";

/// A failure: what (`code`), of which thing (`subject`, in the person's own words: a code, a
/// field, a path) and what more there is to know (`detail`). The core writes no sentences.
struct Error {
    ErrorCode code;
    std::string subject;
    std::string detail;

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace updraft
