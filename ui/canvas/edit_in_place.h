#pragma once

#include "core/document/history.h"
#include "ui/canvas/canvas.h"
#include "ui/forms/draft_watch.h"

#include <QKeyEvent>

#include <optional>

namespace updraft {

/// A field over an item of a canvas in which its text is written. Enter keeps it, Esc gives it up,
/// and leaving the field keeps it; then the field is gone. The text of an item that is being added
/// is part of adding it, and Esc takes the item back.
template <class Field> class EditInPlace : public Field {
  public:
    EditInPlace(ScrollingCanvas& canvas, std::optional<Gesture> adding)
        : Field(&canvas), canvas_(canvas), adding_(adding) {}

  protected:
    /// Where the item stands now; none where it is gone.
    virtual std::optional<QRect> place() const = 0;
    /// Makes what was written the item's text.
    virtual void keep() = 0;

    /// Everything is set: takes the keyboard.
    void begin(DraftWatch::Place draft) {
        new DraftWatch(this, canvas_.session(), std::move(draft));
        follow();
        this->selectAll();
        this->show();
        this->setFocus(Qt::OtherFocusReason);
        QObject::connect(&canvas_, &ScrollingCanvas::relaid, this, [this] { follow(); });
    }
    void finish(bool kept) {
        if (finished_) return;
        finished_ = true;
        // Who went on to something else keeps the keyboard there.
        const bool held = this->window()->focusWidget() == this;
        this->hide();
        this->deleteLater();
        if (held) canvas_.setFocus(Qt::OtherFocusReason);
        if (kept) keep();
    }
    /// It is about to go.
    bool isFinished() const { return finished_; }
    Gesture gesture() const { return adding_.value_or(Gesture{}); }

    void keyPressEvent(QKeyEvent* event) override {
        if (finished_) return;
        switch (event->key()) {
        case Qt::Key_Escape:
            DraftWatch::giveUp(this);
            finish(false);
            if (adding_) canvas_.session().takeBack(*adding_);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return finish(true);
        default:
            return Field::keyPressEvent(event);
        }
    }
    void focusOutEvent(QFocusEvent* event) override {
        Field::focusOutEvent(event);
        if (event->reason() != Qt::PopupFocusReason) finish(true);
    }

  private:
    void follow() {
        if (const auto there = place())
            this->setGeometry(*there);
        else
            finish(false);
    }

    ScrollingCanvas& canvas_;
    std::optional<Gesture> adding_;
    bool finished_ = false;
};

} // namespace updraft
