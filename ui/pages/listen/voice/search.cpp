#include "ui/pages/listen/voice/search.h"

#include "ui/support/convert.h"

#include <algorithm>
#include <set>

namespace updraft {

/// The index of one state of the plan, and whose the keys are.
struct VoiceSearch::Filled {
    TextIndex index;
    std::vector<Uuid> ids; // by key
    std::unordered_map<Uuid, std::int64_t> keys;
    std::shared_ptr<const Plan> plan; // as it was filled from
};

namespace {

template <class T> std::string nameOf(const Plan& plan, std::optional<Id<T>> id) {
    const T* item = id ? table<T>(plan).find(*id) : nullptr;
    if (item == nullptr) return {};
    if constexpr (std::is_same_v<T, Step>)
        return item->code + ' ' + item->title;
    else
        return item->name;
}

/// What one looks for: all that was written of it and the names of what it is of, in one text.
std::string textOf(const Plan& plan, const Feedback& item) {
    std::string all = item.verbatim;
    for (const std::string& part : {item.driver, item.segment, item.source, item.customer,
                                    item.remarks.tags, item.remarks.notes, nameOf(plan, item.step),
                                    nameOf(plan, item.persona), nameOf(plan, item.owner)})
        if (!part.empty()) all.append("\n").append(part);
    return all;
}

template <class T> bool renames(const Change& change, Uuid id) {
    return nameOf(*change.before, std::optional{Id<T>{id}}) !=
           nameOf(*change.after, std::optional{Id<T>{id}});
}

/// Whether other words stand for what verbatims are of.
bool renames(const Change& change) {
    return std::ranges::any_of(change.what, [&](const Touch& touch) {
        if (touch.table == table_of<Step>) return renames<Step>(change, touch.id);
        if (touch.table == table_of<Persona>) return renames<Persona>(change, touch.id);
        return touch.table == table_of<Person> && renames<Person>(change, touch.id);
    });
}

/// Nothing of one that is not there.
std::optional<std::string> textOf(const Plan& plan, Uuid id) {
    const Feedback* item = plan.feedback.find({id});
    return item != nullptr ? std::optional{textOf(plan, *item)} : std::nullopt;
}

constexpr std::size_t handful = 2'000;    // added in one go
constexpr std::size_t renewsAtOnce = 300; // more make the window wait: then all is filled aside

} // namespace

VoiceSearch::VoiceSearch(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&session, &Session::changed, this, &VoiceSearch::follow);
    connect(&session, &Session::opened, this, &VoiceSearch::forget);
}

void VoiceSearch::forget() {
    work_.stop();
    filled_.reset();
    pending_.clear();
}

void VoiceSearch::fill() {
    const auto job =
        [plan = session_.snapshot()](const Progress& progress) -> Result<std::shared_ptr<Filled>> {
        auto index = TextIndex::make();
        if (!index) return fail(std::move(index.error()));
        auto filled = std::make_shared<Filled>(Filled{std::move(*index), {}, {}, plan});
        filled->ids.reserve(plan->feedback.size());
        filled->keys.reserve(plan->feedback.size());
        std::vector<TextIndex::Entry> entries;
        const auto flush = [&]() -> Result<void> {
            auto added = filled->index.add(entries);
            entries.clear();
            return added;
        };
        Steps steps{progress, plan->feedback.size()};
        for (const Feedback& item : plan->feedback) {
            if (!steps.next()) return fail(ErrorCode::stopped);
            const auto key = static_cast<std::int64_t>(filled->ids.size());
            filled->ids.push_back(item.id.uuid);
            filled->keys.emplace(item.id.uuid, key);
            entries.push_back({key, textOf(*plan, item)});
            if (entries.size() < handful) continue;
            if (auto added = flush(); !added) return fail(std::move(added.error()));
        }
        if (auto added = flush(); !added) return fail(std::move(added.error()));
        return filled;
    };
    work_.start(job, [this](Result<std::shared_ptr<Filled>> filled) {
        filled ? take(std::move(*filled)) : forget();
    });
}

void VoiceSearch::take(std::shared_ptr<Filled> filled) {
    filled_ = std::move(filled);
    const auto plan = std::exchange(filled_->plan, nullptr);
    const std::set<Uuid> touched(pending_.begin(), pending_.end());
    pending_.clear();
    if (!renew({touched.begin(), touched.end()}, *plan)) forget();
    Q_EMIT changed();
}

void VoiceSearch::prepare() {
    if (!filled_ && !work_.underWay() && !session_.plan().feedback.empty()) fill();
}

std::optional<std::vector<Uuid>> VoiceSearch::find(const QString& text) {
    prepare();
    if (!filled_) work_.finish();
    if (!filled_) return std::nullopt;
    const auto keys = filled_->index.find(std8(text));
    if (!keys) return std::nullopt;
    std::vector<Uuid> ids;
    ids.reserve(keys->size());
    for (const auto key : *keys) ids.push_back(filled_->ids[static_cast<std::size_t>(key)]);
    return ids;
}

/// While all is filled anew, what was filled before still answers.
void VoiceSearch::follow(const Change& change) {
    if (!filled_ && !work_.underWay()) return;
    std::vector<Uuid> touched;
    for (const Touch& touch : change.what)
        if (touch.table == table_of<Feedback> &&
            textOf(*change.before, touch.id) != textOf(*change.after, touch.id))
            touched.push_back(touch.id);
    const bool unknown = change.what.empty(); // another program wrote the file
    if (unknown || renames(change) || pending_.size() + touched.size() > renewsAtOnce) {
        pending_.clear();
        fill();
    } else if (work_.underWay()) {
        std::ranges::copy(touched, std::back_inserter(pending_));
    } else if (!touched.empty()) {
        if (!renew(touched, *change.before)) forget();
        Q_EMIT changed();
    }
}

/// Whether there was memory for it.
bool VoiceSearch::renew(const std::vector<Uuid>& ids, const Plan& before) {
    return std::ranges::all_of(ids, [&](Uuid id) { return renew(id, before); });
}

/// Takes the old text out and puts the new one in, under a key of its own where it is new.
bool VoiceSearch::renew(Uuid id, const Plan& before) {
    const auto was = textOf(before, id);
    const auto is = textOf(session_.plan(), id);
    const auto [key, fresh] =
        filled_->keys.try_emplace(id, static_cast<std::int64_t>(filled_->ids.size()));
    if (fresh) filled_->ids.push_back(id);
    if (was == is && !fresh) return true;
    Result<void> done;
    if (was) done = filled_->index.remove({key->second, *was});
    if (!is)
        filled_->keys.erase(key); // if it comes back, it gets another
    else if (done)
        done = filled_->index.add(std::vector{TextIndex::Entry{key->second, *is}});
    return done.has_value();
}

} // namespace updraft
