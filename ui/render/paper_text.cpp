#include "ui/render/paper_text.h"

#include "ui/render/chart.h"

#include <QCache>
#include <QFontMetricsF>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <cmath>
#include <memory>

namespace updraft {

namespace {

struct RoleStyle {
    PaperFace face;
    double leading;
    double after;
    PaperInk ink = PaperInk::Text;
    double indent = 0;
};

RoleStyle styleOf(PaperRole role, const PaperMeasure& m) {
    const double smallLeading = std::min(15.0, m.leading);
    const double listIndent = std::max(13.0, 1.1 * m.body);
    const PaperFace body{m.body};
    const PaperFace small{smallestPaperType};
    switch (role) {
    case PaperRole::Body:
        return {body, m.leading, m.afterParagraph};
    case PaperRole::Item:
        return {body, m.leading, m.afterItem, PaperInk::Text, listIndent};
    case PaperRole::Label:
        return {small, smallLeading, 1, PaperInk::Second};
    case PaperRole::Quote:
        return {{m.quote}, m.quoteLeading, m.afterItem, PaperInk::Text, listIndent};
    case PaperRole::Source:
        return {small, smallLeading, m.afterParagraph, PaperInk::Second, listIndent};
    case PaperRole::Note:
        return {small, smallLeading, m.afterItem, PaperInk::Second};
    case PaperRole::Lead:
        return {{m.quote}, m.quoteLeading, 0, PaperInk::Second};
    case PaperRole::Title:
        return {{m.title, QFont::Medium, true}, std::ceil(m.title * 1.08), 0};
    }
    return {body, m.leading, m.afterParagraph};
}

PaperFace strongOf(PaperFace face) {
    face.weight = QFont::DemiBold;
    return face;
}

/// A paragraph broken into lines.
class Broken {
  public:
    Broken(const PaperText& text, PaperFace face, double width)
        : text_(text.text), strong_(text.strong), face_(face),
          rightToLeft_(text.text.isRightToLeft()) {
        QTextLayout layout(text_, paperFont(face));
        layout.setCacheEnabled(true); // else asking where a letter stands shapes it again
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        if (strong_ > 0) {
            QTextCharFormat format;
            format.setFont(paperFont(strongOf(face)));
            layout.setFormats({{0, static_cast<int>(strong_), format}});
        }
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
            line.setLineWidth(width);
        layout.endLayout();
        for (int i = 0; i < layout.lineCount(); ++i) lines_.push_back(lineOf(layout.lineAt(i)));
    }

    std::size_t count() const { return lines_.size(); }
    qsizetype end(std::size_t line) const { return lines_[line].end; }
    double width(std::size_t line) const { return lines_[line].width; }
    /// The runs of a line, whose own left end is at 0.
    PaperShapes runs(std::size_t index, PaperInk ink) const {
        const Line& line = lines_[index];
        const qsizetype middle = std::clamp(strong_, line.start, line.end);
        const PaperFace face = middle == line.start ? face_ : strongOf(face_);
        if (middle == line.start || middle == line.end) // the whole line in one face
            return {run(line.start, line.end, {0, line.width}, face, ink)};
        return {run(line.start, middle, std::minmax(line.left, line.middle), face, ink),
                run(middle, line.end, std::minmax(line.middle, line.right), face_, ink)};
    }

  private:
    struct Line {
        qsizetype start = 0;
        qsizetype end = 0;
        double width = 0;
        double left = 0;   ///< Where its first letter stands,
        double middle = 0; ///< where its strong letters end,
        double right = 0;  ///< and where all do.
    };

    Line lineOf(const QTextLine& line) const {
        const qsizetype start = line.textStart();
        const qsizetype end = start + line.textLength();
        const auto x = [&](qsizetype letter) { return line.cursorToX(static_cast<int>(letter)); };
        return {start, end, line.naturalTextWidth(), x(start), x(std::clamp(strong_, start, end)),
                x(end)};
    }
    PaperRun run(qsizetype from, qsizetype to, std::pair<double, double> ends, PaperFace face,
                 PaperInk ink) const {
        QString words = text_.mid(from, to - from);
        while (words.endsWith(u' ')) words.chop(1); // it would push words that run to the left
        return {{ends.first, 0}, ends.second - ends.first, words, face, ink, rightToLeft_};
    }

    QString text_;
    qsizetype strong_;
    PaperFace face_;
    bool rightToLeft_;
    std::vector<Line> lines_;
};

struct BreakKey {
    QString text;
    qsizetype strong;
    PaperFace face;
    double width;
    friend bool operator==(const BreakKey&, const BreakKey&) = default;
};
size_t qHash(const BreakKey& key, size_t seed = 0) {
    return qHashMulti(seed, key.text, key.strong, key.face.px, static_cast<int>(key.face.weight),
                      key.face.display, key.width);
}

/// Breaking costs most of all: the same words are set for several steps of tightness, and again
/// after each key that is typed into a charter.
std::shared_ptr<const Broken> broken(const PaperText& text, PaperFace face, double width) {
    constexpr qsizetype letters = 200'000;
    thread_local QCache<BreakKey, std::shared_ptr<const Broken>> kept(letters); // as fonts are
    const BreakKey key{text.text, text.strong, face, width};
    if (const auto* known = kept.object(key)) return *known;
    auto made = std::make_shared<const Broken>(text, face, width);
    kept.insert(key, new std::shared_ptr(made), text.text.size() + 1);
    return made;
}

/// The end of the last whole sentence that ends at or before `end`; 0 where there is none.
qsizetype sentenceEnd(const QString& text, qsizetype end) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    finder.setPosition(end);
    return finder.isAtBoundary() ? end : std::max<qsizetype>(0, finder.toPreviousBoundary());
}

qsizetype wordEnd(const QString& text, qsizetype end) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(end);
    const qsizetype found = finder.isAtBoundary() ? end : finder.toPreviousBoundary();
    return found > 0 ? found : end;
}

void append(PaperFit& all, PaperShapes shapes, double height) {
    move(shapes, {0, all.height});
    std::ranges::move(shapes, std::back_inserter(all.shapes));
    all.height += height;
}

} // namespace

double paperStep(const std::array<double, 4>& lengths, int step) {
    const auto at = [&](int place) { return lengths[static_cast<std::size_t>(place)]; };
    return (at(step / 2) + at((step + 1) / 2)) / 2;
}

PaperMeasure paperMeasure(int step) {
    const auto whole = [step](const std::array<double, 4>& px) {
        return static_cast<int>(paperStep(px, step)); // type comes in whole pixels
    };
    return {whole({12, 12, 12, 11}),           paperStep({18, 16, 15, 13.5}, step),
            whole({17, 16, 15, 14}),           paperStep({23, 21, 18, 17}, step),
            paperStep({5, 3.5, 2.5, 2}, step), paperStep({2.5, 1.5, 1, 0.5}, step),
            paperStep({4, 3, 2, 1.5}, step),   whole({44, 44, 38, 36})};
}

double paperWidth(PaperFace face, const QString& text) {
    return QFontMetricsF(paperFont(face)).horizontalAdvance(text);
}

double paperBaseline(PaperFace face, double leading) {
    const QFontMetricsF metrics(paperFont(face));
    return (leading + metrics.ascent() - metrics.descent()) / 2;
}

std::vector<PaperLine> PaperSetter::linesOf(const PaperText& text) const {
    const RoleStyle style = styleOf(text.role, measure_);
    const double room = width_ - style.indent;
    const auto paragraph = broken(text, style.face, room);
    const bool atEnd = text.atEnd != (text.text.isRightToLeft() != mirrored_);
    std::vector<PaperLine> lines;
    for (std::size_t i = 0; i < paragraph->count(); ++i) {
        const double baseline = paperBaseline(style.face, style.leading);
        PaperLine line{style.leading, paragraph->runs(i, style.ink), 0,
                       text.role == PaperRole::Label};
        const double shift = atEnd ? room - paragraph->width(i) : 0;
        move(line.shapes, {(atEnd ? 0 : style.indent) + shift, baseline});
        const auto side = [&](double width) { return atEnd ? width_ - width : 0; };
        if (text.role == PaperRole::Quote)
            line.shapes.insert(line.shapes.begin(),
                               PaperFill{{side(2), 0, 2, style.leading}, PaperInk::Accent});
        if (text.role == PaperRole::Item && i == 0) {
            const QString dash = QStringLiteral("–");
            const double width = paperWidth(style.face, dash);
            line.shapes.insert(
                line.shapes.begin(),
                PaperRun{{side(width), baseline}, width, dash, style.face, PaperInk::Second});
        }
        lines.push_back(std::move(line));
    }
    // No page ends with the first line of a paragraph or begins with its last.
    if (lines.size() > 2) lines.front().keepWithNext = lines[lines.size() - 2].keepWithNext = true;
    if (!lines.empty()) lines.back().after = style.after;
    return lines;
}

std::vector<PaperLine> PaperSetter::linesOf(const PaperColumns& columns) const {
    constexpr double gap = 16;
    const auto count = static_cast<double>(columns.flows.size());
    const double each = (width_ - gap * (count - 1)) / count;
    PaperLine all;
    double left = 0;
    for (const PaperFlow& flow : columns.flows) {
        PaperFit fit = stacked(within(each).lines(flow));
        move(fit.shapes, {left, 0});
        std::ranges::move(fit.shapes, std::back_inserter(all.shapes));
        all.height = std::max(all.height, fit.height);
        left += each + gap;
    }
    all.after = measure_.afterParagraph;
    return {std::move(all)};
}

std::vector<PaperLine> PaperSetter::linesOf(const PaperFigure& figure) const {
    auto chart = std::make_shared<const ChartLayout>(figure.lay(width_));
    const double height = chart->size.height();
    return {{height, {PaperChart{{0, 0}, std::move(chart)}}, measure_.afterParagraph}};
}

std::vector<PaperLine> PaperSetter::lines(const PaperBlock& block) const {
    return std::visit([this](const auto& kind) { return linesOf(kind); }, block);
}

std::vector<PaperLine> PaperSetter::lines(const PaperFlow& flow) const {
    std::vector<PaperLine> all;
    constexpr double beforeLabel = 4;
    for (const PaperBlock& block : flow) {
        const auto* text = std::get_if<PaperText>(&block);
        if (text != nullptr && text->role == PaperRole::Label && !all.empty())
            all.back().after += beforeLabel;
        std::ranges::move(lines(block), std::back_inserter(all));
    }
    return all;
}

double PaperSetter::height(const PaperFlow& flow) const {
    return stacked(lines(flow)).height;
}

PaperFit stacked(std::vector<PaperLine> lines) {
    PaperFit all;
    double after = 0;
    for (PaperLine& line : lines) {
        all.height += after;
        append(all, std::move(line.shapes), line.height);
        after = line.after;
    }
    return all;
}

PaperFit PaperSetter::fit(const PaperFlow& flow, double height, const QString& note) const {
    PaperFit all = stacked(lines(flow));
    if (all.height <= height + 0.01) return all;
    const std::vector<PaperLine> ending =
        note.isEmpty() ? std::vector<PaperLine>{} : lines(PaperText{PaperRole::Note, note});
    const double room = height - stacked(ending).height;
    std::vector<PaperLine> kept;
    double used = 0;
    for (std::size_t i = 0; i < flow.size(); ++i) {
        std::vector<PaperLine> next = lines(flow[i]);
        if (next.empty()) continue;
        const PaperFit whole = stacked(next);
        if (used + whole.height <= room) {
            used += whole.height + next.back().after;
            std::ranges::move(next, std::back_inserter(kept));
            continue;
        }
        const bool isFirst = std::ranges::all_of(kept, &PaperLine::keepWithNext);
        PaperFit part = cut(flow[i], room - used, isFirst);
        if (part.height > 0)
            kept.push_back({part.height, std::move(part.shapes), measure_.afterItem});
        while (!kept.empty() && kept.back().keepWithNext) kept.pop_back();
        break;
    }
    std::ranges::copy(ending, std::back_inserter(kept));
    PaperFit cutFit = stacked(std::move(kept));
    cutFit.whole = false;
    return cutFit;
}

PaperFit PaperSetter::cut(const PaperBlock& block, double height, bool isFirst) const {
    if (const auto* text = std::get_if<PaperText>(&block)) return cutText(*text, height, isFirst);
    if (const auto* columns = std::get_if<PaperColumns>(&block))
        return cutColumns(*columns, height);
    std::vector<PaperLine> rows = lines(block);
    while (!rows.empty() && (stacked(rows).height > height || rows.back().keepWithNext))
        rows.pop_back();
    return stacked(std::move(rows));
}

PaperFit PaperSetter::cutText(const PaperText& text, double height, bool isFirst) const {
    const RoleStyle style = styleOf(text.role, measure_);
    const auto paragraph = broken(text, style.face, width_ - style.indent);
    const auto room = std::min(static_cast<std::size_t>(std::max(0.0, height / style.leading)),
                               paragraph->count());
    if (room < 1) return {};
    PaperText part = text;
    if (const qsizetype end = sentenceEnd(text.text, paragraph->end(room - 1)); end > 0)
        part.text = text.text.left(end).trimmed();
    else if (isFirst) // one sentence longer than the box: it ends at a word, and says so
        part.text =
            text.text.left(wordEnd(text.text, paragraph->end(room - 1) - 2)).trimmed() + u'…';
    else
        return {};
    part.strong = std::min(part.strong, part.text.size());
    return stacked(linesOf(part));
}

PaperFit PaperSetter::cutColumns(const PaperColumns& columns, double height) const {
    PaperColumns part;
    constexpr double gap = 16;
    const auto count = static_cast<double>(columns.flows.size());
    const double each = (width_ - gap * (count - 1)) / count;
    PaperFit all;
    double left = 0;
    for (const PaperFlow& flow : columns.flows) {
        PaperFit fit = within(each).fit(flow, height, {});
        move(fit.shapes, {left, 0});
        std::ranges::move(fit.shapes, std::back_inserter(all.shapes));
        all.height = std::max(all.height, fit.height);
        left += each + gap;
    }
    return all;
}

} // namespace updraft
