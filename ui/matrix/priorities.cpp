#include "ui/matrix/priorities.h"

#include "core/edits/scores.h"
#include "core/edits/verbs.h"

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

/// Nobody wants to read 0.17647058: in parts of ten thousand. What rounding loses goes to the
/// largest of those that were rounded, so that what was set or locked stays as it is.
std::vector<double> rounded(std::vector<double> shares) {
    constexpr double parts = 10'000;
    constexpr double whole = 1e-6;
    double left = parts;
    double* largest = nullptr;
    for (double& share : shares) {
        const double exact = share * parts;
        share = std::round(exact);
        left -= share;
        const bool was = std::abs(exact - share) > whole;
        if (was && (largest == nullptr || share > *largest)) largest = &share;
    }
    if (largest != nullptr && std::abs(left) < static_cast<double>(shares.size())) *largest += left;
    for (double& share : shares) share /= parts;
    return shares;
}

} // namespace

Priorities::Priorities(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&session, &Session::changed, this, &Priorities::follow);
    connect(&session, &Session::opened, this, [this] {
        forget();
        Q_EMIT scored();
        Q_EMIT weighed();
    });
}

void Priorities::forget() {
    filled_ = false;
    scores_.reset();
    sensitivities_.reset();
    trying_ = false;
}

void Priorities::follow(const Change& change) {
    const bool concerns = std::ranges::any_of(change.what, [](const Touch& touch) {
        return touch.table == table_of<Initiative> || touch.table == table_of<Criterion> ||
               touch.table == table_of<Score>;
    });
    if (!concerns) return;
    forget();
    Q_EMIT scored();
    Q_EMIT weighed();
}

void Priorities::fill() const {
    if (filled_) return;
    filled_ = true;
    sheet_ = session_.isOpen() ? ScoreSheet::of(session_.plan()) : ScoreSheet();
    shares_ = sheet_.shares();
}

const ScoreSheet& Priorities::sheet() const {
    fill();
    return sheet_;
}

const Scores& Priorities::scores() const {
    if (!scores_) scores_ = scores_of(sheet());
    return *scores_;
}

const std::vector<Sensitivity>& Priorities::sensitivities() const {
    if (!sensitivities_) {
        ScoreSheet planned = sheet();
        planned.set_shares(shares_);
        sensitivities_ = sensitivities_of(planned);
    }
    return *sensitivities_;
}

const Initiative* Priorities::initiative(std::size_t item) const {
    return item < sheet().items() ? session_.find(sheet().initiative(item)) : nullptr;
}

std::optional<std::size_t> Priorities::find(Id<Initiative> id) const {
    for (std::size_t i = 0; i < sheet().items(); ++i)
        if (sheet().initiative(i) == id) return i;
    return std::nullopt;
}

std::optional<std::size_t> Priorities::picked() const {
    const auto& selection = session_.selection();
    if (selection.table != table_of<Initiative> || selection.empty()) return std::nullopt;
    return find({selection.ids.back()});
}

void Priorities::tryShares(const std::vector<double>& shares) {
    fill();
    sheet_.set_shares(shares);
    scores_.reset();
    trying_ = true;
    Q_EMIT weighed();
}

void Priorities::forgetShares() {
    if (!trying_) return;
    sheet_.set_shares(shares_);
    scores_.reset();
    trying_ = false;
    Q_EMIT weighed();
}

std::optional<Gesture> Priorities::keepShares(const std::vector<double>& shares, Gesture gesture) {
    fill();
    std::vector<std::pair<Id<Criterion>, double>> weights;
    const auto kept = rounded(shares);
    for (std::size_t i = 0; i < kept.size(); ++i)
        weights.emplace_back(sheet_.criteria()[i].id, kept[i]);
    const auto change = session_.edit(
        verb::weigh, [&](Edit& edit) { set_weights(edit, weights); }, gesture);
    if (!change || change->sequence == 0) forgetShares(); // nothing of it came to be
    return change ? std::optional(change->gesture) : std::nullopt;
}

} // namespace updraft
