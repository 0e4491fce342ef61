#include "ui/import/words.h"

#include "core/base/text.h"
#include "ui/models/field_words.h"
#include "ui/support/convert.h"

#include <QHeaderView>

namespace updraft {

namespace {

constexpr int fieldWidth = 150;
constexpr int countWidth = 80;
constexpr int choiceWidth = 220;

/// A choice whose data is this leaves the text as it is.
const QVariant asItStands;

QPair<QString, QString> keyOf(const KindField& field, std::string_view text) {
    return {qt(field.name), qt(folded(trimmed(text)))};
}

/// What can be put in place of a text: as it is read, and as the plan's files have it.
QList<QPair<QString, QString>> meaningsOf(const KindField& field) {
    if (field.type == Type::flag)
        return {{ImportWords::tr("Yes"), QStringLiteral("yes")},
                {ImportWords::tr("No"), QStringLiteral("no")}};
    QList<QPair<QString, QString>> meanings;
    for (const std::string_view word : field.words)
        meanings << qMakePair(wordLabel(word), qt(word));
    if (is_scale(field))
        for (auto at = static_cast<int>(field.limits.least); at <= field.limits.most; ++at)
            meanings << qMakePair(QLocale().toString(at), QString::number(at));
    return meanings;
}

/// The word that a text obviously is, also in the reader's language.
std::optional<QString> obvious(const KindField& field, const ColumnText& text,
                               const Basics& basics) {
    if (means_no_answer(text.text)) return QString();
    if (!takes_words(field)) return std::nullopt;
    if (const auto word = obvious_word(field, text.text)) return qt(*word);
    const auto read = readText(field, qt(text.text), basics);
    if (!read) return std::nullopt;
    if (const auto* flag = std::get_if<bool>(&*read))
        return *flag ? QStringLiteral("yes") : QStringLiteral("no");
    const auto* word = std::get_if<std::string>(&*read);
    return word ? std::optional{qt(*word)} : std::nullopt;
}

} // namespace

ImportWords::ImportWords(QWidget* parent)
    : ChoiceTable(tr("Words and what they mean"),
                  {tr("Field"), tr("In the list"), tr("Rows"), tr("Means")}, parent) {
    setColumnWidth(0, fieldWidth);
    setColumnWidth(2, countWidth);
    setColumnWidth(3, choiceWidth);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    horizontalHeaderItem(2)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
}

void ImportWords::setTexts(const std::vector<FieldTexts>& texts, const Basics& basics) {
    if (texts == shown_) return;
    shown_ = texts;
    clearRows();
    asked_.clear();
    for (const FieldTexts& column : texts) {
        for (const ColumnText& text : column.texts) {
            asked_.push_back({column.field, text, keyOf(*column.field, text.text), rowCount()});
            propose(asked_.back(), basics);
            addRow({fieldLabel(*column.field), qt(text.text).simplified(),
                    QLocale().toString(static_cast<qulonglong>(text.rows))},
                   makeChoice(asked_.back()));
            item(rowCount() - 1, 2)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        }
        if (column.more)
            addRow({fieldLabel(*column.field), tr("… and others, too many to be words")}, nullptr);
    }
}

void ImportWords::propose(const Asked& asked, const Basics& basics) {
    if (meanings_.contains(asked.key)) return;
    if (const auto word = obvious(*asked.field, asked.text, basics))
        meanings_.insert(asked.key, *word);
}

ImportChoice* ImportWords::makeChoice(const Asked& asked) {
    const QString text = qt(asked.text.text).simplified();
    auto* choice =
        new ImportChoice(tr("What “%1” means for %2").arg(text, fieldLabel(*asked.field)), this);
    const bool words = takes_words(*asked.field);
    if (!words || !asked.text.known)
        choice->addItem(asked.text.known ? tr("As it stands") : tr("Not known, with a note"),
                        asItStands);
    for (const auto& [shown, meaning] : meaningsOf(*asked.field)) choice->addItem(shown, meaning);
    choice->addItem(tr("No answer"), QString(QLatin1String("")));
    if (const auto meaning = meanings_.constFind(asked.key); meaning == meanings_.cend())
        choice->setValue(asItStands);
    else if (choice->findData(*meaning) >= 0)
        choice->setValue(*meaning);
    else
        meanings_.remove(asked.key); // remembered from when the field had other words
    connect(choice, &QComboBox::currentIndexChanged, this,
            [this, asked, choice] { answer(asked, *choice); });
    return choice;
}

void ImportWords::answer(const Asked& asked, const ImportChoice& choice) {
    if (choice.currentData().isValid())
        meanings_.insert(asked.key, choice.value());
    else
        meanings_.remove(asked.key);
    Q_EMIT changed();
}

void ImportWords::forget(Meanings meanings) {
    meanings_ = std::move(meanings);
    shown_.clear();
    asked_.clear();
    clearRows();
}

void ImportWords::setMeaning(const QString& field, const QString& text, const QString& value) {
    for (const Asked& asked : asked_)
        if (asked.key == std::pair{field, qt(folded(std8(text)))})
            choice(asked.row)->setValue(value);
}

void ImportWords::addTo(ImportRequest& request) const {
    for (const Asked& asked : asked_) {
        const auto meaning = meanings_.constFind(asked.key);
        if (meaning == meanings_.cend()) continue;
        const std::string field{asked.field->name};
        if (meaning->isEmpty())
            request.missing.push_back({field, asked.text.text});
        else
            request.words.push_back({field, asked.text.text, std8(*meaning)});
    }
}

int ImportWords::open() const {
    return static_cast<int>(std::ranges::count_if(asked_, [&](const Asked& asked) {
        return !asked.text.known && !meanings_.contains(asked.key);
    }));
}

} // namespace updraft
