#pragma once
#include <array>
#include <optional>
#include <string_view>

namespace updraft {

/// The fixed words of an enumeration, in the order of its values. They are what files, scripts and
/// spreadsheets hold; the window translates them.
template <class E> inline constexpr auto words_of = nullptr;

template <class E> constexpr std::string_view word(E value) {
    return words_of<E>[static_cast<std::size_t>(value)];
}

template <class E> constexpr std::optional<E> from_word(std::string_view text) {
    for (std::size_t i = 0; i < words_of<E>.size(); ++i)
        if (words_of<E>[i] == text) return static_cast<E>(i);
    return std::nullopt;
}

enum class Nature { process, technology, skills, policy, product };
template <>
inline constexpr std::array<std::string_view, 5> words_of<Nature> = {"process", "technology",
                                                                     "skills", "policy", "product"};

enum class Status { idea, planned, active, blocked, done, dropped };
template <>
inline constexpr std::array<std::string_view, 6> words_of<Status> = {
    "idea", "planned", "active", "blocked", "done", "dropped"};

enum class Mandate { mine, neighbour, executive };
template <>
inline constexpr std::array<std::string_view, 3> words_of<Mandate> = {"mine", "neighbour",
                                                                      "executive"};

enum class Horizon { short_term, mid_term, long_term };
template <>
inline constexpr std::array<std::string_view, 3> words_of<Horizon> = {"short", "mid", "long"};

enum class LinkType { finish_start, start_start, finish_finish, start_finish };
template <>
inline constexpr std::array<std::string_view, 4> words_of<LinkType> = {"FS", "SS", "FF", "SF"};

enum class Direction { up, down };
template <> inline constexpr std::array<std::string_view, 2> words_of<Direction> = {"up", "down"};

enum class CharterStatus { draft, agreed };
template <>
inline constexpr std::array<std::string_view, 2> words_of<CharterStatus> = {"draft", "agreed"};

enum class ActionStatus { open, active, done };
template <>
inline constexpr std::array<std::string_view, 3> words_of<ActionStatus> = {"open", "active",
                                                                           "done"};

/// The evidence that something rests on.
enum class Strength { assumption, interviews, data };
template <>
inline constexpr std::array<std::string_view, 3> words_of<Strength> = {"assumption", "interviews",
                                                                       "data"};

enum class LimitKind { budget, person_days, initiatives, scope, no_go, score };
template <>
inline constexpr std::array<std::string_view, 6> words_of<LimitKind> = {
    "budget", "person-days", "initiatives", "scope", "no-go", "score"};

enum class Instrument { maturity, commitment, culture };
template <>
inline constexpr std::array<std::string_view, 3> words_of<Instrument> = {"maturity", "commitment",
                                                                         "culture"};

enum class CriterionKind { benefit, cost };
template <>
inline constexpr std::array<std::string_view, 2> words_of<CriterionKind> = {"benefit", "cost"};

/// What became of asking another department, or the executives.
enum class AskState { not_asked, asked, agreed, refused };
template <>
inline constexpr std::array<std::string_view, 4> words_of<AskState> = {"not asked", "asked",
                                                                       "agreed", "refused"};

enum class RequestReason { market, organisation, customers, other };
template <>
inline constexpr std::array<std::string_view, 4> words_of<RequestReason> = {
    "market", "organisation", "customers", "other"};

enum class Urgency { low, normal, high, urgent };
template <>
inline constexpr std::array<std::string_view, 4> words_of<Urgency> = {"low", "normal", "high",
                                                                      "urgent"};

enum class RequestState { fresh, qualified, ranked, decided };
template <>
inline constexpr std::array<std::string_view, 4> words_of<RequestState> = {"new", "qualified",
                                                                           "ranked", "decided"};

enum class Decision { accept, defer, decline };
template <>
inline constexpr std::array<std::string_view, 3> words_of<Decision> = {"accept", "defer",
                                                                       "decline"};

enum class OffHow { deferred, dropped };
template <>
inline constexpr std::array<std::string_view, 2> words_of<OffHow> = {"deferred", "dropped"};

/// A closed session has no result: its ballots can never be opened.
enum class SessionState { prepared, open, revealed, closed };
template <>
inline constexpr std::array<std::string_view, 4> words_of<SessionState> = {"prepared", "open",
                                                                           "revealed", "closed"};

enum class Series { change_board };
template <> inline constexpr std::array<std::string_view, 1> words_of<Series> = {"change-board"};

enum class MeetingState { planned, held };
template <>
inline constexpr std::array<std::string_view, 2> words_of<MeetingState> = {"planned", "held"};

enum class JourneyKind { as_is, to_be };
template <>
inline constexpr std::array<std::string_view, 2> words_of<JourneyKind> = {"as-is", "to-be"};

enum class PainKind { pain, gain };
template <> inline constexpr std::array<std::string_view, 2> words_of<PainKind> = {"pain", "gain"};

/// How far the loop with a customer is closed.
enum class LoopState { open, contacted, resolved };
template <>
inline constexpr std::array<std::string_view, 3> words_of<LoopState> = {"open", "contacted",
                                                                        "resolved"};

enum class Origin { evidence, idea };
template <>
inline constexpr std::array<std::string_view, 2> words_of<Origin> = {"evidence", "idea"};

enum class InsightState { fresh, shared, decided, done };
template <>
inline constexpr std::array<std::string_view, 4> words_of<InsightState> = {"new", "shared",
                                                                           "decided", "done"};

/// The questions of the three instruments, in their order: maturity's six dimensions of four, then
/// executive commitment, then culture.
enum class Question : unsigned char {};
template <>
inline constexpr std::array<std::string_view, 37> words_of<Question> = {
    "direction-1",     "direction-2",     "direction-3",     "direction-4",  "understanding-1",
    "understanding-2", "understanding-3", "understanding-4", "choosing-1",   "choosing-2",
    "choosing-3",      "choosing-4",      "delivering-1",    "delivering-2", "delivering-3",
    "delivering-4",    "learning-1",      "learning-2",      "learning-3",   "learning-4",
    "ownership-1",     "ownership-2",     "ownership-3",     "ownership-4",  "commitment-1",
    "commitment-2",    "commitment-3",    "commitment-4",    "commitment-5", "culture-1",
    "culture-2",       "culture-3",       "culture-4",       "culture-5",    "culture-6",
    "culture-7",       "culture-8"};

} // namespace updraft
