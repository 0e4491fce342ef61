#pragma once

#include "core/listen/voice.h"

#include <QStringList>

namespace updraft {

/// "+31", "0", "−5"; "–" where there is none.
QString npsText(const std::optional<double>& nps);
/// "+30.98 ± 2.83", for whom the round figures are not enough; nothing where answers are few.
QString exactNpsText(const VoiceFigures& figures);
/// "± 3"; nothing where all answered alike.
QString marginText(const std::optional<double>& margin);
/// "80 %"
QString csatText(const std::optional<double>& share);
/// "49–94 %"
QString csatIntervalText(const std::optional<Interval>& interval);
/// "5.3"
QString cesText(const std::optional<double>& mean);
/// "± 1.7"
QString cesMarginText(const std::optional<double>& margin);
/// "2,650 answers", and that they are few.
QString answersText(int n);
/// The same for a table's column of answers: "2,650", "3, few"; nothing for none.
QString answersCell(int n);

/// "NPS", "CSAT", "CES"
QString measureText(VoiceMeasure measure);
/// "+31", "80 %", "5.3"
QString figureText(VoiceMeasure measure, const std::optional<double>& figure);
/// "± 3", "49–94 %", "± 1.7"; nothing where there is no margin.
QString spanText(VoiceMeasure measure, const VoiceFigures& figures);
/// "+31 ± 3", "80 % (49–94 %)", "5.3 ± 1.7"; nothing where nobody answers.
QString withMargin(VoiceMeasure measure, const VoiceFigures& figures);

/// "NPS +31 ± 3, 2,650 answers"
QString measureSentence(VoiceMeasure measure, const VoiceFigures& figures);
/// The same of each figure that has answers.
QStringList figureSentences(const VoiceFigures& figures);

/// "June 2018"
QString monthText(Date month);
/// "Jun 18"
QString shortMonthText(Date month);

/// What a group is called: "S-04 Moving day", "June 2018", "No driver".
QString groupText(const Plan& plan, VoiceBy by, const VoiceGroup& group);
/// "Step", "Persona"…
QString byText(VoiceBy by);

/// How the measure shown of the months went, in a sentence.
QString trendSentence(const std::vector<VoiceGroup>& months);
/// "June 2018: NPS +31 ± 3, 2,650 answers"
QString monthSentence(VoiceMeasure measure, const VoiceGroup& month);
/// The same of every month that has answers: what a picture of them shows.
QString monthsText(const std::vector<VoiceGroup>& months);
/// "S-04 Moving day: NPS fell from +20 in January to −5 in February, more than both margins allow."
QString movedSentence(const Plan& plan, const MovedStep& moved);

} // namespace updraft
