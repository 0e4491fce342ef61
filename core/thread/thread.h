#pragma once
#include "core/model/plan.h"

#include <vector>

namespace updraft {

/// An item on the thread that says why an initiative is there.
struct ThreadItem {
    std::string_view table; // initiatives, opportunities, pain-points, feedback, counts, requests
    Uuid id;
    int depth = 0; // below what it belongs to

    friend bool operator==(const ThreadItem&, const ThreadItem&) = default;
};

/// The evidence thread through an item, from cause to answer or the other way round, without the
/// item itself: for an initiative the requests to the change board that it came of or that it came
/// off for, then its opportunities and under each what it rests on, under the first pain point of a
/// step its verbatims; for an opportunity what it rests on, then the
/// initiatives that answer it; for a pain point, a verbatim or a count the opportunities that rest
/// on it, and under each the initiatives. A pain point also shows the verbatims of its step, a
/// verbatim the pain points of its. For a step its pain points, its verbatims, and the
/// opportunities about it with the initiatives that answer each. For a request the verbatim that it
/// quotes, the pain points and verbatims of its step, and the initiative that it became or is
/// about. Verbatims of a step: the latest first, at most `most_verbatims`.
std::vector<ThreadItem> thread_of(const Plan& plan, std::string_view table, Uuid id);
inline constexpr std::size_t most_verbatims = 3;

/// The opportunities that rest on each of these pain points, verbatims or counts.
std::vector<Id<Opportunity>> resting_on_all(const Plan& plan, const std::vector<Uuid>& evidence);

/// The one item that the evidence is.
Uuid evidence_item(const Evidence& evidence);

/// Where on a journey it is from, if anywhere.
std::optional<Id<Step>> step_of(const Plan& plan, const Evidence& evidence);

/// Those that no initiative answers.
std::vector<Id<Opportunity>> unanswered_opportunities(const Plan& plan);

/// The steps that an opportunity is about: its own and those of its evidence, each once.
std::vector<Id<Step>> steps_of(const Plan& plan, Id<Opportunity> opportunity);

} // namespace updraft
