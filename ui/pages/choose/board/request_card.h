#pragma once

#include "core/choose/board_case.h"
#include "ui/pages/choose/card_board.h"
#include "ui/support/flags/chip.h"

#include <map>
#include <memory>

namespace updraft {

/// What the card of a request says.
struct RequestWords {
    QString code;
    QString requester;
    QString date;
    QString title;
    QString text; ///< What changes; of a decided one, why.
    struct Mark {
        QString text;
        bool quotes = false; ///< Counts verbatims: with their sign.
        Tone tone = Tone::Neutral;
    };
    QList<Mark> marks;
    QString foot; ///< What it lacks, or whether it fits.
    enum class Foot { Fits, Lacks, Wrong } tone = Foot::Fits;

    QString spoken() const;
};

/// Says what the cards of requests say. What all of them share is worked out once for each state of
/// the plan.
class RequestTelling {
  public:
    explicit RequestTelling(const Session& session) : session_(session) {}

    RequestWords wordsOf(const Request& request) const;

  private:
    struct Shared {
        std::shared_ptr<const Plan> plan;
        BoardRoom room;
        Quotes quotes;
        std::unordered_set<Id<Request>> withOffs; ///< For which something comes off.
        std::unordered_map<Id<Request>, double> scores;
    };
    const Shared& shared() const;
    void addFoot(const Request& request, RequestWords& words) const;
    void addMarks(const Request& request, RequestWords& words) const;

    const Session& session_;
    mutable std::unique_ptr<Shared> shared_;
};

/// Paints requests as cards as high as their words.
class RequestCards : public CardDelegate {
    Q_OBJECT

  public:
    explicit RequestCards(const Session& session, QObject* parent = nullptr);

    const RequestTelling& telling() const { return telling_; }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

  protected:
    QRect titleBox(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  private:
    struct Laid; ///< Words with their places.
    static constexpr std::size_t mostKept = 2'000;
    const Laid& laid(Uuid id, int width) const;

    const Session& session_;
    RequestTelling telling_;
    mutable std::shared_ptr<const Plan> of_; ///< What is kept is of this state.
    mutable std::map<std::pair<Uuid, int>, std::shared_ptr<const Laid>> laid_;
};

} // namespace updraft
