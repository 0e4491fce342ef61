#pragma once
#include "core/base/order_key.h"
#include "core/base/text.h"
#include "core/edits/kinds.h"
#include "core/edits/removal.h"

#include <fmt/format.h>

// The kind that an entity makes.

namespace updraft {

/// A cell as people name it.
Value value_of(const Plan& plan, Type type, const Kind* references, const Cell& cell);

/// A value as a cell: a view of the value's text, or of an id that lives in here.
class CellMaker {
  public:
    /// None where the value does not fit the type; then the edit may be refused.
    std::optional<Cell> make(Edit& edit, Type type, const Kind* references, const Value& value);
    /// The same of a value that names nothing.
    std::optional<Cell> make(Type type, const Value& value);

  private:
    std::optional<Cell> refer(Edit& edit, const Kind& kind, const std::string& handle);
    static std::optional<Cell> from_text(Type type, const std::string& value);

    Uuid id_;
};

template <class T>
concept Coded = requires(T row) {
    row.code;
};
template <class T>
concept Named = requires(T row) {
    row.name;
};
template <class T>
concept Placed = requires(T row) {
    row.position;
};

template <class T> class KindOf final : public Kind {
  public:
    /// What is wrong with a row as it stands, or would stand, in a plan.
    using Check = std::optional<Error> (*)(const Plan&, const T& row);
    /// What comes with a row that was added or changed.
    using Follow = void (*)(Edit&, Id<T>);
    /// What a change of a row must respect, or brings with it.
    using Rule = void (*)(Edit&, const T& before, T& row);
    /// What a copy takes over that no field shows.
    using Copy = void (*)(Edit&, Id<T> original, Id<T> copy);
    /// What a copy does not take over.
    using Renew = void (*)(T& copy);
    /// What several fields say together that only other tables hold.
    using Arrange = void (*)(Edit&, Id<T>, const std::vector<Assignment>&);
    /// Why that would refuse them; a new item has no id.
    using Misfit = std::optional<Error> (*)(const Plan&, std::optional<Uuid> id,
                                            const std::vector<Assignment>&);

    KindOf(std::string_view kind_name, std::string_view handle_field, std::string_view code_prefix,
           int code_digits, Check check = nullptr, Rule rule = nullptr)
        : prefix_{code_prefix}, digits_{code_digits}, check_{check}, rule_{rule} {
        name = kind_name;
        handle = handle_field;
    }

    /// Fields can refer to kinds that are made later, hence apart from the constructor.
    void describe() {
        describe_if([](std::string_view) { return true; });
    }
    /// Only those columns whose names `wanted` says yes to.
    template <class F> void describe_if(F&& wanted) {
        for (std::size_t i = 0; i < updraft::fields<T>.size(); ++i)
            if (const auto& field = updraft::fields<T>[i];
                field.type != Type::position && (field.type != Type::identity || handle == "id") &&
                wanted(field.name))
                describe(i);
    }
    /// A field that other tables hold, put before another one: before the remarks where not said.
    void describe(KindField field, std::string_view before = "private") {
        const auto place = std::ranges::find(fields, before, &KindField::name);
        row_fields_.insert(row_fields_.begin() + (place - fields.begin()), nullptr);
        fields.insert(place, std::move(field));
    }
    /// Lets those fields that have no setter of their own be set together.
    void arranges(Arrange arrange, Misfit misfit) {
        arrange_ = arrange;
        misfit_ = misfit;
        for (KindField& field : fields)
            if (row_field(&field) == nullptr && !field.set)
                field.set = [arrange, &field](Edit& edit, Uuid id, const Value& value) {
                    arrange(edit, Id<T>{id}, {{&field, value}});
                };
    }
    /// This column is told, but not written by people.
    void only_tells(std::string_view column) {
        std::ranges::find(fields, column, &KindField::name)->set = nullptr;
    }
    void follows(Follow follow) { follow_ = follow; }
    void copies(Copy copy) { copy_ = copy; }
    /// A copy begins anew: `rows` gives it what its lists show, in place of what they say.
    void renews(Renew renew, Copy rows) {
        renew_ = renew;
        copy_ = rows;
    }
    /// What is recorded is never removed, but by undo.
    void stays(ErrorCode code) { stays_ = code; }
    /// In an order of their own.
    void ordered(std::vector<Id<T>> (*in_order)(const Plan&)) { in_order_ = in_order; }

    std::vector<Uuid> all(const Plan& plan) const override {
        if (in_order_ != nullptr) {
            std::vector<Uuid> ids;
            for (const auto id : in_order_(plan)) ids.push_back(id.uuid);
            return ids;
        }
        std::vector<const T*> rows;
        for (const auto& row : table<T>(plan)) rows.push_back(&row);
        if constexpr (Placed<T>) {
            std::ranges::stable_sort(
                rows, {}, [](const T* row) -> auto& { return row->position; });
        } else if constexpr (Coded<T>) {
            std::ranges::stable_sort(
                rows, [](const T* a, const T* b) { return natural_order(a->code, b->code) < 0; });
        } else if constexpr (Named<T>) {
            std::ranges::stable_sort(rows, [](const T* a, const T* b) {
                return natural_order(folded(a->name), folded(b->name)) < 0;
            });
        }
        std::vector<Uuid> ids;
        ids.reserve(rows.size());
        for (const T* row : rows) ids.push_back(row->id.uuid);
        return ids;
    }

    bool holds(const Plan& plan, Uuid id) const override {
        return table<T>(plan).find({id}) != nullptr;
    }

    Uuid add(Edit& edit, const std::vector<Assignment>& assignments) const override {
        if (fixed) edit.refuse({*fixed, {}, {}});
        T row{};
        row.id = Id<T>::make();
        for (const auto& field : fields)
            if (field.required && std::ranges::none_of(assignments, [&](const auto& assignment) {
                    return assignment.field == &field &&
                           !std::holds_alternative<std::monostate>(assignment.value);
                }))
                edit.refuse({ErrorCode::required, std::string{field.label}, {}});
        for (const auto& [field, value] : assignments)
            if (const auto* own = row_field(field)) store(edit, row, *own, value);
        complete(edit, row);
        const auto id = edit.add(std::move(row));
        set_others(edit, id, assignments);
        settle(edit, id, nullptr);
        return id.uuid;
    }

    void assign(Edit& edit, Uuid id, const std::vector<Assignment>& assignments) const override {
        for (const auto& [field, value] : assignments)
            if (!field->set) edit.refuse({ErrorCode::not_settable, std::string{field->label}, {}});
        const auto before = table<T>(edit.plan()).share({id});
        change(edit, id, [&](T& row) {
            for (const auto& [field, value] : assignments)
                if (const auto* own = row_field(field)) store(edit, row, *own, value);
        });
        set_others(edit, Id<T>{id}, assignments);
        settle(edit, Id<T>{id}, before.get());
    }

    bool has_rules() const override { return check_ != nullptr || misfit_ != nullptr; }

    Result<Uuid> try_out(Plan& trial, std::optional<Uuid> id,
                         const std::vector<Assignment>& assignments) const override {
        if (misfit_ != nullptr)
            if (auto wrong = misfit_(trial, id, assignments)) return fail(std::move(*wrong));
        if (check_ == nullptr) return id.value_or(Uuid{});
        const auto before = id ? table<T>(trial).share({*id}) : nullptr;
        T row = before ? *before : T{};
        if (!before) row.id = Id<T>::make();
        for (const auto& [field, value] : assignments)
            if (const auto* own = row_field(field)) put(row, *own, value);
        if (auto wrong = made_wrong(trial, row, before.get())) return fail(std::move(*wrong));
        const Uuid tried = row.id.uuid;
        table<T>(trial).put(std::make_shared<const T>(std::move(row)), trial.edition);
        return tried;
    }

    void remove(Edit& edit, const std::vector<Uuid>& ids) const override {
        if (fixed) edit.refuse({*fixed, {}, {}});
        if (stays_) edit.refuse({*stays_, {}, {}});
        if constexpr (std::is_same_v<T, Basics>)
            edit.refuse({ErrorCode::not_settable, std::string{name}, {}});
        else
            remove_items(edit, table_of<T>, ids);
    }

    Uuid duplicate(Edit& edit, Uuid id) const override {
        if (fixed) edit.refuse({*fixed, {}, {}});
        const T* original = table<T>(edit.plan()).find({id});
        if (original == nullptr || std::is_same_v<T, Basics>) {
            edit.refuse({ErrorCode::unknown_item, std::string{name}, {}});
            return {};
        }
        T copy = *original;
        copy.id = Id<T>::make();
        if constexpr (Coded<T>) copy.code.clear();
        if constexpr (Named<T>) copy.name = free_name(edit.plan(), copy.name);
        if constexpr (Placed<T>) copy.position.clear();
        if (renew_ != nullptr) renew_(copy);
        complete(edit, copy);
        const auto made = edit.add(std::move(copy));
        for (const KindField& field : fields)
            if (renew_ == nullptr && field.list && !field.lists<Dependency>())
                field.set(edit, made.uuid, field.get(edit.plan(), id));
        if (copy_ != nullptr) copy_(edit, {id}, made);
        return made.uuid;
    }

    std::string next_code(const Plan& plan) const override {
        if constexpr (!Coded<T>) {
            static_cast<void>(plan);
            return {};
        } else {
            int highest = 0;
            for (const auto& row : table<T>(plan)) {
                const std::string_view code = row.code;
                if (!same_name(code.substr(0, prefix_.size()), prefix_)) continue;
                const auto number = parse_number(code.substr(prefix_.size()));
                if (number && *number < 1e8) highest = std::max(highest, static_cast<int>(*number));
            }
            return fmt::format("{}{:0{}}", prefix_, highest + 1, digits_);
        }
    }

  private:
    void describe(std::size_t i) {
        const auto& row_field = updraft::fields<T>[i];
        KindField field;
        field.name = row_field.name;
        field.label = row_field.label;
        field.meaning = row_field.meaning;
        field.type = row_field.type;
        field.limits = row_field.limits;
        field.words = row_field.words;
        if (field.type == Type::reference) field.references = kind_of_table(row_field.references);
        field.optional = row_field.optional || (is_text(field.type) && field.limits.least <= 0);
        field.required = required(row_field);
        field.get = [&row_field, to = field.references](const Plan& plan, Uuid id) -> Value {
            const T* row = table<T>(plan).find({id});
            if (row == nullptr) return {};
            return value_of(plan, row_field.type, to, row_field.get(*row));
        };
        if (field.type != Type::identity)
            field.set = [this, &row_field](Edit& edit, Uuid id, const Value& value) {
                const auto before = table<T>(edit.plan()).share({id});
                change(edit, id, [&](T& row) { store(edit, row, row_field, value); });
                settle(edit, Id<T>{id}, before.get());
            };
        fields.push_back(std::move(field));
        row_fields_.push_back(&row_field);
    }

    /// What other tables hold for it.
    void set_others(Edit& edit, Id<T> id, const std::vector<Assignment>& assignments) const {
        for (const auto& [field, value] : assignments)
            if (row_field(field) == nullptr && (arrange_ == nullptr || field->list) &&
                !edit.refusal())
                field->set(edit, id.uuid, value);
        if (arrange_ != nullptr && !edit.refusal()) arrange_(edit, id, assignments);
    }

    /// What is wrong with a row. What was as wrong before, as the scope of a domain that has gone
    /// since, may stay so.
    std::optional<Error> made_wrong(const Plan& plan, const T& row, const T* before) const {
        auto wrong = check_(plan, row);
        return wrong && before != nullptr && check_(plan, *before) == wrong ? std::nullopt : wrong;
    }

    /// What must hold once the row is there, and what follows. `before` is null where it is new.
    void settle(Edit& edit, Id<T> id, const T* before) const {
        if (edit.refusal()) return;
        if (check_ != nullptr)
            if (auto wrong = made_wrong(edit.plan(), *table<T>(edit.plan()).find(id), before))
                return edit.refuse(std::move(*wrong));
        if (follow_ != nullptr) follow_(edit, id);
    }

    template <class F> void change(Edit& edit, Uuid id, F&& write) const {
        edit.change(Id<T>{id}, [&](T& row) {
            if (rule_ == nullptr) return write(row);
            const T before = row;
            write(row);
            rule_(edit, before, row);
        });
    }

    /// Whether nothing sensible stands there by itself.
    static bool required(const Field<T>& field) {
        if (field.optional || field.type == Type::code) return false;
        if (field.chosen || field.type == Type::reference || field.type == Type::date ||
            field.type == Type::month)
            return true;
        const T fresh{};
        const auto cell = field.get(fresh);
        const auto* text = std::get_if<std::string_view>(&cell);
        return is_text(field.type) && field.limits.least > 0 && text != nullptr && text->empty();
    }

    const Field<T>* row_field(const KindField* field) const {
        return row_fields_[static_cast<std::size_t>(field - fields.data())];
    }

    static void store(Edit& edit, T& row, const Field<T>& field, const Value& value) {
        CellMaker maker;
        const auto* to = field.references.empty() ? nullptr : kind_of_table(field.references);
        auto cell = maker.make(edit, field.type, to, value);
        if (std::holds_alternative<std::monostate>(value) && !field.optional) {
            if (required(field))
                return edit.refuse({ErrorCode::required, std::string{field.label}, {}});
            return restore(row, field);
        }
        if (!cell || !field.set(row, *cell))
            edit.refuse(
                {ErrorCode::unreadable_value, std::string{field.label}, text_of(value, "")});
    }

    /// What can be put there as it is.
    static void put(T& row, const Field<T>& field, const Value& value) {
        if (std::holds_alternative<std::monostate>(value) && !field.optional)
            return restore(row, field);
        CellMaker maker;
        if (const auto cell = maker.make(field.type, value))
            static_cast<void>(field.set(row, *cell));
    }

    /// What stands there in a new row.
    static void restore(T& row, const Field<T>& field) {
        const T fresh{};
        static_cast<void>(field.set(row, field.get(fresh)));
    }

    /// Gives what is still missing: a code, a place.
    void complete(Edit& edit, T& row) const {
        if constexpr (Coded<T>)
            if (row.code.empty()) row.code = next_code(edit.plan());
        if constexpr (Placed<T>)
            if (row.position.empty()) row.position = key_between(edit.last_place<T>(), {});
    }

    std::string_view prefix_;
    int digits_;
    Check check_;
    Rule rule_;
    std::optional<ErrorCode> stays_;
    Follow follow_ = nullptr;
    Copy copy_ = nullptr;
    Renew renew_ = nullptr;
    Arrange arrange_ = nullptr;
    Misfit misfit_ = nullptr;
    std::vector<Id<T>> (*in_order_)(const Plan&) = nullptr;
    std::vector<const Field<T>*> row_fields_; // of each field; null where other tables hold it
};

} // namespace updraft
