#pragma once
#include "core/base/progress.h"
#include "core/document/document.h"
#include "core/edits/kinds.h"
#include "core/exchange/text_table.h"

namespace updraft {

/// What a person says about a table before it is imported.
struct ImportRequest {
    struct Mapping {
        std::string column;
        std::string field;        // none where empty: the column is left out
        bool serial_days = false; // its dates may be a spreadsheet's day numbers
    };
    struct Word {
        std::string field;
        std::string text;
        std::string value;
    };
    struct Missing {
        std::string field;
        std::string text;
    };

    /// What holds for every row whose own cell says nothing of the field.
    struct Given {
        std::string field;
        std::string text;
    };

    const Kind* kind = nullptr;
    std::vector<Given> given;
    std::vector<Mapping> map;     // beyond the columns that bear a field's name or label
    std::vector<Word> words;      // texts that stand for other ones
    std::vector<Missing> missing; // texts that mean "no answer"
    std::string key;              // the field by which rows are known; the handle where empty
    DayOrder order = DayOrder::day_month; // where the dates themselves do not tell
};

/// Why a row was skipped, or what was noted of one that stays.
enum class ImportIssue {
    nothing_readable,
    unclosed_quote,
    key_twice,     // `other` is the row that had it first
    key_ambiguous, // several items have this key
    required,
    unreadable_value,
    out_of_range,
    unknown_word,
    shortened,
    semicolon, // in a name, where a comma stands for it
    letters_dropped,
    bad_code,
    name_taken,
    out_of_order,
    no_title,
    unknown_item,
    ambiguous_item,  // several bear the title
    unreadable_part, // of a list such as `depends`
    self_dependency,
    already_linked,
    agreed, // a charter, of which no more than the status may change
    cycle,  // the text is the path
    surplus_cells,
    missing_cells,
    refused, // by a rule of its kind, as `refusal` says
    emptied, // a field of an item that there is; the text is its name where it has one
};

struct ImportMessage {
    std::size_t row = 0; // from 1 after the header
    ImportIssue issue = ImportIssue::nothing_readable;
    const KindField* field = nullptr; // null where the whole row is meant
    std::string text;                 // what stands there
    std::size_t other = 0;
    std::optional<Error> refusal = std::nullopt;

    friend bool operator==(const ImportMessage&, const ImportMessage&) = default;
};

/// What an import would do. References in the assignments are handles, some of them of items that
/// the import itself creates.
struct ImportPlan {
    struct Column {
        std::string header;
        const KindField* field = nullptr; // null where the column is ignored
        bool serial_days = false;
        bool percent = false; // its numbers without a sign are percentages: some are over 1
    };
    enum class Fate { added, changed, unchanged };
    struct Row {
        std::size_t row = 0; // from 1 after the header
        Fate fate = Fate::added;
        Uuid id;                             // of the item that it changes
        std::vector<Assignment> assignments; // of a changed item, only what differs
    };
    struct Created {
        const Kind* kind;
        std::vector<Assignment> assignments;
    };
    /// A dependency that the rows ask for, between codes.
    struct Link {
        std::string from;
        std::string to;
        LinkType type = LinkType::finish_start;
        int lag = 0;
    };

    const Kind* kind = nullptr;
    std::vector<Column> columns;
    std::vector<Created> created; // of other kinds: named for the first time
    std::vector<Row> rows;        // all but the skipped
    std::vector<ImportMessage> skipped;
    std::vector<ImportMessage> notes;
    std::vector<std::string> relinked; // codes whose dependencies become those of `links`
    std::vector<Link> links;
    Writing writing; // how the file writes numbers and dates

    std::size_t count(Fate fate) const;
    /// The headers of the columns that no field takes.
    std::vector<std::string> ignored() const;
};

/// What importing the table would do to the plan; nothing is written. Refuses with
/// `unknown_column` (the detail names those there are), `unknown_field`, `not_settable`,
/// `unreadable_value` (a word that the field does not take, or day numbers where it takes no date),
/// `out_of_range` and `unknown_item` (of what is given for every row), `stopped`.
Result<ImportPlan> plan_import(const Plan& plan, const TextTable& table,
                               const ImportRequest& request, const Progress& progress = {});

/// Does it, within an edit. The plan must be the one that the import was planned for. Refuses with
/// `stopped`.
void apply_import(Edit& edit, const ImportPlan& import, const Progress& progress = {});

} // namespace updraft
