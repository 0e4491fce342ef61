#include "ui/pages/listen/voice/projection.h"

#include "ui/render/voice/trend.h"
#include "ui/render/voice/voice_words.h"
#include "ui/support/convert.h"
#include "ui/support/style_paint.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

constexpr double titlePx = 46;
constexpr double figurePx = 104;
constexpr double bodyPx = 27;
constexpr double smallPx = 24;
constexpr double chartScale = 2.2; // 11 px become 24
constexpr std::size_t mostGroups = 6;
constexpr double leastGroup = 96; // high

} // namespace

VoiceProjection::VoiceProjection(Session& session, QWidget* parent)
    : Slide(parent), numbers_(new VoiceNumbers(session, this)) {
    connect(numbers_, &VoiceNumbers::changed, this, &VoiceProjection::refresh);
    numbers_->setBy(VoiceBy::driver);
    numbers_->setWatched(true);
}

void VoiceProjection::refresh() {
    const VoiceState& state = numbers_->state();
    setAccessibleName(trendSentence(state.months));
    QStringList groups;
    for (const VoiceGroup& group : listed())
        groups << QStringLiteral("%1: %2, %3")
                      .arg(groupText(*state.plan, state.by, group),
                           withMargin(measure(), group.figures),
                           answersText(group.figures.answers(measure())));
    setAccessibleDescription(groups.join(QStringLiteral("; ")));
    update();
}

void VoiceProjection::step(int by) {
    constexpr auto count = static_cast<int>(words_of<VoiceBy>.size());
    // Months have their chart.
    auto next = static_cast<int>(numbers_->by());
    do next = (next + by + count) % count;
    while (static_cast<VoiceBy>(next) == VoiceBy::month);
    numbers_->setBy(static_cast<VoiceBy>(next));
}

void VoiceProjection::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Left) return step(-1);
    if (event->key() == Qt::Key_Right) return step(1);
    Slide::keyPressEvent(event);
}

std::vector<VoiceGroup> VoiceProjection::listed() const {
    std::vector<VoiceGroup> groups = numbers_->state().groups;
    const VoiceMeasure shown = measure();
    std::erase_if(groups, [&](const VoiceGroup& group) { return !answers_to(shown, group); });
    std::ranges::stable_sort(groups, std::greater<>{},
                             [&](const VoiceGroup& group) { return group.figures.answers(shown); });
    if (groups.size() > mostGroups) groups.resize(mostGroups);
    return groups;
}

void VoiceProjection::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGround(painter);
    const double k = unit();
    const double top = paintFigures(painter, paintHead(painter)) + 32 * k;
    QRectF rest(column().left(), top, column().width(), height() - 84 * k - top);
    paintKeys(painter, tr("← → by driver, step, persona, segment"));
    if (!listed().empty()) {
        const double wide = rest.width() * 0.4;
        paintGroups(painter, {rest.right() - wide, top, wide, rest.height()});
        rest.setWidth(rest.width() - wide - column().left());
    }
    paintChart(painter,
               trendChart(layoutTrend(numbers_->state().months, rest.size(), chartScale * k),
                          chartScale * k),
               theme(), rest.topLeft(), false);
}

/// Where the figures may begin.
double VoiceProjection::paintHead(QPainter& painter) const {
    const double k = unit();
    QRectF box(column().left(), 40 * k, column().width(), height());
    painter.setFont(font(bodyPx, QFont::Medium));
    painter.setPen(theme().accent);
    box.translate(0, wrapped(painter, box, tr("Voice of customer")) + 8 * k);
    painter.setFont(font(titlePx, QFont::DemiBold));
    painter.setPen(theme().text);
    return box.top() + wrapped(painter, box, trendSentence(numbers_->state().months)) + 24 * k;
}

/// Where they end.
double VoiceProjection::paintFigures(QPainter& painter, double top) const {
    const double k = unit();
    const VoiceFigures& all = numbers_->state().all;
    struct Figure {
        QString name;
        QString value;
        QString margin;
        QString answers;
    };
    std::vector<Figure> figures;
    for (const VoiceMeasure each : voice_measures)
        if (const int n = all.answers(each); n > 0)
            figures.push_back({measureText(each), figureText(each, all.figure(each)),
                               spanText(each, all), answersText(n)});
    if (figures.empty()) figures.push_back({tr("NPS"), npsText({}), {}, answersText(0)});
    const QFont large = Theme::titleFont(static_cast<int>(std::lround(figurePx * k)));
    const double wide = (column().width()) / static_cast<double>(figures.size());
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const double left = column().left() + static_cast<double>(i) * wide;
        double y = top;
        const auto line = [&](const QFont& face, const QColor& ink, double high, double from,
                              const QString& text) {
            painter.setFont(face);
            painter.setPen(ink);
            paint::line(painter, {left + from, y, wide - from - 24 * k, high}, Qt::AlignLeft, text);
        };
        line(font(bodyPx, QFont::DemiBold), theme().sub, 36 * k, 0, figures[i].name);
        y += 36 * k;
        line(large, theme().text, 124 * k, 0, figures[i].value);
        const double after = QFontMetricsF(large).horizontalAdvance(figures[i].value) + 20 * k;
        line(font(40), theme().sub, 140 * k, after, figures[i].margin);
        y += 124 * k;
        line(font(bodyPx), theme().sub, 38 * k, 0, figures[i].answers);
    }
    return top + 198 * k;
}

void VoiceProjection::paintGroups(QPainter& painter, const QRectF& box) const {
    const double k = unit();
    const auto groups = listed();
    painter.setFont(font(bodyPx, QFont::DemiBold));
    painter.setPen(theme().sub);
    const double head = 48 * k;
    paint::line(painter, {box.left(), box.top(), box.width(), head}, Qt::AlignLeft,
                tr("%1 by %2, most answers first")
                    .arg(measureText(measure()), byText(numbers_->state().by).toLower()));
    const auto room = std::max(1.0, std::floor((box.height() - head) / (leastGroup * k)));
    const std::size_t count = std::min(groups.size(), static_cast<std::size_t>(room));
    const double high =
        std::min((box.height() - head) / static_cast<double>(count), 1.25 * leastGroup * k);
    for (std::size_t i = 0; i < count; ++i)
        paintGroup(
            painter, groups[i],
            {box.left(), box.top() + head + static_cast<double>(i) * high, box.width(), high});
}

/// Its name and figure over a bar from zero, or from what is least.
void VoiceProjection::paintGroup(QPainter& painter, const VoiceGroup& group,
                                 const QRectF& box) const {
    const double k = unit();
    const VoiceState& state = numbers_->state();
    const VoiceMeasure shown = measure();
    const QRectF words(box.left(), box.top(), box.width(), 44 * k);
    const QString figure = withMargin(shown, group.figures);
    const QFont strong = font(bodyPx, QFont::DemiBold);
    const double wide = QFontMetricsF(strong).horizontalAdvance(figure) + 24 * k;
    painter.setFont(strong);
    painter.setPen(theme().text);
    paint::line(painter, words, Qt::AlignRight, figure);
    painter.setFont(font(bodyPx));
    paint::line(painter, words.adjusted(0, 0, -wide, 0), Qt::AlignLeft,
                tr("%1 · %2").arg(groupText(*state.plan, state.by, group),
                                  answersText(group.figures.answers(shown))));
    paintBar(painter, shown, *group.figures.figure(shown),
             {box.left(), words.bottom() + 4 * k, box.width(), 20 * k});
}

void VoiceProjection::paintBar(QPainter& painter, VoiceMeasure shown, double figure,
                               const QRectF& track) const {
    const double k = unit();
    const Interval limits = limits_of(shown);
    const auto x = [&](double at) {
        return track.left() + (std::clamp(at, limits.low, limits.high) - limits.low) /
                                  (limits.high - limits.low) * track.width();
    };
    const double zero = x(0);
    const double end = x(figure);
    painter.fillRect(track, theme().track);
    painter.fillRect(QRectF(std::min(zero, end), track.top(), std::abs(end - zero), track.height()),
                     end < zero ? theme().red : theme().accent);
    painter.fillRect(QRectF(zero - k, track.top() - 5 * k, 2 * k, track.height() + 10 * k),
                     theme().outline);
}

} // namespace updraft
