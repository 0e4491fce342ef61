#include "ui/pages/choose/ranking/ballot_draft.h"

#include <catch2/catch.hpp>

#include <string>

using namespace updraft;

namespace {

/// "0>1=2|3": the order, and after the bar what has no place.
std::string told(const BallotDraft& draft) {
    std::string text;
    std::optional<int> last;
    bool bar = false;
    for (const auto item : draft.order()) {
        const auto place = draft.of(item).place;
        if (!place && !bar) {
            text += '|';
            bar = true;
        } else if (!text.empty() && text.back() != '|') {
            text += place && place == last ? '=' : place ? '>' : ' ';
        }
        text += std::to_string(item);
        last = place;
    }
    return text;
}

BallotDraft ranked(std::size_t items) {
    BallotDraft draft(items);
    for (std::size_t item = 0; item < items; ++item) draft.rankNext(item);
    return draft;
}

} // namespace

TEST_CASE("Enter ranks one after the other, and what is left stays as it was arranged",
          "[ranking]") {
    BallotDraft draft(4);
    draft.arrange({2, 0, 3, 1});
    CHECK(told(draft) == "|2 0 3 1");
    draft.rankNext(3);
    draft.rankNext(2);
    CHECK(told(draft) == "3>2|0 1");
    CHECK(draft.ranked() == 2);
    CHECK(draft.of(3).place == 1);
    CHECK(draft.of(2).place == 2);
    CHECK_FALSE(draft.of(0).place);
}

TEST_CASE("An item moves past its neighbours and below the last place loses its own", "[ranking]") {
    BallotDraft draft = ranked(3);
    draft.moveUp(2);
    CHECK(told(draft) == "0>2>1");
    draft.moveUp(2);
    draft.moveUp(2);
    CHECK(told(draft) == "2>0>1");
    draft.moveDown(2);
    CHECK(told(draft) == "0>2>1");
    draft.moveDown(1);
    CHECK(told(draft) == "0>2|1");
    draft.moveUp(1);
    CHECK(told(draft) == "0>2>1");
}

TEST_CASE("Ties are made with what stands above and left downwards", "[ranking]") {
    BallotDraft draft = ranked(4);
    draft.tie(0); // nothing stands above
    CHECK(told(draft) == "0>1>2>3");
    draft.tie(2);
    CHECK(told(draft) == "0>1=2>3");
    CHECK(draft.of(3).place == 3);
    CHECK(draft.isTied(2));
    draft.tie(3);
    CHECK(told(draft) == "0>1=2=3");
    draft.tie(1);
    CHECK(told(draft) == "0>2=3>1");
    draft.moveUp(3); // out of the tie
    CHECK(told(draft) == "0>3>2>1");
    draft.forget(3);
    draft.tie(3); // of no place: with the last one
    CHECK(told(draft) == "0>2>1=3");
}

TEST_CASE("Dragged items stand between others, tie with one, or lose their place", "[ranking]") {
    BallotDraft draft = ranked(4);
    draft.putBefore(3, 1);
    CHECK(told(draft) == "0>3>1>2");
    draft.tieWith(2, 0);
    CHECK(told(draft) == "0=2>3>1");
    draft.forget(3);
    CHECK(told(draft) == "0=2>1|3");
    draft.putBefore(0, 3); // before what has no place: the last place
    CHECK(told(draft) == "2>1>0|3");
    draft.tieWith(1, 3);
    CHECK(told(draft) == "2>0|1 3");
}

TEST_CASE("Each step is undone, and dots end at their limit", "[ranking]") {
    BallotDraft draft(2, 2);
    CHECK(draft.addDot(0));
    CHECK(draft.addDot(0));
    CHECK_FALSE(draft.addDot(1));
    CHECK(draft.dotsLeft() == 0);
    CHECK(draft.removeDot(0));
    CHECK_FALSE(draft.removeDot(1));
    CHECK(draft.dotsLeft() == 1);
    draft.setBuyIn(1, 4);
    draft.rankNext(1);
    draft.undo();
    CHECK(draft.ranked() == 0);
    draft.undo();
    CHECK_FALSE(draft.of(1).buy_in);
    draft.undo();
    CHECK(draft.of(0).dots == 2);
    draft.undo();
    draft.undo();
    CHECK_FALSE(draft.canUndo());
    CHECK(draft.dotsLeft() == 2);
}
