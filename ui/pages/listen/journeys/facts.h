#pragma once

#include "core/listen/journey_map.h"

#include <QImage>
#include <QWidget>

#include <vector>

namespace updraft {

class Session;

/// The strip over a journey map: whose journey it is, what they want, what it rests on and where it
/// is at its lowest. A press shows the journey at the window's side.
class JourneyFacts : public QWidget {
    Q_OBJECT

  public:
    explicit JourneyFacts(Session& session, QWidget* parent = nullptr);

    /// What the map says of its journey; nothing for none.
    void setMap(const JourneyMap* map);
    QSize sizeHint() const override { return {400, 64}; }
    QSize minimumSizeHint() const override { return {200, 64}; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    struct Fact {
        QString label;
        QString value;
        bool strong = false;
    };

    void readPersona(const JourneyMap& map);
    void pick();
    bool nobody() const;
    void namePersonas();

    Session& session_;
    std::optional<Id<Journey>> journey_;
    QImage portrait_; ///< Of the first persona; where there is none, the initials stand for it.
    QString initials_;
    QString name_;
    QString quote_;
    std::vector<Fact> facts_;
};

} // namespace updraft
