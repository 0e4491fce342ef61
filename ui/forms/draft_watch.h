#pragma once

#include "core/edits/kinds.h"
#include "ui/session/session.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace updraft {

/// Tells the session what is being typed in an editor, until the plan holds it. Lives as long as
/// the editor: one that goes with text in it that was neither handed in nor given up leaves it to
/// be offered again.
class DraftWatch : public QObject {
    Q_OBJECT

  public:
    /// Where the editor's text belongs, as of now; none where it belongs to no one item.
    using Place = std::function<std::optional<DraftPlace>()>;

    DraftWatch(QWidget* editor, Session& session, Place place);
    ~DraftWatch() override;

    /// What is typed there is given up.
    static void giveUp(QWidget* editor);

  private:
    void look();
    bool held(const DraftPlace& place) const;
    void settle();
    void leave();

    QWidget* editor_;
    QPointer<Session> session_;
    Place place_;
    std::optional<DraftPlace> noted_;
    QString text_;
};

} // namespace updraft
