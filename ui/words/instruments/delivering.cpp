#include "ui/words/instruments/texts.h"

namespace updraft::instruments {

// How work gets done.
const std::array<QuestionTexts, 4>& delivering() {
    static constexpr std::array<QuestionTexts, 4> texts{{
        {QT_TRANSLATE_NOOP("Instrument", "Owners and charters"),
         QT_TRANSLATE_NOOP(
             "Instrument",
             "Does somebody answer for each initiative, and does a page say what it is?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "Ask who is responsible, and you hear a department’s name or “all of us”."),
          QT_TRANSLATE_NOOP("Instrument",
                            "Names stand in a list, though some of those named do not know it."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Each running initiative has an owner who says so, and a few lines about its aim."),
          QT_TRANSLATE_NOOP("Instrument", "A one-page charter with problem, outcome, scope and "
                                          "what done means is agreed before the start."),
          QT_TRANSLATE_NOOP("Instrument", "Owners decide on time and money within the charter, and "
                                          "charters were changed or stopped when facts changed.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "A weekly rhythm"),
         QT_TRANSLATE_NOOP("Instrument", "How is progress followed?"),
         {QT_TRANSLATE_NOOP("Instrument",
                            "Progress comes up when something is late or somebody important asks."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "A monthly report shows colours, and most are green until they are red."),
          QT_TRANSLATE_NOOP("Instrument", "The team meets for a short time every week and leaves "
                                          "with actions, names and dates."),
          QT_TRANSLATE_NOOP("Instrument", "Meetings begin with what was promised, name what is in "
                                          "the way, and most actions are done by their day."),
          QT_TRANSLATE_NOOP("Instrument", "What a team cannot move is moved within days by those "
                                          "who can, and all see how many promises are kept.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Across departments"),
         QT_TRANSLATE_NOOP("Instrument",
                           "How do departments work together on a customer’s problem?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "Each department says that its own part works, and the customer falls in between."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "Other departments are asked for favours, and it depends on who knows whom."),
          QT_TRANSLATE_NOOP("Instrument", "What is needed of a neighbour is written down with a "
                                          "date, and their manager has said yes."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "One team with members of each department sits down together every week."),
          QT_TRANSLATE_NOOP("Instrument", "Departments share a goal and a budget for a journey, "
                                          "and nobody is rewarded for their own part alone.")},
         nullptr},
        {QT_TRANSLATE_NOOP("Instrument", "Trying first"),
         QT_TRANSLATE_NOOP("Instrument", "Do you try changes on a small scale first?"),
         {QT_TRANSLATE_NOOP(
              "Instrument",
              "Changes go live for everybody at once, and customers find the mistakes."),
          QT_TRANSLATE_NOOP(
              "Instrument",
              "It is tested whether the thing works, but not whether it helps a customer."),
          QT_TRANSLATE_NOOP("Instrument", "Larger changes are tried with one team or region, and "
                                          "somebody asks customers about it."),
          QT_TRANSLATE_NOOP("Instrument", "Before a trial it is written down which result would "
                                          "mean to go on, to change or to stop."),
          QT_TRANSLATE_NOOP("Instrument", "Small trials run all the time; some were stopped, and "
                                          "that is told as something learnt.")},
         nullptr},
    }};
    return texts;
}

} // namespace updraft::instruments
