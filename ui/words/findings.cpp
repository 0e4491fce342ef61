// What planning and imports run into.
#include "ui/words/sentences.h"

#include "core/base/text.h"
#include "ui/words/tr.h"

#include <QDate>
#include <QLocale>

namespace updraft {

namespace {

QString number(double value) {
    return QLocale().toString(value, 'g', 6);
}

QString field_label(const ImportMessage& message) {
    return message.field != nullptr ? text(message.field->label) : QString();
}

QString words_of_field(const ImportMessage& message) {
    QStringList words;
    if (message.field != nullptr)
        for (const auto& word : message.field->words) words << text(word);
    return words.join(QStringLiteral(", "));
}

bool is_of_limit(const KindField* field) {
    return field != nullptr && find_kind(table_of<Limit>)->field(field->name) == field;
}

/// "CX-07 starts 9 working days before CX-04 ends.", for a link of any type and lag.
QString broken_words(const QString& from, const QString& to, LinkType type, int lag,
                     std::int64_t days) {
    const bool starts = type == LinkType::finish_start || type == LinkType::start_start;
    const bool after_end = type == LinkType::finish_start || type == LinkType::finish_finish;
    const auto late = workingDaysText(days);
    if (lag == 0) {
        if (starts)
            return (after_end ? Words::tr("%1 starts %2 before %3 ends.")
                              : Words::tr("%1 starts %2 before %3 starts."))
                .arg(to, late, from);
        return (after_end ? Words::tr("%1 ends %2 before %3 ends.")
                          : Words::tr("%1 ends %2 before %3 starts."))
            .arg(to, late, from);
    }
    const auto kept =
        (lag > 0 ? (after_end ? Words::tr("%1 after %2 ends") : Words::tr("%1 after %2 starts"))
                 : (after_end ? Words::tr("%1 before %2 ends") : Words::tr("%1 before %2 starts")))
            .arg(workingDaysText(lag > 0 ? lag : -lag), from);
    return (starts ? Words::tr("%1 starts %2 too early: it has to wait until %3.")
                   : Words::tr("%1 ends %2 too early: it has to wait until %3."))
        .arg(to, late, kept);
}

QString outside_window(const Finding& finding) {
    const bool early = *finding.date < *finding.limit;
    return (early ? Words::tr("%1 starts on %2, before the window of %3 opens on %4. Move it, or "
                              "widen the window.")
                  : Words::tr("%1 ends on %2, after the window of %3 closes on %4. Move it, or "
                              "widen the window."))
        .arg(text(finding.subject), dayAndMonthNear(*finding.date), text(finding.other),
             dayAndMonthNear(*finding.limit, finding.date));
}

QString overload_words(const Finding& finding) {
    return Words::tr("%1 is needed for %2 people at once from %3 to %4, but has %5. Move or "
                     "lengthen something, or add people.")
        .arg(text(finding.subject), number(finding.need), dayAndMonthNear(*finding.date),
             dayAndMonthNear(*finding.until, finding.date), number(finding.capacity));
}

/// "Ada", or whoever said it: “Nobody came”.
QString customer_of(const Feedback* row) {
    constexpr std::size_t most = 60; // letters of a verbatim
    if (row != nullptr && !row->customer.empty()) return text(row->customer);
    if (row == nullptr || row->verbatim.empty()) return Words::tr("A customer");
    const QString said = text(shortened(row->verbatim, most)).simplified();
    return Words::tr("Who said “%1”")
        .arg(length(row->verbatim) > most ? said + QStringLiteral("…") : said);
}

QString call_words(const Finding& finding, const Plan& plan) {
    return Words::tr("%1 should have been called back by %2, %3 ago. Call, or set another day.")
        .arg(customer_of(plan.feedback.find({finding.id})),
             dayAndMonthNear(*finding.date, finding.limit), workingDaysText(finding.days));
}

} // namespace

QString ruleSentence(const Error& broken) {
    const auto why = [&] {
        switch (broken.code) {
        case ErrorCode::required:
            return Words::tr("something that must be given is missing");
        case ErrorCode::unknown_item:
            return Words::tr("it refers to what is not there");
        case ErrorCode::code_taken:
        case ErrorCode::name_taken:
            return Words::tr("another one is called the same");
        case ErrorCode::cycle:
        case ErrorCode::self_dependency:
            return Words::tr("it waits for itself");
        default:
            return Words::tr("a value in it is not allowed");
        }
    }();
    return Words::tr("“%1” is damaged: %2. Open the last backup, or a copy from elsewhere.")
        .arg(text(broken.subject), why);
}

QString workingDaysText(std::int64_t days) {
    return days == 1 ? Words::tr("1 working day")
                     : Words::tr("%1 working days").arg(QLocale().toString(days));
}

QString dayAndMonthNear(Date date, std::optional<Date> near) {
    const auto [year, month, day] = year_month_day(date);
    const bool same_year = !near || year_month_day(*near).year == year;
    return QLocale().toString(QDate(year, month, day),
                              same_year ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString sentence(const Broken& broken, const Plan& plan) {
    const auto* link = plan.dependencies.find(broken.dependency);
    const auto* from = link != nullptr ? plan.initiatives.find(link->from) : nullptr;
    const auto* to = link != nullptr ? plan.initiatives.find(link->to) : nullptr;
    if (from == nullptr || to == nullptr) return {};
    return broken_words(text(from->code), text(to->code), link->type, link->lag, broken.days) +
           QLatin1Char(' ') +
           Words::tr("Move it to %1?")
               .arg(dayAndMonthNear(broken.fix, to->start ? to->start : to->due));
}

QString sentence(const Finding& finding, const Plan& plan) {
    const auto subject = text(finding.subject);
    switch (finding.code) {
    case FindingCode::broken_dependency:
        return sentence(Broken{{finding.id}, finding.days, finding.limit.value_or(Date{})}, plan);
    case FindingCode::overload:
        return overload_words(finding);
    case FindingCode::overdue:
        return Words::tr("%1 should have ended on %2, %3 ago. Say that it is done, or give it a "
                         "later end.")
            .arg(subject, dayAndMonthNear(*finding.date, finding.limit),
                 workingDaysText(finding.days));
    case FindingCode::due_before_start:
        return Words::tr("%1 is due on %2, before it starts on %3. Change one of the two.")
            .arg(subject, dayAndMonthNear(*finding.limit, finding.date),
                 dayAndMonthNear(*finding.date));
    case FindingCode::late_finish:
        return Words::tr("%1 can end on %2 at the earliest, %3 after it is due on %4. Start it "
                         "earlier, shorten it, or agree on another day.")
            .arg(subject, dayAndMonthNear(*finding.date), workingDaysText(finding.days),
                 dayAndMonthNear(*finding.limit, finding.date));
    case FindingCode::outside_batch:
        return outside_window(finding);
    case FindingCode::incomplete_charter:
        return finding.gaps == 1
                   ? Words::tr("The charter of %1 lacks one thing. Open it to see which.")
                         .arg(subject)
                   : Words::tr("The charter of %1 lacks %2 things. Open it to see which.")
                         .arg(subject)
                         .arg(finding.gaps);
    case FindingCode::overdue_insight:
        return Words::tr("%1 should have led to a decision or an action by %2, %3 ago. Say which, "
                         "or give it a later day.")
            .arg(subject, dayAndMonthNear(*finding.date, finding.limit),
                 workingDaysText(finding.days));
    case FindingCode::overdue_call:
        return call_words(finding, plan);
    case FindingCode::waiting_request:
        return Words::tr("%1 has waited for the change board since %2, %3 by now. Decide it, or "
                         "put it off until a day.")
            .arg(subject, dayAndMonthNear(*finding.date, finding.limit),
                 workingDaysText(finding.days));
    case FindingCode::close_boards:
        return Words::tr("The board %1 on %2 comes sooner than three weeks after %3. Choose %4 or "
                         "later, so that something can change in between.")
            .arg(subject, dayAndMonthNear(*finding.date), text(finding.other),
                 dayAndMonthNear(*finding.limit, finding.date));
    }
    return {};
}

/// As much of a cell as tells which one it is.
QString shown_part(std::string_view cell) {
    constexpr std::size_t most = 80;
    const QString part = text(shortened(cell, most));
    return length(cell) > most ? part + QStringLiteral("…") : part;
}

/// How long the text of a field may be; what it refers to is called by a name.
int letters_taken(const KindField& field) {
    return static_cast<int>((field.references || field.list ? name_limits : field.limits).most);
}

QString sentence(const ImportMessage& message) {
    const auto label = field_label(message);
    const bool path = message.issue == ImportIssue::cycle;
    const auto what = path ? text(message.text) : shown_part(message.text);
    switch (message.issue) {
    case ImportIssue::nothing_readable:
        return Words::tr("No value in this row can be read.");
    case ImportIssue::unclosed_quote:
        return Words::tr("A quotation mark in this row is never closed.");
    case ImportIssue::key_twice:
        return what.isEmpty() ? Words::tr("Row %1 says the same.").arg(message.other)
                              : Words::tr("“%1” stands in row %2 already.")
                                    .arg(what, QString::number(message.other));
    case ImportIssue::key_ambiguous:
        return Words::tr("Several have “%1” as their %2.").arg(what, label);
    case ImportIssue::ambiguous_item:
        return Words::tr("Several are called “%1”; %2 is left out.").arg(what, label);
    case ImportIssue::required:
        return Words::tr("%1 is missing.").arg(label);
    case ImportIssue::unreadable_value:
        return Words::tr("“%1” cannot be read as %2, and is left out.").arg(what, label);
    case ImportIssue::out_of_range:
        return Words::tr("“%1” lies outside the limits of %2, and is left out.").arg(what, label);
    case ImportIssue::unknown_word:
        return Words::tr("“%1” is none of the words of %2 (%3), and is left out.")
            .arg(what, label, words_of_field(message));
    case ImportIssue::shortened:
        return Words::tr("%1 has %L2 letters, of which %L3 are taken: “%4”.")
            .arg(label)
            .arg(message.other)
            .arg(letters_taken(*message.field))
            .arg(what);
    case ImportIssue::semicolon:
        return Words::tr("“%1” has a semicolon, which lists set between names; a comma stands for "
                         "it.")
            .arg(what);
    case ImportIssue::letters_dropped:
        return Words::tr("%1 held letters that no text can hold; they are left out or stand as "
                         "“\uFFFD”: “%2”.")
            .arg(label, what);
    case ImportIssue::bad_code:
        return Words::tr("“%1” is no code, because it has blanks, commas or semicolons or is too "
                         "long; the next free one is given.")
            .arg(what);
    case ImportIssue::name_taken:
        return message.field != nullptr && message.field->type == Type::code
                   ? Words::tr("The code “%1” is another's; it is left out.").arg(what)
                   : Words::tr("Another one is called “%1”.").arg(what);
    case ImportIssue::out_of_order:
        return Words::tr("The end %1 lies before the start, and is left out.").arg(what);
    case ImportIssue::no_title:
        return Words::tr("There is no title; “%1” stands for it.").arg(what);
    case ImportIssue::unknown_item:
        return Words::tr("There is no “%1” for %2; it is left out.").arg(what, label);
    case ImportIssue::unreadable_part:
        return Words::tr("“%1” in %2 cannot be read, and is left out.").arg(what, label);
    case ImportIssue::self_dependency:
        return Words::tr("It would depend on itself (%1); that is left out.").arg(what);
    case ImportIssue::already_linked:
        return Words::tr("“%1” is named a second time; once is enough.").arg(what);
    case ImportIssue::agreed:
        if (is_of_limit(message.field)) return sentence(Error{ErrorCode::limit_recorded, {}, {}});
        return Words::tr("%1 was agreed; it is not changed (here: %2). Reopen it first.")
            .arg(what, label);
    case ImportIssue::cycle:
        return Words::tr("This dependency would close a circle, and is left out: %1.").arg(what);
    case ImportIssue::surplus_cells:
        return Words::tr("The row has more cells than there are columns (by %1); they are left "
                         "out.")
            .arg(what);
    case ImportIssue::missing_cells:
        return Words::tr("The row has fewer cells than there are columns (by %1); they count as "
                         "not given.")
            .arg(what);
    case ImportIssue::refused:
        return message.refusal ? sentence(*message.refusal)
                               : Words::tr("The row breaks a rule of the plan.");
    case ImportIssue::emptied:
        return what.isEmpty()
                   ? Words::tr("%1 is empty in the list, and is emptied.").arg(label)
                   : Words::tr("%1 is empty in the list, and is emptied in %2.").arg(label, what);
    }
    return {};
}

} // namespace updraft
