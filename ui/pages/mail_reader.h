#pragma once

#include "core/exchange/eml.h"
#include "ui/session/session.h"
#include "ui/support/work.h"

#include <functional>

class QMimeData;
class QWidget;

namespace updraft {

/// Reads the mails that are dropped on a page, aside. Those that cannot be read are reported.
class MailReader : public QObject {
    Q_OBJECT

  public:
    /// What could be read goes to `then`, unless nothing could.
    MailReader(Session& session, QWidget& page, std::function<void(std::vector<Mail>)> then);

    void read(const QStringList& files);
    /// Waits for what is being read.
    void finish() { work_.finish(); }

  protected:
    bool eventFilter(QObject* page, QEvent* event) override;

  private:
    Session& session_;
    std::function<void(std::vector<Mail>)> then_;
    Work work_;
};

/// Whether a file is a mail by its name.
bool isMail(const QString& file);
/// The mails among what is dragged.
QStringList mailsIn(const QMimeData& data);
/// "ada@example.org", with her name where it is known.
QString senderOf(const Mail& mail);

} // namespace updraft
