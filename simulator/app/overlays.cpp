#include <algorithm>
#include <string>

#include "model.hpp"

namespace lastcall::app {

using stage::Font;
using stage::Rect;

void open_menu(Model& model, const Rect& anchor, std::vector<Menu::Item> items) {
  model.menu = Menu{anchor, std::move(items)};
}

void draw_menu(Model& model, Ui& ui) {
  if (!model.menu) return;
  ui.overlay([&model, &ui] {
    const float u = ui.unit();
    const stage::Theme& t = ui.theme();
    const Menu menu = *model.menu;
    const float row = 34 * u;
    float width = menu.anchor.width;
    for (const Menu::Item& item : menu.items)
      width = std::max(width, ui.button_width(item.label) + 26 * u);
    const float height = row * static_cast<float>(menu.items.size()) + 12 * u;
    const Rect& window = ui.frame().window;
    Rect box{menu.anchor.x, menu.anchor.bottom() + 6 * u, width, height};
    if (box.bottom() > window.bottom()) box.y = std::max(0.0F, menu.anchor.y - height - 6 * u);
    box.x = std::clamp(box.x, window.x, std::max(window.x, window.right() - width - 8 * u));
    ui.painter().fill({box.x, box.y + 5 * u, box.width, box.height}, 10 * u, {0, 0, 0, 70});
    ui.painter().fill(box, 10 * u, t.raised);
    ui.painter().outline(box, 10 * u, t.line, u, false);
    float y = box.y + 6 * u;
    for (const Menu::Item& item : menu.items) {
      const Rect at{box.x + 6 * u, y, box.width - 12 * u, row};
      y += row;
      if (ui.button(item.name, at, item.checked ? "✓ " + item.label : item.label,
                    {.style = ButtonStyle::quiet, .left = true})) {
        model.menu.reset();
        item.choose();
        return;
      }
    }
    if (ui.area("close menu", window, "close")) model.menu.reset();
  });
}

void draw_keys_overlay(Model& model, Ui& ui) {
  if (!model.showing_keys) return;
  ui.overlay([&model, &ui] {
    const float u = ui.unit();
    const stage::Theme& t = ui.theme();
    const Rect& window = ui.frame().window;
    ui.painter().fill(window, 0, t.background.faded(0.8F));
    std::vector<const Command*> shown;
    for (const Command& command : commands())
      if (!command.keys.empty()) shown.push_back(&command);
    const std::size_t rows = (shown.size() + 1) / 2;
    const float row = 28 * u;
    const float width = std::min(760 * u, window.width - 40 * u);
    const float height = std::min(row * static_cast<float>(rows) + 96 * u, window.height - 24 * u);
    const Rect box{window.center().x - width / 2, window.center().y - height / 2, width, height};
    ui.painter().fill(box, 14 * u, t.panel);
    ui.painter().outline(box, 14 * u, t.line, u, false);
    ui.label({box.x + 26 * u, box.y + 34 * u}, "All keys", Font::semibold, 17.5F, t.text,
             width - 52 * u);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const float x = box.x + 26 * u + (i < rows ? 0 : (width - 52 * u) / 2 + 10 * u);
      const float y = box.y + 72 * u + row * static_cast<float>(i < rows ? i : i - rows);
      if (y > box.bottom() - 10 * u) continue;
      ui.label({x, y}, shown[i]->keys, Font::mono, 13, t.accent, 124 * u);
      std::string name(shown[i]->name);
      if (name == "register the first handler") name = "register a handler";
      ui.label({x + 130 * u, y}, name, Font::text, 15, t.text, (width - 52 * u) / 2 - 144 * u);
    }
    if (ui.area("close keys", window, "close")) model.showing_keys = false;
  });
}

void draw_quit_question(Model& model, Ui& ui) {
  if (!model.asking_to_quit) return;
  ui.overlay([&model, &ui] {
    const float u = ui.unit();
    const stage::Theme& t = ui.theme();
    const Rect& window = ui.frame().window;
    ui.painter().fill(window, 0, t.background.faded(0.8F));
    const float width = std::min(480 * u, window.width - 24 * u);
    const Rect box{window.center().x - width / 2, window.center().y - 80 * u, width, 160 * u};
    ui.painter().fill(box, 14 * u, t.panel);
    ui.painter().outline(box, 14 * u, t.line, u, false);
    ui.label({box.x + 24 * u, box.y + 36 * u}, "The script was not saved.", Font::semibold, 17.5F,
             t.text, width - 48 * u);
    ui.label({box.x + 24 * u, box.y + 64 * u}, "Leaving now loses what was changed.", Font::text,
             15, t.dim, width - 48 * u);
    float x = box.x + 24 * u;
    const auto place = [&](float button_width) {
      const Rect at{x, box.bottom() - 60 * u, button_width, 38 * u};
      x += button_width + 10 * u;
      return at;
    };
    if (ui.button("save and leave", place(ui.button_width("Save and leave")), "Save and leave",
                  {.style = ButtonStyle::primary})) {
      model.asking_to_quit = false;
      model.quit = model.save();
    }
    if (ui.button("leave without saving", place(ui.button_width("Leave")), "Leave"))
      model.quit = true;
    if (ui.button("stay", place(ui.button_width("Stay")), "Stay")) model.asking_to_quit = false;
  });
}

}  // namespace lastcall::app
