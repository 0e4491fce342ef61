#pragma once

#include "ui/pages/kind_page.h"

#include <array>

namespace updraft {

class MandateCard;
class MandateFoot;

/// Whose decision each initiative is: what can start today without asking anybody, and what was
/// asked of whom.
class MandatePage final : public KindPage {
    Q_OBJECT

  public:
    explicit MandatePage(Session& session, QWidget* parent = nullptr);

    MandateCard& card(Mandate mandate) const { return *cards_[static_cast<std::size_t>(mandate)]; }
    MandateFoot& foot() const { return *foot_; }

  protected:
    QString also() const override;

  private:
    void addCards();
    void showOnly(Mandate mandate, bool only);
    void count();

    std::array<MandateCard*, 3> cards_{};
    MandateFoot* foot_;
    int startable_ = 0;
};

} // namespace updraft
