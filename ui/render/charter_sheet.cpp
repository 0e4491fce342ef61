#include "ui/render/charter_sheet.h"

#include "core/base/text.h"
#include "ui/render/charter_words.h"
#include "ui/render/roadmap_words.h"

#include <QGuiApplication>

namespace updraft {

namespace {

using W = CharterWords;

/// A phase as it stands: those that have not begun are planned while the initiative is active.
Status statusOf(const CharterPhase& phase, Status whole, Date today) {
    const bool ahead = phase.start && *phase.start > today;
    return ahead && (whole == Status::active || whole == Status::blocked) ? Status::planned : whole;
}

QString mandate(Mandate mandate) {
    switch (mandate) {
    case Mandate::mine:
        return W::tr("My own");
    case Mandate::neighbour:
        return W::tr("A neighbour\u2019s");
    case Mandate::executive:
        return W::tr("The executives\u2019");
    }
    return {};
}

QString waitNote(const CharterContent& content) {
    for (const Relation& relation : content.needs) {
        if (relation.type != LinkType::finish_start || !relation.bar || !content.bar) continue;
        if (relation.status == Status::done || relation.bar->finish < content.bar->start) continue;
        return W::tr("It starts before %1 ends on %2: one of the two has to move.")
            .arg(qt(relation.code), shortDate(relation.bar->finish));
    }
    return {};
}

/// An initiative may have been moved after its phases were agreed.
QString phasesNote(const CharterContent& content) {
    std::optional<Date> first;
    std::optional<Date> last;
    for (const CharterPhase& phase : content.phases) {
        if (phase.start) first = std::min(first.value_or(*phase.start), *phase.start);
        if (phase.end) last = std::max(last.value_or(*phase.end), *phase.end);
    }
    if (!content.bar || !first || !last) return {};
    if (*first >= content.bar->start && *last <= content.bar->finish) return {};
    return W::tr("The phases run from %1 to %2, beyond the dates of the initiative: one of the two "
                 "has to move.")
        .arg(shortDate(*first), shortDate(*last));
}

void fillIdentity(CharterSheet& sheet, const CharterContent& content, Date today) {
    sheet.kind = W::tr("Project charter");
    sheet.code = qt(content.code);
    sheet.state = content.charter ? W::tr("version %1, %2")
                                        .arg(content.version)
                                        .arg(charterStatusName(content.charter_status).toLower())
                                  : W::tr("not begun");
    QStringList place;
    for (const std::string& part : {content.plan_title, content.unit})
        if (!part.empty()) place.push_back(qt(part));
    sheet.place = place.join(QStringLiteral(" · "));
    sheet.title = qt(content.title);
    sheet.lead = joined(content.summary);
    sheet.footer = content.charter
                       ? W::tr("%1, version %2, %3")
                             .arg(qt(content.plan_title))
                             .arg(content.version)
                             .arg(shortDate(today, 1))
                       : W::tr("%1, %2").arg(qt(content.plan_title), shortDate(today, 1));
}

void fillFacts(CharterSheet& sheet, const CharterContent& content) {
    const QString none = QStringLiteral("\u2013");
    const auto person = [&](const std::optional<CharterPerson>& one) {
        return one ? qt(one->name) : none;
    };
    sheet.facts.emplace_back(W::tr("Owner"), person(content.owner));
    if (content.sponsor)
        sheet.facts.emplace_back(W::tr("Sponsor"), person(content.sponsor));
    else
        sheet.facts.emplace_back(W::tr("Mandate"), mandate(content.mandate));
    sheet.facts.emplace_back(W::tr("Domain"), content.domain.empty() ? none : qt(content.domain));
    if (!content.batch_code.empty())
        sheet.facts.emplace_back(W::tr("Batch"), qt(content.batch_code) + QStringLiteral(" · ") +
                                                     qt(content.batch_title));
    sheet.facts.emplace_back(W::tr("Dates"), content.bar
                                                 ? span(content.bar->start, content.bar->finish)
                                             : content.horizon ? words::horizon(*content.horizon)
                                                               : none);
}

void fillSigners(CharterSheet& sheet, const CharterContent& content) {
    sheet.agreement = W::tr("We agree to this charter. A change to boxes 3, 4 or 8 goes to the "
                            "change board first.");
    for (const TwoPart& signer : content.approval) {
        QString role = qt(signer.tail);
        if (!role.isEmpty()) role[0] = role[0].toUpper();
        sheet.signers.push_back({qt(signer.head), role});
    }
    if (!sheet.signers.empty()) return;
    const auto sign = [&](const std::optional<CharterPerson>& person, const QString& role) {
        sheet.signers.push_back({person ? qt(person->name) : QString(), role});
    };
    sign(content.sponsor, W::tr("Sponsor"));
    sign(content.owner, W::tr("Owner"));
}

} // namespace

QString charterPartName(CharterPart part) {
    switch (part) {
    case CharterPart::problem:
        return W::tr("Problem");
    case CharterPart::objectives:
        return W::tr("Objectives and benefits");
    case CharterPart::scope:
        return W::tr("Scope");
    case CharterPart::done_and_measures:
        return W::tr("Definition of done and measures");
    case CharterPart::phases:
        return W::tr("Phases and milestones");
    case CharterPart::people:
        return W::tr("People");
    case CharterPart::risks:
        return W::tr("Risks and dependencies");
    case CharterPart::effort:
        return W::tr("Effort and budget");
    case CharterPart::approval:
        return W::tr("Approval");
    }
    return {};
}

QString charterStatusName(CharterStatus status) {
    return status == CharterStatus::agreed ? W::tr("Agreed") : W::tr("Draft");
}

QString charterContinued() {
    return W::tr("Continued in the full charter.");
}

void fillTimeline(CharterSheet& sheet, const CharterContent& content, Date today) {
    const auto add = [&](CharterTimelineRow row) {
        row.dates = span(row.from, row.until);
        row.word = words::status(row.status);
        sheet.rows.push_back(std::move(row));
    };
    for (const Relation& relation : content.needs)
        if (relation.type == LinkType::finish_start && relation.bar)
            add({W::tr("%1 first").arg(qt(relation.code)),
                 {},
                 qt(relation.title),
                 relation.bar->start,
                 relation.bar->finish,
                 relation.status,
                 {},
                 true});
    for (const CharterPhase& phase : content.phases)
        add({qt(phase.title),
             {},
             joined(phase.exit),
             phase.start,
             phase.end,
             statusOf(phase, content.status, today),
             {}});
    if (content.phases.empty() && content.bar)
        add({qt(content.code),
             {},
             {},
             content.bar->start,
             content.bar->finish,
             content.status,
             {}});
    const int year = content.bar ? qt(content.bar->start).year() : qt(today).year();
    for (const CharterMilestone& mark : content.milestones)
        sheet.marks.push_back({mark.date,
                               W::tr("%1, %2").arg(qt(mark.title), shortDate(mark.date, year)),
                               !mark.of_plan});
    if (content.bar)
        sheet.marks.push_back(
            {content.bar->finish, W::tr("Done %1").arg(shortDate(content.bar->finish, year))});
    std::ranges::stable_sort(sheet.marks, {}, &CharterMark::date);
    sheet.timelineNote = QStringList{waitNote(content), phasesNote(content)}.join(u' ').trimmed();
}

CharterSheet charterSheet(const CharterContent& content, Date today) {
    CharterSheet sheet;
    sheet.mirrored = QGuiApplication::isRightToLeft();
    fillIdentity(sheet, content, today);
    fillFacts(sheet, content);
    fillBoxes(sheet, content, today);
    fillTimeline(sheet, content, today);
    fillSigners(sheet, content);
    fillAnnex(sheet, content, today);
    return sheet;
}

} // namespace updraft
