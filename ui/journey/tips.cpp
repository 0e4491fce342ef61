#include "ui/journey/tips.h"

#include "ui/render/journey/words.h"
#include "ui/render/roadmap_words.h"
#include "ui/support/convert.h"

#include <QCoreApplication>

namespace updraft {

namespace {

struct Journeys {
    Q_DECLARE_TR_FUNCTIONS(updraft::Journeys)
};

QString stageOf(const JourneyLayout& picture, const JourneyItem& item) {
    return item.stage < picture.stages.size() ? picture.stages[item.stage].text : QString();
}

QString stepOf(const JourneyLayout& picture, const Plan& plan, const JourneyItem& item) {
    if (!item.ofStep || item.step >= picture.map.steps.size()) return stageOf(picture, item);
    return qt(plan.steps.find(picture.map.steps[item.step].id)->title);
}

QString emotionOf(const Plan& plan, const JourneyLayout& picture, const JourneyItem& item) {
    const auto felt = plan.steps.find(picture.map.steps[item.step].id)->emotion;
    return felt ? Journeys::tr("Feeling %1").arg(words::emotion(*felt)) : QString();
}

ItemWords ofStage(const JourneyLayout& picture, const Plan& plan, const JourneyItem& item) {
    const Stage& row = *plan.stages.find({item.key.id});
    const auto steps = picture.map.stages[item.stage].steps.size();
    QStringList about{words::fate(item.fate)};
    if (!row.phase.empty()) about << Journeys::tr("Phase: %1").arg(qt(row.phase));
    about << Journeys::tr("%Ln step(s)", nullptr, static_cast<int>(steps));
    about.removeAll(QString());
    return {Journeys::tr("Stage %1 of %2: %3")
                .arg(QString::number(item.stage + 1), QString::number(picture.stages.size()),
                     item.text),
            item.note, about.join(u'\n')};
}

ItemWords ofStep(const JourneyLayout& picture, const Plan& plan, const JourneyItem& item) {
    const MapStep& step = picture.map.steps[item.step];
    QStringList value{emotionOf(plan, picture, item)};
    if (item.moment) value << words::momentOfTruth();
    value.removeAll(QString());
    QStringList about{words::fate(item.fate),
                      Journeys::tr("Stage: %1").arg(stageOf(picture, item))};
    if (!step.pains.empty())
        about << Journeys::tr("%Ln pain point(s) and gains", nullptr,
                              static_cast<int>(step.pains.size()));
    if (step.verbatims > 0)
        about << Journeys::tr("%Ln quote(s)", nullptr, static_cast<int>(step.verbatims));
    if (step.counts > 0) about << words::counted(step.counts);
    about.removeAll(QString());
    return {Journeys::tr("Step %1 of %2: %3")
                .arg(QString::number(item.step + 1), QString::number(picture.map.steps.size()),
                     item.text),
            value.join(QStringLiteral(", ")), about.join(u'\n')};
}

ItemWords ofPoint(const JourneyLayout& picture, const Plan& plan, const JourneyItem& item) {
    const QString who =
        item.key.persona ? picture.curves[item.curve].name : words::lane(JourneyLane::Feeling);
    QStringList about;
    if (item.moment) about << words::momentOfTruth();
    if (item.change)
        about << Journeys::tr("%1 against the other journey").arg(words::emotion(*item.change));
    return {Journeys::tr("%1: %2").arg(who, stepOf(picture, plan, item)),
            words::emotion(item.value), about.join(u'\n')};
}

} // namespace

ItemWords wordsFor(const JourneyLayout& picture, const Plan& plan, const JourneyItem& item) {
    const QString at = stepOf(picture, plan, item);
    const QString named = item.code.isEmpty() ? item.text : item.code + u' ' + item.text;
    switch (item.key.part) {
    case JourneyPart::Stage:
        return ofStage(picture, plan, item);
    case JourneyPart::Step:
        return ofStep(picture, plan, item);
    case JourneyPart::Point:
        return ofPoint(picture, plan, item);
    case JourneyPart::Text:
        return {Journeys::tr("%1: %2").arg(words::lane(item.lane), at), item.text,
                words::fate(item.fate)};
    case JourneyPart::Pain:
    case JourneyPart::Opportunity:
        return {named, item.note, item.more.isEmpty() ? at : item.more + u'\n' + at};
    case JourneyPart::Verbatim:
        return {QStringLiteral("\u201C") + item.text + QStringLiteral("\u201D"), item.note, at};
    case JourneyPart::Initiative:
        return {named, words::status(item.status), at};
    case JourneyPart::Add:
        return {Journeys::tr("%1 for %2").arg(item.text, item.code), {}, at};
    }
    return {};
}

} // namespace updraft
