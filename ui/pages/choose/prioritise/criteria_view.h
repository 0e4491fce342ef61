#pragma once

#include "ui/session/session.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace updraft {

class KindForm;
class KindTableView;

/// The criteria: their names, kinds and weights as a table in an order of their own, and of the one
/// picked what is asked and what each score from 1 to 5 means.
class CriteriaView : public QWidget {
    Q_OBJECT

  public:
    explicit CriteriaView(Session& session, QWidget* parent = nullptr);

    KindTableView& table() const { return *table_; }
    KindForm& form() const { return *form_; }
    void add();
    /// By so many places; −1 is up.
    void move(int by);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void follow();

    Session& session_;
    KindTableView* table_;
    KindForm* form_;
    QLabel* hint_;
    std::vector<QToolButton*> buttons_;
};

} // namespace updraft
