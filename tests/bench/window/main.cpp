// What a program is measured against when it starts: a Qt window with menus and tool bars, and with
// a plan's rows, of which it draws the first hundred.
#include "tests/bench/bare_file.h"

#include <QApplication>
#include <QFontDatabase>
#include <QMainWindow>
#include <QMenuBar>
#include <QPaintEvent>
#include <QPainter>
#include <QScreen>
#include <QStatusBar>
#include <QToolBar>

using updraft::bench::BareFile;
using updraft::bench::BareRows;
using updraft::bench::read_rows;

namespace {

class Bars : public QWidget {
  public:
    explicit Bars(BareRows rows) : rows_{std::move(rows)} {}

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::white);
        painter.setRenderHint(QPainter::Antialiasing);
        constexpr std::size_t most = 100;
        constexpr int pitch = 32;
        if (rows_.initiatives.empty()) return;
        const int first = rows_.initiatives.front().start;
        const int rows = std::max(1, height() / pitch);
        for (std::size_t i = 0; i < std::min(most, rows_.initiatives.size()); ++i) {
            const auto& row = rows_.initiatives[i];
            const QRect box(row.start - first, static_cast<int>(i) % rows * pitch, row.days * 2,
                            24);
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(0x5b, 0x8d, 0xb8));
            painter.drawRoundedRect(box, 4, 4);
            painter.setPen(Qt::black);
            painter.drawText(box.adjusted(8, 0, 200, 0), Qt::AlignVCenter,
                             QString::fromStdString(row.title));
        }
    }

  private:
    BareRows rows_;
};

void fill(QMainWindow& window) {
    for (const char* name : {"&File", "&Edit", "&View", "&Plan", "&Window", "&Help"}) {
        QMenu* menu = window.menuBar()->addMenu(QLatin1String(name));
        for (int i = 1; i <= 8; ++i) menu->addAction(QStringLiteral("Command %1").arg(i));
    }
    for (int bar = 0; bar < 2; ++bar) {
        QToolBar* tools = window.addToolBar(QStringLiteral("Tools"));
        for (int i = 1; i <= 6; ++i) tools->addAction(QStringLiteral("Tool %1").arg(i));
    }
    window.statusBar()->showMessage(QStringLiteral("Ready"));
}

} // namespace

/// bench_window FACE [PLAN]
int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    const int face = QFontDatabase::addApplicationFont(words.value(1));
    QFont font(QFontDatabase::applicationFontFamilies(face).value(0));
    font.setPixelSize(13);
    QApplication::setFont(font);
    QMainWindow window;
    fill(window);
    window.setCentralWidget(
        new Bars(words.size() > 2 ? read_rows(BareFile{words[2].toStdString()}) : BareRows{}));
    window.resize(QSize(1600, 1000).boundedTo(window.screen()->availableSize() * 0.94));
    window.show();
    return QApplication::exec();
}
