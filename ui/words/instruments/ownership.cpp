#include "ui/words/instruments/texts.h"

namespace updraft::instruments {

// Who carries the work.
const std::array<QuestionTexts, 4>& ownership() {
    static constexpr std::array<QuestionTexts, 4> texts{{
        {QT_TRANSLATE_NOOP("Instrument", "A home for the work"),
         QT_TRANSLATE_NOOP("Instrument", "Who looks after the customer experience as a whole?"),
         {QT_TRANSLATE_NOOP("Instrument",
                            "Nobody’s job mentions it; it is done in spare time or not at all."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Somebody does it beside their job, with no hours set aside."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "One person has hours set aside for it and a written mandate within the department."),
          QT_TRANSLATE_NOOP("Instrument", "A small group from several departments has time, some "
                                          "money and a regular seat with the managers."),
          QT_TRANSLATE_NOOP("Instrument", "The work goes on when its founder is away for months: "
                                          "tasks are shared, and a successor is named.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Freedom at the front line"),
         QT_TRANSLATE_NOOP("Instrument", "What may people who meet customers decide?"),
         {QT_TRANSLATE_NOOP("Instrument", "Anything out of the ordinary needs a supervisor, and "
                                          "customers hear “I am not allowed to”."),
          QT_TRANSLATE_NOOP("Instrument",
                            "People help by bending rules quietly, and hope that nobody sees it."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "There are some things that they may decide, up to a sum, and they know which."),
          QT_TRANSLATE_NOOP("Instrument", "They put right what went wrong within a clear frame, "
                                          "and propose changes of process every month."),
          QT_TRANSLATE_NOOP("Instrument", "They change their own procedures, with customers’ "
                                          "figures at hand, and need nobody’s leave.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "What managers do"),
         QT_TRANSLATE_NOOP("Instrument", "What do managers do for it themselves?"),
         {QT_TRANSLATE_NOOP("Instrument", "Managers speak of customers in speeches, and their "
                                          "calendars hold nothing about it."),
          QT_TRANSLATE_NOOP("Instrument",
                            "They send somebody to the meeting and ask for the slides."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Some of them listen to calls or visit customers at least once a quarter."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Most have a task of their own in the plan, with a date, and report on it."),
          QT_TRANSLATE_NOOP("Instrument",
                            "They clear obstacles in the week in which they hear of them, and are "
                            "judged by the customers’ figures of their area.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Celebrating"),
         QT_TRANSLATE_NOOP("Instrument", "Are successes seen?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "Good work for customers is taken for granted; only mistakes are spoken of."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Once a year a prize goes to somebody who is known upstairs."),
          QT_TRANSLATE_NOOP("Instrument",
                            "The team marks its successes and thanks people by name."),
          QT_TRANSLATE_NOOP("Instrument",
                            "At least once a month a win is told with a figure or a customer’s "
                            "words, in the team and up to the executives."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Other departments have seen the wins, ask how it was done, and join in.")},
         nullptr},
    }};
    return texts;
}

} // namespace updraft::instruments
