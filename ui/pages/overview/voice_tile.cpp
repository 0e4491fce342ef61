#include "ui/pages/overview/voice_tile.h"

#include "core/listen/voice.h"
#include "ui/render/voice/trend.h"
#include "ui/render/voice/voice_words.h"
#include "ui/support/flags/labels.h"
#include "ui/support/style_paint.h"

#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int trendHeight = 170;

/// The measure shown by month.
class Trend : public QWidget {
  public:
    Trend(std::vector<VoiceGroup> months, QWidget* parent)
        : QWidget(parent), months_(std::move(months)) {
        setMinimumSize(240, trendHeight);
        setAccessibleName(trendSentence(months_));
        setAccessibleDescription(monthsText(months_));
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintChart(painter, trendChart(layoutTrend(months_, size())), Theme::current(), {}, false);
    }

  private:
    std::vector<VoiceGroup> months_;
};

} // namespace

VoiceTile::VoiceTile(Session& session, QWidget* parent)
    : Tile(session, tr("Voice of the customer"), table_of<Feedback>, parent) {}

void VoiceTile::fill(QVBoxLayout& column) {
    const Plan& plan = session().plan();
    setAside(plan.feedback.empty()
                 ? QString()
                 : tr("%1 in all").arg(QLocale().toString(qlonglong(plan.feedback.size()))));
    if (plan.feedback.empty())
        return addNothing(column, tr("What do customers say, in their own words?"),
                          tr("Collect the first"), table_of<Feedback>);
    const QStringList figures = figureSentences(voice_of(plan));
    for (const QString& line : figures) column.addWidget(label(line, this));
    if (figures.isEmpty())
        column.addWidget(sentenceLabel(tr("Words without scores, so far."), this));
    std::vector<VoiceGroup> months = voice_by(plan, VoiceBy::month);
    std::erase_if(months, [](const VoiceGroup& month) { return !month.month; });
    if (months.size() > 1) column.addWidget(new Trend(std::move(months), this), 1);
    column.addStretch();
}

} // namespace updraft
