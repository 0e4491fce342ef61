#pragma once

#include "ui/pages/slide.h"
#include "ui/render/ranking/ranking_content.h"
#include "ui/session/session.h"
#include "ui/support/work.h"

#include <QTimer>

namespace updraft {

/// A ranking before a room: what is asked and whose ballots are in, while they are sealed; once
/// they are opened the result, first as a sentence, then in figures. Space goes on, T starts and
/// stops the clock, R and Enter rank again and take the order over. What must be asked
/// is asked over it, and a passphrase is never to be seen.
class RankingProjection : public Slide {
    Q_OBJECT

  public:
    enum class Stage { Vote, Open, Talk };

    RankingProjection(Session& session, Id<RankingSession> ranking, QWidget* parent = nullptr);

    Stage stage() const { return stage_; }
    void goOn();
    /// Starts the clock, or stops it where it is.
    void toggleClock();
    int secondsLeft() const { return left_; }
    /// Waits for what is being counted.
    void finishCounting();

  Q_SIGNALS:
    void openWanted();
    void keepWanted();
    void againWanted();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    struct Person {
        QString name;
        bool cast = false;
    };

    void refresh();
    void count();
    void setStage(Stage stage);
    void tick();
    void addMinutes(int minutes);
    void scroll(int rows);

    double foot() const;
    double head() const;
    void paintHead(QPainter& painter, const QString& title) const;
    void paintClock(QPainter& painter) const;
    void paintFoot(QPainter& painter) const;
    void paintStages(QPainter& painter, double middle) const;
    std::vector<std::pair<QString, QString>> hints() const;
    void paintItems(QPainter& painter, const QRectF& box) const;
    void paintEnvelopes(QPainter& painter, const QRectF& box) const;
    void paintEnvelope(QPainter& painter, const QRectF& box, bool cast) const;
    void paintSealed(QPainter& painter) const;
    void paintMoment(QPainter& painter) const;
    void paintResult(QPainter& painter) const;
    void paintAgreement(QPainter& painter, const QRectF& box) const;
    int rowsInSight() const;

    Session& session_;
    Id<RankingSession> ranking_;
    Stage stage_ = Stage::Vote;
    QString question_;
    std::vector<std::array<QString, 3>> items_; ///< Code, title, domain.
    std::vector<Person> people_;
    bool sealed_ = false; ///< Whether people can rank now.
    RankingContent content_;
    Work counting_;
    std::shared_ptr<const Plan> counted_;
    int first_ = 0; ///< Row in sight.
    QTimer clock_;
    int left_ = 0;
    int whole_ = 0;
};

} // namespace updraft
