#pragma once
#include "core/exchange/import.h"

namespace updraft {

/// A text of a column that a person may want to explain, and in how many rows it stands.
struct ColumnText {
    std::string text;
    std::size_t rows = 0;
    bool known = false; // it can be read as it stands

    friend bool operator==(const ColumnText&, const ColumnText&) = default;
};

/// What stands in the column of a field.
struct FieldTexts {
    const KindField* field = nullptr;
    /// Unknown ones first, then by how often they stand there; last the numbers that may be codes.
    std::vector<ColumnText> texts;
    bool more = false; // others were left out: they are too many to be words

    friend bool operator==(const FieldTexts&, const FieldTexts&) = default;
};

/// Whether the field takes one of a few words: status, mandate, yes or no…
bool takes_words(const KindField& field);

/// Whether the field takes one of a few whole numbers: NPS, CSAT, severity…
bool is_scale(const KindField& field);

/// The texts of each column that can be explained: of fields of words and of scales all, of others
/// those that cannot be read or usually mean no answer, and the numbers in a line or a name: they
/// may be codes. A column of many different numbers has none. Refuses as `plan_import` does, and
/// with `stopped`.
Result<std::vector<FieldTexts>> texts_to_explain(const TextTable& table,
                                                 const ImportRequest& request, const Basics& basics,
                                                 const Progress& progress = {});

/// Whether people write this where they have no answer: "n/a", "–", "TBD".
bool means_no_answer(std::string_view text);

/// The field's word that the text obviously is: itself in any case, or a plain synonym such as
/// "completed" for done. None where one could think of another.
std::optional<std::string_view> obvious_word(const KindField& field, std::string_view text);

} // namespace updraft
