#pragma once

#include "core/exchange/eml.h"
#include "ui/session/session.h"
#include "ui/support/work.h"

#include <functional>

class QMimeData;

namespace updraft {

/// Reads mails that are dropped on a page, aside. Those that cannot be read are reported.
class MailReader : public QObject {
    Q_OBJECT

  public:
    explicit MailReader(Session& session, QObject* parent = nullptr);

    /// What could be read goes to `then`, unless nothing could.
    void read(const QStringList& files, std::function<void(std::vector<Mail>)> then);
    /// Waits for what is being read.
    void finish() { work_.finish(); }

  private:
    Session& session_;
    Work work_;
};

/// Whether a file is a mail by its name.
bool isMail(const QString& file);
/// The mails among what is dragged.
QStringList mailsIn(const QMimeData& data);
/// "ada@example.org", with her name where it is known.
QString senderOf(const Mail& mail);

} // namespace updraft
