#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;

namespace updraft {

/// What `paint` draws on an area of that size, in pixels of 96 an inch, as SVG.
QByteArray toSvg(QSizeF size, const QString& title, const std::function<void(QPainter&)>& paint);

} // namespace updraft
