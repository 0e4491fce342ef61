#pragma once

#include "core/choose/board_case.h"
#include "core/edits/board.h"
#include "ui/pages/inspector/fact_list.h"
#include "ui/session/session.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace updraft {

class Chip;
class KindForm;
class QualifyBox;
class ThreadBox;

/// Everything about one request to the change board: what is behind it, what it still lacks, and
/// its decision.
class RequestPanel : public QWidget {
    Q_OBJECT

  public:
    explicit RequestPanel(Session& session, QWidget* parent = nullptr);

    void show(Id<Request> request);
    void focusField(std::string_view field);

    KindForm& decisionForm() const { return *decision_; }
    QPushButton* button(Decision decision) const {
        return buttons_[static_cast<std::size_t>(decision)];
    }
    /// Why the last decision was refused; empty where it was not.
    QString problem() const;
    /// Decides it with what stands in the form and what it says comes off.
    void decide(Decision decision);
    /// Takes up again what was put off or declined.
    void reopen();

  Q_SIGNALS:
    /// A field of it has the keyboard, wherever it is.
    void fieldFocused();

  private:
    QWidget* makeDecision();
    std::vector<FactList::Fact> factsOf(const Request& row, const BoardCase& made) const;
    void showDecision(const Request& row, const BoardCase& made);
    Ruling rulingOf(const Request& row, Decision decision) const;
    void complain(const Error& error);

    Session& session_;
    Id<Request> id_;
    QLabel* code_;
    Chip* state_;
    QLabel* title_;
    QLabel* summary_;
    FactList* facts_;
    ThreadBox* thread_;
    QualifyBox* qualify_;
    QLabel* effect_; ///< What suffers where something comes off.
    QLabel* caption_ = nullptr;
    QLabel* verdict_ = nullptr; ///< How it was decided.
    KindForm* decision_ = nullptr;
    QLabel* problem_ = nullptr;
    std::array<QPushButton*, words_of<Decision>.size()> buttons_{};
    QPushButton* reopen_ = nullptr;
    KindForm* form_;
};

} // namespace updraft
