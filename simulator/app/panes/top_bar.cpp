#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "model.hpp"

namespace lastcall::app {
namespace {

// A sentence for the person where the bar has no room for it: over what is below.
void draw_message(Ui& ui, const stage::Rect& rect, const std::string& message) {
  const float u = ui.unit();
  ui.painter().fill(rect, 0, ui.theme().raised);
  ui.painter().line({rect.x, rect.bottom()}, {rect.right(), rect.bottom()}, ui.theme().accent, u);
  ui.label({rect.x + 18 * u, rect.center().y}, message, stage::Font::text, 14, ui.theme().text,
           rect.width - 36 * u);
}

std::vector<Menu::Item> version_items(Model& model) {
  std::vector<Menu::Item> items;
  for (const python::Version version : python::versions()) {
    const std::string text = python::to_string(version);
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
                                   model.document_changed(false);
                                 },
                                 !model.compared}};
  items.push_back({"compare all versions", "all versions, side by side",
                   [&model] {
                     const bool shown = model.table == Model::Table::versions;
                     model.show_table(shown ? Model::Table::none : Model::Table::versions);
                   },
                   model.table == Model::Table::versions});
  for (const python::Version version : python::versions()) {
    if (version == model.document.version()) continue;
    const std::string text = python::to_string(version);
    items.push_back({"compare with " + text, "Python " + text,
                     [&model, version] {
                       model.compared = version;
                       model.document_changed(false);
                     },
                     model.compared == version});
  }
  return items;
}

// How things are shown; each has its key, too.
std::vector<Menu::Item> view_items(Model& model) {
  std::vector<Menu::Item> items;
  if (model.learning)
    items.push_back({"teacher's mode", "teacher's mode, in lessons",
                     [&model] { set_teacher(model, !model.settings.teacher); },
                     model.settings.teacher});
  for (const auto& [command, label, checked] :
       {std::tuple{"hide or show the answer", "hide the answer · H", model.hides_answer},
        std::tuple{"reduced motion", "reduced motion · M", model.settings.reduced_motion}})
    items.push_back(
        {command, label, [&model, name = command] { run_command(model, name); }, checked});
  items.push_back({"theme system", "the system's theme",
                   [&model] { model.settings.theme = "system"; },
                   model.settings.theme == "system"});
  for (const stage::Theme& theme : stage::themes()) {
    const std::string name(theme.name);
    items.push_back({"theme " + name, name == "contrast" ? "high contrast" : name,
                     [&model, name] { model.settings.theme = name; },
                     model.settings.theme == name});
  }
  items.push_back({"copy a link", "copy a link · Ctrl L",
                   [&model] { run_command(model, "copy a link"); }, false});
  items.push_back({"all keys", "all keys · F1", [&model] { model.showing_keys = true; }, false});
  return items;
}

// What the top bar offers, from left to right; what has no room goes into a menu at the end.
struct TopItem {
  std::string name;   // of the control
  std::string label;  // on the button
  std::string words;  // in the menu
  ButtonOptions options;
  std::function<void(const stage::Rect& at)> use;
};

std::vector<TopItem> top_items(Model& model) {
  const auto command = [&model](std::string_view name) {
    return [&model, name](const stage::Rect&) { run_command(model, name); };
  };
  const std::string version = "Python " + python::to_string(model.document.version());
  const std::string compared =
      model.compared ? "with " + python::to_string(*model.compared) : "Compare with…";
  return {
      {"version",
       version,
       version + "…",
       {.tooltip = "Which Python runs the script", .menu = true},
       [&model](const stage::Rect& at) { open_menu(model, at, version_items(model)); }},
      {"compare",
       compared,
       model.compared ? "compared " + compared + "…" : compared,
       {.style = model.compared ? ButtonStyle::selected : ButtonStyle::plain,
        .tooltip = "Show what another Python does with the same script",
        .menu = true},
       [&model](const stage::Rect& at) { open_menu(model, at, compare_items(model)); }},
      {"predict first",
       "Predict first",
       "predict first",
       {.style = model.predicting && !model.learning ? ButtonStyle::selected : ButtonStyle::plain,
        .tooltip = "Say what will happen, before it is shown · G",
        .enabled = !model.learning},
       command("predict first")},
      {"present",
       "Present",
       "present",
       {.tooltip = "Code and stage alone, for the back row · P"},
       command("present")},
      {"lessons",
       "Lessons",
       "lessons",
       {.style = model.learning ? ButtonStyle::selected : ButtonStyle::plain,
        .tooltip = "Sixteen short lessons, or back to the sandbox"},
       [&model](const stage::Rect&) { show_lessons(model, !model.learning); }},
      {"smaller text",
       "A−",
       "smaller text",
       {.tooltip = "Smaller text · Ctrl −"},
       command("smaller text")},
      {"larger text",
       "A+",
       "larger text",
       {.tooltip = "Larger text · Ctrl +"},
       command("larger text")},
      {"theme",
       "theme",
       "next theme",
       {.tooltip = "Next theme: dark, light, high contrast",
        .key = "T",
        .icon = stage::Icon::contrast},
       command("theme")},
      {"export",
       "Export…",
       "export…",
       {.tooltip = "A picture, an animation, slides, the trace, the transcript · Ctrl E"},
       command("export")},
  };
}

float width_of(const TopItem& item, const Ui& ui) {
  return item.options.icon ? 42 * ui.unit() : ui.button_width(item.label, item.options);
}

// The pages of a window that is too narrow for all panes, narrower themselves where there is less
// than `room`; returns where they end.
float draw_pages(Model& model, Ui& ui, const std::vector<Page>& pages, float x, float y,
                 float height, float room) {
  const bool lesson = model.learning.has_value();
  const auto named = [&](Page page) {
    return page == Page::script     ? std::pair{"script page", lesson ? "Lesson" : "Script"}
           : page == Page::handlers ? std::pair{"handlers page", lesson ? "Script" : "Handlers"}
           : page == Page::stage    ? std::pair{"stage page", "Stage"}
                                    : std::pair{"terminal page", "Terminal"};
  };
  float wanted = 0;
  for (const Page page : pages) wanted += ui.button_width(named(page).second) + 4 * ui.unit();
  const float less = std::max(0.0F, wanted - room) / static_cast<float>(pages.size());
  for (const Page page : pages) {
    const auto [name, label] = named(page);
    const float width = ui.button_width(label) - less;
    const ButtonStyle style = model.page == page ? ButtonStyle::selected : ButtonStyle::quiet;
    if (ui.button(name, {x, y, width, height}, label, {.style = style})) model.page = page;
    x += width + 4 * ui.unit();
  }
  return x;
}

}  // namespace

void draw_top_bar(Model& model, Ui& ui, const stage::Rect& rect, const std::vector<Page>& pages) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  ui.painter().fill(rect, 0, t.panel);
  ui.painter().line({rect.x, rect.bottom()}, {rect.right(), rect.bottom()}, t.line, u);
  const float middle = rect.center().y;
  const float height = 33 * u;
  const float top = middle - height / 2;
  const float gap = 12 * u;
  float left = rect.x + 18 * u;
  if (pages.empty() || rect.width >= 620 * u) {
    for (const auto& [text, color] : {std::pair{"last", t.text}, std::pair{"call", t.accent}}) {
      ui.label({left, middle}, text, stage::Font::bold, 17.5F, color, 100 * u);
      left += ui.painter().measure(text, stage::Font::bold, 17.5F * u).width;
    }
    left += 16 * u;
  }
  const float more = 42 * u;
  if (!pages.empty()) {
    if (rect.width < 620 * u) left = rect.x + 10 * u;
    left = draw_pages(model, ui, pages, left - 4 * u, top, height,
                      rect.right() - 10 * u - more - left) +
           (rect.width < 620 * u ? 0 : gap);
  }

  std::vector<TopItem> items = top_items(model);
  if (model.presenting) items.clear();  // the pages of a lesson are all that is wanted
  const float room = rect.right() - 14 * u - left;
  float wanted = -gap;
  for (const TopItem& item : items) wanted += width_of(item, ui) + gap;
  std::size_t shown = items.size();
  wanted += gap + more;
  while (shown > 0 && wanted > room) wanted -= width_of(items[--shown], ui) + gap;
  float x = std::min(std::max(left, rect.right() - 14 * u - wanted), rect.right() - 6 * u - more);
  const float right = x;
  for (std::size_t i = 0; i < shown; ++i) {
    const stage::Rect at{x, top, width_of(items[i], ui), height};
    if (ui.button(items[i].name, at, items[i].label, items[i].options)) items[i].use(at);
    x = at.right() + gap;
  }
  const stage::Rect at{x, top, more, height};
  if (ui.button("more", at, "…", {.tooltip = "How it is shown, and all keys"})) {
    std::vector<Menu::Item> rest;
    for (std::size_t i = shown; i < items.size(); ++i)
      rest.push_back({items[i].name, items[i].words, [use = items[i].use, at] { use(at); }, false});
    for (Menu::Item& item : view_items(model)) rest.push_back(std::move(item));
    open_menu(model, at, std::move(rest));
  }
  if (!model.message.empty() && right - left > 120 * u)
    ui.label({left + 8 * u, middle}, model.message, stage::Font::text, 14, t.dim,
             right - left - 20 * u);
  else if (!model.message.empty())
    draw_message(ui, {rect.x, rect.bottom(), rect.width, 36 * u}, model.message);
}

}  // namespace lastcall::app
