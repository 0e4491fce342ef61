#pragma once

#include <QImage>
#include <QString>

#include <cstdint>
#include <vector>

namespace updraft {

/// The middle square of a picture, small enough for a plan: as PNG or, where that is large, JPEG on
/// white.
std::vector<std::uint8_t> portraitBytes(const QImage& picture);

struct ReadPortrait {
    std::vector<std::uint8_t> bytes; ///< Empty where it is no picture…
    QString why;                     ///< …which this says.
};
/// The same of a picture file, however large it is; on whatever thread.
ReadPortrait readPortrait(const QString& path);

} // namespace updraft
