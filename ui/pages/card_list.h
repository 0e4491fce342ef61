#pragma once

#include "core/base/id.h"
#include "ui/models/kind_table_model.h"
#include "ui/support/style_paint.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>

#include <vector>

namespace updraft {

/// What all lists of cards share, whatever view they are: cards are dragged from one list to
/// another or go there by Alt+← and Alt+→, and the arrows alone leave the list.
template <class View> class CardList : public View {
  public:
    using View::View;

  protected:
    /// Cards were dropped here.
    virtual void takeCards(const std::vector<Uuid>& ids) = 0;
    /// The picked cards are to go so many lists on; whether there are any.
    virtual bool sendCards(int by) = 0;
    /// The keyboard is to go so many lists on.
    virtual void leaveList(int by) = 0;

    void keyPressEvent(QKeyEvent* event) override {
        const int right = this->layoutDirection() == Qt::RightToLeft ? -1 : 1;
        const int by = event->key() == Qt::Key_Right  ? right
                       : event->key() == Qt::Key_Left ? -right
                                                      : 0;
        if (by != 0 && event->modifiers() == Qt::AltModifier && sendCards(by)) return;
        if (by != 0 && event->modifiers() == Qt::NoModifier) return leaveList(by);
        View::keyPressEvent(event);
    }

    void dragEnterEvent(QDragEnterEvent* event) override {
        if (!holdsCards(*event->mimeData())) return event->ignore();
        event->acceptProposedAction();
        setTarget(true);
    }
    void dragMoveEvent(QDragMoveEvent* event) override {
        if (holdsCards(*event->mimeData()))
            event->acceptProposedAction();
        else
            event->ignore();
    }
    void dragLeaveEvent(QDragLeaveEvent* event) override {
        View::dragLeaveEvent(event);
        setTarget(false);
    }
    void dropEvent(QDropEvent* event) override {
        setTarget(false);
        const QByteArray dragged = event->mimeData()->data(QLatin1String(KindTableModel::idsMime));
        std::vector<Uuid> ids;
        for (const QByteArray& line : dragged.split('\n'))
            if (const auto id = parse_uuid(line.toStdString())) ids.push_back(*id);
        // The list moves nothing by itself: the plan does.
        event->setDropAction(Qt::CopyAction);
        event->accept();
        if (!ids.empty()) takeCards(ids);
    }

    /// Cards are held over it.
    void paintEvent(QPaintEvent* event) override {
        if (target_) {
            QPainter painter(this->viewport());
            painter.setRenderHint(QPainter::Antialiasing);
            const Theme& t = Theme::current();
            paint::box(painter, QRectF(this->viewport()->rect()).adjusted(1, 1, -1, -1),
                       t.accentSoft, t.accent, space::cardRadius);
        }
        View::paintEvent(event);
    }

  private:
    static bool holdsCards(const QMimeData& data) {
        return data.hasFormat(QLatin1String(KindTableModel::idsMime));
    }
    void setTarget(bool target) {
        target_ = target;
        this->viewport()->update();
    }

    bool target_ = false;
};

} // namespace updraft
