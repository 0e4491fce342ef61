#pragma once

#include "core/document/edit.h"
#include "ui/render/journey/layout.h"
#include "ui/session/session.h"

#include <QElapsedTimer>
#include <QString>

#include <vector>

namespace updraft {

class JourneyCanvas;

/// What can be done on a journey map, by pointer, key, menu or screen reader, as edits of the
/// session. All act on what is picked unless told which.
class JourneyVerbs {
  public:
    explicit JourneyVerbs(JourneyCanvas& canvas) : canvas_(canvas) {}

    /// The steps that are picked; of a pain point, a verbatim or an opportunity, its step.
    std::vector<Id<Step>> steps() const;
    std::optional<Id<Step>> step() const;
    /// The stage that is picked, or that of what is.
    std::optional<Id<Stage>> stage() const;
    bool canWrite() const;

    /// A new step behind the picked one, a new stage behind its stage; their titles can then be
    /// written in their place.
    void addStep();
    void addStage();
    void addPain(PainKind kind);
    void addOpportunity();
    void addRemedy(Id<Opportunity> opportunity);
    /// The steps that are picked, or the stage with its steps.
    void duplicate();
    /// Removes what the cursor is on, with all that is picked with it: a text or a feeling is
    /// cleared; what only stands on the journey, an initiative or a verbatim, is taken off and
    /// stays where it lives.
    void remove();

    /// By so many places.
    void moveStep(int places);
    void moveStage(int places);
    /// Puts a step at that place among the others of a stage, and a stage so many places on.
    void dropStep(Id<Step> id, Id<Stage> stage, std::size_t place);
    void dropStage(Id<Stage> id, int places);

    /// How the picked step feels, to the persona whose point the keyboard is on: calls without a
    /// pause are one gesture.
    void nudge(double by);
    void setEmotion(Id<Step> id, std::optional<Id<Persona>> persona, double emotion);
    void clearEmotion();
    void toggleMoment();

    void write(const JourneyKey& key, std::string_view table, std::string_view field,
               const QString& text, Gesture gesture = {});
    /// The clipboard's cells as steps; false where there are none.
    bool paste();

  private:
    void duplicateStage();
    std::optional<Change> edit(std::string_view verb, const std::function<void(Edit&)>& run,
                               Gesture gesture = {});
    /// `place` is that of the step which the cursor is on.
    void removePicked(std::size_t place);
    void clearTexts(const JourneyItem& item);
    void takeOffVerbatims();
    void takeOffInitiatives(const JourneyItem& item);
    std::optional<Id<Persona>> persona() const;
    void begin(const Selection& item, JourneyPart part, const Change& change);

    JourneyCanvas& canvas_;
    Gesture gesture_;
    std::optional<JourneyKey> gestureOf_;
    QElapsedTimer sinceGesture_;
};

} // namespace updraft
