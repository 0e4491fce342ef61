#pragma once
#include "core/document/verbs.h"

#include <array>

// What history calls each edit. A plan keeps these names for ever: they change only with a
// migration.
namespace updraft::verb {

inline constexpr std::string_view add = "add";
inline constexpr std::string_view set = "set";
inline constexpr std::string_view remove = "remove";
inline constexpr std::string_view duplicate = "duplicate";
inline constexpr std::string_view rename = "rename";
inline constexpr std::string_view import = "import";
inline constexpr std::string_view move = "move";
inline constexpr std::string_view resize = "resize";
inline constexpr std::string_view undate = "undate";
inline constexpr std::string_view link = "link";
inline constexpr std::string_view unlink = "unlink";
inline constexpr std::string_view fix = "fix";
inline constexpr std::string_view fix_all = "fix_all";
inline constexpr std::string_view roll_on = "roll_on";
inline constexpr std::string_view begin_charter = "begin_charter";
inline constexpr std::string_view agree_charter = "agree_charter";
inline constexpr std::string_view revise_charter = "revise_charter";
inline constexpr std::string_view portrait = "portrait";
inline constexpr std::string_view answer = "answer";
inline constexpr std::string_view assess = "assess";
inline constexpr std::string_view add_rater = "add_rater";
inline constexpr std::string_view rename_rater = "rename_rater";
inline constexpr std::string_view remove_rater = "remove_rater";
inline constexpr std::string_view tag = "tag";
inline constexpr std::string_view call_back = "call_back";
inline constexpr std::string_view note_call = "note_call";
inline constexpr std::string_view score = "score";
inline constexpr std::string_view weigh = "weigh";
inline constexpr std::string_view open_session = "open_session";
inline constexpr std::string_view cast = "cast";
inline constexpr std::string_view reveal = "reveal";
inline constexpr std::string_view close_session = "close_session";
inline constexpr std::string_view take_ranking = "take_ranking";
inline constexpr std::string_view decide = "decide";
inline constexpr std::string_view move_request = "move_request";
inline constexpr std::string_view request = "request";
inline constexpr std::string_view begin_work = "begin_work";
inline constexpr std::string_view ask = "ask";
inline constexpr std::string_view note_reply = "note_reply";

inline constexpr std::array all{
    add,        set,           remove,        duplicate,     rename,         import,
    move,       resize,        undate,        link,          unlink,         fix,
    fix_all,    roll_on,       begin_charter, agree_charter, revise_charter, portrait,
    answer,     assess,        add_rater,     rename_rater,  remove_rater,   tag,
    call_back,  note_call,     score,         weigh,         open_session,   cast,
    reveal,     close_session, take_ranking,  decide,        move_request,   request,
    begin_work, ask,           note_reply};

} // namespace updraft::verb
