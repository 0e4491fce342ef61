#include "ui/support/dialogs.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace updraft {

namespace {

/// Words from a plan may look like HTML: boxes show them as they are.
void setPlain(QMessageBox& box, const QString& sentence, const QString& detail) {
    box.setWindowTitle(QStringLiteral("Updraft"));
    box.setTextFormat(Qt::PlainText);
    box.setText(sentence);
    box.setInformativeText(detail);
    for (auto* label : box.findChildren<QLabel*>()) label->setTextFormat(Qt::PlainText);
}

class RealDialogs : public Dialogs {
  public:
    std::optional<QString> openFile(QWidget* parent, const QString& title, const QString& folder,
                                    const QString& filter) override {
        return chosen(QFileDialog::getOpenFileName(parent, title, folder, filter));
    }

    std::optional<QString> saveFile(QWidget* parent, const QString& title, const QString& proposed,
                                    const QString& filter) override {
        QFileDialog dialog(parent, title, proposed, filter);
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.selectFile(proposed);
        dialog.setDefaultSuffix(QFileInfo(proposed).suffix());
        if (dialog.exec() != QDialog::Accepted) return std::nullopt;
        return chosen(dialog.selectedFiles().value(0));
    }

    std::optional<int> question(QWidget* parent, const QString& sentence, const QString& detail,
                                const QStringList& answers) override {
        QMessageBox box(parent);
        QList<QAbstractButton*> buttons;
        for (const QString& answer : answers)
            buttons << box.addButton(answer, buttons.isEmpty() ? QMessageBox::AcceptRole
                                                               : QMessageBox::ActionRole);
        auto* leave = box.addButton(QMessageBox::Cancel);
        box.setEscapeButton(leave);
        // The only way on is meant: Enter does not take it by the way.
        QAbstractButton* usual = buttons.size() > 1 ? buttons.front() : leave;
        box.setDefaultButton(qobject_cast<QPushButton*>(usual));
        setPlain(box, sentence, detail);
        box.exec();
        const auto index = buttons.indexOf(box.clickedButton());
        if (index < 0) return std::nullopt;
        return static_cast<int>(index);
    }

    void message(QWidget* parent, const QString& sentence, const QString& detail) override {
        QMessageBox box(parent);
        box.addButton(QMessageBox::Ok);
        setPlain(box, sentence, detail);
        box.exec();
    }

    std::optional<QString> text(QWidget* parent, const QString& title, const QString& label,
                                const QString& proposed) override {
        QInputDialog dialog(parent);
        dialog.setWindowTitle(title);
        dialog.setLabelText(label);
        dialog.setOkButtonText(title);
        dialog.setTextValue(proposed);
        dialog.resize(420, dialog.sizeHint().height());
        if (dialog.exec() != QDialog::Accepted || dialog.textValue().trimmed().isEmpty())
            return std::nullopt;
        return dialog.textValue().trimmed();
    }

  private:
    static std::optional<QString> chosen(const QString& name) {
        if (name.isEmpty()) return std::nullopt;
        return name;
    }
};

Dialogs* replacement = nullptr;

} // namespace

Dialogs::~Dialogs() = default;

Dialogs& dialogs() {
    static RealDialogs real;
    if (replacement) return *replacement;
    return real;
}

Dialogs* replaceDialogs(Dialogs* other) {
    return std::exchange(replacement, other);
}

} // namespace updraft
