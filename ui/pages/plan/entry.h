#pragma once

#include "ui/pages/page.h"

namespace updraft {

/// The pages of the section Plan: what the whole plan rests on, and what became of it.
std::vector<PageEntry> planPages();

} // namespace updraft
