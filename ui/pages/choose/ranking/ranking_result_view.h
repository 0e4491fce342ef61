#pragma once

#include "ui/render/ranking/ranking_content.h"
#include "ui/session/session.h"

#include <QScrollArea>

class QBoxLayout;

namespace updraft {

class KindForm;

/// What a revealed session says: the order, how far the room agrees, over what it is divided; all
/// of it also as tables; and what was decided, to be written down.
class RankingResultView : public QScrollArea {
    Q_OBJECT

  public:
    explicit RankingResultView(Session& session, QWidget* parent = nullptr);

    void show(Id<RankingSession> ranking, RankingContent content);
    const RankingContent& content() const { return content_; }
    KindForm& decisions() const { return *decisions_; }

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void addWords(QBoxLayout& column, QWidget* parent) const;
    void addPictures(QBoxLayout& column, QWidget* parent) const;
    static void addTable(QBoxLayout& column, const RankingTable& table, QWidget* parent);
    bool isWide() const;

    RankingContent content_;
    KindForm* decisions_;
    QWidget* said_ = nullptr; ///< All but the decisions; made anew for each result.
    bool wide_ = false;
};

} // namespace updraft
