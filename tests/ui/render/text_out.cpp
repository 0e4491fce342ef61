#include <catch2/catch.hpp>

#include "ui/support/faces.h"
#include "ui/support/theme.h"

#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>

using namespace updraft;

namespace {

/// What pdftotext reads on a page that we wrote.
QString throughPdf(const QStringList& lines) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("page.pdf"));
    {
        QPdfWriter writer(path);
        writer.setResolution(1200);
        QPainter painter(&writer);
        painter.scale(1200 / 96.0, 1200 / 96.0);
        int y = 40;
        for (const QString& line : lines) {
            painter.setFont(Theme::font(type::body, y % 80 ? QFont::Normal : QFont::DemiBold));
            painter.drawText(40, y, line);
            y += 40;
        }
    }
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"),
                 {QStringLiteral("-layout"), path, QStringLiteral("-")});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

} // namespace

TEST_CASE("Codes, minus signs and ranges can be searched in a PDF") {
    const QStringList lines{QStringLiteral("CX-04"),
                            QStringLiteral("\u22122"),
                            QStringLiteral("0\u20133"),
                            QStringLiteral("+9 days"),
                            QStringLiteral("2026 \u2192 2027"),
                            QStringLiteral("Émilie Größe, Łódź")};
    const QString text = throughPdf(lines);
    REQUIRE_FALSE(text.isEmpty());
    for (const QString& line : lines) {
        INFO(line.toStdString() << " in " << text.toStdString());
        REQUIRE(text.contains(line));
    }
}

TEST_CASE("The bundled faces are ours, not the system's") {
    REQUIRE(loadFaces());
    REQUIRE(sansFamily() == QStringLiteral("Updraft Sans"));
    REQUIRE(displayFamily() == QStringLiteral("Updraft Display"));
}
