#include "core/model/fields/list.h"

namespace updraft {

namespace detail {

namespace {

constexpr Limits opinion_limits{1, 5};
constexpr Limits sentence_limits{0, 1'000};

} // namespace

template <>
constexpr auto list<Criterion> = with_remarks(std::array{
    id_field<&Criterion::id>(),
    unique(field<&Criterion::name>("name", "Name", "Unique", name_limits)),
    field<&Criterion::kind>("kind", "Kind",
                            "A benefit counts more the higher it scores, a cost the lower"),
    field<&Criterion::weight>("weight", "Weight", "Its share of all weights is what counts",
                              Limits{0, 1e6}),
    field<&Criterion::meaning>("meaning", "Meaning", "What is asked", sentence_limits),
    field<&Criterion::scale_1>("scale_1", "1 means", "", sentence_limits),
    field<&Criterion::scale_2>("scale_2", "2 means", "", sentence_limits),
    field<&Criterion::scale_3>("scale_3", "3 means", "", sentence_limits),
    field<&Criterion::scale_4>("scale_4", "4 means", "", sentence_limits),
    field<&Criterion::scale_5>("scale_5", "5 means", "", sentence_limits),
    position_field<&Criterion::position>(),
});

template <>
constexpr auto list<Score> = with_remarks(std::array{
    id_field<&Score::id>(),
    owned(field<&Score::initiative>("initiative", "Initiative", "What is scored")),
    owned(field<&Score::request>("request", "Request",
                                 "What is scored, where it is no initiative yet")),
    field<&Score::criterion>("criterion", "Criterion"),
    chosen(field<&Score::score>("score", "Rating", "From 1 to 5, as the criterion describes them",
                                opinion_limits)),
    field<&Score::scorer>("scorer", "Scorer",
                          "Whose opinion it is; the team's together where empty"),
    field<&Score::on>("on", "On", "When it was given"),
});

template <>
constexpr auto list<Meeting> = with_remarks(std::array{
    id_field<&Meeting::id>(),
    code_field<&Meeting::code>(),
    field<&Meeting::series>("series", "Series"),
    field<&Meeting::date>("date", "Date"),
    text_field<&Meeting::attendees>("attendees", "Attendees", "One a line"),
    field<&Meeting::state>("state", "State"),
});

template <>
constexpr auto list<Request> = with_remarks(std::array{
    id_field<&Request::id>(),
    code_field<&Request::code>(),
    field<&Request::title>("title", "Title", "", name_limits),
    text_field<&Request::summary>("summary", "What changes", "What should be different"),
    field<&Request::reason>("reason", "Reason", "Where it comes from"),
    field<&Request::requester>("requester", "Requester", "Who asks"),
    field<&Request::asked>("asked", "Asked on"),
    field<&Request::urgency>("urgency", "Urgency",
                             "What is urgent may be decided before the board meets"),
    text_field<&Request::evidence>("evidence", "Evidence", "What shows that it is needed"),
    field<&Request::feedback>("feedback", "Verbatim", "The customer's words behind it"),
    field<&Request::step>("step", "Step", "Where in the journey it hurts"),
    field<&Request::domain>("domain", "Domain", "Its swimlane"),
    field<&Request::owner>("owner", "Owner", "Who would see to it"),
    field<&Request::effort>("effort", "Effort", "Person-days", Limits{0, 1e6}),
    field<&Request::cost>("cost", "Cost", "", money_limits),
    field<&Request::start>("start", "Start", "When it would start"),
    field<&Request::days>("days", "Days", "Working days", Limits{0, 10'000}),
    field<&Request::fits_strategy>("fits_strategy", "Fits the strategy",
                                   "It serves one of the objectives"),
    field<&Request::no_duplicate>("no_duplicate", "Not a duplicate",
                                  "Nothing in the plan does the same"),
    field<&Request::state>("state", "State"),
    field<&Request::rank>("rank", "Rank", "The committee's; 1 comes first", Limits{1, 100'000}),
    field<&Request::decision>("decision", "Decision"),
    field<&Request::decision_reason>("decision_reason", "Why", "In a sentence", sentence_limits),
    field<&Request::decided>("decided", "Decided on"),
    field<&Request::deadline>("deadline", "Deadline", "Until when it must be done"),
    field<&Request::resources>("resources", "Resources", "What it gets, beyond effort and cost",
                               sentence_limits),
    field<&Request::until>("until", "Put off until"),
    field<&Request::approved_by>("approved_by", "Approved by",
                                 "Who decided it, where the board did not"),
    field<&Request::board>("board", "Board", "The meeting that decided it"),
    field<&Request::initiative>("initiative", "Initiative", "What it became, or became a part of"),
});

template <>
constexpr auto list<ComesOff> = std::array{
    id_field<&ComesOff::id>(),
    field<&ComesOff::request>("request", "Request"),
    field<&ComesOff::initiative>("initiative", "Initiative"),
    field<&ComesOff::how>("how", "How"),
    field<&ComesOff::until>("until", "Until"),
};

template <>
constexpr auto list<RankingSession> = with_remarks(std::array{
    id_field<&RankingSession::id>(),
    code_field<&RankingSession::code>(),
    field<&RankingSession::title>("title", "Title", "", name_limits),
    field<&RankingSession::question>("question", "Question",
                                     "What the room is asked: which of these comes first?"),
    field<&RankingSession::date>("date", "Date", "When the room meets"),
    field<&RankingSession::state>("state", "State"),
    field<&RankingSession::dots>("dots", "Dots", "How many each may give away; none where 0",
                                 Limits{0, 100}),
    field<&RankingSession::feasibility>("feasibility", "Feasibility",
                                        "Each says how feasible an item is, 1 to 5"),
    field<&RankingSession::buy_in>("buy_in", "Buy-in",
                                   "Each says whether they would put their name to it, 1 to 5"),
    field<&RankingSession::named>("named", "Named",
                                  "After the reveal everyone sees whose ballot is whose"),
    text_field<&RankingSession::decisions>("decisions", "Decisions", "What the room decided"),
});

template <>
constexpr auto list<SessionItem> = std::array{
    id_field<&SessionItem::id>(),
    field<&SessionItem::session>("session", "Session"),
    field<&SessionItem::initiative>("initiative", "Initiative"),
    field<&SessionItem::request>("request", "Request"),
    field<&SessionItem::code>("code", "Code"),
    field<&SessionItem::title>("title", "Title"),
    position_field<&SessionItem::position>(),
};

template <>
constexpr auto list<Participant> = std::array{
    id_field<&Participant::id>(),
    field<&Participant::session>("session", "Session"),
    field<&Participant::name>("name", "Name", "", name_limits),
    field<&Participant::department>("department", "Department"),
    field<&Participant::cast>("cast", "Has ranked"),
    position_field<&Participant::position>(),
};

template <>
constexpr auto list<SessionKey> = std::array{
    id_field<&SessionKey::id>(),
    field<&SessionKey::session>("session", "Session"),
    field<&SessionKey::seal>("seal", "Seal"),
    field<&SessionKey::locked>("locked", "Locked key"),
};

template <>
constexpr auto list<SealedBallot> = std::array{
    id_field<&SealedBallot::id>(),
    field<&SealedBallot::participant>("participant", "Participant"),
    field<&SealedBallot::box>("box", "Box"),
};

template <>
constexpr auto list<Ballot> = std::array{
    id_field<&Ballot::id>(),
    field<&Ballot::session>("session", "Session"),
    field<&Ballot::voter>("voter", "Voter", "In named sessions"),
    field<&Ballot::department>("department", "Department"),
};

template <>
constexpr auto list<BallotMark> = std::array{
    id_field<&BallotMark::id>(),
    field<&BallotMark::ballot>("ballot", "Ballot"),
    field<&BallotMark::item>("item", "Item"),
    field<&BallotMark::place>("place", "Place", "1 comes first", Limits{1, 100'000}),
    field<&BallotMark::feasibility>("feasibility", "Feasibility", "", opinion_limits),
    field<&BallotMark::buy_in>("buy_in", "Buy-in", "", opinion_limits),
    field<&BallotMark::dots>("dots", "Dots", "", Limits{0, 100}),
};

} // namespace detail

UPDRAFT_FIELDS(Criterion)
UPDRAFT_FIELDS(Score)
UPDRAFT_FIELDS(Meeting)
UPDRAFT_FIELDS(Request)
UPDRAFT_FIELDS(ComesOff)
UPDRAFT_FIELDS(RankingSession)
UPDRAFT_FIELDS(SessionItem)
UPDRAFT_FIELDS(Participant)
UPDRAFT_FIELDS(SessionKey)
UPDRAFT_FIELDS(SealedBallot)
UPDRAFT_FIELDS(Ballot)
UPDRAFT_FIELDS(BallotMark)

} // namespace updraft
