#include "ui/pages/listen/voice/tag_choices.h"

#include "core/base/text.h"
#include "core/edits/kinds.h"
#include "core/listen/journeys.h"
#include "core/listen/voice.h"
#include "ui/support/convert.h"

namespace updraft {

namespace {

void addDrivers(const Plan& plan, std::vector<TagChoice>& choices) {
    auto drivers = voice_by(plan, VoiceBy::driver);
    std::ranges::stable_sort(drivers, std::greater<>{},
                             [](const VoiceGroup& group) { return group.figures.items; });
    for (const VoiceGroup& driver : drivers)
        if (!driver.name.empty()) choices.push_back({TagChoice::What::Driver, qt(driver.name), {}});
}

void addItems(const Plan& plan, std::string_view kindName, TagChoice::What what,
              std::vector<TagChoice>& choices) {
    const Kind& kind = *find_kind(kindName);
    for (const Uuid id : kind.all(plan)) {
        const QString handle = qt(kind.handle_of(plan, id));
        const QString title = qt(kind.title_of(plan, id));
        QString name = handle == title ? title : handle + u' ' + title;
        if (const Journey* map = journey_of(plan, id); map && plan.journeys.size() > 1)
            name += QStringLiteral(", ") + qt(map->code);
        choices.push_back({what, std::move(name), id});
    }
}

/// 0 for the best match; none where it is none.
std::optional<int> rank(const QString& name, const QString& typed) {
    const QString folded_ = qt(folded(std8(name)));
    const qsizetype at = folded_.indexOf(typed);
    if (at < 0) return std::nullopt;
    if (at == 0) return folded_.size() == typed.size() ? 0 : 1;
    return folded_[at - 1].isLetterOrNumber() ? 3 : 2; // within a word, or at its beginning
}

} // namespace

std::vector<TagChoice> tagChoices(const Plan& plan) {
    std::vector<TagChoice> choices;
    addDrivers(plan, choices);
    addItems(plan, table_of<Step>, TagChoice::What::Step, choices);
    addItems(plan, table_of<Persona>, TagChoice::What::Persona, choices);
    return choices;
}

std::vector<TagChoice> matching(const std::vector<TagChoice>& choices, const QString& typed,
                                std::size_t most) {
    const QString wanted = qt(folded(std8(typed.trimmed())));
    if (wanted.isEmpty()) return {};
    std::vector<std::pair<int, const TagChoice*>> found;
    bool known = false;
    for (const TagChoice& choice : choices)
        if (const auto place = rank(choice.name, wanted)) {
            found.emplace_back(*place, &choice);
            known = known || (*place == 0 && choice.what == TagChoice::What::Driver);
        }
    std::ranges::stable_sort(found, {}, &std::pair<int, const TagChoice*>::first);
    std::vector<TagChoice> best;
    for (const auto& [place, choice] : found)
        if (best.size() + (known ? 0 : 1) < most) best.push_back(*choice);
    if (!known) best.push_back({TagChoice::What::NewDriver, typed.simplified().remove(u';'), {}});
    return best;
}

} // namespace updraft
