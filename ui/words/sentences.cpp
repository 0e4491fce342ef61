#include "ui/words/sentences.h"

namespace updraft {

QString sentence(const Error& error) {
    return QString::fromStdString(error.subject + ": " + std::string{name_of(error.code)});
}

} // namespace updraft
