#include "ui/pages/listen/voice/numbers.h"

namespace updraft {

namespace {

bool restsOn(std::string_view table) {
    return table == table_of<Feedback> || table == table_of<Step> || table == table_of<Stage> ||
           table == table_of<Journey> || table == table_of<Persona>;
}

VoiceState stateOf(std::shared_ptr<const Plan> plan, VoiceBy by,
                   const std::optional<VoiceGroup>& picked, Date today) {
    VoiceState state;
    state.by = by;
    state.all = voice_of(*plan);
    state.groups = voice_by(*plan, by);
    state.months = voice_by(*plan, VoiceBy::month, picked ? in_group(by, *picked) : VoiceFilter{});
    state.moved = moved_steps(*plan);
    for (const Feedback& item : plan->feedback) {
        if (item.state == LoopState::open) ++state.calls;
        if (call_overdue(item, today)) ++state.overdue;
    }
    state.plan = std::move(plan);
    return state;
}

} // namespace

VoiceNumbers::VoiceNumbers(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&session, &Session::changed, this, &VoiceNumbers::follow);
    connect(&session, &Session::opened, this, &VoiceNumbers::workOut);
}

void VoiceNumbers::follow(const Change& change) {
    const bool all = change.what.empty(); // another program wrote it
    if (all || std::ranges::any_of(change.what, restsOn, &Touch::table)) workOut();
}

void VoiceNumbers::setBy(VoiceBy by) {
    by_ = by;
    picked_.reset();
    workOut();
}

void VoiceNumbers::setPicked(std::optional<VoiceGroup> group) {
    picked_ = std::move(group);
    workOut();
}

void VoiceNumbers::setWatched(bool watched) {
    watched_ = watched;
    if (watched_ && stale_) workOut();
}

void VoiceNumbers::workOut() {
    stale_ = !watched_;
    if (stale_ || !session_.isOpen()) return;
    work_.start([plan = session_.snapshot(), by = by_, picked = picked_, today = session_.today()](
                    const Progress&) { return stateOf(plan, by, picked, today); },
                [this](VoiceState state) {
                    state_ = std::move(state);
                    Q_EMIT changed();
                });
}

} // namespace updraft
