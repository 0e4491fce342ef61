#include "ui/shell/side_panel.h"

namespace updraft {

SidePanel::SidePanel(QWidget* parent) : EdgeScroll(Edge::Leading, panelWidth, parent) {
    setAccessibleName(tr("Inspector"));
}

void SidePanel::setContents(QWidget* contents) {
    contents->setBackgroundRole(QPalette::Window);
    setWidget(contents);
    contents->show(); // the panel may be shown already
}

} // namespace updraft
