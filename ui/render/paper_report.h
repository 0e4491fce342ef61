#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/plan.h"
#include "ui/render/paper_frame.h"
#include "ui/render/paper_size.h"
#include "ui/render/pdf_file.h"

class QPagedPaintDevice;

namespace updraft {

/// A part of a paper: a heading beside what it heads.
struct PaperSection {
    QString number; ///< Empty where sections are not counted.
    QString heading;
    PaperFlow flow;
};

/// Typeset pages: pure geometry in pixels of 1/96 inch.
struct PaperPages {
    QSizeF size;
    std::vector<PaperShapes> pages;
    std::vector<PdfBookmark> bookmarks;
};

/// Adds pages with the sections one after the other, under `title`. A last page with a few lines
/// on it is avoided: the pages before give it some of what they hold. `measure` as for
/// `paperMeasure`.
void addSections(PaperPages& pages, const PaperHead& head, const PaperFlow& title,
                 const std::vector<PaperSection>& sections, int measure);

/// A paper of sections in words and tables, in the reader's language.
struct PaperReport {
    PaperHead head;
    QString title;
    QString lead;
    std::vector<PaperSection> sections;
    bool onePage = false; ///< Rather in the tightest type than on a second page.
};

/// Sets it as roomy as goes on as few pages as it can be on.
PaperPages layoutReport(const PaperReport& report, PaperSize paper);

struct PaperExport {
    PaperSize paper = PaperSize::A4;
    QString language; ///< As in "en-GB"; the program's where empty.
    Date today;
};

/// What stands at the foot of a paper: "Moving home, 24 Feb 2026".
QString planAndDay(const Plan& plan, Date day);
/// A head for a paper about the whole plan: its title and unit, the day at the foot.
PaperHead planHead(const Plan& plan, const QString& kind, Date today);

/// The pages as a PDF with title, author, language and bookmarks.
Result<QByteArray> pdfOf(const Plan& plan, const PaperPages& pages, const QString& title,
                         const PaperExport& how);
/// The same of a report; `count` takes how many pages it came to. `nothing_to_export` where it has
/// no section.
Result<QByteArray> exportReport(const Plan& plan, const PaperReport& report, const PaperExport& how,
                                std::size_t* count = nullptr);

/// Paints all pages on a printer's or another device's pages, of whatever size they are.
void printPages(QPagedPaintDevice& device, const PaperPages& pages);

} // namespace updraft
