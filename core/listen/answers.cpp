#include "core/listen/answers.h"

#include "core/base/text.h"

#include <cmath>
#include <numeric>
#include <set>
#include <unordered_map>

namespace updraft {

namespace {

constexpr int proven = 2; // the most that counts without evidence

std::set<Id<Round>> answered_rounds(const Plan& plan, Instrument instrument) {
    std::set<Id<Round>> rounds;
    for (const Assessment& row : plan.assessments)
        if (row.answer && instrument_of(row.question) == instrument) rounds.insert(row.round);
    return rounds;
}

/// Finds raters again by their names as they are compared.
class Raters {
  public:
    explicit Raters(Instrument instrument) : instrument_{instrument} {}

    void add(const Assessment& row) {
        const int at = static_cast<int>(row.question) - first_of(instrument_);
        raters_[place(row)].answers[static_cast<std::size_t>(at)] = &row;
    }
    std::vector<Rater> take() { return std::move(raters_); }

  private:
    /// Folds each way in which a name is written but once.
    std::size_t place(const Assessment& row) {
        if (const auto known = written_.find(row.rater); known != written_.end())
            return known->second;
        const auto [known, fresh] = places_.try_emplace(folded(trimmed(row.rater)), raters_.size());
        if (fresh) {
            raters_.push_back({row.rater, {}});
            raters_.back().answers.resize(static_cast<std::size_t>(questions_of(instrument_)));
        }
        return written_.emplace(row.rater, known->second).first->second;
    }

    Instrument instrument_;
    std::vector<Rater> raters_;
    std::unordered_map<std::string, std::size_t> places_;       // by names as they are compared
    std::unordered_map<std::string_view, std::size_t> written_; // by names as they stand there
};

QuestionResult result_of(const std::vector<Rater>& raters, Instrument instrument, int at) {
    QuestionResult result;
    result.question = static_cast<Question>(first_of(instrument) + at);
    std::vector<double> values;
    for (const Rater& rater : raters) {
        const Assessment* answer = rater.answers[static_cast<std::size_t>(at)];
        if (answer == nullptr || !answer->answer) continue;
        if (lacks_evidence(*answer)) ++result.unproven;
        values.push_back(*counted(*answer));
    }
    result.answers = static_cast<int>(values.size());
    result.mean = mean_of(values);
    result.spread = deviation(values);
    return result;
}

} // namespace

std::vector<Id<Round>> rounds_in_order(const Plan& plan) {
    std::vector<const Round*> rounds;
    for (const Round& round : plan.rounds) rounds.push_back(&round);
    // They come by id.
    std::ranges::stable_sort(rounds, {}, [](const Round* round) {
        return round->date ? round->date : made_on(round->id.uuid);
    });
    std::vector<Id<Round>> ids;
    ids.reserve(rounds.size());
    for (const Round* round : rounds) ids.push_back(round->id);
    return ids;
}

std::optional<Id<Round>> latest_round(const Plan& plan, Instrument instrument) {
    const auto rounds = rounds_in_order(plan);
    if (rounds.empty()) return std::nullopt;
    const auto answered = answered_rounds(plan, instrument);
    for (auto round = rounds.rbegin(); round != rounds.rend(); ++round)
        if (answered.contains(*round)) return *round;
    return rounds.back();
}

std::optional<Id<Round>> round_before(const Plan& plan, Id<Round> round, Instrument instrument) {
    const auto answered = answered_rounds(plan, instrument);
    std::optional<Id<Round>> before;
    for (const auto each : rounds_in_order(plan)) {
        if (each == round) break;
        if (answered.contains(each)) before = each;
    }
    return before;
}

std::vector<Rater> raters_of(const Plan& plan, Id<Round> round, Instrument instrument) {
    Raters raters(instrument);
    for (const Assessment& row : plan.assessments)
        if (row.round == round && instrument_of(row.question) == instrument) raters.add(row);
    return raters.take();
}

bool lacks_evidence(const Assessment& answer) {
    return instrument_of(answer.question) == Instrument::maturity && answer.answer &&
           *answer.answer > proven && trimmed(answer.evidence).empty();
}

std::optional<int> counted(const Assessment& answer) {
    return lacks_evidence(answer) ? std::optional{proven} : answer.answer;
}

int Answers::asked() const {
    return static_cast<int>(raters.size()) * questions_of(instrument);
}

int Answers::given() const {
    return std::accumulate(
        questions.begin(), questions.end(), 0,
        [](int sum, const QuestionResult& question) { return sum + question.answers; });
}

double Answers::share() const {
    return asked() == 0 ? 0 : static_cast<double>(given()) / asked();
}

int whole_percent(double share) {
    constexpr double percent = 100;
    constexpr double unsharp = 1e-9; // 29 of 50 is 57.999… to a computer
    return static_cast<int>(std::floor(share * percent + unsharp));
}

bool Answers::provisional() const {
    constexpr int least = 70; // percent
    return asked() == 0 || given() * 100LL < asked() * static_cast<long long>(least);
}

const QuestionResult& Answers::at(Question question) const {
    return questions[static_cast<std::size_t>(static_cast<int>(question) - first_of(instrument))];
}

Answers answers_of(const Plan& plan, Instrument instrument, std::optional<Id<Round>> round) {
    Answers answers;
    answers.instrument = instrument;
    answers.round = round ? round : latest_round(plan, instrument);
    if (answers.round) answers.raters = raters_of(plan, *answers.round, instrument);
    for (int at = 0; at < questions_of(instrument); ++at)
        answers.questions.push_back(result_of(answers.raters, instrument, at));
    return answers;
}

std::optional<double> mean_of(const std::vector<double>& values) {
    if (values.empty()) return std::nullopt;
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::optional<double> deviation(const std::vector<double>& values) {
    const auto mean = mean_of(values);
    if (!mean) return std::nullopt;
    double squares = 0;
    for (const double value : values) squares += (value - *mean) * (value - *mean);
    return std::sqrt(squares / static_cast<double>(values.size()));
}

} // namespace updraft
