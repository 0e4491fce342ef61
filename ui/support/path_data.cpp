#include "ui/support/path_data.h"

#include <cctype>
#include <charconv>
#include <cmath>
#include <cstring>

namespace updraft {

namespace {

class Reader {
  public:
    explicit Reader(const char* data) : at_(data) {}

    QPainterPath read() {
        char command = 0;
        while (skip(), *at_) {
            if (std::isalpha(static_cast<unsigned char>(*at_)))
                command = *at_++;
            else if (command == 'M' || command == 'm')
                command = command == 'M' ? 'L' : 'l'; // further pairs after a move are lines
            if (!step(command)) break;
        }
        return path_;
    }

  private:
    void skip() {
        while (*at_ == ' ' || *at_ == ',') ++at_;
    }

    /// Whatever the locale's decimal sign is; a letter that is no number is passed over, so that
    /// reading comes to an end.
    double number() {
        skip();
        double value = 0;
        const auto [end, error] = std::from_chars(at_, at_ + std::strlen(at_), value);
        at_ = error == std::errc{} || *at_ == 0 ? end : at_ + 1;
        return value;
    }

    /// Flags of an arc are single characters and may stand without a blank.
    bool flag() {
        skip();
        return *at_++ == '1';
    }

    QPointF point(bool relative) {
        const double x = number();
        const double y = number();
        return relative ? here_ + QPointF(x, y) : QPointF(x, y);
    }

    bool step(char command) {
        const bool relative = std::islower(static_cast<unsigned char>(command));
        const QPointF before = control_;
        control_ = {};
        switch (std::toupper(static_cast<unsigned char>(command))) {
        case 'M':
            path_.moveTo(here_ = point(relative));
            return true;
        case 'L':
            path_.lineTo(here_ = point(relative));
            return true;
        case 'H':
            here_.setX(number() + (relative ? here_.x() : 0)), path_.lineTo(here_);
            return true;
        case 'V':
            here_.setY(number() + (relative ? here_.y() : 0)), path_.lineTo(here_);
            return true;
        case 'C':
            return cubic(point(relative), relative);
        case 'S':
            return cubic(before.isNull() ? here_ : 2 * here_ - before, relative);
        case 'Q':
            return quadratic(relative);
        case 'A':
            return arc(relative);
        case 'Z':
            path_.closeSubpath(), here_ = path_.currentPosition();
            return true;
        default:
            return false;
        }
    }

    bool cubic(QPointF first, bool relative) {
        control_ = point(relative);
        const QPointF end = point(relative);
        path_.cubicTo(first, control_, end);
        here_ = end;
        return true;
    }

    bool quadratic(bool relative) {
        const QPointF middle = point(relative);
        const QPointF end = point(relative);
        path_.quadTo(middle, end);
        here_ = end;
        return true;
    }

    /// Circular arcs only: our data has no other.
    bool arc(bool relative) {
        double radius = number();
        number(), number(); // the other radius and the rotation
        const bool large = flag();
        const bool sweep = flag();
        const QPointF end = point(relative);
        const QPointF half = (end - here_) / 2;
        const double chord = std::hypot(half.x(), half.y());
        if (chord == 0) return true;
        radius = std::max(radius, chord);
        const double height = std::sqrt(radius * radius - chord * chord) / chord;
        const double side = large == sweep ? -1 : 1;
        const QPointF centre = here_ + half + side * height * QPointF(-half.y(), half.x());
        drawArc(centre, radius, end, sweep);
        here_ = end;
        return true;
    }

    void drawArc(QPointF centre, double radius, QPointF end, bool sweep) {
        // Qt counts angles against the clock, SVG's y grows downwards.
        const auto angle = [&](QPointF p) {
            return std::atan2(centre.y() - p.y(), p.x() - centre.x()) * 180 / M_PI;
        };
        const double from = angle(here_);
        double span = angle(end) - from;
        if (sweep && span > 0) span -= 360;
        if (!sweep && span < 0) span += 360;
        path_.arcTo(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), from,
                    span);
    }

    const char* at_;
    QPainterPath path_;
    QPointF here_;
    QPointF control_; // the last cubic control point, for S
};

} // namespace

QPainterPath pathFromData(const char* data) {
    return Reader(data).read();
}

} // namespace updraft
