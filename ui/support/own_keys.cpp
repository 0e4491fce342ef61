#include "ui/support/own_keys.h"

#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace updraft {

namespace {

class OwnKeys : public QObject {
  public:
    OwnKeys(QWidget& widget, std::vector<int> keys) : QObject(&widget), keys_(std::move(keys)) {
        widget.installEventFilter(this);
    }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::ShortcutOverride) return QObject::eventFilter(watched, event);
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool own = key->modifiers() == Qt::NoModifier &&
                         std::ranges::find(keys_, key->key()) != keys_.end();
        if (own) event->accept();
        return own;
    }

  private:
    std::vector<int> keys_;
};

} // namespace

void ownKeys(QWidget& widget, std::vector<int> keys) {
    new OwnKeys(widget, std::move(keys));
}

} // namespace updraft
