#include "ui/render/charter_words.h"

#include "core/base/text.h"

namespace updraft {

namespace {

using W = CharterWords;

/// "Rests on OP-03, PP-01, PP-04": where to look it up.
QString restsOn(const CharterContent& content) {
    QStringList codes;
    for (const CharterEvidence& evidence : content.evidence)
        if (const QString code = qt(evidence.code); !code.isEmpty() && !codes.contains(code))
            codes << code;
    return codes.isEmpty() ? QString() : W::tr("Rests on %1").arg(codes.join(QStringLiteral(", ")));
}

PaperFlow problem(const CharterContent& content) {
    PaperFlow flow;
    addParagraphs(flow, content.problem);
    if (!trimmed(content.quote).empty())
        flow.push_back(PaperText{PaperRole::Quote, inQuotes(content.quote)});
    addParagraphs(flow, content.quote_source, PaperRole::Source);
    if (const QString rests = restsOn(content); !rests.isEmpty())
        flow.push_back(PaperText{PaperRole::Note, rests});
    return flow;
}

PaperFlow objectives(const CharterContent& content) {
    PaperFlow flow;
    addParagraphs(flow, content.objectives);
    addLed(flow, W::tr("Customers"), joined(content.customer_benefits));
    addLed(flow, W::tr("Organisation"), joined(content.organisation_benefits));
    addLed(flow, W::tr("Staff"), joined(content.staff_benefits));
    addLed(flow, W::tr("What gets worse"), joined(content.disbenefits));
    return flow;
}

PaperFlow listUnder(const QString& label, const std::vector<std::string>& items) {
    PaperFlow flow{PaperText{PaperRole::Label, label}};
    if (items.empty()) flow.push_back(PaperText{PaperRole::Note, W::tr("Nothing named yet.")});
    addItems(flow, items);
    return flow;
}

PaperFlow scope(const CharterContent& content) {
    PaperFlow flow;
    if (!content.scope_in.empty() || !content.scope_out.empty())
        flow.push_back(PaperColumns{{listUnder(W::tr("In"), content.scope_in),
                                     listUnder(W::tr("Out"), content.scope_out)}});
    addLed(flow, W::tr("Delivers"), joined(content.deliverables));
    return flow;
}

PaperFlow done(const CharterContent& content, Date today) {
    PaperFlow flow;
    addItems(flow, content.definition_of_done);
    if (!content.measures.empty()) flow.push_back(measuresTable(content.measures, today));
    addParagraphs(flow, content.how_measured, PaperRole::Note);
    return flow;
}

bool inTeam(const CharterContent& content, const std::string& name) {
    return std::ranges::any_of(
        content.team, [&](const TwoPart& one) { return folded(one.head) == folded(name); });
}

PaperFlow people(const CharterContent& content) {
    PaperFlow flow;
    if (content.owner && !inTeam(content, content.owner->name))
        addLed(flow, qt(content.owner->name), W::tr("owner"));
    for (const TwoPart& one : content.team)
        flow.push_back(
            PaperText{PaperRole::Body, joined(one, QStringLiteral("  ")), qt(one.head).size()});
    if (!content.stakeholders.empty())
        flow.push_back(PaperText{PaperRole::Body, joined(content.stakeholders)});
    addLed(flow, W::tr("Authority"), joined(content.authority));
    if (!content.ask.empty())
        addLed(flow,
               content.neighbour.empty() ? W::tr("Asked")
                                         : W::tr("Asked of %1").arg(qt(content.neighbour)),
               qt(content.ask));
    addLed(flow, W::tr("Answer"), qt(content.answer));
    return flow;
}

PaperFlow risks(const CharterContent& content) {
    PaperFlow flow;
    for (const TwoPart& risk : content.risks)
        flow.push_back(PaperText{PaperRole::Item, joined(risk, QStringLiteral(": "))});
    for (const Relation& relation : content.needs)
        addLed(flow, waits(relation), qt(relation.title), PaperRole::Item);
    for (const Relation& relation : content.needed_by)
        addLed(flow, W::tr("%1 waits for this").arg(qt(relation.code)), qt(relation.title),
               PaperRole::Item);
    addLed(flow, W::tr("Assumed"), joined(content.assumptions), PaperRole::Item);
    addLed(flow, W::tr("Bound by"), joined(content.constraints), PaperRole::Item);
    return flow;
}

PaperFlow effort(const CharterContent& content) {
    PaperFlow flow;
    if (PaperTable table = effortTable(content); !table.rows.empty())
        flow.push_back(std::move(table));
    addLed(flow, W::tr("People at once"), teamsWords(content.team_needs));
    addParagraphs(flow, content.resources);
    addLed(flow, W::tr("Controls"), joined(content.controls));
    return flow;
}

} // namespace

void fillBoxes(CharterSheet& sheet, const CharterContent& content, Date today) {
    std::array<PaperFlow, charterBoxes> flows{
        problem(content), objectives(content), scope(content), done(content, today),
        PaperFlow{},      people(content),     risks(content), effort(content)};
    for (std::size_t i = 0; i < charterBoxes; ++i) {
        const auto part = static_cast<CharterPart>(i);
        if (flows[i].empty() && part != CharterPart::phases)
            flows[i].push_back(PaperText{PaperRole::Note, W::tr("Not written yet.")});
        sheet.boxes[i] = {QString::number(i + 1), charterPartName(part), std::move(flows[i])};
    }
}

} // namespace updraft
