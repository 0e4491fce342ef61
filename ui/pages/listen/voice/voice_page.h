#pragma once

#include "ui/pages/kind_page.h"
#include "ui/pages/listen/voice/numbers.h"

class QTableView;

namespace updraft {

class CallsView;
class CountsView;
class FigureStrip;
class FiguresView;
class MailReader;
class Segmented;
class TagStrip;
class VoiceSearch;

/// What customers say: its figures, the verbatims one by one, whom to call back, and what other
/// sources count.
class VoicePage final : public KindPage {
    Q_OBJECT

  public:
    enum class View { Figures, Verbatims, Calls, Counts };

    explicit VoicePage(Session& session, QWidget* parent = nullptr);

    View current() const;
    void setView(View view);
    VoiceNumbers& numbers() const { return *numbers_; }
    VoiceSearch& search() const { return *search_; }
    FigureStrip& strip() const { return *strip_; }
    FiguresView& figures() const { return *figures_; }
    CallsView& calls() const { return *calls_; }
    CountsView& counts() const { return *counts_; }
    TagStrip& tags() const { return *tags_; }

    QString newItem() const override;
    void createNew() override;
    void create(std::string_view table) override;
    QList<QAction*> alsoNew() const override;
    bool focusFilter() override;
    bool showItems(const Selection& items) override;
    bool shows(std::string_view table) const override;
    std::string_view listed() const override;
    bool can(Command command) const override;
    void run(Command command) override;
    std::vector<ExportChoice> exports() override;
    bool canPrint() const override { return !session().plan().feedback.empty(); }
    void print() override;
    QWidget* projection(QWidget* parent) override;
    QString summary() const override;

    /// Reads mails and shows them before they become verbatims.
    void takeMails(const QStringList& files);
    /// Waits until mails are read.
    void finishReading();

    /// Shows the verbatims of a group.
    void showGroup(VoiceBy by, const VoiceGroup& group);

  protected:
    QWidget* view() const override;
    QWidget* shown() const override;
    bool narrows() const override;
    KindTableView* acting() const override;
    void bringIn() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    /// The table of figures that shows, which is only read; null where none does.
    const QTableView* read() const;
    void makeViews();
    QWidget* makeChoices();
    void makeActions();
    void connectParts();
    void arrange();
    void pickWhatShows();
    void askForMails();
    void beginTagging();
    void callBack();
    std::vector<Id<Feedback>> picked() const;

    VoiceNumbers* numbers_;
    VoiceSearch* search_;
    Segmented* views_;
    QWidget* by_ = nullptr;
    FigureStrip* strip_;
    FiguresView* figures_;
    CallsView* calls_;
    CountsView* counts_;
    TagStrip* tags_;
    QAction* tag_;
    QAction* callBack_;
    QAction* bring_;
    QAction* newCount_;
    QAction* newMail_;
    MailReader* mails_;
};

} // namespace updraft
