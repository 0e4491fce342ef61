#include "ui/render/charter_file.h"

#include "ui/render/charter_words.h"
#include "ui/render/pdf_pages.h"

namespace updraft {

namespace {

CharterLayout layoutOf(const CharterContent& content, const CharterExport& how) {
    const CharterOptions options{how.paper, how.today};
    return how.full ? layoutFullCharter(content, options) : layoutCharterPage(content, options);
}

} // namespace

Result<QByteArray> exportCharter(const Plan& plan, Id<Initiative> initiative,
                                 const CharterExport& how, const Progress& progress) {
    const Initiative* row = plan.initiatives.find(initiative);
    if (row == nullptr) return fail(ErrorCode::unknown_item, "initiatives");
    const CharterLayout layout = layoutOf(charter_content(plan, initiative), how);
    constexpr double laidOut = 0.4; // of the work, by the time it takes
    if (progress && !progress(laidOut)) return fail(ErrorCode::stopped);
    PdfPages pages(how.paper);
    pages.add(layout.pages, layout.size);
    PdfInfo info = planInfo(plan, how.language, how.today);
    info.title = CharterWords::tr("Project charter %1 %2").arg(qt(row->code), qt(row->title));
    if (how.full) info.bookmarks = layout.bookmarks;
    return finishPdf(pages.finish(), info);
}

Result<QByteArray> exportCharters(const Plan& plan, const std::vector<Id<Initiative>>& initiatives,
                                  const CharterExport& how, const Progress& progress) {
    if (initiatives.empty()) return fail(ErrorCode::nothing_to_export);
    if (initiatives.size() == 1) return exportCharter(plan, initiatives.front(), how, progress);
    PdfPages pages(how.paper);
    PdfInfo info = planInfo(plan, how.language, how.today);
    info.title = CharterWords::tr("Project charters, %1").arg(qt(plan.about().title));
    const auto all = static_cast<double>(initiatives.size());
    for (const Id<Initiative> initiative : initiatives) {
        const auto done = static_cast<double>(info.bookmarks.size());
        if (progress && !progress(done / all)) return fail(ErrorCode::stopped);
        const Initiative* row = plan.initiatives.find(initiative);
        if (row == nullptr) return fail(ErrorCode::unknown_item, "initiatives");
        info.bookmarks.push_back({qt(row->code) + u' ' + qt(row->title), pages.count()});
        const CharterLayout layout = layoutOf(charter_content(plan, initiative), how);
        pages.add(layout.pages, layout.size);
    }
    return finishPdf(pages.finish(), info);
}

} // namespace updraft
