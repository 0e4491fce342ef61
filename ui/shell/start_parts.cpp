#include "ui/shell/start_parts.h"

#include "ui/shell/thumbs.h"
#include "ui/support/flags/chip.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/path_data.h"
#include "ui/support/style_paint.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

void paintSign(QPainter& painter, const QRectF& rect) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 34, rect.height() / 34);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::light().accent); // a sign keeps its colour in the dark
    painter.drawRoundedRect(QRectF(0, 0, 34, 34), 8, 8);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    static const QPainterPath line =
        pathFromData("M7 24c5 1 6-5 10-6s4 2 6-1 2-6 5-9M22.5 7.5L28.5 7l-.3 6");
    painter.drawPath(line);
    painter.restore();
}

Wordmark::Wordmark(QWidget* parent) : QWidget(parent) {
    setFixedHeight(34);
    setAccessibleName(QStringLiteral("Updraft"));
}

void Wordmark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto place = [&](int x, int width) {
        return QRectF(QStyle::visualRect(layoutDirection(), rect(), {x, 0, width, height()}));
    };
    paintSign(painter, place(12, 34));
    painter.setFont(Theme::font(type::title, QFont::DemiBold));
    painter.setPen(Theme::current().text);
    paint::line(painter, place(58, width() - 70),
                QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft),
                QStringLiteral("Updraft"));
}

DropPlace::DropPlace(QWidget* parent) : QWidget(parent) {
    setFixedHeight(84);
}

void DropPlace::paintEvent(QPaintEvent*) {
    const Theme& t = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.field, 1.25, Qt::DashLine));
    const QRectF box = QRectF(rect()).adjusted(12.5, 1, -12.5, -1);
    painter.drawRoundedRect(box, space::cardRadius, space::cardRadius);
    painter.setFont(Theme::font(type::body));
    painter.setPen(t.faint);
    const QString words = tr("Or drop a file anywhere in this window");
    const QRectF room = box.adjusted(16, 8, -16, -8);
    const QRectF lines = painter.boundingRect(room.adjusted(28, 0, 0, 0), Qt::TextWordWrap, words);
    const double x = std::max(room.left(), box.center().x() - lines.width() / 2 - 14);
    paintIcon(painter, Icon::bringIn, {x, box.center().y() - 9, 18, 18}, t.faint);
    painter.drawText(QRectF(x + 28, room.top(), room.right() - x - 28, room.height()),
                     Qt::TextWordWrap | Qt::AlignVCenter | Qt::AlignLeft, words);
}

void RisingLines::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& t = Theme::current();
    painter.fillRect(rect(), t.surface);
    if (width() < 860) return; // they would run through the words
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (mirrored) painter.setTransform(QTransform(-1, 0, 0, 1, width(), 0), true);
    painter.translate(width() - 1120, 0);
    const QColor line = paint::mixed(t.surface, t.accent, 0.28);
    for (int i = 0; i < 3; ++i) {
        const double d = i * 26.0;
        QPainterPath path(QPointF(480, 330 + d));
        path.cubicTo(720, 318 + d, 800, 214 + d, 910, 206 + d);
        path.cubicTo(1020, 198 + d, 1060, 120 + d, 1140, 52 + d);
        painter.setPen(QPen(paint::mixed(t.surface, line, 1.0 / (1 << i)), 2));
        painter.save();
        painter.setClipRect(QRectF(0, 0, 1120, 318));
        painter.drawPath(path);
        painter.restore();
    }
}

StepStrip::StepStrip(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepStrip::add(const QString& title, const QString& sentence) {
    steps_ << FirstStep{title, sentence};
    setAccessibleName(accessibleName() + title + QStringLiteral(". ") + sentence + u' ');
}

int StepStrip::sentenceWidth() const {
    return (width() - 24 * static_cast<int>(steps_.size() - 1)) /
               std::max(1, static_cast<int>(steps_.size())) -
           34;
}

void StepStrip::resizeEvent(QResizeEvent*) {
    const QFontMetrics metrics(Theme::font(type::body));
    const QFontMetrics titles(Theme::font(type::body, QFont::DemiBold));
    int tallest = 0;
    for (const FirstStep& step : steps_) {
        const auto height = [&](const QFontMetrics& m, const QString& text) {
            return m.boundingRect(0, 0, sentenceWidth(), 400, Qt::TextWordWrap, text).height();
        };
        tallest = std::max(tallest, height(titles, step.title) + height(metrics, step.sentence));
    }
    setFixedHeight(tallest + 20 + 6 + 18);
}

void StepStrip::paintEvent(QPaintEvent*) {
    const Theme& t = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    paint::hairAbove(painter, rect(), t.hair);
    paint::hairBelow(painter, rect(), t.hair);
    for (int i = 0; i < steps_.size(); ++i) {
        const int x = i * (sentenceWidth() + 34 + 24);
        const auto place = [&](int left, int top, int wide, int high) {
            return QStyle::visualRect(layoutDirection(), rect(), {x + left, top, wide, high});
        };
        const QRectF ring = place(0, 18, 24, 24);
        paint::box(painter, ring, Qt::transparent, t.accent, 12, 1.5);
        painter.setFont(Theme::font(type::body, QFont::DemiBold));
        painter.setPen(t.accent);
        paint::line(painter, ring, Qt::AlignHCenter, QLocale().toString(i + 1));
        painter.setPen(t.text);
        QRect used;
        const int flags = Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft;
        painter.drawText(place(34, 21, sentenceWidth(), 200), flags, steps_[i].title, &used);
        painter.setFont(Theme::font(type::body));
        painter.setPen(t.sub);
        painter.drawText(place(34, used.bottom() + 6, sentenceWidth(), 200), flags,
                         steps_[i].sentence);
    }
}

SampleCard::SampleCard(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 168, 14);
    column->setSpacing(0);
    column->addWidget(new Chip(tr("Sample plan"), Tone::Accent, this));
    column->addSpacing(10);
    column->addWidget(label(tr("Moving home"), this, type::heading, QFont::DemiBold));
    column->addSpacing(2);
    column->addWidget(sentenceLabel(tr("21 initiatives over two years, linked, with finished "
                                       "charters. Change anything, it is a copy."),
                                    this));
    column->addSpacing(12);
    column->addStretch();
    auto* open = new QPushButton(tr("Open the sample"), this);
    column->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &QPushButton::clicked, this, &SampleCard::wanted);
}

void SampleCard::paintEvent(QPaintEvent*) {
    const Theme& t = Theme::current();
    QPainter painter(this);
    paint::box(painter, rect(), paint::mixed(t.surface, t.accent, 0.05),
               paint::mixed(t.surface, t.accent, 0.25), space::cardRadius);
    const int each = (height() - 32 - 8) / 2;
    int y = 16;
    for (const Thumb thumb : {Thumb::Roadmap, Thumb::Charter}) {
        const QRectF place =
            QStyle::visualRect(layoutDirection(), rect(), {width() - 152, y, 138, each});
        painter.save();
        painter.setClipRect(place);
        paint::box(painter, place, t.background, Qt::transparent);
        paintThumb(painter, place.adjusted(6, 5, -6, -5), thumb);
        painter.restore();
        paint::box(painter, place, Qt::transparent, paint::mixed(t.surface, t.accent, 0.25));
        y += each + 8;
    }
}

} // namespace updraft
