#pragma once

#include "ui/pages/inspector/fact_list.h"
#include "ui/pages/inspector/initiative_head.h"
#include "ui/pages/inspector/problem_box.h"
#include "ui/pages/inspector/related_list.h"
#include "ui/pages/inspector/thread_box.h"

class QPushButton;
class QVBoxLayout;

namespace updraft {

/// Everything about one initiative, from its title to its notes.
class InitiativePanel : public QWidget {
    Q_OBJECT

  public:
    explicit InitiativePanel(Session& session, QWidget* parent = nullptr);

    void show(Id<Initiative> initiative);
    /// A field of its own, or a table of what belongs to it.
    void focusField(std::string_view field);

  private:
    void addButton(QVBoxLayout* column);
    void addDependency();
    std::vector<FactList::Fact> factsOf(const Initiative& initiative,
                                        const Schedule& schedule) const;

    Session& session_;
    Id<Initiative> id_;
    InitiativeHead* head_;
    ProblemBox* problems_;
    FactList* facts_;
    ThreadBox* thread_;
    KindForm* form_;
    std::vector<RelatedList*> related_;
    QPushButton* depend_ = nullptr;
    QPushButton* ask_ = nullptr;
};

} // namespace updraft
