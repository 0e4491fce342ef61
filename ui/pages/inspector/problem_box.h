#pragma once

#include "core/schedule/schedule.h"
#include "ui/session/session.h"

#include <QWidget>

class QVBoxLayout;

namespace updraft {

/// What is wrong with an initiative's dependencies, each in a sentence with the way out.
class ProblemBox : public QWidget {
    Q_OBJECT

  public:
    explicit ProblemBox(Session& session, QWidget* parent = nullptr);

    /// Hides itself where nothing is wrong.
    void show(Id<Initiative> initiative, const Schedule& schedule);
    /// Of one dependency, which says of what it speaks.
    void show(Id<Dependency> dependency, const Schedule& schedule);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void clear();
    void add(const QString& title, const Broken& broken, const Schedule& schedule);

    Session& session_;
    QVBoxLayout* column_;
    QWidget* body_ = nullptr;
};

} // namespace updraft
