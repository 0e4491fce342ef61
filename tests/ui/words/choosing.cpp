#include "ui/words/choosing.h"

#include "trial/sample_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

/// The sample plan's order as it is, and what can be done to it.
struct Sheet {
    SamplePlan plan;
    ScoreSheet sheet = ScoreSheet::of(plan.session().plan());
    Scores scores = scores_of(sheet);
    SheetNames names{plan.session().plan(), sheet};

    Firmness firm() { return firmness(names, scores_of(sheet), sensitivities_of(sheet)); }
    std::size_t item(const QString& code) const {
        for (std::size_t i = 0; i < sheet.items(); ++i)
            if (names.code(i) == code) return i;
        return 0;
    }
};

} // namespace

TEST_CASE("The nearest weight at which the top five change is named, with who comes and goes") {
    Sheet sheet;
    const auto firm = sheet.firm();
    // By customers reached CX-05 has 0.5 points and CX-14 has 1; by all else, which weighs 0.85,
    // 0.6125 and 0.525. They meet where t · 0.5 = (1 − t) · 0.0875 ÷ 0.85.
    const double meet = (0.0875 / 0.85) / (0.5 + 0.0875 / 0.85);
    REQUIRE(firm.criterion == std::size_t{1});
    CHECK(sensitivity_of(sheet.sheet, 1).above->share == Approx(meet));
    CHECK(firm.verdict ==
          QStringLiteral("The top five change if “Customers reached” weighs more than 0.17"));
    CHECK(firm.detail.startsWith(QStringLiteral(
        "Then CX-14 Final bill in 48 hours comes in and CX-05 Callback in the hour goes out.")));
}

TEST_CASE("Ties are told, and a tie at the cut gives no number") {
    Sheet sheet;
    CHECK(tieSentences(sheet.names, sheet.scores) ==
          QStringList{QStringLiteral("CX-04 and CX-11 are equal and share rank 3.")});
    CHECK(rankText(sheet.scores, sheet.item(QStringLiteral("CX-11"))) == QStringLiteral("3="));
    const auto fifth = sheet.scores.order[4];
    const auto sixth = sheet.scores.order[5];
    for (std::size_t i = 0; i < sheet.sheet.criteria().size(); ++i)
        sheet.sheet.set_cell(sixth, i, sheet.sheet.cell(fifth, i));
    const auto firm = sheet.firm();
    CHECK(firm.verdict == QStringLiteral("The top five are a tie"));
    CHECK_FALSE(firm.criterion);
}

TEST_CASE("Where no weight changes the top five the order is robust") {
    Sheet sheet;
    for (std::size_t item = 0; item < sheet.sheet.items(); ++item)
        for (std::size_t i = 0; i < sheet.sheet.criteria().size(); ++i) {
            const bool benefit = sheet.sheet.criteria()[i].kind == CriterionKind::benefit;
            const double best = benefit ? 5 : 1;
            const double worst = benefit ? 2 : 4;
            sheet.sheet.set_cell(item, i, {item < 5 ? best : worst, 0, 1});
        }
    CHECK(sheet.firm().verdict == QStringLiteral("Robust: the top five stay"));
}
