#pragma once

#include "core/choose/ranking_result.h"

#include <QStringList>

#include <vector>

namespace updraft {

/// A table of a ranking's result: the twin of a picture.
struct RankingTable {
    QString heading;
    QString lead; ///< What it says, in a sentence or several.
    QStringList heads;
    QList<bool> figures; ///< Of each column: whether it is of figures.
    std::vector<QStringList> rows;
};

/// What a revealed session says, in words and figures: screen, projector and paper show the same.
struct RankingContent {
    QString code;
    QString title;
    QString question;
    QString headline; ///< "The room put “Meter reading by photo” first."
    QString turnout;  ///< "7 of 9 participants ranked."
    bool named = false;
    int dots = 0; ///< That each could give away.
    RankingResult result;
    QString agreement;     ///< "The room broadly agrees."
    QString agreementNote; ///< "Kendall’s W 0.69, 7 ballots"
    QStringList remarks;   ///< On what it agrees, over what it is divided.
    QString pairNote;
    std::vector<RankingTable> tables;
};

RankingContent rankingContent(const Plan& plan, Id<RankingSession> session);

/// "CX-11 Meter reading by photo"
QString rankedName(const RankedItem& item);

} // namespace updraft
