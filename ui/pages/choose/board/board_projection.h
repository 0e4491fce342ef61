#pragma once

#include "ui/pages/choose/board/room_bar.h"
#include "ui/pages/slide.h"
#include "ui/session/session.h"

namespace updraft {

/// The case of one request before a room: what it asks, what a customer said, what it takes and
/// what comes off. ← and → go through the open requests.
class BoardProjection : public Slide {
    Q_OBJECT

  public:
    explicit BoardProjection(Session& session, QWidget* parent = nullptr);

    /// The request that shows; null where none is open and none picked.
    const Request* request() const;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    std::vector<Id<Request>> inOrder() const;
    void step(int by);
    void refresh();
    double paintHead(QPainter& painter, const Request& row) const;
    double paintQuote(QPainter& painter, double top) const;
    void paintRest(QPainter& painter, const Request& row, double top) const;
    QString factsText(const Request& row) const;
    QString verdictText(const Request& row) const;

    Session& session_;
    BoardCase case_;
    RoomPicture room_;
};

} // namespace updraft
