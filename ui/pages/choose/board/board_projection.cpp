#include "ui/pages/choose/board/board_projection.h"

#include "core/base/text.h"
#include "core/choose/cadence.h"
#include "core/edits/board.h"
#include "core/edits/kinds.h"
#include "ui/render/board_words.h"
#include "ui/render/charter_words.h"
#include "ui/support/convert.h"
#include "ui/support/style_paint.h"

#include <QKeyEvent>
#include <QPainter>

namespace updraft {

namespace {

constexpr double titlePx = 56;
constexpr double leadPx = 31;
constexpr double bodyPx = 27;
constexpr double barScale = 2.2; // 11 px become 24
constexpr std::size_t mostQuote = 160;

} // namespace

BoardProjection::BoardProjection(Session& session, QWidget* parent)
    : Slide(parent), session_(session) {
    connect(&session, &Session::changed, this, &BoardProjection::refresh);
    connect(&session, &Session::selectionChanged, this, &BoardProjection::refresh);
    if (request() == nullptr)
        if (const auto all = inOrder(); !all.empty()) session.select(all.front());
    refresh();
}

const Request* BoardProjection::request() const {
    const auto picked = session_.selection().one<Request>();
    return picked ? session_.find(*picked) : nullptr;
}

/// What is to be decided next comes first.
std::vector<Id<Request>> BoardProjection::inOrder() const {
    std::vector<const Request*> rows;
    for (const Uuid id : find_kind(table_of<Request>)->all(session_.plan()))
        if (const auto* row = session_.find(Id<Request>{id}); !row->decision) rows.push_back(row);
    std::ranges::stable_sort(rows, [](const Request* a, const Request* b) {
        if (a->state != b->state) return a->state > b->state;
        return a->rank.value_or(100'000) < b->rank.value_or(100'000);
    });
    std::vector<Id<Request>> ids;
    for (const Request* row : rows) ids.push_back(row->id);
    return ids;
}

void BoardProjection::step(int by) {
    const auto all = inOrder();
    if (all.empty()) return;
    const Request* now = request();
    const auto at = now ? std::ranges::find(all, now->id) : all.end();
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    const auto next =
        at == all.end() ? 0 : std::clamp<std::ptrdiff_t>(at - all.begin() + by, 0, count - 1);
    session_.select(all[static_cast<std::size_t>(next)]);
}

void BoardProjection::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_PageUp) return step(-1);
    if (event->key() == Qt::Key_Right || event->key() == Qt::Key_PageDown) return step(1);
    Slide::keyPressEvent(event);
}

void BoardProjection::refresh() {
    const Request* row = request();
    case_ = {};
    room_ = {};
    if (row != nullptr) {
        case_ = board_case(session_.plan(), *row, session_.today());
        if (!row->decision) room_ = roomPicture(session_, *row, case_);
        setAccessibleName(qt(row->code) + u' ' + qt(row->title));
        setAccessibleDescription(factsText(*row) + u' ' + verdictText(*row));
    } else {
        setAccessibleName(tr("Change board"));
        setAccessibleDescription({});
    }
    update();
}

QString BoardProjection::factsText(const Request& row) const {
    const Plan& plan = session_.plan();
    QStringList facts;
    if (!row.requester.empty()) facts << tr("asked by %1").arg(qt(row.requester));
    if (row.effort) facts << tr("%1 person-days").arg(tenths(*row.effort));
    if (row.cost) facts << money(*row.cost, plan.about().currency);
    if (const QString when = span(row.start, row.deadline); !when.isEmpty()) facts << when;
    if (case_.undertaking.score)
        facts << tr("score %1, would rank %2 of %3")
                     .arg(tenths(*case_.undertaking.score))
                     .arg(case_.rank)
                     .arg(case_.ranked);
    facts << tr("%Ln quote(s)", nullptr, static_cast<int>(case_.quotes.size()));
    return facts.join(QStringLiteral(" · "));
}

/// What the room must know to decide.
QString BoardProjection::verdictText(const Request& row) const {
    const Plan& plan = session_.plan();
    if (row.decision) {
        QStringList all{decisionText(plan, row)};
        if (!row.decision_reason.empty()) all << qt(row.decision_reason);
        return all.join(QStringLiteral(". "));
    }
    if (const QString lacks = lacksText(lacks_of(row)); !lacks.isEmpty())
        return tr("%1 before it can be ranked.").arg(lacks);
    QStringList all;
    if (!case_.off.empty()) all << tr("Comes off: %1.").arg(offsText(plan, case_.off));
    if (case_.fits()) {
        all << tr("%1.").arg(roomText(plan, case_.undertaking.start, {}));
    } else {
        for (const LimitUse& use : case_.uses)
            if (use.broken()) all << tr("%1.").arg(overText(plan, use));
        constexpr std::size_t most = 3;
        QStringList tries;
        for (std::size_t i = 0; i < std::min(most, case_.single_offs.size()); ++i)
            tries << offText(plan, case_.single_offs[i]);
        if (case_.fitting_start)
            tries << tr("start on %1").arg(shortDate(*case_.fitting_start, -1));
        if (!tries.isEmpty())
            all << tr("What would help: %1.").arg(tries.join(QStringLiteral("; ")));
    }
    return all.join(u' ');
}

double BoardProjection::paintHead(QPainter& painter, const Request& row) const {
    const double k = unit();
    QRectF box(column().left(), 44 * k, column().width(), height());
    const auto put = [&](const QString& words, const QFont& face, const QColor& ink, double after) {
        if (words.isEmpty()) return;
        painter.setFont(face);
        painter.setPen(ink);
        box.setTop(box.top() + wrapped(painter, box, words) + after * k);
    };
    put(tr("Change board · %1").arg(qt(row.code)), font(bodyPx, QFont::Medium), theme().accent, 12);
    put(qt(row.title), font(titlePx, QFont::DemiBold), theme().text, 10);
    put(qt(row.summary), font(leadPx), theme().text, 14);
    put(factsText(row), font(bodyPx), theme().sub, 30);
    return box.top();
}

double BoardProjection::paintQuote(QPainter& painter, double top) const {
    if (case_.quotes.empty()) return top;
    const double k = unit();
    const auto& said = session_.find(case_.quotes.front())->verbatim;
    const QString quote = inQuotes(shortened(said, mostQuote));
    painter.setFont(font(leadPx));
    painter.setPen(theme().text);
    const QRectF box(column().left() + 24 * k, top, column().width() - 24 * k, height());
    const double high = wrapped(painter, box, quote);
    painter.fillRect(QRectF(column().left(), top, 4 * k, high), theme().accent);
    return top + high + 36 * k;
}

void BoardProjection::paintRest(QPainter& painter, const Request& row, double top) const {
    const double k = unit();
    if (!room_.blocks.empty()) {
        const QRectF box(column().left(), top, column().width(), height());
        top += paintRoom(painter, box, room_, theme(), barScale * k) + 28 * k;
    }
    const bool wrong = !row.decision && (!case_.fits() || !lacks_of(row).empty());
    painter.setFont(font(leadPx, QFont::DemiBold));
    painter.setPen(wrong ? theme().red : theme().text);
    wrapped(painter, {column().left(), top, column().width(), height() - 90 * k - top},
            verdictText(row));
}

void BoardProjection::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGround(painter);
    const Request* row = request();
    if (row == nullptr) {
        const double k = unit();
        painter.setFont(font(titlePx, QFont::DemiBold));
        painter.setPen(theme().text);
        const Meeting* next = next_board(session_.plan(), session_.today());
        wrapped(painter, {column().left(), 44 * k, column().width(), height() * 1.0},
                next ? tr("Nothing waits for the board of %1").arg(longDate(next->date))
                     : tr("Nothing waits for the change board"));
        return;
    }
    paintRest(painter, *row, paintQuote(painter, paintHead(painter, *row)));
    paintKeys(painter, tr("← → the open requests"));
}

} // namespace updraft
