#include "ui/session/session.h"

namespace updraft {

Session::Session(SessionNeeds needs, QObject* parent)
    : QObject(parent), needs_(std::move(needs)), plan_(std::make_shared<const Plan>()) {}

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
    clearSelection();
    document_ = std::move(document);
    plan_ = document_ ? document_->plan() : std::make_shared<const Plan>();
    if (document_) document_->listen([this](const Change& change) { publish(change); });
    Q_EMIT opened();
}

bool Session::canWrite() const {
    return document_ && !document_->read_only();
}

std::optional<Change> Session::edit(std::string_view verb, const std::function<void(Edit&)>& run,
                                    Gesture gesture) {
    if (!document_) return std::nullopt;
    Result<Change> result = document_->edit(verb, run, gesture);
    take(result);
    if (!result) return std::nullopt;
    return std::move(*result);
}

bool Session::canUndo() const {
    return canWrite() && document_->undoable();
}
bool Session::canRedo() const {
    return canWrite() && document_->redoable();
}

void Session::undo() {
    if (document_) take(document_->undo());
}

void Session::redo() {
    if (document_) take(document_->redo());
}

void Session::take(const Result<Change>& result) {
    if (!result) report(result.error());
}

void Session::publish(const Change& change) {
    plan_ = change.after;
    dropRemoved();
    Q_EMIT changed(change);
}

void Session::dropRemoved() {
    Selection left = selection_;
    with_entity(left.table, [&]<class T>() {
        std::erase_if(left.ids, [&](const Uuid& id) { return !table<T>(*plan_).find(Id<T>{id}); });
    });
    select(std::move(left));
}

void Session::refresh() {
    if (!document_) return;
    if (const auto reloaded = document_->refresh(); !reloaded) report(reloaded.error());
}

void Session::select(Selection selection) {
    if (selection.ids.empty()) selection = {};
    if (selection == selection_) return;
    selection_ = std::move(selection);
    Q_EMIT selectionChanged(selection_);
}

} // namespace updraft
