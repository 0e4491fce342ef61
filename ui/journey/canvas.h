#pragma once

#include "ui/render/journey/painter.h"
#include "ui/session/session.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace updraft {

class JourneyHands;
class JourneyKeys;
class JourneyPane;
class JourneyVerbs;

/// A journey map that can be worked on, in the window and on the projector: the stages' heads and
/// the lanes' names stay while the map scrolls. Reads the plan through the session, paints by the
/// one painter, and hands pointer and keys to JourneyHands and JourneyKeys.
class JourneyCanvas : public QAbstractScrollArea {
    Q_OBJECT

  public:
    JourneyCanvas(Session& session, JourneyStyle style, QWidget* parent = nullptr);
    ~JourneyCanvas() override;

    Session& session() const { return session_; }
    const JourneyOptions& options() const { return options_; }
    /// Lays out anew.
    void setOptions(JourneyOptions options);
    /// Laid out when it is first asked for or shown.
    const JourneyLayout& picture() const;
    const JourneyMarks& marks() const { return marks_; }
    void setMarks(JourneyMarks marks);
    const Theme& theme() const;
    JourneyVerbs& verbs() const { return *verbs_; }
    JourneyHands& hands() const { return *hands_; }

    /// The item that keys act on; null where nothing of this journey is picked.
    const JourneyItem* current() const;
    /// Picks an item, as a person does by pointing at it; its row becomes the session's selection.
    void pick(const JourneyItem& item, bool add = false);
    /// What double click, Enter and a screen reader's press do: a text is written in its place, an
    /// initiative is shown where it lives, one that is missing is added.
    void activate(const JourneyItem& item);
    /// Lets a person write an item's text in its place, also as the end of adding it.
    void edit(const JourneyKey& key, std::optional<Gesture> adding = {});

    /// From the canvas's own coordinates to the picture's, whatever part lies there, and back.
    QPointF toPicture(QPointF at) const;
    QRectF fromPicture(const QRectF& area) const;
    /// The part of the lanes that can be seen, in the picture's coordinates.
    QRectF bodyInSight() const;
    /// Scrolls as little as needed.
    void bringIntoSight(const QRectF& area);
    void updatePicture(const QRectF& area);

    static constexpr double zoomStep = 1.2;
    void zoom(double factor, QPointF about);
    void zoom(double factor);
    void fit();
    void scrollBy(QPoint by);

  Q_SIGNALS:
    void relaid();
    void optionsChanged();
    void cursorChanged();
    /// A right click or the menu key.
    void menuAsked(QPoint global);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    friend class JourneyPane;

    void planChanged();
    void showSelection(const Selection& selection);
    void relayout();
    void lay() const;
    void placePicture();
    void placePanes();
    void repaintAll();
    void paintArea(QPainter& painter, const QRectF& area) const;
    QPointF origin() const;
    bool pointerEvent(QEvent* event, QWidget* source);
    bool toolTip(QPointF at, QPoint global);

    Session& session_;
    JourneyOptions options_;
    mutable std::unique_ptr<const JourneyLayout> picture_; ///< None until it is needed.
    mutable QSize laidFor_;
    JourneyMarks marks_;
    std::unique_ptr<JourneyVerbs> verbs_;
    std::unique_ptr<JourneyHands> hands_;
    std::unique_ptr<JourneyKeys> keys_;
    std::vector<JourneyPane*> panes_;
    QPoint offset_;
};

} // namespace updraft
