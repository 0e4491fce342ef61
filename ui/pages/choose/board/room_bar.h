#pragma once

#include "core/choose/board_case.h"
#include "ui/session/session.h"
#include "ui/support/theme.h"

#include <QWidget>

namespace updraft {

/// What a limit counts, as one bar: who takes how much, largest first, what the request would take
/// on top, and where the limit is.
struct RoomPicture {
    struct Block {
        QString code;
        QString amount;
        double taken = 0;
        std::optional<Status> status; ///< None for the request.
        bool several = false;         ///< The smaller ones, as one.
        bool offered = false;         ///< It would make room by itself.
    };
    std::vector<Block> blocks; ///< The request last.
    double allowed = 0;
    QString allowedText; ///< "240 available"
    QString overText;    ///< "22 over"; empty where it fits.
    QString unit;        ///< "March, person-days"

    double all() const;
};

/// The picture of the tightest limit, or one that counts nothing where nothing is tight.
RoomPicture roomPicture(const Session& session, const Request& request, const BoardCase& made);

/// Paints it with a theme's colours; what `k` is 1 for a window is larger before a room. Returns
/// how high it is.
double paintRoom(QPainter& painter, const QRectF& box, const RoomPicture& picture,
                 const Theme& theme, double k = 1);

/// The picture in the window.
class RoomBar : public QWidget {
    Q_OBJECT

  public:
    explicit RoomBar(QWidget* parent = nullptr);

    void setPicture(RoomPicture picture);
    const RoomPicture& picture() const { return picture_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    RoomPicture picture_;
};

} // namespace updraft
