#include "ui/pages/choose/ranking/projection.h"

#include "core/choose/session.h"
#include "ui/support/convert.h"

#include <QKeyEvent>

#include <algorithm>

namespace updraft {

namespace {

constexpr int minute = 60;
constexpr int voting = 5 * minute;
constexpr int talking = 10 * minute;

QString domainOf(const Plan& plan, const SessionItem& item) {
    std::optional<Id<Domain>> domain;
    if (const auto* row = item.initiative ? plan.initiatives.find(*item.initiative) : nullptr)
        domain = row->domain;
    if (const auto* row = item.request ? plan.requests.find(*item.request) : nullptr)
        domain = row->domain;
    const auto* row = domain ? plan.domains.find(*domain) : nullptr;
    return row != nullptr ? qt(row->name) : QString();
}

} // namespace

RankingProjection::RankingProjection(Session& session, Id<RankingSession> ranking, QWidget* parent)
    : Slide(parent), session_(session), ranking_(ranking) {
    clock_.setInterval(1000);
    connect(&clock_, &QTimer::timeout, this, &RankingProjection::tick);
    connect(&session, &Session::changed, this, &RankingProjection::refresh);
    const RankingSession* row = session.find(ranking);
    if (row != nullptr && row->state == SessionState::revealed) setStage(Stage::Talk);
    refresh();
}

void RankingProjection::setStage(Stage stage) {
    if (stage_ == stage) return;
    stage_ = stage;
    clock_.stop();
    left_ = whole_ = 0;
    first_ = 0;
    update();
}

void RankingProjection::refresh() {
    const RankingSession* row = session_.find(ranking_);
    if (row == nullptr) return;
    const Plan& plan = session_.plan();
    question_ = qt(row->question.empty() ? row->title : row->question);
    sealed_ = row->state == SessionState::open;
    items_.clear();
    for (const SessionItem* item : items_of(plan, ranking_))
        items_.push_back({qt(code_of(plan, *item)), qt(item->title), domainOf(plan, *item)});
    people_.clear();
    for (const Participant* each : participants_of(plan, ranking_))
        people_.push_back({qt(each->name), each->cast});
    if (row->state == SessionState::revealed) {
        if (stage_ == Stage::Vote) setStage(Stage::Open);
        count();
    }
    const auto cast = std::ranges::count_if(people_, &Person::cast);
    setAccessibleName(stage_ == Stage::Vote ? question_ : content_.headline);
    setAccessibleDescription(stage_ == Stage::Vote ? tr("%L1 of %Ln ballot(s) are in, all sealed",
                                                        nullptr, static_cast<int>(people_.size()))
                                                         .arg(cast)
                                                   : content_.turnout);
    update();
}

void RankingProjection::count() {
    if (counted_ == session_.snapshot()) return;
    counted_ = session_.snapshot();
    counting_.start(
        [plan = counted_, id = ranking_](const Progress&) { return rankingContent(*plan, id); },
        [this](RankingContent content) {
            content_ = std::move(content);
            setAccessibleName(content_.headline);
            setAccessibleDescription(content_.turnout);
            update();
        });
}

void RankingProjection::finishCounting() {
    counting_.finish();
}

void RankingProjection::goOn() {
    if (stage_ == Stage::Vote && sealed_) Q_EMIT openWanted();
    if (stage_ == Stage::Open) setStage(Stage::Talk);
}

void RankingProjection::toggleClock() {
    if (whole_ == 0) left_ = whole_ = stage_ == Stage::Vote ? voting : talking;
    clock_.isActive() ? clock_.stop() : clock_.start();
    update();
}

void RankingProjection::addMinutes(int minutes) {
    if (whole_ == 0) return;
    left_ = std::max(0, left_ + minutes * minute);
    whole_ = std::max(whole_, left_);
    update();
}

void RankingProjection::tick() {
    if (left_ > 0) --left_;
    if (left_ == 0) clock_.stop();
    update();
}

void RankingProjection::scroll(int rows) {
    const int all = stage_ == Stage::Vote ? static_cast<int>(items_.size())
                                          : static_cast<int>(content_.result.items.size());
    first_ = std::clamp(first_ + rows, 0, std::max(0, all - rowsInSight()));
    update();
}

void RankingProjection::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Space:
        return goOn();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return stage_ == Stage::Talk ? Q_EMIT keepWanted() : goOn();
    case Qt::Key_R:
        if (stage_ == Stage::Talk) Q_EMIT againWanted();
        return;
    case Qt::Key_T:
        return toggleClock();
    case Qt::Key_Plus:
        return addMinutes(1);
    case Qt::Key_Minus:
        return addMinutes(-1);
    case Qt::Key_Down:
        return scroll(1);
    case Qt::Key_Up:
        return scroll(-1);
    case Qt::Key_PageDown:
        return scroll(rowsInSight());
    case Qt::Key_PageUp:
        return scroll(-rowsInSight());
    default:
        Slide::keyPressEvent(event);
    }
}

} // namespace updraft
