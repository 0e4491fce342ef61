#pragma once

#include "ui/session/session.h"

#include <QWidget>

class QLabel;

namespace updraft {

class Kind;
class KindForm;
class ProblemBox;
class ThreadBox;

/// One item of any other kind, or several of one kind: heading and form. Over the form a dependency
/// that is broken and an insight that is overdue say so, with the way out.
class ItemPanel : public QWidget {
    Q_OBJECT

  public:
    /// For several at once, the form has only what all can share.
    ItemPanel(Session& session, const Kind& kind, bool several, QWidget* parent = nullptr);

    void show(const std::vector<Uuid>& ids);
    void focusField(std::string_view field);

  private:
    Session& session_;
    const Kind& kind_;
    bool several_;
    QLabel* title_;
    QLabel* sentence_;
    ProblemBox* problems_;
    ThreadBox* thread_ = nullptr; ///< Of kinds that stand on the evidence thread.
    KindForm* form_;
};

} // namespace updraft
