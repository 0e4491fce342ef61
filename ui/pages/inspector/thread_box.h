#pragma once

#include "core/thread/thread.h"
#include "ui/session/session.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace updraft {

/// The evidence thread through what is picked: each item a jump to it. Of several pain points,
/// verbatims or counts the opportunities that rest on all of them.
class ThreadBox : public QWidget {
    Q_OBJECT

  public:
    explicit ThreadBox(Session& session, QWidget* parent = nullptr);

    void show(std::string_view table, const std::vector<Uuid>& ids);
    void show(std::string_view table, Uuid id) { show(table, std::vector{id}); }
    int size() const { return static_cast<int>(shown_.size()); }

    /// Ties what is shown to an opportunity, or an opportunity to an initiative.
    void tieTo(Uuid other);
    /// Makes an opportunity of what is shown.
    void beginOpportunity();
    /// Takes the item off the thread, as far as it is tied to what is shown.
    void takeOff(const ThreadItem& item);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    bool several() const { return ids_.size() > 1; }
    void refresh();
    void fill();
    void ask();
    /// The opportunity of a tie between what is shown and the item; none where there is no such
    /// tie.
    std::optional<Id<Opportunity>> tieOf(const ThreadItem& item) const;

    Session& session_;
    std::string_view table_;
    std::vector<Uuid> ids_;
    std::vector<ThreadItem> shown_;
    bool stale_ = false; ///< Something changed while nobody looked.
    QLabel* caption_;
    QToolButton* add_;
    QLabel* nothing_;
    QVBoxLayout* rows_;
};

/// What a thread says of an item: "OP-03 Explain the bill before it lands".
QString threadText(const Plan& plan, const ThreadItem& item);
/// Where it comes from: "Opportunity, 62", "Pain point, severity 4", "Maya, 12 Jan".
QString threadSource(const Plan& plan, const ThreadItem& item);

} // namespace updraft
