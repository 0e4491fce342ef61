#include "ui/support/theme.h"

#include "ui/support/faces.h"

#include <QPalette>

#include <cmath>

namespace updraft {

namespace {

QColor rgb(unsigned value) {
    return QColor::fromRgb(value);
}

// Plain numbers: colours may be asked for before this file's objects are made.
constexpr unsigned ink = 0x111827;
constexpr unsigned white = 0xFFFFFF;
constexpr unsigned black = 0x000000;

std::array<StatusColours, statusCount> screenStatuses() {
    const QColor dashes = rgb(0x5B6675);
    return {{{rgb(0xE7EDF0), rgb(ink), dashes, true},
             {rgb(0x00ACFE), rgb(ink), Qt::transparent},
             {rgb(0xF7CB53), rgb(ink), Qt::transparent},
             {rgb(0xD91A06), rgb(white), Qt::transparent},
             {rgb(0x004C4B), rgb(white), Qt::transparent},
             {rgb(0x8A8A8A), rgb(ink), Qt::transparent}}};
}

StatusColours& of(Theme& theme, Status status) {
    return theme.statuses[static_cast<std::size_t>(status)];
}

Theme makeLight() {
    Theme t;
    t.kind = Theme::Kind::Light;
    t.background = rgb(0xF7F8FA), t.surface = rgb(white);
    t.text = rgb(0x1B2230), t.sub = rgb(0x4A5464), t.faint = rgb(0x5F697A);
    t.accent = rgb(0x0B62B8), t.accentSoft = rgb(0xE5F0FA), t.accentInk = rgb(white);
    t.outline = rgb(0x4A5464), t.field = rgb(0x868F9E);
    t.hair = rgb(0xDDE2E9), t.hairSoft = rgb(0xE9ECF1);
    t.hover = rgb(0xEEF1F5), t.well = rgb(0xF1F3F6), t.track = rgb(0xCBD3DF);
    t.red = rgb(0xB91605), t.redSoft = rgb(0xFDECEA);
    t.amber = rgb(0x7A5200), t.amberSoft = rgb(0xFFF7DF);
    t.green = rgb(0x004C4B), t.greenSoft = rgb(0xE3F0EF);
    t.statuses = screenStatuses();
    // Light fills need an edge to be seen as shapes on white.
    of(t, Status::planned).edge = rgb(0x0090D6);
    of(t, Status::active).edge = rgb(0xAD8012);
    return t;
}

Theme makeDark() {
    Theme t;
    t.kind = Theme::Kind::Dark;
    t.background = rgb(0x14181F), t.surface = rgb(0x1C222B);
    t.text = rgb(0xE8ECF2), t.sub = rgb(0xAEB7C4), t.faint = rgb(0x98A2B1);
    t.accent = rgb(0x6CB2F5), t.accentSoft = rgb(0x20364C), t.accentInk = rgb(0x0D1520);
    t.outline = rgb(0x8B95A5), t.field = rgb(0x6F7A8B);
    t.hair = rgb(0x2E3642), t.hairSoft = rgb(0x262D38);
    t.hover = rgb(0x242B36), t.well = rgb(0x171C24), t.track = rgb(0x3A4454);
    t.red = rgb(0xFF6352), t.redSoft = rgb(0x3A2020);
    t.amber = rgb(0xF7CB53), t.amberSoft = rgb(0x3A3218);
    t.green = rgb(0x5FC9BE), t.greenSoft = rgb(0x173331);
    t.statuses = screenStatuses();
    // An idea is the faintest of all, on dark ground, too.
    of(t, Status::idea) = {rgb(0x2A323E), t.text, rgb(0x98A2B1), true};
    of(t, Status::done).edge = rgb(0x4E8F89);
    return t;
}

Theme makeProjector() {
    Theme t = makeLight();
    t.kind = Theme::Kind::Projector;
    t.background = rgb(white), t.surface = rgb(white);
    t.text = rgb(black), t.sub = rgb(0x1B2230), t.faint = rgb(0x3A4352);
    t.accent = rgb(0x003E8A), t.accentSoft = rgb(0xE5F0FA);
    t.outline = rgb(black), t.hair = rgb(0xC3C9D2), t.hairSoft = rgb(0xDDE2E9);
    t.red = rgb(0x8F1103), t.amber = rgb(0x5C3D00);
    for (auto& status : t.statuses)
        if (status.ink == rgb(ink)) status.ink = rgb(black);
    of(t, Status::idea).edge = rgb(black);
    of(t, Status::blocked).fill = rgb(0xA81404);
    of(t, Status::dropped) = {rgb(0xA6A6A6), rgb(black), rgb(0x6B6B6B)};
    return t;
}

Theme makePrint() {
    Theme t = makeLight();
    t.kind = Theme::Kind::Print;
    t.background = rgb(white);
    t.text = rgb(0x111827);
    return t;
}

Theme::Kind currentKind = Theme::Kind::Light;

} // namespace

const Theme& Theme::of(Kind kind) {
    switch (kind) {
    case Kind::Light:
        return light();
    case Kind::Dark:
        return dark();
    case Kind::Projector:
        return projector();
    case Kind::Print:
        return print();
    }
    return light();
}

const Theme& Theme::light() {
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::dark() {
    static const Theme theme = makeDark();
    return theme;
}

const Theme& Theme::projector() {
    static const Theme theme = makeProjector();
    return theme;
}

const Theme& Theme::print() {
    static const Theme theme = makePrint();
    return theme;
}

const Theme& Theme::current() {
    return of(currentKind);
}
void Theme::setCurrent(Kind kind) {
    currentKind = kind;
}

QPalette Theme::palette() const {
    QPalette p(text, surface, surface, sub, hairSoft, text, red, surface, background);
    p.setColor(QPalette::Highlight, accentSoft);
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::AlternateBase, surface);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::PlaceholderText, faint);
    p.setColor(QPalette::ToolTipBase, isDark() ? hair : text);
    p.setColor(QPalette::ToolTipText, isDark() ? text : surface);
    p.setColor(QPalette::Mid, outline);
    p.setColor(QPalette::Shadow, hair);
    for (auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, isDark() ? rgb(0x667081) : rgb(0x98A1AF));
    return p;
}

QFont Theme::font(int px, QFont::Weight weight, bool italic) {
    QFont font(sansFamily());
    font.setPixelSize(px);
    font.setWeight(weight);
    font.setItalic(italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Titles are set a little tighter, as large type wants to be.
    if (px >= type::heading) font.setLetterSpacing(QFont::AbsoluteSpacing, -0.012 * px);
    return font;
}

QFont Theme::titleFont(int px) {
    QFont font(displayFamily());
    font.setPixelSize(px);
    font.setWeight(QFont::Medium);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont Theme::captionFont() {
    QFont font = Theme::font(type::small, QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    return font;
}

namespace {

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

} // namespace updraft
