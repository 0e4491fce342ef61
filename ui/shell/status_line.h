#pragma once

#include <QWidget>

class QTimer;

namespace updraft {

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

    QString message() const { return message_; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void show(const QString& sentence, bool wrong);

    QString saved_;
    QStringList facts_;
    QString message_;
    bool wrong_ = false;
    QTimer* timer_;
};

} // namespace updraft
