#include "ui/support/work.h"

#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <future>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

/// Lasts until it is told to stop.
bool endless(const Progress& progress) {
    while (progress(0.5)) QThread::msleep(1);
    return false;
}

} // namespace

TEST_CASE("What is soon done is handed over at once") {
    Work work;
    int made = 0;
    work.start([](const Progress&) { return 7; }, [&](int number) { made = number; });
    work.finish(); // on a machine that is very busy
    CHECK(made == 7);
    CHECK_FALSE(work.underWay());
}

TEST_CASE("What lasts is done on another thread and shows how far it has come") {
    Work work;
    double told = 0;
    std::atomic<bool> go = false;
    QThread* elsewhere = nullptr;
    QObject::connect(&work, &Work::lasts, &work, [&](double share) {
        told = share;
        go = true;
    });
    work.start(
        [&](const Progress& progress) {
            while (!go && progress(0.5)) QThread::msleep(1);
            return QThread::currentThread();
        },
        [&](QThread* thread) { elsewhere = thread; });
    CHECK(elsewhere == nullptr);
    REQUIRE(QTest::qWaitFor([&] { return elsewhere != nullptr; }));
    CHECK(told == 0.5);
    CHECK(elsewhere != QThread::currentThread());
}

TEST_CASE("What is stopped, or gives way to something new, hands over nothing") {
    Work work;
    std::vector<QString> handed;
    int over = 0;
    QObject::connect(&work, &Work::over, &work, [&] { ++over; });
    work.start(endless, [&](bool) { handed.push_back(QStringLiteral("first")); });
    work.start(endless, [&](bool) { handed.push_back(QStringLiteral("second")); });
    CHECK(over == 1);
    work.stop();
    CHECK(over == 2);
    work.start([](const Progress&) { return true; },
               [&](bool) { handed.push_back(QStringLiteral("third")); });
    work.finish();
    CHECK(handed == std::vector<QString>{QStringLiteral("third")});
}

TEST_CASE("What is handed over may start something new") {
    Work work;
    int made = 0;
    work.start([](const Progress&) { return 1; },
               [&](int one) {
                   work.start([one](const Progress&) { return one + 1; },
                              [&](int two) { made = two; });
               });
    work.finish();
    CHECK(made == 2);
}

TEST_CASE("A thread of its own waits for no work") {
    std::promise<void> letGo;
    const auto held = letGo.get_future().share();
    QThreadPool& all = *QThreadPool::globalInstance();
    for (int i = 0; i < all.maxThreadCount(); ++i) all.start([held] { held.wait(); });
    const auto aside = threadOfItsOwn();
    std::promise<QThread*> done;
    auto thread = done.get_future();
    aside([&] { done.set_value(QThread::currentThread()); });
    const bool soon = thread.wait_for(std::chrono::seconds(10)) == std::future_status::ready;
    letGo.set_value();
    all.waitForDone();
    REQUIRE(soon);
    CHECK(thread.get() != QThread::currentThread());
}
