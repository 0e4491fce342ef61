#include "ui/pages/mail_reader.h"

#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace updraft {

namespace {

struct ReadMails {
    std::vector<Mail> mails;
    std::vector<Error> failed;
};

} // namespace

MailReader::MailReader(Session& session, QWidget& page, std::function<void(std::vector<Mail>)> then)
    : QObject(&page), session_(session), then_(std::move(then)) {
    page.setAcceptDrops(true);
    page.installEventFilter(this);
}

/// Mails are the page's; what else is dropped is the window's.
bool MailReader::eventFilter(QObject* page, QEvent* event) {
    const bool dropped = event->type() == QEvent::Drop;
    if (!dropped && event->type() != QEvent::DragEnter) return QObject::eventFilter(page, event);
    auto& drop = static_cast<QDropEvent&>(*event);
    const QStringList mails = mailsIn(*drop.mimeData());
    if (mails.isEmpty() || !session_.canWrite())
        return QCoreApplication::sendEvent(static_cast<QWidget*>(page)->window(), event);
    drop.acceptProposedAction();
    if (dropped) read(mails);
    return true;
}

void MailReader::read(const QStringList& files) {
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files) paths.push_back(toPath(file));
    work_.finish(); // those that came before are looked at first
    work_.start(
        [paths](const Progress&) -> Result<ReadMails> {
            ReadMails read;
            for (const auto& path : paths) {
                auto mail = read_mail_file(path);
                if (mail)
                    read.mails.push_back(std::move(*mail));
                else
                    read.failed.push_back(std::move(mail.error()));
            }
            return read;
        },
        [this, all = files.size()](Result<ReadMails> read) {
            if (!read) return session_.report(read.error());
            if (const auto failed = read->failed.size(); failed > 0)
                session_.report(read->failed.front(),
                                all > 1 ? tr("%1 of %2 mails").arg(failed).arg(all) : QString());
            if (!read->mails.empty()) then_(std::move(read->mails));
        });
}

bool isMail(const QString& file) {
    return QFileInfo(file).suffix().compare(QStringLiteral("eml"), Qt::CaseInsensitive) == 0;
}

QStringList mailsIn(const QMimeData& data) {
    QStringList mails;
    for (const QUrl& url : data.urls())
        if (isMail(url.toLocalFile())) mails << url.toLocalFile();
    return mails;
}

QString senderOf(const Mail& mail) {
    if (mail.from.empty()) return qt(mail.address);
    return mail.address.empty() ? qt(mail.from)
                                : QStringLiteral("%1 <%2>").arg(qt(mail.from), qt(mail.address));
}

} // namespace updraft
