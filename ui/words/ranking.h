#pragma once
#include "core/choose/agreement.h"

#include <QString>

namespace updraft {

/// How far the room agrees, as a sentence.
QString agreementSentence(Agreement agreement);

} // namespace updraft
