#include "ui/pages/inspector/problem_box.h"

#include "core/edits/roadmap.h"
#include "core/edits/verbs.h"
#include "core/listen/insights.h"
#include "core/roadmap/fixes.h"
#include "ui/render/roadmap_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace updraft {

namespace {

QString title(const Dependency& link, const QString& code, std::int64_t days) {
    const int count = static_cast<int>(days);
    switch (link.type) {
    case LinkType::finish_start:
        return ProblemBox::tr("Starts %Ln working day(s) before %1 ends", nullptr, count).arg(code);
    case LinkType::start_start:
        return ProblemBox::tr("Starts %Ln working day(s) too early for the start of %1", nullptr,
                              count)
            .arg(code);
    case LinkType::finish_finish:
        return ProblemBox::tr("Ends %Ln working day(s) too early for the end of %1", nullptr, count)
            .arg(code);
    case LinkType::start_finish:
        break;
    }
    return ProblemBox::tr("Ends %Ln working day(s) too early for the start of %1", nullptr, count)
        .arg(code);
}

} // namespace

ProblemBox::ProblemBox(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(space::l, space::m, space::l, space::m);
    setAccessibleName(tr("Problems"));
}

void ProblemBox::clear() {
    if (body_) { // it may hold the button that is being pressed
        column_->removeWidget(body_);
        body_->hide();
        body_->deleteLater();
    }
    body_ = new QWidget(this);
    auto* rows = new QVBoxLayout(body_);
    rows->setContentsMargins(24, 0, 0, 0);
    rows->setSpacing(space::s);
    column_->addWidget(body_);
}

void ProblemBox::show(Id<Initiative> initiative, const Schedule& schedule) {
    clear();
    bool any = false;
    for (const Broken& broken : schedule.broken) {
        const auto* link = session_.find(broken.dependency);
        if (!link || link->to != initiative) continue;
        const QString code = qt(session_.find(link->from)->code);
        add(title(*link, code, broken.days), broken, schedule);
        any = true;
    }
    setVisible(any);
}

void ProblemBox::show(Id<Dependency> dependency, const Schedule& schedule) {
    clear();
    const auto broken = std::ranges::find(schedule.broken, dependency, &Broken::dependency);
    const auto* link = session_.find(dependency);
    const bool any = link != nullptr && broken != schedule.broken.end();
    if (any)
        add(words::brokenLink(*link, qt(session_.find(link->from)->code),
                              qt(session_.find(link->to)->code), broken->days),
            *broken, schedule);
    setVisible(any);
}

void ProblemBox::show(Id<Insight> insight) {
    clear();
    const auto* row = session_.find(insight);
    const int days = session_.plan().about().insight_days;
    const bool any = row && is_overdue(*row, days, session_.today());
    if (any) {
        const int year = year_month_day(session_.today()).year;
        addHead(tr("Overdue: nothing was decided by %1, and no action follows.")
                    .arg(shortDate(*decision_due(*row, days), year)));
        body_->layout()->addWidget(
            sentenceLabel(tr("Note what was decided, or choose the action that follows."), body_,
                          QPalette::WindowText));
    }
    setVisible(any);
}

void ProblemBox::addHead(const QString& title) {
    QLabel* head = sentenceLabel(title, body_, ink::red);
    head->setFont(Theme::font(type::body, QFont::DemiBold));
    body_->layout()->addWidget(head);
}

void ProblemBox::add(const QString& title, const Broken& broken, const Schedule& schedule) {
    const Dependency& link = *session_.find(broken.dependency);
    const Initiative& first = *session_.find(link.from);
    auto* rows = static_cast<QVBoxLayout*>(body_->layout());
    addHead(title);
    const int year = year_month_day(session_.today()).year;
    if (const auto* item = schedule.find(first.id); item && item->own)
        rows->addWidget(sentenceLabel(
            tr("%1 %2 runs until %3.")
                .arg(qt(first.code), qt(first.title), shortDate(item->own->finish, year)),
            body_, QPalette::WindowText));
    const auto move = fix(session_.plan(), schedule, broken.dependency);
    if (!move) return;
    auto* button = new QPushButton(tr("Move to %1").arg(shortDate(move->to.start, year)), body_);
    button->setEnabled(session_.canWrite());
    connect(button, &QPushButton::clicked, this, [this, id = broken.dependency, move = *move] {
        session_.edit(verb::fix, [&](Edit& edit) {
            edit.about(move.initiative.uuid);
            fix(edit, id);
        });
    });
    auto* line = new QHBoxLayout;
    line->addWidget(button);
    line->addStretch();
    rows->addLayout(line);
}

void ProblemBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& t = Theme::current();
    painter.fillRect(rect(), t.redSoft);
    paint::hairAbove(painter, rect(), t.red);
    paint::hairBelow(painter, rect(), t.red);
    const QRect box(space::l, space::m + 1, 16, 16);
    paintIcon(painter, Icon::warning, QStyle::visualRect(layoutDirection(), rect(), box), t.red);
}

} // namespace updraft
