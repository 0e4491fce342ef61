#include "ui/pages/roadmap/charter_checks.h"

#include "ui/render/charter_layout.h"
#include "ui/support/convert.h"
#include "ui/support/icons.h"

#include <QEvent>
#include <QLocale>
#include <QResizeEvent>

namespace updraft {

namespace {

using C = CharterChecks;

QString sentenceOf(GapCode code) {
    switch (code) {
    case GapCode::no_problem:
        return C::tr("No problem is named: nobody can judge whether the work is worth it.");
    case GapCode::no_evidence:
        return C::tr("No customer is quoted: the problem is only our own word.");
    case GapCode::no_outcome:
        return C::tr("No outcome is expected: nothing will show whether it worked.");
    case GapCode::outcome_without_baseline:
        return C::tr("%1 has no baseline: a change can't be seen without it.");
    case GapCode::outcome_without_target:
        return C::tr("%1 has no target: nobody knows how much is enough.");
    case GapCode::outcome_without_date:
        return C::tr("%1 has no date: nobody knows when to look.");
    case GapCode::no_scope_in:
        return C::tr("Nothing is said to be in: the work can't be estimated.");
    case GapCode::no_scope_out:
        return C::tr("Nothing is said to be out: the work will grow by itself.");
    case GapCode::no_deliverables:
        return C::tr("Nothing is to be delivered: nobody knows what they will get.");
    case GapCode::no_definition_of_done:
        return C::tr("It is not said when it is done: it may never end.");
    case GapCode::no_dates:
        return C::tr("It has no dates: others can't plan around it.");
    case GapCode::no_phases:
        return C::tr("It has no phases: there is no point at which to stop or go on.");
    case GapCode::phase_without_exit:
        return C::tr("%1 has no exit criterion: it is left open when the phase ends.");
    case GapCode::no_owner:
        return C::tr("Nobody owns it: nobody sees to it.");
    case GapCode::no_sponsor:
        return C::tr("It is not my own decision, and nobody was asked: it can be stopped any day.");
    case GapCode::no_authority:
        return C::tr("It is not said what the owner may decide: every question goes upwards.");
    case GapCode::no_risks:
        return C::tr("No risk is named: what can go wrong will come as a surprise.");
    case GapCode::risk_without_answer:
        return C::tr("%1 has no answer: a risk known is not yet a risk met.");
    case GapCode::no_effort_or_cost:
        return C::tr("Neither effort nor cost is known: nobody can agree to it.");
    case GapCode::no_approval:
        return C::tr("Nobody signs: the charter binds no one.");
    }
    return {};
}

} // namespace

QString gapSentence(const Gap& gap) {
    QString sentence = sentenceOf(gap.code);
    if (!sentence.contains(QStringLiteral("%1"))) return sentence;
    return sentence.arg(QLocale().quoteString(qt(gap.subject)));
}

CharterTarget targetOf(const Gap& gap) {
    const CharterPart part = part_of(gap.code);
    switch (gap.code) {
    case GapCode::no_problem:
        return {part, "problem"};
    case GapCode::no_evidence:
        return {part, "quote"};
    case GapCode::no_scope_in:
        return {part, "scope_in"};
    case GapCode::no_scope_out:
        return {part, "scope_out"};
    case GapCode::no_deliverables:
        return {part, "deliverables"};
    case GapCode::no_definition_of_done:
        return {part, "definition_of_done"};
    case GapCode::no_phases:
    case GapCode::phase_without_exit:
        return {part, "phases"};
    case GapCode::no_authority:
        return {part, "authority"};
    case GapCode::no_risks:
    case GapCode::risk_without_answer:
        return {part, "risks"};
    case GapCode::no_approval:
        return {part, "approval"};
    case GapCode::no_outcome:
        return {part, {}, table_of<Outcome>};
    case GapCode::outcome_without_baseline:
        return {part, {}, "baseline", gap.subject};
    case GapCode::outcome_without_target:
        return {part, {}, "target", gap.subject};
    case GapCode::outcome_without_date:
        return {part, {}, "by", gap.subject};
    case GapCode::no_dates:
        return {part, {}, "start"};
    case GapCode::no_owner:
        return {part, {}, "owner"};
    case GapCode::no_sponsor:
        return {part, {}, "sponsor"};
    case GapCode::no_effort_or_cost:
        return {part, {}, "effort"};
    }
    return {part, {}};
}

std::string_view fieldOf(CharterPart part) {
    static constexpr std::array<std::string_view, 9> fields{
        "problem", "objectives", "scope_in", "definition_of_done", "phases", "authority",
        "risks",   "resources",  "approval"};
    return fields[static_cast<std::size_t>(part)];
}

CharterChecks::CharterChecks(QWidget* parent) : QListWidget(parent) {
    setFrameShape(QFrame::NoFrame);
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("What is missing"));
    parent->installEventFilter(this);
    const auto choose = [this](const QListWidgetItem* item) {
        Q_EMIT chosen(targets_[static_cast<std::size_t>(row(item))]);
    };
    connect(this, &QListWidget::itemClicked, this, choose);
    // Enter; where the desktop activates by a single click, itemClicked has said it already.
    connect(this, &QListWidget::itemActivated, this, choose);
}

void CharterChecks::add(const QString& sentence, const CharterTarget& target) {
    addItem(new QListWidgetItem(icon(Icon::warning), sentence));
    targets_.push_back(target);
}

void CharterChecks::show(const CharterContent& content, const CharterLayout& onePage) {
    const int current = currentRow();
    clear();
    targets_.clear();
    for (const Gap& gap : gaps(content)) add(gapSentence(gap), targetOf(gap));
    for (const CharterPart part : onePage.overflowing)
        add(tr("%1 is too long for one page: the rest stands in the full charter only.")
                .arg(QLocale().quoteString(charterPartName(part))),
            {part, fieldOf(part)});
    if (onePage.summaryOverflows)
        add(tr("What changes is too long for one page: the rest stands in the full charter only."),
            {CharterPart::problem, {}, table_of<Outcome>});
    setCurrentRow(std::min(current, count() - 1));
    setVisible(count() > 0);
    updateGeometry();
}

/// As many whole sentences as a third of the page has room for; the form has the rest. They are
/// measured where they stand: sizeHintForRow() does not know where a sentence is broken.
QSize CharterChecks::sizeHint() const {
    constexpr int leastHeight = 132;
    const int most = std::max(leastHeight, parentWidget()->height() / 3);
    int height = 0;
    for (int i = 0; i < count(); ++i) {
        const int row = visualItemRect(item(i)).height();
        if (height + row > most) break;
        height += row;
    }
    return {QListWidget::sizeHint().width(), height};
}

void CharterChecks::resizeEvent(QResizeEvent* event) {
    QListWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) updateGeometry();
}

bool CharterChecks::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) updateGeometry();
    return QListWidget::eventFilter(watched, event);
}

} // namespace updraft
