#include "ui/words/instruments.h"

#include "ui/words/instruments/texts.h"

namespace updraft {

namespace {

using instruments::QuestionTexts;

QString tr(const char* text) {
    return QCoreApplication::translate("Instrument", text);
}

struct Named {
    const char* name;
    const char* meaning;
};

constexpr std::array<Named, 3> instrumentWords{{
    {QT_TRANSLATE_NOOP("Instrument", "CX maturity"),
     QT_TRANSLATE_NOOP(
         "Instrument",
         "How far the organisation has come in working for its customers’ experience")},
    {QT_TRANSLATE_NOOP("Instrument", "Executive commitment"),
     QT_TRANSLATE_NOOP("Instrument", "Whether the top stands behind it, and so where to begin")},
    {QT_TRANSLATE_NOOP("Instrument", "Culture"),
     QT_TRANSLATE_NOOP("Instrument",
                       "Whether people are ready for a programme and would carry it")},
}};

constexpr std::array<Named, 6> dimensionWords{{
    {QT_TRANSLATE_NOOP("Instrument", "Direction"),
     QT_TRANSLATE_NOOP("Instrument", "Where you are going with customers, and what you leave")},
    {QT_TRANSLATE_NOOP("Instrument", "Understanding"),
     QT_TRANSLATE_NOOP("Instrument", "What you know of customers, their journeys and the causes")},
    {QT_TRANSLATE_NOOP("Instrument", "Choosing"),
     QT_TRANSLATE_NOOP("Instrument", "How you pick what to do")},
    {QT_TRANSLATE_NOOP("Instrument", "Delivering"),
     QT_TRANSLATE_NOOP("Instrument", "How work gets done")},
    {QT_TRANSLATE_NOOP("Instrument", "Learning"),
     QT_TRANSLATE_NOOP("Instrument", "How you check results and get better")},
    {QT_TRANSLATE_NOOP("Instrument", "Ownership"),
     QT_TRANSLATE_NOOP("Instrument", "Who carries the work")},
}};

constexpr std::array<Named, 5> levelWords{{
    {QT_TRANSLATE_NOOP("Instrument", "Unlit"),
     QT_TRANSLATE_NOOP("Instrument", "Good experiences happen by chance.")},
    {QT_TRANSLATE_NOOP("Instrument", "Sparked"),
     QT_TRANSLATE_NOOP("Instrument", "Single people have begun, and it shows here and there.")},
    {QT_TRANSLATE_NOOP("Instrument", "Repeating"),
     QT_TRANSLATE_NOOP("Instrument", "What worked once is done again, on purpose.")},
    {QT_TRANSLATE_NOOP("Instrument", "Managed"),
     QT_TRANSLATE_NOOP("Instrument", "It is planned, measured and steered across departments.")},
    {QT_TRANSLATE_NOOP("Instrument", "Second nature"),
     QT_TRANSLATE_NOOP("Instrument", "It is how the organisation works, whoever is away.")},
}};

constexpr std::array<Named, 3> routeWords{{
    {QT_TRANSLATE_NOOP("Instrument", "Top-down possible"),
     QT_TRANSLATE_NOOP("Instrument",
                       "Executives carry enough of it for a programme to start at the top. Ask for "
                       "it, and start in your own department meanwhile.")},
    {QT_TRANSLATE_NOOP("Instrument", "Mixed"),
     QT_TRANSLATE_NOOP("Instrument",
                       "Begin in your own department, and bring each result to the executives, who "
                       "already stand behind part of it.")},
    {QT_TRANSLATE_NOOP("Instrument", "Bottom-up first"),
     QT_TRANSLATE_NOOP("Instrument", "Start with what you can do yourself, and let the results win "
                                     "the executives over.")},
}};

template <class Texts> const QuestionTexts& pick(const Texts& texts, int at) {
    return texts[static_cast<std::size_t>(at)];
}

const QuestionTexts& textsOf(Question question) {
    const Instrument instrument = instrument_of(question);
    const int at = static_cast<int>(question) - first_of(instrument);
    if (instrument == Instrument::commitment) return pick(instruments::commitment(), at);
    if (instrument == Instrument::culture) return pick(instruments::culture(), at);
    const std::array dimensions = {&instruments::direction, &instruments::understanding,
                                   &instruments::choosing,  &instruments::delivering,
                                   &instruments::learning,  &instruments::ownership};
    return pick(dimensions[static_cast<std::size_t>(at / questions_a_dimension)](),
                at % questions_a_dimension);
}

template <class Words, class Key> const Named& named(const Words& words, Key key) {
    return words[static_cast<std::size_t>(key)];
}

} // namespace

QString instrumentName(Instrument instrument) {
    return tr(named(instrumentWords, instrument).name);
}

QString instrumentPurpose(Instrument instrument) {
    return tr(named(instrumentWords, instrument).meaning);
}

QString dimensionName(Dimension dimension) {
    return tr(named(dimensionWords, dimension).name);
}

QString dimensionPurpose(Dimension dimension) {
    return tr(named(dimensionWords, dimension).meaning);
}

QString questionTitle(Question question) {
    return tr(textsOf(question).title);
}

QString questionText(Question question) {
    return tr(textsOf(question).question);
}

QString dontKnowText() {
    return tr(QT_TRANSLATE_NOOP("Instrument", "Don’t know: it does not count"));
}

QString answerText(Question question, int answer) {
    return tr(textsOf(question).answers[static_cast<std::size_t>(answer)]);
}

QString remedyText(Question question) {
    const char* text = textsOf(question).remedy;
    return text != nullptr ? tr(text) : QString();
}

QString levelName(int level) {
    return level > 0 ? tr(named(levelWords, level - 1).name) : QString();
}

QString levelMeaning(int level) {
    return level > 0 ? tr(named(levelWords, level - 1).meaning) : QString();
}

QString routeName(Route route) {
    return tr(named(routeWords, route).name);
}

QString routeMeaning(Route route) {
    return tr(named(routeWords, route).meaning);
}

} // namespace updraft
