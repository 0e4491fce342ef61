#include "ui/present/roadmap_stops.h"

#include "ui/support/convert.h"

#include <QCoreApplication>

#include <algorithm>

namespace updraft {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("updraft::Presenter", text);
}

std::vector<const Batch*> byStart(const Plan& plan) {
    std::vector<const Batch*> batches;
    for (const Batch& batch : plan.batches) batches.push_back(&batch);
    std::ranges::stable_sort(batches, {}, [](const Batch* batch) {
        return std::pair(batch->start.value_or(last_date), batch->position);
    });
    return batches;
}

} // namespace

std::vector<RoadmapStop> stopsOf(const Plan& plan, const RoadmapLayout& picture) {
    std::vector<RoadmapStop> stops{
        {say(QT_TRANSLATE_NOOP("updraft::Presenter", "The whole plan")), {}}};
    for (const Batch* batch : byStart(plan)) {
        std::vector<Id<Initiative>> members;
        for (const RoadmapBar& bar : picture.bars)
            if (plan.initiatives.find(bar.id)->batch == batch->id) members.push_back(bar.id);
        if (members.empty()) continue;
        stops.push_back({say(QT_TRANSLATE_NOOP("updraft::Presenter", "Batch %1, %2"))
                             .arg(qt(batch->code), qt(batch->title)),
                         Selection::of(members)});
    }
    for (const RoadmapLink& link : picture.links)
        if (link.broken) stops.push_back({link.sentence, Selection::of(picture.bars[link.to].id)});
    return stops;
}

} // namespace updraft
