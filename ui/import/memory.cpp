#include "ui/import/memory.h"

#include "ui/support/convert.h"
#include "ui/support/settings.h"

#include <QCryptographicHash>

namespace updraft::importMemory {

namespace {

/// The same for the same columns in any order.
QString key(const QString& what, const TextTable& table) {
    QStringList headers;
    for (std::size_t column = 0; column < table.columns(); ++column)
        headers << qt(table.header(column)).simplified();
    headers.sort();
    const QByteArray hash =
        QCryptographicHash::hash(headers.join(u'\t').toUtf8(), QCryptographicHash::Sha1);
    return QStringLiteral("import/%1/%2").arg(what, QLatin1String(hash.toHex()));
}

} // namespace

Reading reading(const TextTable& found) {
    const QVariantMap kept = Settings().value(key(QStringLiteral("reading"), found)).toMap();
    Reading reading;
    reading.kind = kept.value(QStringLiteral("kind")).toString();
    reading.options.encoding = std8(kept.value(QStringLiteral("encoding")).toString());
    if (const QString mark = kept.value(QStringLiteral("delimiter")).toString(); !mark.isEmpty())
        reading.options.delimiter = mark[0].toLatin1();
    reading.order = static_cast<DayOrder>(kept.value(QStringLiteral("order")).toInt());
    return reading;
}

void keepReading(const TextTable& found, const Reading& reading) {
    const auto& mark = reading.options.delimiter;
    Settings().setValue(
        key(QStringLiteral("reading"), found),
        QVariantMap{{QStringLiteral("kind"), reading.kind},
                    {QStringLiteral("encoding"), qt(reading.options.encoding)},
                    {QStringLiteral("delimiter"), mark ? QString(QLatin1Char(*mark)) : QString()},
                    {QStringLiteral("order"), static_cast<int>(reading.order)}});
}

Meaning meaning(const TextTable& table, const Kind& kind) {
    const QVariantMap kept = Settings().value(key(qt(kind.name), table)).toMap();
    Meaning meaning;
    const QVariantMap fields = kept.value(QStringLiteral("fields")).toMap();
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        meaning.fields.insert(field.key(), field.value().toString());
    const QVariantMap words = kept.value(QStringLiteral("words")).toMap();
    for (auto word = words.cbegin(); word != words.cend(); ++word) {
        const qsizetype colon = word.key().indexOf(u':'); // no field has one in its name
        meaning.words.insert({word.key().left(colon), word.key().mid(colon + 1)},
                             word.value().toString());
    }
    return meaning;
}

void keepMeaning(const TextTable& table, const Kind& kind, const Meaning& meaning) {
    QVariantMap fields;
    for (auto field = meaning.fields.cbegin(); field != meaning.fields.cend(); ++field)
        fields.insert(field.key(), *field);
    QVariantMap words;
    for (auto word = meaning.words.cbegin(); word != meaning.words.cend(); ++word)
        words.insert(word.key().first + u':' + word.key().second, *word);
    Settings().setValue(key(qt(kind.name), table), QVariantMap{{QStringLiteral("fields"), fields},
                                                               {QStringLiteral("words"), words}});
}

} // namespace updraft::importMemory
