#pragma once

#include "core/model/money.h"
#include "ui/render/charter_sheet.h"
#include "ui/support/convert.h"

#include <QCoreApplication>

namespace updraft {

/// The context of all that charters say on paper.
struct CharterWords {
    Q_DECLARE_TR_FUNCTIONS(Charter)
};

/// A text's lines as paragraphs.
void addParagraphs(PaperFlow& flow, std::string_view text, PaperRole role = PaperRole::Body);
/// "Customers  Movers hear one answer": a few strong words and what follows them; nothing where
/// nothing follows.
void addLed(PaperFlow& flow, const QString& lead, const QString& text,
            PaperRole role = PaperRole::Body);
void addItems(PaperFlow& flow, const std::vector<std::string>& items);
/// The lines of a text, or items, in one line.
QString joined(const std::vector<std::string>& items);
QString joined(std::string_view text);
/// "the risk: the answer"
QString joined(const TwoPart& pair, const QString& between);

/// A figure with its unit, unless the measure's title names the unit already.
QString figure(double value, const std::string& unit, const std::string& title);
QString money(Money money, const std::string& currency);
QString inQuotes(std::string_view words);
QString span(std::optional<Date> from, std::optional<Date> until);
/// "CX-04 One-call move-in"
QString named(const Relation& relation);
/// "Waits for", "Waits for the start of"…
QString waits(const Relation& relation);

PaperTable measuresTable(const std::vector<Measure>& measures, Date today);
PaperTable effortTable(const CharterContent& content);
/// "Billing team 2; Digital team 0.5": people at once.
QString teamsWords(const std::vector<TeamNeed>& needs);

void fillBoxes(CharterSheet& sheet, const CharterContent& content, Date today);
void fillTimeline(CharterSheet& sheet, const CharterContent& content, Date today);
void fillAnnex(CharterSheet& sheet, const CharterContent& content, Date today);

} // namespace updraft
