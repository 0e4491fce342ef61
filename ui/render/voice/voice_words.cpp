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
QString change(VoiceMeasure measure, const VoiceFigures& before, Date month,
               const VoiceFigures& now, Date later) {
    const QString from = figureText(measure, before.figure(measure));
    const QString to = figureText(measure, now.figure(measure));
    if (from == to)
        return W::tr("was %1 in %2 and in %3").arg(to, monthText(month), monthText(later));
    const QString words = *now.figure(measure) > *before.figure(measure)
                              ? W::tr("rose from %1 in %2 to %3 in %4")
                              : W::tr("fell from %1 in %2 to %3 in %4");
    return words.arg(from, monthText(month), to, monthText(later));
}

} // namespace

QString npsText(const std::optional<double>& nps) {
    return nps ? signedTenths(std::round(*nps)) : none;
}

QString exactNpsText(const VoiceFigures& figures) {
    const auto nps = figures.nps();
    if (!nps || few_answers(figures.n()) || *figures.margin() == 0) return {};
    constexpr int decimals = 2;
    const QString sign = *nps > 0 ? QStringLiteral("+") : *nps < 0 ? QString(minus) : QString();
    return W::tr("%1 ± %2").arg(sign + rounded(std::abs(*nps), decimals),
                                rounded(*figures.margin(), decimals));
}

QString marginText(const std::optional<double>& margin) {
    if (!margin || *margin == 0) return {}; // all answered alike, or one did: it tells nothing
    const bool small = *margin < 1;
    return W::tr("± %1").arg(rounded(*margin, small ? 1 : 0));
}

QString csatText(const std::optional<double>& share) {
    return share ? W::tr("%1 %").arg(rounded(100 * *share, 0)) : none;
}

QString csatIntervalText(const std::optional<Interval>& interval) {
    if (!interval) return {};
    const auto ends = [&](int decimals) {
        return std::pair(rounded(100 * interval->low, decimals),
                         rounded(100 * interval->high, decimals));
    };
    const auto whole = ends(0);
    const auto [low, high] = whole.first == whole.second ? ends(1) : whole;
    return W::tr("%1–%2 %").arg(low, high);
}

QString cesText(const std::optional<double>& mean) {
    return mean ? rounded(*mean, 1) : none;
}

QString cesMarginText(const std::optional<double>& margin) {
    if (!margin || *margin <= 0) return {};
    constexpr double small = 0.1;
    return W::tr("± %1").arg(rounded(*margin, *margin < small ? 2 : 1));
}

QString answersText(int n) {
    const QString answers = n == 1 ? W::tr("1 answer") : W::tr("%L1 answers").arg(n);
    return few_answers(n) ? W::tr("%1 · few answers").arg(answers) : answers;
}

QString answersCell(int n) {
    if (n == 0) return {};
    const QString answers = QLocale().toString(n);
    return few_answers(n) ? W::tr("%1, few").arg(answers) : answers;
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

QString figureText(VoiceMeasure measure, const std::optional<double>& figure) {
    switch (measure) {
    case VoiceMeasure::nps:
        return npsText(figure);
    case VoiceMeasure::csat:
        return csatText(figure);
    case VoiceMeasure::ces:
        return cesText(figure);
    }
    return {};
}

QString spanText(VoiceMeasure measure, const VoiceFigures& figures) {
    switch (measure) {
    case VoiceMeasure::nps:
        return marginText(figures.margin());
    case VoiceMeasure::csat:
        return csatIntervalText(figures.csat_interval());
    case VoiceMeasure::ces:
        return cesMarginText(figures.ces_margin());
    }
    return {};
}

QString withMargin(VoiceMeasure measure, const VoiceFigures& figures) {
    if (figures.answers(measure) == 0) return {};
    QString figure = figureText(measure, figures.figure(measure));
    const QString span = spanText(measure, figures);
    if (span.isEmpty()) return figure;
    const QString both = measure == VoiceMeasure::csat ? W::tr("%1 (%2)") : W::tr("%1 %2");
    return both.arg(figure, span);
}

QString measureSentence(VoiceMeasure measure, const VoiceFigures& figures) {
    return W::tr("%1 %2, %3")
        .arg(measureText(measure), withMargin(measure, figures),
             answersText(figures.answers(measure)));
}

QStringList figureSentences(const VoiceFigures& figures) {
    QStringList sentences;
    if (figures.n() > 0) sentences << measureSentence(VoiceMeasure::nps, figures);
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
    const VoiceMeasure measure = shown_measure(months);
    std::vector<const VoiceGroup*> told;
    for (const VoiceGroup& group : months)
        if (group.month && answers_to(measure, group)) told.push_back(&group);
    if (told.empty()) return W::tr("No answer with a date and a score yet");
    const QString name = measureText(measure);
    const VoiceFigures& now = told.back()->figures;
    const Date month = *told.back()->month;
    if (told.size() == 1)
        return W::tr("%1 was %2 in %3")
            .arg(name, figureText(measure, now.figure(measure)), monthText(month));
    const VoiceGroup& last = *told[told.size() - 2];
    const VoiceFigures& before = last.figures;
    QString words = W::tr("%1 %2").arg(name, change(measure, before, *last.month, now, month));
    const bool same =
        figureText(measure, now.figure(measure)) == figureText(measure, before.figure(measure));
    if (few_answers(now.answers(measure)) || few_answers(before.answers(measure)))
        return (same ? W::tr("%1, from few answers")
                     : W::tr("%1, from few answers: it may be chance"))
            .arg(words);
    if (same) return words;
    return apart(before, now, measure) ? W::tr("%1, more than chance explains").arg(words)
                                       : W::tr("%1, which may be chance").arg(words);
}

QString monthSentence(VoiceMeasure measure, const VoiceGroup& month) {
    return W::tr("%1: %2").arg(monthText(*month.month), measureSentence(measure, month.figures));
}

QString monthsText(const std::vector<VoiceGroup>& months) {
    const VoiceMeasure measure = shown_measure(months);
    QStringList sentences;
    for (const VoiceGroup& month : months)
        if (month.month && answers_to(measure, month)) sentences << monthSentence(measure, month);
    return sentences.join(QStringLiteral("; "));
}

QString movedSentence(const Plan& plan, const MovedStep& moved) {
    return W::tr("%1: NPS %2, more than both margins allow.")
        .arg(stepText(plan, moved.step),
             change(VoiceMeasure::nps, moved.before, add_months(moved.month, -1), moved.now,
                    moved.month));
}

} // namespace updraft
