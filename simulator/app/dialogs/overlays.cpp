#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "model.hpp"

namespace lastcall::app {

using stage::Font;
using stage::Rect;

void open_menu(Model& model, const Rect& anchor, std::vector<Menu::Item> items) {
  model.menu = Menu{anchor, std::move(items)};
}

Rect draw_dialog(Ui& ui, std::string_view title, float width, float height) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  const Rect& window = ui.frame().window;
  ui.painter().fill(window, 0, t.background.faded(0.8F));
  width = std::min(width * u, window.width - 24 * u);
  height = std::min(height * u, window.height - 16 * u);
  const Rect box{window.center().x - width / 2, window.center().y - height / 2, width, height};
  ui.painter().fill(box, 14 * u, t.panel);
  ui.painter().outline(box, 14 * u, t.line, u, false);
  ui.label({box.x + 24 * u, box.y + 34 * u}, title, Font::semibold, 17.5F, t.text, width - 48 * u);
  return box;
}

void draw_menu(Model& model, Ui& ui) {
  if (!model.menu) return;
  ui.overlay([&model, &ui] {
    const float u = ui.unit();
    const stage::Theme& t = ui.theme();
    const Menu menu = *model.menu;
    const Rect& window = ui.frame().window;
    const float row = 34 * u;
    const float padding = 6 * u;
    // Side by side in as many columns as the window's height makes necessary.
    const float rows_that_fit = std::max(1.0F, std::floor((window.height - 28 * u) / row));
    const auto count = static_cast<float>(menu.items.size());
    const float columns = std::max(1.0F, std::ceil(count / rows_that_fit));
    const float rows = std::ceil(count / columns);
    float column = (menu.anchor.width - 2 * padding) / columns;
    for (const Menu::Item& item : menu.items)
      column = std::max(column, ui.button_width(item.label) + 14 * u);
    column = std::min(column, (window.width - 16 * u - 2 * padding) / columns);
    const float width = column * columns + 2 * padding;
    const float height = row * rows + 2 * padding;
    Rect box{menu.anchor.x, menu.anchor.bottom() + padding, width, height};
    if (box.bottom() > window.bottom()) box.y = menu.anchor.y - height - padding;
    if (box.y < window.y) box.y = std::max(window.y, window.bottom() - height - padding);
    box.x = std::clamp(box.x, window.x, std::max(window.x, window.right() - width - 8 * u));
    ui.painter().fill({box.x, box.y + 5 * u, box.width, box.height}, 10 * u, {0, 0, 0, 70});
    ui.painter().fill(box, 10 * u, t.raised);
    ui.painter().outline(box, 10 * u, t.line, u, false);
    const auto rows_in_column = static_cast<std::size_t>(rows);
    for (std::size_t i = 0; i < menu.items.size(); ++i) {
      const Menu::Item& item = menu.items[i];
      const Rect at{box.x + padding + column * static_cast<float>(i / rows_in_column),
                    box.y + padding + row * static_cast<float>(i % rows_in_column), column, row};
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

void draw_prompt(Model& model, Ui& ui) {
  if (!model.prompt) return;
  ui.overlay([&model, &ui] {
    if (!model.prompt) return;
    Prompt& prompt = *model.prompt;
    const float u = ui.unit();
    const stage::Theme& t = ui.theme();
    const Rect box = draw_dialog(ui, prompt.title, 520, 216);
    const float x = box.x + 24 * u;
    const float width = box.width - 48 * u;
    ui.label({x, box.y + 64 * u}, prompt.error.empty() ? prompt.words : prompt.error, Font::text,
             15, prompt.error.empty() ? t.dim : t.error, width);
    if (prompt.is_new) ui.focus_on("answer");
    prompt.is_new = false;
    const Ui::Typed typed = ui.text_field("answer", {x, box.y + 88 * u, width, 42 * u}, prompt.text,
                                          Ui::Start::selected);
    Ui::Flow flow(ui, {x, box.bottom() - 60 * u, width, 0}, 38, 10);
    const bool accepted = ui.button("accept", flow.next(ui.button_width(prompt.accept)),
                                    prompt.accept, {.style = ButtonStyle::primary}) ||
                          typed.submitted;
    const bool cancelled = ui.button("cancel", flow.next(ui.button_width("Cancel")), "Cancel");
    if (accepted) prompt.error = prompt.use(prompt.text);
    prompt.is_new = accepted;  // what was refused is to be mended
    if (cancelled || (accepted && prompt.error.empty())) model.prompt.reset();
  });
}

void draw_confirm(Model& model, Ui& ui) {
  if (!model.confirm) return;
  ui.overlay([&model, &ui] {
    if (!model.confirm) return;
    const Confirm confirm = *model.confirm;
    const float u = ui.unit();
    const Rect box = draw_dialog(ui, confirm.title, 480, 160);
    ui.label({box.x + 24 * u, box.y + 64 * u}, confirm.words, Font::text, 15, ui.theme().dim,
             box.width - 48 * u);
    Ui::Flow flow(ui, {box.x + 24 * u, box.bottom() - 60 * u, box.width - 48 * u, 0}, 38, 10);
    const bool stays = ui.button("cancel", flow.next(ui.button_width("Cancel")), "Cancel",
                                 {.style = ButtonStyle::primary});
    const bool accepted =
        ui.button("accept", flow.next(ui.button_width(confirm.accept)), confirm.accept);
    if (accepted || stays) model.confirm.reset();
    if (accepted) confirm.then();
  });
}

void draw_keys_overlay(Model& model, Ui& ui) {
  if (!model.showing_keys) return;
  ui.overlay([&model, &ui] {
    const stage::Theme& t = ui.theme();
    const Rect& window = ui.frame().window;
    ui.painter().fill(window, 0, t.background.faded(0.8F));
    std::vector<const Command*> shown;
    for (const Command& command : commands())
      if (!command.keys.empty()) shown.push_back(&command);
    const std::size_t rows = (shown.size() + 1) / 2;
    const float needed_height = 28 * static_cast<float>(rows) + 96;
    const float needed_width = 760;
    // All of them at once, smaller if need be: nobody looks for a key by scrolling.
    const float scale = std::min({1.0F, (window.height / ui.unit() - 16) / needed_height,
                                  (window.width / ui.unit() - 16) / needed_width});
    const float u = ui.unit() * scale;
    const float width = needed_width * u;
    const float height = needed_height * u;
    const Rect box{window.center().x - width / 2, window.center().y - height / 2, width, height};
    ui.painter().fill(box, 14 * u, t.panel);
    ui.painter().outline(box, 14 * u, t.line, u, false);
    ui.label({box.x + 26 * u, box.y + 34 * u}, "All keys", Font::semibold, 17.5F * scale, t.text,
             width - 52 * u);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const float x = box.x + 26 * u + (i < rows ? 0 : (width - 52 * u) / 2 + 10 * u);
      const float y = box.y + 72 * u + 28 * u * static_cast<float>(i < rows ? i : i - rows);
      ui.label({x, y}, shown[i]->keys, Font::mono, 13 * scale, t.accent, 124 * u);
      std::string name(shown[i]->name);
      if (name == "register the first handler") name = "register a handler";
      ui.label({x + 130 * u, y}, name, Font::text, 15 * scale, t.text,
               (width - 52 * u) / 2 - 144 * u);
    }
    if (ui.area("close keys", window, "close")) model.showing_keys = false;
  });
}

void draw_quit_question(Model& model, Ui& ui) {
  if (!model.after_losing || model.file_panel) return;
  ui.overlay([&model, &ui] {
    const float u = ui.unit();
    const Rect box = draw_dialog(ui, "The script was not saved.", 480, 160);
    ui.label({box.x + 24 * u, box.y + 64 * u}, "Going on loses what was changed.", Font::text, 15,
             ui.theme().dim, box.width - 48 * u);
    Ui::Flow flow(ui, {box.x + 24 * u, box.bottom() - 60 * u, box.width - 48 * u, 0}, 38, 10);
    const bool saves = ui.button("save and leave", flow.next(ui.button_width("Save and go on")),
                                 "Save and go on", {.style = ButtonStyle::primary});
    const bool leaves =
        ui.button("leave without saving", flow.next(ui.button_width("Do not save")), "Do not save");
    const bool stays = ui.button("stay", flow.next(ui.button_width("Stay")), "Stay");
    if (!saves && !leaves && !stays) return;
    const auto go_on = std::exchange(model.after_losing, nullptr);
    if (saves) model.save(go_on);
    if (leaves) go_on();
  });
}

}  // namespace lastcall::app
