#pragma once

#include "ui/render/journey/options.h"

#include <QWidget>

#include <vector>

namespace updraft {

class JourneyPair;
class Session;

/// A journey map for a room, or two side by side: readable from eight metres, still fully editable
/// by their own keys.
class JourneyProjection : public QWidget {
    Q_OBJECT

  public:
    JourneyProjection(Session& session, std::vector<JourneyOptions> shown,
                      QWidget* parent = nullptr);

    JourneyPair& maps() const { return *maps_; }

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    /// Shows those that there are.
    void refresh();

    Session& session_;
    std::vector<JourneyOptions> shown_;
    JourneyPair* maps_;
};

} // namespace updraft
