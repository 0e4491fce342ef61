#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QPushButton;
class QSpacerItem;
class QTimer;

namespace updraft {

class ProgressStrip;

/// The window's foot: that all is saved, the file, what the page counts, and problems in words.
class StatusLine : public QWidget {
    Q_OBJECT

  public:
    explicit StatusLine(QWidget* parent = nullptr);

    /// "All changes saved · 14:02", with a check mark; or why nothing can be, with a lock.
    void setSaved(const QString& sentence, bool locked = false);
    /// The facts after it: file, counts.
    void setFacts(const QStringList& facts);
    /// A sentence that stays until a while has passed or something else happens.
    void say(const QString& sentence);
    /// What can be done about a sentence, on buttons after it: "Open".
    struct Offer {
        QString label;
        std::function<void()> run;
    };
    /// The same with a way on; it stays until something else happens.
    void offer(const QString& sentence, const std::vector<Offer>& offers);
    /// The same for what went wrong; it stays until dismissed by the next change.
    void warn(const QString& sentence);
    void clearMessage();
    /// The same of what went wrong; on another page it is no matter.
    void clearWarning();

    /// Names what may last; it shows, with a way to stop it, once it does.
    void setWork(const QString& what) { work_ = what; }
    void showWork(double share);
    void hideWork();

    QString message() const { return message_; }

  Q_SIGNALS:
    void stopWanted();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void show(const QString& sentence, bool wrong);
    void placeOffers();
    void clearOffers();

    QString saved_;
    bool locked_ = false;
    QStringList facts_;
    QString message_;
    bool wrong_ = false;
    QString work_;
    QTimer* timer_;
    QHBoxLayout* row_;
    QSpacerItem* before_; ///< The sentence's place, before the buttons.
    QList<QPushButton*> offers_;
    ProgressStrip* progress_;
};

} // namespace updraft
