#pragma once

#include "core/edits/kinds.h"
#include "core/roadmap/charter.h"
#include "ui/session/session.h"

#include <QScrollArea>
#include <QTimer>

class QLabel;
class QVBoxLayout;

namespace updraft {

class CharterPhases;

/// What people write into a charter, in the order and under the headings of the page. A text is
/// kept when its field is left or after a pause in typing; Esc brings back what was there.
class CharterForm : public QScrollArea {
    Q_OBJECT

  public:
    explicit CharterForm(Session& session, QWidget* parent = nullptr);

    /// Shows the charter of an initiative; what was typed before is kept first.
    void setCharter(std::optional<Id<Charter>> charter, Id<Initiative> of);
    void focusField(std::string_view field);
    QWidget* editor(std::string_view field) const;
    /// The charter as it would be with what is being typed.
    std::optional<Charter> typed() const;
    /// Keeps what is being typed.
    void commit();

  Q_SIGNALS:
    /// A text changed, kept or not.
    void edited();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

  private:
    struct Row {
        const KindField* field;
        QWidget* editor;
        QLabel* problem;
        QString shown;  ///< What the plan holds.
        QString before; ///< What it held when the keyboard came.
    };

    void addPart(CharterPart part, QVBoxLayout* column);
    void addRow(const KindField& field, QVBoxLayout* column);
    void show(Row& row);
    void tellChanged(Row& row);
    void commit(Row& row);
    void restore(Row& row);
    void follow();
    void bringIntoSight(QWidget& control);
    Row* rowOf(const QObject* editor);

    Session& session_;
    std::optional<Id<Charter>> charter_;
    std::vector<Row> rows_;
    CharterPhases* phases_ = nullptr;
    QTimer pause_;
    Gesture gesture_; ///< Of what is typed without leaving the field.
    bool committing_ = false;
    bool following_ = false; ///< Texts change because the plan did.
};

} // namespace updraft
