#pragma once
#include "core/exchange/import_columns.h"
#include "core/exchange/import_handles.h"
#include "core/exchange/import_links.h"
#include "core/exchange/import_names.h"

#include <map>

// Only the files of the import include this.

namespace updraft {

/// Works out what an import would do: row by row, then what only all rows together tell (codes and
/// dependencies), then what differs from the plan.
class ImportPlanner {
  public:
    ImportPlanner(const Plan& plan, const TextTable& table, const ImportRequest& request,
                  const Progress& progress);
    Result<ImportPlan> run();

  private:
    /// A row that stays.
    struct Draft {
        std::size_t row = 0; // from 0
        std::optional<Uuid> existing;
        std::string key;  // folded; empty where it has none
        std::string code; // as the plan will have it
        std::vector<Assignment> values;
        std::vector<std::pair<const KindField*, std::string>> lists; // still to be taken apart
        std::optional<std::vector<ImportPlan::Link>> depends;
        std::vector<ImportMessage> notes;
    };

    /// How much of the time goes into reading rows.
    static constexpr double rows_share = 0.9;

    // import_rows.cpp: from cells to drafts
    bool read_rows();
    void read_row(std::size_t row);
    bool read_row(Draft& draft);
    void index_rows();
    bool waits_for_another(std::size_t row) const;
    void read_cell(Draft& draft, std::size_t column);
    std::optional<Value> read_text(Draft& draft, const ImportPlan::Column& column,
                                   std::string_view text);
    std::optional<Value> read_line(Draft& draft, const KindField& field, std::string_view text);
    std::optional<std::string> refer(Draft& draft, const KindField& field, const Kind& kind,
                                     std::string_view text);
    static std::string without_semicolons(Draft& draft, const KindField& field,
                                          std::string_view name);
    const std::string& settle(const Kind& kind, std::string_view text);
    void settle_references();
    Names& names(const Kind& kind);
    bool skip(const Draft& draft, ImportIssue issue, const KindField* field = nullptr,
              std::string_view text = {}, std::size_t other = 0);
    /// Whether there is something to be told of the field: that its cell cannot be read.
    static bool has_note(const Draft& draft, const KindField* field);
    static void note(Draft& draft, ImportIssue issue, const KindField* field, std::string_view text,
                     std::size_t other = 0);

    // import_given.cpp: what holds for every row
    Result<void> read_given();
    Result<void> read_given(const ImportRequest::Given& given);
    void give_all(Draft& draft) const;

    // import_keys.cpp: which item a row means, and whether it can be one
    void index_items();
    bool find_item(Draft& draft);
    std::string key_of(const Draft& draft) const;
    std::string key_of(Uuid item) const;
    bool may_change(const Draft& draft);
    bool complete(const Draft& draft);
    bool take_handle(Draft& draft);
    bool keeps_rules(Draft& draft);
    void keep_order(Draft& draft);
    void give_codes();

    // import_lists.cpp: fields that list other items; and the kind of dependencies itself
    struct Part {
        std::string name; // of what it names
        std::string text;
    };
    void read_lists();
    void read_list(Draft& draft, const KindField& field, const std::string& text);
    std::optional<Part> read_part(Draft& draft, const KindField& field, std::string_view part);
    std::optional<Part> read_outcome(Draft& draft, const KindField& field, std::string_view part);
    void read_depends(Draft& draft, const KindField& field, std::string_view text);
    void link_up();
    void check_dependencies();
    struct Ends {
        std::string from;
        std::string to;
    };
    Ends old_ends(Uuid dependency) const;
    Ends ends(const Draft& draft) const;
    bool take_dependency(const Draft& draft, DependencyNet& net);

    void note_emptied(Draft& draft, const std::vector<Assignment>& changes) const;
    void find_journey();
    void give_journey(Draft& draft) const;
    bool differs(const Draft& draft, const Assignment& given) const;
    bool compare();

    const Plan& plan_;
    const TextTable& table_;
    const ImportRequest& request_;
    const Progress& progress_;
    const Kind& kind_;
    bool names_itself_; // a field refers to items of the kind itself
    std::unordered_map<std::string, std::size_t> rows_called_; // by folded handle, where it does
    const KindField* start_;                                   // of kinds that have them
    const KindField* end_;
    ImportPlan result_;
    std::vector<Substitutions> substitutions_; // of each column
    std::vector<Assignment> given_;
    std::vector<std::pair<const KindField*, std::string>> given_lists_;
    std::map<const Kind*, Names> names_;
    std::vector<const KindField*> keys_; // by which rows are known; none where all are new
    std::unordered_map<std::string, std::vector<Uuid>> items_; // by folded key
    std::unordered_map<std::string, std::size_t> rows_;        // by folded key: who had it first
    std::unordered_map<std::string, Uuid> handles_;            // that are taken, folded
    std::vector<Draft> drafts_;
    std::optional<Value> journey_; // of steps that name none
    Plan trial_;                   // with the rows so far, of a kind that has rules
    Handles ids_;
    std::string buffer_;
};

/// The value given to the field; null where there is none.
const Value* value_given(const std::vector<Assignment>& values, const KindField* field);
void give(std::vector<Assignment>& values, const KindField* field, Value value);

} // namespace updraft
