#pragma once

#include "core/edits/kinds.h"
#include "core/exchange/csv.h"
#include "ui/import/words.h"

namespace updraft {

/// What was said of a list when it came in before: a second time it needs no words. Lists are known
/// by the names of their columns.
namespace importMemory {

/// How the list is read.
struct Reading {
    QString kind; // empty where the list is new
    CsvOptions options;
    DayOrder order = DayOrder::day_month;
};
/// By the columns as they were found before anything was chosen.
Reading reading(const TextTable& found);
void keepReading(const TextTable& found, const Reading& reading);

/// What its columns and words mean.
struct Meaning {
    QHash<QString, QString> fields; // by column; empty where the list is new
    ImportWords::Meanings words;
};
Meaning meaning(const TextTable& table, const Kind& kind);
void keepMeaning(const TextTable& table, const Kind& kind, const Meaning& meaning);

} // namespace importMemory

} // namespace updraft
