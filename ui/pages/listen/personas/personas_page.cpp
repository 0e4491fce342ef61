#include "ui/pages/listen/personas/personas_page.h"

#include "core/edits/order.h"
#include "core/edits/portraits.h"
#include "core/edits/verbs.h"
#include "ui/pages/listen/personas/persona_cards.h"
#include "ui/pages/paper_preview.h"
#include "ui/pages/print_pages.h"
#include "ui/render/persona_paper.h"
#include "ui/support/convert.h"
#include "ui/support/dialogs.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/flags/segmented.h"
#include "ui/support/icons.h"
#include "ui/support/label_text.h"
#include "ui/support/settings.h"
#include "ui/support/theme.h"
#include "ui/tables/kind_table_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>

namespace updraft {

namespace {

constexpr const char* viewKey = "personas/view";

KindPage::Setup setup() {
    return {table_of<Persona>,
            PersonasPage::tr("Personas"),
            PersonasPage::tr("Persona"),
            {"name", "archetype", "segment", "share", "evidence", "quote"},
            {"evidence", "segment"},
            {"evidence", "segment"},
            PersonasPage::tr("Whom do you do it for?"),
            PersonasPage::tr("A persona stands for customers who want the same and struggle with "
                             "the same: a name, a quote, what they want and what stands in their "
                             "way. Two or three are enough to begin.")};
}

} // namespace

/// One persona as it will be printed.
class PersonaSheet : public PaperPreview {
  public:
    explicit PersonaSheet(QWidget* parent) : PaperPreview(Fit::Page, parent) {
        setAccessibleName(PersonasPage::tr("The persona's card as it will be printed"));
    }
    void show(PaperPages pages) {
        pages_ = std::move(pages);
        setPages(static_cast<int>(pages_.pages.size()), pages_.size);
    }

  protected:
    void paintPage(QPainter& painter, int page) override {
        paintShapes(painter, pages_.pages[static_cast<std::size_t>(page)], Theme::print(),
                    {{}, pages_.size}, false);
    }

  private:
    PaperPages pages_;
};

PersonasPage::PersonasPage(Session& session, QWidget* parent)
    : KindPage(session, setup(), parent), views_(new Segmented(tr("View"), &head())),
      cards_(new PersonaCards(table(), this)), sheet_(new PersonaSheet(this)),
      portrait_(new QAction(icon(Icon::personas), tr("Portrait"), this)) {
    stack().addWidget(cards_);
    stack().addWidget(sheet_);
    views_->addChoice(tr("Cards"), icon(Icon::columns));
    views_->addChoice(tr("Table"), icon(Icon::table));
    views_->addChoice(tr("Page"), icon(Icon::file));
    views_->setCurrent(Settings().value(QLatin1String(viewKey), 0).toInt());
    connect(views_, &Segmented::chosen, this, [this](int view) {
        Settings().setValue(QLatin1String(viewKey), view);
        showSheet();
        refresh();
    });
    addPortraitMenu();
    connect(cards_, &PersonaCards::picturesDropped, this, &PersonasPage::setPortrait);
    connect(cards_, &PersonaCards::moved, this, &PersonasPage::move);
    connect(cards_, &PersonaCards::opened, this, [this](Uuid) { setView(View::Page); });
    connect(&session, &Session::selectionChanged, this, &PersonasPage::showSheet);
    connect(&session, &Session::changed, this, &PersonasPage::showSheet);
    connect(&session, &Session::typingShouldEnd, &reading_, &Work::finish);
    connect(&reading_, &Work::lasts, this,
            [this] { this->session().say(tr("Reading the picture…")); });
    fillHead();
    head().addSegmented(views_);
    showSheet();
}

void PersonasPage::addPortraitMenu() {
    portrait_->setMenu(new QMenu(this));
    auto* whose = portrait_->menu()->addAction(QString());
    whose->setEnabled(false);
    auto* choose = portrait_->menu()->addAction(tr("Choose a picture…"));
    auto* paste = portrait_->menu()->addAction(tr("Paste a picture"));
    auto* drop = portrait_->menu()->addAction(tr("Take the picture away"));
    connect(choose, &QAction::triggered, this, &PersonasPage::choosePortrait);
    connect(paste, &QAction::triggered, this, &PersonasPage::pasteImage);
    connect(drop, &QAction::triggered, this, &PersonasPage::removePortrait);
    connect(portrait_->menu(), &QMenu::aboutToShow, this, [this, whose, choose, paste, drop] {
        const auto persona = pictured();
        whose->setText(persona ? asLabel(qt(this->session().find(*persona)->name))
                               : tr("Pick one persona first"));
        const bool write = session().canWrite() && persona;
        choose->setEnabled(write);
        const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
        paste->setEnabled(write && copied && copied->hasImage());
        drop->setEnabled(write && !portraitOf(session().plan(), *persona).isNull());
    });
    addAction(portrait_);
    head().addButton(portrait_);
}

std::optional<Id<Persona>> PersonasPage::pictured() const {
    return view() == sheet_ ? shownPersona() : session().selection().one<Persona>();
}

std::optional<Id<Persona>> PersonasPage::shownPersona() const {
    if (const auto picked = session().selection().one<Persona>()) return picked;
    const auto all = kind().all(session().plan());
    return all.empty() ? std::nullopt : std::optional{Id<Persona>{all.front()}};
}

void PersonasPage::choosePortrait() {
    const auto persona = pictured();
    if (!persona) return;
    const auto path = dialogs().openFile(this, tr("Choose a picture"), {},
                                         tr("Pictures (*.png *.jpg *.jpeg *.bmp *.gif)"));
    if (path) setPortrait(persona->uuid, *path);
}

void PersonasPage::setPortrait(Uuid persona, const QString& path) {
    readFor(persona, [path] { return readPortrait(path); });
}

/// A large picture takes longer than a window may stand still.
void PersonasPage::readFor(Uuid persona, std::function<ReadPortrait()> read) {
    reading_.finish(); // one picture after the other
    reading_.start(
        [read = std::move(read)](const Progress&) { return read(); },
        [this, persona](const ReadPortrait& portrait) { storePortrait(persona, portrait); });
}

void PersonasPage::pasteImage() {
    const auto persona = pictured();
    const QImage picture = QGuiApplication::clipboard()->image();
    if (persona && !picture.isNull())
        readFor(persona->uuid, [picture] { return ReadPortrait{portraitBytes(picture), {}}; });
}

void PersonasPage::storePortrait(Uuid persona, const ReadPortrait& portrait) {
    if (portrait.bytes.empty()) return Q_EMIT session().reported(portrait.why);
    if (!session().find(Id<Persona>{persona})) return; // removed in the meantime
    session().edit(verb::portrait, [&](Edit& edit) {
        edit.about(persona);
        set_portrait(edit, {persona}, portrait.bytes);
    });
}

void PersonasPage::removePortrait() {
    reading_.finish(); // else it would come back
    const auto persona = pictured();
    if (!persona) return;
    session().edit(verb::portrait, [&](Edit& edit) {
        edit.about(persona->uuid);
        set_portrait(edit, *persona, {});
    });
}

void PersonasPage::move(Uuid persona, int by) {
    session().edit(verb::move, [&](Edit& edit) {
        edit.about(persona);
        const auto all = in_order(edit.plan().personas, [](const Persona&) { return true; });
        move_places(edit, Id<Persona>{persona}, all, by);
    });
}

void PersonasPage::setView(View view) {
    views_->setCurrent(static_cast<int>(view));
    showSheet();
    refresh();
}

void PersonasPage::showSheet() {
    const auto persona = session().isOpen() ? shownPersona() : std::nullopt;
    if (persona && views_->current() == static_cast<int>(View::Page))
        sheet_->show(layoutPersona(session().plan(), *persona, usualPaper(), session().today()));
}

QWidget* PersonasPage::view() const {
    switch (static_cast<View>(views_->current())) {
    case View::Cards:
        return cards_;
    case View::Page:
        return sheet_;
    case View::Table:
        break;
    }
    return &table();
}

void PersonasPage::createNew() {
    setView(View::Table);
    KindPage::createNew();
}

bool PersonasPage::can(Command command) const {
    if (command == Command::SelectAll && view() == sheet_) return false;
    return KindPage::can(command);
}

void PersonasPage::run(Command command) {
    if (command == Command::SelectAll && view() == cards_) return cards_->selectAll();
    if (command == Command::Rename && can(command)) setView(View::Table);
    KindPage::run(command);
}

std::vector<ExportChoice> PersonasPage::exports() {
    const QString filter = tr("PDF (*.pdf)");
    std::vector<Id<Persona>> all;
    for (const Uuid id : kind().all(session().plan())) all.push_back({id});
    const auto cards = [&](const QString& label, const QString& name,
                           std::vector<Id<Persona>> personas) {
        return ExportChoice{
            label, name + QStringLiteral(".pdf"), filter, [this, personas = std::move(personas)] {
                return [plan = session().snapshot(), personas,
                        how = PaperExport{usualPaper(), {}, session().today()}](const Progress&) {
                    return exportPersonas(*plan, personas, how);
                };
            }};
    };
    std::vector<ExportChoice> choices;
    if (const auto shown = shownPersona()) {
        const QString name = qt(session().find(*shown)->name);
        choices.push_back(cards(tr("Card of %1…").arg(name), tr("Persona %1").arg(name), {*shown}));
        choices.push_back(cards(tr("All cards, a page each…"), tr("Personas"), all));
    }
    for (ExportChoice& choice : KindPage::exports()) choices.push_back(std::move(choice));
    return choices;
}

/// The card that shows; else those picked, or all.
void PersonasPage::print() {
    std::vector<Id<Persona>> personas;
    if (const auto shown = pictured())
        personas.push_back(*shown);
    else
        personas = session().selection().all<Persona>();
    if (personas.empty())
        for (const Uuid id : kind().all(session().plan())) personas.push_back({id});
    printFromDialog(this,
                    layoutPersonas(session().plan(), personas, usualPaper(), session().today()));
}

} // namespace updraft
