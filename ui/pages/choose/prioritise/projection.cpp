#include "ui/pages/choose/prioritise/projection.h"

#include "ui/matrix/canvas.h"
#include "ui/support/convert.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"
#include "ui/words/choosing.h"

#include <QKeyEvent>
#include <QPainter>

namespace updraft {

namespace {

constexpr double titlePx = 60;
constexpr double bodyPx = 30;
constexpr double rowHigh = 58;
constexpr double headHigh = 130;
constexpr double footHigh = 84;

} // namespace

PrioritiseProjection::PrioritiseProjection(Session& session, QWidget* parent)
    : Slide(parent), priorities_(new Priorities(session, this)),
      matrix_(new MatrixCanvas(*priorities_, true, this)) {
    setAccessibleName(tr("What comes first"));
    matrix_->installEventFilter(this);
    setFocusProxy(matrix_);
    connect(priorities_, &Priorities::weighed, this, qOverload<>(&QWidget::update));
    connect(&session, &Session::selectionChanged, this, qOverload<>(&QWidget::update));
}

bool PrioritiseProjection::choose(int key) {
    switch (key) {
    case Qt::Key_B:
        shown_ = Shown::Both;
        break;
    case Qt::Key_M:
        shown_ = Shown::Matrix;
        break;
    case Qt::Key_L:
        shown_ = Shown::List;
        break;
    default:
        return false;
    }
    arrange();
    update();
    return true;
}

void PrioritiseProjection::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() != Qt::NoModifier || !choose(event->key())) Slide::keyPressEvent(event);
}

bool PrioritiseProjection::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (key.modifiers() == Qt::NoModifier && choose(key.key())) return true;
    }
    return Slide::eventFilter(watched, event);
}

void PrioritiseProjection::resizeEvent(QResizeEvent* event) {
    Slide::resizeEvent(event);
    arrange();
}

void PrioritiseProjection::arrange() {
    const double k = unit();
    const QRectF all(column().left(), headHigh * k, column().width(),
                     height() - (headHigh + footHigh) * k);
    const double share = shown_ == Shown::Both ? 0.56 : 1;
    matrix_->setGeometry(QRectF(all.topLeft(), QSizeF(all.width() * share, all.height())).toRect());
    const bool seen = shown_ != Shown::List;
    matrix_->setVisible(seen);
    setFocusProxy(seen ? matrix_ : nullptr);
    seen ? matrix_->setFocus(Qt::OtherFocusReason) : setFocus(Qt::OtherFocusReason);
}

QRectF PrioritiseProjection::listBox() const {
    const double k = unit();
    QRectF box(column().left(), headHigh * k, column().width(),
               height() - (headHigh + footHigh) * k);
    if (shown_ == Shown::Both) box.setLeft(box.left() + box.width() * 0.58);
    return box;
}

void PrioritiseProjection::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGround(painter);
    if (!priorities_->session().isOpen()) return;
    const double k = unit();
    QRectF title = column();
    title.setTop(32 * k);
    title.setHeight(80 * k);
    painter.setFont(font(titlePx, QFont::DemiBold));
    painter.setPen(theme().text);
    paint::line(painter, title, Qt::AlignLeft, tr("What comes first"));
    if (shown_ != Shown::Matrix) paintList(painter);
    paintKeys(painter, tr("B both · M matrix · L list · arrows pick · Alt+arrows move"));
}

void PrioritiseProjection::paintList(QPainter& painter) const {
    const double k = unit();
    const QRectF box = listBox();
    const auto& scores = priorities_->scores();
    const auto rows = std::min<std::size_t>(scores.ranked,
                                            static_cast<std::size_t>(box.height() / (rowHigh * k)));
    for (std::size_t place = 0; place < rows; ++place) {
        const auto item = scores.order[place];
        const auto* row = priorities_->initiative(item);
        if (row == nullptr) continue;
        const QRectF line(box.left(), box.top() + static_cast<double>(place) * rowHigh * k,
                          box.width(), rowHigh * k);
        if (priorities_->picked() == item) painter.fillRect(line, theme().accentSoft);
        painter.setFont(font(bodyPx, QFont::DemiBold));
        painter.setPen(theme().text);
        const auto part = [&](double left, double right) {
            return QRectF(line.left() + left * k, line.top(), right * k - left * k, line.height());
        };
        const double wide = line.width() / k;
        paint::line(painter, part(8, 76), Qt::AlignLeft, rankText(scores, item));
        const StatusColours& colours = theme().status(row->status);
        const QRectF badge(part(80, 112).left(), line.center().y() - 16 * k, 32 * k, 32 * k);
        paint::box(painter, badge, colours.fill, colours.edge, 6 * k);
        paintStatusSymbol(painter, row->status, badge.adjusted(7 * k, 7 * k, -7 * k, -7 * k),
                          colours.ink);
        painter.setPen(theme().text);
        painter.setFont(font(bodyPx));
        const bool room = wide > 900;
        const QString& named = qt(room || row->short_name.empty() ? row->title : row->short_name);
        paint::line(painter, part(128, wide - 100), Qt::AlignLeft,
                    qt(row->code) + QStringLiteral("  ") + named);
        painter.setFont(font(bodyPx, QFont::DemiBold));
        const auto& score = scores.items[item];
        paint::line(painter, part(wide - 110, wide - 8), Qt::AlignRight,
                    (score.provisional() ? QStringLiteral("~") : QString()) +
                        scoreText(score.score));
        if (place == top_five) {
            painter.setPen(QPen(theme().accent, 2 * k, Qt::DashLine));
            painter.drawLine(line.topLeft(), line.topRight());
        }
    }
}

} // namespace updraft
