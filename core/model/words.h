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

} // namespace updraft
