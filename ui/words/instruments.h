#pragma once
#include "core/listen/commitment.h"
#include "core/listen/instruments.h"

#include <QString>

// What window, paper and commands call the parts of an assessment.

namespace updraft {

QString instrumentName(Instrument instrument);
/// What it is for, in a sentence.
QString instrumentPurpose(Instrument instrument);

QString dimensionName(Dimension dimension);
QString dimensionPurpose(Dimension dimension);

/// A few words for charts and tables; the question as it is asked; what one would see in the
/// organisation for an answer from 0 to 4.
QString questionTitle(Question question);
QString questionText(Question question);
QString answerText(Question question, int answer);
/// What stands below the five answers.
QString dontKnowText();
/// What to do where a commitment is missing; empty for other questions.
QString remedyText(Question question);

/// "Repeating", and what that means; nothing for 0.
QString levelName(int level);
QString levelMeaning(int level);

QString routeName(Route route);
QString routeMeaning(Route route);

} // namespace updraft
