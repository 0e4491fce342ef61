#include "ui/words/start_today.h"

#include "ui/words/tr.h"

namespace updraft {

namespace {

QString begun(const Plan& plan, const Hindrance& hindrance) {
    const auto* row = plan.initiatives.find({hindrance.subject});
    if (row && row->status == Status::done) return Words::tr("It is done.");
    if (row && row->status == Status::dropped) return Words::tr("It was dropped.");
    if (row && row->status == Status::blocked) return Words::tr("It has begun, and is blocked.");
    return Words::tr("It has begun.");
}

/// Whose decision it is, and how far asking them has come.
QString elsewhere(const Plan& plan, const Hindrance& hindrance) {
    const auto* row = plan.initiatives.find({hindrance.subject});
    if (!row) return {};
    const QString who = !row->neighbour.empty() ? text(row->neighbour)
                        : row->mandate == Mandate::neighbour
                            ? Words::tr("a neighbouring department")
                            : Words::tr("the executives");
    switch (row->ask_state) {
    case AskState::not_asked:
        return Words::tr("It needs %1: not asked yet.").arg(who);
    case AskState::asked:
        return Words::tr("It needs %1: asked, and not answered yet.").arg(who);
    case AskState::agreed:
        return Words::tr("It needs %1: agreed. Make it yours when nothing more is needed of them.")
            .arg(who);
    case AskState::refused:
        return Words::tr("It needs %1: refused.").arg(who);
    }
    return {};
}

QString limited(const Plan& plan, const Hindrance& hindrance) {
    const auto* limit = plan.limits.find({hindrance.subject});
    return limit && limit->kind == LimitKind::initiatives
               ? Words::tr("As many initiatives are under way as the strategy allows at once.")
               : Words::tr("It would take more person-days than the strategy allows in a month.");
}

} // namespace

QString hindranceSentence(const Hindrance& hindrance, const Plan& plan) {
    switch (hindrance.kind) {
    case Hindrance::Kind::begun:
        return begun(plan, hindrance);
    case Hindrance::Kind::mandate:
        return elsewhere(plan, hindrance);
    case Hindrance::Kind::owner:
        return Words::tr("It has no owner yet.");
    case Hindrance::Kind::predecessor: {
        const auto* before = plan.initiatives.find({hindrance.subject});
        return before ? Words::tr("%1 %2 comes first.").arg(text(before->code), text(before->title))
                      : QString{};
    }
    case Hindrance::Kind::team: {
        const auto* team = plan.teams.find({hindrance.subject});
        return team ? Words::tr("%1 has no people free for it.").arg(text(team->name)) : QString{};
    }
    case Hindrance::Kind::limit:
        return limited(plan, hindrance);
    }
    return {};
}

} // namespace updraft
