#include <string>
#include <vector>

#include "model.hpp"

namespace lastcall::app {
namespace {

std::vector<Menu::Item> version_items(Model& model) {
  std::vector<Menu::Item> items;
  for (const machine::Version version : machine::versions()) {
    const std::string text = machine::to_string(version);
    items.push_back({"version " + text, "Python " + text,
                     [&model, version, text] {
                       model.settings.python = text;
                       model.document.set_version(version);
                       model.document_changed(false);
                     },
                     version == model.document.version()});
  }
  return items;
}

std::vector<Menu::Item> compare_items(Model& model) {
  std::vector<Menu::Item> items{{"compare with nothing", "no comparison",
                                 [&model] {
                                   model.compared.reset();
                                   model.compared_run.reset();
                                 },
                                 !model.compared}};
  for (const machine::Version version : machine::versions()) {
    if (version == model.document.version()) continue;
    const std::string text = machine::to_string(version);
    items.push_back({"compare with " + text, "Python " + text,
                     [&model, version] {
                       model.compared = version;
                       model.document_changed(false);
                     },
                     model.compared == version});
  }
  return items;
}

}  // namespace

void draw_top_bar(Model& model, Ui& ui, const stage::Rect& rect) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  ui.painter().fill(rect, 0, t.panel);
  ui.painter().line({rect.x, rect.bottom()}, {rect.right(), rect.bottom()}, t.line, u);
  const float middle = rect.center().y;
  float x = rect.x + 18 * u;
  ui.label({x, middle}, "last", stage::Font::bold, 17.5F, t.text, 100 * u);
  x += ui.painter().measure("last", stage::Font::bold, 17.5F * u).width;
  ui.label({x, middle}, "call", stage::Font::bold, 17.5F, t.accent, 100 * u);
  const float logo_end = x + ui.painter().measure("call", stage::Font::bold, 17.5F * u).width;

  const float height = 33 * u;
  float right = rect.right() - 14 * u;
  const auto place = [&](float width) {
    right -= width;
    const stage::Rect button{right, middle - height / 2, width, height};
    right -= 12 * u;
    return button;
  };
  const auto fits = [&](float width) { return right - width > logo_end + 16 * u; };

  const float small = 42 * u;
  if (fits(small)) {
    const stage::Rect at = place(small);
    if (ui.button("theme", at, "theme",
                  {.tooltip = "Next theme: dark, light, high contrast",
                   .key = "T",
                   .icon = stage::Icon::contrast}))
      for (const Command& command : commands())
        if (command.name == "theme") command.run(model);
  }
  for (const auto& [name, label, delta, tip] :
       {std::tuple{"larger text", "A+", 25, "Larger text · Ctrl +"},
        std::tuple{"smaller text", "A−", -25, "Smaller text · Ctrl −"}}) {
    if (!fits(small + 4 * u)) continue;
    if (ui.button(name, place(small + 4 * u), label, {.tooltip = tip}))
      for (const Command& command : commands())
        if (command.name == (delta > 0 ? "larger text" : "smaller text")) command.run(model);
  }
  const ButtonOptions menu{.menu = true};
  const std::string compared =
      model.compared ? "with " + machine::to_string(*model.compared) : "Compare with…";
  if (const float width = ui.button_width(compared, menu); fits(width)) {
    const stage::Rect at = place(width);
    if (ui.button("compare", at, compared,
                  {.style = model.compared ? ButtonStyle::selected : ButtonStyle::plain,
                   .tooltip = "Show what another Python does with the same script",
                   .menu = true}))
      open_menu(model, at, compare_items(model));
  }
  const std::string version = "Python " + machine::to_string(model.document.version());
  if (const float width = ui.button_width(version, menu); fits(width)) {
    const stage::Rect at = place(width);
    if (ui.button("version", at, version,
                  {.tooltip = "Which Python runs the script", .menu = true}))
      open_menu(model, at, version_items(model));
  }
  if (!model.message.empty() && right > logo_end + 60 * u)
    ui.label({logo_end + 24 * u, middle}, model.message, stage::Font::text, 14, t.dim,
             right - logo_end - 30 * u);
}

}  // namespace lastcall::app
