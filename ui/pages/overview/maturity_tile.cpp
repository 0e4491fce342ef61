#include "ui/pages/overview/maturity_tile.h"

#include "ui/render/assessment/result_charts.h"
#include "ui/support/flags/labels.h"
#include "ui/support/style_paint.h"

#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int radarHeight = 240;
constexpr int levelsHeight = 46;

/// Radar and levels as the page of the assessment shows them.
class Picture : public QWidget {
  public:
    Picture(ResultContent content, QWidget* parent)
        : QWidget(parent), content_(std::move(content)) {
        setMinimumSize(240, radarHeight + levelsHeight);
        QStringList words;
        for (const ResultBar& bar : content_.bars)
            words << QStringLiteral("%1 %2").arg(bar.name, bar.value);
        setAccessibleName(words.join(QStringLiteral(", ")));
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& t = Theme::current();
        const double high = height() - levelsHeight;
        paintChart(painter, layoutRadar(content_, QSizeF(width(), high)), t, {0, 0}, false);
        if (content_.level)
            paintChart(painter, layoutLevels(*content_.level, width()), t, {0, high}, false);
    }

  private:
    ResultContent content_;
};

} // namespace

MaturityTile::MaturityTile(Session& session, QWidget* parent)
    : Tile(session, tr("Maturity"), table_of<Assessment>, parent) {}

void MaturityTile::refresh() {
    QVBoxLayout* column = emptied();
    ResultContent content = resultContent(session().plan(), Instrument::maturity);
    setAside(content.answered ? QStringLiteral("%1  %2").arg(content.figure, content.verdict)
                              : QString());
    if (!content.answered)
        return addNothing(column,
                          tr("How far has the organisation come in working for its customers?"),
                          tr("Answer the assessment"), table_of<Assessment>);
    column->addWidget(new Picture(std::move(content), this), 1);
}

} // namespace updraft
