#pragma once

#include <QGlyphRun>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QFont;
class QPainter;

namespace updraft {

/// The faces of a picture. Few, because each is set up once for a window and once for a PDF.
enum class Weight { Regular, Medium, SemiBold };

/// A size in whole pixels and a weight.
struct Face {
    int px = 13;
    Weight weight = Weight::Regular;
    friend bool operator==(const Face&, const Face&) = default;
};

const QFont& fontOf(Face face);

/// How wide a text is: the sum of its letters' advances, without kerning, so that it costs nothing
/// and is the same whatever was drawn before. Kerned text is hardly ever wider.
double widthOf(Face face, const QString& text);
/// The text in at most two lines, broken at a space or hyphen, the first no wider than `width`.
QStringList twoLines(const QString& text, Face face, double width);

/// One line of text, laid out once and drawn often, cut to any width without being laid out anew.
class TextLine {
  public:
    /// The line for a text, from those kept.
    static std::shared_ptr<const TextLine> of(Face face, const QString& text);

    double width() const { return width_; }
    /// How many letters fit into `width` with an ellipsis after them; all where none is needed.
    qsizetype lettersIn(double width) const;
    /// The text cut so.
    QString cut(double width) const;

    /// Draws with the baseline's left end at `at`, cut to `width`. `vector` keeps the text a text,
    /// for paper and SVG.
    void draw(QPainter& painter, QPointF at, double width, bool vector) const;

    TextLine(Face face, const QString& text);

  private:
    void drawRun(QPainter& painter, QPointF at, qsizetype letters) const;

    Face face_;
    QString text_;
    QGlyphRun run_;
    QList<quint32> glyphs_;
    QList<QPointF> positions_;
    double width_ = 0;
    bool simple_ = false; ///< One glyph a letter, from left to right, in one font.
};

} // namespace updraft
