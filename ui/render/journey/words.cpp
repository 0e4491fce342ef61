#include "ui/render/journey/words.h"

#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace updraft::words {

namespace {

/// One context for all of them, so that a translator sees them together.
QString say(const char* text, int count = -1) {
    return QCoreApplication::translate("Journey", text, nullptr, count);
}

QString counted(const char* text, std::size_t count) {
    return say(text, static_cast<int>(count));
}

constexpr const char* laneNames[] = {
    QT_TRANSLATE_NOOP("Journey", "Steps"),           QT_TRANSLATE_NOOP("Journey", "Actions"),
    QT_TRANSLATE_NOOP("Journey", "Thoughts"),        QT_TRANSLATE_NOOP("Journey", "Touchpoints"),
    QT_TRANSLATE_NOOP("Journey", "Frontstage"),      QT_TRANSLATE_NOOP("Journey", "Backstage"),
    QT_TRANSLATE_NOOP("Journey", "Owner"),           QT_TRANSLATE_NOOP("Journey", "Feeling"),
    QT_TRANSLATE_NOOP("Journey", "Pains and gains"), QT_TRANSLATE_NOOP("Journey", "In their words"),
    QT_TRANSLATE_NOOP("Journey", "Opportunities"),   QT_TRANSLATE_NOOP("Journey", "In flight"),
};

} // namespace

QString lane(JourneyLane lane) {
    return say(laneNames[static_cast<std::size_t>(lane)]);
}
QString momentOfTruth() {
    return say(QT_TRANSLATE_NOOP("Journey", "Moment of truth"));
}
QString noFeeling() {
    return say(
        QT_TRANSLATE_NOOP("Journey", "Pick a step and press + or \u2212: how does it feel?"));
}
QString lineOfInteraction() {
    return say(QT_TRANSLATE_NOOP("Journey", "Line of interaction"));
}
QString lineOfVisibility() {
    return say(QT_TRANSLATE_NOOP("Journey", "Line of visibility"));
}

QString emotion(double value) {
    return signedTenths(value);
}

QString emotion(double value, std::optional<double> change) {
    return change ? QStringLiteral("%1 (%2)").arg(emotion(value), emotion(*change))
                  : emotion(value);
}

QString pain(PainKind kind, std::optional<int> severity) {
    if (kind == PainKind::gain)
        return severity ? say(QT_TRANSLATE_NOOP("Journey", "Gain, %1")).arg(*severity)
                        : say(QT_TRANSLATE_NOOP("Journey", "Gain"));
    return severity ? say(QT_TRANSLATE_NOOP("Journey", "Severity %1")).arg(*severity) : QString();
}

QString initiatives(std::size_t count) {
    return count == 0 ? say(QT_TRANSLATE_NOOP("Journey", "none yet"))
                      : counted(QT_TRANSLATE_N_NOOP("Journey", "%Ln initiative(s)"), count);
}
QString addInitiative() {
    return say(QT_TRANSLATE_NOOP("Journey", "Add an initiative"));
}
QString noInitiative() {
    return say(QT_TRANSLATE_NOOP("Journey", "No initiative yet"));
}
QString personas(const Plan& plan, const JourneyMap& map) {
    constexpr std::size_t most = 3;
    QStringList names;
    for (const Id<Persona> id : map.personas)
        if (names.size() < static_cast<qsizetype>(most)) names << qt(plan.personas.find(id)->name);
    QString listed = names.join(QStringLiteral(", "));
    if (map.personas.size() <= most) return listed;
    return say(QT_TRANSLATE_NOOP("Journey", "%1 and %2 more"))
        .arg(listed)
        .arg(map.personas.size() - most);
}

QString more(std::size_t count) {
    return say(QT_TRANSLATE_NOOP("Journey", "%1 more")).arg(count);
}
QString counted(std::size_t count) {
    return say(QT_TRANSLATE_NOOP("Journey", "%1 times")).arg(QLocale().toString(count));
}

QString fate(JourneyFate fate) {
    switch (fate) {
    case JourneyFate::Added:
        return say(QT_TRANSLATE_NOOP("Journey", "New"));
    case JourneyFate::Removed:
        return say(QT_TRANSLATE_NOOP("Journey", "Gone"));
    case JourneyFate::Moved:
        return say(QT_TRANSLATE_NOOP("Journey", "Moved"));
    case JourneyFate::Changed:
        return say(QT_TRANSLATE_NOOP("Journey", "Changed"));
    case JourneyFate::Same:
        break;
    }
    return {};
}

QString everybody() {
    return say(QT_TRANSLATE_NOOP("Journey", "All"));
}

QString smallType(double points) {
    return say(QT_TRANSLATE_NOOP("Journey",
                                 "Smallest type on this sheet: %1 points. Choose larger paper or "
                                 "several sheets."))
        .arg(QLocale().toString(points, 'f', 1));
}

QString kind(JourneyKind kind) {
    return kind == JourneyKind::as_is ? say(QT_TRANSLATE_NOOP("Journey", "As-is"))
                                      : say(QT_TRANSLATE_NOOP("Journey", "To-be"));
}

QString sizeOf(const JourneyMap& map) {
    return counted(QT_TRANSLATE_N_NOOP("Journey", "%Ln stage(s)"), map.stages.size()) +
           QStringLiteral(", ") +
           counted(QT_TRANSLATE_N_NOOP("Journey", "%Ln step(s)"), map.steps.size());
}

QString differences(const JourneyDifference& difference) {
    QStringList parts;
    const auto add = [&](const char* text, std::size_t count) {
        if (count > 0) parts << say(text).arg(count);
    };
    const auto felt = std::ranges::count_if(difference.steps, [](const StepDifference& each) {
        return each.emotion_change.has_value();
    });
    add(QT_TRANSLATE_NOOP("Journey", "%1 new"), difference.added());
    add(QT_TRANSLATE_NOOP("Journey", "%1 gone"), difference.removed());
    add(QT_TRANSLATE_NOOP("Journey", "%1 moved"), difference.moved());
    add(QT_TRANSLATE_NOOP("Journey", "%1 changed"), difference.changed());
    add(QT_TRANSLATE_NOOP("Journey", "%1 felt otherwise"), static_cast<std::size_t>(felt));
    return parts.isEmpty() ? say(QT_TRANSLATE_NOOP("Journey", "no difference"))
                           : parts.join(QStringLiteral(", "));
}

} // namespace updraft::words
