#pragma once

#include "ui/session/session.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace updraft {

/// What binds the plan today, a row a limit, each with a button that sets or changes it.
class LimitList : public QWidget {
    Q_OBJECT

  public:
    explicit LimitList(Session& session, QWidget* parent = nullptr);

    /// Opens the dialog that sets it.
    void change(LimitKind kind);

  private:
    struct Row {
        LimitKind kind;
        QLabel* value;
        QLabel* why;
        QPushButton* button;
    };

    void addRow(LimitKind kind, QGridLayout* grid);
    void show(const Row& row);
    void refresh();

    Session& session_;
    std::vector<Row> rows_;
};

} // namespace updraft
