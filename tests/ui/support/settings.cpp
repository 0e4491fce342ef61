#include <catch2/catch.hpp>

#include "trial/fake_dialogs.h"
#include "ui/support/convert.h"
#include "ui/support/settings.h"

#include <QTemporaryDir>

using namespace updraft;

TEST_CASE("Appearance follows the desktop until it is set, and is remembered") {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("s.ini"));
    REQUIRE(Settings(file).appearance() == Appearance::Follow);
    Settings(file).setAppearance(Appearance::Dark);
    REQUIRE(Settings(file).appearance() == Appearance::Dark);
}

TEST_CASE("The plan opened last comes first and stands in the list once") {
    QTemporaryDir folder;
    RecentPlans recent(folder.filePath(QStringLiteral("r.ini")));
    const auto plan = [](const char* name) {
        return RecentPlan{QLatin1String(name),
                          QStringLiteral("Größe"),
                          {},
                          QDateTime::currentDateTime(),
                          {1, 2, 3, 4, 5, 6}};
    };
    for (const char* name : {"/a", "/b", "/a"}) recent.remember(plan(name));
    REQUIRE(recent.all().size() == 2);
    REQUIRE(recent.all()[0].path == QStringLiteral("/a"));
    REQUIRE(recent.all()[0].title == QStringLiteral("Größe"));
    REQUIRE(recent.all()[0].statuses == std::array{1, 2, 3, 4, 5, 6});
    recent.forget(QStringLiteral("/a"));
    REQUIRE(recent.all().size() == 1);
}

TEST_CASE("At most twelve plans are remembered") {
    QTemporaryDir folder;
    RecentPlans recent(folder.filePath(QStringLiteral("r.ini")));
    for (int i = 0; i < 20; ++i) recent.remember({QString::number(i), {}, {}, {}, {}});
    REQUIRE(recent.all().size() == 12);
    REQUIRE(recent.all().front().path == QStringLiteral("19"));
}

TEST_CASE("A test answers dialogs for itself") {
    FakeDialogs fake;
    fake.answers << 1;
    REQUIRE(dialogs().question(nullptr, QStringLiteral("Replace it?"), {}, {}) == 1);
    REQUIRE_FALSE(dialogs().openFile(nullptr, {}, {}, {}));
    REQUIRE(fake.said == QStringList{QStringLiteral("Replace it?")});
}

TEST_CASE("Days keep their date on the way to Qt and back") {
    REQUIRE(qt(Date{0}) == QDate(1970, 1, 1));
    REQUIRE(fromQt(QDate(2026, 2, 24)) == make_date(2026, 2, 24));
    REQUIRE(shortDate(*make_date(2026, 2, 24)) == QStringLiteral("24 Feb"));
    REQUIRE(longDate(*make_date(2026, 2, 24)) == QStringLiteral("24 February 2026"));
    REQUIRE(dateSpan(*make_date(2026, 4, 15), *make_date(2026, 8, 14)) ==
            QStringLiteral("15 Apr \u2013 14 Aug 2026"));
}
