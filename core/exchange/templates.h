#pragma once
#include "core/document/document.h"

#include <span>

namespace updraft {

/// A plan that comes with the program, to begin with.
struct PlanTemplate {
    std::string_view name; // "contact-centre"
    std::string_view script;
};

inline constexpr std::string_view sample_template = "moving-home";

/// All of them, the sample included, by name.
std::span<const PlanTemplate> templates();

/// How a new plan begins.
struct NewPlan {
    std::string title;                // the template's own where empty
    std::optional<Date> start;        // today where none
    std::string_view template_name{}; // a blank plan where empty
    Date today;
};

/// Makes a plan file. All dates of a template move by whole weeks, so that its first day is the
/// plan's start or up to six days later; those of the sample so that today lies in its eighth week
/// where no start is given. Refuses with `file_exists`, `unknown_template`, and `required` for a
/// blank plan without a title.
Result<std::unique_ptr<Document>> make_plan(const std::filesystem::path& path, const NewPlan& plan,
                                            Surroundings surroundings);

} // namespace updraft
