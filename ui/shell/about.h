#pragma once

#include <QDialog>

namespace updraft {

/// What the program is, its version and its licences.
class About : public QDialog {
    Q_OBJECT

  public:
    explicit About(QWidget* parent);
};

} // namespace updraft
