#pragma once

#include "ui/pages/choose/card_board.h"

namespace updraft {

/// Initiatives as cards in columns by status.
class BoardView : public CardBoard {
    Q_OBJECT

  public:
    explicit BoardView(KindTableView& table, QWidget* parent = nullptr);

    CardColumn* column(Status status) const { return columnAt(static_cast<int>(status)); }

  protected:
    bool place(const std::vector<Uuid>& ids, int to) override;
};

} // namespace updraft
