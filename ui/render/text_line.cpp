#include "ui/render/text_line.h"

#include "ui/support/theme.h"

#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QTextLayout>

#include <array>

namespace updraft {

namespace {

constexpr QChar ellipsis{0x2026};
constexpr int keptLines = 20'000;

QFont::Weight weightOf(Weight weight) {
    switch (weight) {
    case Weight::Regular:
        return QFont::Normal;
    case Weight::Medium:
        return QFont::Medium;
    case Weight::SemiBold:
        return QFont::DemiBold;
    }
    return QFont::Normal;
}

/// The theme's font. Its spacing is made relative: paper would take pixels for dots.
QFont fontFor(Face face) {
    constexpr double tight = 98;
    QFont font = Theme::font(face.px, weightOf(face.weight));
    if (font.letterSpacingType() == QFont::AbsoluteSpacing && font.letterSpacing() != 0)
        font.setLetterSpacing(QFont::PercentageSpacing, tight);
    return font;
}

/// What measuring and drawing in a face need again and again.
struct FaceData {
    QFont font;
    QFontMetricsF metrics;
    std::array<float, 256> advances; // Latin letters; others are asked for

    explicit FaceData(Face face) : font(fontFor(face)), metrics(font), advances{} {
        for (std::size_t c = 0; c < advances.size(); ++c) {
            const QChar letter{static_cast<char16_t>(c)};
            advances[c] = static_cast<float>(metrics.horizontalAdvance(letter));
        }
    }
};

const FaceData& dataOf(Face face) {
    thread_local QHash<int, std::shared_ptr<const FaceData>> faces; // fonts belong to a thread
    auto& data = faces[face.px * 4 + static_cast<int>(face.weight)];
    if (!data) data = std::make_shared<const FaceData>(face);
    return *data;
}

struct Key {
    Face face;
    QString text;
    bool operator==(const Key&) const = default;
};

size_t qHash(const Key& key, size_t seed) {
    return qHashMulti(seed, key.face.px, static_cast<int>(key.face.weight), key.text);
}

} // namespace

const QFont& fontOf(Face face) {
    return dataOf(face).font;
}

double widthOf(Face face, const QString& text) {
    const FaceData& data = dataOf(face);
    double width = 0;
    for (const QChar c : text)
        if (c.unicode() < data.advances.size())
            width += static_cast<double>(data.advances[c.unicode()]);
        else
            return data.metrics.horizontalAdvance(text);
    return width;
}

QStringList twoLines(const QString& text, Face face, double width) {
    if (widthOf(face, text) <= width) return {text};
    qsizetype first = -1; // the letters of the first line
    qsizetype next = 0;   // where the second begins
    for (qsizetype at = 1; at < text.size(); ++at) {
        const bool space = text[at] == u' ';
        if (!space && text[at - 1] != u'-') continue;
        if (widthOf(face, text.left(at)) > width) break;
        first = at;
        next = space ? at + 1 : at;
    }
    return first < 0 ? QStringList{text} : QStringList{text.left(first), text.mid(next)};
}

std::shared_ptr<const TextLine> TextLine::of(Face face, const QString& text) {
    thread_local QHash<Key, std::shared_ptr<const TextLine>> lines;
    if (lines.size() > keptLines) lines.clear();
    auto& line = lines[{face, text}];
    if (!line) line = std::make_shared<const TextLine>(face, text);
    return line;
}

TextLine::TextLine(Face face, const QString& text) : face_(face), text_(text) {
    QTextLayout layout(text, fontOf(face));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    width_ = line.naturalTextWidth();
    const QList<QGlyphRun> runs = line.glyphRuns();
    if (runs.size() != 1 || runs.front().isRightToLeft()) return;
    run_ = runs.front();
    glyphs_ = run_.glyphIndexes();
    positions_ = run_.positions();
    simple_ = glyphs_.size() == text.size();
    for (QPointF& position : positions_) position.setY(0);
    run_.setPositions(positions_);
}

qsizetype TextLine::lettersIn(double width) const {
    if (width_ <= width) return text_.size();
    const double room = width - widthOf(face_, QString(ellipsis));
    if (!simple_) {
        const QString cut = dataOf(face_).metrics.elidedText(text_, Qt::ElideRight, width);
        return std::max<qsizetype>(0, cut.size() - 1);
    }
    const auto past = std::upper_bound(positions_.begin(), positions_.end(), room,
                                       [](double x, QPointF p) { return x < p.x(); });
    qsizetype letters = std::max<qsizetype>(0, past - positions_.begin() - 1);
    while (letters > 0 && text_[letters - 1].isSpace()) --letters;
    return letters;
}

QString TextLine::cut(double width) const {
    const qsizetype letters = lettersIn(width);
    return letters == text_.size() ? text_ : text_.left(letters) + ellipsis;
}

void TextLine::draw(QPainter& painter, QPointF at, double width, bool vector) const {
    const qsizetype letters = lettersIn(width);
    if (letters == 0) return;
    if (!vector && simple_) return drawRun(painter, at, letters);
    painter.setFont(fontOf(face_));
    painter.drawText(at, letters == text_.size() ? text_ : text_.left(letters) + ellipsis);
}

void TextLine::drawRun(QPainter& painter, QPointF at, qsizetype letters) const {
    if (letters == text_.size()) return painter.drawGlyphRun(at, run_);
    QGlyphRun run = run_;
    run.setRawData(glyphs_.constData(), positions_.constData(), static_cast<int>(letters));
    painter.drawGlyphRun(at, run);
    static const QString dots(ellipsis);
    TextLine::of(face_, dots)->drawRun(painter, at + QPointF(positions_[letters].x(), 0), 1);
}

} // namespace updraft
