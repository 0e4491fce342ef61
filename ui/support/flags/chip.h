#pragma once

#include "core/model/words.h"

#include <QWidget>

#include <optional>

namespace updraft {

/// What a coloured ground means. Never without words.
enum class Tone { Neutral, Accent, Good, Warning, Wrong };

/// A short word on a ground: a status with its symbol, "1 broken", "Sample plan".
class Chip : public QWidget {
    Q_OBJECT

  public:
    explicit Chip(const QString& text, Tone tone = Tone::Neutral, QWidget* parent = nullptr);
    Chip(Status status, const QString& word, QWidget* parent = nullptr);

    void setText(const QString& text);
    void setStatus(Status status, const QString& word);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString text_;
    Tone tone_ = Tone::Neutral;
    std::optional<Status> status_;
};

/// The same pictures for item delegates and canvases. Return the width they took.
double paintChip(QPainter& painter, QPointF topLeft, const QString& text, Tone tone);
double paintStatusChip(QPainter& painter, QPointF topLeft, Status status, const QString& word);

/// How wide a chip of words is, and how high every chip.
double chipWidth(const QString& text);
inline constexpr double chipHeight = 20;

} // namespace updraft
