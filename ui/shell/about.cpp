#include "ui/shell/about.h"

#include "ui/shell/start_parts.h"
#include "ui/support/faces.h"
#include "ui/support/flags/labels.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace updraft {

About::About(QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Updraft"));
    setFixedWidth(460);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 20);
    column->setSpacing(space::s);
    auto* mark = new Wordmark(this);
    mark->setContentsMargins(0, 0, 0, 0);
    column->addWidget(mark);
    column->addSpacing(space::s);
    const auto say = [&](const QString& sentence, QPalette::ColorRole role = QPalette::WindowText) {
        column->addWidget(sentenceLabel(sentence, this, role));
    };
    say(tr("Plans customer-experience work from the bottom up."));
    say(tr("Version %1, with Qt %2")
            .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion())),
        ink::sub);
    say(tr("Works offline: it opens no connection, has no account and sends nothing anywhere. "
           "A plan is one file on your computer."),
        ink::sub);
    say(tr("Free software under the GNU General Public License, version 3 or later. "
           "It comes with no warranty."),
        ink::sub);
    if (loadFaces())
        say(tr("Its faces are made from Inter, © The Inter Project Authors, under the SIL Open "
               "Font License 1.1."),
            ink::sub);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addSpacing(space::s);
    column->addWidget(buttons);
}

} // namespace updraft
