#pragma once

#include "ui/pages/listen/assessment/sitting.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace updraft {

class AnswerButton;

/// One question with its described answers, answered by a key or a click. For CX maturity also
/// what shows it, which Enter goes to and leaves again.
class AnswerPanel : public QWidget {
    Q_OBJECT

  public:
    explicit AnswerPanel(Sitting& sitting, QWidget* parent = nullptr);
    ~AnswerPanel() override;

    /// What was typed goes into the plan.
    void commit();
    void editEvidence();
    QLineEdit* evidence() const { return evidence_; }

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* makeAnswers();
    QWidget* makeEvidence();
    QWidget* makeFoot();
    void refresh();
    void showAnswer();
    void showEvidence();
    void bringIntoSight(const QWidget& part) const;
    bool isOfText(const QKeyEvent& event);

    Sitting& sitting_;
    QLabel* place_;
    QProgressBar* progress_;
    QLabel* question_;
    std::vector<AnswerButton*> answers_; ///< 0 to 4, then "don't know".
    QWidget* evidenceRow_ = nullptr;
    QLineEdit* evidence_ = nullptr;
    QLabel* evidenceNote_ = nullptr;
    QLabel* state_ = nullptr;
    QPushButton* unproven_ = nullptr;
    QPushButton* back_ = nullptr;
    QPushButton* on_ = nullptr;
    /// Whose evidence stands in the field.
    struct Place {
        std::optional<Id<Round>> round;
        QString rater;
        Question question{};
        friend bool operator==(const Place&, const Place&) = default;
    };
    Place present() const;

    Place shown_;
    QElapsedTimer writing_; ///< Since a letter of a text that stands nowhere.
};

} // namespace updraft
