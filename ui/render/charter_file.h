#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/render/charter_layout.h"

#include <QByteArray>

namespace updraft {

struct CharterExport {
    PaperSize paper = PaperSize::A4;
    bool full = false; ///< With every part after the one page.
    QString language;  ///< As in "en-GB"; the program's where empty.
    Date today;
};

/// An initiative's charter as a PDF with title, author, language and bookmarks. `unknown_item`
/// where the plan has no such initiative; `stopped`.
Result<QByteArray> exportCharter(const Plan& plan, Id<Initiative> initiative,
                                 const CharterExport& how, const Progress& progress = {});

/// Several charters one after the other in one PDF, each with its bookmark. `nothing_to_export`
/// where none is given; `stopped`.
Result<QByteArray> exportCharters(const Plan& plan, const std::vector<Id<Initiative>>& initiatives,
                                  const CharterExport& how, const Progress& progress = {});

} // namespace updraft
