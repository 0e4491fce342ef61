// Loaded into a Qt program from outside, before its own libraries: tells on the standard output
// when its first frame was shown and when it had nothing left to do, and ends it. So neither the
// program nor what it is measured against holds a line for being measured.
#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include <sys/resource.h>

namespace {

/// Without anything to do for so long, a program has come to rest.
constexpr double rest = 100; // ms

double now() {
    return std::chrono::duration<double, std::milli>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

double cpu() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto ms = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_usec) / 1e3;
    };
    return ms(used.ru_utime) + ms(used.ru_stime);
}

/// The most memory so far, in kB.
double memory() {
    double most = 0;
    std::FILE* status = std::fopen("/proc/self/status", "r");
    char line[256];
    while (std::fgets(line, sizeof line, status) != nullptr)
        if (std::strncmp(line, "VmHWM:", 6) == 0) most = std::atof(line + 6);
    std::fclose(status);
    return most;
}

/// A moment in which the program was about to wait.
struct Pause {
    double at;
    double cpu;
};

class Probe : public QObject {
  public:
    Probe() {
        qApp->installEventFilter(this);
        auto* dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            if (painted_ > 0) pauses_.push_back({now(), cpu()});
        });
    }

    /// The first frame is shown once the event that paints it has been dealt with.
    bool eventFilter(QObject* object, QEvent* event) override {
        if (!seen_ && event->type() == QEvent::Paint && object->isWidgetType() &&
            static_cast<QWidget*>(object)->isWindow()) {
            seen_ = true;
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
        }
        return false;
    }
    bool event(QEvent* event) override {
        if (event->type() != QEvent::User) return QObject::event(event);
        painted_ = now();
        qApp->removeEventFilter(this);
        QTimer::singleShot(qEnvironmentVariableIntValue("BENCH_WATCH"), this, &Probe::tell);
        return true;
    }

  private:
    void tell() {
        std::size_t idle = 0;
        while (idle + 1 < pauses_.size() && pauses_[idle + 1].at - pauses_[idle].at < rest) ++idle;
        std::printf("%f %f %f %f %d\n", painted_, pauses_[idle].at, pauses_[idle].cpu, memory(),
                    static_cast<int>(pauses_.size() - idle - 1));
        std::fflush(stdout);
        QCoreApplication::exit();
    }

    bool seen_ = false;
    double painted_ = 0;
    std::vector<Pause> pauses_;
};

void watch() {
    static Probe probe;
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(watch)
