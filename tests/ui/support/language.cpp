#include "tests/support/source_tree.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include <catch2/catch.hpp>

namespace {

/// The class whose member function the place is in; none in a function that is no member.
QString classAt(const QString& code, qsizetype at) {
    static const QRegularExpression member(
        QStringLiteral(R"(^(?:\w[\w:<>*& ]* [*&]?)?(\w+)::~?\w+\()"),
        QRegularExpression::MultilineOption);
    QRegularExpressionMatch found;
    return code.left(at).lastIndexOf(member, -1, &found) < 0 ? QString() : found.captured(1);
}

} // namespace

TEST_CASE("Every sentence with a number has its plural, so that nobody reads \"item(s)\"") {
    QFile texts(QString::fromStdString(
        updraft::testing::in_source("resources/translations/updraft_en.ts")));
    REQUIRE(texts.open(QIODevice::ReadOnly));
    const QString known = QString::fromUtf8(texts.readAll());
    const QRegularExpression counted(QStringLiteral(R"re((\btr\()?"([^"\n]*%L?n[^"\n]*)")re"));
    int found = 0;
    QDirIterator files(QString::fromStdString(updraft::testing::in_source("ui")),
                       {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString code = QString::fromUtf8(file.readAll());
        auto matches = counted.globalMatch(code);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const auto at = match.capturedStart();
            // A class has sentences of its own; what another one's tr() says is looked for in all.
            const bool own = match.capturedLength(1) > 0 && code.mid(at - 1, 1) != u":";
            const QString of = own ? classAt(code, at) : QString();
            const QString begin =
                of.isEmpty() ? QString() : QStringLiteral("<name>updraft::%1</name>").arg(of);
            const auto from = known.indexOf(begin);
            const QString key = QStringLiteral("<source>%1</source>").arg(match.captured(2));
            INFO(file.fileName().toStdString()
                 << ": " << of.toStdString() << " " << key.toStdString());
            CHECK(from >= 0);
            const auto until =
                of.isEmpty() ? known.size() : known.indexOf(QStringLiteral("</context>"), from);
            CHECK(QStringView(known).mid(from, until - from).contains(key));
            ++found;
        }
    }
    CHECK(found > 10);
    CHECK_FALSE(known.contains(QStringLiteral("unfinished")));
}

TEST_CASE("One is singular, two are plural, and thousands are set apart") {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto rows = [](int count) {
        return QCoreApplication::translate("updraft::KindTableView", "%Ln row(s) copied", nullptr,
                                           count);
    };
    CHECK(rows(1) == "1 row copied");
    CHECK(rows(2) == "2 rows copied");
    CHECK(rows(100'000) == "100,000 rows copied");
}
