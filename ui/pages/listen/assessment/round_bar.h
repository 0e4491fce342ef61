#pragma once

#include "ui/pages/listen/assessment/sitting.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace updraft {

class DateField;

/// The round that is shown: its name and its date, to be changed in place, and how far it has come.
class RoundBar : public QWidget {
    Q_OBJECT

  public:
    explicit RoundBar(Sitting& sitting, QWidget* parent = nullptr);
    ~RoundBar() override;

    QLineEdit* name() const { return name_; }
    DateField* date() const { return date_; }
    void setState(const QString& text);
    /// Puts the keyboard into the name, ready to be typed over.
    void editName();

  Q_SIGNALS:
    /// Enter in the name: it is named, and the answers should have the keys.
    void named();

  private:
    void refresh();
    void takeName();
    void takeDate();

    Sitting& sitting_;
    std::optional<Id<Round>> shown_; ///< Whose name and date stand there.
    QLineEdit* name_;
    DateField* date_;
    QLabel* state_;
};

} // namespace updraft
