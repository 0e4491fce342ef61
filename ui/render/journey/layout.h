#pragma once

#include "core/listen/emotion_curve.h"
#include "core/listen/journey_difference.h"
#include "ui/render/journey/measures.h"

#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <vector>

namespace updraft {

/// What stands on a map and can be picked.
enum class JourneyPart {
    Stage,
    Step,
    Text,  ///< A text of a step: its action, thoughts, channels…
    Point, ///< Of the curve.
    Pain,  ///< Or a gain.
    Verbatim,
    Opportunity,
    Initiative,
    Add, ///< Where an opportunity has no initiative.
};

/// How a stage, a step or a text of it differs from the journey that this one is compared with.
enum class JourneyFate { Same, Added, Removed, Moved, Changed };

/// What tells an item from all others, whatever the layout.
struct JourneyKey {
    JourneyPart part = JourneyPart::Step;
    Uuid id = {};                ///< Of the row that is picked with it; of an Add, the opportunity.
    std::string_view field = {}; ///< Of a Text: where its text is kept.
    Uuid persona = {};           ///< Of a Point: whose; none for all.
    std::size_t stage = 0;       ///< Of an Initiative, which may stand in several.

    /// Whether it says how a step feels.
    bool feels() const { return part == JourneyPart::Step || part == JourneyPart::Point; }

    friend bool operator==(const JourneyKey&, const JourneyKey&) = default;
};

struct JourneyItem {
    JourneyKey key = {};
    std::string_view table = {}; ///< Of the row.
    JourneyLane lane = JourneyLane::Steps;
    std::size_t stage = 0;
    std::size_t step = 0; ///< The first it is of; where of none, the stage's first.
    bool ofStep = true;   ///< Else of the stage as a whole.
    QRectF box = {};
    QString text = {};      ///< All of it, as it is read aloud.
    QStringList lines = {}; ///< The same as it is drawn.
    QString note = {};      ///< Smaller, under it: "Severity 4", "2 initiatives".
    QString more = {};      ///< Under that: "3 more".
    QString code = {};
    QString owner = {}; ///< Initials.
    Status status = Status::idea;
    bool gain = false;
    bool moment = false; ///< A moment of truth.
    QRectF flag = {};    ///< Of a moment of truth on the curve.
    QPointF at = {};     ///< Of a Point.
    double value = 0;    ///< Its emotion.
    std::size_t curve = 0;
    bool below = false; ///< Where its value stands: under the point, else over it.
    bool own = true;    ///< Else the persona feels as all do.
    JourneyFate fate = JourneyFate::Same;
    std::optional<double> change = {}; ///< Of the emotion.
};

/// A row of the map, with its name at the left.
struct JourneyRow {
    JourneyLane lane = JourneyLane::Steps;
    QString name = {};
    double top = 0;
    double height = 0;
    std::size_t first = 0; ///< Items.
    std::size_t last = 0;  ///< Not included.
    double bottom() const { return top + height; }
};

/// How the steps feel, to all or to one persona.
struct JourneyCurve {
    std::optional<Id<Persona>> persona = {};
    QString name = {};
    std::vector<CurvePoint> points = {}; ///< In pixels.
    std::vector<double> slopes = {};
    QPointF label = {}; ///< Where its name begins, if it has one.
};

struct JourneyPhase {
    QString name = {};
    double left = 0;
    double right = 0;
};

/// Where everything of a journey lies, in logical pixels from the picture's top left corner: a head
/// (title, phases, stages), and lanes with their names at the left. Pure geometry: painter, hands
/// and screen readers all read it.
struct JourneyLayout {
    JourneyOptions options;
    JourneyMeasures measures;
    JourneyMap map;
    QString title = {};
    QString subtitle = {};
    QString corner = {}; ///< Over the lanes' names: which of two it is.
    QSizeF size = {};
    double room = 0;         ///< The width that was asked for,
    double sheet = 0;        ///< and the height.
    double column = 0;       ///< Of a step.
    double headTop = 0;      ///< Under the title.
    double stageTop = 0;     ///< Under the phases.
    double bodyTop = 0;      ///< Under the stages.
    int stageLines = 1;      ///< That a stage's title may take.
    double interaction = -1; ///< The lines of interaction and of visibility; negative where hidden.
    double visibility = -1;
    std::vector<JourneyPhase> phases = {};
    std::vector<MapSpan> columns = {};    ///< Of each stage; one without steps has one.
    std::vector<MapSpan> parts = {};      ///< The columns that stand together on a sheet.
    std::vector<JourneyItem> stages = {}; ///< The chevrons.
    std::vector<JourneyRow> rows = {};
    std::vector<JourneyItem> items = {};   ///< In reading order: row by row.
    std::vector<JourneyCurve> curves = {}; ///< That of all first.

    double bodyLeft() const { return measures.names; }
    double columnLeft(std::size_t place) const {
        return bodyLeft() + static_cast<double>(place) * column;
    }
    std::size_t columnOf(std::size_t step) const;
    double stageLeft(std::size_t stage) const { return columnLeft(columns[stage].first); }
    double stageRight(std::size_t stage) const { return columnLeft(columns[stage].last); }
    /// The part that a column is in.
    const MapSpan& partOf(std::size_t column) const;
    /// The columns that hold what is of a stage as a whole: the longest of its parts.
    MapSpan homeOf(std::size_t stage) const;
    /// The stage at x, and the step; none where there is none.
    std::optional<std::size_t> stageAt(double x) const;
    std::optional<std::size_t> stepAt(double x) const;
    const JourneyRow* row(JourneyLane lane) const;
    /// Of the steps' boxes, which stay in sight while the screen scrolls and stand again over each
    /// tile of a sheet: without them nobody could tell whose the lanes are. 0 where they are not
    /// shown.
    double stepsHeight() const;
    const JourneyRow* rowAt(double y) const;

    const JourneyItem* find(const JourneyKey& key) const;
    /// The first that shows this row.
    const JourneyItem* find(std::string_view table, Uuid id) const;
    const JourneyItem* itemAt(QPointF at) const;
    /// Where on the lane of the curve an emotion lies, and the emotion at a height, in tenths.
    double heightOf(double emotion) const;
    double emotionAt(double y) const;
};

/// What stands on the journey shown and on the one that it is compared with, if any.
struct JourneyMaps {
    JourneyMap shown;
    std::optional<JourneyMap> compared;
};
/// Goes through all that customers said: for many layouts of one plan once is enough.
JourneyMaps journeyMaps(const Plan& plan, const JourneyOptions& options);

/// Lays a journey out. Steps share the width as far as they stay legible, zoomed; lanes are as high
/// as what stands in them. A journey that is gone makes an empty picture.
JourneyLayout layoutJourney(const Plan& plan, const JourneyOptions& options, QSizeF size);
JourneyLayout layoutJourney(const Plan& plan, const JourneyOptions& options, QSizeF size,
                            const JourneyMaps& maps);

} // namespace updraft
