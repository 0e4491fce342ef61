#include "ui/pages/listen/assessment/answer_panel.h"

#include "ui/forms/draft_watch.h"
#include "ui/pages/listen/assessment/answer_button.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/style.h"
#include "ui/support/style_paint.h"
#include "ui/words/instruments.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int answerCount = 5;

QPushButton* button(const QString& text, QWidget* parent, const char* kind = nullptr) {
    auto* made = new QPushButton(text, parent);
    made->setFocusPolicy(Qt::TabFocus);
    if (kind) made->setProperty(kindProperty, kind);
    return made;
}

} // namespace

AnswerPanel::AnswerPanel(Sitting& sitting, QWidget* parent)
    : QWidget(parent), sitting_(sitting),
      place_(label({}, this, type::body, QFont::Normal, ink::sub)),
      progress_(new QProgressBar(this)),
      question_(label({}, this, type::heading, QFont::DemiBold)) {
    setFocusPolicy(Qt::StrongFocus);
    question_->setWordWrap(true);
    progress_->setTextVisible(false);
    progress_->setFixedHeight(4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(place_);
    column->addWidget(progress_);
    column->addSpacing(space::s);
    column->addWidget(question_);
    column->addSpacing(space::xs);
    column->addWidget(makeAnswers());
    column->addWidget(makeEvidence());
    column->addStretch(1);
    column->addWidget(makeFoot());
    connect(&sitting, &Sitting::leaving, this, &AnswerPanel::commit);
    connect(&sitting, &Sitting::moved, this, &AnswerPanel::refresh);
    connect(&sitting, &Sitting::evidenceWanted, this, &AnswerPanel::editEvidence);
    connect(&sitting.session(), &Session::typingShouldEnd, this, &AnswerPanel::commit);
    refresh();
}

AnswerPanel::~AnswerPanel() {
    disconnect(&sitting_, nullptr, this, nullptr);
    evidence_->disconnect(this);
    commit();
}

QWidget* AnswerPanel::makeAnswers() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (int answer = 0; answer <= answerCount; ++answer) {
        const bool known = answer < answerCount;
        auto* made = new AnswerButton(known ? QString::number(answer) : tr("D"), box);
        connect(made, &QAbstractButton::clicked, this, [this, answer, known] {
            setFocus(Qt::MouseFocusReason);
            sitting_.give(known ? std::optional{answer} : std::nullopt);
            refresh(); // a click checks by itself, also where nothing could be written
        });
        column->addWidget(made);
        answers_.push_back(made);
    }
    answers_.back()->setAnswer(dontKnowText());
    box->installEventFilter(this); // the ring that shows focus is as large as it
    return box;
}

QWidget* AnswerPanel::makeEvidence() {
    evidenceRow_ = new QWidget(this);
    auto* column = new QVBoxLayout(evidenceRow_);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::xs);
    auto* name = label(tr("Evidence"), evidenceRow_, type::body, QFont::Medium);
    evidence_ = new QLineEdit(evidenceRow_);
    evidence_->setAccessibleName(tr("Evidence"));
    name->setBuddy(evidence_);
    evidenceNote_ = sentenceLabel({}, evidenceRow_);
    column->addWidget(name);
    column->addWidget(evidence_);
    column->addWidget(evidenceNote_);
    evidence_->installEventFilter(this);
    connect(evidence_, &QLineEdit::editingFinished, this, &AnswerPanel::commit);
    new DraftWatch(evidence_, sitting_.session(), [this] { return sitting_.evidencePlace(); });
    return evidenceRow_;
}

QWidget* AnswerPanel::makeFoot() {
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    state_ = sentenceLabel({}, foot);
    unproven_ = button({}, foot, kind::link);
    back_ = button(tr("Previous"), foot);
    on_ = button(tr("Next"), foot);
    back_->setIcon(icon(Icon::chevronLeft));
    on_->setIcon(icon(Icon::chevronRight));
    auto* words = new QHBoxLayout;
    words->addWidget(state_, 1);
    words->addWidget(unproven_);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(back_);
    buttons->addWidget(on_);
    column->addLayout(words);
    column->addLayout(buttons);
    connect(back_, &QPushButton::clicked, this, [this] { sitting_.step(-1); });
    connect(on_, &QPushButton::clicked, this, [this] { sitting_.step(1); });
    connect(unproven_, &QPushButton::clicked, this, [this] {
        if (sitting_.goToUnproven()) editEvidence();
    });
    return foot;
}

void AnswerPanel::editEvidence() {
    if (evidenceRow_->isHidden() || !evidence_->isEnabled()) return;
    evidence_->setFocus(Qt::OtherFocusReason);
    evidence_->end(false);
    bringIntoSight(*evidenceRow_);
}

/// Where the panel is higher than the window, it scrolls.
void AnswerPanel::bringIntoSight(const QWidget& part) const {
    for (QWidget* each = parentWidget(); each != nullptr; each = each->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(each)) {
            const QPoint bottom = part.mapTo(this, QPoint(0, part.height()));
            area->ensureVisible(0, bottom.y(), 0, space::s);
        }
}

AnswerPanel::Place AnswerPanel::present() const {
    return {sitting_.round(), sitting_.rater(), sitting_.question()};
}

/// Only what somebody typed: else what was undone would be written again. Where the question or
/// rater is another by now, the text was for the one before.
void AnswerPanel::commit() {
    if (!evidence_->isModified() || shown_ != present()) return;
    evidence_->setModified(!sitting_.setEvidence(evidence_->text()));
}

void AnswerPanel::refresh() {
    const bool moved = shown_ != present();
    shown_ = present();
    place_->setText(tr("%1 · question %2 of %3")
                        .arg(sitting_.subject())
                        .arg(sitting_.at() + 1)
                        .arg(sitting_.count()));
    progress_->setRange(0, sitting_.count());
    progress_->setValue(sitting_.progress(sitting_.rater()));
    question_->setText(questionText(shown_.question));
    showAnswer();
    if (moved || !evidence_->isModified()) showEvidence();
    if (moved && !evidence_->hasFocus()) bringIntoSight(*place_);
    const int open = sitting_.count() - sitting_.progress(sitting_.rater());
    state_->setText(open == 0 ? tr("All are answered.")
                              : tr("%Ln question(s) to go", nullptr, open));
    const int unproven = sitting_.unproven();
    unproven_->setVisible(unproven > 0);
    unproven_->setText(tr("%Ln lack(s) evidence", nullptr, unproven));
    back_->setEnabled(sitting_.at() > 0);
    on_->setEnabled(sitting_.at() + 1 < sitting_.count());
    QString all = questionText(shown_.question);
    for (const AnswerButton* each : answers_) all += u' ' + each->accessibleName() + u'.';
    setAccessibleName(place_->text());
    setAccessibleDescription(all);
}

void AnswerPanel::showAnswer() {
    const Assessment* row = sitting_.answer();
    for (int answer = 0; answer <= answerCount; ++answer) {
        AnswerButton* each = answers_[static_cast<std::size_t>(answer)];
        const bool known = answer < answerCount;
        if (known) each->setAnswer(answerText(shown_.question, answer));
        each->setChecked(row != nullptr &&
                         (known ? row->answer == std::optional{answer} : !row->answer));
        each->setEnabled(sitting_.canAnswer());
    }
    const bool lacks = row != nullptr && lacks_evidence(*row);
    evidenceNote_->setText(
        lacks ? tr("Without evidence this answer counts as 2. Say what shows it, or go on with "
                   "Enter.")
              : tr("Answers of 3 and 4 count as 2 where nothing shows them: after one of them the "
                   "keys write here, and Enter goes on."));
    evidenceNote_->setForegroundRole(lacks ? ink::red : ink::sub);
}

void AnswerPanel::showEvidence() {
    evidenceRow_->setVisible(sitting_.instrument() == Instrument::maturity);
    const Assessment* row = sitting_.answer();
    const QString text = row != nullptr ? qt(row->evidence) : QString();
    if (evidence_->text() != text) evidence_->setText(text); // else one's place in it stays
    evidence_->setModified(false);
    const bool can = sitting_.canAnswer();
    if (evidence_->hasFocus() && row == nullptr) setFocus(Qt::OtherFocusReason);
    evidence_->setEnabled(can && row != nullptr);
    evidence_->setPlaceholderText(
        can && row == nullptr ? tr("Answer first, then say what shows it")
                              : tr("What shows it: a page, a date, a figure, who can tell"));
}

void AnswerPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (sitting_.instrument() == Instrument::maturity) return editEvidence();
        return sitting_.step(1);
    }
    if (isOfText(*event)) return;
    if (event->key() == Qt::Key_E && event->modifiers() == Qt::NoModifier) {
        if (sitting_.goToUnproven()) editEvidence();
        return;
    }
    if (!sitting_.key(*event)) QWidget::keyPressEvent(event);
}

/// Whoever writes where nothing can be written means the evidence: what follows a letter that means
/// nothing here is part of a text, and no answer.
bool AnswerPanel::isOfText(const QKeyEvent& event) {
    constexpr int pause = 1'500; // ms
    const QString text = event.text();
    const bool plain = !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (text.isEmpty() || !text.front().isPrint() || !plain) return false;
    const bool goesOn = writing_.isValid() && writing_.elapsed() < pause;
    if (!goesOn && QStringLiteral("01234dDeE-").contains(text.front())) return false;
    writing_.start();
    sitting_.session().say(tr("To write what shows it, press Enter first."));
    return true;
}

/// Enter hands the evidence in and goes on; Esc gives it up. Both give the keys back.
bool AnswerPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == answers_.front()->parentWidget() && event->type() == QEvent::Resize) update();
    if (watched != evidence_ || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        DraftWatch::giveUp(evidence_);
        showEvidence();
        setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
    commit();
    setFocus(Qt::OtherFocusReason);
    if (sitting_.at() + 1 < sitting_.count()) sitting_.step(1);
    return true;
}

void AnswerPanel::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void AnswerPanel::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void AnswerPanel::paintEvent(QPaintEvent*) {
    if (!hasFocus()) return;
    QPainter painter(this);
    paint::focusRing(painter,
                     QRectF(answers_.front()->parentWidget()->geometry()).adjusted(-6, -6, 6, 6),
                     space::cardRadius);
}

} // namespace updraft
