#include "ui/words/board.h"

#include "ui/words/sentences.h"

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("Each limit that would break is told with what there is, what is allowed and a way out") {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto told = [](std::string_view kind, std::string_view detail) {
        return sentence({ErrorCode::limit_broken, std::string{kind}, std::string{detail}})
            .toStdString();
    };
    CHECK(told("budget", "720500\n720000\n2026-05-04\n1") ==
          "The plan would cost 720,500, and the budget is 720,000. Choose what comes off, or "
          "another start.");
    CHECK(told("person-days", "262.04\n240\n2026-05-01\n2") ==
          "In May 2026 the plan would take 262 person-days, and 240 are allowed (other limits "
          "would break, too). Choose what comes off, or another start.");
    CHECK(told("initiatives", "7\n6\n2026-05-04\n1") ==
          "From 4 May 2026 on, 7 initiatives would be under way at once, and 6 are allowed. Choose "
          "what comes off, or another start.");
    CHECK(told("scope", "1\n0\n2026-05-04\n1") ==
          "Its domain is not in the scope of the strategy. Choose a domain in scope, or enter a "
          "new scope with its reason.");
    CHECK(told("no-go", "1\n0\n2026-12-21\n1") ==
          "It would start or end in a time without changes, which begins on 21 December 2026. "
          "Choose another start or another length.");
    CHECK(told("score", "40.5\n45\n2026-05-04\n1") ==
          "It scores 40.5, and the lowest acceptable score is 45. Decline it, or enter a new limit "
          "with its reason.");
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("What a request lacks is told with what to do") {
    for (const auto* lack : {"Fits the strategy", "Owner", "Effort", "Not a duplicate"}) {
        const auto words = sentence({ErrorCode::not_qualified, "CR-014", lack});
        INFO(lack << ": " << words.toStdString());
        CHECK(words.contains(QStringLiteral("CR-014")));
        CHECK(words.count(u'.') == 2);
    }
}
