#pragma once

#include "core/listen/answers.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>
#include <vector>

namespace updraft {

/// The sentences of results, for those that no QObject says.
struct ResultWords {
    Q_DECLARE_TR_FUNCTIONS(AssessmentResult)
};

/// A dimension, or a question, with what was answered; shares are of the best there can be.
struct ResultBar {
    QString name;
    std::optional<double> share;
    std::optional<double> before; ///< In the round before.
    std::optional<double> spread;
    QString value; ///< "47.5"; "not assessed"
    QString note;  ///< "+6 · ±12"
};

/// The levels, or the routes, from lowest to highest, with the one shown and where the figure
/// stands among them.
struct ResultLevel {
    double share = 0;
    int shown = 1;
    QStringList names;
};

struct ResultPoint {
    QString strong;
    QString text;
};

struct ResultSection {
    QString heading;
    QString lead; ///< Empty where the points say all.
    std::vector<ResultPoint> points;
};

struct ResultTable {
    QString heading;
    QStringList heads; ///< The first is of words, the others of figures.
    std::vector<QStringList> rows;
};

/// What a round says to one instrument, in words: screen, projector and paper show the same.
struct ResultContent {
    QString instrument;
    QString round;  ///< "Spring 2026, 12 March 2026"
    QString people; ///< "3 raters, 96 % answered"
    bool answered = false;
    QString figure;  ///< "47.5"
    QString verdict; ///< "Sparked", "Mixed"
    QString meaning;
    QStringList notes; ///< Provisional and why, what holds back, the change.
    std::vector<ResultBar> bars;
    QString barsNote;   ///< What marks and lines at the bars are; empty where there are none.
    bool radar = false; ///< Whether the bars also make one.
    QString nowLabel;   ///< "Spring 2026"
    QString beforeLabel;
    std::optional<ResultLevel> level;
    std::vector<ResultSection> sections;
    std::vector<ResultTable> tables;
};

/// Of the round, or the latest in which the instrument was answered.
ResultContent resultContent(const Plan& plan, Instrument instrument,
                            std::optional<Id<Round>> round = {});

} // namespace updraft
