#include "ui/matrix/canvas.h"

#include "core/edits/scores.h"
#include "core/edits/verbs.h"
#include "ui/matrix/a11y.h"
#include "ui/matrix/hands.h"
#include "ui/matrix/keys.h"
#include "ui/render/ink.h"
#include "ui/support/convert.h"
#include "ui/support/theme.h"
#include "ui/words/choosing.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

constexpr double mostZoom = 6;
constexpr double designed = 1080; ///< A projector's height.
constexpr double leastSide = 200;

} // namespace

QString MatrixMove::words(const Priorities& priorities) const {
    const SheetNames names{priorities.session().plan(), priorities.sheet()};
    const auto& before = priorities.scores().items[item];
    const QString said = rescoringText(names, before, to);
    const QString held = heldText(names, item, team);
    const QString still = said.isEmpty() ? MatrixCanvas::tr("Nothing would change") : said;
    return held.isEmpty() ? still : still + QStringLiteral(". ") + held;
}

MatrixCanvas::MatrixCanvas(Priorities& priorities, bool projected, QWidget* parent)
    : ScrollingCanvas(priorities.session(), projected, parent), priorities_(priorities),
      hands_(std::make_unique<MatrixHands>(*this)), keys_(std::make_unique<MatrixKeys>(*this)) {
    MatrixAccessible::install(); // before anything asks for the canvas's interface
    setAccessibleName(tr("Matrix of value and ease"));
    connect(&priorities, &Priorities::scored, this, [this] {
        subjectsKnown_ = false;
        move_.reset();
        relayout();
        Q_EMIT cursorChanged();
    });
    connect(&priorities, &Priorities::weighed, this, &MatrixCanvas::followWeights);
    connect(&session(), &Session::selectionChanged, this, [this] {
        followWeights(); // the one picked has its title
        Q_EMIT cursorChanged();
    });
}

MatrixCanvas::~MatrixCanvas() = default;

CanvasHands& MatrixCanvas::hands() const {
    return *hands_;
}

CanvasKeys& MatrixCanvas::keys() const {
    return *keys_;
}

MatrixOptions MatrixCanvas::options() const {
    MatrixOptions options;
    if (&theme() == &Theme::projector())
        options.size = std::max(1.0, contentsRect().height() / designed * 2.6);
    if (const auto item = priorities_.picked())
        options.picked = priorities_.sheet().initiative(*item).uuid;
    return options;
}

const MatrixLayout& MatrixCanvas::picture() const {
    frame(); // lays it out where it is not
    return *picture_;
}

CanvasFrame MatrixCanvas::lay(QSizeF room) const {
    if (!subjectsKnown_) {
        subjects_ = matrixSubjects(session().plan(), priorities_.sheet());
        subjectsKnown_ = true;
    }
    const QSizeF size(std::max(leastSide, room.width()) * zoom_,
                      std::max(leastSide, room.height()) * zoom_);
    picture_ = std::make_unique<MatrixLayout>(
        layoutMatrix(subjects_, matrixPoints(priorities_.scores()), options(), size));
    findCut(*picture_, priorities_.sheet(), priorities_.scores());
    return {{QPointF(0, 0), size}, 0, 0, room.width() - (zoom_ > 1 ? 16 : 0)};
}

/// Points move, texts stay: the picture is not laid out anew.
void MatrixCanvas::followWeights() {
    if (!isLaid() || !session().isOpen() || !subjectsKnown_) return;
    placePoints(*picture_, matrixPoints(priorities_.scores()), options());
    findCut(*picture_, priorities_.sheet(), priorities_.scores());
    repaintAll();
}

void MatrixCanvas::paintArea(QPainter& painter, const QRectF& area) const {
    painter.fillRect(area, theme().surface);
    const auto picked = options().picked;
    paintChart(painter, matrixGround(*picture_), theme(), {}, false);
    paintChart(painter, matrixChart(*picture_, picked), theme(), {}, false);
    if (const auto* item = current(); item != nullptr && hasFocus()) {
        const double reach = picture_->radius + 7 * picture_->scale;
        painter.setPen(QPen(theme().outline, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(item->at, reach, reach);
    }
    paintMove(painter);
}

/// Where the pointer wants it, and where whole scores let it land.
void MatrixCanvas::paintMove(QPainter& painter) const {
    if (!move_ || !move_->to.after.value || !move_->to.after.ease) return;
    const auto* item = picture_->find(priorities_.sheet().initiative(move_->item).uuid);
    if (item == nullptr) return;
    const QPointF lands = picture_->place(*move_->to.after.value, *move_->to.after.ease);
    const double radius = picture_->radius;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().accent, 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(item->at, lands);
    painter.setPen(QPen(theme().accent, 2));
    painter.setBrush(theme().accentSoft);
    painter.drawEllipse(lands, radius, radius);
    Ink ink(painter, QRectF({}, picture_->size), false);
    ink.textCentred(picture_->inDisc, picture_->subject(*item).number,
                    {lands.x() - radius, lands.y() - radius, 2 * radius, 2 * radius}, theme().text);
    if (move_->wanted.value && move_->wanted.ease) {
        const QPointF hand = picture_->place(*move_->wanted.value, *move_->wanted.ease);
        painter.setPen(QPen(theme().accent, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(hand, radius, radius);
    }
    paintWords(painter, move_->words(priorities_), lands);
}

/// On the picture, as a label beside it would take room and move what is being dragged.
void MatrixCanvas::paintWords(QPainter& painter, const QString& words, QPointF lands) const {
    const double k = picture_->scale;
    const QRectF sight = bodyInSight().intersected(picture_->plot);
    constexpr double most = 420;
    constexpr double pad = 8;
    const double width = std::min(most * k, sight.width() - 4 * pad * k);
    painter.setFont(fontOf({picture_->label.px + 1, Weight::SemiBold}));
    const QRectF room(0, 0, width, sight.height());
    QRectF box = painter.boundingRect(room, Qt::TextWordWrap | Qt::AlignLeft, words)
                     .adjusted(-pad * k, -pad * k, pad * k, pad * k);
    const bool below = lands.y() > sight.center().y();
    box.moveTo(sight.center().x() - box.width() / 2,
               below ? sight.top() + pad * k : sight.bottom() - box.height() - pad * k);
    painter.setPen(QPen(theme().accent, k));
    painter.setBrush(theme().surface);
    painter.drawRoundedRect(box, 4 * k, 4 * k);
    painter.setPen(theme().text);
    painter.drawText(box.adjusted(pad * k, pad * k, -pad * k, -pad * k),
                     Qt::TextWordWrap | Qt::AlignLeft, words);
}

const MatrixItem* MatrixCanvas::current() const {
    const auto item = session().isOpen() ? priorities_.picked() : std::nullopt;
    return item ? picture().find(priorities_.sheet().initiative(*item).uuid) : nullptr;
}

void MatrixCanvas::pick(const MatrixItem& item) {
    session().select(Id<Initiative>{picture().subject(item).id});
}

void MatrixCanvas::activate(const MatrixItem& item) {
    const Id<Initiative> id{picture().subject(item).id};
    pick(item);
    session().reveal(id);
}

ItemWords MatrixCanvas::wordsFor(const MatrixItem& item) const {
    const auto number = item.point.subject;
    const auto& subject = picture().subject(item);
    const auto& score = priorities_.scores().items[number];
    const auto& scores = priorities_.scores();
    ItemWords words;
    words.name = subject.code + u' ' + subject.title;
    words.value = tr("Score %1, rank %2, value %3, ease %4")
                      .arg(scoreText(score.score), rankText(scores, number), scoreText(score.value),
                           scoreText(score.ease));
    QStringList lines;
    if (score.quadrant)
        lines << tr("%1: %2").arg(quadrantText(*score.quadrant), quadrantAdvice(*score.quadrant));
    if (score.provisional()) lines << tr("Provisional: under 60 % of the weights is scored");
    words.description = lines.join(u'\n');
    return words;
}

bool MatrixCanvas::take(const MatrixItem& item) {
    if (!session().canWrite()) return false;
    const auto number = item.point.subject;
    MatrixMove move{number, {}, team_scores(session().plan(), priorities_.sheet(), number), {}};
    move.to = rescored(priorities_.sheet(), number, move.team, {});
    if (!move.to.value_moves && !move.to.ease_moves) {
        const SheetNames names{session().plan(), priorities_.sheet()};
        session().say(heldText(names, number, move.team));
        return false;
    }
    move_ = std::move(move);
    return true;
}

void MatrixCanvas::moveTo(const MatrixPlace& wanted) {
    if (!move_) return;
    move_->wanted = wanted;
    move_->to = rescored(priorities_.sheet(), move_->item, move_->team, wanted);
    repaintAll();
    Q_EMIT moving(move_->words(priorities_));
}

void MatrixCanvas::forgetMove() {
    if (!move_) return;
    move_.reset();
    repaintAll();
    Q_EMIT moving({});
}

void MatrixCanvas::keepMove() {
    if (!move_) return;
    const MatrixMove move = *move_;
    const QString words = move.words(priorities_);
    forgetMove();
    if (move.to.changes.empty()) return session().say(words);
    const auto id = priorities_.sheet().initiative(move.item);
    std::vector<std::pair<ScoreCell, int>> cells;
    for (const auto& change : move.to.changes)
        cells.push_back({{id, {}, priorities_.sheet().criteria()[change.criterion].id}, change.to});
    const auto done = session().edit(verb::score, [&](Edit& edit) {
        for (const auto& [cell, score] : cells)
            give_score(edit, cell, score, {{}, session().today()});
    });
    if (done) session().say(words);
}

/// The nearest place of whole scores that lies further that way.
void MatrixCanvas::nudge(int value, int ease) {
    const auto* item = current();
    if (item == nullptr || !take(*item)) return;
    constexpr int farthest = 100;
    const auto point = item->point;
    for (int by = 2; by <= farthest; by += 2) {
        MatrixPlace wanted;
        if (value != 0) wanted.value = std::clamp(point.value + value * by, 0.0, 100.0);
        if (ease != 0) wanted.ease = std::clamp(point.ease + ease * by, 0.0, 100.0);
        move_->to = rescored(priorities_.sheet(), move_->item, move_->team, wanted);
        const auto& after = move_->to.after;
        const bool higher = value != 0 && after.value && (*after.value - point.value) * value > 0.5;
        const bool easier = ease != 0 && after.ease && (*after.ease - point.ease) * ease > 0.5;
        if (higher || easier) return keepMove();
    }
    move_->to.changes.clear();
    keepMove();
}

void MatrixCanvas::zoom(double factor, QPointF about) {
    const double wanted = std::clamp(zoom_ * factor, 1.0, mostZoom);
    if (wanted == zoom_ || !session().isOpen()) return;
    const QPointF at = toPicture(about);
    const double grown = wanted / zoom_;
    zoom_ = wanted;
    relayout();
    scrollBy((at * grown - toPicture(about)).toPoint());
    Q_EMIT optionsChanged();
}

void MatrixCanvas::zoom(double factor) {
    const auto* item = current();
    zoom(factor, item != nullptr ? fromPicture(picture().box(*item)).center()
                                 : QRectF(viewport()->geometry()).center());
    if (const auto* now = current()) bringIntoSight(picture().box(*now));
}

void MatrixCanvas::fit() {
    zoom_ = 1;
    relayout();
    Q_EMIT optionsChanged();
}

void MatrixCanvas::askForMenu(QPoint global, std::optional<QPointF> /*at*/) {
    Q_EMIT menuAsked(global);
}

QString MatrixCanvas::tipAt(QPointF at) const {
    const auto* item = picture().itemAt(at);
    return item != nullptr ? wordsFor(*item).lines() : QString();
}

} // namespace updraft
