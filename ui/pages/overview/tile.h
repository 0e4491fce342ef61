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

    /// Fills it anew from the plan. Who is in it by keys stays where they are.
    void refresh();

  protected:
    Session& session() const { return session_; }
    virtual void fill(QVBoxLayout& column) = 0;
    /// What stands at the right of the title: "21 in all".
    void setAside(const QString& words);
    /// A sentence where there is nothing yet, with the step that begins it.
    void addNothing(QVBoxLayout& column, const QString& sentence, const QString& button,
                    std::string_view table);
    /// Words that lead to items when pressed. Where they say little by themselves, `spoken` is what
    /// a screen reader says.
    QWidget* link(const QString& words, const Selection& to, const QString& spoken = {});

  private:
    void handKeysOver(const QWidget& before);

    Session& session_;
    QLabel* aside_;
    QWidget* body_ = nullptr;
};

} // namespace updraft
