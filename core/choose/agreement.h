#pragma once
#include "core/choose/ballots.h"
#include "core/model/words.h"

namespace updraft {

/// Kendall's coefficient of concordance, corrected for ties (M. G. Kendall and B. Babington Smith,
/// "The Problem of m Rankings", Annals of Mathematical Statistics 10(3), 1939):
/// W = 12 S ÷ (m²(n³ − n) − m Σ(t³ − t)), 0 to 1. None below two voters or two items, and where
/// every voter ties all.
std::optional<double> kendall_w(const Ballots& ballots);

/// How far the room agrees.
enum class Agreement { split, leans, broadly, agrees };
template <>
inline constexpr std::array<std::string_view, 4> words_of<Agreement> = {"split", "leans", "broadly",
                                                                        "agrees"};

/// Split below 0.3, leaning one way from there, broadly agreeing from 0.5, agreeing from 0.7.
Agreement agreement_at(double kendall_w);

} // namespace updraft
