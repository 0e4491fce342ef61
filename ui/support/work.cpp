#include "ui/support/work.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace updraft {

namespace {

constexpr std::chrono::milliseconds unnoticed{40};
constexpr int soon = 500; // ms, before it is shown
constexpr int often = 50; // ms between looks

} // namespace

std::function<void(std::function<void()>)> threadOfItsOwn() {
    const auto thread = std::make_shared<QThreadPool>();
    thread->setMaxThreadCount(1);
    return [thread](std::function<void()> task) { thread->start(std::move(task)); };
}

struct Work::Mark {
    std::atomic<double> share{0};
    std::atomic<bool> wanted{true};
    QElapsedTimer since;
};

Work::Work(QObject* parent) : QObject(parent), timer_(new QTimer(this)) {
    timer_->setInterval(often);
    connect(timer_, &QTimer::timeout, this, &Work::look);
}

Work::~Work() {
    if (mark_) mark_->wanted = false;
}

Progress Work::teller() {
    mark_ = std::make_shared<Mark>();
    mark_->since.start();
    return [mark = mark_](double share) {
        mark->share = share;
        return mark->wanted.load();
    };
}

void Work::run(std::function<void()> task, Wait wait, std::function<void()> handOver) {
    wait_ = std::move(wait);
    handOver_ = std::move(handOver);
    QThreadPool::globalInstance()->start(std::move(task));
    timer_->start();
    if (wait_(unnoticed)) end();
}

void Work::look() {
    if (wait_(std::chrono::milliseconds::zero())) return end();
    if (mark_->since.elapsed() >= soon) Q_EMIT lasts(mark_->share);
}

/// What is handed over may start something new.
void Work::end() {
    timer_->stop();
    mark_.reset();
    const auto handOver = std::move(handOver_);
    Q_EMIT over();
    handOver();
}

void Work::stop() {
    if (!mark_) return;
    timer_->stop();
    mark_->wanted = false;
    mark_.reset();
    handOver_ = nullptr;
    Q_EMIT over();
}

void Work::finish() {
    constexpr std::chrono::milliseconds while_it_lasts{1000};
    while (mark_)
        if (wait_(while_it_lasts)) end();
}

} // namespace updraft
