#pragma once
#include "core/model/entities/plan.h"
#include "core/model/money.h"
#include "core/model/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What to do first, and who decides it.

namespace updraft {

struct Domain;
struct Feedback;
struct Initiative;
struct Person;
struct Step;

/// By what initiatives are compared, each on a described scale from 1 to 5.
struct Criterion {
    Id<Criterion> id;
    std::string name;
    CriterionKind kind = CriterionKind::benefit;
    double weight = 0; // its share of all weights is what counts
    std::string meaning;
    std::string scale_1;
    std::string scale_2;
    std::string scale_3;
    std::string scale_4;
    std::string scale_5;
    std::string position;
    Remarks remarks;
};

struct Request;

/// What one person thinks of an initiative, or of a request to the board, by one criterion.
struct Score {
    Id<Score> id;
    std::optional<Id<Initiative>> initiative;
    std::optional<Id<Request>> request;
    Id<Criterion> criterion;
    int score = 0;      // 1 to 5
    std::string scorer; // the team together where empty
    std::optional<Date> on;
    Remarks remarks;
};

/// A meeting of a series.
struct Meeting {
    Id<Meeting> id;
    std::string code;
    Series series = Series::change_board;
    Date date;
    std::string attendees; // one a line
    MeetingState state = MeetingState::planned;
    Remarks remarks;
};

/// Something that should be done differently, for the change board to decide.
struct Request {
    Id<Request> id;
    std::string code;
    std::string title;
    std::string summary;
    RequestReason reason = RequestReason::customers;
    std::string requester;
    std::optional<Date> asked;
    Urgency urgency = Urgency::normal;
    std::string evidence;
    std::optional<Id<Feedback>> feedback; // the customer's words behind it
    std::optional<Id<Step>> step;         // whose figure moved
    std::optional<Id<Domain>> domain;
    std::optional<Id<Person>> owner;
    std::optional<double> effort; // person-days
    std::optional<Money> cost;
    std::optional<Date> start;
    std::optional<int> days; // working days
    bool fits_strategy = false;
    bool no_duplicate = false;
    RequestState state = RequestState::fresh;
    std::optional<int> rank; // the committee's, 1 first
    std::optional<Decision> decision;
    std::string decision_reason;
    std::optional<Date> decided;
    std::optional<Date> deadline;
    std::string resources; // what was allotted, beyond effort and cost
    std::optional<Date> until;
    std::string approved_by; // who decided an urgent one outside the board
    std::optional<Id<Meeting>> board;
    std::optional<Id<Initiative>> initiative; // what became of it
    Remarks remarks;
};

/// What was put off or dropped to make room for a request.
struct ComesOff {
    Id<ComesOff> id;
    Id<Request> request;
    Id<Initiative> initiative;
    OffHow how = OffHow::deferred;
    std::optional<Date> until; // its new start
};

/// A question that people answer by an order of items, each on a ballot of their own.
struct RankingSession {
    Id<RankingSession> id;
    std::string code;
    std::string title;
    std::string question;
    std::optional<Date> date;
    SessionState state = SessionState::prepared;
    int dots = 0; // that each may give away; none are used where 0
    bool feasibility = false;
    bool buy_in = false;
    bool named = false; // else nobody learns whose ballot is whose
    std::string decisions;
    Remarks remarks;
};

/// What is ranked: as it was called when the session was opened.
struct SessionItem {
    Id<SessionItem> id;
    Id<RankingSession> session;
    std::optional<Id<Initiative>> initiative;
    std::optional<Id<Request>> request;
    std::string code;
    std::string title;
    std::string position;
};

/// Who ranks.
struct Participant {
    Id<Participant> id;
    Id<RankingSession> session;
    std::string name;
    std::string department;
    bool cast = false; // has given a ballot
    std::string position;
};

/// What the ballots of an open session are sealed with: gone once they are opened.
struct SessionKey {
    Id<SessionKey> id;
    Id<RankingSession> session;
    std::vector<std::uint8_t> seal;   // the public key
    std::vector<std::uint8_t> locked; // the secret key, under the facilitator's passphrase
};

/// A ballot that nobody can read before the reveal.
struct SealedBallot {
    Id<SealedBallot> id;
    Id<Participant> participant;
    std::vector<std::uint8_t> box;
};

/// A ballot after the reveal.
struct Ballot {
    Id<Ballot> id;
    Id<RankingSession> session;
    std::optional<Id<Participant>> voter; // in named sessions
    std::string department;               // empty where it would tell whose ballot it is
};

/// What a ballot says of one item.
struct BallotMark {
    Id<BallotMark> id;
    Id<Ballot> ballot;
    Id<SessionItem> item;
    std::optional<int> place;       // 1 first; tied last with others where empty
    std::optional<int> feasibility; // 1 to 5
    std::optional<int> buy_in;      // 1 to 5
    int dots = 0;
};

} // namespace updraft
