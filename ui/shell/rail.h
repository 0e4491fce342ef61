#pragma once

#include "ui/pages/page.h"
#include "ui/shell/edge_scroll.h"

#include <QAbstractButton>

namespace updraft {

/// The pages at the window's left, under the captions of their sections. One stop for Tab, the
/// arrows go from page to page.
class Rail : public EdgeScroll {
    Q_OBJECT

  public:
    static constexpr int railWidth = 212;

    explicit Rail(Session& session, QWidget* parent = nullptr);

    void setCurrent(const QString& id);

  Q_SIGNALS:
    void chosen(const QString& id);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void fill(QWidget* column);
    void count();
    void step(int by);

    Session& session_;
    QList<QAbstractButton*> buttons_;
};

} // namespace updraft
