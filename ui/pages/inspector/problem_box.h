#pragma once

#include "core/schedule/schedule.h"
#include "ui/session/session.h"

#include <QWidget>

class QVBoxLayout;

namespace updraft {

/// What is wrong with what is picked, each in a sentence with the way out.
class ProblemBox : public QWidget {
    Q_OBJECT

  public:
    explicit ProblemBox(Session& session, QWidget* parent = nullptr);

    /// Hides itself where nothing is wrong with its dependencies.
    void show(Id<Initiative> initiative, const Schedule& schedule);
    /// Of one dependency, which says of what it speaks.
    void show(Id<Dependency> dependency, const Schedule& schedule);
    /// Of an insight that has led to nothing for too long.
    void show(Id<Insight> insight);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void clear();
    void addHead(const QString& title);
    void add(const QString& title, const Broken& broken, const Schedule& schedule);

    Session& session_;
    QVBoxLayout* column_;
    QWidget* body_ = nullptr;
};

} // namespace updraft
