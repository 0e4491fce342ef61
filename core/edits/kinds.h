#pragma once
#include "core/document/edit.h"
#include "core/edits/value.h"

#include <functional>
#include <span>
#include <unordered_map>

namespace updraft {

class Kind;

/// The texts of all items that have one, by their ids.
using Texts = std::unordered_map<Uuid, std::string>;
/// An item and its text.
using TextOf = std::pair<Uuid, std::string_view>;

/// What makes a field a list: rows of another table, each a part of its text.
struct Listing {
    std::string_view table;      // of the rows
    const Kind* names = nullptr; // whose items the parts name; none where of several kinds, or none
    std::function<std::optional<Uuid>(const Plan&, Uuid row)> owner; // the item that shows the row
    /// All texts at once, where `get` looks through the table for each.
    std::function<Texts(const Plan&)> get_all;
    std::function<void(Edit&, const std::vector<TextOf>&)> set_all;

    template <class Row> bool of() const { return table == table_of<Row>; }
};

/// A field of a kind: a column of its rows, or one that other tables hold for it (`depends`,
/// `needs`, `outcome`, `members`). Tables, forms, CSV, JSON and scripts show these, in this order.
struct KindField {
    std::string_view name;
    std::string_view label;
    std::string_view meaning;
    Type type = Type::line;
    bool optional = false; // may be empty
    Limits limits;
    std::span<const std::string_view> words;
    const Kind* references = nullptr;
    bool required = false; // must be given when one is added
    std::function<Value(const Plan&, Uuid)> get;
    std::function<void(Edit&, Uuid, const Value&)> set; // refuses where the value does not fit
    /// Whether a value says what stands there, though in other words than `get`; null where only
    /// the same is the same.
    bool (*says)(const Plan&, Uuid, const Value&) = nullptr;
    std::optional<Listing> list; // none for a column of its own

    template <class Row> bool lists() const { return list && list->of<Row>(); }
};

struct Assignment {
    const KindField* field;
    Value value;
};

/// What people can name, list and edit: initiatives, people, batches… By it the headless commands,
/// tables, forms, import and export treat all kinds alike.
class Kind {
  public:
    virtual ~Kind() = default;

    std::string_view name;   // "initiatives"
    std::string_view handle; // the field that names one: "code", "name" or "id"
    std::vector<KindField> fields;
    std::string_view read_by = "title"; // the field that tells people what one is
    bool made_by_import = false;        // where a file names one for the first time
    bool made_when_named = false;       // wherever one is named that there is not
    bool known_by_title = false;        // beside its handle
    /// The fields by which a list that is imported again knows those without code and name:
    /// optional ones where the list has them.
    std::vector<std::string_view> known_by;
    /// Why none is added, copied or removed by itself; none where that is so for no reason.
    std::optional<ErrorCode> fixed;
    /// Whether an item may not be changed in this field as long as it is as it is; null where any
    /// may.
    bool (*keeps)(const Plan& plan, Uuid id, std::string_view field) = nullptr;

    /// Whether every plan has exactly one: it is neither added nor removed.
    bool single() const { return handle.empty(); }

    const KindField* field(std::string_view name_or_label) const;
    /// The field that tells people what one is: its title, name, statement… Null for those that
    /// have none, such as dependencies.
    const KindField* title() const;

    /// All of them, as people expect them: by code, by name or in their own order.
    virtual std::vector<Uuid> all(const Plan& plan) const = 0;
    virtual bool holds(const Plan& plan, Uuid id) const = 0;
    /// By its handle (or title, where it is known by that), whatever the case: `unknown_item`,
    /// `ambiguous_item`.
    Result<Uuid> find(const Plan& plan, std::string_view handle_text) const;
    /// The one that an edit names, which is made where it may be; else refuses as `find` does.
    Uuid named(Edit& edit, std::string_view handle_text) const;
    /// What is wanted, where nobody bears it, else shortened and numbered: "Spring 2". Only what is
    /// known by its name needs one of its own.
    std::string free_name(const Plan& plan, std::string_view wanted) const;
    std::string handle_of(const Plan& plan, Uuid id) const;
    /// The title, name or whatever else people read; the handle where there is none.
    std::string title_of(const Plan& plan, Uuid id) const;

    /// Adds one; gives it the next free code and the last place where none is given.
    virtual Uuid add(Edit& edit, const std::vector<Assignment>& assignments) const = 0;
    /// All of them in one change: only what they come to in the end must be right.
    virtual void assign(Edit& edit, Uuid id, const std::vector<Assignment>& assignments) const = 0;
    /// Whether rules concern what stands in several fields or rows together.
    virtual bool has_rules() const = 0;
    /// Adds one (without an id) or changes it in a trial of a plan, so far as such rules concern
    /// it; its id there, or why an edit would refuse that. References are ids; other names are of
    /// items still to come.
    virtual Result<Uuid> try_out(Plan& trial, std::optional<Uuid> id,
                                 const std::vector<Assignment>& assignments) const = 0;
    /// Removes them with what belongs to them; what only refers to them forgets them.
    virtual void remove(Edit& edit, const std::vector<Uuid>& ids) const = 0;
    /// A copy under the next free code, with needs and outcomes, or the portrait; the new one's id.
    virtual Uuid duplicate(Edit& edit, Uuid id) const = 0;
    /// The next free code, such as CX-08; empty for kinds without codes.
    virtual std::string next_code(const Plan& plan) const = 0;
};

/// Reads the fields of many items: what other tables hold for them is gathered once.
class FieldReader {
  public:
    explicit FieldReader(const Plan& plan) : plan_{plan} {}
    Value get(const KindField& field, Uuid id);

  private:
    const Plan& plan_;
    std::unordered_map<const KindField*, Texts> gathered_;
};

/// Every kind, in the order of the documentation.
std::span<const Kind* const> kinds();
const Kind* find_kind(std::string_view name);
/// The kind whose rows this table holds; null for tables that show only through others.
const Kind* kind_of_table(std::string_view table);

/// Reads a text as a value of the field; empty text is no value. `unreadable_value` where it is
/// none (the detail has the text, then a line for each fixed word), `out_of_range` beyond the
/// limits. References are not looked up.
Result<Value> read_value(const KindField& field, std::string_view text, const Basics& basics,
                         const Writing& writing = {});

/// `name=value` or `name` and a text, looked up and read: `unknown_field`, `not_settable`, and the
/// errors of `read_value`.
Result<Assignment> read_assignment(const Kind& kind, std::string_view field, std::string_view text,
                                   const Basics& basics, const Writing& writing = {});

} // namespace updraft
