#include "ui/render/charter_frame.h"
#include "ui/render/charter_words.h"

namespace updraft {

CharterLayout layoutFullCharter(const CharterContent& content, const CharterOptions& options) {
    constexpr int measure = 2;
    const CharterSheet sheet = charterSheet(content, options.today);
    CharterLayout layout = startCharter(sheet, sizeOf(options.paper));
    layout.bookmarks.push_back({CharterWords::tr("On one page"), 0});
    const PaperText title{PaperRole::Lead, CharterWords::tr("The charter in full")};
    addSections(layout, sheet, {title}, sheet.annex, measure);
    endCharterPages(layout, sheet);
    return layout;
}

} // namespace updraft
