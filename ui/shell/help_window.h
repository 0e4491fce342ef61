#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace updraft {

class SearchField;

/// The help: topics at the left, narrowed by what is typed, the text of one at the right. It stays
/// open beside the window.
class HelpWindow : public QDialog {
    Q_OBJECT

  public:
    explicit HelpWindow(QWidget* parent);

    void show(const QString& topic);
    QString topic() const;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void narrow(const QString& typed);
    void showText();

    SearchField* search_;
    QListWidget* topics_;
    QTextBrowser* text_;
};

} // namespace updraft
