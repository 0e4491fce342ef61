#pragma once

#include "core/choose/board.h"
#include "ui/session/session.h"

#include <QWidget>

class QPushButton;

namespace updraft {

/// The limits set in Strategy, each with what there is of it.
class LimitUses : public QWidget {
    Q_OBJECT

  public:
    explicit LimitUses(Session& session, QWidget* parent = nullptr);

    /// With a request, as the board's case has them.
    void show(const std::vector<LimitUse>& uses);
    /// As they are without one.
    void showToday();
    /// What it says, line by line.
    QString text() const;

  private:
    struct Row {
        QString name;
        QString value;
        double share = 0; ///< Of what is allowed; under 0 where it counts nothing.
        bool broken = false;
    };
    class Rows;
    void setRows(std::vector<Row> rows);
    Row rowOf(const LimitUse& use) const;

    Session& session_;
    Rows* rows_;
    QWidget* none_;
};

} // namespace updraft
