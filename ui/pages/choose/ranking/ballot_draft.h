#pragma once

#include "core/edits/ballots.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace updraft {

/// A ballot that is being made. It lives here and nowhere else until it is cast: no file, draft or
/// history ever holds it. Items are numbered as the session lists them.
class BallotDraft {
  public:
    explicit BallotDraft(std::size_t items = 0, int dots = 0);
    /// The order in which items without a place stand; all of them as yet.
    void arrange(std::vector<std::size_t> order);

    std::size_t items() const { return paper_.size(); }
    const BallotPaper& paper() const { return paper_; }
    const Opinion& of(std::size_t item) const { return paper_[item]; }
    /// Those with a place, the first first, then the others.
    const std::vector<std::size_t>& order() const { return order_; }
    std::size_t ranked() const;
    bool isTied(std::size_t item) const;

    /// Puts it behind all that have a place.
    void rankNext(std::size_t item);
    /// Past its neighbours, or out of a tie; what goes below the last place has none any more.
    void moveUp(std::size_t item);
    void moveDown(std::size_t item);
    /// Makes it equal to what stands above; what is tied leaves its tie, downwards.
    void tie(std::size_t item);
    void tieWith(std::size_t item, std::size_t other);
    /// Before another; without one, or before one that has no place, behind all that have one.
    void putBefore(std::size_t item, std::optional<std::size_t> other);
    void forget(std::size_t item);
    /// As it is written on a sheet, other places staying as they are.
    void setPlace(std::size_t item, std::optional<int> place);

    void setFeasibility(std::size_t item, std::optional<int> value);
    void setBuyIn(std::size_t item, std::optional<int> value);
    int dotsLeft() const;
    /// False where none is left, or none is there.
    bool addDot(std::size_t item);
    bool removeDot(std::size_t item);

    bool canUndo() const { return !before_.empty(); }
    void undo();

  private:
    using Groups = std::vector<std::vector<std::size_t>>;
    struct State {
        BallotPaper paper;
        std::vector<std::size_t> order;
    };

    void keep();
    Groups groups() const;
    /// Takes it out of its group, which goes where it was alone there; says which one it was, or
    /// how many there are where it was in none.
    static std::size_t take(Groups& groups, std::size_t item);
    static void insert(Groups& groups, std::size_t at, std::size_t item);
    void become(const Groups& groups);
    void sort();

    BallotPaper paper_;
    std::vector<std::size_t> order_;
    std::vector<std::size_t> arranged_; ///< Where each stood at first.
    int dots_;
    std::vector<State> before_;
};

} // namespace updraft
