#include "ui/forms/kind_form.h"

#include "ui/models/field_words.h"

#include <QCoreApplication>

namespace updraft {

namespace {

QString title(const char* text) {
    return QCoreApplication::translate("FormGroup", text);
}

std::vector<KindForm::Group> initiativeGroups() {
    return {
        {title(QT_TRANSLATE_NOOP("FormGroup", "Who and where")),
         {"owner", "sponsor", "domain", "batch", "priority", "nature", "opportunities",
          "status_reason"},
         true},
        {title(QT_TRANSLATE_NOOP("FormGroup", "When")),
         {"start", "days", "due", "horizon", "progress", "depends"},
         true},
        {title(QT_TRANSLATE_NOOP("FormGroup", "Effort and money")),
         {"effort", "cost", "benefit_per_year", "needs"}},
        {title(QT_TRANSLATE_NOOP("FormGroup", "Mandate")),
         {"mandate", "neighbour", "ask", "answer"}},
        {title(QT_TRANSLATE_NOOP("FormGroup", "Notes and tags")),
         {"notes", "tags", "short_name", "code", "private"}},
    };
}

std::vector<KindForm::Group> charterGroups() {
    return {
        {{}, {"of", "status", "version"}},
        {title(QT_TRANSLATE_NOOP("FormGroup", "Problem")),
         {"problem", "quote", "quote_source"},
         true},
        {title(QT_TRANSLATE_NOOP("FormGroup", "Objectives and benefits")),
         {"objectives", "customer_benefits", "organisation_benefits", "staff_benefits",
          "disbenefits"}},
        {title(QT_TRANSLATE_NOOP("FormGroup", "Scope")),
         {"scope_in", "scope_out", "deliverables", "definition_of_done", "measures"}},
        {title(QT_TRANSLATE_NOOP("FormGroup", "People")),
         {"authority", "team", "stakeholders", "approval", "controls"}},
        {title(QT_TRANSLATE_NOOP("FormGroup", "Risks and effort")),
         {"risks", "assumptions", "constraints", "resources"}},
        {title(QT_TRANSLATE_NOOP("FormGroup", "Notes and tags")),
         {"notes", "tags", "code", "private"}},
    };
}

/// Where a step stands is told on its map, and changed there.
std::vector<KindForm::Group> stepGroups() {
    return {
        {{}, {"title", "moment_of_truth", "emotion", "feelings", "channels", "owner"}},
        {title(QT_TRANSLATE_NOOP("FormGroup", "What happens")),
         {"action", "thoughts", "frontstage", "backstage"},
         true},
        {title(QT_TRANSLATE_NOOP("FormGroup", "Notes and tags")),
         {"notes", "tags", "code", "private"}},
    };
}

bool isRemark(std::string_view field) {
    return field == "notes" || field == "tags" || field == "private" || field == "code";
}

/// Whether the evidence thread over the form says it better than ids do.
bool isTold(const KindField& field) {
    return field.lists<Evidence>();
}

} // namespace

std::vector<KindForm::Group> formGroups(const Kind& kind) {
    if (kind.name == "initiatives") return initiativeGroups();
    if (kind.name == "charters") return charterGroups();
    if (kind.name == "steps") return stepGroups();
    KindForm::Group own;
    KindForm::Group remarks{title("Notes and tags"), {}, false};
    for (const KindField& field : kind.fields)
        if (field.set && !isTold(field))
            (isRemark(field.name) ? remarks : own).fields.push_back(field.name);
    if (remarks.fields.empty()) return {own};
    return {own, remarks};
}

std::vector<KindForm::Group> bulkGroups(const Kind& kind) {
    KindForm::Group all;
    const std::string_view single[] = {"code",    "title",   "name",   "short_name",
                                       "depends", "outcome", "summary"};
    for (const KindField& field : kind.fields)
        if (field.set && std::ranges::find(single, field.name) == std::end(single))
            all.fields.push_back(field.name);
    return {all};
}

} // namespace updraft
