#pragma once

class QVBoxLayout;
class QWidget;

namespace updraft {

/// A hairline between parts of a panel.
void addHairline(QVBoxLayout& column, QWidget* parent);
/// A part of a panel, with its margins and a hairline below.
void addPart(QVBoxLayout& column, QWidget* part);

} // namespace updraft
