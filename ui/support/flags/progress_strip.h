#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace updraft {

/// What is being done, how far it has come, and a way to stop it (Esc while the keyboard is in the
/// same window). Hidden until there is something to show.
class ProgressStrip : public QWidget {
    Q_OBJECT

  public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    /// A share of nothing shows no bar: how far it has come is not known.
    void tell(const QString& what, double share);

  Q_SIGNALS:
    void stopWanted();

  private:
    QLabel* what_;
    QProgressBar* bar_;
};

} // namespace updraft
