#include "ui/render/ranking/ballot_sheets.h"

#include "core/choose/session.h"
#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>

namespace updraft {

namespace {

struct BallotSheetWords {
    Q_DECLARE_TR_FUNCTIONS(BallotSheet)
};
using W = BallotSheetWords;

constexpr double thin = 0.75;
constexpr double rankBox = 34;
constexpr double opinionWidth = 96;
constexpr double dotsWidth = 52;
constexpr double rowHigh = 30;
constexpr double headHigh = 34;
constexpr int best = 5;
const PaperFace plain{12};
const PaperFace small{smallestPaperType};

QString titleNow(const Plan& plan, const SessionItem& item) {
    if (const auto* row = item.initiative ? plan.initiatives.find(*item.initiative) : nullptr)
        return qt(row->title);
    const auto* row = item.request ? plan.requests.find(*item.request) : nullptr;
    return qt(row != nullptr ? row->title : item.title);
}

/// What a draw gives this person and item, always the same (FNV-1a, then the finalizer of
/// SplitMix64, for the ids of one session are much alike).
std::uint64_t drawn(const Uuid& participant, const Uuid& item) {
    std::uint64_t value = 0xcbf29ce484222325U;
    for (const Uuid& each : {participant, item})
        for (const std::uint8_t byte : each.bytes) value = (value ^ byte) * 0x100000001b3U;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

/// One person's sheet being set.
class Sheet {
  public:
    Sheet(const Plan& plan, const RankingSession& session, const Participant& person,
          const PaperExport& how)
        : plan_(plan), session_(session), person_(person), size_(sizeOf(how.paper)),
          head_(planHead(plan, W::tr("Ballot"), how.today)) {
        head_.code = qt(session.code);
        startPage();
        addIntroduction();
        addHeads();
        const auto items = items_of(plan, session.id);
        for (const std::size_t at : sheetOrder(items, person.id)) addRow(*items[at]);
        endPaperPages(pages_, head_, size_);
    }

    std::vector<PaperShapes> take() { return std::move(pages_); }

  private:
    PaperShapes& page() { return pages_.back(); }

    void startPage() {
        pages_.emplace_back();
        frame_ = startPaperPage(page(), head_, size_);
        y_ = frame_.top + 18;
    }

    QString instructions() const {
        QStringList words{
            W::tr("Write 1 beside what comes first for you, 2 beside the next, and so "
                  "on. Equal ones get the same number. What you leave empty comes "
                  "last.")};
        if (session_.feasibility)
            words << W::tr("Feasible: circle 1 for hardly up to 5 for easily.");
        if (session_.buy_in) words << W::tr("Your name to it: circle 1 for no up to 5 for gladly.");
        if (session_.dots > 0)
            words << W::tr("Give away up to %Ln dot(s), as many as you like beside one.", nullptr,
                           session_.dots);
        words << (session_.named
                      ? W::tr("Once all ballots are opened, everyone sees whose is whose.")
                      : W::tr("Hand this sheet, folded, to whoever types it in: they see what you "
                              "wrote. It is destroyed afterwards, and from then on nothing tells "
                              "what you said."));
        return words.join(u' ');
    }

    void addIntroduction() {
        const QString name = person_.department.empty()
                                 ? qt(person_.name)
                                 : W::tr("%1 · %2").arg(qt(person_.name), qt(person_.department));
        PaperText whose{PaperRole::Body, name};
        whose.strong = name.size();
        const PaperFlow flow{
            PaperText{PaperRole::Title,
                      qt(session_.question.empty() ? session_.title : session_.question)},
            whose, PaperText{PaperRole::Body, instructions()}};
        constexpr int measure = 3;
        PaperFit fit =
            stacked(PaperSetter(frame_.width, paperMeasure(measure), head_.mirrored).lines(flow));
        move(fit.shapes, {frame_.left, y_});
        std::ranges::move(fit.shapes, std::back_inserter(page()));
        y_ += fit.height + 14;
    }

    void word(double left, double baseline, const QString& text, PaperFace face, PaperInk ink) {
        page().push_back(PaperRun{{left, baseline}, paperWidth(face, text), text, face, ink});
    }
    void box(const QRectF& of) {
        for (const QRectF& edge : {QRectF{of.left(), of.top(), of.width(), thin},
                                   QRectF{of.left(), of.bottom() - thin, of.width(), thin},
                                   QRectF{of.left(), of.top(), thin, of.height()},
                                   QRectF{of.right() - thin, of.top(), thin, of.height()}})
            page().push_back(PaperFill{edge, PaperInk::Text});
    }

    double asides() const {
        return (session_.feasibility ? opinionWidth : 0) + (session_.buy_in ? opinionWidth : 0) +
               (session_.dots > 0 ? dotsWidth : 0);
    }

    void addHeads() {
        const double baseline = y_ + 18;
        word(frame_.left, baseline, W::tr("Rank"), small, PaperInk::Second);
        word(frame_.left + rankBox + 14, baseline, W::tr("Item"), small, PaperInk::Second);
        double x = frame_.left + frame_.width - asides();
        const auto head = [&](bool shown, double wide, const QString& text) {
            if (!shown) return;
            word(x, baseline, text, small, PaperInk::Second);
            x += wide;
        };
        head(session_.feasibility, opinionWidth, W::tr("Feasible"));
        head(session_.buy_in, opinionWidth, W::tr("Your name to it"));
        head(session_.dots > 0, dotsWidth, W::tr("Dots"));
        y_ += headHigh - 6;
        page().push_back(PaperFill{{frame_.left, y_ - 4, frame_.width, thin}, PaperInk::Rule});
    }

    void addRow(const SessionItem& item) {
        const double room = frame_.width - asides() - rankBox - 26;
        const QString code = qt(code_of(plan_, item));
        PaperText words{PaperRole::Body, code + QStringLiteral("  ") + titleNow(plan_, item)};
        words.strong = code.size();
        constexpr int tight = 4;
        PaperFit fit =
            stacked(PaperSetter(room, paperMeasure(tight), head_.mirrored).lines(PaperFlow{words}));
        const double high = std::max(rowHigh, fit.height + 10);
        if (y_ + high > frame_.bottom) {
            startPage();
            addHeads();
        }
        const double middle = y_ + high / 2;
        box({frame_.left, middle - 11, rankBox, 22});
        move(fit.shapes, {frame_.left + rankBox + 14, middle - fit.height / 2});
        std::ranges::move(fit.shapes, std::back_inserter(page()));
        double x = frame_.left + frame_.width - asides();
        for (const bool asked : {session_.feasibility, session_.buy_in}) {
            if (!asked) continue;
            for (int value = 1; value <= best; ++value)
                word(x + (value - 1) * 17.0, middle + 4, QLocale().toString(value), plain,
                     PaperInk::Text);
            x += opinionWidth;
        }
        if (session_.dots > 0) box({x, middle - 11, dotsWidth - 12, 22});
        y_ += high;
        page().push_back(PaperFill{{frame_.left, y_, frame_.width, 0.5}, PaperInk::Hair});
        y_ += 2;
    }

    const Plan& plan_;
    const RankingSession& session_;
    const Participant& person_;
    QSizeF size_;
    PaperHead head_;
    PaperFrame frame_;
    std::vector<PaperShapes> pages_;
    double y_ = 0;
};

} // namespace

std::vector<std::size_t> sheetOrder(const std::vector<const SessionItem*>& items,
                                    Id<Participant> participant) {
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t at) {
        return std::pair{drawn(participant.uuid, items[at]->id.uuid), at};
    });
    return order;
}

PaperPages layoutBallotSheets(const Plan& plan, Id<RankingSession> session,
                              const PaperExport& how) {
    PaperPages pages;
    pages.size = sizeOf(how.paper);
    const RankingSession* row = plan.sessions.find(session);
    if (row == nullptr || items_of(plan, session).empty()) return pages;
    for (const Participant* person : participants_of(plan, session)) {
        pages.bookmarks.push_back({qt(person->name), static_cast<int>(pages.pages.size())});
        auto sheet = Sheet(plan, *row, *person, how).take();
        std::ranges::move(sheet, std::back_inserter(pages.pages));
    }
    return pages;
}

Result<QByteArray> exportBallotSheets(const Plan& plan, Id<RankingSession> session,
                                      const PaperExport& how, const Progress& progress) {
    const PaperPages pages = layoutBallotSheets(plan, session, how);
    if (pages.pages.empty()) return fail(ErrorCode::nothing_to_export);
    constexpr double laidOut = 0.5; // of the work
    if (progress && !progress(laidOut)) return fail(ErrorCode::stopped);
    const RankingSession& row = *plan.sessions.find(session);
    return pdfOf(plan, pages, W::tr("Ballots, %1 %2").arg(qt(row.code), qt(row.title)), how);
}

} // namespace updraft
