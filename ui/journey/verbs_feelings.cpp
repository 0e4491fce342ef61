// How steps feel, and which of them decide.
#include "ui/journey/verbs.h"

#include "core/edits/journeys.h"
#include "core/edits/verbs.h"
#include "ui/journey/canvas.h"

namespace updraft {

namespace {

constexpr int keyPause = 1200; ///< Milliseconds after which the next key is another gesture.

} // namespace

/// The persona whose point the keyboard is on.
std::optional<Id<Persona>> JourneyVerbs::persona() const {
    const JourneyItem* item = canvas_.current();
    if (item == nullptr || !item->key.persona) return std::nullopt;
    return Id<Persona>{item->key.persona};
}

void JourneyVerbs::nudge(double by) {
    const JourneyItem* item = canvas_.current();
    const auto of = step();
    if (item == nullptr || !of) return;
    const JourneyKey key = item->key;
    const auto persona = this->persona();
    const bool same =
        sinceGesture_.isValid() && sinceGesture_.elapsed() < keyPause && gestureOf_ == key;
    const double now = emotion_of(canvas_.session().plan(), *of, persona).value_or(0);
    const auto change = canvas_.session().edit(
        verb::set,
        [&](Edit& edit) {
            edit.about(of->uuid);
            set_emotion(edit, *of, persona, now + by);
        },
        same ? gesture_ : Gesture{});
    if (!change) return sinceGesture_.invalidate();
    gesture_ = change->gesture;
    gestureOf_ = key;
    sinceGesture_.start();
}

void JourneyVerbs::setEmotion(Id<Step> id, std::optional<Id<Persona>> persona, double emotion) {
    edit(verb::set, [&](Edit& edit) {
        edit.about(id.uuid);
        set_emotion(edit, id, persona, emotion);
    });
}

void JourneyVerbs::clearEmotion() {
    const auto of = steps();
    const auto persona = this->persona();
    edit(verb::set, [&](Edit& edit) {
        for (const Id<Step> id : of) {
            edit.about(id.uuid);
            clear_emotion(edit, id, persona);
        }
    });
}

void JourneyVerbs::toggleMoment() {
    const auto of = steps();
    if (of.empty()) return;
    const bool moment = !canvas_.session().find(of.back())->moment_of_truth;
    edit(verb::set, [&](Edit& edit) {
        for (const Id<Step> id : of) {
            edit.about(id.uuid);
            edit.change(id, [&](Step& row) { row.moment_of_truth = moment; });
        }
    });
}

} // namespace updraft
