#pragma once

#include "ui/session/session.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace updraft {

class DateField;

/// The days on which nobody works: a span a row, added by date, deleted with Del.
class HolidayList : public QWidget {
    Q_OBJECT

  public:
    explicit HolidayList(Session& session, QWidget* parent = nullptr);

    /// A date, or a span "24.12.2026..31.12.2026".
    void add(const QString& text);
    void removePicked();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void fill();
    void addSpan(Date first, Date last);
    bool write(const std::string& dates);

    Session& session_;
    QListWidget* list_;
    DateField* field_;
    QPushButton* remove_ = nullptr;
};

} // namespace updraft
