#pragma once

#include "ui/pages/listen/assessment/sitting.h"

#include <QTreeWidget>

namespace updraft {

/// All questions of the instrument with what the rater answered. The keys of answering work here,
/// too; Enter goes to the question's evidence, E to the next answer that lacks some.
class QuestionList : public QTreeWidget {
    Q_OBJECT

  public:
    explicit QuestionList(Sitting& sitting, QWidget* parent = nullptr);

  Q_SIGNALS:
    void evidenceWanted();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void fill();
    void refresh();
    void tellAnswer(QTreeWidgetItem& item, int at) const;

    Sitting& sitting_;
    std::optional<Instrument> shown_;
    std::vector<QTreeWidgetItem*> items_;
};

} // namespace updraft
