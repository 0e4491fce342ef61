#include <catch2/catch.hpp>

#include "ui/support/theme.h"

#include <QFontInfo>
#include <QFontMetricsF>

using namespace updraft;

namespace {

const Theme* const screens[] = {&Theme::light(), &Theme::dark(), &Theme::print()};

std::vector<QColor> grounds(const Theme& t) {
    return {t.background, t.surface, t.hover, t.well, t.accentSoft};
}

void requireContrast(const QColor& ink, const QColor& ground, double least) {
    INFO(ink.name().toStdString() << " on " << ground.name().toStdString());
    REQUIRE(contrast(ink, ground) >= least);
}

} // namespace

TEST_CASE("Black on white has a contrast of 21 and a colour on itself of 1") {
    REQUIRE(contrast(Qt::black, Qt::white) == Approx(21));
    REQUIRE(contrast(Qt::red, Qt::red) == Approx(1));
}

TEST_CASE("Every text colour reads at 4.5 to 1 on every ground it may stand on") {
    for (const Theme* t : screens) {
        for (const QColor& ground : grounds(*t))
            for (const QColor& ink : {t->text, t->sub, t->faint, t->accent})
                requireContrast(ink, ground, 4.5);
        requireContrast(t->accentInk, t->accent, 4.5);
        for (const QColor& ground : {t->surface, t->background, t->redSoft})
            requireContrast(t->red, ground, 4.5);
        for (const QColor& ground : {t->surface, t->background, t->amberSoft})
            requireContrast(t->amber, ground, 4.5);
        for (const QColor& ground : {t->surface, t->background, t->greenSoft})
            requireContrast(t->green, ground, 4.5);
        for (const QColor& ground : {t->redSoft, t->amberSoft, t->greenSoft})
            requireContrast(t->text, ground, 4.5);
    }
}

TEST_CASE("Projected text reads at 7 to 1") {
    const Theme& t = Theme::projector();
    for (const QColor& ink : {t.text, t.sub, t.faint, t.accent, t.red, t.amber, t.green})
        requireContrast(ink, t.surface, 7);
    for (const auto& status : t.statuses) requireContrast(status.ink, status.fill, 7);
}

TEST_CASE("Words and symbols on a status read at 4.5 to 1 in every theme") {
    for (const Theme* t : screens)
        for (const auto& status : t->statuses) requireContrast(status.ink, status.fill, 4.5);
}

TEST_CASE("A status stands out from its ground at 3 to 1, by its fill or by its edge") {
    for (const Theme* t : {&Theme::light(), &Theme::dark(), &Theme::projector(), &Theme::print()})
        for (const auto& status : t->statuses)
            for (const QColor& ground : {t->surface, t->background}) {
                const double byFill = contrast(status.fill, ground);
                const double byEdge = status.edge.alpha() ? contrast(status.edge, ground) : 1;
                INFO(status.fill.name().toStdString() << " on " << ground.name().toStdString());
                REQUIRE(std::max(byFill, byEdge) >= 3);
            }
}

TEST_CASE("Outlines and the accent are shapes that show at 3 to 1") {
    for (const Theme* t : {&Theme::light(), &Theme::dark(), &Theme::projector()})
        for (const QColor& ground : {t->surface, t->background}) {
            requireContrast(t->outline, ground, 3);
            requireContrast(t->accent, ground, 3);
            requireContrast(t->field, ground, 3);
        }
}

TEST_CASE("An idea is the faintest status on dark ground, too") {
    for (const Theme* t : {&Theme::light(), &Theme::dark()})
        for (const auto& status : t->statuses)
            CHECK(contrast(t->status(Status::idea).fill, t->surface) <=
                  contrast(status.fill, t->surface));
}

TEST_CASE("What is wrong shows at 3 to 1 on every ground") {
    for (const Theme* t : {&Theme::light(), &Theme::dark(), &Theme::projector(), &Theme::print()})
        for (const QColor& ground : {t->surface, t->background})
            requireContrast(t->wrong(), ground, 3);
}

TEST_CASE("Every theme is found by its kind") {
    for (const Theme* t : {&Theme::light(), &Theme::dark(), &Theme::projector(), &Theme::print()})
        CHECK(&Theme::of(t->kind) == t);
}

TEST_CASE("Fonts are unhinted and in whole pixels") {
    const QFont font = Theme::font(type::body, QFont::DemiBold);
    REQUIRE(font.pixelSize() == 13);
    REQUIRE(font.hintingPreference() == QFont::PreferNoHinting);
    REQUIRE(font.weight() == QFont::DemiBold);
}

TEST_CASE("Figures all have the same width") {
    const QFontMetricsF metrics(Theme::font(type::body));
    for (QChar digit : QStringLiteral("123456789"))
        REQUIRE(metrics.horizontalAdvance(digit) == Approx(metrics.horizontalAdvance(u'0')));
}
