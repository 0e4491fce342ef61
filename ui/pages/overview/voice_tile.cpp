#include "ui/pages/overview/voice_tile.h"

#include "core/listen/voice.h"
#include "ui/render/charter_words.h"
#include "ui/render/voice/trend.h"
#include "ui/support/flags/labels.h"
#include "ui/support/style_paint.h"

#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int trendHeight = 170;

/// The NPS by month.
class Trend : public QWidget {
  public:
    Trend(std::vector<VoiceGroup> months, QWidget* parent)
        : QWidget(parent), months_(std::move(months)) {
        setMinimumSize(240, trendHeight);
        setAccessibleName(VoiceTile::tr("NPS by month"));
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintChart(painter, trendChart(layoutTrend(months_, size())), Theme::current(), {}, false);
    }

  private:
    std::vector<VoiceGroup> months_;
};

QString signedFigure(double value) {
    QString text = amount(std::abs(value));
    if (value > 0) text.prepend(u'+');
    if (value < 0) text.prepend(QChar(0x2212));
    return text;
}

/// "NPS −25 ± 19 from 80 answers"
QStringList figuresOf(const VoiceFigures& figures) {
    QStringList lines;
    if (const auto nps = figures.nps())
        lines << VoiceTile::tr("NPS %1 ± %2 from %3 answers")
                     .arg(signedFigure(*nps), amount(figures.margin().value_or(0)),
                          QLocale().toString(figures.n()));
    if (const auto csat = figures.csat())
        lines << VoiceTile::tr("CSAT %1 % from %2 answers")
                     .arg(amount(*csat * 100), QLocale().toString(figures.csat_n));
    if (const auto ces = figures.ces())
        lines << VoiceTile::tr("CES %1 of 7 from %2 answers")
                     .arg(amount(*ces), QLocale().toString(figures.ces_n));
    return lines;
}

} // namespace

VoiceTile::VoiceTile(Session& session, QWidget* parent)
    : Tile(session, tr("Voice of the customer"), table_of<Feedback>, parent) {}

void VoiceTile::refresh() {
    QVBoxLayout* column = emptied();
    const Plan& plan = session().plan();
    setAside(plan.feedback.empty()
                 ? QString()
                 : tr("%1 in all").arg(QLocale().toString(qlonglong(plan.feedback.size()))));
    if (plan.feedback.empty())
        return addNothing(column, tr("What do customers say, in their own words?"),
                          tr("Collect the first"), table_of<Feedback>);
    const QStringList figures = figuresOf(voice_of(plan));
    for (const QString& line : figures) column->addWidget(label(line, this));
    if (figures.isEmpty())
        column->addWidget(sentenceLabel(tr("Words without scores, so far."), this));
    std::vector<VoiceGroup> months = voice_by(plan, VoiceBy::month);
    std::erase_if(months, [](const VoiceGroup& month) { return !month.month; });
    if (months.size() > 1) column->addWidget(new Trend(std::move(months), this), 1);
    column->addStretch();
}

} // namespace updraft
