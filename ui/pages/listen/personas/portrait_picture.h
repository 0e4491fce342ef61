#pragma once

#include <QImage>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace updraft {

/// The middle square of a picture, small enough for a plan: as PNG or, where that is large, JPEG on
/// white.
std::vector<std::uint8_t> portraitBytes(const QImage& picture);

/// Reads a picture file, however large it is, no larger than a portrait needs to be. None where it
/// is no picture, with `why` in words.
std::optional<QImage> readPicture(const QString& path, QString& why);

} // namespace updraft
