#pragma once

#include "ui/support/flags/segmented.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace updraft {

/// The head of a page: its title, one grey sentence, and what can be done. Where the room is not
/// enough, the sentence is cut first (pointed at, it is said whole), then buttons go into "⋯", the
/// one added first before the others; a primary button always stays.
class PageHead : public QWidget {
    Q_OBJECT

  public:
    explicit PageHead(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSentence(const QString& sentence);

    /// A button for an action; an action with a menu opens it. `kind` as in style.h.
    QPushButton* addButton(QAction* action, const char* kind = nullptr);
    /// A row of choices; folded, its choices are entries of the menu.
    void addSegmented(Segmented* segmented);
    /// Anything else, such as a search field. It never folds.
    void addWidget(QWidget* widget);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Part {
        QWidget* widget;
        QList<QAction*> actions; ///< For the menu; empty where it never folds.
        bool stays = false;
    };

    int widthOf(const Part& part) const;
    int fixedWidth() const;
    int foldedCount() const;
    QRect wordsBox(int left, int right) const;
    QRect titleBox() const;
    QRect sentenceBox() const; ///< Empty where there is no room for it.
    void arrange();
    void fillMenu();

    QString title_;
    QString sentence_;
    QList<Part> parts_;
    QToolButton* more_;
    QMenu* menu_;
    int folded_ = 0;
    int wordsEnd_ = 0;
};

} // namespace updraft
