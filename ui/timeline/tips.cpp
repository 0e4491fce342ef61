#include "ui/timeline/tips.h"

#include "ui/render/roadmap_words.h"
#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QStringList>

namespace updraft {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("updraft::Timeline", text);
}

QString line(const char* label, const QString& text) {
    return text.isEmpty() ? QString() : say(label).arg(text);
}

/// The sentences of all that is broken at a bar.
QStringList brokenAt(const RoadmapLayout& picture, std::size_t bar) {
    QStringList sentences;
    for (const RoadmapLink& link : picture.links)
        if (link.broken && link.to == bar)
            sentences << link.sentence + QStringLiteral(". ") + words::moveTo(link.fix);
    return sentences;
}

QStringList linksOf(const RoadmapLayout& picture, std::size_t bar) {
    QStringList needs;
    QStringList neededBy;
    for (const RoadmapLink& link : picture.links) {
        if (link.to == bar) needs << picture.bars[link.from].code;
        if (link.from == bar) neededBy << picture.bars[link.to].code;
    }
    QStringList lines;
    lines << line(QT_TRANSLATE_NOOP("updraft::Timeline", "Depends on %1"),
                  needs.join(QStringLiteral(", ")))
          << line(QT_TRANSLATE_NOOP("updraft::Timeline", "Needed by %1"),
                  neededBy.join(QStringLiteral(", ")));
    return lines;
}

ItemWords wordsForBar(const RoadmapLayout& picture, const Plan& plan, const Schedule& schedule,
                      std::size_t index) {
    const RoadmapBar& bar = picture.bars[index];
    ItemWords words;
    words.name = bar.code + u' ' + bar.title;
    QStringList value{bar.word};
    if (bar.dated) {
        value << (bar.point ? shortDate(bar.days.start)
                            : dateSpan(bar.days.start, bar.days.finish));
        if (!bar.point) value << words::workingDays(bar.days.days);
    } else {
        value << words::noDateYet(0);
        if (bar.horizon) value << words::horizon(*bar.horizon);
    }
    words.value = value.join(QStringLiteral(", "));
    const Initiative* row = plan.initiatives.find(bar.id);
    const Person* owner = row != nullptr && row->owner ? plan.people.find(*row->owner) : nullptr;
    QStringList lines = brokenAt(picture, index);
    if (row != nullptr && !row->status_reason.empty()) lines << qt(row->status_reason);
    if (owner != nullptr)
        lines << line(QT_TRANSLATE_NOOP("updraft::Timeline", "Owner: %1"), qt(owner->name));
    lines << line(QT_TRANSLATE_NOOP("updraft::Timeline", "Lane: %1"), picture.lanes[bar.lane].name);
    lines << linksOf(picture, index);
    if (!bar.slip.isEmpty())
        lines << line(QT_TRANSLATE_NOOP("updraft::Timeline", "%1 against the baseline"), bar.slip);
    if (const Scheduled* item = schedule.find(bar.id); item != nullptr && bar.dated)
        if (row != nullptr && row->status != Status::done && row->status != Status::dropped)
            lines << (item->critical ? words::critical() : words::slack(item->slack));
    lines.removeAll(QString());
    words.description = lines.join(u'\n');
    return words;
}

} // namespace

ItemWords wordsFor(const RoadmapLayout& picture, const Plan& plan, const Schedule& schedule,
                   const TimelineItem& item) {
    switch (item.kind) {
    case TimelineItem::Kind::Bar:
        return wordsForBar(picture, plan, schedule, item.index);
    case TimelineItem::Kind::Batch: {
        const RoadmapBatch& batch = picture.batches[item.index];
        const Batch* row = plan.batches.find(batch.id);
        return {batch.code + u' ' + batch.title,
                dateSpan(batch.from, batch.until) + QStringLiteral(", ") + batch.done,
                row != nullptr ? qt(row->goal) : QString()};
    }
    case TimelineItem::Kind::Milestone: {
        const RoadmapMilestone& one = picture.milestones[item.index];
        const char* met = one.met ? QT_TRANSLATE_NOOP("updraft::Timeline", "Milestone, met")
                                  : QT_TRANSLATE_NOOP("updraft::Timeline", "Milestone");
        return {one.title, longDate(one.date), say(met)};
    }
    }
    return {};
}

QString tipAt(const RoadmapLayout& picture, const Plan& plan, const Schedule& schedule,
              QPointF at) {
    const auto tell = [&](TimelineItem::Kind kind, std::ptrdiff_t index) {
        return wordsFor(picture, plan, schedule, {kind, static_cast<std::size_t>(index)}).lines();
    };
    const auto tellLink = [&](const RoadmapLink& link) {
        const QString ends =
            picture.bars[link.from].code + QStringLiteral(" \u2192 ") + picture.bars[link.to].code;
        const QString broken = link.broken
                                   ? link.sentence + QStringLiteral(". ") + words::moveTo(link.fix)
                                   : QString();
        return ItemWords{ends, link.label, broken}.lines();
    };
    if (const RoadmapLink* alarm = picture.alarmAt(at)) return tellLink(*alarm);
    if (const RoadmapMilestone* one = picture.milestoneAt(at))
        return tell(TimelineItem::Kind::Milestone, one - picture.milestones.data());
    if (const RoadmapBar* bar = picture.barAt(at))
        return tell(TimelineItem::Kind::Bar, bar - picture.bars.data());
    if (const RoadmapBatch* batch = picture.batchAt(at))
        return tell(TimelineItem::Kind::Batch, batch - picture.batches.data());
    if (const RoadmapLink* link = picture.linkAt(at)) return tellLink(*link);
    return {};
}

} // namespace updraft
