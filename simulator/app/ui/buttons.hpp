#pragma once

#include <functional>
#include <string_view>

#include "model.hpp"

// What the panes of buttons in the left column have in common.
namespace lastcall::app {

inline constexpr float button_height = 38;
inline constexpr float button_gap = 8;

// What a pane of buttons has above and below them: less in a low window.
inline float heading_height(const Ui& ui) {
  return (ui.is_low() ? 28 : 38) * ui.unit();
}
inline float bottom_padding(const Ui& ui) {
  return (ui.is_low() ? 6 : 16) * ui.unit();
}

inline void draw_heading(Ui& ui, const stage::Rect& rect, std::string_view text) {
  const float u = ui.unit();
  ui.painter().fill(rect, 0, ui.theme().panel);
  ui.painter().line({rect.x, rect.y}, {rect.right(), rect.y}, ui.theme().line, u);
  ui.label({rect.x + 18 * u, rect.y + heading_height(ui) - (ui.is_low() ? 13 : 16) * u}, text,
           stage::Font::semibold, 12.5F, ui.theme().dim, rect.width - 36 * u);
}

// What a menu item does that edits the script.
template <typename Edit>
std::function<void()> edits(Model& model, Edit edit) {
  return [&model, edit] {
    model.apply(model.document.program() ? edit(*model.document.program()) : Edited{});
  };
}

}  // namespace lastcall::app
