#pragma once

#include "core/exchange/import_texts.h"
#include "ui/import/parts.h"

#include <QHash>

namespace updraft {

/// The texts of a list that stand for words of a field, each with what it means.
class ImportWords : public ChoiceTable {
    Q_OBJECT

  public:
    explicit ImportWords(QWidget* parent = nullptr);

    /// What a text of a field means: a word, or no answer where it is empty.
    using Meanings = QHash<QPair<QString, QString>, QString>; // by field and folded text

    /// What was answered stays answered; else what is obvious is proposed.
    void setTexts(const std::vector<FieldTexts>& texts, const Basics& basics);
    void forget(Meanings meanings);
    void setMeaning(const QString& field, const QString& text, const QString& value);

    const Meanings& meanings() const { return meanings_; }
    /// Adds them to what is asked for.
    void addTo(ImportRequest& request) const;
    /// Texts that cannot be read and have no meaning yet.
    int open() const;
    int texts() const { return static_cast<int>(asked_.size()); }

  Q_SIGNALS:
    void changed();

  private:
    struct Asked {
        const KindField* field;
        ColumnText text;
        QPair<QString, QString> key;
        int row;
    };

    void propose(const Asked& asked, const Basics& basics);
    ImportChoice* makeChoice(const Asked& asked);
    void answer(const Asked& asked, const ImportChoice& choice);

    std::vector<FieldTexts> shown_;
    std::vector<Asked> asked_;
    Meanings meanings_;
};

} // namespace updraft
