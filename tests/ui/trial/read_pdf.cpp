#include "trial/read_pdf.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

namespace updraft {

namespace {

QString read(const char* reader, const QByteArray& pdf, const QStringList& before,
             const QStringList& after) {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("paper.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(QLatin1String(reader), before + QStringList{file.fileName()} + after);
    REQUIRE(process.waitForFinished());
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

QString textOf(const QByteArray& pdf, const QStringList& options) {
    return read("pdftotext", pdf, options, {QStringLiteral("-")});
}

QString textOfSheet(const QByteArray& pdf, int sheet) {
    const QString number = QString::number(sheet);
    return textOf(pdf, {QStringLiteral("-f"), number, QStringLiteral("-l"), number}).simplified();
}

QString factsOf(const QByteArray& pdf, const QStringList& options) {
    return read("pdfinfo", pdf, options, {});
}

} // namespace updraft
