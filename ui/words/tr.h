#pragma once
#include <QCoreApplication>
#include <QString>

#include <string_view>

namespace updraft {

/// The translation context of the sentences, for those that no QObject says.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

inline QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace updraft
