#pragma once

#include "ui/support/style.h"

#include <QLabel>

class QPainter;

namespace updraft {

/// A label for words from a plan: plain text always, colour by role so that it follows the theme.
QLabel* label(const QString& text, QWidget* parent = nullptr, int px = type::body,
              QFont::Weight weight = QFont::Normal,
              QPalette::ColorRole role = QPalette::WindowText);
/// The same over several lines.
QLabel* sentenceLabel(const QString& text, QWidget* parent = nullptr,
                      QPalette::ColorRole role = ink::sub);
/// Small capitals over a group.
QLabel* captionLabel(const QString& text, QWidget* parent = nullptr);

/// How wide a key cap such as "Ctrl+K" is, and its picture; 18 px high.
double keyCapWidth(const QString& keys);
void paintKeyCap(QPainter& painter, const QRectF& rect, const QString& keys, const QColor& ink,
                 const QColor& edge, const QColor& fill);

} // namespace updraft
