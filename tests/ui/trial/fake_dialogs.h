#pragma once

#include "ui/support/dialogs.h"

#include <QQueue>

#include <utility>

namespace updraft {

/// Answers dialogs from lists filled beforehand, and remembers what was said. An empty list means
/// that the person cancelled. In force as long as it lives.
class FakeDialogs : public Dialogs {
  public:
    FakeDialogs() : before_(replaceDialogs(this)) {}
    ~FakeDialogs() override { replaceDialogs(before_); }

    QQueue<QString> files; ///< For openFile and saveFile.
    QQueue<int> answers;   ///< For question.
    QQueue<QString> texts; ///< For text.
    QStringList said;      ///< Sentences of questions and messages.
    QString detail;        ///< What was said below the last question.
    QStringList offered;   ///< Its answers.
    QString folder;        ///< In which a file was asked for last.
    QString proposed;      ///< The name that was proposed for a file last.

    std::optional<QString> openFile(QWidget*, const QString&, const QString& where,
                                    const QString&) override {
        folder = where;
        return next(files);
    }
    std::optional<QString> saveFile(QWidget*, const QString&, const QString& name,
                                    const QString&) override {
        proposed = name;
        return next(files);
    }
    std::optional<int> question(QWidget*, const QString& sentence, const QString& below,
                                const QStringList& answerWords) override {
        said << sentence;
        detail = below;
        offered = answerWords;
        return next(answers);
    }
    void message(QWidget*, const QString& sentence, const QString&) override { said << sentence; }
    std::optional<QString> text(QWidget*, const QString&, const QString&, const QString&) override {
        return next(texts);
    }

  private:
    template <class T> static std::optional<T> next(QQueue<T>& queue) {
        if (queue.isEmpty()) return std::nullopt;
        return queue.dequeue();
    }

    Dialogs* before_;
};

} // namespace updraft
