#include "ui/words/instruments/texts.h"

namespace updraft::instruments {

// What you know of customers, their journeys and the causes.
const std::array<QuestionTexts, 4>& understanding() {
    static constexpr std::array<QuestionTexts, 4> texts{{
        {QT_TRANSLATE_NOOP("Instrument", "Hearing customers"),
         QT_TRANSLATE_NOOP("Instrument", "How do you hear what customers say?"),
         {QT_TRANSLATE_NOOP("Instrument", "What customers say is known from single complaints that "
                                          "happened to reach a manager."),
          QT_TRANSLATE_NOOP("Instrument", "A survey goes out now and then; its report is filed, "
                                          "and nobody can quote a line of it."),
          QT_TRANSLATE_NOOP("Instrument", "One source is read every month, be it a survey, "
                                          "complaints or calls, with a figure and some verbatims."),
          QT_TRANSLATE_NOOP("Instrument", "Several sources are brought together each month, step "
                                          "by step of the journey, and teams see their own part."),
          QT_TRANSLATE_NOOP("Instrument", "What customers said this week is before the teams this "
                                          "week, including those who never fill in surveys.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Knowing the journeys"),
         QT_TRANSLATE_NOOP("Instrument", "Do you know the way your customers go, step by step?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "Work is drawn as departments and systems; no drawing begins with the customer."),
          QT_TRANSLATE_NOOP("Instrument", "A journey map was made in a workshop from what "
                                          "colleagues believe, and hangs in one room."),
          QT_TRANSLATE_NOOP("Instrument", "The most important journey is mapped, and its pains and "
                                          "feelings were checked in talks with customers."),
          QT_TRANSLATE_NOOP("Instrument", "The main journeys are mapped with data for each step, "
                                          "and each map has somebody who keeps it up to date."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Maps are opened in daily work: a change is drawn as it should be, and "
                            "later compared with what customers report.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Knowing who they are"),
         QT_TRANSLATE_NOOP("Instrument",
                           "Do you know who your customers are and what they want to get done?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "All are spoken of as one: “the customer wants …”, with nothing to prove it."),
          QT_TRANSLATE_NOOP("Instrument", "There are segments by revenue or age, but nothing tells "
                                          "what these people are trying to do."),
          QT_TRANSLATE_NOOP("Instrument", "A few personas exist, made from interviews, and it is "
                                          "marked which parts are assumptions."),
          QT_TRANSLATE_NOOP("Instrument", "Teams name the persona that they work for, and new "
                                          "interviews correct the personas every year."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Personas are tied to data: their share, value and satisfaction are "
                            "known, and offers differ because of them.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Finding causes"),
         QT_TRANSLATE_NOOP("Instrument", "Do you find out why something goes wrong for customers?"),
         {QT_TRANSLATE_NOOP("Instrument",
                            "Complaints are answered one by one, and the reason is guessed."),
          QT_TRANSLATE_NOOP("Instrument", "Reasons are discussed in meetings, and the loudest "
                                          "voice decides what the cause was."),
          QT_TRANSLATE_NOOP("Instrument", "Complaints and calls are counted by reason, and the "
                                          "most frequent reasons are known."),
          QT_TRANSLATE_NOOP("Instrument", "For the most frequent reasons the cause was traced to a "
                                          "step, a rule or a system, with evidence."),
          QT_TRANSLATE_NOOP("Instrument", "What drives satisfaction is known in figures, and what "
                                          "they foretold was checked against what then happened.")},
         nullptr},
    }};
    return texts;
}

} // namespace updraft::instruments
