#pragma once

#include "ui/render/assessment/result_content.h"

#include <QScrollArea>

class QBoxLayout;

namespace updraft {

/// What a round says to an instrument: the verdict, the charts, what to do, and all of it as
/// tables.
class ResultView : public QScrollArea {
    Q_OBJECT

  public:
    explicit ResultView(QWidget* parent = nullptr);

    void show(const ResultContent& content);
    const ResultContent& content() const { return content_; }

  private:
    QWidget* verdict(QWidget* parent) const;
    void addCharts(QBoxLayout& column, QWidget* parent) const;
    void addSection(QBoxLayout& column, const ResultSection& section, QWidget* parent) const;
    void addTable(QBoxLayout& column, const ResultTable& table, QWidget* parent) const;

    ResultContent content_;
};

} // namespace updraft
