#include "ui/render/voice/voice_words.h"

#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace updraft {

namespace {

struct VoiceWords {
    Q_DECLARE_TR_FUNCTIONS(VoiceWords)
};
using W = VoiceWords;

constexpr QChar minus{0x2212};
const QString none = QStringLiteral("\u2013");

QString rounded(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
}

QString noneText(VoiceBy by) {
    switch (by) {
    case VoiceBy::step:
        return W::tr("No step");
    case VoiceBy::persona:
        return W::tr("No persona");
    case VoiceBy::driver:
        return W::tr("No driver");
    case VoiceBy::segment:
        return W::tr("No segment");
    case VoiceBy::month:
        return W::tr("No date");
    }
    return {};
}

QString stepText(const Plan& plan, Id<Step> id) {
    const Step* step = plan.steps.find(id);
    return step == nullptr ? QString() : qt(step->code) + u' ' + qt(step->title);
}

/// "rose from +12 in January 2026 to +31 in February 2026"
QString change(const VoiceFigures& before, Date month, const VoiceFigures& now, Date later) {
    const double by = *now.nps() - *before.nps();
    const QString from = npsText(before.nps());
    const QString to = npsText(now.nps());
    if (from == to)
        return W::tr("was %1 in %2 and in %3").arg(to, monthText(month), monthText(later));
    const QString words =
        by > 0 ? W::tr("rose from %1 in %2 to %3 in %4") : W::tr("fell from %1 in %2 to %3 in %4");
    return words.arg(from, monthText(month), to, monthText(later));
}

} // namespace

QString npsText(const std::optional<double>& nps) {
    return nps ? signedTenths(std::round(*nps)) : none;
}

QString exactNpsText(const VoiceFigures& figures) {
    if (few_answers(figures.n())) return {};
    constexpr int decimals = 2;
    const double nps = *figures.nps();
    const QString sign = nps > 0 ? QStringLiteral("+") : nps < 0 ? QString(minus) : QString();
    return W::tr("%1 ± %2").arg(sign + rounded(std::abs(nps), decimals),
                                rounded(*figures.margin(), decimals));
}

QString marginText(const std::optional<double>& margin) {
    if (!margin) return {};
    const bool small = *margin > 0 && *margin < 1;
    return W::tr("± %1").arg(rounded(*margin, small ? 1 : 0));
}

QString csatText(const std::optional<double>& share) {
    return share ? W::tr("%1 %").arg(rounded(100 * *share, 0)) : none;
}

QString csatIntervalText(const std::optional<Interval>& interval) {
    if (!interval) return {};
    return W::tr("%1–%2 %").arg(rounded(100 * interval->low, 0), rounded(100 * interval->high, 0));
}

QString cesText(const std::optional<double>& mean) {
    return mean ? rounded(*mean, 1) : none;
}

QString cesMarginText(const std::optional<double>& margin) {
    return margin ? W::tr("± %1").arg(rounded(*margin, 1)) : QString();
}

QString answersText(int n) {
    const QString answers = n == 1 ? W::tr("1 answer") : W::tr("%L1 answers").arg(n);
    return few_answers(n) ? W::tr("%1 · few answers").arg(answers) : answers;
}

QString fewText(const VoiceFigures& figures) {
    QStringList few;
    bool all = true;
    for (const VoiceMeasure measure : voice_measures) {
        const int n = figures.answers(measure);
        if (few_answers(n))
            few << measureText(measure);
        else if (n > 0)
            all = false;
    }
    if (few.isEmpty()) return {};
    return all ? W::tr("few answers")
               : W::tr("few answers: %1").arg(few.join(QStringLiteral(", ")));
}

QString measureText(VoiceMeasure measure) {
    switch (measure) {
    case VoiceMeasure::nps:
        return W::tr("NPS");
    case VoiceMeasure::csat:
        return W::tr("CSAT");
    case VoiceMeasure::ces:
        return W::tr("CES");
    }
    return {};
}

QString withMargin(const VoiceFigures& f, VoiceMeasure measure) {
    if (f.answers(measure) == 0) return {};
    switch (measure) {
    case VoiceMeasure::nps:
        return W::tr("%1 %2").arg(npsText(f.nps()), marginText(f.margin()));
    case VoiceMeasure::csat:
        return W::tr("%1 (%2)").arg(csatText(f.csat()), csatIntervalText(f.csat_interval()));
    case VoiceMeasure::ces:
        return f.ces_margin() ? W::tr("%1 %2").arg(cesText(f.ces()), cesMarginText(f.ces_margin()))
                              : cesText(f.ces());
    }
    return {};
}

QString npsSentence(const VoiceFigures& figures) {
    return W::tr("NPS %1 %2, %3")
        .arg(npsText(figures.nps()), marginText(figures.margin()), answersText(figures.n()));
}

QStringList figureSentences(const VoiceFigures& figures) {
    QStringList sentences;
    if (figures.n() > 0) sentences << npsSentence(figures);
    if (figures.csat_n > 0)
        sentences
            << W::tr("CSAT %1, %2").arg(csatText(figures.csat()), answersText(figures.csat_n));
    if (figures.ces_n > 0)
        sentences
            << W::tr("CES %1 of 7, %2").arg(cesText(figures.ces()), answersText(figures.ces_n));
    return sentences;
}

QString monthText(Date month) {
    return QLocale().toString(qt(month), QStringLiteral("MMMM yyyy"));
}

QString shortMonthText(Date month) {
    return QLocale().toString(qt(month), QStringLiteral("MMM yy"));
}

QString groupText(const Plan& plan, VoiceBy by, const VoiceGroup& group) {
    if (group.month) return monthText(*group.month);
    if (group.name.empty()) return noneText(by);
    if (by == VoiceBy::step) return stepText(plan, Id<Step>{group.item});
    return qt(group.name);
}

QString byText(VoiceBy by) {
    switch (by) {
    case VoiceBy::step:
        return W::tr("Step");
    case VoiceBy::persona:
        return W::tr("Persona");
    case VoiceBy::driver:
        return W::tr("Driver");
    case VoiceBy::segment:
        return W::tr("Segment");
    case VoiceBy::month:
        return W::tr("Month");
    }
    return {};
}

QString trendSentence(const std::vector<VoiceGroup>& months) {
    std::vector<const VoiceGroup*> told;
    for (const VoiceGroup& group : months)
        if (group.month && group.figures.n() > 0) told.push_back(&group);
    if (told.empty()) return W::tr("No answer with a date and an NPS yet");
    const VoiceGroup& now = *told.back();
    if (told.size() == 1)
        return W::tr("NPS was %1 in %2").arg(npsText(now.figures.nps()), monthText(*now.month));
    const VoiceGroup& before = *told[told.size() - 2];
    const QString words =
        W::tr("NPS %1").arg(change(before.figures, *before.month, now.figures, *now.month));
    if (few_answers(now.figures.n()) || few_answers(before.figures.n()))
        return W::tr("%1, from few answers").arg(words);
    return apart(before.figures, now.figures) ? W::tr("%1, more than chance explains").arg(words)
                                              : W::tr("%1, which may be chance").arg(words);
}

QString monthSentence(const VoiceGroup& month) {
    return W::tr("%1: %2").arg(monthText(*month.month), npsSentence(month.figures));
}

QString monthsText(const std::vector<VoiceGroup>& months) {
    QStringList sentences;
    for (const VoiceGroup& month : months)
        if (month.month && month.figures.n() > 0) sentences << monthSentence(month);
    return sentences.join(QStringLiteral("; "));
}

QString movedSentence(const Plan& plan, const MovedStep& moved) {
    return W::tr("%1: NPS %2, more than both margins allow.")
        .arg(stepText(plan, moved.step),
             change(moved.before, add_months(moved.month, -1), moved.now, moved.month));
}

} // namespace updraft
