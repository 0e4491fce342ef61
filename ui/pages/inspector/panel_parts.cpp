#include "ui/pages/inspector/panel_parts.h"

#include "ui/support/style_paint.h"

#include <QVBoxLayout>
#include <QWidget>

namespace updraft {

namespace {

class Hairline : public QWidget {
  public:
    explicit Hairline(QWidget* parent) : QWidget(parent) { setFixedHeight(1); }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paint::hairAbove(painter, rect(), Theme::current().hair);
    }
};

} // namespace

void addHairline(QVBoxLayout& column, QWidget* parent) {
    column.addWidget(new Hairline(parent));
}

void addPart(QVBoxLayout& column, QWidget* part) {
    auto* box = new QVBoxLayout;
    box->setContentsMargins(space::l, space::m, space::l, space::m);
    box->addWidget(part);
    column.addLayout(box);
    addHairline(column, part->parentWidget());
}

} // namespace updraft
