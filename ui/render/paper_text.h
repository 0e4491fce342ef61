#pragma once

#include "ui/render/paper_shapes.h"

#include <QStringList>

#include <functional>

namespace updraft {

/// What a paragraph is.
enum class PaperRole {
    Body,
    Item,   ///< Of a list, after a dash.
    Label,  ///< A few grey words over what follows; never left alone at the end.
    Quote,  ///< A customer's words, set large beside a rule.
    Source, ///< Who said them.
    Note,   ///< Grey, small.
    Lead,   ///< What it is about, under a title.
    Title,
};

struct PaperText {
    PaperRole role = PaperRole::Body;
    QString text;
    qsizetype strong = 0; ///< So many letters at the beginning are semibold.
    bool atEnd = false;   ///< Lines stand at the end of their column.
};

struct PaperColumn {
    QString head;
    double share = 0;   ///< Of the room that is left; 0 is as wide as its widest cell.
    bool atEnd = false; ///< Figures stand at the end of their column.
    bool strong = false;
};

/// Rows between hairlines, under small grey heads where there are any.
struct PaperTable {
    std::vector<PaperColumn> columns;
    std::vector<QStringList> rows;
};

/// A chart that takes the width it gets.
struct PaperFigure {
    std::function<ChartLayout(double width)> lay;
};

struct PaperColumns;
using PaperBlock = std::variant<PaperText, PaperTable, PaperColumns, PaperFigure>;
using PaperFlow = std::vector<PaperBlock>;

/// Short flows side by side, equally wide.
struct PaperColumns {
    std::vector<PaperFlow> flows;
};

/// How much room type takes. Each step is tighter than the one before; none is under 8 pt.
struct PaperMeasure {
    int body = 12;
    double leading = 18;
    int quote = 17;
    double quoteLeading = 23;
    double afterParagraph = 5;
    double afterItem = 2.5;
    double rowPadding = 4;
    int title = 44;
};
/// From roomy (0) to tight (paperMeasures − 1).
inline constexpr int paperMeasures = 7;
PaperMeasure paperMeasure(int step);
/// A length that is given for every second step; between them half-way.
double paperStep(const std::array<double, 4>& lengths, int step);

/// Some height of a flow that no page may break, with its shapes from its own top left.
struct PaperLine {
    double height = 0;
    PaperShapes shapes;
    double after = 0;          ///< Room below, unless it is the last.
    bool keepWithNext = false; ///< A page must not end here.
    /// The heads of its table, which stand again over it where a page begins with it.
    std::shared_ptr<const PaperLine> heads = {};
};

/// What of a flow went into a height.
struct PaperFit {
    PaperShapes shapes;
    double height = 0;
    bool whole = true;
};

/// Turns flows into lines of one width.
class PaperSetter {
  public:
    /// `mirrored`: the page will be mirrored afterwards.
    PaperSetter(double width, const PaperMeasure& measure, bool mirrored = false)
        : width_(width), measure_(measure), mirrored_(mirrored) {}

    std::vector<PaperLine> lines(const PaperBlock& block) const;
    std::vector<PaperLine> lines(const PaperFlow& flow) const;
    double height(const PaperFlow& flow) const;
    /// As much of the flow as has room. What does not fit ends at a whole sentence or item, and
    /// with `note`.
    PaperFit fit(const PaperFlow& flow, double height, const QString& note) const;

  private:
    std::vector<PaperLine> linesOf(const PaperText& text) const;
    std::vector<PaperLine> linesOf(const PaperTable& table) const;
    std::vector<PaperLine> linesOf(const PaperColumns& columns) const;
    std::vector<PaperLine> linesOf(const PaperFigure& figure) const;
    PaperFit cut(const PaperBlock& block, double height, bool isFirst) const;
    PaperFit cutText(const PaperText& text, double height, bool isFirst) const;
    PaperFit cutColumns(const PaperColumns& columns, double height) const;
    PaperSetter within(double width) const { return {width, measure_, mirrored_}; }

    double width_;
    PaperMeasure measure_;
    bool mirrored_;
};

/// Puts lines one under the other; the height they take.
PaperFit stacked(std::vector<PaperLine> lines);

/// How wide words are on one line.
double paperWidth(PaperFace face, const QString& text);
/// From the top of a line of this height to its baseline.
double paperBaseline(PaperFace face, double leading);

} // namespace updraft
