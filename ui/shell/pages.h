#pragma once

#include "ui/pages/page.h"

namespace updraft {

/// Every page of the window, in the order of the rail. Rail, View menu, palette and keys read
/// this one list; a new page is one line in pages.cpp.
const std::vector<PageEntry>& pageEntries();
const PageEntry* findPage(const QString& id);
/// The pages on which items of this table are at home, the one to look on first first.
std::vector<const PageEntry*> homesOf(std::string_view table);

QString sectionLabel(Section section);
bool hasPages(Section section);
/// "Ctrl+3": by its place in the rail.
QString sectionKey(Section section);

/// What follows the selection at the window's side; null where there is none.
QWidget* makeInspector(Session& session);

} // namespace updraft
