#include "ui/words/instruments/texts.h"

namespace updraft::instruments {

// Whether the organisation is ready for it.
const std::array<QuestionTexts, 8>& culture() {
    static constexpr std::array<QuestionTexts, 8> texts{{
        {QT_TRANSLATE_NOOP("Instrument", "What it takes is understood"),
         QT_TRANSLATE_NOOP("Instrument",
                           "Do people understand what a customer-experience programme implies?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "People take it for another survey or a friendlier voice on the phone."),
          QT_TRANSLATE_NOOP("Instrument",
                            "A few can explain it; the others expect it to be over by the summer."),
          QT_TRANSLATE_NOOP("Instrument", "Managers know that it takes years, people’s time and "
                                          "other processes, but few have planned for it."),
          QT_TRANSLATE_NOOP("Instrument", "Time, people and the changes to come are in the plans "
                                          "of the departments concerned."),
          QT_TRANSLATE_NOOP("Instrument", "Colleagues tell newcomers why things are done this way, "
                                          "what it cost and what it brought.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Stakeholders from the start"),
         QT_TRANSLATE_NOOP("Instrument", "Are those concerned engaged from the start?"),
         {QT_TRANSLATE_NOOP("Instrument",
                            "Those concerned learn of a change on the day on which it goes live."),
          QT_TRANSLATE_NOOP("Instrument", "They get a message when the decisions have been made."),
          QT_TRANSLATE_NOOP("Instrument", "They are invited to a kick-off, and after that it "
                                          "depends on who leads the project."),
          QT_TRANSLATE_NOOP("Instrument", "Before a start it is listed who is concerned and who "
                                          "could stop it, and each of them was spoken with."),
          QT_TRANSLATE_NOOP("Instrument", "They shape problem and solution from the first week, "
                                          "and people who were against it now speak for it.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Cost and benefit"),
         QT_TRANSLATE_NOOP("Instrument", "Are cost and benefit used to decide?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "Ideas win by enthusiasm or rank, and nobody asks what they cost or bring."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Costs are worked out; benefits are “hard to measure” and left blank."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Larger initiatives have costs and benefits on paper, made once for the approval."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Costs and benefits of all initiatives are compared in one way before "
                            "choosing, and finance accepts the figures."),
          QT_TRANSLATE_NOOP("Instrument", "Benefits are followed up after the end, and what did "
                                          "not pay is stopped without a fight.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Trained and agile teams"),
         QT_TRANSLATE_NOOP("Instrument", "Are teams trained, and do they work in small steps?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "Teams work through a specification for months, and any change to it is a failure."),
          QT_TRANSLATE_NOOP("Instrument", "Words such as sprint and stand-up are used, but the way "
                                          "of working stayed the same."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Some teams work in short cycles and were trained for it."),
          QT_TRANSLATE_NOOP("Instrument", "Teams hand over something usable every few weeks, and "
                                          "change course by what customers say."),
          QT_TRANSLATE_NOOP("Instrument", "Teams form around a customer’s problem, choose their "
                                          "way of working, and teach it to others.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Weekly updates"),
         QT_TRANSLATE_NOOP("Instrument", "Does everybody hear each week how it stands?"),
         {QT_TRANSLATE_NOOP("Instrument", "Weeks go by in which nobody hears how it stands."),
          QT_TRANSLATE_NOOP("Instrument", "News comes by rumour, or in a newsletter now and then."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Each week the core team hears what was done and what comes next."),
          QT_TRANSLATE_NOOP("Instrument", "All who are concerned get a short update every week: "
                                          "progress, obstacles, and what is needed of them."),
          QT_TRANSLATE_NOOP("Instrument", "Updates go both ways: questions and ideas come back, "
                                          "and the next update answers them.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Example and stories"),
         QT_TRANSLATE_NOOP("Instrument", "Do leaders set an example, and are successes told?"),
         {QT_TRANSLATE_NOOP("Instrument", "Leaders ask of others what they do not do themselves."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Leaders speak up for customers when they stand on a stage."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Single leaders do as they say, and one success is told at the yearly meeting."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Leaders of most areas are seen helping customers or removing "
                            "obstacles, and stories with names and figures go round each month."),
          QT_TRANSLATE_NOOP("Instrument", "People at every level tell stories, also of what "
                                          "failed, and leaders go first with theirs.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "A living voice of the customer"),
         QT_TRANSLATE_NOOP("Instrument", "Is there a living voice-of-the-customer programme?"),
         {QT_TRANSLATE_NOOP("Instrument", "Customers’ words reach nobody but the complaints desk."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Feedback is collected, and its results stay in the department that pays for it."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Results go to the managers, who look at the score more than at the words."),
          QT_TRANSLATE_NOOP("Instrument", "Verbatims and figures reach the teams that can act on "
                                          "them each month, and actions come of it."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Any colleague can look up today what customers say about their work, "
                            "and does so before changing something.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Employees’ buy-in"),
         QT_TRANSLATE_NOOP("Instrument", "Do employees stand behind it?"),
         {QT_TRANSLATE_NOOP("Instrument", "People roll their eyes: “this too shall pass”."),
          QT_TRANSLATE_NOOP("Instrument",
                            "They take part when told to, and keep silent in the meeting."),
          QT_TRANSLATE_NOOP("Instrument",
                            "A group of volunteers carries it, and the rest wait and see."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Most teams have changed something themselves and would miss it."),
          QT_TRANSLATE_NOOP("Instrument", "Colleagues ask to be in the next batch, and defend the "
                                          "work when it comes under pressure.")},
         nullptr},
    }};
    return texts;
}

} // namespace updraft::instruments
