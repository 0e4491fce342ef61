#include "ui/pages/choose/board/request_card.h"

#include "core/edits/board.h"
#include "ui/render/board_words.h"
#include "ui/render/charter_words.h"
#include "ui/support/convert.h"
#include "ui/support/icons.h"

#include <QTextLayout>

namespace updraft {

namespace {

constexpr int gap = 8; // between cards
constexpr double padding = 12;
constexpr double headHeight = 16;
constexpr double titleHeight = 18;
constexpr double textHeight = 18;
constexpr double footHeight = 16;
constexpr int mostLines = 3;
constexpr double iconWidth = 18;

QFont titleFont() {
    return Theme::font(type::body, QFont::DemiBold);
}

QFont footFont() {
    return Theme::font(type::small, QFont::DemiBold);
}

/// The text in lines of that width. Of more than `most` the last one holds all the rest.
QStringList linesOf(const QString& text, const QFont& font, double width, int most) {
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, width));
        const bool last = lines.size() + 1 == most;
        lines << text.mid(line.textStart(), last ? -1 : line.textLength()).trimmed();
        if (last) break;
    }
    layout.endLayout();
    return lines;
}

Icon iconOf(RequestWords::Foot tone) {
    switch (tone) {
    case RequestWords::Foot::Fits:
        return Icon::check;
    case RequestWords::Foot::Lacks:
        return Icon::info;
    case RequestWords::Foot::Wrong:
        return Icon::warning;
    }
    return Icon::info;
}

QString markText(const RequestWords::Mark& mark) {
    return mark.quotes ? QStringLiteral("      ") + mark.text : mark.text;
}

} // namespace

QString RequestWords::spoken() const {
    QStringList all{code + u' ' + title};
    if (!requester.isEmpty()) all << requester;
    if (!text.isEmpty()) all << text;
    for (const Mark& mark : marks) all << mark.text;
    if (!foot.isEmpty()) all << foot;
    return all.join(QStringLiteral(", "));
}

const RequestTelling::Shared& RequestTelling::shared() const {
    if (!shared_ || shared_->plan != session_.snapshot()) {
        auto plan = session_.snapshot();
        shared_ =
            std::unique_ptr<Shared>(new Shared{plan, BoardRoom{*plan}, Quotes{*plan}, {}, {}});
        for (const ComesOff& row : plan->comes_off) shared_->withOffs.insert(row.request);
        for (const Score& given : plan->scores)
            if (given.request && !shared_->scores.contains(*given.request))
                if (const auto score = score_of(*plan, *given.request))
                    shared_->scores.emplace(*given.request, *score);
    }
    return *shared_;
}

RequestWords RequestTelling::wordsOf(const Request& request) const {
    RequestWords words;
    const int year = year_month_day(session_.today()).year;
    words.code = qt(request.code);
    words.requester = qt(request.requester);
    const auto date = request.decision ? request.decided : request.asked;
    if (date) words.date = shortDate(*date, year);
    words.title = qt(request.title).simplified();
    words.text = qt(request.decision && !request.decision_reason.empty() ? request.decision_reason
                                                                         : request.summary)
                     .simplified();
    addMarks(request, words);
    addFoot(request, words);
    return words;
}

void RequestTelling::addMarks(const Request& request, RequestWords& words) const {
    const Plan& plan = *shared().plan;
    if (request.decision) {
        const Tone tone = *request.decision == Decision::accept ? Tone::Good : Tone::Neutral;
        words.marks.push_back({decisionText(plan, request), false, tone});
        return;
    }
    if (request.urgency == Urgency::urgent)
        words.marks.push_back({RequestCards::tr("Urgent"), false, Tone::Wrong});
    if (request.effort)
        words.marks.push_back({RequestCards::tr("%1 person-days").arg(tenths(*request.effort))});
    if (request.cost) words.marks.push_back({money(*request.cost, plan.about().currency)});
    words.marks.push_back(
        {RequestCards::tr("%Ln quote(s)", nullptr, shared().quotes.behind(request)), true});
    if (const auto score = shared().scores.find(request.id); score != shared().scores.end())
        words.marks.push_back({RequestCards::tr("Score %1").arg(tenths(score->second))});
    if (request.rank) words.marks.push_back({RequestCards::tr("Rank %1").arg(*request.rank)});
}

void RequestTelling::addFoot(const Request& request, RequestWords& words) const {
    if (request.decision) return;
    if (const auto lacks = lacks_of(request); !lacks.empty()) {
        words.foot = lacksText(lacks);
        words.tone = RequestWords::Foot::Lacks;
        return;
    }
    const Plan& plan = *shared().plan;
    const auto footing = footing_of(plan, request);
    if (footing == Footing::part || footing == Footing::done) { // it asks for no room
        const QString code = qt(plan.initiatives.find(*request.initiative)->code);
        const bool done = footing == Footing::done;
        words.foot = done ? RequestCards::tr("%1 is done").arg(code)
                          : RequestCards::tr("Part of %1").arg(code);
        if (done) words.tone = RequestWords::Foot::Lacks;
        return;
    }
    auto undertaking = undertaking_of(plan, request, session_.today());
    if (const auto score = shared().scores.find(request.id); score != shared().scores.end())
        undertaking.score = score->second;
    const bool aside = footing == Footing::more || shared().withOffs.contains(request.id);
    const auto broken = aside ? broken_limits(plan, undertaking, aside_for(plan, request))
                              : shared().room.broken(undertaking);
    const auto* tightest = tightest_of(broken);
    if (!request.domain && tightest != nullptr && tightest->limit->kind == LimitKind::scope) {
        words.foot = RequestCards::tr("Needs a domain");
        words.tone = RequestWords::Foot::Lacks;
        return;
    }
    if (broken.empty() && needs_score(plan, undertaking)) {
        words.foot = RequestCards::tr("Needs a score");
        words.tone = RequestWords::Foot::Lacks;
        return;
    }
    words.foot = roomText(plan, undertaking.start, broken);
    if (const auto offs = offs_for(plan, request.id); broken.empty() && !offs.empty())
        words.foot = RequestCards::tr("Fits: %1").arg(offsText(plan, offs));
    if (!broken.empty()) words.tone = RequestWords::Foot::Wrong;
}

/// A card's lines and where they stand in it.
struct RequestCards::Laid {
    RequestWords words;
    QStringList title;
    QStringList text;
    QStringList foot;
    QList<QPointF> marks;
    double marksTop = 0;
    double footTop = 0;
    double height = 0;
};

RequestCards::RequestCards(const Session& session, QObject* parent)
    : CardDelegate(parent), session_(session), telling_(session) {
    // Whether one fits depends on all that is in the plan.
    connect(&session, &Session::changed, this, [this] { Q_EMIT sizeHintChanged({}); });
}

const RequestCards::Laid& RequestCards::laid(Uuid id, int width) const {
    if (of_ != session_.snapshot() || laid_.size() > mostKept) {
        laid_.clear();
        of_ = session_.snapshot();
    }
    auto& kept = laid_[{id, width}];
    if (kept) return *kept;
    auto made = std::make_shared<Laid>();
    if (const auto* row = session_.find(Id<Request>{id})) made->words = telling_.wordsOf(*row);
    const double inside = width - 2 * padding;
    made->title = linesOf(made->words.title, titleFont(), inside, mostLines);
    made->text = linesOf(made->words.text, Theme::font(type::body), inside, mostLines);
    double y = padding + headHeight + 6 + titleHeight * static_cast<double>(made->title.size()) +
               textHeight * static_cast<double>(made->text.size());
    double x = 0;
    y += 8;
    for (const RequestWords::Mark& mark : made->words.marks) {
        const double wide = chipWidth(markText(mark));
        if (x > 0 && x + wide > inside) {
            x = 0;
            y += chipHeight + 4;
        }
        made->marks << QPointF(x, y);
        x += wide + 6;
    }
    y += made->marks.isEmpty() ? 0 : chipHeight;
    if (!made->words.foot.isEmpty()) {
        made->foot = linesOf(made->words.foot, footFont(), inside - iconWidth, -1);
        made->footTop = y + 10;
        y = made->footTop + 8 + footHeight * static_cast<double>(made->foot.size()) - 3;
    }
    made->height = y + padding;
    kept = std::move(made);
    return *kept;
}

QSize RequestCards::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& column = *static_cast<const CardColumn*>(option.widget);
    const int width = column.viewport()->width();
    return {width, static_cast<int>(laid(column.idAt(index), width).height) + gap};
}

QRect RequestCards::titleBox(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.rect.left() + static_cast<int>(padding) - 4,
            option.rect.top() + static_cast<int>(padding + headHeight), option.rect.width() - 16,
            28};
}

void RequestCards::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const auto& column = *static_cast<const CardColumn*>(option.widget);
    const Laid& card = laid(column.idAt(index), option.rect.width());
    const Theme& t = Theme::current();
    const bool picked = option.state & QStyle::State_Selected;
    const bool decided = card.foot.isEmpty();
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -gap);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paint::box(*painter, box, decided ? t.background : t.surface, picked ? t.accent : t.hair,
               space::cardRadius, picked ? 2 : 1);
    const Qt::LayoutDirection way = option.direction;
    const Qt::Alignment start = QStyle::visualAlignment(way, Qt::AlignLeft);
    const Qt::Alignment end = QStyle::visualAlignment(way, Qt::AlignRight);
    const auto place = [&](double x, double y, double width, double height) {
        const QRectF at(option.rect.left() + padding + x, option.rect.top() + y, width, height);
        return QRectF(QStyle::visualRect(way, option.rect, at.toRect()));
    };
    const double inside = option.rect.width() - 2 * padding;
    painter->setFont(footFont());
    const double code = QFontMetricsF(painter->font()).horizontalAdvance(card.words.code) + 10;
    painter->setPen(t.sub);
    paint::line(*painter, place(0, padding, code, headHeight), start, card.words.code);
    painter->setFont(Theme::font(type::small));
    painter->setPen(t.faint);
    const double date = QFontMetricsF(painter->font()).horizontalAdvance(card.words.date) + 8;
    paint::line(*painter, place(code, padding, inside - code - date, headHeight), start,
                card.words.requester);
    paint::line(*painter, place(inside - date, padding, date, headHeight), end, card.words.date);
    double y = padding + headHeight + 6;
    const auto put = [&](const QStringList& lines, const QFont& font, const QColor& ink,
                         double height) {
        painter->setFont(font);
        painter->setPen(ink);
        for (const QString& line : lines) {
            paint::line(*painter, place(0, y, inside, height), start, line);
            y += height;
        }
    };
    put(card.title, titleFont(), t.text, titleHeight);
    put(card.text, Theme::font(type::body), t.sub, textHeight);
    for (qsizetype i = 0; i < card.marks.size(); ++i) {
        const auto& mark = card.words.marks[i];
        const QString text = markText(mark);
        const QRectF at = place(card.marks[i].x(), card.marks[i].y(), chipWidth(text), chipHeight);
        paintChip(*painter, at.topLeft(), text, mark.tone);
        if (mark.quotes)
            paintIcon(*painter, Icon::quote, {at.left() + 6, at.top() + 5, 10, 10}, t.sub);
    }
    if (!card.foot.isEmpty()) {
        paint::hairAbove(*painter,
                         QRectF(box.left(), option.rect.top() + card.footTop, box.width(), 1),
                         t.hairSoft);
        const auto tone = card.words.tone;
        const QColor ink = tone == RequestWords::Foot::Wrong ? t.red : t.sub;
        y = card.footTop + 8;
        paintIcon(*painter, iconOf(tone), place(0, y + 2, 12, 12), ink);
        painter->setFont(footFont());
        painter->setPen(ink);
        for (const QString& line : card.foot) {
            paint::line(*painter, place(iconWidth, y, inside - iconWidth, footHeight), start, line);
            y += footHeight;
        }
    }
    if (picked && option.state & QStyle::State_HasFocus)
        paint::focusRing(*painter, box, space::cardRadius);
    painter->restore();
}

} // namespace updraft
