#include "ui/support/flags/empty_state.h"

#include <QLabel>

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("An empty page says its whole sentence at every width") {
    const QString sentence =
        QStringLiteral("A batch is a handful of initiatives that customers meet at the same time. "
                       "Batches keep people from starting everything at once.");
    EmptyState page(QStringLiteral("What is launched together?"), sentence, {});
    page.show();
    for (const int width : {300, 500, 900, 1400}) {
        page.resize(width, 600);
        for (const QLabel* each : page.findChildren<QLabel*>()) {
            if (each->text() != sentence) continue;
            INFO(width);
            CHECK(each->width() > 200);
            CHECK(each->height() >= each->heightForWidth(each->width()));
        }
    }
}
