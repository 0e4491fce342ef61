#include "ui/words/start_today.h"

#include "ui/words/tr.h"

#include <QStringList>

namespace updraft {

namespace {

QString begun(const Plan& plan, const Hindrance& hindrance) {
    const auto* row = plan.initiatives.find({hindrance.subject});
    if (row && row->status == Status::done) return Words::tr("it is done");
    if (row && row->status == Status::dropped) return Words::tr("it was dropped");
    if (row && row->status == Status::blocked) return Words::tr("it has begun, and is blocked");
    return Words::tr("it has begun");
}

/// Whose decision it is, and how far asking them has come.
QString elsewhere(const Plan& plan, const Hindrance& hindrance) {
    const auto* row = plan.initiatives.find({hindrance.subject});
    if (!row) return {};
    const QString who = !row->neighbour.empty()              ? text(row->neighbour)
                        : row->mandate == Mandate::neighbour ? Words::tr("another department")
                                                             : Words::tr("the executives");
    switch (row->ask_state) {
    case AskState::not_asked:
        return Words::tr("it needs %1, not asked yet").arg(who);
    case AskState::asked:
        return Words::tr("it needs %1, asked and not answered yet").arg(who);
    case AskState::agreed:
        return Words::tr("it needs %1, agreed: make it yours when nothing more is needed of them")
            .arg(who);
    case AskState::refused:
        return Words::tr("it needs %1, refused").arg(who);
    }
    return {};
}

QString limited(const Plan& plan, const Hindrance& hindrance) {
    const auto* limit = plan.limits.find({hindrance.subject});
    return limit && limit->kind == LimitKind::initiatives
               ? Words::tr("as many are under way as the strategy allows at once")
               : Words::tr("it would take more person-days than the strategy allows in a month");
}

QString hindranceText(const Plan& plan, const Hindrance& hindrance) {
    switch (hindrance.kind) {
    case Hindrance::Kind::begun:
        return begun(plan, hindrance);
    case Hindrance::Kind::mandate:
        return elsewhere(plan, hindrance);
    case Hindrance::Kind::owner:
        return Words::tr("it has no owner");
    case Hindrance::Kind::predecessor: {
        const auto* before = plan.initiatives.find({hindrance.subject});
        return before ? Words::tr("it waits for %1").arg(text(before->code)) : QString{};
    }
    case Hindrance::Kind::team: {
        const auto* team = plan.teams.find({hindrance.subject});
        return team ? Words::tr("%1 has no people free").arg(text(team->name)) : QString{};
    }
    case Hindrance::Kind::limit:
        return limited(plan, hindrance);
    }
    return {};
}

} // namespace

QString startText(const Plan& plan, const std::vector<Hindrance>& hindrances) {
    if (hindrances.empty()) return Words::tr("Can start today");
    QStringList all;
    for (const Hindrance& each : hindrances) all << hindranceText(plan, each);
    return Words::tr("Not today: %1").arg(all.join(QStringLiteral("; ")));
}

} // namespace updraft
