#include "ui/pages/listen/assessment/sitting.h"

#include "core/base/text.h"
#include "core/edits/assess.h"
#include "core/edits/kinds.h"
#include "core/edits/verbs.h"
#include "core/listen/maturity.h"
#include "ui/support/convert.h"
#include "ui/words/instruments.h"

#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>
#include <unordered_set>

namespace updraft {

namespace {

/// A name as names are compared.
std::string keyOf(const QString& name) {
    return folded(trimmed(std8(name)));
}

} // namespace

Sitting::Sitting(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&session, &Session::changed, this, &Sitting::refresh);
    connect(&session, &Session::opened, this, &Sitting::reset);
    reset();
}

void Sitting::reset() {
    round_.reset();
    rater_.clear();
    at_ = 0;
    refresh();
    goToOpen();
}

void Sitting::refresh() {
    shown_ = session_.snapshot();
    if (!session_.isOpen()) round_.reset();
    if (round_ && shown_->rounds.find(*round_) == nullptr) round_.reset();
    if (!round_ && session_.isOpen()) round_ = latest_round(*shown_, instrument_);
    readRaters();
    rater_ = known(rater_);
    if (rater_.isEmpty() && !raters_.isEmpty()) rater_ = raters_.front();
    Q_EMIT moved();
}

void Sitting::readRaters() {
    raters_.clear();
    names_.clear();
    answers_.clear();
    given_ = 0;
    if (!round_) return;
    for (Rater& rater : raters_of(*shown_, *round_, instrument_)) {
        for (const Assessment* row : rater.answers)
            if (row != nullptr && row->answer) ++given_;
        expect(qt(rater.name));
        answers_.emplace(keyOf(qt(rater.name)), std::move(rater.answers));
    }
    std::unordered_set<std::string_view> written;
    for (const Assessment& row : shown_->assessments)
        if (row.round == *round_ && written.insert(row.rater).second) expect(qt(row.rater));
    for (const auto name : lines(shown_->rounds.find(*round_)->raters)) expect(qt(name));
}

void Sitting::expect(const QString& name) {
    if (names_.try_emplace(keyOf(name), name).second) raters_ << name;
}

/// As the rater is called in the round; empty where there is none of that name.
QString Sitting::known(const QString& name) const {
    const auto found = names_.find(keyOf(name));
    return found != names_.end() ? found->second : QString();
}

const std::vector<const Assessment*>* Sitting::answersOf(const QString& rater) const {
    const auto found = answers_.find(keyOf(rater));
    return found != answers_.end() ? &found->second : nullptr;
}

void Sitting::setInstrument(Instrument instrument) {
    if (instrument == instrument_) return;
    Q_EMIT leaving();
    instrument_ = instrument;
    at_ = 0;
    refresh();
    goToOpen();
}

void Sitting::setRound(Id<Round> round) {
    if (round_ == round) return;
    Q_EMIT leaving();
    round_ = round;
    rater_.clear();
    at_ = 0;
    refresh();
    goToOpen();
}

bool Sitting::beginRound() {
    const Kind& rounds = *find_kind(table_of<Round>);
    const Date today = session_.today();
    Uuid made;
    const auto name =
        rounds.free_name(session_.plan(), std8(tr("Round of %1").arg(longDate(today))));
    const std::string leader = session_.plan().about().leader;
    const auto done = session_.edit(verb::add, [&](Edit& edit) {
        made = rounds.add(edit, {{rounds.field("name"), name}, {rounds.field("date"), today}});
        edit.about(made);
        if (!trimmed(leader).empty()) add_rater(edit, {made}, leader);
    });
    if (!done) return false;
    setRound({made});
    return true;
}

void Sitting::setRater(const QString& rater) {
    if (rater == rater_ || known(rater).isEmpty()) return;
    Q_EMIT leaving();
    rater_ = known(rater);
    at_ = 0;
    if (!goToOpen()) Q_EMIT moved();
}

bool Sitting::addRater(const QString& name) {
    const QString wanted = name.simplified();
    if (wanted.isEmpty() || !round_) return false;
    Q_EMIT leaving();
    if (known(wanted).isEmpty()) {
        const auto done = session_.edit(
            verb::add_rater, [&](Edit& edit) { add_rater(edit, *round_, std8(wanted)); });
        if (!done) return false;
    }
    rater_ = known(wanted);
    at_ = 0;
    if (!goToOpen()) Q_EMIT moved();
    return true;
}

void Sitting::renameRater(const QString& rater, const QString& name) {
    const QString wanted = name.simplified();
    if (!round_ || wanted.isEmpty() || rater == wanted) return refresh();
    const bool current = keyOf(rater) == keyOf(rater_);
    const auto done = session_.edit(verb::rename_rater, [&](Edit& edit) {
        rename_rater(edit, *round_, std8(rater), std8(wanted));
    });
    if (done && current) rater_ = wanted;
    refresh();
}

void Sitting::removeRater(const QString& rater) {
    if (!round_) return;
    session_.edit(verb::remove_rater,
                  [&](Edit& edit) { remove_rater(edit, *round_, std8(rater), instrument_); });
    refresh();
}

double Sitting::share() const {
    const double asked = answering() * count();
    return asked > 0 ? given_ / asked : 0;
}

int Sitting::progress(const QString& rater) const {
    const auto* answers = answersOf(rater);
    if (answers == nullptr) return 0;
    return static_cast<int>(
        std::ranges::count_if(*answers, [](const auto* row) { return row != nullptr; }));
}

Question Sitting::question() const {
    return static_cast<Question>(first_of(instrument_) + at_);
}

QString Sitting::subject() const {
    return instrument_ == Instrument::maturity ? dimensionName(dimension_of(question()))
                                               : instrumentName(instrument_);
}

void Sitting::goTo(int at) {
    Q_EMIT leaving();
    at_ = std::clamp(at, 0, count() - 1);
    Q_EMIT moved();
}

/// From this question on, round to the one before it.
template <class F> bool Sitting::find(F&& wanted) {
    for (int i = 0; i < count(); ++i) {
        const int at = (at_ + i) % count();
        if (!wanted(answerTo(at))) continue;
        goTo(at);
        return true;
    }
    return false;
}

bool Sitting::goToOpen() {
    return find([](const Assessment* row) { return row == nullptr; });
}

bool Sitting::goToUnproven() {
    return find([](const Assessment* row) { return row != nullptr && lacks_evidence(*row); });
}

const Assessment* Sitting::answerTo(int at) const {
    const auto* answers = answersOf(rater_);
    return answers != nullptr ? (*answers)[static_cast<std::size_t>(at)] : nullptr;
}

int Sitting::unproven() const {
    int count = 0;
    for (int at = 0; at < this->count(); ++at)
        if (const auto* row = answerTo(at); row != nullptr && lacks_evidence(*row)) ++count;
    return count;
}

void Sitting::give(std::optional<int> answer) {
    if (!canAnswer()) return;
    Q_EMIT leaving();
    const Assessment* before = this->answer();
    if (before == nullptr || before->answer != answer) {
        const QSignalBlocker once(this); // it is told where one stands next
        const auto done = session_.edit(verb::assess, [&](Edit& edit) {
            set_answer(edit, *round_, std8(rater_), question(), answer);
        });
        if (!done) return;
    }
    const Assessment* now = this->answer();
    const bool unproven = instrument() == Instrument::maturity && now && lacks_evidence(*now);
    if (!unproven) at_ = std::min(at_ + 1, count() - 1);
    Q_EMIT moved();
    if (unproven) Q_EMIT evidenceWanted();
}

bool Sitting::setEvidence(const QString& text) {
    const Assessment* before = answer();
    if (before == nullptr || !canAnswer()) return false;
    if (text.trimmed() == qt(before->evidence)) return true;
    const auto done = session_.edit(verb::assess, [&](Edit& edit) {
        set_evidence(edit, *round_, std8(rater_), question(), std8(text.trimmed()));
    });
    return done.has_value();
}

std::optional<DraftPlace> Sitting::evidencePlace() const {
    const Assessment* row = answer();
    if (row == nullptr) return std::nullopt;
    return DraftPlace{std::string{table_of<Assessment>}, row->id.uuid, "evidence"};
}

void Sitting::takeBack() {
    if (!canAnswer() || answer() == nullptr) return;
    session_.edit(verb::assess,
                  [&](Edit& edit) { clear_answer(edit, *round_, std8(rater_), question()); });
}

bool Sitting::key(const QKeyEvent& press) {
    if (press.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) return false;
    const int key = press.key();
    if (key >= Qt::Key_0 && key <= Qt::Key_4) return give(key - Qt::Key_0), true;
    switch (key) {
    case Qt::Key_D:
    case Qt::Key_Minus:
        return give(std::nullopt), true;
    case Qt::Key_Left:
    case Qt::Key_Up:
        return step(-1), true;
    case Qt::Key_Right:
    case Qt::Key_Down:
        return step(1), true;
    case Qt::Key_Home:
        return goTo(0), true;
    case Qt::Key_End:
        return goTo(count() - 1), true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return takeBack(), true;
    default:
        return false;
    }
}

} // namespace updraft
