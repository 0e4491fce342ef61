#include "ui/session/session.h"

#include "core/document/verbs.h"
#include "core/store/whole_file.h"

namespace updraft {

namespace {

constexpr int betweenLooks = 200; // ms

} // namespace

Session::Session(SessionNeeds needs, QObject* parent)
    : QObject(parent), needs_(std::move(needs)), plan_(std::make_shared<const Plan>()),
      drafts_(needs_.surroundings.state, needs_.surroundings.now) {
    backupTimer_.setInterval(betweenLooks);
    connect(&backupTimer_, &QTimer::timeout, this, &Session::noteBackup);
}

Session::~Session() = default;

Result<void> Session::open(const std::filesystem::path& path) {
    auto document = Document::open(path, needs_.surroundings);
    if (!document) return fail(document.error());
    adopt(std::move(*document));
    return {};
}

Result<void> Session::begin(const std::filesystem::path& path, const NewPlan& plan) {
    auto document = make_plan(path, plan, needs_.surroundings);
    if (!document) return fail(document.error());
    adopt(std::move(*document));
    return {};
}

void Session::close() {
    if (document_) adopt(nullptr);
}

void Session::adopt(std::unique_ptr<Document> document) {
    endTyping();
    clearSelection();
    document_ = std::move(document);
    openedAt_ = needs_.surroundings.now();
    plan_ = document_ ? document_->plan() : std::make_shared<const Plan>();
    if (document_) document_->listen([this](const Change& change) { publish(change); });
    readOnly_ = document_ ? document_->read_only() : std::nullopt;
    backupFailure_.reset();
    drafts_.setPlan(document_ ? plan_->about().id.uuid : Uuid{},
                    document_ ? document_->path() : std::filesystem::path{});
    Q_EMIT opened();
}

bool Session::canWrite() const {
    return document_ && !document_->read_only();
}

Result<void> Session::claim() {
    if (!document_) return {};
    auto claimed = document_->claim();
    noteAccess();
    return claimed;
}

/// Another's plan became ours, or our file was lost or found again.
void Session::noteAccess() {
    if (!document_ || readOnly_ == document_->read_only()) return;
    readOnly_ = document_->read_only();
    Q_EMIT accessChanged();
    // Pages look at what can be done when they show the plan.
    Q_EMIT changed({plan_, plan_, {}, std::string{verb::reload}, 0, {}});
}

void Session::noteBackup() {
    if (document_ && document_->backing_up()) return backupTimer_.start();
    backupTimer_.stop();
    if (!document_ || backupFailure_ == document_->backup_failure()) return;
    const bool told = backupFailure_.has_value();
    backupFailure_ = document_->backup_failure();
    if (backupFailure_ && !told) Q_EMIT backupFailed(*backupFailure_);
}

void Session::report(const Error& error, const QString& where) {
    noteAccess();
    noteBackup();
    Q_EMIT reported(where.isEmpty() ? sentence(error) : tr("%1: %2").arg(where, sentence(error)));
}

std::optional<Change> Session::edit(std::string_view verb, const std::function<void(Edit&)>& run,
                                    Gesture gesture) {
    Result<Change> result = attempt(verb, run, gesture);
    if (!result) return std::nullopt;
    return std::move(*result);
}

Result<Change> Session::attempt(std::string_view verb, const std::function<void(Edit&)>& run,
                                Gesture gesture) {
    if (!document_) return fail(ErrorCode::file_missing);
    Result<Change> result = document_->edit(verb, run, gesture);
    // It was there when it was opened: nobody named a wrong one.
    if (!result && result.error().code == ErrorCode::file_missing) result.error().subject.clear();
    take(result);
    return result;
}

std::optional<HistoryEntry> Session::undoable() const {
    return canWrite() ? document_->undoable() : std::nullopt;
}
std::optional<HistoryEntry> Session::redoable() const {
    return canWrite() ? document_->redoable() : std::nullopt;
}

bool Session::undo() {
    return document_ && take(document_->undo());
}

bool Session::redo() {
    return document_ && take(document_->redo());
}

void Session::revealField(const Selection& item, std::string_view field) {
    select(item);
    Q_EMIT fieldRevealed(field);
}

bool Session::takeBack(Gesture gesture) {
    const auto last = undoable();
    if (!last || last->gesture != gesture.first) return false;
    return undo();
}

template <class T> bool Session::take(const Result<T>& result) {
    if (!result) {
        report(result.error());
        return false;
    }
    noteAccess();
    noteBackup();
    return true;
}

void Session::publish(const Change& change) {
    plan_ = change.after;
    select(selection_); // without what was removed
    for (const Touch& touch : change.what) drafts_.settle(touch.table, touch.id);
    Q_EMIT changed(change);
}

void Session::saveVersion(const QString& name) {
    if (!document_ || name.isEmpty()) return;
    endTyping();
    if (take(document_->save_version(name.toStdString())))
        say(tr("Saved as version “%1”").arg(name));
}

void Session::restoreVersion(const QString& name) {
    if (!document_) return;
    endTyping();
    const auto restored = document_->restore_version(name.toStdString());
    if (!take(restored)) return;
    say(restored->sequence == 0
            ? tr("The plan is as it was at “%1”: nothing was changed since.").arg(name)
            : tr("The plan is as it was at “%1”. Undo brings it back.").arg(name));
}

void Session::removeVersion(const QString& name) {
    if (document_ && take(document_->remove_version(name.toStdString())))
        say(tr("The version “%1” is no longer kept. The plan is as it was.").arg(name));
}

void Session::putBack(const Backup& backup) {
    if (!document_) return;
    endTyping();
    const auto put = document_->put_back(backup);
    if (!take(put)) return;
    say(put->sequence == 0 ? tr("The backup holds what the plan is now: nothing was changed.")
                           : tr("The plan is as it was in the backup. Undo takes that back."));
}

Result<void> Session::write(const std::filesystem::path& path, const QByteArray& bytes) const {
    std::error_code none;
    if (document_ && std::filesystem::equivalent(path, document_->path(), none))
        return fail(ErrorCode::target_is_the_plan, path.string());
    return write_whole_file(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

const Schedule& Session::schedule() const {
    if (scheduled_ != plan_) {
        schedule_ = document_ ? updraft::schedule(*plan_) : Schedule{};
        scheduled_ = plan_;
    }
    return schedule_;
}

void Session::refresh() {
    if (!document_) return;
    const auto reloaded = document_->refresh();
    noteAccess();
    if (!reloaded && canWrite()) report(reloaded.error()); // else the window says so all the time
}

void Session::select(Selection selection) {
    with_entity(selection.table, [&]<class T>() {
        std::erase_if(selection.ids,
                      [&](const Uuid& id) { return !table<T>(*plan_).find(Id<T>{id}); });
    });
    if (selection.ids.empty()) selection = {};
    if (selection == selection_) return;
    selection_ = std::move(selection);
    Q_EMIT selectionChanged(selection_);
}

} // namespace updraft
