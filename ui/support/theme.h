#pragma once

#include "core/model/words.h"

#include <QColor>
#include <QFont>

#include <array>

class QPalette;

namespace updraft {

inline constexpr int statusCount = words_of<Status>.size();

/// How one status is drawn: a fill, an ink for symbol and words on it, and an edge.
struct StatusColours {
    QColor fill;
    QColor ink;
    QColor edge;         ///< Transparent where the fill stands out from every ground by itself.
    bool dashed = false; ///< Ideas have a dashed edge.
};

/// Every colour the program uses, for one way of showing it. Widgets, style and painters read
/// their colours from here; nothing else names one.
struct Theme {
    enum class Kind { Light, Dark, Projector, Print };

    Kind kind = Kind::Light;
    QColor background; ///< Window, rail, inspector.
    QColor surface;    ///< Pages, cards, inputs.
    QColor text;
    QColor sub;        ///< Second rank.
    QColor faint;      ///< Third rank.
    QColor accent;     ///< The one colour for what is selected or can be pressed.
    QColor accentSoft; ///< Ground of a selected row.
    QColor accentInk;  ///< On accent.
    QColor outline;    ///< Edges that must be seen: 3:1.
    QColor field;      ///< Edges of what can be typed into: 3:1 on the surface.
    QColor hair;       ///< Lines that separate.
    QColor hairSoft;   ///< Lines inside what hair separates.
    QColor hover;
    QColor well; ///< Sunken grounds: undated wells, empty places.
    QColor red;  ///< What is wrong now, as text.
    QColor redSoft;
    QColor amber; ///< What may go wrong, as text.
    QColor amberSoft;
    QColor green; ///< What is well, as text.
    QColor greenSoft;
    QColor track; ///< Bars without a status: load, counts.
    std::array<StatusColours, statusCount> statuses;

    static const Theme& light();
    static const Theme& dark();
    static const Theme& projector();
    static const Theme& print();
    static const Theme& of(Kind kind);

    /// The theme of the window now. Painters for paper and projector are handed theirs instead.
    static const Theme& current();
    /// Changes the window's theme; style.h's applyTheme() also repaints.
    static void setCurrent(Kind kind);

    bool isDark() const { return kind == Kind::Dark; }

    const StatusColours& status(Status s) const { return statuses[static_cast<std::size_t>(s)]; }
    QColor statusFill(Status s) const { return status(s).fill; }
    QColor statusInk(Status s) const { return status(s).ink; }
    /// Lines and edges that show what is wrong; the red of a status is too dark on dark ground.
    QColor wrong() const { return isDark() ? red : statusFill(Status::blocked); }

    /// The palette for Qt's own widgets.
    QPalette palette() const;

    /// The program's face in whole pixels, unhinted so that screen and paper break lines alike.
    static QFont font(int px, QFont::Weight weight = QFont::Normal, bool italic = false);
    /// The face for large titles.
    static QFont titleFont(int px);
    /// Small spaced capitals over a group: set the text in capitals yourself.
    static QFont captionFont();
};

/// Sizes of type, in pixels at 100 %.
namespace type {
inline constexpr int small = 11;
inline constexpr int body = 13;
inline constexpr int lead = 15;
inline constexpr int heading = 17;
inline constexpr int title = 21;
inline constexpr int display = 26;
} // namespace type

/// Spacing and shape, in pixels at 100 %.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
inline constexpr int huge = 48;
inline constexpr int radius = 4;     ///< Controls and bars.
inline constexpr int cardRadius = 8; ///< Cards.
inline constexpr int row = 32;
inline constexpr int control = 30;
} // namespace space

/// Contrast of two opaque colours as WCAG 2 defines it, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace updraft
