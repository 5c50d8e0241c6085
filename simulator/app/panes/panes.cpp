#include <algorithm>

#include "document/settings.hpp"
#include "model.hpp"

namespace lastcall::app {

using stage::Rect;

namespace {

constexpr float most_of_window = 0.5F;   // that the left column takes
constexpr float lesson_share = 0.62F;    // of the left column; the script has the rest,
constexpr float most_of_lesson = 0.75F;  // or a little less if the lesson has much to say
constexpr float rail_width = 52;
constexpr float key_step = 16;  // design pixels

// A strip that can be dragged; it shows itself when the mouse or the focus is on it.
bool edge(Ui& ui, const char* name, const Rect& rect, ImGuiMouseCursor cursor,
          const char* tooltip) {
  ui.area(name, rect, "", tooltip);
  const bool held = ui.dragging(name);
  if (!held && !(rect.contains(ui.mouse()) && !ui.has_overlay())) return false;
  ImGui::SetMouseCursor(cursor);
  ui.painter().fill(rect, 2 * ui.unit(), ui.theme().accent.faded(0.5F));
  return held;
}

}  // namespace

void draw_rail(Model& model, Ui& ui, const Rect& rect) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  ui.painter().fill(rect, 0, t.panel);
  ui.painter().line({rect.right(), rect.y}, {rect.right(), rect.bottom()}, t.line, u);
  const float x = rect.center().x;
  ui.painter().icon(stage::Icon::sheet, {x, rect.y + 30 * u}, 9 * u, t.dim);
  const stage::Point tip{x + 4 * u, rect.y + 62 * u};
  ui.painter().line({tip.x - 7 * u, tip.y - 7 * u}, tip, t.dim, 1.75F * u);
  ui.painter().line(tip, {tip.x - 7 * u, tip.y + 7 * u}, t.dim, 1.75F * u);
  if (ui.area("script rail", rect, model.document.name(), "Back to the script · Esc"))
    model.show_table(Model::Table::none);
}

void draw_left_edge(Model& model, Ui& ui, const Panes& panes) {
  if (panes.script.height <= 0 || panes.stage.height <= 0) return;
  const float u = ui.unit();
  const Rect rect{panes.stage.x, panes.stage.y, 6 * u, panes.stage.height};
  if (edge(ui, "left edge", rect, ImGuiMouseCursor_ResizeEW, "Drag, or ← and →"))
    model.settings.left_width = std::clamp(ui.mouse().x / u, least_left, most_left);
}

void draw_terminal_edge(Model& model, Ui& ui, const stage::Layout& layout) {
  if (layout.terminal.height <= 0) return;
  const float u = ui.unit();
  model.terminal_height = layout.terminal.height / u;
  const Rect rect{layout.terminal.x + 8 * u, layout.terminal.y - 5 * u,
                  layout.terminal.width + layout.status.width - 8 * u, 6 * u};
  if (edge(ui, "terminal edge", rect, ImGuiMouseCursor_ResizeNS, "Drag, or ↑ and ↓"))
    model.settings.terminal_height =
        std::clamp((layout.terminal.bottom() - ui.mouse().y) / u, least_terminal, most_terminal);
}

bool edge_key(Model& model, const Ui& ui, const KeyPress& press) {
  const auto move = [&](const char* less, const char* more, float& size, float now, float least,
                        float most) {
    if (press.ctrl || (press.key != less && press.key != more)) return false;
    size = std::clamp(now + (press.key == more ? key_step : -key_step), least, most);
    return true;
  };
  Settings& settings = model.settings;
  if (ui.focus() == "left edge")
    return move("left", "right", settings.left_width, settings.left_width, least_left, most_left);
  if (ui.focus() == "terminal edge")
    return move("down", "up", settings.terminal_height, model.terminal_height, least_terminal,
                most_terminal);
  return false;
}

// All limits are in design pixels: larger text makes a window small.
Panes lay_out_panes(Model& model, Ui& ui, const Rect& window) {
  const float u = ui.unit();
  Panes panes;
  const bool low = ui.is_low();
  // For the projector a lesson stays, and what is needed to switch between pages.
  const bool lesson = model.presenting && model.learning;
  const bool wide = window.width >= (lesson ? 760 : 860) * u;
  const float bar = model.presenting && (!lesson || wide) ? 0 : (low ? 44 : bar_height) * u;
  if (model.what_if && (window.height < 700 * u || window.width < 1000 * u)) {
    model.what_if.reset();
    model.message = "The map needs a larger window, or smaller text; lastcall whatif prints it.";
  }
  const float transport = (model.what_if ? transport_above_the_map + what_if_height()
                           : low         ? 60
                                         : transport_height) *
                          u;
  panes.bar = {window.x, window.y, window.width, bar};
  panes.transport = {window.x, window.bottom() - transport, window.width, transport};
  const Rect rest{window.x, window.y + bar, window.width,
                  std::max(0.0F, window.height - bar - transport)};
  const auto place_buttons = [&panes](const Rect& room, float palette) {
    panes.palette = {room.x, room.y, room.width, std::min(palette, room.height)};
    if (panes.tiles) return;  // those are the endings' buttons
    panes.endings = {room.x, panes.palette.bottom(), room.width,
                     room.height - panes.palette.height};
  };
  // The stage, with the tiles of the endings above it where there is room for them.
  const auto place_stage = [&panes, u](const Rect& room) {
    panes.stage = room;
    panes.tiles = room.width >= 620 * u && room.height >= 470 * u;
    if (!panes.tiles) return;
    panes.endings = {room.x, room.y, room.width, tiles_height * u};
    panes.stage.y += panes.endings.height;
    panes.stage.height -= panes.endings.height;
  };
  if (model.presenting && !lesson) {
    panes.stage = rest;
    return panes;
  }
  if (wide) {
    const float left = std::min(model.settings.left_width * u, rest.width * most_of_window);
    if (model.learning) {
      // The list needs no script.
      const float share = model.learning->lesson
                              ? std::clamp(model.learning->wanted_height / rest.height,
                                           lesson_share, most_of_lesson)
                              : 1;
      panes.lesson = {rest.x, rest.y, left, rest.height * share};
      panes.script = {rest.x, panes.lesson.bottom(), left, rest.height - panes.lesson.height};
      panes.stage = {rest.x + left, rest.y, rest.width - left, rest.height};
      return panes;
    }
    if (model.table != Model::Table::none) {  // the script folds to a rail
      panes.rail = {rest.x, rest.y, rail_width * u, rest.height};
      place_stage({panes.rail.right(), rest.y, rest.width - panes.rail.width, rest.height});
      return panes;
    }
    const float palette = model.what_if ? 0 : palette_height(model, ui, left);
    place_stage({rest.x + left, rest.y, rest.width - left, rest.height});
    const float endings = panes.tiles ? 0 : endings_height(model, ui, left);
    const float script = std::max(96 * u, rest.height - palette - endings);
    panes.script = {rest.x, rest.y, left, std::min(script, rest.height)};
    place_buttons({rest.x, panes.script.bottom(), left, rest.height - panes.script.height},
                  palette);
    return panes;
  }

  const bool beside = rest.width >= 560 * u;  // script and buttons
  panes.pages = {Page::script, Page::stage, Page::terminal};
  if (model.learning) {
    // The script is beside the lesson, or has a page of its own.
    const bool both = beside && model.learning->lesson;
    if (!beside) panes.pages.insert(panes.pages.begin() + 1, Page::handlers);
    if (model.page == Page::handlers && beside) model.page = Page::script;
    if (model.page == Page::script) {
      panes.lesson = rest;
      if (both) {
        panes.lesson.width *= 0.55F;
        panes.script = {panes.lesson.right(), rest.y, rest.width - panes.lesson.width, rest.height};
      }
    } else if (model.page == Page::handlers) {
      panes.script = rest;
    } else {
      panes.stage = rest;
    }
    return panes;
  }
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
