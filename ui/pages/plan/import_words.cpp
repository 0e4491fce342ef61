#include "ui/pages/plan/import_words.h"

#include "ui/models/field_words.h"
#include "ui/support/convert.h"

#include <QCoreApplication>

namespace updraft {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

QString reason(const ImportMessage& message) {
    const QString text = qt(message.text);
    const QString field = message.field ? fieldLabel(*message.field) : QString();
    switch (message.issue) {
    case ImportIssue::nothing_readable:
        return Words::tr("Nothing in it can be read.");
    case ImportIssue::unclosed_quote:
        return Words::tr("A quotation mark is never closed.");
    case ImportIssue::key_twice:
        return Words::tr("“%1” stands in row %2 already.").arg(text).arg(message.other);
    case ImportIssue::key_ambiguous:
        return Words::tr("Several items are called “%1”.").arg(text);
    case ImportIssue::required:
        return Words::tr("%1 is missing.").arg(field);
    case ImportIssue::unreadable_value:
        return Words::tr("%1: “%2” can't be read.").arg(field, text);
    case ImportIssue::out_of_range:
        return Words::tr("%1: “%2” is too small or too large.").arg(field, text);
    case ImportIssue::unknown_word:
        return Words::tr("%1: “%2” is not one of its words.").arg(field, text);
    case ImportIssue::shortened:
        return Words::tr("%1 was too long and is shortened.").arg(field);
    case ImportIssue::letters_dropped:
        return Words::tr("%1: letters that can't be shown are left out.").arg(field);
    case ImportIssue::bad_code:
        return Words::tr("“%1” is no code; it gets the next free one.").arg(text);
    case ImportIssue::name_taken:
        return Words::tr("“%1” is taken.").arg(text);
    case ImportIssue::out_of_order:
        return Words::tr("%1: the end comes before the start.").arg(field);
    case ImportIssue::no_title:
        return Words::tr("It has no title.");
    case ImportIssue::unknown_item:
        return Words::tr("%1: there is no “%2”.").arg(field, text);
    case ImportIssue::unreadable_part:
        return Words::tr("%1: “%2” can't be read.").arg(field, text);
    case ImportIssue::self_dependency:
        return Words::tr("It can't depend on itself.");
    case ImportIssue::already_linked:
        return Words::tr("It depends on “%1” already.").arg(text);
    case ImportIssue::cycle:
        return Words::tr("The dependency would close a circle: %1.").arg(text);
    case ImportIssue::surplus_cells:
        return Words::tr("It has more cells than the header.");
    case ImportIssue::missing_cells:
        return Words::tr("It has fewer cells than the header.");
    }
    return {};
}

} // namespace

QString importSummary(const ImportPlan& import) {
    using Fate = ImportPlan::Fate;
    QString text = Words::tr("%1 new, %2 changed, %3 skipped")
                       .arg(import.count(Fate::added))
                       .arg(import.count(Fate::changed))
                       .arg(import.skipped.size());
    if (const auto same = import.count(Fate::unchanged); same > 0)
        text += Words::tr(", %1 as they were").arg(same);
    return text;
}

QString importSentence(const ImportMessage& message) {
    return Words::tr("Row %1: %2").arg(message.row).arg(reason(message));
}

} // namespace updraft
