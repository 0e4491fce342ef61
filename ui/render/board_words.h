#pragma once

#include "core/choose/board_case.h"
#include "core/edits/board.h"

#include <QStringList>

// What the change board reads, on the page, at its side and on paper.

namespace updraft {

/// "25", "£5,000", "1": so much of what a limit counts.
QString limitAmount(const Plan& plan, LimitKind kind, double amount);
/// "262 of 240 person-days in March", "4 of 3 under way at once", "Not in scope".
QString limitUseText(const Plan& plan, const LimitUse& use);
/// How much too much it is: "22 person-days over in March".
QString overText(const Plan& plan, const LimitUse& use);
/// "Fits in March", or what it breaks and that something must come off.
QString roomText(const Plan& plan, Date start, const std::vector<LimitUse>& broken);

/// "Needs an owner and estimates"; empty where it lacks nothing.
QString lacksText(const std::vector<Lack>& lacks);
/// What a check asks for: "Fits the strategy".
QString lackName(Lack lack);

/// "CX-10 put off until 1 Apr", "CX-08 dropped", "CX-09 put off without a date".
QString offText(const Plan& plan, const Off& off);
/// The same of all, in one line.
QString offsText(const Plan& plan, const std::vector<Off>& offs);

/// "Accepted", "Put off", "Declined".
QString decisionWord(Decision decision);
/// "Accepted, now CX-22", "Put off until 1 Oct", "Declined"; empty where nothing is decided.
QString decisionText(const Plan& plan, const Request& request);
/// "MB-02, 3 March 2026"
QString boardText(const Meeting& board);

/// "One, two and three".
QString listed(const QStringList& parts);

} // namespace updraft
