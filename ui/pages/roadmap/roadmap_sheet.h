#pragma once

#include "ui/pages/page.h"
#include "ui/render/roadmap_export.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;

namespace updraft {

class DateField;
class RoadmapPreview;

/// What of the roadmap goes on paper or into a picture: the paper, the time, the lanes, beside the
/// sheet as it will come out.
class RoadmapSheet : public QDialog {
    Q_OBJECT

  public:
    /// Begins with what the timeline shows.
    RoadmapSheet(Session& session, RoadmapOptions options, QWidget* parent = nullptr);
    ~RoadmapSheet() override;

    RoadmapOptions options() const;
    PictureTarget target(PictureFormat format) const;

  Q_SIGNALS:
    void exportWanted(const updraft::ExportChoice& choice);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QWidget* makeForm();
    QWidget* makeButtons();
    void fillRanges();
    void fillLanes();
    void takeRange(int index);
    void takeDates();
    void showRange();
    QString dateProblem() const;
    void refresh();
    void warnOfSmallType(double points);
    void print();

    Session& session_;
    RoadmapOptions options_;
    RoadmapPreview* preview_;
    QComboBox* paper_;
    QComboBox* sheets_;
    QLabel* tooSmall_ = nullptr;
    QComboBox* range_;
    DateField* from_;
    DateField* until_;
    QLabel* dateProblem_ = nullptr;
    QListWidget* lanes_;
    QCheckBox* hideDone_;
    QCheckBox* critical_;
};

} // namespace updraft
