#pragma once
#include "core/choose/ranking_result.h"

#include <QString>
#include <QStringList>

// What a ranking says, in sentences: window, projector, paper and commands say the same.

namespace updraft {

/// How far the room agrees, as a sentence.
QString agreementSentence(Agreement agreement);

/// "prepared", "open: ballots are sealed"
QString sessionStateText(SessionState state);
/// "Meter reading by photo", or its code where it has no title.
QString itemTitle(const RankedItem& item);
/// "The room put “Meter reading by photo” first."
QString firstSentence(const RankingResult& result);
/// "7 of 9 people ranked."
QString turnoutSentence(const RankingResult& result);
/// "5 of 7 ballots put the same two first: CX-11 and CX-13." Empty where no such number do.
QString commonFirstSentence(const RankingResult& result);
/// "Most divided over “Vulnerable-mover desk”: two put it first, one put it last." Empty where all
/// ballots agree, or there is but one.
QString dividedSentence(const RankingResult& result);
/// "CX-15 and CX-14 tie on points; in pairs CX-15 is ahead, 4 to 3." Empty where points say the
/// same as pairs.
QString pairSentence(const RankingResult& result);
/// "CX-09: 1st by its score, 5th for the room." The largest ones, at most so many.
QStringList differenceSentences(const RankingResult& result, std::size_t most);
/// Whom of how many departments the first items still need: "Billing would not put its name to
/// “Meter reading by photo” (2.3)." At most so many.
QStringList winOverSentences(const RankingResult& result, std::size_t most);
/// "Billing"; what stands for those who are not told apart.
QString departmentText(const DepartmentOpinions& department, bool named);

} // namespace updraft
