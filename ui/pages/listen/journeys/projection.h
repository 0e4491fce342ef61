#pragma once

#include "ui/render/journey/options.h"

#include <QWidget>

namespace updraft {

class JourneyCanvas;
class Session;

/// A journey map for a room: readable from eight metres, still fully editable by its own keys.
class JourneyProjection : public QWidget {
    Q_OBJECT

  public:
    JourneyProjection(Session& session, JourneyOptions shown, QWidget* parent = nullptr);

    JourneyCanvas& canvas() const { return *canvas_; }

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    JourneyCanvas* canvas_;
};

} // namespace updraft
