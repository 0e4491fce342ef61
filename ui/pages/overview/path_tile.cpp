#include "ui/pages/overview/path_tile.h"

#include "core/listen/path.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

QString wordOf(PathWord word) {
    switch (word) {
    case PathWord::start:
        return PathTile::tr("Start");
    case PathWord::engage:
        return PathTile::tr("Engage");
    case PathWord::listen:
        return PathTile::tr("Listen");
    case PathWord::act:
        return PathTile::tr("Act");
    }
    return {};
}

struct NextStep {
    QString words;
    std::string_view table; // of the page where it is done
};

NextStep stepFor(PathNeed need) {
    switch (need) {
    case PathNeed::vision:
        return {PathTile::tr("Write the vision"), table_of<Objective>};
    case PathNeed::objective:
        return {PathTile::tr("Set an objective"), table_of<Objective>};
    case PathNeed::leader:
        return {PathTile::tr("Say who leads"), table_of<Basics>};
    case PathNeed::people:
        return {PathTile::tr("Name people and a team"), table_of<Person>};
    case PathNeed::several_raters:
        return {PathTile::tr("Let a second person answer the assessment"), table_of<Assessment>};
    case PathNeed::persona:
        return {PathTile::tr("Describe a persona"), table_of<Persona>};
    case PathNeed::felt_journey:
        return {PathTile::tr("Map a journey with how it feels"), table_of<Journey>};
    case PathNeed::verbatims:
        return {PathTile::tr("Collect ten customers’ words"), table_of<Feedback>};
    case PathNeed::answered_opportunity:
        return {PathTile::tr("Answer an opportunity with an initiative"), table_of<Opportunity>};
    case PathNeed::owned_initiative:
        return {PathTile::tr("Give an initiative an owner and a date"), table_of<Initiative>};
    case PathNeed::action_under_way:
        return {PathTile::tr("Begin an action"), table_of<Action>};
    }
    return {};
}

/// A word of the path, ticked or still to come.
class Word : public QWidget {
  public:
    Word(const QString& word, bool ticked, QWidget* parent)
        : QWidget(parent), word_(word), ticked_(ticked) {
        setFixedHeight(26);
        setAccessibleName(ticked ? PathTile::tr("%1: done").arg(word)
                                 : PathTile::tr("%1: not yet").arg(word));
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& t = Theme::current();
        const auto place = [&](int left, int width) {
            return QRectF(QStyle::visualRect(layoutDirection(), rect(), {left, 3, width, 20}));
        };
        const QRectF badge = place(1, 20);
        paint::box(painter, badge, ticked_ ? t.accent : t.surface, ticked_ ? t.accent : t.outline,
                   10, 1.5);
        if (ticked_) paintIcon(painter, Icon::check, badge.adjusted(4, 4, -4, -4), t.accentInk);
        painter.setFont(Theme::font(type::lead, QFont::DemiBold));
        painter.setPen(ticked_ ? t.text : t.sub);
        paint::line(painter, place(30, width() - 34),
                    QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft), word_);
    }

  private:
    QString word_;
    bool ticked_;
};

} // namespace

PathTile::PathTile(Session& session, QWidget* parent) : Tile(session, tr("The path"), {}, parent) {}

void PathTile::fill(QVBoxLayout& column) {
    const std::vector<PathItem> path = path_of(session().plan());
    auto* words = new QHBoxLayout;
    words->setSpacing(space::xl);
    int ticked = 0;
    for (const PathWord word :
         {PathWord::start, PathWord::engage, PathWord::listen, PathWord::act}) {
        auto* part = new QVBoxLayout;
        part->setSpacing(space::xs);
        const bool done = is_ticked(path, word);
        ticked += done ? 1 : 0;
        part->addWidget(new Word(wordOf(word), done, this));
        for (const PathItem& item : path) {
            if (item.word != word || item.met) continue;
            const NextStep step = stepFor(item.need);
            auto* row = new QHBoxLayout;
            row->setContentsMargins(22, 0, 0, 0);
            row->addWidget(link(step.words, Selection{step.table, {}}));
            row->addStretch();
            part->addLayout(row);
        }
        part->addStretch();
        words->addLayout(part, 1);
    }
    column.addLayout(words);
    setAside(tr("%1 of %2").arg(ticked).arg(4));
}

} // namespace updraft
