#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace updraft {

/// Everything that stops a person to ask something. Behind an interface, so that tests answer
/// for themselves and no page opens a dialog on its own.
class Dialogs {
  public:
    virtual ~Dialogs();

    /// Filters as in QFileDialog: "Plans (*.updraft);;All files (*)". None where cancelled.
    virtual std::optional<QString> openFile(QWidget* parent, const QString& title,
                                            const QString& folder, const QString& filter) = 0;
    /// `proposed` is a whole path. Asks before replacing a file.
    virtual std::optional<QString> saveFile(QWidget* parent, const QString& title,
                                            const QString& proposed, const QString& filter) = 0;
    /// The number of the answer chosen; none where the question was left with Esc. Of several the
    /// first is the one that Enter takes; a single one is not taken so. Answers are verbs: "Delete
    /// for good", not "Yes".
    virtual std::optional<int> question(QWidget* parent, const QString& sentence,
                                        const QString& detail, const QStringList& answers) = 0;
    /// Says something that must be read before going on.
    virtual void message(QWidget* parent, const QString& sentence, const QString& detail = {}) = 0;
    /// Asks for one line. The title, a verb, is also the word of the button: "Save a version".
    virtual std::optional<QString> text(QWidget* parent, const QString& title, const QString& label,
                                        const QString& proposed = {}) = 0;
};

/// The dialogs of the running program, one for all; tests put theirs in its place.
Dialogs& dialogs();
/// Returns the one before. The caller keeps ownership; null brings the real ones back.
Dialogs* replaceDialogs(Dialogs* other);

} // namespace updraft
