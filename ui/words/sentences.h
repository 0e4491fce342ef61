#pragma once
#include "core/base/error.h"
#include "core/exchange/import.h"
#include "core/roadmap/findings.h"

#include <QString>

namespace updraft {

/// What went wrong, why, and what to do about it, in the reader's language.
QString sentence(const Error& error);

/// What in a damaged plan breaks the rules that every edit keeps.
QString ruleSentence(const Error& broken);

/// What planning ran into, with a way out.
QString sentence(const Finding& finding, const Plan& plan);
/// "CX-07 starts 9 working days before CX-04 ends. Move it to 24 Apr?"
QString sentence(const Broken& broken, const Plan& plan);

/// Why a row was skipped, or what was noted of it.
QString sentence(const ImportMessage& message);

/// How large a file is: "320 KB", "1.4 MB".
QString sizeText(std::int64_t bytes);
/// "1 working day", "9 working days".
QString workingDaysText(std::int64_t days);
/// "24 Apr"; with the year where it is another than that of `near`.
QString dayAndMonthNear(Date date, std::optional<Date> near = {});

} // namespace updraft
