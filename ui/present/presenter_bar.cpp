#include "ui/present/presenter_bar.h"

#include "ui/render/ink.h"
#include "ui/support/theme.h"

#include <QLocale>
#include <QPainter>
#include <QTime>

#include <cmath>

namespace updraft {

namespace {

constexpr int awake = 3000;        ///< Milliseconds.
constexpr double designedBar = 64; ///< High on a screen of 1080; what is in it, too.
constexpr double designed = 1080;

} // namespace

PresenterBar::PresenterBar(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Presenting"));
    sleep_.setSingleShot(true);
    sleep_.setInterval(awake);
    connect(&sleep_, &QTimer::timeout, this, &QWidget::hide);
}

int PresenterBar::heightOn(int screenHeight) {
    return static_cast<int>(std::lround(designedBar * screenHeight / designed));
}

void PresenterBar::setPlace(int stop, int stops, const QString& shown, const QString& next) {
    stop_ = stop;
    stops_ = stops;
    shown_ = shown;
    next_ = next;
    said_.clear();
    setAccessibleDescription(place());
    wake();
    update();
}

QString PresenterBar::place() const {
    return stops_ == 1 ? shown_ : tr("%1 \u00B7 %2 of %3").arg(shown_).arg(stop_ + 1).arg(stops_);
}

void PresenterBar::setScrolls(bool scrolls) {
    scrolls_ = scrolls;
    update();
}

std::vector<std::pair<QString, QString>> PresenterBar::hints() const {
    std::vector<std::pair<QString, QString>> hints;
    if (stops_ > 1) hints.emplace_back(QStringLiteral("\u2190  \u2192"), tr("Move"));
    if (scrolls_) hints.emplace_back(QStringLiteral("\u2191  \u2193"), tr("Scroll"));
    hints.emplace_back(QStringLiteral("+  \u2212"), tr("Zoom"));
    hints.emplace_back(QStringLiteral("S"), tr("Spotlight"));
    hints.emplace_back(tr("Esc"), lit_ ? tr("All lights") : tr("Leave"));
    return hints;
}

void PresenterBar::setLit(bool lit) {
    lit_ = lit;
    update();
}

void PresenterBar::say(const QString& sentence) {
    said_ = sentence;
    setAccessibleDescription(sentence);
    wake();
    update();
}

void PresenterBar::hideEvent(QHideEvent*) {
    said_.clear();
}

void PresenterBar::wake() {
    show();
    sleep_.start();
}

void PresenterBar::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::projector();
    const double k = height() / designedBar;
    const auto px = [k](double size) { return static_cast<int>(std::lround(size * k)); };
    const Face face{px(27), Weight::Medium};
    const Face strong{px(27), Weight::SemiBold};
    QPainter painter(this);
    Ink ink(painter, rect(), false);
    ink.fill(rect(), theme.text);
    const QColor white = theme.surface;
    const double y = Ink::baseline(face, 0, height());
    const double middle = height() / 2.0;

    const QString clock = QLocale().toString(QTime::currentTime(), QLocale::ShortFormat);
    double right = width() - 44 * k;
    ink.textEndingAt(strong, clock, {right, y}, white);
    right -= widthOf(strong, clock) + 40 * k;
    if (!said_.isEmpty()) return ink.text(face, said_, {48 * k, y}, white, right - 48 * k);
    const auto all = hints();
    for (auto hint = all.rbegin(); hint != all.rend(); ++hint) {
        const auto& [keys, word] = *hint;
        const double cap = widthOf(strong, keys) + 26 * k;
        const double left = right - widthOf(face, word) - 12 * k - cap;
        ink.edge({left, middle - 20 * k, cap, 40 * k}, 6 * k, white, 2 * k);
        ink.textCentred(strong, keys, {left, 0, cap, static_cast<double>(height())}, white);
        ink.text(face, word, {left + cap + 12 * k, y}, white);
        right = left - 32 * k;
    }

    // What is shown has the room first; what comes next follows where some is left.
    double x = 48 * k;
    ink.text(strong, place(), {x, y}, white, right - x);
    x += widthOf(strong, place()) + 40 * k;
    if (!next_.isEmpty() && right - x > 200 * k)
        ink.text(face, tr("Next: %1").arg(next_), {x, y}, white, right - x);
}

} // namespace updraft
