#pragma once

#include "ui/render/journey/options.h"

#include <QSplitter>

#include <vector>

class QScrollBar;

namespace updraft {

class JourneyCanvas;
class Session;

/// A journey map, or two side by side that scroll together.
class JourneyPair : public QSplitter {
    Q_OBJECT

  public:
    JourneyPair(Session& session, JourneyStyle style, QWidget* parent = nullptr);

    /// One or two, which are zoomed alike.
    void setShown(const std::vector<JourneyOptions>& journeys);
    bool showsTwo() const;
    std::vector<JourneyCanvas*> shown() const;
    /// The only one, or the one at the left.
    JourneyCanvas& left() const { return *left_; }
    JourneyCanvas& right() const { return *right_; }
    /// The map that keys and commands act on.
    JourneyCanvas& acting() const;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void halve();
    /// Where the other one is scrolled to.
    void scrollToLeft();
    void zoomAlike(JourneyCanvas& one, JourneyCanvas& other);
    void scrollAlike(QScrollBar* one, QScrollBar* other);

    JourneyCanvas* left_;
    JourneyCanvas* right_;
    bool moved_ = false;     ///< By hand: one is to have more room.
    bool following_ = false; ///< One map scrolls and zooms as the other does.
};

} // namespace updraft
