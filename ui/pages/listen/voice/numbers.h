#pragma once

#include "core/listen/voice.h"
#include "ui/session/session.h"
#include "ui/support/work.h"

namespace updraft {

/// The figures that the page shows, of one state of the plan.
struct VoiceState {
    std::shared_ptr<const Plan> plan;
    VoiceFigures all;
    VoiceBy by = VoiceBy::step;
    std::vector<VoiceGroup> groups;
    std::vector<VoiceGroup> months; ///< Of the group that is picked, else of all.
    std::vector<MovedStep> moved;
    int calls = 0;
    int overdue = 0;
};

/// Works the figures out aside, whenever what they rest on changes.
class VoiceNumbers : public QObject {
    Q_OBJECT

  public:
    explicit VoiceNumbers(Session& session, QObject* parent = nullptr);

    const VoiceState& state() const { return state_; }
    VoiceBy by() const { return by_; }
    void setBy(VoiceBy by);
    /// Whose months are shown; all where none is.
    void setPicked(std::optional<VoiceGroup> group);
    const std::optional<VoiceGroup>& picked() const { return picked_; }
    /// While nobody looks, nothing is worked out.
    void setWatched(bool watched);
    /// Waits for what is being worked out.
    void finish() { work_.finish(); }

  Q_SIGNALS:
    void changed();

  private:
    void follow(const Change& change);
    void workOut();

    Session& session_;
    VoiceState state_;
    VoiceBy by_ = VoiceBy::step;
    std::optional<VoiceGroup> picked_;
    bool watched_ = false;
    bool stale_ = true;
    Work work_;
};

} // namespace updraft
