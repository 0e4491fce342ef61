#pragma once

#include "ui/pages/kind_page.h"
#include "ui/pages/listen/personas/portrait_picture.h"
#include "ui/support/work.h"

namespace updraft {

class PersonaCards;
class PersonaSheet;
class Segmented;

/// Who the customers are: as cards, as a table, and one as the page that will be printed.
class PersonasPage : public KindPage {
    Q_OBJECT

  public:
    explicit PersonasPage(Session& session, QWidget* parent = nullptr);

    enum class View { Cards, Table, Page };
    void setView(View view);

    void createNew() override;
    bool can(Command command) const override;
    void run(Command command) override;
    std::vector<ExportChoice> exports() override;
    bool canPrint() const override { return !session().plan().personas.empty(); }
    void print() override;

    PersonaCards& cards() const { return *cards_; }
    /// Makes a picture file the persona's portrait, once it is read; says what is wrong with it
    /// where it cannot be.
    void setPortrait(Uuid persona, const QString& path);

  protected:
    QWidget* view() const override;

  private:
    void addPortraitMenu();
    void choosePortrait();
    void removePortrait();
    void pasteImage();
    void readFor(Uuid persona, std::function<ReadPortrait()> read);
    void storePortrait(Uuid persona, const ReadPortrait& portrait);
    void move(Uuid persona, int by);
    void showSheet();
    /// Whose portrait is set: the one whose page shows, else the one picked.
    std::optional<Id<Persona>> pictured() const;
    /// The one picked, else the first.
    std::optional<Id<Persona>> shownPersona() const;

    Segmented* views_;
    PersonaCards* cards_;
    PersonaSheet* sheet_;
    QAction* portrait_;
    Work reading_;
};

} // namespace updraft
