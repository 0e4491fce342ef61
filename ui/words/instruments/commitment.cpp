#include "ui/words/instruments/texts.h"

namespace updraft::instruments {

// Whether executives stand behind it; each with what to do where it is missing.
const std::array<QuestionTexts, 5>& commitment() {
    static constexpr std::array<QuestionTexts, 5> texts{{
        {QT_TRANSLATE_NOOP("Instrument", "They talk about it"),
         QT_TRANSLATE_NOOP(
             "Instrument",
             "Do executives talk about customers’ experience regularly, and say why it matters?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "Nobody recalls an executive speaking of customers’ experience this year."),
          QT_TRANSLATE_NOOP("Instrument",
                            "It comes up when a complaint reaches the press or the board."),
          QT_TRANSLATE_NOOP("Instrument",
                            "It is in the yearly speech, in general words and without a reason."),
          QT_TRANSLATE_NOOP("Instrument", "At least once a quarter executives say what it means "
                                          "for the organisation, with a reason of their own."),
          QT_TRANSLATE_NOOP("Instrument",
                            "It comes before the financial figures in every executive meeting, and "
                            "executives can quote customers by heart.")},
         QT_TRANSLATE_NOOP("Instrument",
                           "Hand your sponsor one customer’s story a month, with one figure and "
                           "one sentence on which aim of the organisation it touches. Ask for two "
                           "minutes at the next meeting of all staff.")},
        {QT_TRANSLATE_NOOP("Instrument", "They measure it"),
         QT_TRANSLATE_NOOP("Instrument", "Does the organisation measure customers’ experience?"),
         {QT_TRANSLATE_NOOP("Instrument", "Above the departments there is no figure about it."),
          QT_TRANSLATE_NOOP("Instrument",
                            "A figure of satisfaction is bought once a year and presented once."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "NPS, CSAT or the like is collected all year, but nobody has a target for it."),
          QT_TRANSLATE_NOOP("Instrument", "Targets for such figures are in the executives’ monthly "
                                          "report, by journey or unit."),
          QT_TRANSLATE_NOOP("Instrument", "Such figures are tied to money, audited like others, "
                                          "and have started or stopped an investment.")},
         QT_TRANSLATE_NOOP("Instrument",
                           "Begin with what is free: count complaints and calls by reason every "
                           "month, ask one question at one step of one journey, and show the run "
                           "chart to the executives three months in a row.")},
        {QT_TRANSLATE_NOOP("Instrument", "They fund it"),
         QT_TRANSLATE_NOOP("Instrument", "Is work on customers’ experience funded?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "There is no money; even the voucher for an interviewed customer is paid privately."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Money comes from what is left over at the end of the year."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Single projects are paid for on a business case, but nothing that goes on."),
          QT_TRANSLATE_NOOP("Instrument",
                            "This year’s plan has a budget for it, with people’s time in it."),
          QT_TRANSLATE_NOOP("Instrument", "Funding is set for several years and follows results: "
                                          "what helps customers gets more without asking anew.")},
         QT_TRANSLATE_NOOP(
             "Instrument",
             "Choose initiatives that need only your own people’s time. Put a sum on each result, "
             "and bring the third one to the executives together with a small, exact request.")},
        {QT_TRANSLATE_NOOP("Instrument", "Their pay depends on it"),
         QT_TRANSLATE_NOOP("Instrument", "Does executives’ pay depend on customers’ experience?"),
         {QT_TRANSLATE_NOOP("Instrument", "Bonuses depend on sales, cost or profit alone."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Customers are named in the principles of pay, with no figure behind the word."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Some executives have a personal goal about customers, which weighs little."),
          QT_TRANSLATE_NOOP("Instrument", "A visible part of every executive’s variable pay, a "
                                          "tenth or more, depends on a customers’ figure."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "The same figure counts for executives and staff, and has lowered a payout.")},
         QT_TRANSLATE_NOOP("Instrument",
                           "Do not begin with pay. First offer figures that executives find fair, "
                           "and show them for a year with no money attached; then propose a small "
                           "share, together with HR and your sponsor.")},
        {QT_TRANSLATE_NOOP("Instrument", "They invest in employees"),
         QT_TRANSLATE_NOOP("Instrument", "Do executives invest in employees’ engagement?"),
         {QT_TRANSLATE_NOOP("Instrument",
                            "Nobody asks how employees are; people leave, and no one asks why."),
          QT_TRANSLATE_NOOP("Instrument", "Employees are surveyed every other year, and nobody can "
                                          "name what was done about it."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Teams discuss the results of the survey, and some local measures follow."),
          QT_TRANSLATE_NOOP("Instrument", "Executives pay for training, tools and time to improve, "
                                          "and can say what became better for staff."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Executives look at employees’ and customers’ figures together and "
                            "remove what hinders staff; fewer people leave.")},
         QT_TRANSLATE_NOOP("Instrument",
                           "Ask your own people what keeps them from helping customers. Remove one "
                           "such thing within two weeks, tell everybody, and show side by side "
                           "what it did for staff and for customers.")},
    }};
    return texts;
}

} // namespace updraft::instruments
