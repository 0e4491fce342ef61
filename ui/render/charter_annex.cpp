#include "ui/render/charter_frame.h"
#include "ui/render/charter_words.h"

namespace updraft {

namespace {

constexpr double sideWidth = 160; // headings stand beside what they head
constexpr double sideGap = 24;
constexpr double sectionGap = 14;
constexpr double hairline = 0.75;

/// How far down its sections may go on a page, of the page's height.
constexpr double whole = 1;
constexpr double least = 0.5;
constexpr double step = 0.05;
constexpr double wellFilled = 1.0 / 3;

/// Sets the sections one after the other, over as many pages as it takes.
class Annex {
  public:
    Annex(const CharterSheet& sheet, CharterLayout& layout, double share)
        : sheet_(sheet), layout_(layout), share_(share) {
        startPage();
        const PaperText title{PaperRole::Lead, CharterWords::tr("The charter in full")};
        PaperFit fit = stacked(setter(frame_.width).lines(title));
        y_ += fit.height + sectionGap;
        put(std::move(fit), {frame_.left, frame_.top + sectionGap});
    }

    void add(const CharterBox& section) {
        std::vector<PaperLine> lines =
            setter(frame_.width - sideWidth - sideGap).lines(section.flow);
        if (y_ + headingHeight(section, false) + firstPiece(lines) > frame_.bottom) startPage();
        const QString number =
            section.number.isEmpty() ? QString() : section.number + QStringLiteral("  ");
        layout_.bookmarks.push_back(
            {number + section.heading, static_cast<int>(layout_.pages.size()) - 1});
        startSection(section, false);
        double bottom = y_;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (bottom + pieceHeight(lines, i) > frame_.bottom) {
                startPage();
                startSection(section, true);
                bottom = y_;
            }
            bottom += place(lines[i], bottom);
        }
        y_ = std::max(bottom, headingEnd_) + sectionGap;
    }

    /// How much of the last page is taken.
    double filled() const { return (y_ - frame_.top) / (frame_.bottom - frame_.top) * share_; }

  private:
    PaperSetter setter(double width) const { return {width, paperMeasure(2), sheet_.mirrored}; }
    PaperShapes& page() { return layout_.pages.back(); }
    void put(PaperFit fit, QPointF at) {
        move(fit.shapes, at);
        std::ranges::move(fit.shapes, std::back_inserter(page()));
    }
    void startPage() {
        layout_.pages.emplace_back();
        frame_ = startCharterPage(page(), sheet_, layout_.size);
        frame_.bottom = frame_.top + (frame_.bottom - frame_.top) * share_;
        y_ = frame_.top + sectionGap;
    }

    PaperFit heading(const CharterBox& section, bool continued) const {
        const QString text =
            continued ? CharterWords::tr("%1, continued").arg(section.heading) : section.heading;
        PaperFit fit =
            stacked(setter(sideWidth).lines(PaperText{PaperRole::Body, text, text.size()}));
        constexpr double indent = 18;
        if (section.number.isEmpty()) return fit;
        fit = stacked(
            setter(sideWidth - indent).lines(PaperText{PaperRole::Body, text, text.size()}));
        move(fit.shapes, {indent, 0});
        const PaperFace face{smallestPaperType, QFont::DemiBold};
        fit.shapes.insert(fit.shapes.begin(), PaperRun{{0, paperBaseline({paperMeasure(2).body},
                                                                         paperMeasure(2).leading)},
                                                       paperWidth(face, section.number),
                                                       section.number,
                                                       face,
                                                       PaperInk::Accent});
        return fit;
    }
    double headingHeight(const CharterBox& section, bool continued) const {
        return heading(section, continued).height;
    }
    void startSection(const CharterBox& section, bool continued) {
        page().push_back(PaperFill{{frame_.left, y_, frame_.width, hairline}, PaperInk::Rule});
        y_ += 9;
        PaperFit fit = heading(section, continued);
        headingEnd_ = y_ + fit.height;
        put(std::move(fit), {frame_.left, y_});
    }

    /// The height of a line with those that must stay with it.
    static double pieceHeight(const std::vector<PaperLine>& lines, std::size_t at) {
        double height = lines[at].height;
        while (lines[at].keepWithNext && at + 1 < lines.size()) {
            height += lines[at].after + lines[at + 1].height;
            ++at;
        }
        return height;
    }
    static double firstPiece(const std::vector<PaperLine>& lines) {
        return lines.empty() ? 0 : pieceHeight(lines, 0);
    }
    double place(PaperLine& line, double top) {
        move(line.shapes, {frame_.left + sideWidth + sideGap, top});
        std::ranges::move(line.shapes, std::back_inserter(page()));
        return line.height + line.after;
    }

    const CharterSheet& sheet_;
    CharterLayout& layout_;
    double share_;
    CharterFrame frame_;
    double y_ = 0;
    double headingEnd_ = 0;
};

/// The charter with its annex; how much of the last page is taken.
struct Set {
    CharterLayout layout;
    double last = 0;
};

Set setFull(const CharterSheet& sheet, const CharterLayout& onePage, double share) {
    Set set{onePage};
    Annex annex(sheet, set.layout, share);
    for (const CharterBox& section : sheet.annex) annex.add(section);
    set.last = annex.filled();
    return set;
}

} // namespace

CharterLayout layoutFullCharter(const CharterContent& content, const CharterOptions& options) {
    const CharterSheet sheet = charterSheet(content, options.today);
    CharterLayout onePage = startCharter(sheet, sizeOf(options.paper));
    onePage.bookmarks.push_back({CharterWords::tr("On one page"), 0});
    Set set = setFull(sheet, onePage, whole);
    // A last page with a few lines on it: the pages before give it some of what they hold.
    const std::size_t pages = set.layout.pages.size();
    for (double share = whole - step; pages > 2 && set.last < wellFilled && share >= least;
         share -= step) {
        Set shared = setFull(sheet, onePage, share);
        if (shared.layout.pages.size() > pages) break;
        set = std::move(shared);
    }
    endCharterPages(set.layout, sheet);
    return std::move(set.layout);
}

} // namespace updraft
