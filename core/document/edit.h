#pragma once
#include "core/document/changeset.h"
#include "core/model/plan.h"
#include "core/store/rows.h"

#include <memory>
#include <unordered_set>
#include <vector>

namespace updraft {

/// One row that a change touched.
struct Touch {
    std::string_view table;
    Uuid id;
    ChangeKind kind;
};

/// The writing half of the door: what a verb may do to a plan. The first error sticks and makes
/// everything after it do nothing, so verbs need no checks of their own.
class Edit {
  public:
    Edit(const Plan& plan, RowWriter& writer);
    ~Edit();
    Edit(const Edit&) = delete;
    Edit& operator=(const Edit&) = delete;

    /// The plan with this edit's own writes, so that verbs can ask questions of it.
    const Plan& plan() const { return plan_; }

    /// Adds the row, giving it an id where it has none. Refused where a field breaks its limits or
    /// a code or name is taken.
    template <class T> Id<T> add(T row);
    /// Lets `change` alter a copy of the row; writes only the fields that then differ.
    template <class T, class F> void change(Id<T> id, F&& change) {
        if (refusal_) return;
        const auto row = table<T>(plan_).share(id);
        if (!row) return refuse({ErrorCode::unknown_item, std::string{table_of<T>}, {}});
        T changed = *row;
        change(changed);
        write(*row, std::move(changed));
    }
    /// Removes the row. What refers to it must be removed or changed in the same edit.
    template <class T> void remove(Id<T> id);

    /// Removes the row and every trace of it in the history.
    template <class T> void remove_for_good(Id<T> id) {
        remove(id);
        forgotten_.insert(id.uuid);
    }
    const std::unordered_set<Uuid>& forgotten() const { return forgotten_; }
    /// Neither this edit nor any before it can be undone.
    void make_final() { final_ = true; }
    bool is_final() const { return final_; }

    /// Where the last of the table stands; empty where there is none. Of many that are added only
    /// the first looks through the table.
    template <class T> const std::string& last_place();

    /// Names a row as what the person pointed at, for the activity list.
    void about(Uuid subject) { subjects_.push_back(subject); }
    const std::vector<Uuid>& subjects() const { return subjects_; }

    void refuse(Error error) {
        if (!refusal_) refusal_ = std::move(error);
    }
    const std::optional<Error>& refusal() const { return refusal_; }

    /// Applies a change as it was (or its inverse) where the rows still are as it left them; else
    /// refuses with `undo_conflict`, naming the row.
    void replay(const RowChange& change, bool inverse);
    /// Makes the plan what another is.
    void become(const Plan& target);
    /// Looks at what can only be judged at the end: names that were replayed, dependencies, that
    /// there is one row about the plan.
    void finish();

    /// Every row touched, with what became of it in the end.
    std::vector<Touch> touched() const;
    /// All of it as a changeset, but for what is forgotten; empty where nothing differs in the end.
    Changeset changeset() const;

  private:
    template <class T> void write(const T& before, T after);
    template <class T> void note(Id<T> id);
    template <class T> void keep(T row);
    template <class T> bool acceptable(const T& row, Mask changed);
    template <class T> bool alone(const T& row, const Field<T>& field) const;
    template <class T> bool claim(const T& row, const Field<T>& field);
    template <class T> bool free(const T& row, const Field<T>& field);
    template <class T> void check_replayed();
    void check_links();
    template <class T> void replay_row(const RowChange& change, bool inverse);
    template <class T> void become_in(const Plan& target);
    template <class T> void describe_changes(ChangesetWriter& writer) const;
    bool check(Result<void> written);

    struct Notes;
    Plan plan_;
    RowWriter& writer_;
    std::unique_ptr<Notes> notes_;
    std::vector<Uuid> subjects_;
    std::unordered_set<Uuid> forgotten_;
    std::optional<Error> refusal_;
    bool final_ = false;
    bool replaying_ = false; // names may pass through what others still hold
};

} // namespace updraft
