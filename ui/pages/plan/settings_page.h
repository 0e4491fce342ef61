#pragma once

#include "ui/pages/page.h"

class QVBoxLayout;

namespace updraft {

class KindForm;
class OrderedList;

/// What the whole plan rests on: names, start, currency, horizons, working time, domains, channels.
class SettingsPage final : public Page {
    Q_OBJECT

  public:
    explicit SettingsPage(Session& session, QWidget* parent = nullptr);

    bool showItems(const Selection& items) override;
    bool usesInspector() const override { return false; }

    KindForm& form() const { return *form_; }
    OrderedList& domains() const { return *domains_; }

  private:
    void fill(QVBoxLayout* column);

    KindForm* form_;
    OrderedList* domains_ = nullptr;
};

} // namespace updraft
