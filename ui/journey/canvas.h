#pragma once

#include "ui/canvas/canvas.h"
#include "ui/journey/hands.h"
#include "ui/journey/keys.h"
#include "ui/render/journey/painter.h"

#include <memory>
#include <optional>

namespace updraft {

class JourneyVerbs;

/// A journey map that can be worked on, in the window and on the projector. Reads the plan through
/// the session, paints by the one painter, and hands pointer and keys to JourneyHands and
/// JourneyKeys.
class JourneyCanvas : public ScrollingCanvas {
    Q_OBJECT

  public:
    JourneyCanvas(Session& session, JourneyStyle style, QWidget* parent = nullptr);
    ~JourneyCanvas() override;

    const JourneyOptions& options() const { return options_; }
    /// Lays out anew.
    void setOptions(JourneyOptions options);
    const JourneyLayout& picture() const;
    const JourneyMarks& marks() const { return marks_; }
    void setMarks(JourneyMarks marks);
    JourneyVerbs& verbs() const { return *verbs_; }
    JourneyHands& hands() const override { return *hands_; }
    JourneyKeys& keys() const override { return *keys_; }

    /// The item that keys act on; null where nothing of this journey is picked.
    const JourneyItem* current() const;
    /// Picks an item, as a person does by pointing at it; its row becomes the session's selection.
    void pick(const JourneyItem& item, bool add = false);
    /// What double click, Enter and a screen reader's press do: a text is written in its place, an
    /// initiative is shown where it lives, one that is missing is added.
    void activate(const JourneyItem& item);
    /// Lets a person write an item's text in its place, also as the end of adding it.
    void edit(const JourneyKey& key, std::optional<Gesture> adding = {});

    void zoom(double factor, QPointF about) override;
    void zoom(double factor) override;
    void fit() override;

  Q_SIGNALS:
    /// A right click or the menu key.
    void menuAsked(QPoint global);

  protected:
    CanvasFrame lay(QSizeF room) const override;
    void paintArea(QPainter& painter, const QRectF& area) const override;
    void askForMenu(QPoint global, std::optional<QPointF> at) override;
    QString tipAt(QPointF at) const override;
    void showEvent(QShowEvent* event) override;

  private:
    void showSelection();
    double scrollsFrom(QSizeF room) const;

    JourneyOptions options_;
    mutable std::unique_ptr<const JourneyLayout> picture_;
    JourneyMarks marks_;
    std::unique_ptr<JourneyVerbs> verbs_;
    std::unique_ptr<JourneyHands> hands_;
    std::unique_ptr<JourneyKeys> keys_;
};

} // namespace updraft
