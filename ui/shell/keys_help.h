#pragma once

#include <QDialog>
#include <QList>

namespace updraft {

/// One line of the keyboard's table.
struct KeyLine {
    QString keys;
    QString what;
};
struct KeyGroup {
    QString title;
    QList<KeyLine> lines;
};

/// The one table of keys for all pages.
QList<KeyGroup> keyTable();

/// Shows the table (F1 and ?); Esc closes it.
class KeysHelp : public QDialog {
    Q_OBJECT

  public:
    explicit KeysHelp(QWidget* parent);
};

} // namespace updraft
