#pragma once
#include "core/base/text.h"
#include "core/edits/kinds.h"

#include <unordered_map>
#include <unordered_set>

namespace updraft {

/// Gives out the codes of a kind that are still free, counting on from the highest.
class CodeCounter {
  public:
    CodeCounter(const Plan& plan, const Kind& kind);

    /// Notes a code that is given by hand.
    void take(std::string_view code);
    std::string next();
    bool has_prefix(std::string_view code) const { return number_of(code).has_value(); }

  private:
    std::optional<std::int64_t> number_of(std::string_view code) const;

    std::string prefix_;
    int digits_ = 0;
    std::int64_t next_ = 1;
};

/// The handles of a kind's items, of the plan and those an import adds, by whatever a file may
/// call them: the handle in any case, for metrics, batches and steps also the title. A step of a
/// journey as it is comes before one of the same title as it shall be.
class Names {
  public:
    Names(const Plan& plan, const Kind& kind);

    /// The handle as the plan has it; null for none, or where several bear the title.
    const std::string* find(std::string_view text);
    bool is_ambiguous(std::string_view text) const { return ambiguous_.contains(folded(text)); }
    /// Makes the text known; gives its handle and, for kinds that have it, code.
    const std::string& add(std::string_view text, std::string handle);
    CodeCounter& codes() { return codes_; }

  private:
    void take_titles(const Plan& plan, const Kind& kind, const std::vector<Uuid>& all);

    std::unordered_map<std::string, std::string> handles_; // by folded handle or title
    std::unordered_set<std::string> ambiguous_;            // folded titles
    std::unordered_map<std::string, std::string> seen_;    // by the text itself: saves folding
    CodeCounter codes_;
};

} // namespace updraft
