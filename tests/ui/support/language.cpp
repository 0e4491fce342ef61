#include "tests/support/source_tree.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <catch2/catch.hpp>

TEST_CASE("Every sentence with a number has its plural, so that nobody reads \"item(s)\"") {
    QFile texts(QString::fromStdString(
        updraft::testing::in_source("resources/translations/updraft_en.ts")));
    REQUIRE(texts.open(QIODevice::ReadOnly));
    const QString known = QString::fromUtf8(texts.readAll());
    const QRegularExpression counted(QStringLiteral(R"re("([^"\n]*%n[^"\n]*)")re"));
    int found = 0;
    QDirIterator files(QString::fromStdString(updraft::testing::in_source("ui")),
                       {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        auto matches = counted.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const QString key = matches.next().captured(1);
            INFO(file.fileName().toStdString() << ": " << key.toStdString());
            CHECK(known.contains(QStringLiteral("<source>%1</source>").arg(key)));
            ++found;
        }
    }
    CHECK(found > 10);
    CHECK_FALSE(known.contains(QStringLiteral("unfinished")));
}

TEST_CASE("One is singular and two are plural") {
    const auto rows = [](int count) {
        return QCoreApplication::translate("updraft::KindTableView", "%n row(s) copied", nullptr,
                                           count);
    };
    CHECK(rows(1) == "1 row copied");
    CHECK(rows(2) == "2 rows copied");
}
