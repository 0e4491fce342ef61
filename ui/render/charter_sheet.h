#pragma once

#include "core/roadmap/charter.h"
#include "ui/render/paper_report.h"

#include <array>

namespace updraft {

/// A line of the mini timeline.
struct CharterTimelineRow {
    QString title;
    QString dates;
    QString exit; ///< What must be true at its end.
    std::optional<Date> from;
    std::optional<Date> until; ///< Inclusive.
    Status status = Status::planned;
    QString word;            ///< Of the status.
    bool comesFirst = false; ///< Another initiative that this one waits for.
};

struct CharterMark {
    Date date;
    QString text;
    bool filled = true; ///< Its own; the plan's are outlines.
};

struct CharterSigner {
    QString name;
    QString role;
};

inline constexpr std::size_t charterBoxes = 8;

/// A charter in words and figures, in the reader's language, before it has a place on a page.
struct CharterSheet : PaperHead {
    QString title;
    QString lead;
    std::vector<std::pair<QString, QString>> facts;
    std::array<PaperSection, charterBoxes>
        boxes; ///< By CharterPart; that of the phases holds none.
    std::vector<CharterTimelineRow> rows;
    std::vector<CharterMark> marks;
    QString timelineNote;
    QString agreement;
    std::vector<CharterSigner> signers;
    std::vector<PaperSection> annex;
};

/// Fills boxes and annex. `today` dates the paper and tells phases that have begun.
CharterSheet charterSheet(const CharterContent& content, Date today);

/// The name of a box, also for forms and checks: "Problem".
QString charterPartName(CharterPart part);
QString charterStatusName(CharterStatus status);
/// "Continued in the full charter."
QString charterContinued();

} // namespace updraft
