#pragma once

#include "ui/shell/edge_scroll.h"

namespace updraft {

/// The place of the inspector at the window's side: beside the page where there is room, laid
/// over it where there is not.
class SidePanel : public EdgeScroll {
    Q_OBJECT

  public:
    static constexpr int panelWidth = 312;
    /// Narrower windows have no room for it beside the page.
    static constexpr int roomyWindow = 1330;

    explicit SidePanel(QWidget* parent = nullptr);

    void setContents(QWidget* contents);
    bool hasContents() const { return widget() != nullptr; }
};

} // namespace updraft
