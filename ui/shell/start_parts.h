#pragma once

#include <QWidget>

namespace updraft {

/// The program's sign: a line that rises.
void paintSign(QPainter& painter, const QRectF& rect);

/// The sign and the name.
class Wordmark : public QWidget {
    Q_OBJECT

  public:
    explicit Wordmark(QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;
};

/// "Or drop a file anywhere in this window"
class DropPlace : public QWidget {
    Q_OBJECT

  public:
    explicit DropPlace(QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A page with three lines rising behind its head.
class RisingLines : public QWidget {
    Q_OBJECT

  public:
    using QWidget::QWidget;

  protected:
    void paintEvent(QPaintEvent* event) override;
};

/// The steps of the first three minutes, numbered.
class StepStrip : public QWidget {
    Q_OBJECT

  public:
    explicit StepStrip(QWidget* parent = nullptr);
    void add(const QString& title, const QString& sentence);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    struct FirstStep {
        QString title;
        QString sentence;
    };
    int sentenceWidth() const;
    QList<FirstStep> steps_;
};

/// The sample plan: what it holds, a picture, and its button.
class SampleCard : public QWidget {
    Q_OBJECT

  public:
    explicit SampleCard(QWidget* parent = nullptr);

  Q_SIGNALS:
    void wanted();

  protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace updraft
