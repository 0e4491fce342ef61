#include "ui/render/charter_words.h"

#include "core/base/text.h"

namespace updraft {

namespace {

using W = CharterWords;

/// The sections of the full charter, each under the number of its box.
class Annex {
  public:
    explicit Annex(CharterSheet& sheet) : sheet_(sheet) {}

    PaperFlow& section(CharterPart part) {
        sheet_.annex.push_back(
            {QString::number(static_cast<int>(part) + 1), charterPartName(part), {}});
        return sheet_.annex.back().flow;
    }
    PaperFlow& section(const QString& heading) {
        sheet_.annex.push_back({{}, heading, {}});
        return sheet_.annex.back().flow;
    }
    /// Sections in which nothing stands are left out.
    void finish() {
        std::erase_if(sheet_.annex, [](const PaperSection& box) { return box.flow.empty(); });
    }

  private:
    CharterSheet& sheet_;
};

void labelled(PaperFlow& flow, const QString& label, std::string_view text) {
    if (trimmed(text).empty()) return;
    flow.push_back(PaperText{PaperRole::Label, label});
    addParagraphs(flow, text);
}

void labelled(PaperFlow& flow, const QString& label, const std::vector<std::string>& items) {
    if (items.empty()) return;
    flow.push_back(PaperText{PaperRole::Label, label});
    addItems(flow, items);
}

void labelled(PaperFlow& flow, const QString& label, const std::vector<Relation>& relations) {
    if (relations.empty()) return;
    flow.push_back(PaperText{PaperRole::Label, label});
    for (const Relation& relation : relations) {
        QString text = named(relation);
        if (relation.bar)
            text += QStringLiteral(", ") + span(relation.bar->start, relation.bar->finish);
        if (!relation.label.empty()) text += QStringLiteral(". ") + qt(relation.label);
        flow.push_back(PaperText{PaperRole::Item, text, qt(relation.code).size()});
    }
}

QString evidenceWords(const CharterEvidence& evidence) {
    if (evidence.table == table_of<Count>)
        return W::tr("%1, %2: %3 × %4")
            .arg(qt(evidence.source),
                 QLocale().toString(qt(*evidence.date), QStringLiteral("MMM yyyy")),
                 QLocale().toString(evidence.count), qt(evidence.text));
    if (evidence.table != table_of<Feedback>)
        return qt(evidence.code) + QChar::Nbsp + joined(evidence.text);
    QStringList from{qt(evidence.source)};
    if (evidence.date) from << shortDate(*evidence.date, 1);
    from.removeAll(QString());
    return inQuotes(evidence.text) + QChar::Nbsp + from.join(QStringLiteral(", "));
}

/// Why it is there, from the opportunity down to customers' words.
void evidence(PaperFlow& flow, const CharterContent& content) {
    if (content.evidence.empty()) return;
    flow.push_back(PaperText{PaperRole::Label, W::tr("What it rests on")});
    for (const CharterEvidence& one : content.evidence) {
        const bool opportunity = one.depth == 0;
        flow.push_back(PaperText{opportunity ? PaperRole::Body : PaperRole::Item,
                                 evidenceWords(one), opportunity ? qt(one.code).size() : 0});
    }
}

void pairs(PaperFlow& flow, const QString& head, const QString& tail,
           const std::vector<TwoPart>& rows) {
    if (rows.empty()) return;
    PaperTable table;
    table.columns = {{head, 1, false, true}, {tail, 1}};
    for (const TwoPart& row : rows) table.rows.push_back({qt(row.head), qt(row.tail)});
    flow.push_back(std::move(table));
}

void phases(PaperFlow& flow, const CharterContent& content) {
    if (!content.phases.empty()) {
        PaperTable table;
        table.columns = {
            {W::tr("Phase"), 2, false, true}, {W::tr("Dates"), 0}, {W::tr("Ends when"), 3}};
        for (const CharterPhase& phase : content.phases)
            table.rows.push_back(
                {qt(phase.title), span(phase.start, phase.end), joined(phase.exit)});
        flow.push_back(std::move(table));
    }
    if (content.milestones.empty()) return;
    PaperTable table;
    table.columns = {{W::tr("Milestone"), 2}, {W::tr("Date"), 0}, {{}, 3}};
    for (const CharterMilestone& mark : content.milestones)
        table.rows.push_back({qt(mark.title), shortDate(mark.date, 1),
                              mark.met       ? W::tr("Met")
                              : mark.of_plan ? W::tr("Of the whole plan")
                                             : QString()});
    flow.push_back(std::move(table));
}

void people(PaperFlow& flow, const CharterContent& content) {
    PaperTable table;
    table.columns = {{{}, 1, false, true}, {{}, 2}};
    const auto add = [&](const std::optional<CharterPerson>& person, const QString& part) {
        if (!person) return;
        QStringList about{part};
        for (const std::string& text : {person->role, person->department})
            if (!text.empty()) about.push_back(qt(text));
        table.rows.push_back({qt(person->name), about.join(QStringLiteral(", "))});
    };
    add(content.owner, W::tr("Owner"));
    add(content.sponsor, W::tr("Sponsor"));
    for (const TwoPart& one : content.team) table.rows.push_back({qt(one.head), qt(one.tail)});
    if (!table.rows.empty()) flow.push_back(std::move(table));
    labelled(flow, W::tr("Authority"), content.authority);
    labelled(flow, W::tr("Stakeholders"), content.stakeholders);
    const QString neighbour = qt(content.neighbour);
    labelled(flow, neighbour.isEmpty() ? W::tr("Asked") : W::tr("Asked of %1").arg(neighbour),
             content.ask);
    labelled(flow, W::tr("Answer"), content.answer);
}

} // namespace

void fillAnnex(CharterSheet& sheet, const CharterContent& content, Date today) {
    Annex annex(sheet);
    addParagraphs(annex.section(W::tr("What changes")), content.summary);
    auto& problem = annex.section(CharterPart::problem);
    if (!content.problem.empty() || !content.quote.empty()) problem = sheet.boxes[0].flow;
    evidence(problem, content);
    auto& objectives = annex.section(CharterPart::objectives);
    addParagraphs(objectives, content.objectives);
    labelled(objectives, W::tr("Benefits for customers"), content.customer_benefits);
    labelled(objectives, W::tr("Benefits for the organisation"), content.organisation_benefits);
    labelled(objectives, W::tr("Benefits for staff"), content.staff_benefits);
    labelled(objectives, W::tr("What gets worse, and for whom"), content.disbenefits);
    auto& scope = annex.section(CharterPart::scope);
    labelled(scope, W::tr("In"), content.scope_in);
    labelled(scope, W::tr("Out"), content.scope_out);
    labelled(scope, W::tr("Deliverables"), content.deliverables);
    auto& done = annex.section(CharterPart::done_and_measures);
    labelled(done, W::tr("Done means"), content.definition_of_done);
    if (!content.measures.empty()) done.push_back(measuresTable(content.measures, today));
    labelled(done, W::tr("How it is measured"), content.how_measured);
    phases(annex.section(CharterPart::phases), content);
    people(annex.section(CharterPart::people), content);
    auto& risks = annex.section(CharterPart::risks);
    pairs(risks, W::tr("Risk"), W::tr("Answer"), content.risks);
    labelled(risks, W::tr("Waits for"), content.needs);
    labelled(risks, W::tr("Waits for this"), content.needed_by);
    labelled(risks, W::tr("Assumed"), content.assumptions);
    labelled(risks, W::tr("Bound by"), content.constraints);
    auto& effort = annex.section(CharterPart::effort);
    if (PaperTable table = effortTable(content); !table.rows.empty())
        effort.push_back(std::move(table));
    if (!content.team_needs.empty()) {
        PaperTable teams;
        teams.columns = {{W::tr("Team"), 1}, {W::tr("People at once"), 0, true, true}};
        for (const TeamNeed& need : content.team_needs)
            teams.rows.push_back({qt(need.team), tenths(need.people)});
        effort.push_back(std::move(teams));
    }
    labelled(effort, W::tr("Resources"), content.resources);
    addParagraphs(annex.section(W::tr("Controls and cadence")), content.controls);
    pairs(annex.section(charterPartName(CharterPart::approval)), W::tr("Name"), W::tr("Role"),
          content.approval);
    annex.finish();
}

} // namespace updraft
