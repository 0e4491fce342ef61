#include "ui/render/paper_text.h"

#include <cmath>
#include <numeric>

namespace updraft {

namespace {

constexpr double columnGap = 12;

/// Of the head and all cells.
double widest(const PaperTable& table, std::size_t column, PaperFace face) {
    double width = paperWidth({smallestPaperType}, table.columns[column].head);
    for (const QStringList& row : table.rows)
        width = std::max(width, paperWidth(face, row.value(static_cast<qsizetype>(column))));
    return std::ceil(width);
}

/// Of the words in them, which are not to be broken.
double widestWord(const PaperTable& table, std::size_t column, PaperFace face) {
    double width = 0;
    const auto look = [&](PaperFace own, const QString& text) {
        for (const QString& word : text.split(u' ')) width = std::max(width, paperWidth(own, word));
    };
    look({smallestPaperType}, table.columns[column].head);
    for (const QStringList& row : table.rows) look(face, row.value(static_cast<qsizetype>(column)));
    return std::ceil(width);
}

/// Columns without a share are as wide as what they hold, up to their part. Together they leave the
/// others at least a third of the table, as far as their words are not broken; those divide the
/// rest.
std::vector<double> widthsOf(const PaperTable& table, double width, PaperFace face) {
    const std::size_t count = table.columns.size();
    const double room = width - columnGap * static_cast<double>(count - 1);
    std::vector<double> widths(count, 0);
    std::vector<double> least(count, 0);
    double shares = 0;
    double left = room;
    for (std::size_t i = 0; i < count; ++i) {
        const PaperColumn& column = table.columns[i];
        shares += column.share;
        if (column.share > 0) continue;
        PaperFace own = face;
        if (column.strong) own.weight = QFont::DemiBold;
        widths[i] = std::min(widest(table, i, own), room * (count > 2 ? 0.3 : 0.6));
        least[i] = std::min(widths[i], widestWord(table, i, own));
        left -= widths[i];
    }
    if (const double lack = room / 3 - left; shares > 0 && lack > 0) {
        const double needed = std::accumulate(least.begin(), least.end(), 0.0);
        const double spare = room - left - needed;
        const double part = spare > 0 ? std::min(1.0, lack / spare) : 0;
        for (std::size_t i = 0; i < count; ++i) widths[i] -= (widths[i] - least[i]) * part;
        left += spare * part;
    }
    for (std::size_t i = 0; i < count; ++i)
        if (table.columns[i].share > 0) widths[i] = left * table.columns[i].share / shares;
    return widths;
}

using Cells = std::vector<std::vector<PaperLine>>; // of one row

PaperLine under(PaperLine line, double padding, double width) {
    move(line.shapes, {0, padding});
    line.height += 2 * padding;
    line.shapes.push_back(PaperFill{{0, line.height, width, 0.75}, PaperInk::Hair});
    line.height += 0.75;
    return line;
}

/// The cells as one piece.
PaperLine whole(Cells cells) {
    PaperLine line;
    for (std::vector<PaperLine>& lines : cells) {
        PaperFit fit = stacked(std::move(lines));
        std::ranges::move(fit.shapes, std::back_inserter(line.shapes));
        line.height = std::max(line.height, fit.height);
    }
    return line;
}

/// The i-th lines of all cells.
PaperLine slice(Cells& cells, std::size_t i) {
    PaperLine line;
    for (std::vector<PaperLine>& lines : cells) {
        if (i >= lines.size()) continue;
        line.height = std::max(line.height, lines[i].height);
        std::ranges::move(lines[i].shapes, std::back_inserter(line.shapes));
    }
    return line;
}

} // namespace

std::vector<PaperLine> PaperSetter::linesOf(const PaperTable& table) const {
    const std::vector<double> widths = widthsOf(table, width_, {measure_.body});
    const auto cellsOf = [&](const QStringList& texts, bool heads) {
        Cells cells;
        double left = 0;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const PaperColumn& column = table.columns[i];
            const QString text = texts.value(static_cast<qsizetype>(i));
            PaperText words{heads ? PaperRole::Label : PaperRole::Body, text};
            words.strong = column.strong && !heads ? text.size() : 0;
            words.atEnd = column.atEnd;
            cells.push_back(text.isEmpty() ? std::vector<PaperLine>{}
                                           : within(widths[i]).linesOf(words));
            for (PaperLine& line : cells.back()) move(line.shapes, {left, 0});
            left += widths[i] + columnGap;
        }
        return cells;
    };

    std::vector<PaperLine> all;
    QStringList heads;
    for (const PaperColumn& column : table.columns) heads.push_back(column.head);
    if (!heads.join(QString()).isEmpty()) {
        all.push_back(under(whole(cellsOf(heads, true)), 1, width_));
        all.back().keepWithNext = true;
    }
    const auto repeated = all.empty() ? nullptr : std::make_shared<const PaperLine>(all.back());
    constexpr std::size_t breakable = 12; // a row of more lines than these may be broken
    for (const QStringList& row : table.rows) {
        Cells cells = cellsOf(row, false);
        std::size_t tallest = 0;
        for (const auto& lines : cells) tallest = std::max(tallest, lines.size());
        if (tallest <= breakable) {
            all.push_back(under(whole(std::move(cells)), measure_.rowPadding, width_));
            continue;
        }
        for (std::size_t i = 0; i + 1 < tallest; ++i) all.push_back(slice(cells, i));
        all.push_back(under(slice(cells, tallest - 1), measure_.rowPadding, width_));
    }
    for (std::size_t i = repeated ? 1 : 0; i < all.size(); ++i) all[i].heads = repeated;
    if (!all.empty()) all.back().after = measure_.afterParagraph;
    return all;
}

} // namespace updraft
