#include "ui/words/instruments/texts.h"

namespace updraft::instruments {

// How you check results and get better.
const std::array<QuestionTexts, 4>& learning() {
    static constexpr std::array<QuestionTexts, 4> texts{{
        {QT_TRANSLATE_NOOP("Instrument", "Measuring outcomes"),
         QT_TRANSLATE_NOOP("Instrument", "Do you check whether customers are better off?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "A project is over when it is delivered, and nobody asks what customers noticed."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Afterwards somebody says that it went well; there is no figure from before."),
          QT_TRANSLATE_NOOP("Instrument", "Some initiatives have a figure from before and after, "
                                          "of what customers feel or do."),
          QT_TRANSLATE_NOOP("Instrument", "Each initiative has an expected outcome with a baseline "
                                          "and a target, looked at months later, too."),
          QT_TRANSLATE_NOOP("Instrument",
                            "What was promised and what came of it is added up for the whole plan, "
                            "and changed what the next plan promises.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Closing the loop"),
         QT_TRANSLATE_NOOP("Instrument",
                           "What happens with a customer who complained or gave a low score?"),
         {QT_TRANSLATE_NOOP("Instrument", "The customer gets a form letter, or nothing at all."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Some call back when they find the time, and nobody knows how many."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Unhappy customers are called by a set day, and it is noted what came of the call."),
          QT_TRANSLATE_NOOP("Instrument", "Causes heard in these calls go to the team that can "
                                          "remove them, and the share called in time is known."),
          QT_TRANSLATE_NOOP("Instrument", "Customers hear what was changed because of them, also "
                                          "those who only ticked a box.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Passing it on"),
         QT_TRANSLATE_NOOP("Instrument", "How does what one team learns reach the others?"),
         {QT_TRANSLATE_NOOP("Instrument",
                            "Two departments make the same mistake, and nobody notices."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Lessons stand in a final report that is stored with the project."),
          QT_TRANSLATE_NOOP("Instrument", "After each initiative the team talks about what it "
                                          "would do differently, and writes it down."),
          QT_TRANSLATE_NOOP("Instrument", "On a fixed day each month or quarter teams show one "
                                          "another their results, good and bad."),
          QT_TRANSLATE_NOOP("Instrument", "What was learnt in one place was in use elsewhere "
                                          "within weeks, and people can name the latest case.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Skills"),
         QT_TRANSLATE_NOOP("Instrument", "Do people learn how to work on customers’ experience?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "There is no training for it; new people learn from whoever sits beside them."),
          QT_TRANSLATE_NOOP("Instrument",
                            "There was a talk or an online course, and work went on as before."),
          QT_TRANSLATE_NOOP("Instrument", "Key people have learnt to interview customers or to map "
                                          "a journey, and have done so at least once."),
          QT_TRANSLATE_NOOP("Instrument", "All teams that meet customers have been trained on "
                                          "cases of their own and have somebody to ask."),
          QT_TRANSLATE_NOOP("Instrument", "People train one another, and these skills count when "
                                          "somebody is hired or promoted.")},
         nullptr},
    }};
    return texts;
}

} // namespace updraft::instruments
