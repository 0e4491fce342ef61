#pragma once

#include "ui/session/session.h"

#include <QAbstractButton>
#include <QWidget>

class QLabel;

namespace updraft {

class TextField;

/// A status chip that opens the choice of another status.
class StatusButton : public QAbstractButton {
    Q_OBJECT

  public:
    explicit StatusButton(QWidget* parent = nullptr);

    void setStatus(Status status);
    QSize sizeHint() const override;

  Q_SIGNALS:
    void chosen(updraft::Status status);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void open();

    Status status_ = Status::idea;
};

/// Code, status, title and summary of an initiative, all edited where they stand.
class InitiativeHead : public QWidget {
    Q_OBJECT

  public:
    explicit InitiativeHead(Session& session, QWidget* parent = nullptr);

    void show(const Initiative& initiative);

  Q_SIGNALS:
    void charterWanted();

  private:
    void take(TextField* field, const char* name);
    void complain(TextField* field, const Error& error);

    Session& session_;
    Id<Initiative> id_;
    QLabel* code_;
    StatusButton* status_;
    TextField* title_;
    TextField* summary_;
    QLabel* problem_;
};

} // namespace updraft
