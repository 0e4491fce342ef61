#pragma once

#include "core/roadmap/charter.h"

#include <QListWidget>

namespace updraft {

struct CharterLayout;

/// What leads out of a gap: a field of the charter, or something that the plan holds.
struct CharterTarget {
    CharterPart part = CharterPart::problem;
    std::string_view field;        ///< Of the charter; empty where the plan holds it:
    std::string_view planned = {}; ///< a field of the initiative, or what belongs to it…
    std::string outcome = {};      ///< …or a field of its outcome in this metric.
};

/// What is missing, why it matters, in a sentence.
QString gapSentence(const Gap& gap);
CharterTarget targetOf(const Gap& gap);
/// The field with which a part of the form begins.
std::string_view fieldOf(CharterPart part);

/// What is missing in a charter and which boxes of the one page overflow, each leading to its
/// field by Enter or a click.
class CharterChecks : public QListWidget {
    Q_OBJECT

  public:
    explicit CharterChecks(QWidget* parent);

    void show(const CharterContent& content, const CharterLayout& onePage);

    QSize sizeHint() const override;

  Q_SIGNALS:
    void chosen(const updraft::CharterTarget& target);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void add(const QString& sentence, const CharterTarget& target);

    std::vector<CharterTarget> targets_;
};

} // namespace updraft
