#pragma once

#include "core/model/words.h"
#include "ui/pages/choose/card_board.h"

namespace updraft {

/// Requests as cards in columns by what has become of them.
class RequestBoard : public CardBoard {
    Q_OBJECT

  public:
    explicit RequestBoard(KindTableView& table, QWidget* parent = nullptr);

    CardColumn* column(RequestState state) const { return columnAt(static_cast<int>(state)); }

  protected:
    bool place(const std::vector<Uuid>& ids, int to) override;
};

} // namespace updraft
