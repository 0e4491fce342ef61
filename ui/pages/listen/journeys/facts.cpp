#include "ui/pages/listen/journeys/facts.h"

#include "core/base/text.h"
#include "ui/render/ink.h"
#include "ui/render/journey/words.h"
#include "ui/render/persona_paper.h"
#include "ui/session/session.h"
#include "ui/support/convert.h"
#include "ui/support/initials.h"
#include "ui/support/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace updraft {

namespace {

constexpr Face nameFace{13, Weight::SemiBold};
constexpr Face textFace{12, Weight::Regular};
constexpr Face labelFace{11, Weight::Regular};
constexpr Face valueFace{12, Weight::Medium};
constexpr Face strongFace{12, Weight::SemiBold};

QString strengthWord(Strength strength) {
    switch (strength) {
    case Strength::assumption:
        return JourneyFacts::tr("Assumption");
    case Strength::interviews:
        return JourneyFacts::tr("Interviews");
    case Strength::data:
        return JourneyFacts::tr("Data");
    }
    return {};
}

} // namespace

JourneyFacts::JourneyFacts(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setFixedHeight(64);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void JourneyFacts::readPersona(const JourneyMap& map) {
    const Plan& plan = session_.plan();
    const Persona* persona =
        map.personas.empty() ? nullptr : plan.personas.find(map.personas.front());
    portrait_ = {};
    initials_.clear();
    quote_.clear();
    if (persona == nullptr) {
        name_ = tr("Nobody in particular yet");
        quote_ = tr("Click here and name the personas whose journey this is.");
        return;
    }
    portrait_ = portraitOf(session_.plan(), persona->id);
    initials_ = initials(qt(persona->name));
    name_ = qt(persona->name);
    if (!persona->archetype.empty()) name_ += QStringLiteral(", ") + qt(persona->archetype);
    const auto others = static_cast<int>(map.personas.size()) - 1;
    if (others > 0) name_ += QStringLiteral(" ") + tr("and %Ln more", nullptr, others);
    if (!persona->quote.empty())
        quote_ = QStringLiteral("\u201C") + qt(persona->quote) + QStringLiteral("\u201D");
    if (const auto goals = lines(persona->goals); !goals.empty())
        facts_.push_back({tr("Goal"), qt(goals.front())});
    QString evidence = strengthWord(persona->evidence);
    const auto quotes = static_cast<int>(map.verbatims());
    if (quotes > 0) evidence += QStringLiteral(", ") + tr("%Ln quote(s)", nullptr, quotes);
    facts_.push_back({tr("Evidence"), evidence});
}

void JourneyFacts::setMap(const JourneyMap* map) {
    facts_.clear();
    journey_ = map != nullptr ? std::optional(map->journey) : std::nullopt;
    if (map == nullptr) return;
    const Plan& plan = session_.plan();
    readPersona(*map);
    if (const auto lowest = lowest_point(plan, *map)) {
        const Step& step = *plan.steps.find(map->steps[*lowest].id);
        facts_.push_back({tr("Lowest point"),
                          qt(step.title) + QStringLiteral(", ") + words::emotion(*step.emotion),
                          true});
    }
    if (const auto open = static_cast<int>(map->unanswered()); open > 0)
        facts_.push_back({tr("Without an initiative"), tr("%Ln opportunity(s)", nullptr, open)});
    QStringList spoken{name_};
    for (const Fact& fact : facts_) spoken << fact.label + QStringLiteral(": ") + fact.value;
    setAccessibleName(spoken.join(QStringLiteral(". ")));
    update();
}

void JourneyFacts::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Ink ink(painter, rect(), false);
    ink.fill(rect(), theme.surface);
    double x = space::l + 4;
    if (!initials_.isEmpty()) {
        const QRectF circle(x, (height() - 38) / 2.0, 38, 38);
        paintPortrait(painter, theme, circle, portrait_, initials_);
        x = circle.right() + space::m;
    }
    // The persona has two fifths of the room, each fact its share of the rest.
    const double first = x + std::max(120.0, (width() - x) * 0.38);
    ink.text(nameFace, name_, {x, quote_.isEmpty() ? 37.0 : 28.0}, theme.text,
             first - x - space::l);
    ink.text(textFace, quote_, {x, 46}, theme.sub, first - x - space::l);
    x = first;
    const double share =
        facts_.empty() ? 0 : (width() - x - space::s) / static_cast<double>(facts_.size());
    if (share >= 90) ink.upright(x - space::m, 14, height() - 14, theme.hair);
    for (const Fact& fact : facts_) {
        if (share < 90) break;
        ink.text(labelFace, fact.label, {x, 26}, theme.faint, share - space::m);
        ink.text(fact.strong ? strongFace : valueFace, fact.value, {x, 45}, theme.text,
                 share - space::m);
        x += share;
    }
    ink.level(0, width(), height() - 1, theme.hair);
    if (hasFocus()) ink.edge(QRectF(rect()).adjusted(2, 2, -2, -2), 4, theme.accent, 2);
}

void JourneyFacts::pick() {
    if (journey_ && session_.find(*journey_) != nullptr) session_.select(*journey_);
}

bool JourneyFacts::nobody() const {
    return initials_.isEmpty();
}

void JourneyFacts::namePersonas() {
    if (journey_) session_.revealField(Selection::of(*journey_), "personas");
}

void JourneyFacts::mousePressEvent(QMouseEvent*) {
    nobody() ? namePersonas() : pick();
}

void JourneyFacts::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && journey_) return namePersonas();
    if (key == Qt::Key_Space) return pick();
    QWidget::keyPressEvent(event);
}

void JourneyFacts::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void JourneyFacts::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

} // namespace updraft
