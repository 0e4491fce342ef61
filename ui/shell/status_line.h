#pragma once

#include <QWidget>

class QTimer;

namespace updraft {

class ProgressStrip;

/// The window's foot: that all is saved, the file, what the page counts, and problems in words.
class StatusLine : public QWidget {
    Q_OBJECT

  public:
    explicit StatusLine(QWidget* parent = nullptr);

    /// "All changes saved · 14:02", with a check mark.
    void setSaved(const QString& sentence);
    /// The facts after it: file, counts.
    void setFacts(const QStringList& facts);
    /// A sentence that stays until a while has passed or something else happens.
    void say(const QString& sentence);
    /// The same for what went wrong; it stays until dismissed by the next change.
    void warn(const QString& sentence);
    void clearMessage();

    /// Names what may last; it shows, with a way to stop it, once it does.
    void setWork(const QString& what) { work_ = what; }
    void showWork(double share);
    void hideWork();

    QString message() const { return message_; }

  Q_SIGNALS:
    void stopWanted();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void show(const QString& sentence, bool wrong);

    QString saved_;
    QStringList facts_;
    QString message_;
    bool wrong_ = false;
    QString work_;
    QTimer* timer_;
    ProgressStrip* progress_;
};

} // namespace updraft
