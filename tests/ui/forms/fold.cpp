#include "ui/forms/fold.h"

#include "ui/support/settings.h"

#include <QTest>
#include <QToolButton>

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("A fold opens and closes with Enter as with the space bar", "[forms]") {
    Settings().setValue(QStringLiteral("fold/test/keys"), false);
    Fold fold(QStringLiteral("test/keys"), QStringLiteral("Further"), false);
    auto* head = fold.findChild<QToolButton*>();
    REQUIRE_FALSE(head->isChecked());
    QTest::keyClick(head, Qt::Key_Return);
    CHECK(head->isChecked());
    QTest::keyClick(head, Qt::Key_Space);
    CHECK_FALSE(head->isChecked());
    QTest::keyClick(head, Qt::Key_Enter);
    CHECK(head->isChecked());
}
