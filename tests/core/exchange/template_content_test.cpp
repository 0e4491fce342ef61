// What the plans that come with the program say.
#include "core/base/text.h"
#include "core/choose/ranking_result.h"
#include "core/edits/kinds.h"
#include "core/exchange/templates.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace updraft;

namespace {

constexpr std::size_t least_words = 4; // shorter ones are names and standard words
const Date today = *make_date(2026, 2, 24);

std::shared_ptr<const Plan> made(std::string_view name, Date day = today) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("updraft-" + to_string(new_uuid()));
    std::filesystem::create_directories(folder);
    auto document = make_plan(folder / "new.updraft", {{}, {}, name, day},
                              {[] { return std::int64_t{1'771'900'000}; }, "Tess", {}});
    if (!document)
        FAIL(name << ": " << name_of(document.error().code) << " " << document.error().subject
                  << " " << document.error().detail);
    auto plan = (*document)->plan();
    document->reset();
    std::filesystem::remove_all(folder);
    return plan;
}

/// Lower case, without the marks around and between words.
std::string bare(std::string_view sentence) {
    std::string words;
    for (const char c : folded(sentence)) {
        const bool kept = std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
        if (kept || (!words.empty() && words.back() != ' ')) words += kept ? c : ' ';
    }
    return std::string{trimmed(words)};
}

/// The sentences of a text that are long enough to be somebody's.
std::vector<std::string> sentences(std::string_view text) {
    std::vector<std::string> found;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(".!?:;\n"), text.size());
        auto sentence = bare(text.substr(0, end));
        if (split(sentence, ' ').size() >= least_words) found.push_back(std::move(sentence));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

/// Whether people write it, rather than choose or count it.
bool written(const KindField& field) {
    return (field.type == Type::line || field.type == Type::text) && field.set && !field.list &&
           field.references == nullptr && field.words.empty();
}

std::set<std::string> sentences_of(const Plan& plan) {
    std::set<std::string> all;
    for (const auto* kind : kinds()) {
        if (kind->name == table_of<Criterion>) continue; // every plan begins with the same
        for (const auto& id : kind->all(plan))
            for (const auto& field : kind->fields)
                if (written(field))
                    for (auto& sentence : sentences(text_of(field.get(plan, id), {})))
                        all.insert(std::move(sentence));
    }
    return all;
}

/// The initiatives that a pain point or a customer's words lead to.
std::set<Id<Initiative>> founded(const Plan& plan) {
    std::set<Id<Opportunity>> heard;
    for (const auto& evidence : plan.evidence)
        if (evidence.pain_point || evidence.feedback) heard.insert(evidence.opportunity);
    std::set<Id<Initiative>> initiatives;
    for (const auto& remedy : plan.remedies)
        if (heard.contains(remedy.opportunity)) initiatives.insert(remedy.initiative);
    return initiatives;
}

} // namespace

TEST_CASE("No sentence stands in two of the plans that come with the program") {
    std::map<std::string, std::string_view> first;
    for (const auto& each : templates())
        for (const auto& sentence : sentences_of(*made(each.name))) {
            const auto [known, fresh] = first.emplace(sentence, each.name);
            CAPTURE(sentence, known->second, each.name);
            CHECK(fresh);
        }
    CHECK(first.size() > 1'500);
}

TEST_CASE("Every initiative that is more than an idea leads back to a customer") {
    for (const auto& each : templates()) {
        const auto plan = made(each.name);
        const auto initiatives = founded(*plan);
        for (const auto& initiative : plan->initiatives) {
            CAPTURE(each.name, initiative.code);
            if (initiative.status != Status::idea && initiative.status != Status::dropped)
                CHECK(initiatives.contains(initiative.id));
        }
    }
}

TEST_CASE("Every plan that comes with the program shows how to listen") {
    for (const auto& each : templates()) {
        CAPTURE(each.name);
        const auto plan = made(each.name);
        CHECK_FALSE(plan->about().vision.empty());
        CHECK(plan->objectives.size() >= 3);
        CHECK(plan->limits.size() >= 3);
        CHECK(plan->personas.size() >= 2);
        CHECK(plan->steps.size() >= 8);
        CHECK(plan->pain_points.size() >= 6);
        CHECK(plan->feedback.size() >= 6);
        CHECK(plan->counts.size() >= 3);
        CHECK(plan->opportunities.size() >= 4);
        CHECK(plan->insights.size() >= 1);
        for (const auto& limit : plan->limits) CHECK_FALSE(limit.reason.empty());
        for (const auto& step : plan->steps) CHECK(step.emotion);
    }
}

TEST_CASE("Nothing in the sample was said, counted or asked in the future, and no month is lost") {
    for (const auto day : {*make_date(2026, 1, 1), *make_date(2026, 3, 31), *make_date(2027, 2, 28),
                           *make_date(2028, 3, 1)}) {
        CAPTURE(iso(day));
        const auto plan = made(sample_template, day);
        for (const auto& each : plan->feedback) CHECK(*each.date <= day);
        for (const auto& each : plan->rounds) CHECK(*each.date <= day);
        for (const auto& each : plan->insights) CHECK(*each.noted <= day);
        std::set<Date> months;
        for (const auto& each : plan->counts) months.insert(each.month);
        CHECK(months.size() == 4);
        CHECK(*months.rbegin() == add_months(*months.begin(), 3));
        CHECK(*months.rbegin() <= day);
    }
}

TEST_CASE("The sample shows a ranking that was held and another that is prepared") {
    const auto plan = made(sample_template);
    std::vector<SessionState> states;
    for (const RankingSession& row : plan->sessions) states.push_back(row.state);
    std::ranges::sort(states);
    CHECK(states == std::vector{SessionState::prepared, SessionState::revealed});
    CHECK(plan->session_keys.empty());
    CHECK(plan->sealed_ballots.empty());
    const auto held =
        std::ranges::find(plan->sessions, SessionState::revealed, &RankingSession::state);
    const auto result = result_of(*plan, (*held).id);
    CHECK(result.ballots == 10);
    REQUIRE(result.items.size() == 6);
    // Six of ten put one-call move-in first or second before every other item.
    CHECK(result.items.front().code == "CX-04");
    CHECK(result.items.back().code == "CX-10");
    REQUIRE(result.kendall_w);
    CHECK_FALSE(result.to_win_over.empty());
}
