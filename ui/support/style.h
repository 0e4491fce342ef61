#pragma once

#include "ui/support/theme.h"

#include <QPalette>
#include <QProxyStyle>

namespace updraft {

/// Palette roles for words that are not plain text. A label gets its colour by
/// `setForegroundRole(ink::faint)`: it then follows every change of theme by itself, which a colour
/// set by hand would not.
namespace ink {
inline constexpr auto sub = QPalette::Dark;
inline constexpr auto faint = QPalette::PlaceholderText;
inline constexpr auto accent = QPalette::Link;
inline constexpr auto red = QPalette::BrightText;
} // namespace ink

/// Variants of a control: `button->setProperty(kindProperty, kind::primary)`.
inline constexpr const char* kindProperty = "kind";
namespace kind {
inline constexpr const char* primary = "primary"; ///< The one blue button of a page.
inline constexpr const char* ghost = "ghost";     ///< No frame until pointed at.
inline constexpr const char* danger = "danger";   ///< Red words: deletes for good.
inline constexpr const char* link = "link";       ///< Accent words, no frame.
inline constexpr const char* segment = "segment"; ///< One of a Segmented control.
inline constexpr const char* framed = "framed";   ///< A tool button that looks like a push button.
inline constexpr const char* large = "large";     ///< A field 48 px high, for the start page.
inline constexpr const char* card = "card";       ///< A QFrame that is a card.
} // namespace kind

/// The look of every Qt widget, drawn from Theme::current(). Fusion does what is not drawn here.
class Style : public QProxyStyle {
    Q_OBJECT

  public:
    Style();

    using QProxyStyle::polish;
    void polish(QApplication* application) override;
    void polish(QWidget* widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                         SubControl subControl, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* result) const override;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    bool altDown_ = false; ///< Letters to press with Alt are underlined only meanwhile.
};

/// Sets style, font and palette of the whole program; once, before the first window.
void installStyle(QApplication& application);

/// Changes the colours of the whole program at run time.
void applyTheme(Theme::Kind kind);

} // namespace updraft
