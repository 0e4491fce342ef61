#include "ui/support/list_file.h"

#include "trial/fake_dialogs.h"
#include "ui/support/settings.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("A file is asked for where the one before was") {
    const QTemporaryDir home;
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", home.path().toLocal8Bit());
    FakeDialogs dialogs;
    const auto ask = [] { return fileToBringIn(nullptr, {}, {}); };
    CHECK_FALSE(ask());
    CHECK(dialogs.folder == plansFolder());
    QTemporaryDir lists;
    dialogs.files << lists.filePath(QStringLiteral("steps.csv"));
    CHECK(ask() == lists.filePath(QStringLiteral("steps.csv")));
    ask();
    CHECK(dialogs.folder == lists.path());
    REQUIRE(lists.remove());
    ask();
    CHECK(dialogs.folder == plansFolder());
    qputenv("HOME", before);
}
