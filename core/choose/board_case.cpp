#include "core/choose/board_case.h"

#include "core/base/text.h"
#include "core/choose/score.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace updraft {

namespace {

using Words = std::set<std::string>;

/// The beginnings of a text's longer words, so that "chat" is found in "chats", too.
Words words_in(std::string_view text) {
    constexpr std::size_t least = 3;
    constexpr std::size_t beginning = 4;
    Words words;
    std::string word;
    const auto end_word = [&] {
        if (length(word) >= least) words.insert(std::string{shortened(word, beginning)});
        word.clear();
    };
    for (const char c : folded(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter)
            word.push_back(c);
        else
            end_word();
    }
    end_word();
    return words;
}

/// Words that many titles have say little.
class Likeness {
  public:
    void learn(const Words& words) {
        ++texts_;
        for (const auto& word : words) ++with_[word];
    }
    /// The weight of the words that both have, as a share of that of all.
    double of(const Words& one, const Words& other) const {
        double shared = 0;
        double all = 0;
        for (const auto& word : one) (other.contains(word) ? shared : all) += weight(word);
        for (const auto& word : other)
            if (!one.contains(word)) all += weight(word);
        all += shared;
        return all > 0 ? shared / all : 0;
    }

  private:
    double weight(const std::string& word) const {
        const auto found = with_.find(word);
        const double with = found == with_.end() ? 0 : found->second;
        return std::log((1.0 + texts_) / (1.0 + with)) + 1;
    }

    int texts_ = 0;
    std::map<std::string, int> with_; // how many texts have a word
};

double over(const LimitUse& use) {
    return use.limit->kind == LimitKind::score ? use.allowed - use.after : use.after - use.allowed;
}

/// As a share of what is allowed, so that money and days compare.
double fill(const LimitUse& use) {
    return use.allowed > 0 ? use.after / use.allowed : use.after;
}

bool counts(LimitKind kind) {
    return kind == LimitKind::budget || kind == LimitKind::person_days ||
           kind == LimitKind::initiatives;
}

/// Its rank among the open initiatives, and how many then have a score.
std::pair<int, int> rank_with(const Plan& plan, double score) {
    int rank = 1;
    int ranked = 1;
    for (const ItemScore& each : scores_of(ScoreSheet::of(plan)).items) {
        if (!each.score) continue;
        ++ranked;
        if (*each.score > score + equal_scores) ++rank;
    }
    return {rank, ranked};
}

std::vector<Id<Initiative>> waiting_for(const Plan& plan, const std::vector<Off>& off) {
    std::set<Id<Initiative>> waiting;
    for (const Dependency& link : plan.dependencies) {
        const auto* to = plan.initiatives.find(link.to);
        const bool open =
            to != nullptr && to->status != Status::done && to->status != Status::dropped;
        if (open && std::ranges::find(off, link.from, &Off::initiative) != off.end() &&
            std::ranges::find(off, link.to, &Off::initiative) == off.end())
            waiting.insert(link.to);
    }
    return {waiting.begin(), waiting.end()};
}

} // namespace

std::vector<Lookalike> lookalikes(const Plan& plan, const Request& request) {
    struct Text {
        std::string_view table;
        Uuid id;
        Words words;
    };
    std::vector<Text> texts;
    Likeness likeness;
    const Words own = words_in(request.title);
    for (const Initiative& row : plan.initiatives)
        if (request.initiative != row.id)
            texts.push_back({table_of<Initiative>, row.id.uuid, words_in(row.title)});
    for (const Request& row : plan.requests)
        if (row.id != request.id && (!row.initiative || row.initiative != request.initiative))
            texts.push_back({table_of<Request>, row.id.uuid, words_in(row.title)});
    for (const Text& text : texts) likeness.learn(text.words);
    std::vector<Lookalike> found;
    for (const Text& text : texts)
        if (const double much = likeness.of(own, text.words); much >= likely_duplicate)
            found.push_back({text.table, text.id, much});
    std::ranges::stable_sort(found, std::greater<>{}, &Lookalike::likeness);
    if (found.size() > most_lookalikes) found.resize(most_lookalikes);
    return found;
}

Quotes::Quotes(const Plan& plan) : plan_{plan} {
    std::map<Id<Step>, int> counted;
    for (const Feedback& said : plan.feedback)
        if (said.step && !said.verbatim.empty()) ++counted[*said.step];
    of_steps_.assign(counted.begin(), counted.end());
}

int Quotes::behind(const Request& request) const {
    int count = 0;
    if (request.step) {
        const auto at = std::ranges::lower_bound(of_steps_, *request.step, {},
                                                 &std::pair<Id<Step>, int>::first);
        if (at != of_steps_.end() && at->first == *request.step) count = at->second;
    }
    const auto* own = request.feedback ? plan_.feedback.find(*request.feedback) : nullptr;
    const bool counted = own != nullptr && own->step && own->step == request.step;
    return own != nullptr && !own->verbatim.empty() && !counted ? count + 1 : count;
}

std::vector<Id<Feedback>> quotes_of(const Plan& plan, const Request& request) {
    std::vector<const Feedback*> said;
    for (const Feedback& row : plan.feedback)
        if (!row.verbatim.empty() &&
            (request.feedback == row.id || (request.step && row.step == request.step)))
            said.push_back(&row);
    std::ranges::sort(said, [&](const Feedback* a, const Feedback* b) {
        const bool a_quoted = request.feedback == a->id;
        const bool b_quoted = request.feedback == b->id;
        if (a_quoted != b_quoted) return a_quoted;
        return std::pair{b->date, b->id} < std::pair{a->date, a->id};
    });
    std::vector<Id<Feedback>> ids;
    ids.reserve(said.size());
    for (const Feedback* row : said) ids.push_back(row->id);
    return ids;
}

std::optional<double> score_of(const Plan& plan, Id<Request> request) {
    return scores_of(ScoreSheet::of(plan, request)).items.front().score;
}

bool BoardCase::fits() const {
    return std::ranges::none_of(uses, &LimitUse::broken);
}

const LimitUse* tightest_of(const std::vector<LimitUse>& uses) {
    const LimitUse* found = nullptr;
    const auto before = [](const LimitUse& a, const LimitUse& b) {
        if (a.broken() != b.broken()) return a.broken();
        if (counts(a.limit->kind) != counts(b.limit->kind)) return counts(a.limit->kind);
        return a.broken() && !counts(a.limit->kind) ? over(a) > over(b) : fill(a) > fill(b);
    };
    for (const LimitUse& use : uses)
        if ((use.broken() || counts(use.limit->kind)) && (found == nullptr || before(use, *found)))
            found = &use;
    return found;
}

BoardCase board_case(const Plan& plan, const Request& request, Date today) {
    BoardCase made;
    made.undertaking = undertaking_of(plan, request, today);
    made.undertaking.score = score_of(plan, request.id);
    made.off = offs_for(plan, request.id);
    made.aside = aside_for(plan, request);
    const auto footing = footing_of(plan, request);
    if (footing == Footing::anew || footing == Footing::more) {
        made.uses = limit_uses(plan, made.undertaking, made.aside);
        made.unscored = needs_score(plan, made.undertaking);
    }
    if (!made.fits()) {
        made.single_offs = single_offs(plan, made.undertaking, made.aside);
        made.fitting_start = fitting_start(plan, made.undertaking);
    }
    if (const auto score = made.undertaking.score)
        std::tie(made.rank, made.ranked) = rank_with(plan, *score);
    made.quotes = quotes_of(plan, request);
    made.lookalikes = lookalikes(plan, request);
    made.left_alone = waiting_for(plan, made.off);
    return made;
}

} // namespace updraft
