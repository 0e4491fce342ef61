#pragma once

#include "ui/pages/kind_page.h"
#include "ui/tables/fresh_row.h"

namespace updraft {

class DecisionsView;
struct Mail;
class MailReader;
class RequestBoard;
class RoomStrip;
class Segmented;

/// What people ask to be done differently, and what the change board decides of it.
class ChangeBoardPage final : public KindPage {
    Q_OBJECT

  public:
    explicit ChangeBoardPage(Session& session, QWidget* parent = nullptr);

    enum class View { Board, List, Decisions };
    View current() const;
    void setView(View view);

    RequestBoard& board() const { return *board_; }
    RoomStrip& strip() const { return *strip_; }
    DecisionsView& decisions() const { return *decisions_; }

    void createNew() override;
    void create(std::string_view table) override;
    QList<QAction*> alsoNew() const override;
    bool shows(std::string_view table) const override;
    bool showItems(const Selection& items) override;
    void run(Command command) override;

    std::vector<ExportChoice> exports() override;
    bool canPrint() const override;
    void print() override;
    QWidget* projection(QWidget* parent) override;
    /// Reads mails, each a request.
    void takeMails(const QStringList& files);
    void finishReading();

    /// Prepares a ranking of what is qualified, and shows it.
    void rankQualified();

  protected:
    QWidget* view() const override;
    QWidget* shown() const override;
    bool narrows() const override { return current() != View::Decisions; }
    KindTableView* acting() const override;
    bool tabular() const override { return current() != View::Board; }
    QString also() const override;

  private:
    void makeViews();
    void makeActions();
    void addSwitches();
    void arrange();
    void askForMails();
    void askByMail(const std::vector<Mail>& mails);
    void endFresh(bool givenUp);
    /// Whose minutes are meant: the one picked, else the last one.
    const Meeting* meetingMeant() const;

    Segmented* views_;
    QWidget* boardView_;
    RoomStrip* strip_;
    RequestBoard* board_;
    DecisionsView* decisions_;
    QAction* rank_;
    QAction* newMail_;
    MailReader* mails_;
    std::optional<FreshRow> fresh_;
};

} // namespace updraft
