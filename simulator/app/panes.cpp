#include <algorithm>

#include "model.hpp"

namespace lastcall::app {

using stage::Rect;

// All limits are in design pixels: larger text makes a window small.
Panes lay_out_panes(Model& model, Ui& ui, const Rect& window) {
  const float u = ui.unit();
  Panes panes;
  const bool low = ui.is_low();
  const float bar = model.presenting ? 0 : (low ? 44 : 52) * u;
  const float transport = (low ? 60 : 84) * u;
  panes.bar = {window.x, window.y, window.width, bar};
  panes.transport = {window.x, window.bottom() - transport, window.width, transport};
  const Rect rest{window.x, window.y + bar, window.width,
                  std::max(0.0F, window.height - bar - transport)};
  const auto place_buttons = [&panes](const Rect& room, float palette) {
    panes.palette = {room.x, room.y, room.width, std::min(palette, room.height)};
    panes.endings = {room.x, panes.palette.bottom(), room.width,
                     room.height - panes.palette.height};
  };
  if (model.presenting) {
    panes.stage = rest;
    return panes;
  }
  if (window.width >= 860 * u) {
    const float left = std::min(model.settings.left_width * u, rest.width * 0.4F);
    const float palette = palette_height(model, ui, left);
    const float endings = endings_height(model, ui, left);
    const float script = std::max(96 * u, rest.height - palette - endings);
    panes.script = {rest.x, rest.y, left, std::min(script, rest.height)};
    place_buttons({rest.x, panes.script.bottom(), left, rest.height - panes.script.height},
                  palette);
    panes.stage = {rest.x + left, rest.y, rest.width - left, rest.height};
    return panes;
  }

  const bool beside = rest.width >= 560 * u;  // script and buttons
  panes.pages = {Page::script, Page::stage, Page::terminal};
  if (!beside) panes.pages.insert(panes.pages.begin() + 1, Page::handlers);
  if (model.page == Page::handlers && beside) model.page = Page::script;
  if (model.page == Page::script) {
    panes.script = rest;
    if (beside) panes.script.width *= 0.45F;
  }
  if (model.page == Page::handlers || (model.page == Page::script && beside)) {
    const float x = panes.script.right();
    const Rect room{x, rest.y, rest.right() - x, rest.height};
    place_buttons(room, palette_height(model, ui, room.width));
  }
  if (model.page == Page::stage || model.page == Page::terminal) panes.stage = rest;
  return panes;
}

}  // namespace lastcall::app
