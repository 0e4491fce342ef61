// What the fields of a plan hold of a journey's texts.
#include "core/exchange/ojf_lanes.h"

#include "core/base/text.h"
#include "core/edits/kinds.h"

#include <algorithm>

namespace updraft {

namespace {

double most_of(std::string_view table, std::string_view field) {
    return find_kind(table)->field(field)->limits.most;
}

class Fitting {
  public:
    std::size_t shortened() const { return shortened_; }

    void text(std::string& text, double most = text_limits.most) {
        const auto whole = trimmed(text);
        put(text, trimmed(updraft::shortened(whole, static_cast<std::size_t>(most))), whole.size());
    }
    /// The first line of it.
    void line(std::string& text, double most) {
        const auto all = lines(text);
        if (all.empty()) return text.clear();
        put(text, updraft::shortened(all.front(), static_cast<std::size_t>(most)),
            trimmed(text).size());
    }
    /// A name that lists can hold.
    void name(std::string& text) {
        line(text, name_limits.most);
        std::ranges::replace(text, ';', ',');
    }
    /// As many as go into a line.
    void tags(std::vector<std::string>& tags) {
        double letters = 0;
        const auto beyond = std::ranges::find_if(tags, [&](const std::string& tag) {
            letters += static_cast<double>(length(tag)) + (letters == 0 ? 0 : 2); // ", "
            return letters > line_limits.most;
        });
        if (beyond == tags.end()) return;
        tags.erase(beyond, tags.end());
        ++shortened_;
    }

  private:
    void put(std::string& text, std::string_view part, std::size_t whole) {
        if (part.size() < whole) ++shortened_;
        text = std::string{part};
    }

    std::size_t shortened_ = 0;
};

void fit_step(Fitting& fitting, OjfStep& step) {
    for (auto* text :
         {&step.action, &step.thoughts, &step.frontstage, &step.backstage, &step.notes})
        fitting.text(*text);
    fitting.line(step.owner, line_limits.most);
    fitting.tags(step.tags);
    for (auto& channel : step.channels) fitting.name(channel);
    for (auto& pain : step.pains) fitting.text(pain.text, most_of(table_of<PainPoint>, "text"));
    for (auto& statement : step.opportunities)
        fitting.text(statement, most_of(table_of<Opportunity>, "statement"));
}

} // namespace

std::string tags_text(const std::vector<std::string>& tags) {
    std::string text;
    for (const auto& tag : tags) text += (text.empty() ? "" : ", ") + tag;
    for (char& c : text)
        if (c == '\n' || c == '\t') c = ' ';
    return text;
}

void fit(OjfJourney& journey) {
    Fitting fitting;
    fitting.line(journey.title, name_limits.most);
    fitting.name(journey.persona);
    for (auto& stage : journey.stages) {
        fitting.line(stage.title, name_limits.most);
        for (auto& step : stage.steps) fit_step(fitting, step);
    }
    journey.shortened = fitting.shortened();
}

} // namespace updraft
