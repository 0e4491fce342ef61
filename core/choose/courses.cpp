#include "core/choose/courses.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace updraft {

namespace {

/// What working with fractions loses, beside the fractions themselves.
constexpr double lost = 1e-13;

double without_dust(double value, double beside = 1) {
    return std::abs(value) <= lost * beside ? 0 : value;
}

int sign(double value) {
    return (value > 0) - (value < 0);
}

/// What the shares of the other criteria are of all of them together; equal where they have none.
std::vector<double> parts_beside(const ScoreSheet& sheet, std::size_t criterion) {
    auto parts = sheet.shares();
    parts[criterion] = 0;
    const double sum = std::accumulate(parts.begin(), parts.end(), 0.0);
    for (double& part : parts)
        part = sum > 0 ? part / sum : 1 / static_cast<double>(parts.size() - 1);
    parts[criterion] = 0;
    return parts;
}

Course course_of(std::span<const double> points, std::span<const double> scored,
                 std::span<const double> parts, std::size_t criterion) {
    double sum = 0;
    double weight = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        sum += parts[i] * points[i];
        weight += parts[i] * scored[i];
    }
    if (weight <= 0) return {points[criterion], points[criterion], 1};
    const double others = sum / weight;
    if (scored[criterion] == 0) return {others, others, 1};
    return {points[criterion], others, weight};
}

} // namespace

Crossings::Crossings(const Course& one, const Course& other) {
    const double both = one.weight + other.weight;
    // α t² + β t (1 − t) + γ (1 − t)²: at 0 and 1 it is what the courses make of it there.
    const double alpha = without_dust(one.at_one - other.at_one);
    const double beta = without_dust(other.weight * (one.at_one - other.at_zero) -
                                         one.weight * (other.at_one - one.at_zero),
                                     both);
    const double gamma = one.weight * other.weight * without_dust(one.at_zero - other.at_zero);
    first_ = sign(gamma) != 0 ? sign(gamma) : sign(beta) != 0 ? sign(beta) : sign(alpha);
    if (sign(alpha) * first_ < 0 || sign(beta) * first_ < 0) find(alpha, beta, gamma);
}

/// With u = t ÷ (1 − t) it is α u² + β u + γ: a root over 0 lies between 0 and 1 in t. The two are
/// found without taking nearly equal numbers from each other (Press et al., Numerical
/// Recipes, 5.6).
void Crossings::find(double alpha, double beta, double gamma) {
    const double product = 4 * alpha * gamma;
    const double radicand = beta * beta - product;
    if (radicand <= lost * (beta * beta + std::abs(product))) return; // they touch, or pass by
    const double q = -(beta + std::copysign(std::sqrt(radicand), beta)) / 2;
    add(q, alpha);
    add(gamma, q);
    if (count_ == 2 && at_[0] > at_[1]) std::swap(at_[0], at_[1]);
}

/// A root u = x ÷ y.
void Crossings::add(double x, double y) {
    if (sign(x) * sign(y) <= 0) return;
    const double share = x / (x + y);
    if (share > as_one && share < 1 - as_one) at_[count_++] = share;
}

std::optional<double> Crossings::next(double share, Side side) const {
    std::optional<double> nearest;
    for (std::size_t i = 0; i < count_; ++i) {
        if (side == Side::below && at_[i] < share) nearest = at_[i];
        if (side == Side::above && at_[i] > share && !nearest) nearest = at_[i];
    }
    return nearest;
}

int Crossings::beyond(double share, Side side) const {
    const double from = side == Side::above ? share + as_one : share - as_one;
    int ahead = first_;
    for (std::size_t i = 0; i < count_; ++i)
        if (at_[i] <= from) ahead = -ahead;
    return ahead;
}

Courses::Courses(const ScoreSheet& sheet, std::size_t criterion,
                 std::span<const std::size_t> items) {
    const auto parts = parts_beside(sheet, criterion);
    courses_.reserve(items.size());
    for (const auto item : items)
        courses_.push_back(course_of(sheet.points(item), sheet.scored(item), parts, criterion));
}

bool Courses::ahead(std::size_t one, std::size_t other, double share, Side side) const {
    const int ahead = crossings(one, other).beyond(share, side);
    return ahead != 0 ? ahead > 0 : one < other;
}

Courses::Numbers Courses::best(Numbers of, std::size_t count, double share, Side side) const {
    count = std::min(count, of.size());
    for (std::size_t place = 0; place < count; ++place) {
        auto first = place;
        for (auto i = place + 1; i < of.size(); ++i)
            if (ahead(of[i], of[first], share, side)) first = i;
        std::swap(of[place], of[first]);
    }
    of.resize(count);
    return of;
}

double Courses::least(const Numbers& best, double share) const {
    double lowest = 1;
    for (const auto one : best) lowest = std::min(lowest, courses_[one].at(share));
    // A course is nowhere steeper than 1 ÷ (4 t (1 − t)).
    constexpr double rounding = 1e-9;
    return lowest - rounding - as_one / std::max(as_one, share * (1 - share));
}

Courses::Numbers Courses::passing(const Numbers& before, double share, Side side) const {
    std::vector<bool> counted(size());
    for (const auto one : before) counted[one] = true;
    const double enough = least(before, share);
    Numbers found;
    for (std::size_t other = 0; other < size(); ++other)
        if (!counted[other] && courses_[other].at(share) >= enough &&
            std::ranges::any_of(before,
                                [&](std::size_t one) { return ahead(other, one, share, side); }))
            found.push_back(other);
    return found;
}

Courses::Numbers Courses::best_after(const Numbers& before, double share, Side side) const {
    Numbers all = before;
    const auto others = passing(before, share, side);
    all.insert(all.end(), others.begin(), others.end());
    return best(std::move(all), before.size(), share, side);
}

std::optional<double> Courses::next_change(const Numbers& best, double share, Side side) const {
    Nearest nearest{share, side};
    // Those that cross stand side by side until then.
    std::vector<bool> counted(size());
    for (std::size_t place = 0; place < best.size(); ++place) {
        counted[best[place]] = true;
        if (place > 0) nearest.look(crossings(best[place - 1], best[place]));
    }
    for (std::size_t other = 0; other < size() && !best.empty(); ++other)
        if (!counted[other]) nearest.look(crossings(best.back(), other));
    return nearest.found();
}

} // namespace updraft
