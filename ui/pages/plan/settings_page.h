#pragma once

#include "ui/pages/page.h"

class QVBoxLayout;

namespace updraft {

class KindForm;
class OrderedList;

/// What the whole plan rests on: names, start, currency, horizons, working time, domains, channels.
class SettingsPage : public Page {
    Q_OBJECT

  public:
    explicit SettingsPage(Session& session, QWidget* parent = nullptr);

    bool showItems(const Selection& items) override;

    KindForm& form() const { return *form_; }
    OrderedList& domains() const { return *domains_; }
    /// Moves the horizons' origin to today and keeps a baseline of where everything stands.
    void rollOn();

  private:
    void fill(QVBoxLayout* column);

    KindForm* form_;
    OrderedList* domains_;
    OrderedList* channels_;
};

} // namespace updraft
