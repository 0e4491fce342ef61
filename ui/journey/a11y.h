#pragma once

#include "ui/render/journey/layout.h"

#include <QAccessibleWidget>

#include <utility>
#include <vector>

namespace updraft {

class JourneyCanvas;

/// Lets screen readers walk a journey map: a list whose children are stages, steps, their texts,
/// the points of the curve, pain points… in reading order.
class JourneyAccessible : public QAccessibleWidget {
  public:
    explicit JourneyAccessible(JourneyCanvas& canvas);
    ~JourneyAccessible() override;

    /// Known to Qt from now on; once is enough.
    static void install();

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;

    JourneyCanvas& canvas() const { return canvas_; }
    /// Where an item stands now; null where it is gone.
    const JourneyItem* find(const JourneyKey& key) const;

  private:
    const JourneyItem* itemAt(int index) const;
    int indexOf(const JourneyKey& key) const;
    void forgetGone();
    void tell(QAccessible::Event event) const;

    JourneyCanvas& canvas_;
    mutable std::vector<std::pair<JourneyKey, QAccessible::Id>> children_;
    QList<QMetaObject::Connection> connections_;
};

/// One of its children.
class JourneyItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
  public:
    JourneyItemAccessible(const JourneyAccessible& list, JourneyKey key) : list_(list), key_(key) {}

    const JourneyKey& key() const { return key_; }

    bool isValid() const override { return list_.isValid() && list_.find(key_) != nullptr; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text which, const QString& text) override;
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString& name) override;
    QStringList keyBindingsForAction(const QString& name) const override;

  private:
    bool feels() const { return key_.part == JourneyPart::Step || key_.part == JourneyPart::Point; }

    const JourneyAccessible& list_;
    JourneyKey key_;
};

} // namespace updraft
