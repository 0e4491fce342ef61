#include "ui/render/charter_frame.h"
#include "ui/render/charter_words.h"

#include <cmath>
#include <memory>
#include <numeric>

namespace updraft {

namespace {

constexpr double numberWidth = 18; // before a box's heading
constexpr double hairline = 0.75;

/// The rows of boxes, with the room between their columns.
struct BoxRow {
    std::vector<CharterPart> parts;
    double gap;
};
const std::vector<BoxRow>& boxRows() {
    using enum CharterPart;
    static const std::vector<BoxRow> rows{{{problem, objectives}, 36},
                                          {{scope, done_and_measures}, 36},
                                          {{phases}, 0},
                                          {{people, risks, effort}, 28}};
    return rows;
}

/// Room around a row: over and under the rule above it, and under a heading.
struct RowSpace {
    double above;
    double below;
    double heading;
    double total() const { return above + hairline + below; }
};
RowSpace rowSpace(int step) {
    return {paperStep({15, 10, 7, 6}, step), paperStep({11, 8, 6, 5}, step),
            paperStep({5, 4, 3, 2}, step)};
}

/// One attempt to set the page at one step of tightness.
class Page {
  public:
    /// `split` is what the left of two columns takes of the width.
    Page(const CharterSheet& sheet, QSizeF size, int step, double split)
        : sheet_(sheet), step_(step), split_(split), measure_(paperMeasure(step)),
          space_(rowSpace(step)) {
        layout_.size = size;
        frame_ = startPaperPage(shapes_, sheet, size);
        y_ = frame_.top + paperStep({17, 10, 6, 4}, step);
        title();
        lead();
        facts();
        signatures_ = signatures();
        boxes_ = contentsWithin(Heights(boxRows().size(), 1e6));
    }

    /// Whether everything has room.
    bool holds() const { return totalOf(heightsOf(boxes_)) <= room(); }

    CharterLayout finish() {
        if (!holds()) boxes_ = contentsWithin(fitted());
        rows();
        const double top = frame_.bottom - signatures_.height;
        put(std::move(signatures_), {frame_.left, top});
        layout_.pages = {std::move(shapes_)};
        return std::move(layout_);
    }

  private:
    using Heights = std::vector<double>;
    using Boxes = std::vector<std::vector<PaperFit>>; // by row

    PaperSetter setter(double width) const { return {width, measure_, sheet_.mirrored}; }
    void put(PaperFit fit, QPointF at) {
        move(fit.shapes, at);
        std::ranges::move(fit.shapes, std::back_inserter(shapes_));
    }
    void rule(double thickness, PaperInk ink) {
        shapes_.push_back(PaperFill{{frame_.left, y_, frame_.width, thickness}, ink});
        y_ += thickness;
    }

    /// The largest type in which the title takes two lines and no word is broken.
    void title() {
        static constexpr int sizes[] = {44, 40, 36, 32, 28, 25, 22};
        PaperMeasure measure = measure_;
        for (const int px : sizes) {
            if (px > measure_.title) continue;
            measure.title = px;
            double widest = 0;
            for (const QString& word : sheet_.title.split(u' '))
                widest = std::max(widest, paperWidth({px, QFont::Medium, true}, word));
            const double lines =
                std::ceil(paperWidth({px, QFont::Medium, true}, sheet_.title) / frame_.width);
            if (widest <= frame_.width && lines <= 2) break;
        }
        PaperFit fit = stacked(PaperSetter(frame_.width, measure, sheet_.mirrored)
                                   .lines(PaperText{PaperRole::Title, sheet_.title}));
        const double height = fit.height;
        put(std::move(fit), {frame_.left, y_});
        y_ += height + paperStep({8, 6, 4, 2}, step_);
    }

    void lead() {
        if (sheet_.lead.isEmpty()) return;
        constexpr double readable = 580;
        PaperFit fit = setter(std::min(frame_.width, readable))
                           .fit({PaperText{PaperRole::Lead, sheet_.lead}},
                                3 * measure_.quoteLeading + 1, charterContinued());
        if (!fit.whole) layout_.summaryOverflows = true;
        const double height = fit.height;
        put(std::move(fit), {frame_.left, y_});
        y_ += height;
    }

    /// Who, where and when: evenly spread if they fit, else in columns that wrap.
    void facts() {
        const double gap = 20;
        Heights widths;
        for (const auto& [name, value] : sheet_.facts)
            widths.push_back(
                std::ceil(std::max(paperWidth({smallestPaperType}, name),
                                   paperWidth({measure_.body, QFont::DemiBold}, value))) +
                1);
        const auto count = static_cast<double>(widths.size());
        const double room = frame_.width - gap * (count - 1);
        const double wanted = std::accumulate(widths.begin(), widths.end(), 0.0);
        if (wanted > room) {
            const double fair = room / count;
            double narrow = 0, wide = 0;
            for (const double width : widths) (width <= fair ? narrow : wide) += width;
            for (double& width : widths)
                if (width > fair) width = std::max(60.0, (room - narrow) * width / wide);
        }
        y_ += space_.above;
        rule(1.3, PaperInk::Text);
        y_ += 7;
        double left = frame_.left;
        double height = 0;
        const double spread = gap + std::max(0.0, room - wanted) / std::max(1.0, count - 1);
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const auto& [name, value] = sheet_.facts[i];
            PaperFit fit = stacked(setter(widths[i]).lines(
                PaperFlow{PaperText{PaperRole::Label, name},
                          PaperText{PaperRole::Body, value, value.size()}}));
            height = std::max(height, fit.height);
            put(std::move(fit), {left, y_});
            left += widths[i] + spread;
        }
        y_ += height;
    }

    PaperFit signatures() {
        constexpr std::size_t perRow = 4;
        constexpr std::size_t most = 8;
        PaperFit all;
        const auto under = [&](PaperFit fit, QPointF at) {
            move(fit.shapes, at);
            all.height = std::max(all.height, at.y() + fit.height);
            std::ranges::move(fit.shapes, std::back_inserter(all.shapes));
        };
        all.shapes.push_back(PaperFill{{0, 0, frame_.width, hairline}, PaperInk::Rule});
        under(stacked(setter(frame_.width).lines(PaperText{PaperRole::Label, sheet_.agreement})),
              {0, 6});
        const std::size_t count = std::min(most, sheet_.signers.size());
        const std::size_t columns = std::clamp<std::size_t>(count, 3, perRow);
        constexpr double gap = 28;
        const double width =
            (frame_.width - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
        const double hand = paperStep({34, 28, 24, 22}, step_);
        double top = all.height + hand;
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0 && i % columns == 0) top = all.height + hand;
            const double left = static_cast<double>(i % columns) * (width + gap);
            const CharterSigner& signer = sheet_.signers[i];
            all.shapes.push_back(PaperFill{{left, top, width, 1}, PaperInk::Text});
            PaperFlow words;
            if (!signer.name.isEmpty())
                words.push_back(PaperText{PaperRole::Body, signer.name, signer.name.size()});
            words.push_back(
                PaperText{PaperRole::Label, signer.role.isEmpty()
                                                ? CharterWords::tr("Date")
                                                : CharterWords::tr("%1 · date").arg(signer.role)});
            under(stacked(setter(width).lines(words)), {left, top + 5});
        }
        if (count == sheet_.signers.size()) return all;
        layout_.overflowing.push_back(CharterPart::approval);
        under(stacked(setter(frame_.width).lines(PaperText{PaperRole::Note, charterContinued()})),
              {0, all.height + 2});
        return all;
    }

    const PaperSection& box(CharterPart part) const {
        return sheet_.boxes[static_cast<std::size_t>(part)];
    }
    double widthIn(const BoxRow& row, std::size_t column) const {
        const auto count = static_cast<double>(row.parts.size());
        const double room = frame_.width - row.gap * (count - 1);
        if (row.parts.size() != 2) return room / count;
        return room * (column == 0 ? split_ : 1 - split_);
    }
    PaperFit heading(CharterPart part, double width) const {
        const PaperSection& words = box(part);
        PaperFit fit =
            stacked(setter(width - numberWidth)
                        .lines(PaperText{PaperRole::Body, words.heading, words.heading.size()}));
        move(fit.shapes, {numberWidth, 0});
        const PaperFace face{smallestPaperType, QFont::DemiBold};
        fit.shapes.insert(fit.shapes.begin(),
                          PaperRun{{0, paperBaseline({measure_.body}, measure_.leading)},
                                   paperWidth(face, words.number),
                                   words.number,
                                   face,
                                   PaperInk::Accent});
        return fit;
    }
    /// What of a box goes into a height.
    PaperFit content(CharterPart part, double width, double height) const {
        PaperFit fit = heading(part, width);
        const double top = fit.height + space_.heading;
        PaperFit inner = part == CharterPart::phases
                             ? layoutCharterTimeline(sheet_, width, height - top, step_)
                             : setter(width).fit(box(part).flow, height - top, charterContinued());
        move(inner.shapes, {0, top});
        std::ranges::move(inner.shapes, std::back_inserter(fit.shapes));
        fit.height = top + inner.height;
        fit.whole = inner.whole;
        return fit;
    }

    std::vector<PaperFit> contentsOf(const BoxRow& row, double cap) const {
        std::vector<PaperFit> fits;
        for (std::size_t i = 0; i < row.parts.size(); ++i)
            fits.push_back(content(row.parts[i], widthIn(row, i), cap));
        return fits;
    }
    Boxes contentsWithin(const Heights& caps) const {
        Boxes boxes;
        for (std::size_t i = 0; i < caps.size(); ++i)
            boxes.push_back(contentsOf(boxRows()[i], caps[i]));
        return boxes;
    }
    static double heightOf(const std::vector<PaperFit>& row) {
        return std::ranges::max(row, {}, &PaperFit::height).height;
    }
    static Heights heightsOf(const Boxes& boxes) {
        Heights heights;
        for (const auto& row : boxes) heights.push_back(heightOf(row));
        return heights;
    }
    double totalOf(const Heights& heights) const {
        return std::accumulate(heights.begin(), heights.end(), 0.0) +
               static_cast<double>(heights.size()) * space_.total();
    }
    double room() const { return frame_.bottom - signatures_.height - space_.above - y_; }

    /// How high each row may be: short ones as high as they are, long ones share what is left.
    /// What a row leaves of its share, as it ends at a sentence, goes to those after it.
    Heights fitted() const {
        const Heights natural = heightsOf(boxes_);
        Heights caps = natural;
        double left = room() - totalOf(Heights(natural.size(), 0));
        std::vector<std::size_t> order(natural.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, {}, [&](std::size_t i) { return natural[i]; });
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::size_t row = order[i];
            caps[row] = std::min(natural[row], left / static_cast<double>(order.size() - i));
            left -= caps[row] < natural[row] ? heightOf(contentsOf(boxRows()[row], caps[row]))
                                             : natural[row];
        }
        return caps;
    }

    void rows() {
        const Heights heights = heightsOf(boxes_);
        constexpr double mostExtra = 10;
        const double spare = (room() - totalOf(heights)) / static_cast<double>(heights.size() + 1);
        const double extra = std::clamp(spare / 2, 0.0, mostExtra);
        for (std::size_t i = 0; i < boxRows().size(); ++i) {
            const BoxRow& row = boxRows()[i];
            y_ += space_.above + extra;
            rule(hairline, PaperInk::Rule);
            y_ += space_.below + extra / 2;
            double left = frame_.left;
            for (std::size_t column = 0; column < row.parts.size(); ++column) {
                const CharterPart part = row.parts[column];
                const double width = widthIn(row, column);
                if (!boxes_[i][column].whole) layout_.overflowing.push_back(part);
                put(std::move(boxes_[i][column]), {left, y_});
                layout_.places.push_back({part, {left, y_, width, heights[i]}});
                left += width + row.gap;
            }
            y_ += heights[i];
        }
    }

    const CharterSheet& sheet_;
    int step_;
    double split_;
    PaperMeasure measure_;
    RowSpace space_;
    CharterLayout layout_;
    PaperFrame frame_;
    PaperShapes shapes_;
    PaperFit signatures_;
    Boxes boxes_;
    double y_ = 0;
};

} // namespace

/// The roomiest of the ways to set the page, from roomy to tight, in which it holds; else the
/// tightest with even columns.
CharterLayout startCharter(const CharterSheet& sheet, QSizeF size) {
    constexpr double even = 0.5;
    constexpr double uneven = 0.44;
    int low = 0;
    int high = 2 * paperMeasures;
    std::unique_ptr<Page> best;
    while (low < high) { // each way takes less room than the one before
        const int way = (low + high) / 2;
        auto page = std::make_unique<Page>(sheet, size, way / 2, way % 2 == 0 ? even : uneven);
        if (page->holds()) {
            high = way;
            best = std::move(page);
        } else {
            low = way + 1;
        }
    }
    return best ? best->finish() : Page(sheet, size, paperMeasures - 1, even).finish();
}

void endCharterPages(CharterLayout& layout, const CharterSheet& sheet) {
    endPaperPages(layout.pages, sheet, layout.size);
    if (!sheet.mirrored) return;
    for (CharterPlace& place : layout.places)
        place.box.moveLeft(layout.size.width() - place.box.right());
}

CharterLayout layoutCharterPage(const CharterContent& content, const CharterOptions& options) {
    const CharterSheet sheet = charterSheet(content, options.today);
    CharterLayout layout = startCharter(sheet, sizeOf(options.paper));
    endCharterPages(layout, sheet);
    return layout;
}

} // namespace updraft
