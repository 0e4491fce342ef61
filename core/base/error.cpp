#include "core/base/error.h"

namespace updraft {

std::string_view name_of(ErrorCode code) {
    switch (code) {
#define NAME(code)                                                                                 \
    case ErrorCode::code:                                                                          \
        return #code
        NAME(file_missing);
        NAME(file_not_regular);
        NAME(file_too_large);
        NAME(file_unreadable);
        NAME(not_a_plan);
        NAME(newer_version);
        NAME(damaged);
        NAME(cut_off_elsewhere);
        NAME(file_exists);
        NAME(read_only);
        NAME(busy);
        NAME(disk_full);
        NAME(write_failed);
        NAME(outcome_unknown);
        NAME(out_of_memory);
        NAME(another_writer);
        NAME(edit_underway);
        NAME(target_is_the_plan);
        NAME(unknown_kind);
        NAME(unknown_field);
        NAME(unknown_item);
        NAME(ambiguous_item);
        NAME(not_settable);
        NAME(required);
        NAME(unreadable_value);
        NAME(out_of_range);
        NAME(too_long);
        NAME(bad_text);
        NAME(bad_code);
        NAME(bad_name);
        NAME(code_taken);
        NAME(name_taken);
        NAME(still_used);
        NAME(cycle);
        NAME(self_dependency);
        NAME(already_linked);
        NAME(no_working_day);
        NAME(charter_agreed);
        NAME(limit_recorded);
        NAME(already_answered);
        NAME(already_scored);
        NAME(session_opened);
        NAME(ballots_stay);
        NAME(not_qualified);
        NAME(request_decided);
        NAME(limit_broken);
        NAME(takes_no_room);
        NAME(work_is_done);
        NAME(session_not_open);
        NAME(session_sealed);
        NAME(nothing_to_rank);
        NAME(nobody_ranks);
        NAME(too_many_dots);
        NAME(all_weights_zero);
        NAME(out_of_order);
        NAME(empty_passphrase);
        NAME(wrong_passphrase);
        NAME(damaged_seal);
        NAME(nothing_to_undo);
        NAME(nothing_to_redo);
        NAME(undo_conflict);
        NAME(undo_stops_here);
        NAME(undo_stops_at_final);
        NAME(unknown_version);
        NAME(version_taken);
        NAME(unknown_column);
        NAME(unreadable_text);
        NAME(unknown_encoding);
        NAME(not_text);
        NAME(not_a_table);
        NAME(no_known_column);
        NAME(not_a_journey);
        NAME(no_ballot_columns);
        NAME(no_ballots);
        NAME(bad_ballot_row);
        NAME(bad_rank);
        NAME(bad_ranking);
        NAME(bad_count);
        NAME(ranked_twice);
        NAME(ballots_too_large);
        NAME(too_many_rows);
        NAME(too_many_columns);
        NAME(too_many_cells);
        NAME(cell_too_long);
        NAME(unknown_format);
        NAME(unknown_template);
        NAME(nothing_to_export);
        NAME(picture_too_large);
        NAME(stopped);
        NAME(answer_lost);
        NAME(unknown_command);
        NAME(bad_quoting);
        NAME(bad_assignment);
        NAME(idle_option);
#undef NAME
    }
    return {};
}

} // namespace updraft
