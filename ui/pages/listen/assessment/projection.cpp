#include "ui/pages/listen/assessment/projection.h"

#include "ui/forms/draft_watch.h"
#include "ui/render/assessment/result_charts.h"
#include "ui/support/convert.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"
#include "ui/words/instruments.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <cmath>

namespace updraft {

namespace {

constexpr double titlePx = 56;
constexpr double answerPx = 31;
constexpr double bodyPx = 27;
constexpr double chartSize = 2.1; // 13 px become 27, 11 px become 23
constexpr double largestChart = 2.8;
constexpr int answerCount = 5; // and "don't know"

} // namespace

AssessmentProjection::AssessmentProjection(std::shared_ptr<Sitting> sitting, bool result,
                                           QWidget* parent)
    : Slide(parent), sitting_(std::move(sitting)), result_(result), evidence_(new QLineEdit(this)) {
    setMouseTracking(true);
    evidence_->setPalette(theme().palette());
    evidence_->setAccessibleName(tr("Evidence"));
    evidence_->setPlaceholderText(tr("What shows it"));
    evidence_->installEventFilter(this);
    evidence_->hide();
    new DraftWatch(evidence_, sitting_->session(), [this] { return sitting_->evidencePlace(); });
    connect(sitting_.get(), &Sitting::leaving, this, [this] { endEvidence(true); });
    connect(&sitting_->session(), &Session::typingShouldEnd, this, [this] { endEvidence(true); });
    connect(sitting_.get(), &Sitting::moved, this, &AssessmentProjection::refresh);
    connect(sitting_.get(), &Sitting::evidenceWanted, this, &AssessmentProjection::editEvidence);
    refresh();
}

void AssessmentProjection::setResult(bool result) {
    result_ = result;
    endEvidence(true);
    refresh();
}

void AssessmentProjection::refresh() {
    // The answer may have been taken back, or its evidence written, on the page.
    if (const Assessment* row = sitting_->answer(); row == nullptr)
        endEvidence(false);
    else if (!evidence_->isModified())
        evidence_->setText(qt(row->evidence));
    setAccessibleName(result_ ? tr("Result") : questionText(sitting_->question()));
    update();
}

void AssessmentProjection::nextRater() {
    const QStringList& raters = sitting_->raters();
    if (raters.isEmpty()) return;
    const auto next = (raters.indexOf(sitting_->rater()) + 1) % raters.size();
    sitting_->setRater(raters[next]);
}

QRectF AssessmentProjection::footBox() const {
    const double k = unit();
    return {column().left(), height() - 150 * k, column().width(), 60 * k};
}

void AssessmentProjection::editEvidence() {
    const Assessment* row = sitting_->answer();
    const bool shows = !result_ && row != nullptr && sitting_->canAnswer();
    if (sitting_->instrument() != Instrument::maturity || !shows) return;
    evidence_->setText(qt(row->evidence));
    evidence_->setFont(font(bodyPx));
    evidence_->setGeometry(footBox().toRect());
    evidence_->show();
    evidence_->setFocus(Qt::OtherFocusReason);
}

void AssessmentProjection::endEvidence(bool keep) {
    if (evidence_->isHidden()) return;
    if (!keep)
        DraftWatch::giveUp(evidence_);
    else if (evidence_->isModified())
        sitting_->setEvidence(evidence_->text());
    evidence_->hide();
    setFocus(Qt::OtherFocusReason);
}

void AssessmentProjection::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_R:
        return setResult(!result_);
    case Qt::Key_N:
        return nextRater();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!result_) return editEvidence();
        break;
    default:
        if (!result_ && sitting_->key(*event)) return;
    }
    Slide::keyPressEvent(event);
}

bool AssessmentProjection::eventFilter(QObject* watched, QEvent* event) {
    if (watched != evidence_) return Slide::eventFilter(watched, event);
    const bool shortcut = event->type() == QEvent::ShortcutOverride;
    if (event->type() != QEvent::KeyPress && !shortcut) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && shortcut) return event->accept(), true; // leaves only the field
    if (shortcut) return false;
    if (key == Qt::Key_Escape) return endEvidence(false), true;
    if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
    endEvidence(true);
    if (sitting_->at() + 1 < sitting_->count()) sitting_->step(1);
    return true;
}

void AssessmentProjection::mousePressEvent(QMouseEvent* event) {
    if (result_) return Slide::mousePressEvent(event);
    for (std::size_t i = 0; i < boxes_.size(); ++i)
        if (boxes_[i].contains(event->position()))
            return sitting_->give(i < answerCount ? std::optional{static_cast<int>(i)}
                                                  : std::nullopt);
    Slide::mousePressEvent(event);
}

void AssessmentProjection::resizeEvent(QResizeEvent* event) {
    Slide::resizeEvent(event);
    evidence_->setFont(font(bodyPx));
    evidence_->setGeometry(footBox().toRect());
}

/// However one leaves the room: what was typed in it stays.
void AssessmentProjection::hideEvent(QHideEvent* event) {
    endEvidence(true);
    Slide::hideEvent(event);
}

void AssessmentProjection::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGround(painter);
    result_ ? paintResult(painter) : paintQuestion(painter);
    paintHelp(painter);
}

/// Where the answers may begin.
double AssessmentProjection::paintHead(QPainter& painter) {
    const double k = unit();
    const QRectF box(column().left(), 44 * k, column().width(), height());
    const Question question = sitting_->question();
    QString place =
        tr("%1 · %2 of %3").arg(sitting_->subject()).arg(sitting_->at() + 1).arg(sitting_->count());
    if (!sitting_->rater().isEmpty()) place = tr("%1 · %2").arg(place, sitting_->rater());
    painter.setFont(font(bodyPx, QFont::Medium));
    painter.setPen(theme().accent);
    const double line = wrapped(painter, box, place);
    painter.setFont(font(titlePx, QFont::DemiBold));
    painter.setPen(theme().text);
    const double title = wrapped(painter, box.translated(0, line + 12 * k), questionText(question));
    return box.top() + line + 12 * k + title + 28 * k;
}

void AssessmentProjection::paintQuestion(QPainter& painter) {
    const double k = unit();
    const double top = paintHead(painter);
    const double bottom = footBox().top() - 12 * k;
    const double gap = 10 * k;
    const double high = std::max(1.0, (bottom - top - gap * answerCount) / (answerCount + 1));
    boxes_.clear();
    for (int answer = 0; answer <= answerCount; ++answer) {
        boxes_.emplace_back(column().left(), top + answer * (high + gap), column().width(), high);
        paintAnswer(painter, answer, boxes_.back());
    }
    paintNote(painter);
}

void AssessmentProjection::paintAnswer(QPainter& painter, int answer, const QRectF& box) const {
    const double k = unit();
    const Assessment* row = sitting_->answer();
    const bool known = answer < answerCount;
    const bool chosen =
        row != nullptr && (known ? row->answer == std::optional{answer} : !row->answer);
    paint::box(painter, box, chosen ? theme().accentSoft : theme().surface,
               chosen ? theme().accent : theme().hair, 8 * k, (chosen ? 4 : 2) * k);
    const QRectF cap(box.left() + 20 * k, box.center().y() - 26 * k, 52 * k, 52 * k);
    paint::box(painter, cap, chosen ? theme().accent : theme().surface, theme().outline, 6 * k,
               2 * k);
    painter.setFont(font(answerPx, QFont::DemiBold));
    painter.setPen(chosen ? theme().accentInk : theme().text);
    painter.drawText(cap, Qt::AlignCenter, known ? QString::number(answer) : tr("D"));
    painter.setFont(font(answerPx));
    painter.setPen(theme().text);
    painter.drawText(box.adjusted(96 * k, 4 * k, -20 * k, -4 * k),
                     Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter,
                     known ? answerText(sitting_->question(), answer) : dontKnowText());
}

/// The evidence that stands, or that there is none.
void AssessmentProjection::paintNote(QPainter& painter) const {
    const Assessment* row = sitting_->answer();
    if (row == nullptr || sitting_->instrument() != Instrument::maturity) return;
    const bool lacks = lacks_evidence(*row);
    if (!lacks && row->evidence.empty()) return;
    painter.setFont(font(bodyPx));
    painter.setPen(lacks ? theme().red : theme().sub);
    paint::line(painter, footBox(), Qt::AlignLeft,
                lacks ? tr("Counts as 2 until something shows it: Enter")
                      : tr("Evidence: %1").arg(qt(row->evidence)));
}

void AssessmentProjection::paintResult(QPainter& painter) const {
    const ResultContent content =
        resultContent(sitting_->session().plan(), sitting_->instrument(), sitting_->round());
    const double k = unit();
    double top = paintVerdict(painter, content);
    if (content.level) {
        const ChartLayout steps = layoutLevels(*content.level, column().width(), chartSize * k);
        paintChart(painter, steps, theme(), {column().left(), top}, false);
        top += steps.size.height() + 12 * k;
    }
    paintCharts(painter, content, top);
}

/// Where the charts may begin.
double AssessmentProjection::paintVerdict(QPainter& painter, const ResultContent& content) const {
    const double k = unit();
    double top = 44 * k;
    const auto put = [&](const QString& words, const QFont& face, const QColor& ink, double after) {
        painter.setFont(face);
        painter.setPen(ink);
        const QRectF box(column().left(), top, column().width(), height());
        top += wrapped(painter, box, words) + after * k;
    };
    put(tr("%1 · %2 · %3").arg(content.instrument, content.round, content.people),
        font(bodyPx, QFont::Medium), theme().accent, 12);
    const QString title = !content.answered ? tr("Nobody has answered yet")
                          : content.verdict.isEmpty()
                              ? content.figure
                              : tr("%1 · %2").arg(content.figure, content.verdict);
    put(title, font(titlePx, QFont::DemiBold), theme().text, 8);
    put(QStringList{content.meaning, content.notes.value(0)}.join(u' ').trimmed(), font(bodyPx),
        theme().sub, 24);
    return top;
}

/// The radar, and the bars beside it or below what is said.
void AssessmentProjection::paintCharts(QPainter& painter, const ResultContent& content,
                                       double top) const {
    const double k = unit();
    const double wide = column().width();
    const double high = height() - 100 * k - top;
    const double radar = content.radar ? wide / 2 : 0;
    if (content.radar)
        paintChart(painter, layoutRadar(content, {radar - 32 * k, high}, chartSize * k), theme(),
                   {column().left(), top}, false);
    // Few bars take the room that there is.
    const double fitting = high / layoutBars(content, wide, 1).size.height();
    const double size =
        content.radar ? chartSize * k : std::clamp(fitting, chartSize * k, largestChart * k);
    const ChartLayout bars = layoutBars(content, wide - radar, size);
    const double spare = content.radar ? std::max(0.0, high - bars.size.height()) / 2 : 0;
    paintChart(painter, bars, theme(), {column().left() + radar, top + spare}, false);
}

void AssessmentProjection::paintHelp(QPainter& painter) const {
    QStringList keys;
    if (!result_) keys << tr("0–4 answer") << tr("D don’t know") << tr("← → move");
    if (!result_ && sitting_->instrument() == Instrument::maturity && sitting_->answer())
        keys << tr("Enter evidence");
    keys << (result_ ? tr("R questions") : tr("R result"));
    if (sitting_->raters().size() > 1 && !result_) keys << tr("N next rater");
    paintKeys(painter, keys.join(QStringLiteral("   ·   ")));
}

} // namespace updraft
