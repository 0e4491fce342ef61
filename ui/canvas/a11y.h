#pragma once

#include "ui/canvas/canvas.h"
#include "ui/canvas/words.h"

#include <QAccessibleWidget>

#include <algorithm>
#include <utility>
#include <vector>

namespace updraft {

template <class Canvas, class Key> class ItemAccessible;

/// Lets screen readers walk a canvas: a list whose children are the items on it in reading order. A
/// child is known by its item's key and lives as long as that is on the canvas, whatever the
/// layout. Canvas needs Q_OBJECT: Qt asks for its interface by the name of its class.
template <class Canvas, class Key> class CanvasAccessible : public QAccessibleWidget {
  public:
    using Child = ItemAccessible<Canvas, Key>;

    explicit CanvasAccessible(Canvas& canvas)
        : QAccessibleWidget(&canvas, QAccessible::List), canvas_(canvas) {
        connections_ << QObject::connect(&canvas, &ScrollingCanvas::relaid, [this] {
            forgetGone();
            tell(QAccessible::LocationChanged);
            tell(QAccessible::ValueChanged);
        }) << QObject::connect(&canvas, &ScrollingCanvas::cursorChanged, [this] {
            tell(QAccessible::Selection);
            if (canvas_.hasFocus()) tell(QAccessible::Focus);
        });
    }
    ~CanvasAccessible() override {
        for (const auto& connection : connections_) QObject::disconnect(connection);
        for (const auto& [key, child] : children_) QAccessible::deleteAccessibleInterface(child);
    }

    Canvas& canvas() const { return canvas_; }
    /// Where an item stands in reading order now; -1 where it is gone.
    int find(const Key& key) const { return canvas_.session().isOpen() ? indexOf(key) : -1; }

    int childCount() const override { return canvas_.session().isOpen() ? count() : 0; }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        const Key key = keyAt(index);
        const auto known =
            std::ranges::find(children_, key, &std::pair<Key, QAccessible::Id>::first);
        if (known != children_.end()) return QAccessible::accessibleInterface(known->second);
        auto* made = new Child(*this, key);
        children_.emplace_back(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* item = dynamic_cast<const Child*>(child);
        return item != nullptr ? find(item->key()) : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint at = canvas_.mapFromGlobal(QPoint(x, y));
        if (!canvas_.rect().contains(at) || !canvas_.session().isOpen()) return nullptr;
        return child(indexAt(canvas_.toPicture(at)));
    }
    QAccessibleInterface* focusChild() const override {
        return canvas_.session().isOpen() ? child(current()) : nullptr;
    }

  protected:
    friend Child;

    // Asked only while a plan is open, and of an item only while it is there.
    virtual int count() const = 0;
    virtual Key keyAt(int index) const = 0;
    virtual int indexOf(const Key& key) const = 0;
    virtual int indexAt(QPointF at) const = 0;
    /// What the keyboard is on.
    virtual int current() const = 0;
    virtual QRectF areaAt(int index) const = 0;
    virtual ItemWords wordsAt(int index) const = 0;
    virtual bool isSelected(const Key& key) const = 0;
    virtual bool isButton(const Key& /*key*/) const { return false; }
    virtual void write(int index, QAccessible::Text which, const QString& text) const = 0;
    /// Beyond setting the focus and pressing, each with the keys that do the same.
    virtual QList<std::pair<QString, QString>> actionsAt(int index) const = 0;
    virtual void act(int index, const QString& name) const = 0;

  private:
    void forgetGone() {
        std::erase_if(children_, [this](const auto& known) {
            if (find(known.first) >= 0) return false;
            QAccessible::deleteAccessibleInterface(known.second);
            return true;
        });
    }
    void tell(QAccessible::Event type) const {
        if (!QAccessible::isActive() || !canvas_.session().isOpen()) return;
        const int index = current();
        if (index < 0) return;
        const auto send = [index](QAccessibleEvent&& event) {
            event.setChild(index);
            QAccessible::updateAccessibility(&event);
        };
        if (type == QAccessible::ValueChanged)
            send(QAccessibleValueChangeEvent(&canvas_, wordsAt(index).value));
        else
            send(QAccessibleEvent(&canvas_, type));
    }

    Canvas& canvas_;
    mutable std::vector<std::pair<Key, QAccessible::Id>> children_;
    QList<QMetaObject::Connection> connections_;
};

/// One of its children.
template <class Canvas, class Key>
class ItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
  public:
    using List = CanvasAccessible<Canvas, Key>;

    ItemAccessible(const List& list, Key key) : list_(list), key_(std::move(key)) {}

    const Key& key() const { return key_; }

    bool isValid() const override { return list_.isValid() && index() >= 0; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(&list_.canvas());
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QString text(QAccessible::Text which) const override {
        const int at = index();
        if (at < 0) return {};
        const ItemWords words = list_.wordsAt(at);
        switch (which) {
        case QAccessible::Name:
            return words.name;
        case QAccessible::Value:
            return words.value;
        case QAccessible::Description:
            return words.description;
        default:
            return {};
        }
    }
    void setText(QAccessible::Text which, const QString& text) override {
        if (const int at = index(); at >= 0) list_.write(at, which, text);
    }
    QRect rect() const override {
        const QRect here = onCanvas();
        return {list_.canvas().mapToGlobal(here.topLeft()), here.size()};
    }
    QAccessible::Role role() const override {
        return list_.isButton(key_) ? QAccessible::Button : QAccessible::ListItem;
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        const int at = index();
        const bool current = at >= 0 && at == list_.current();
        state.focusable = true;
        state.selectable = true;
        state.selected = current || list_.isSelected(key_);
        state.focused = current && list_.canvas().hasFocus();
        state.editable = list_.canvas().session().canWrite() && !list_.isButton(key_);
        state.invisible = !isValid();
        state.offscreen = !list_.canvas().rect().intersects(onCanvas());
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }

    QStringList actionNames() const override {
        QStringList names{setFocusAction(), pressAction()};
        for (const auto& [name, keys] : actions()) names << name;
        return names;
    }
    void doAction(const QString& name) override {
        if (const int at = index(); at >= 0) list_.act(at, name);
    }
    QStringList keyBindingsForAction(const QString& name) const override {
        if (name == pressAction()) return {QStringLiteral("Return"), QStringLiteral("F2")};
        for (const auto& [other, keys] : actions())
            if (other == name) return {keys};
        return {};
    }

  private:
    int index() const { return list_.find(key_); }
    QRect onCanvas() const {
        const int at = index();
        return at < 0 ? QRect() : list_.canvas().fromPicture(list_.areaAt(at)).toAlignedRect();
    }
    auto actions() const {
        const int at = index();
        return at < 0 ? QList<std::pair<QString, QString>>() : list_.actionsAt(at);
    }

    const List& list_;
    Key key_;
};

/// Makes an Accessible known to Qt as its canvas's interface; once is enough.
template <class Accessible, class Canvas> void installAccessible() {
    static const bool installed = [] {
        QAccessible::installFactory(
            [](const QString& className, QObject* object) -> QAccessibleInterface* {
                if (className != QLatin1String(Canvas::staticMetaObject.className()))
                    return nullptr;
                auto* canvas = qobject_cast<Canvas*>(object);
                return canvas != nullptr ? new Accessible(*canvas) : nullptr;
            });
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace updraft
