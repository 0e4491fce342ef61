#pragma once

#include "ui/timeline/items.h"

#include <QAccessibleWidget>

#include <unordered_map>

namespace updraft {

class TimelineCanvas;

/// Lets screen readers walk the timeline: a list whose children are the milestones, batches and
/// initiatives, in reading order.
class TimelineAccessible : public QAccessibleWidget {
  public:
    explicit TimelineAccessible(TimelineCanvas& canvas);
    ~TimelineAccessible() override;

    /// Known to Qt from now on; once is enough.
    static void install();

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;

    TimelineCanvas& canvas() const { return canvas_; }
    /// Where an item stands now; none where it is gone.
    std::optional<TimelineItem> find(const Uuid& id) const;
    std::vector<TimelineItem> items() const;

  private:
    void forgetGone();
    void tell(QAccessible::Event event) const;

    TimelineCanvas& canvas_;
    mutable std::unordered_map<Uuid, QAccessible::Id> children_;
    QList<QMetaObject::Connection> connections_;
};

/// One of its children.
class TimelineItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
  public:
    TimelineItemAccessible(const TimelineAccessible& list, Uuid id) : list_(list), id_(id) {}

    const Uuid& id() const { return id_; }

    bool isValid() const override { return list_.isValid() && list_.find(id_).has_value(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text which, const QString& text) override;
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString& name) override;
    QStringList keyBindingsForAction(const QString& name) const override;

  private:
    const TimelineAccessible& list_;
    Uuid id_;
};

} // namespace updraft
