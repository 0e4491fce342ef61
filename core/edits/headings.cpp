#include "core/edits/headings.h"

#include "core/base/text.h"

#include <array>

namespace updraft {

namespace {

struct Heading {
    std::string_view kind;
    std::string_view header;
    std::string_view field;
};

constexpr std::array headings = {Heading{table_of<Step>, "moment", "title"},
                                 Heading{table_of<Step>, "step", "title"},
                                 Heading{table_of<Step>, "steps", "title"},
                                 Heading{table_of<Step>, "moment_that_matters", "moment_of_truth"},
                                 Heading{table_of<Step>, "moment that matters", "moment_of_truth"},
                                 Heading{table_of<Step>, "feeling", "emotion"},
                                 Heading{table_of<Step>, "touchpoint", "channels"},
                                 Heading{table_of<Step>, "touchpoints", "channels"},
                                 Heading{table_of<Step>, "channel", "channels"},
                                 Heading{table_of<Step>, "actions", "action"},
                                 Heading{table_of<Step>, "thought", "thoughts"},
                                 Heading{table_of<Feedback>, "comment", "verbatim"},
                                 Heading{table_of<Feedback>, "comments", "verbatim"}};

} // namespace

const KindField* field_headed(const Kind& kind, std::string_view header) {
    const auto wanted = folded(trimmed(header));
    const auto found = std::ranges::find_if(headings, [&](const Heading& each) {
        return each.kind == kind.name && each.header == wanted;
    });
    return found != headings.end() ? kind.field(found->field) : nullptr;
}

} // namespace updraft
