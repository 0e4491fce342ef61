#include "ui/render/journey/measures.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

/// For a screen of 1920 × 1080 seen from eight metres: nothing under 24 px.
JourneyMeasures projected() {
    JourneyMeasures m;
    m.title = 96, m.names = 250, m.indent = 36;
    m.phase = 42, m.stage = 62, m.tip = 14;
    m.column = 190, m.most = 420, m.gap = 4, m.pad = 12, m.empty = 48;
    m.feeling = 400, m.point = 10, m.curve = 5, m.bar = 82, m.symbol = 26, m.radius = 8;
    m.ring = 5, m.channel = 44, m.lines = 4;
    m.heading = {48, Weight::SemiBold};
    m.stageName = {30, Weight::SemiBold};
    m.lane = {27, Weight::SemiBold};
    m.step = {27, Weight::SemiBold};
    m.text = {26, Weight::Regular};
    m.small = {24, Weight::Regular};
    m.smallMedium = {24, Weight::Medium};
    m.code = {27, Weight::SemiBold};
    m.value = {28, Weight::SemiBold};
    return m;
}

JourneyMeasures scaled(JourneyMeasures m, double by) {
    m.size *= by;
    for (double* length : {&m.title, &m.names, &m.indent, &m.phase, &m.stage, &m.tip, &m.column,
                           &m.most, &m.gap, &m.pad, &m.empty, &m.feeling, &m.point, &m.curve,
                           &m.bar, &m.symbol, &m.radius, &m.ring, &m.channel})
        *length *= by;
    for (double* whole : {&m.title, &m.names, &m.phase, &m.stage, &m.bar})
        *whole = std::round(*whole);
    for (Face* face : {&m.heading, &m.stageName, &m.lane, &m.step, &m.text, &m.small,
                       &m.smallMedium, &m.code, &m.value})
        face->px = std::max(1, static_cast<int>(std::lround(face->px * by)));
    return m;
}

/// How much of a word fits, whole letters as a reader sees them, at least one.
qsizetype lettersWithin(QStringView word, Face face, double width) {
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word.data(), word.size());
    qsizetype fits = letters.toNextBoundary();
    while (fits < word.size()) {
        const qsizetype next = letters.toNextBoundary();
        if (widthOf(face, word.left(next).toString()) > width) break;
        fits = next;
    }
    return fits;
}

QList<QStringView> wordsOf(const QString& paragraph) {
    return QStringView(paragraph).split(u' ', Qt::SkipEmptyParts);
}

/// Lines of one paragraph after the other.
class Wrapper {
  public:
    Wrapper(Face face, double width, int most, QStringList& out)
        : face_(face), width_(width), most_(most), out_(out),
          space_(widthOf(face, QStringLiteral(" "))) {}

    /// False where the last line has taken all the rest.
    bool add(const QString& paragraph, const QStringList& following) {
        line_.clear();
        used_ = 0;
        const auto words = wordsOf(paragraph);
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (last()) return finish(words.mid(i), following), false;
            addWord(words[i]);
        }
        if (last()) return finish({}, following), false;
        if (!line_.isEmpty()) out_ << line_;
        return true;
    }

  private:
    bool last() const { return out_.size() + 1 >= most_; }
    void finish(const QList<QStringView>& rest, const QStringList& following) {
        for (const QStringView word : rest) append(word);
        for (const QString& paragraph : following)
            for (const QStringView word : wordsOf(paragraph.simplified())) append(word);
        if (!line_.isEmpty()) out_ << line_;
    }
    void append(QStringView word) {
        if (!line_.isEmpty()) line_ += u' ';
        line_ += word;
    }
    void addWord(QStringView word) {
        const double width = widthOf(face_, word.toString());
        if (!line_.isEmpty() && used_ + space_ + width > width_) {
            out_ << line_;
            line_.clear();
            used_ = 0;
        }
        while (widthOf(face_, word.toString()) > width_ && !last()) {
            const qsizetype letters = lettersWithin(word, face_, width_);
            out_ << word.left(letters).toString();
            word = word.mid(letters);
        }
        if (word.isEmpty()) return;
        used_ += (line_.isEmpty() ? 0 : space_) + widthOf(face_, word.toString());
        append(word);
    }

    Face face_;
    double width_;
    int most_;
    QStringList& out_;
    double space_;
    QString line_;
    double used_ = 0;
};

} // namespace

JourneyMeasures journeyMeasures(JourneyStyle style, double size) {
    JourneyMeasures m = style == JourneyStyle::Projected ? projected() : JourneyMeasures{};
    if (style == JourneyStyle::Paper)
        m.title = 52, m.names = 120, m.indent = 0, m.feeling = 190, m.most = 320,
        m.lines = m.few = 24;
    return size == 1 ? m : scaled(m, size);
}

QStringList wrapped(const QString& text, Face face, double width, int lines) {
    QStringList out;
    if (width <= 0 || lines <= 0) return out;
    Wrapper wrapper(face, width, lines, out);
    const QStringList paragraphs = text.split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < paragraphs.size(); ++i)
        if (!wrapper.add(paragraphs[i].simplified(), paragraphs.mid(i + 1))) break;
    return out;
}

} // namespace updraft
