#pragma once

#include "core/document/edit.h"
#include "core/roadmap/fixes.h"
#include "core/roadmap/lanes.h"
#include "ui/session/session.h"

#include <QElapsedTimer>
#include <QString>

namespace updraft {

class TimelineCanvas;

/// What can be done on the timeline, by pointer, key, menu or screen reader, as edits of the
/// session. All act on the selected initiatives unless told which.
class TimelineVerbs {
  public:
    explicit TimelineVerbs(TimelineCanvas& canvas) : canvas_(canvas) {}

    /// By working days; those without a date get today. Calls without a pause are one gesture.
    void shift(int workingDays);
    void lengthen(int workingDays);
    /// To the lane so many further down.
    void changeLane(int by);

    /// Puts the bars where they were dropped: so many working days later, the first of them on the
    /// date if it has none yet, and into the lane.
    struct Drop {
        std::vector<Id<Initiative>> bars;
        std::int64_t workingDays = 0;
        Date date;
        std::optional<Uuid> lane; ///< None where it is the same.
    };
    void drop(const Drop& drop);
    void resizeTo(Id<Initiative> id, Date start, Date finish);
    void undate();
    void undate(const std::vector<Id<Initiative>>& ids, std::optional<Uuid> lane);
    void setStatus(Status status);

    void linkTo(Id<Initiative> from, Id<Initiative> to);
    void unlink(Id<Dependency> id);
    void mend(Id<Dependency> id);
    void mendAll();
    /// Keeps where everything stands; none where it was refused.
    std::optional<Id<Baseline>> keepBaseline(const QString& name);
    void removeBaseline(Id<Baseline> id);

    /// A milestone of the whole plan, whose title can then be written in its place.
    void createMilestone(Date date);
    void moveMilestone(Id<Milestone> id, Date date);
    /// The selected milestones, by days, working or not.
    void shiftMilestones(int days);

    /// The title of an initiative, milestone or batch.
    void rename(const Selection& item, const QString& title, std::string_view field = "title",
                Gesture gesture = {});
    /// A new initiative, whose title can then be written in its place.
    void create(std::optional<Uuid> lane, std::optional<Date> start);
    void duplicate();
    /// The selected initiatives, milestones or batches.
    void remove();

    std::vector<Id<Initiative>> selected() const;

  private:
    /// "CX-07 moved 7 working days, to 24 Apr."
    QString tellMove(const Move& move) const;
    std::optional<Change> edit(std::string_view verb, const std::function<void(Edit&)>& run);
    void editInGesture(std::string_view verb, const std::function<void(Edit&)>& run);
    void setLane(Edit& edit, const std::vector<Id<Initiative>>& ids, Uuid lane) const;

    TimelineCanvas& canvas_;
    Gesture gesture_;
    std::string gestureVerb_;
    Selection gestureOf_;
    QElapsedTimer sinceGesture_;
};

} // namespace updraft
