#include "ui/words/instruments/texts.h"

namespace updraft::instruments {

// Where you are going with customers, and what you leave.
const std::array<QuestionTexts, 4>& direction() {
    static constexpr std::array<QuestionTexts, 4> texts{{
        {QT_TRANSLATE_NOOP("Instrument", "A picture of the experience"),
         QT_TRANSLATE_NOOP("Instrument",
                           "Is it written down what customers should experience with you?"),
         {QT_TRANSLATE_NOOP("Instrument", "Ask five colleagues what customers should experience "
                                          "here, and you get five answers or a shrug."),
          QT_TRANSLATE_NOOP("Instrument", "There is a slogan on the wall or in a slide deck, but "
                                          "it names nothing that a customer would notice."),
          QT_TRANSLATE_NOOP("Instrument", "One page says in plain words what customers should "
                                          "experience, and those who wrote it use it."),
          QT_TRANSLATE_NOOP("Instrument", "Teams quote the page when they plan, and each can show "
                                          "what it means for its own work."),
          QT_TRANSLATE_NOOP("Instrument",
                            "The page settles arguments: work was stopped or changed because it "
                            "did not fit, and customers’ words renew it every year.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Goals with figures"),
         QT_TRANSLATE_NOOP("Instrument",
                           "Do you have goals for customers, with a figure and a date?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "No goal mentions customers; those on file are about volume, cost and deadlines."),
          QT_TRANSLATE_NOOP("Instrument", "Goals say “better service” or “happier customers”, with "
                                          "neither a figure nor a date."),
          QT_TRANSLATE_NOOP("Instrument", "At least one goal has today’s figure, a target and a "
                                          "date, and somebody can tell you all three."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Each important journey has such a goal, and its progress is looked at every month."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Goals for customers stand beside those for cost in the same review, "
                            "and money or people moved because one was missed.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "A link to the strategy"),
         QT_TRANSLATE_NOOP(
             "Instrument",
             "Can you show how work for customers serves what the organisation wants?"),
         {QT_TRANSLATE_NOOP("Instrument", "The strategy and the work for customers are two papers "
                                          "that do not mention each other."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "When asked, people name a link to the strategy, and each names a different one."),
          QT_TRANSLATE_NOOP("Instrument", "A paper names the aims that work for customers serves; "
                                          "it was written once and is rarely opened."),
          QT_TRANSLATE_NOOP("Instrument", "Every initiative names the aim that it serves, and "
                                          "finance or strategy has read and agreed to it."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Figures show what a better experience brought in churn, cost or "
                            "revenue, and the next strategy was built on them.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Knowing what you leave"),
         QT_TRANSLATE_NOOP("Instrument", "Is it clear what you will not do?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "Every wish of every manager is “priority one”; nobody can recall a no."),
          QT_TRANSLATE_NOOP("Instrument", "There is a list of priorities, longer than anyone can "
                                          "carry, and nothing ever leaves it."),
          QT_TRANSLATE_NOOP("Instrument", "People know the three to five things that matter this "
                                          "quarter, though other wishes still slip past."),
          QT_TRANSLATE_NOOP("Instrument", "Budget, people and themes are limited in writing, and "
                                          "what goes beyond them is put off with a reason."),
          QT_TRANSLATE_NOOP("Instrument", "Before something comes on, something comes off, and all "
                                          "can read the list of what was turned down.")},
         nullptr},
    }};
    return texts;
}

} // namespace updraft::instruments
