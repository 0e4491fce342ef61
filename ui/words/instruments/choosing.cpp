#include "ui/words/instruments/texts.h"

namespace updraft::instruments {

// How you pick what to do.
const std::array<QuestionTexts, 4>& choosing() {
    static constexpr std::array<QuestionTexts, 4> texts{{
        {QT_TRANSLATE_NOOP("Instrument", "One list"),
         QT_TRANSLATE_NOOP("Instrument", "Where do ideas for improvement stand?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "Ideas live in heads, e-mails and minutes; last month’s are forgotten."),
          QT_TRANSLATE_NOOP("Instrument", "Each department keeps a list of its own, and the same "
                                          "idea stands in three of them."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "One list holds ideas and known pains, and somebody tidies it before meetings."),
          QT_TRANSLATE_NOOP("Instrument", "Each entry names the pain that it answers, its evidence "
                                          "and who brought it, and everybody may add to it."),
          QT_TRANSLATE_NOOP("Instrument", "Whoever brought an idea hears within weeks what became "
                                          "of it, and most come from people without a title.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Criteria"),
         QT_TRANSLATE_NOOP("Instrument", "How do you decide what comes first?"),
         {QT_TRANSLATE_NOOP("Instrument", "What comes first is what a manager asked for last."),
          QT_TRANSLATE_NOOP("Instrument",
                            "People vote by gut feeling, or everything is marked “high”."),
          QT_TRANSLATE_NOOP("Instrument", "Value for customers and effort are estimated for each "
                                          "initiative on a described scale."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Agreed criteria with weights give each initiative a score, and the "
                            "scores are talked through where people differ."),
          QT_TRANSLATE_NOOP("Instrument", "Estimates are compared with what came out, and scales "
                                          "or weights were changed because of it.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Who has a say"),
         QT_TRANSLATE_NOOP("Instrument", "Who takes part in choosing?"),
         {QT_TRANSLATE_NOOP("Instrument",
                            "One person chooses, and the others read it in an e-mail."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Managers choose among themselves, and the front line is told."),
          QT_TRANSLATE_NOOP("Instrument", "The departments concerned rank the list in a meeting, "
                                          "and the result is written down."),
          QT_TRANSLATE_NOOP("Instrument", "Front line, neighbours and finance each rank alone "
                                          "first, and then see together where they differ."),
          QT_TRANSLATE_NOOP("Instrument", "Customers, or those who speak with them every day, take "
                                          "part, and have turned a choice round.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Starting what you can finish"),
         QT_TRANSLATE_NOOP("Instrument", "Do you start only what you can finish?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "Everything is started at once; ask anyone, and they work on eight things."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Starts are spread over the year, but nobody adds up whether the people are there."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Teams’ time is estimated before a start, and the worst overlaps are moved."),
          QT_TRANSLATE_NOOP("Instrument", "Work starts in batches with a limit to how many run at "
                                          "once, and the limit is kept."),
          QT_TRANSLATE_NOOP("Instrument", "A regular board takes things on and off as capacity and "
                                          "facts change, and its reasons can be read.")},
         nullptr},
    }};
    return texts;
}

} // namespace updraft::instruments
