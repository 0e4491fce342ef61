#include "trial/on_screen.h"

#include "ui/forms/field_editors.h"

#include <QScrollBar>
#include <QVBoxLayout>

using namespace updraft;

TEST_CASE("A field of text grows with it, and scrolls only when it is long") {
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    auto* field = new TextField(&page, 1);
    column->addWidget(field);
    column->addStretch();
    showOnScreen(page, {220, 600});
    const int one = field->height();
    field->setPlainText(QStringLiteral("Reporting Conformance Test Results to Testgrid"));
    QCoreApplication::processEvents();
    CHECK(field->height() > one);
    CHECK_FALSE(field->verticalScrollBar()->isVisible());
    field->setPlainText(QStringLiteral("A line\n").repeated(30));
    QCoreApplication::processEvents();
    CHECK(field->verticalScrollBar()->isVisible());
    CHECK(field->height() < 400);
}
