#include "ui/pages/choose/board/room_bar.h"

#include "ui/render/board_words.h"
#include "ui/support/convert.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace updraft {

namespace {

constexpr double aboveBar = 22;
constexpr double barHeight = 44;
constexpr double belowBar = 24;
constexpr double bothRows = aboveBar + barHeight + belowBar;
constexpr std::size_t most = 12; // blocks; smaller ones become one

QString monthName(Date day) {
    return QLocale().standaloneMonthName(year_month_day(day).month);
}

QString unitOf(const LimitUse& use) {
    switch (use.limit->kind) {
    case LimitKind::budget:
        return RoomBar::tr("Money of the budget");
    case LimitKind::person_days:
        return RoomBar::tr("%1, person-days").arg(monthName(use.from));
    default:
        return RoomBar::tr("Under way at once on %1").arg(shortDate(use.from, -1));
    }
}

/// How wide a block is painted; every one can be seen.
double scaleOf(const RoomPicture& picture, double width) {
    const double whole = std::max(picture.all(), picture.allowed);
    return whole > 0 ? width / whole : 0;
}

void paintBlock(QPainter& painter, const QRectF& at, const RoomPicture::Block& block,
                const Theme& t, double k) {
    const bool own = !block.status;
    const StatusColours& colours = t.status(block.status.value_or(Status::planned));
    const QColor fill = own ? t.accentSoft : colours.fill;
    const QColor ink = own ? t.accent : colours.ink;
    paint::box(painter, at, fill, own ? t.accent : t.surface, 3 * k, (own ? 2 : 1) * k);
    painter.setFont(Theme::font(static_cast<int>(std::lround(type::small * k)), QFont::DemiBold));
    const QRectF inside = at.adjusted(6 * k, 4 * k, -4 * k, -4 * k);
    const double room = QFontMetricsF(painter.font()).horizontalAdvance(block.code);
    painter.setPen(ink);
    if (room <= inside.width()) {
        const double symbol = 15 * k;
        const bool shown = block.status && !block.several && room + symbol <= inside.width();
        if (shown)
            paintStatusSymbol(painter, *block.status,
                              {inside.left(), inside.top() + 3 * k, 11 * k, 11 * k}, ink);
        paint::line(painter, inside.adjusted(shown ? symbol : 0, 0, 0, 17 * k - inside.height()),
                    Qt::AlignLeft, block.code);
        paint::line(painter, {inside.left(), inside.top() + 18 * k, inside.width(), 17 * k},
                    Qt::AlignLeft, block.amount);
        const QString off = RoomBar::tr("off?");
        const QFontMetricsF metrics(painter.font());
        if (block.offered &&
            metrics.horizontalAdvance(block.amount) + metrics.horizontalAdvance(off) + 8 * k <=
                inside.width())
            paint::line(painter, {inside.left(), inside.top() + 18 * k, inside.width(), 17 * k},
                        Qt::AlignRight, off);
        return;
    }
    // Too narrow for its name: upright, where the block is as wide as a line.
    if (at.width() < 15 * k) return;
    painter.save();
    painter.translate(at.center());
    painter.rotate(-90);
    paint::line(painter, {-at.height() / 2 + 2 * k, -8 * k, at.height() - 4 * k, 16 * k},
                Qt::AlignHCenter, block.code);
    painter.restore();
}

} // namespace

double RoomPicture::all() const {
    return std::accumulate(blocks.begin(), blocks.end(), 0.0,
                           [](double sum, const Block& block) { return sum + block.taken; });
}

RoomPicture roomPicture(const Session& session, const Request& request, const BoardCase& made) {
    RoomPicture picture;
    const LimitUse* use = made.tightest();
    if (use == nullptr) return picture;
    const LimitKind kind = use->limit->kind;
    if (kind != LimitKind::budget && kind != LimitKind::person_days &&
        kind != LimitKind::initiatives)
        return picture;
    const Plan& plan = session.plan();
    const Plan left = without(plan, made.aside);
    RoomPicture::Block others{{}, {}, 0, Status::planned};
    int more = 0;
    for (const Share& share : BoardRoom{left}.shares(*use)) {
        const Initiative& row = *plan.initiatives.find(share.initiative);
        if (picture.blocks.size() >= most) {
            others.taken += share.taken;
            ++more;
            continue;
        }
        const bool offered =
            std::ranges::find(made.single_offs, row.id, &Off::initiative) != made.single_offs.end();
        picture.blocks.push_back({qt(row.code), limitAmount(plan, kind, share.taken), share.taken,
                                  row.status, false, offered});
    }
    if (more > 0) {
        others.several = true;
        others.code = RoomBar::tr("%Ln more", nullptr, more);
        others.amount = limitAmount(plan, kind, others.taken);
        picture.blocks.push_back(others);
    }
    picture.blocks.push_back({qt(request.code), limitAmount(plan, kind, use->after - use->before),
                              use->after - use->before, std::nullopt});
    picture.allowed = use->allowed;
    picture.allowedText = RoomBar::tr("%1 available").arg(limitAmount(plan, kind, use->allowed));
    if (use->broken())
        picture.overText =
            RoomBar::tr("%1 over").arg(limitAmount(plan, kind, use->after - use->allowed));
    picture.unit = unitOf(*use);
    return picture;
}

double paintRoom(QPainter& painter, const QRectF& box, const RoomPicture& picture, const Theme& t,
                 double k) {
    const double scale = scaleOf(picture, box.width());
    const double top = box.top() + aboveBar * k;
    const double high = barHeight * k;
    painter.setRenderHint(QPainter::Antialiasing);
    paint::box(painter, {box.left(), top, box.width(), high}, t.well, t.hair, 3 * k, k);
    double x = box.left();
    for (const auto& block : picture.blocks) {
        paintBlock(painter, {x, top, block.taken * scale, high}, block, t, k);
        x += block.taken * scale;
    }
    const double line = box.left() + picture.allowed * scale;
    const bool over = !picture.overText.isEmpty();
    painter.fillRect(QRectF(std::min(line - k, box.right() - 2 * k), top - 5 * k, 2 * k,
                            high + (over ? 12 : 5) * k),
                     t.text);
    painter.setFont(Theme::font(static_cast<int>(std::lround(type::small * k)), QFont::DemiBold));
    painter.setPen(t.text);
    const QFontMetricsF metrics(painter.font());
    const double wide = metrics.horizontalAdvance(picture.allowedText) + 4 * k;
    const double at = std::clamp(line - wide / 2, box.left(), box.right() - wide);
    paint::line(painter, {at, box.top(), wide, 16 * k}, Qt::AlignHCenter, picture.allowedText);
    const double below = top + high + 6 * k;
    painter.setFont(Theme::font(static_cast<int>(std::lround(type::small * k))));
    painter.setPen(t.faint);
    double room = box.width();
    if (over) {
        const double words = metrics.horizontalAdvance(picture.overText) + 4 * k;
        const double end = std::max(x, line + 2 * k);
        room -= words + 8 * k;
        painter.fillRect(QRectF(line, top + high + 4 * k, end - line, 2 * k), t.wrong());
        painter.fillRect(QRectF(end - 2 * k, top + high, 2 * k, 6 * k), t.wrong());
        painter.setFont(
            Theme::font(static_cast<int>(std::lround(type::small * k)), QFont::DemiBold));
        painter.setPen(t.red);
        paint::line(painter, {box.right() - words, below + 2 * k, words, 16 * k}, Qt::AlignRight,
                    picture.overText);
        painter.setFont(Theme::font(static_cast<int>(std::lround(type::small * k))));
        painter.setPen(t.faint);
    }
    paint::line(painter, {box.left(), below + 2 * k, room, 16 * k}, Qt::AlignLeft, picture.unit);
    return bothRows * k;
}

RoomBar::RoomBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("What is taken of the limit"));
}

void RoomBar::setPicture(RoomPicture picture) {
    picture_ = std::move(picture);
    QStringList spoken{picture_.unit, picture_.allowedText};
    for (const auto& block : picture_.blocks) spoken << block.code + u' ' + block.amount;
    spoken << picture_.overText;
    spoken.removeAll(QString());
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    setVisible(!picture_.blocks.empty());
    update();
}

QSize RoomBar::sizeHint() const {
    return {520, static_cast<int>(bothRows)};
}

void RoomBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRoom(painter, QRectF(rect()), picture_, Theme::current());
}

/// Pointed at, a narrow block says its name.
bool RoomBar::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const double scale = scaleOf(picture_, width());
    double x = 0;
    for (const auto& block : picture_.blocks) {
        if (help->pos().x() >= x && help->pos().x() < x + block.taken * scale) {
            QToolTip::showText(help->globalPos(), block.code + QStringLiteral(": ") + block.amount,
                               this);
            return true;
        }
        x += block.taken * scale;
    }
    QToolTip::hideText();
    return true;
}

} // namespace updraft
