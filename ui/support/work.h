#pragma once

#include "core/base/memory.h"
#include "core/base/progress.h"

#include <QObject>

#include <chrono>
#include <future>
#include <memory>

class QTimer;

namespace updraft {

/// Does what it is given one after the other, on a thread that works for nobody else.
std::function<void(std::function<void()>)> threadOfItsOwn();

/// Something that may last, done on another thread: one at a time, and a new one takes the place of
/// the one before. What is soon over is handed over before `start` returns, so that nothing
/// flickers; the rest comes from the event loop. The job may touch nothing but what it holds.
class Work : public QObject {
    Q_OBJECT

  public:
    explicit Work(QObject* parent = nullptr);
    ~Work() override;

    /// Calls `then` with what `job` gives, on this thread, unless the work is stopped first. A job
    /// that gives a Result gives `out_of_memory` where memory does not suffice.
    template <class Job, class Then> void start(Job job, Then then) {
        using Made = std::invoke_result_t<Job, const Progress&>;
        stop();
        auto task =
            std::make_shared<std::packaged_task<Made()>>([job = std::move(job), tell = teller()] {
                if constexpr (requires(Made result) { result.error(); })
                    return within_memory([&] { return job(tell); });
                else
                    return job(tell);
            });
        auto made = std::make_shared<std::future<Made>>(task->get_future());
        run([task] { (*task)(); },
            [made](std::chrono::milliseconds patience) {
                return made->wait_for(patience) == std::future_status::ready;
            },
            [made, then = std::move(then)]() mutable { then(made->get()); });
    }
    /// What is under way is not wanted any more.
    void stop();
    /// Waits for what is under way, for as long as it takes.
    void finish();
    bool underWay() const { return mark_ != nullptr; }

  Q_SIGNALS:
    /// It lasts: a person should see how far it has come, from 0 to 1. Now and then.
    void lasts(double share);
    /// It is over, or was stopped.
    void over();

  private:
    struct Mark;
    using Wait = std::function<bool(std::chrono::milliseconds)>;

    Progress teller();
    void run(std::function<void()> task, Wait wait, std::function<void()> handOver);
    void look();
    void end();

    std::shared_ptr<Mark> mark_; ///< Shared with the other thread; null where nothing is under way.
    Wait wait_;
    std::function<void()> handOver_;
    QTimer* timer_;
};

} // namespace updraft
