#pragma once

#include "ui/session/session.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace updraft {

/// A card of the overview that answers one question. Its title leads to the page it is about.
class Tile : public QFrame {
    Q_OBJECT

  public:
    /// `table` names what the page shows; empty where the title leads nowhere.
    Tile(Session& session, const QString& title, std::string_view table, QWidget* parent = nullptr);

    /// Fills it anew from the plan.
    virtual void refresh() = 0;

  protected:
    Session& session() const { return session_; }
    /// What stands at the right of the title: "21 in all".
    void setAside(const QString& words);
    /// Takes away what was filled in.
    QVBoxLayout* emptied();
    /// A sentence where there is nothing yet, with the step that begins it.
    void addNothing(QVBoxLayout* column, const QString& sentence, const QString& button,
                    std::string_view table);
    /// Words that lead to items when pressed.
    QWidget* link(const QString& words, const Selection& to);

  private:
    Session& session_;
    QLabel* aside_;
    QWidget* body_ = nullptr;
};

} // namespace updraft
