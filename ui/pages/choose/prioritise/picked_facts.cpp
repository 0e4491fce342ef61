#include "ui/pages/choose/prioritise/picked_facts.h"

#include "ui/render/choose/criterion_colours.h"
#include "ui/support/convert.h"
#include "ui/support/style_paint.h"
#include "ui/words/choosing.h"

#include <QPainter>

namespace updraft {

namespace {

constexpr int lineHeight = 22;
constexpr int headHeight = 58;
constexpr int numberWidth = 44;

} // namespace

PickedFacts::PickedFacts(Priorities& priorities, QWidget* parent)
    : QWidget(parent), priorities_(priorities) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&priorities, &Priorities::weighed, this, &PickedFacts::refresh);
    connect(&priorities.session(), &Session::selectionChanged, this, &PickedFacts::refresh);
    refresh();
}

void PickedFacts::refresh() {
    const bool open = priorities_.session().isOpen();
    const auto item = open ? priorities_.picked() : std::nullopt;
    lines_.clear();
    title_.clear();
    if (item) {
        const auto& sheet = priorities_.sheet();
        const auto& scores = priorities_.scores();
        const auto& score = scores.items[*item];
        const SheetNames names{priorities_.session().plan(), sheet};
        title_ = names.named(*item);
        state_ = score.score ? tr("Rank %1 of %L2").arg(rankText(scores, *item)).arg(scores.ranked)
                             : tr("Not scored yet");
        if (score.quadrant) state_ += QStringLiteral(" · ") + quadrantText(*score.quadrant);
        if (score.provisional() && score.score) state_ += QStringLiteral(" · ") + tr("provisional");
        score_ = scoreText(score.score);
        const auto given = contributions(sheet, *item);
        const auto colours = criterionColours(sheet, Theme::current());
        for (std::size_t i = 0; i < given.size(); ++i) {
            const bool scored = sheet.scored(*item)[i] > 0;
            lines_.push_back({names.criterion(i),
                              scored ? tenths(sheet.cell(*item, i).mean) : QStringLiteral("\u2013"),
                              scored ? scoreText(given[i]) : QStringLiteral("\u2013"), colours[i]});
        }
    }
    setVisible(item.has_value());
    setAccessibleName(title_);
    QStringList said{state_, tr("Score %1").arg(score_)};
    for (const Line& line : lines_)
        said << tr("%1: scored %2, gives %3").arg(line.name, line.sum, line.gives);
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize PickedFacts::sizeHint() const {
    return {200, headHeight + lineHeight * (static_cast<int>(lines_.size()) + 1) + space::s};
}

void PickedFacts::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& t = Theme::current();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const Qt::Alignment start = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment end = mirrored ? Qt::AlignLeft : Qt::AlignRight;
    const auto place = [&](int left, int right, int top, int height) {
        return QRectF(
            QStyle::visualRect(layoutDirection(), rect(), QRect(left, top, right - left, height)));
    };
    paint::hairAbove(painter, rect(), t.hair);
    painter.setFont(Theme::font(type::body, QFont::DemiBold));
    painter.setPen(t.text);
    paint::line(painter, place(0, width(), 10, 22), start, title_);
    painter.setFont(Theme::font(type::small));
    painter.setPen(t.faint);
    paint::line(painter, place(0, width(), 31, 18), start, state_);
    int top = headHeight;
    for (const Line& line : lines_) {
        const QRectF mark = place(0, 9, top + 6, 9);
        paint::box(painter, mark, line.colour, Qt::transparent, 2);
        painter.setFont(Theme::font(type::body));
        painter.setPen(t.text);
        paint::line(painter, place(16, width() - 2 * numberWidth, top, lineHeight), start,
                    line.name);
        painter.setPen(t.faint);
        paint::line(painter,
                    place(width() - 2 * numberWidth, width() - numberWidth, top, lineHeight), end,
                    line.sum);
        painter.setFont(Theme::font(type::body, QFont::DemiBold));
        painter.setPen(t.text);
        paint::line(painter, place(width() - numberWidth, width(), top, lineHeight), end,
                    line.gives);
        top += lineHeight;
    }
    paint::hairAbove(painter, place(0, width(), top, 1), t.hair);
    painter.setFont(Theme::font(type::body));
    painter.setPen(t.sub);
    paint::line(painter, place(0, width() / 2, top, lineHeight), start, tr("Score"));
    painter.setFont(Theme::font(type::lead, QFont::DemiBold));
    painter.setPen(t.text);
    paint::line(painter, place(width() / 2, width(), top, lineHeight), end, score_);
}

} // namespace updraft
