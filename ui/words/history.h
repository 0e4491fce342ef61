#pragma once
#include "core/document/document.h"

#include <QString>

#include <functional>
#include <vector>

namespace updraft {

/// How people call an item: its code, else its name or title; "CX-04 → CX-07" for a dependency.
/// Empty where the plan has no such item.
QString itemName(const Plan& plan, Uuid id);

using ItemNames = std::function<QString(Uuid)>;

/// "Moved CX-07". An item without a name is told of by number only.
QString historySentence(std::string_view verb, const std::vector<Uuid>& subjects,
                        const ItemNames& names);
/// "Removed CX-07, with 12 things belonging to it. Undo brings it back." Also how many other things
/// named it.
QString removalSentence(const Change& change, const std::vector<Uuid>& subjects);
/// The same as `historySentence` for each entry of the log, of which undo and redo say what they
/// took or brought back. What was removed since is called as it was before.
std::vector<QString> historySentences(const Document& document,
                                      const std::vector<HistoryEntry>& entries);

/// "Undo Move CX-07" and "Redo Move CX-07", for menus and tooltips.
QString undoLabel(const HistoryEntry& entry, const Plan& plan);
QString redoLabel(const HistoryEntry& entry, const Plan& plan);

} // namespace updraft
