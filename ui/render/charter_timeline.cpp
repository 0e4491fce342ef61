#include "ui/render/charter_frame.h"
#include "ui/render/charter_words.h"

#include <QLocale>

namespace updraft {

namespace {

constexpr double labelWidth = 132;
constexpr double exitWidth = 176;
constexpr double gap = 12;
constexpr double headHeight = 17;
constexpr double markPitch = 17;
constexpr double beside = 9; // from a diamond's middle to its words
constexpr double wordGap = 5;
constexpr int monthsAhead = 2; // shown of what comes first and after

/// The days that the timeline shows, in whole months.
struct Axis {
    Date from;
    Date until; // not included
    double left = 0;
    double right = 0;

    double x(Date day) const {
        const double share = static_cast<double>(day - from) / static_cast<double>(until - from);
        return left + std::clamp(share, 0.0, 1.0) * (right - left);
    }
    int months() const {
        const auto a = year_month_day(from);
        const auto b = year_month_day(until);
        return (b.year - a.year) * 12 + b.month - a.month;
    }
};

/// From the first of its own dates to the last; of what comes first only the end, if it is long.
std::optional<Axis> axisOf(const CharterSheet& sheet) {
    std::vector<Date> own;
    for (const CharterTimelineRow& row : sheet.rows)
        for (const auto& date : {row.from, row.until})
            if (date && !row.comesFirst) own.push_back(*date);
    for (const CharterMark& mark : sheet.marks) own.push_back(mark.date);
    if (own.empty()) return std::nullopt;
    const auto [first, last] = std::ranges::minmax(own);
    Date from = first;
    Date until = last;
    for (const CharterTimelineRow& row : sheet.rows) {
        if (!row.comesFirst || *row.until < add_months(first, -monthsAhead)) continue;
        from = std::min(from, std::max(*row.from, add_months(first, -monthsAhead)));
        until = std::max(until, std::min(*row.until, add_months(last, monthsAhead)));
    }
    return Axis{first_of_month(from), add_months(first_of_month(until), 1)};
}

class Timeline {
  public:
    Timeline(const CharterSheet& sheet, double width, double height, int step)
        : sheet_(sheet), width_(width), room_(height), measure_(paperMeasure(step)),
          barHeight_(step == 0 ? 18 : 16), rowGap_(paperStep({7, 5, 3, 3}, step)),
          axis_(axisOf(sheet)) {
        const bool exits = std::ranges::any_of(
            sheet.rows, [](const CharterTimelineRow& row) { return !row.exit.isEmpty(); });
        axisLeft_ = labelWidth + gap;
        axisRight_ = width_ - (exits ? exitWidth + gap : 0);
        if (axis_) axis_->left = axisLeft_, axis_->right = axisRight_;
    }

    PaperFit lay() {
        const double notes = notesHeight();
        const std::vector<double> tops = placeRows(notes);
        const double rowsEnd = y_;
        if (axis_) head();
        for (std::size_t i = 0; i < tops.size(); ++i) row(sheet_.rows[i], tops[i]);
        for (std::size_t i = 0; i + 1 < tops.size(); ++i)
            arrow(sheet_.rows[i], tops[i], sheet_.rows[i + 1], tops[i + 1]);
        marks(notes);
        if (axis_) grid(rowsEnd + (sheet_.marks.empty() ? 0 : markPitch));
        if (tops.size() < sheet_.rows.size()) all_.whole = false;
        if (!sheet_.timelineNote.isEmpty()) note(sheet_.timelineNote);
        if (!all_.whole) note(charterContinued());
        all_.height = y_;
        return std::move(all_);
    }

  private:
    void put(PaperFit fit, QPointF at) {
        move(fit.shapes, at);
        std::ranges::move(fit.shapes, std::back_inserter(all_.shapes));
    }
    PaperFit text(PaperRole role, const QString& words, double width, qsizetype strong = 0) const {
        return stacked(
            PaperSetter(width, measure_, sheet_.mirrored).lines(PaperText{role, words, strong}));
    }
    void note(const QString& words) {
        PaperFit fit = text(PaperRole::Note, words, width_);
        const double height = fit.height;
        put(std::move(fit), {0, y_});
        y_ += height;
    }
    double notesHeight() const {
        return sheet_.timelineNote.isEmpty()
                   ? 0
                   : text(PaperRole::Note, sheet_.timelineNote, width_).height;
    }

    enum class WordPlace { Inside, Before, WithDates };

    static constexpr PaperFace wordFace{smallestPaperType, QFont::Medium};

    double wordWidth(const CharterTimelineRow& row) const { return paperWidth(wordFace, row.word); }
    /// Arrows leave a bar at its end: a word that is too wide for it stands before it.
    WordPlace wordPlace(const CharterTimelineRow& row, const QRectF& bar) const {
        if (bar.width() >= wordWidth(row) + barHeight_ + 6) return WordPlace::Inside;
        return bar.left() - wordGap - wordWidth(row) >= axisLeft_ ? WordPlace::Before
                                                                  : WordPlace::WithDates;
    }
    std::optional<QRectF> barOf(const CharterTimelineRow& row, double top) const {
        const auto from = row.from ? row.from : row.until;
        const auto until = row.until ? row.until : row.from;
        if (!axis_ || !from || *until < axis_->from) return std::nullopt;
        const double left = axis_->x(*from);
        return QRectF(left, top, std::max(4.0, axis_->x(*until + 1) - left), barHeight_);
    }
    /// The dates, and the status where neither the bar nor the axis has room for its word.
    QString datesOf(const CharterTimelineRow& row) const {
        const auto bar = barOf(row, 0);
        if (bar && wordPlace(row, *bar) != WordPlace::WithDates) return row.dates;
        return row.from || row.until ? row.dates + QStringLiteral(", ") + row.word : row.dates;
    }
    PaperFit titleOf(const CharterTimelineRow& row) const {
        return text(PaperRole::Body, row.title, labelWidth, row.title.size());
    }
    double exitLeft() const { return axis_ ? axisRight_ + gap : axisLeft_; }
    double heightOf(const CharterTimelineRow& row) const {
        const double label =
            titleOf(row).height + text(PaperRole::Label, datesOf(row), labelWidth).height;
        const double exit =
            row.exit.isEmpty() ? 0 : text(PaperRole::Note, row.exit, width_ - exitLeft()).height;
        return std::max({label, exit, barHeight_});
    }

    /// The tops of the rows that have room, leaving some for milestones and notes.
    std::vector<double> placeRows(double notes) {
        constexpr double noteHeight = 15;
        if (axis_) y_ = headHeight + rowGap_;
        const double marks = sheet_.marks.empty() ? 0 : markPitch;
        std::vector<double> tops;
        for (std::size_t i = 0; i < sheet_.rows.size(); ++i) {
            const double height = heightOf(sheet_.rows[i]);
            const double more = i + 1 < sheet_.rows.size() ? noteHeight : 0;
            if (y_ + height + marks + notes + more > room_ && !tops.empty()) break;
            tops.push_back(y_);
            y_ += height + rowGap_;
        }
        return tops;
    }

    void head() {
        static constexpr int units[] = {1, 2, 3, 6, 12, 24, 60, 120};
        const double month = (axis_->right - axis_->left) / std::max(1, axis_->months());
        int unit = units[0];
        for (const int candidate : units)
            if (unit = candidate; month * unit >= 40) break;
        Date tick = axis_->from;
        while (unit > 1 && (year_month_day(tick).month - 1) % std::min(unit, 12) != 0)
            tick = add_months(tick, 1);
        for (; tick < axis_->until; tick = add_months(tick, unit)) ticks_.push_back(tick);
        tickLabels(ticks_, month * unit, unit >= 12);
        if (exitLeft() < width_)
            put(text(PaperRole::Label, CharterWords::tr("Ends when"), exitWidth), {exitLeft(), 0});
        all_.shapes.push_back(PaperFill{{0, headHeight, width_, 0.75}, PaperInk::Rule});
    }
    /// The lines of the months, with gaps where words stand.
    void grid(double end) {
        constexpr double air = 2;
        std::ranges::sort(words_, {}, &QRectF::top);
        PaperShapes lines; // under everything else
        for (const Date at : ticks_) {
            const double x = axis_->x(at);
            double from = headHeight;
            const auto line = [&](double until) {
                if (until > from)
                    lines.push_back(PaperFill{{x, from, 0.75, until - from}, PaperInk::Hair});
            };
            for (const QRectF& words : words_) {
                if (x < words.left() - air || x > words.right() + air || words.top() >= end)
                    continue;
                line(words.top());
                from = words.bottom();
            }
            line(end);
        }
        all_.shapes.insert(all_.shapes.begin(), lines.begin(), lines.end());
    }
    /// Long names of months where all have room, else short ones.
    void tickLabels(const std::vector<Date>& ticks, double room, bool years) {
        const QLocale locale;
        const auto nameOf = [&](Date at, QLocale::FormatType form) {
            const auto [year, month, day] = year_month_day(at);
            return years || month == 1 ? QString::number(year)
                                       : locale.standaloneMonthName(month, form);
        };
        const auto fits = [&](Date at) {
            const QString name = nameOf(at, QLocale::LongFormat);
            return paperWidth({smallestPaperType}, name) <= room - 8;
        };
        const auto form =
            std::ranges::all_of(ticks, fits) ? QLocale::LongFormat : QLocale::ShortFormat;
        for (const Date at : ticks) {
            const QString name = nameOf(at, form);
            const double left = axis_->x(at) + 4;
            if (paperWidth({smallestPaperType}, name) <= axis_->right - left + gap)
                put(text(PaperRole::Label, name, room + gap), {left, 0});
        }
    }

    void row(const CharterTimelineRow& row, double top) {
        PaperFit title = titleOf(row);
        const double dates = top + title.height;
        put(std::move(title), {0, top});
        put(text(PaperRole::Label, datesOf(row), labelWidth), {0, dates});
        if (const auto bar = barOf(row, top)) {
            const double symbol = 8;
            const bool roomy = bar->width() >= barHeight_;
            const QRectF box(bar->left() + 5, bar->center().y() - symbol / 2, symbol, symbol);
            all_.shapes.push_back(PaperBar{*bar, row.status, roomy ? box : QRectF()});
            word(row, *bar, box);
        }
        if (!row.exit.isEmpty())
            put(text(PaperRole::Note, row.exit, width_ - exitLeft()), {exitLeft(), top + 1});
    }

    void word(const CharterTimelineRow& row, const QRectF& bar, const QRectF& symbol) {
        const WordPlace place = wordPlace(row, bar);
        const double width = wordWidth(row);
        if (place == WordPlace::WithDates) return;
        const bool inside = place == WordPlace::Inside;
        const double left = inside ? symbol.right() + wordGap : bar.left() - wordGap - width;
        const double baseline = bar.top() + paperBaseline(wordFace, barHeight_);
        PaperRun run{{left, baseline}, width, row.word, wordFace};
        if (inside) {
            all_.shapes.push_back(PaperBarWord{std::move(run), row.status});
            return;
        }
        words_.emplace_back(left, bar.top(), width, barHeight_);
        run.ink = PaperInk::Second;
        all_.shapes.push_back(std::move(run));
    }

    /// Where one begins after the other has ended.
    void arrow(const CharterTimelineRow& a, double topA, const CharterTimelineRow& b, double topB) {
        const auto from = barOf(a, topA);
        const auto to = barOf(b, topB);
        if (!from || !to || b.comesFirst || !a.until || !b.from || *a.until >= *b.from) return;
        const double start = from->center().y();
        const double entry = to->left() + 7;
        if (entry > from->right() + 4) {
            all_.shapes.push_back(PaperArrow{
                QPolygonF{{{from->right(), start}, {entry, start}, {entry, to->top() - 0.5}}}});
            return;
        }
        const double between = topB - rowGap_ / 2 - 1;
        all_.shapes.push_back(PaperArrow{QPolygonF{{{from->right(), start},
                                                    {from->right() + 8, start},
                                                    {from->right() + 8, between},
                                                    {entry, between},
                                                    {entry, to->top() - 0.5}}}});
    }

    /// Words beside a diamond, before or after it, in the first row that has room for them.
    void marks(double notes) {
        if (!axis_ || sheet_.marks.empty()) return;
        put(text(PaperRole::Label, CharterWords::tr("Milestones"), labelWidth), {0, y_});
        struct Taken {
            double left;
            double right;
        };
        std::vector<std::vector<Taken>> rows;
        for (std::size_t i = 0; i < sheet_.marks.size(); ++i) {
            const CharterMark& mark = sheet_.marks[i];
            const double words = paperWidth({smallestPaperType}, mark.text);
            const double x = std::clamp(axis_->x(mark.date), axis_->left + 5, axis_->right);
            const Taken after{x - 5, x + beside + words};
            const Taken before{x - beside - words, x + 5};
            const auto isFree = [&](const Taken& wanted, std::size_t row) {
                return wanted.left >= axisLeft_ && wanted.right <= width_ &&
                       (row == rows.size() ||
                        std::ranges::none_of(rows[row], [&](const Taken& other) {
                            return wanted.left < other.right + 8 && other.left < wanted.right + 8;
                        }));
            };
            std::size_t row = 0;
            while (row < rows.size() && !isFree(after, row) && !isFree(before, row)) ++row;
            const double top = y_ + static_cast<double>(row) * markPitch;
            if (row > 0 && top + markPitch + notes > room_ + 0.5) {
                all_.whole = false;
                continue;
            }
            if (row == rows.size()) rows.emplace_back();
            // Words before a diamond leave the room after it to the next.
            const bool crowded = i + 1 < sheet_.marks.size() &&
                                 axis_->x(sheet_.marks[i + 1].date) - 13 < after.right;
            const bool isBefore = isFree(before, row) && (crowded || !isFree(after, row));
            rows[row].push_back(isBefore ? before : after);
            all_.shapes.push_back(PaperDiamond{{x, top + 7.5}, 4.5, mark.filled});
            const double left = isBefore ? before.left : x + beside;
            words_.emplace_back(left, top, words, markPitch);
            put(text(PaperRole::Label, mark.text, std::max(40.0, width_ - left)), {left, top});
        }
        y_ += static_cast<double>(rows.size()) * markPitch;
    }

    const CharterSheet& sheet_;
    double width_;
    double room_;
    PaperMeasure measure_;
    double barHeight_;
    double rowGap_;
    std::optional<Axis> axis_;
    double axisLeft_ = 0;
    double axisRight_ = 0;
    double y_ = 0;
    std::vector<Date> ticks_;
    std::vector<QRectF> words_; ///< On the axis, outside of the bars.
    PaperFit all_;
};

} // namespace

PaperFit layoutCharterTimeline(const CharterSheet& sheet, double width, double height, int step) {
    if (sheet.rows.empty() && sheet.marks.empty())
        return PaperSetter(width, paperMeasure(step))
            .fit({PaperText{PaperRole::Note, CharterWords::tr("Not written yet.")}}, height, {});
    return Timeline(sheet, width, height, step).lay();
}

} // namespace updraft
