#pragma once

#include "core/base/date.h"
#include "core/document/document.h"
#include "core/exchange/templates.h"
#include "core/schedule/schedule.h"
#include "ui/session/drafts.h"
#include "ui/session/selection.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace updraft {

/// What a session takes from outside.
struct SessionNeeds {
    Surroundings surroundings;                     ///< For the document.
    std::function<Date()> today;                   ///< The only way to the calendar.
    std::function<QString(const Error&)> sentence; ///< Turns an error into words.
};

/// The plan that is open in the window, and what is picked in it. Pages read `plan()`, listen to
/// `changed` and `selectionChanged`, and write through `edit`; they keep no state of the plan.
class Session : public QObject {
    Q_OBJECT

  public:
    explicit Session(SessionNeeds needs, QObject* parent = nullptr);
    ~Session() override;

    /// Opens a plan in place of the open one. On an error the open one stays.
    Result<void> open(const std::filesystem::path& path);
    /// Makes a plan file, from a template or blank, and opens it.
    Result<void> begin(const std::filesystem::path& path, const NewPlan& plan);
    void close();

    bool isOpen() const { return document_ != nullptr; }
    /// Open and not read-only.
    bool canWrite() const;
    /// Takes the lock of a read-only plan where it is free by now, and finds a lost file again; the
    /// plan then can be written to as it is shown. Else says why it still can't.
    Result<void> claim();
    Document* document() const { return document_.get(); }
    /// The present state; an empty plan where none is open.
    const Plan& plan() const { return *plan_; }
    /// The same to hold on to, also on another thread.
    std::shared_ptr<const Plan> snapshot() const { return plan_; }
    /// The item, or none where it is gone.
    template <class T> const T* find(Id<T> id) const { return table<T>(*plan_).find(id); }

    /// Every date of the present state, calculated when it is first asked for.
    const Schedule& schedule() const;

    /// The folder for backups and drafts; empty where none are kept.
    const std::filesystem::path& state() const { return needs_.surroundings.state; }

    /// When this plan was opened, in seconds since 1970.
    std::int64_t openedAt() const { return openedAt_; }
    Date today() const { return needs_.today(); }
    /// The time of day, for "saved at".
    QDateTime now() const { return QDateTime::fromSecsSinceEpoch(needs_.surroundings.now()); }

    /// Takes over what another program wrote to the file; the window calls it when it comes to
    /// the front.
    void refresh();

    /// Runs a verb. An error is reported by itself; the result is for those who must know whether
    /// it happened, or who go on in the same gesture (`change->gesture`).
    std::optional<Change> edit(std::string_view verb, const std::function<void(Edit&)>& run,
                               Gesture gesture = {});
    /// The same with the error, for those who also show it beside what was typed.
    Result<Change> attempt(std::string_view verb, const std::function<void(Edit&)>& run,
                           Gesture gesture = {});
    /// What undo would take back and redo bring back; none where there is nothing, or the plan is
    /// read-only.
    std::optional<HistoryEntry> undoable() const;
    std::optional<HistoryEntry> redoable() const;
    /// True where it was done.
    bool undo();
    bool redo();
    /// Undoes a gesture as if it had never been begun, unless something else was done since: true
    /// where it did.
    bool takeBack(Gesture gesture);

    /// Names the present state, and comes back to one. What happened is said at the window's foot.
    void saveVersion(const QString& name);
    void restoreVersion(const QString& name);
    /// Keeps a version no longer. No undo brings its name back.
    void removeVersion(const QString& name);
    /// Makes the plan what it was in a backup; the present state is backed up first.
    void putBack(const Backup& backup);

    /// Texts that are being typed, and those that an earlier session left.
    Drafts& drafts() { return drafts_; }

    /// Asks editors to hand in what is being typed: before the plan is left, exported or named.
    void endTyping() { Q_EMIT typingShouldEnd(); }
    /// Writes a file for a person, whole or not at all; never over the open plan.
    Result<void> write(const std::filesystem::path& path, const QByteArray& bytes) const;

    const Selection& selection() const { return selection_; }
    void select(Selection selection);
    template <class T> void select(Id<T> item) { select(Selection::of(item)); }
    void clearSelection() { select({}); }

    /// The words for an error.
    QString sentence(const Error& error) const { return needs_.sentence(error); }
    /// Shows an error in words at the window's foot, behind where it is: "Row 3".
    void report(const Error& error, const QString& where = {});
    /// Says something of no harm, such as "3 initiatives copied".
    void say(const QString& sentence) { Q_EMIT said(sentence); }
    /// Asks the window to show an item on the page that it belongs to.
    template <class T> void reveal(Id<T> item) { Q_EMIT revealed(Selection::of(item)); }
    void reveal(const Selection& items) { Q_EMIT revealed(items); }
    /// Picks an item and asks the window to show a field of it at its side, ready to be typed into.
    void revealField(const Selection& item, std::string_view field);

  Q_SIGNALS:
    /// Another plan is open, or none.
    void opened();
    /// After every edit, undo and redo.
    void changed(const updraft::Change& change);
    void selectionChanged(const updraft::Selection& selection);
    /// The plan can be written to now, or not any more: `document()->read_only()` says why.
    void accessChanged();
    /// No backup could be made; said once until one could.
    void backupFailed(const updraft::Error& why);
    void reported(const QString& sentence);
    void said(const QString& sentence);
    void revealed(const updraft::Selection& items);
    void fieldRevealed(std::string_view field);
    void typingShouldEnd();

  private:
    void adopt(std::unique_ptr<Document> document);
    void publish(const Change& change);
    /// Reports what failed and notes what came of it; whether it was done.
    template <class T> bool take(const Result<T>& result);
    void noteAccess();
    void noteBackup();

    SessionNeeds needs_;
    std::unique_ptr<Document> document_;
    std::shared_ptr<const Plan> plan_;
    mutable Schedule schedule_;
    mutable std::shared_ptr<const Plan> scheduled_; ///< The state that `schedule_` is of.
    Selection selection_;
    std::int64_t openedAt_ = 0;
    std::optional<Error> readOnly_; ///< As told last.
    std::optional<Error> backupFailure_;
    QTimer backupTimer_; ///< Runs while a backup is being finished aside.
    Drafts drafts_;
};

} // namespace updraft
