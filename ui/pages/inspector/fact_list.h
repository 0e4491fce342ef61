#pragma once

#include "ui/session/selection.h"

#include <QWidget>

namespace updraft {

/// Facts as label and value, painted in one widget. A fact can lead to an item: arrows go from one
/// such fact to the next, Enter or a click opens it.
class FactList : public QWidget {
    Q_OBJECT

  public:
    struct Fact {
        QString label;
        QString code; ///< In the accent colour, before the value.
        QString value;
        Selection target; ///< What it leads to; empty for nothing.
    };

    explicit FactList(QWidget* parent = nullptr);

    void setFacts(std::vector<Fact> facts);
    const std::vector<Fact>& facts() const { return facts_; }

    QSize sizeHint() const override;

  Q_SIGNALS:
    void opened(const updraft::Selection& target);

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    int at(QPoint point) const;
    void step(int by);

    std::vector<Fact> facts_;
    int current_ = -1;
    int labelWidth_ = 0; ///< Of the longest label.
};

} // namespace updraft
