#pragma once

#include "ui/canvas/keys.h"
#include "ui/timeline/items.h"

namespace updraft {

class TimelineCanvas;

/// The keyboard on the timeline.
class TimelineKeys : public CanvasKeys {
  public:
    explicit TimelineKeys(TimelineCanvas& canvas) : canvas_(canvas) {}

    /// Lets the arrows choose what will depend on the selected initiative (Ctrl+L).
    void startLink();
    bool linking() const { return linkFrom_.has_value(); }
    /// Whether the arrows choose the day on which what had no date will start.
    bool dating() const { return date_.has_value(); }
    /// What is dated by keys is what was picked when that began.
    void selectionChanged();
    /// The picture is another: what is being linked may have moved or gone.
    void pictureChanged();

  protected:
    bool arrow(Way way, Qt::KeyboardModifiers modifiers) override;
    bool escape() override;
    bool other(const QKeyEvent& event) override;

  private:
    bool edit(const QKeyEvent& event);
    bool enter();
    bool end(bool first);
    void step(Way way, bool extend);
    std::optional<TimelineItem> next(Way way, const std::optional<TimelineItem>& from) const;
    bool editTitle();
    std::optional<TimelineItem> current() const;
    void go(const TimelineItem& item, bool extend);
    void aim(std::optional<Id<Initiative>> target);
    /// The line from the first bar to the aim; none where nothing is being linked.
    void showLine();
    void leaveLink();
    bool allWithoutDate() const;
    void chooseDate(int workingDays);
    void drop();
    void leaveDate();

    TimelineCanvas& canvas_;
    std::optional<Id<Initiative>> linkFrom_;
    std::optional<Date> date_; ///< Where what is picked would start.
    Selection dated_;          ///< What was picked when that began.
};

} // namespace updraft
