#pragma once

#include <QScrollArea>

namespace updraft {

/// A column at the window's side: as wide as it is, scrolling when it is too high, with a hairline
/// at the edge towards the page.
class EdgeScroll : public QScrollArea {
    Q_OBJECT

  public:
    enum class Edge { Leading, Trailing };

    EdgeScroll(Edge edge, int width, QWidget* parent = nullptr);

  protected:
    bool event(QEvent* event) override;

  private:
    Edge edge_;
};

} // namespace updraft
