#include "ui/import/journey.h"

#include "core/edits/verbs.h"
#include "ui/support/convert.h"
#include "ui/support/dialogs.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace updraft {

namespace {

struct Journeys {
    Q_DECLARE_TR_FUNCTIONS(updraft::Journeys)
};

QString detailOf(const OjfJourney& journey) {
    QStringList sentences;
    if (!journey.persona.empty())
        sentences << Journeys::tr("Its persona is “%1”.").arg(qt(journey.persona));
    if (!journey.lanes_as_notes.empty()) {
        QStringList names;
        for (const std::string& name : journey.lanes_as_notes) names << qt(name);
        sentences << Journeys::tr("What is in these lanes becomes notes: %1.")
                         .arg(names.join(QStringLiteral(", ")));
    }
    if (journey.shortened > 0)
        sentences << Journeys::tr("%Ln text(s) longer than what a field holds will be shortened.",
                                  nullptr, static_cast<int>(journey.shortened));
    if (journey.scores_left_out > 0)
        sentences << Journeys::tr("A step has one feeling; scores beside it that are left out: %1.")
                         .arg(journey.scores_left_out);
    sentences << Journeys::tr("Icons, colours, sentiments and purposes are left out.");
    return sentences.join(u' ');
}

} // namespace

QString ojfSummary(const OjfJourney& journey) {
    const auto count = [](std::size_t n) { return static_cast<int>(n); };
    QStringList parts{
        Journeys::tr("%Ln stage(s)", nullptr, count(journey.stages.size())),
        Journeys::tr("%Ln step(s)", nullptr, count(journey.steps())),
    };
    if (journey.emotions() > 0)
        parts << Journeys::tr("%Ln feeling(s)", nullptr, count(journey.emotions()));
    if (journey.pains() > 0)
        parts << Journeys::tr("%Ln pain point(s) and gains", nullptr, count(journey.pains()));
    if (journey.channels() > 0)
        parts << Journeys::tr("%Ln touchpoint(s)", nullptr, count(journey.channels()));
    if (journey.opportunities() > 0)
        parts << Journeys::tr("%Ln opportunity(s)", nullptr, count(journey.opportunities()));
    return parts.join(QStringLiteral(", "));
}

std::optional<Id<Journey>> importJourney(QWidget* parent, Session& session, std::string_view bytes,
                                         const QFileInfo& file) {
    const auto read = read_ojf(bytes, std8(file.completeBaseName()));
    if (!read) {
        session.report(read.error());
        return std::nullopt;
    }
    const QString sentence =
        Journeys::tr("“%1” will become a new journey: %2.").arg(qt(read->title), ojfSummary(*read));
    if (!dialogs().question(parent, sentence, detailOf(*read), {Journeys::tr("Import")}))
        return std::nullopt;
    session.document()->backup_before(verb::import);
    Id<Journey> made;
    const auto done = session.edit(verb::import, [&](Edit& edit) { made = add_ojf(edit, *read); });
    return done ? std::optional(made) : std::nullopt;
}

} // namespace updraft
