#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "ui/buttons.hpp"

namespace lastcall::app {
namespace {

using stage::Rect;

std::string heading_of(const EndingChoice& choice) {
  switch (choice.kind) {
    case EndingKind::end_of_file: return "end of file";
    case EndingKind::sys_exit: return "sys.exit(" + choice.value + ")";
    case EndingKind::exception: return "exception";
    case EndingKind::signal:
    case EndingKind::handled: return "signal: " + choice.value;
    case EndingKind::os__exit: return "os._exit(" + choice.value + ")";
    case EndingKind::abort: return "os.abort()";
  }
  return "";
}

struct EndingButton {
  const char* name;
  EndingKind kind;
  std::vector<EndingChoice> choices;  // more than one: a menu
};

const std::vector<EndingButton>& ending_buttons() {
  static const std::vector<EndingButton> buttons{
      {"end of file", EndingKind::end_of_file, {{EndingKind::end_of_file, ""}}},
      {"sys.exit",
       EndingKind::sys_exit,
       {{EndingKind::sys_exit, "3"},
        {EndingKind::sys_exit, "0"},
        {EndingKind::sys_exit, "1"},
        {EndingKind::sys_exit, "256"},
        {EndingKind::sys_exit, "\"something went wrong\""}}},
      {"exception",
       EndingKind::exception,
       {{EndingKind::exception, "ValueError(\"boom\")"},
        {EndingKind::exception, "KeyboardInterrupt"},
        {EndingKind::exception, "SystemExit(3)"}}},
      {"signal",
       EndingKind::signal,
       {{EndingKind::signal, "SIGTERM"},
        {EndingKind::handled, "SIGTERM"},
        {EndingKind::signal, "SIGINT"},
        {EndingKind::handled, "SIGINT"},
        {EndingKind::signal, "SIGHUP"},
        {EndingKind::handled, "SIGHUP"},
        {EndingKind::signal, "SIGKILL"},
        {EndingKind::abort, ""}}},
      {"os._exit",
       EndingKind::os__exit,
       {{EndingKind::os__exit, "7"}, {EndingKind::os__exit, "0"}}},
  };
  return buttons;
}

// How the script ends now: at the end of the file, too, while it has an error.
EndingChoice ending_now(const Model& model) {
  return model.document.program() ? ending_of(*model.document.program()) : EndingChoice{};
}

// What is on a button, and whether the script ends so.
struct Face {
  bool is_now = false;
  std::string label;
  bool menu = false;
};

Face face_of(const EndingButton& button, const Model& model, const EndingChoice& now) {
  const bool is_signal = now.kind == EndingKind::handled || now.kind == EndingKind::abort;
  Face face;
  face.is_now = model.document.program() &&
                (now.kind == button.kind || (button.kind == EndingKind::signal && is_signal));
  face.label = face.is_now ? heading_of(now) : button.name;
  face.menu = button.choices.size() > 1;
  return face;
}

std::string choice_label(const EndingChoice& choice) {
  switch (choice.kind) {
    case EndingKind::exception: return "raise " + choice.value;
    case EndingKind::signal: return choice.value + ", default action";
    case EndingKind::handled: return choice.value + ", handled: sys.exit(5)";
    default: return heading_of(choice);
  }
}

// What is asked for to end in a way that the menu does not offer; null where there is none.
const char* question_of(EndingKind kind) {
  switch (kind) {
    case EndingKind::sys_exit: return "A status, or a message in quotation marks: sys.exit(…)";
    case EndingKind::exception: return "An exception, as after raise: ValueError(\"boom\")";
    case EndingKind::os__exit: return "A status: os._exit(…)";
    default: return nullptr;
  }
}

std::vector<Menu::Item> items_of(Model& model, const EndingButton& button, Ending place) {
  const bool from_here = place == Ending::from_here;
  const std::string prefix = from_here ? "end here with " : "end with ";
  const EndingChoice now = ending_now(model);
  const auto end_with = [&model, from_here](const EndingChoice& choice) {
    std::string problem = model.end_with(choice, from_here);
    if (!problem.empty()) model.message = problem;
    return problem;
  };
  std::vector<Menu::Item> items;
  for (const EndingChoice& choice : button.choices)
    items.push_back({prefix + choice_label(choice), choice_label(choice),
                     [end_with, choice] { end_with(choice); }, !from_here && choice == now});
  const char* const asked = question_of(button.kind);
  if (!asked) return items;
  const std::string name = button.name;
  items.push_back({prefix + "another " + name, "another " + name + "…",
                   [&model, end_with, asked, name, kind = button.kind, now] {
                     model.prompt =
                         Prompt{"End with " + name, asked, now.kind == kind ? now.value : "",
                                "End so", [end_with, kind](const std::string& text) {
                                  return end_with({kind, text});
                                }};
                   },
                   false});
  return items;
}

}  // namespace

std::vector<Menu::Item> ending_items(Model& model, Ending place) {
  std::vector<Menu::Item> items;
  for (const EndingButton& button : ending_buttons())
    for (Menu::Item& item : items_of(model, button, place)) items.push_back(std::move(item));
  return items;
}

float endings_height(Model& model, Ui& ui, float width) {
  Ui::Flow flow(ui, {0, 0, width - 36 * ui.unit(), 0}, button_height, button_gap);
  const EndingChoice now = ending_now(model);
  for (const EndingButton& button : ending_buttons()) {
    const Face face = face_of(button, model, now);
    flow.next(ui.button_width(face.label, {.menu = face.menu}));
  }
  return heading_height(ui) + flow.bottom() + bottom_padding(ui);
}

namespace {

using stage::Font;
using stage::Icon;

Icon icon_of(EndingKind kind) {
  switch (kind) {
    case EndingKind::end_of_file: return Icon::sheet;
    case EndingKind::sys_exit: return Icon::leave;
    case EndingKind::exception: return Icon::warning;
    case EndingKind::os__exit: return Icon::power;
    default: return Icon::flash;
  }
}

// The name of a tile never changes; what the script really ends with, if it is a variant, is its
// second line.
struct Tile {
  std::string name, second;
  Icon icon = Icon::sheet;
  bool is_now = false;
};

Tile tile_of(std::size_t index, const Model& model, const EndingChoice& now) {
  if (index == ending_buttons().size())
    return {"all", "compare them", Icon::grid, model.table == Model::Table::endings};
  const EndingButton& button = ending_buttons()[index];
  const EndingChoice& plain = button.choices.front();
  Tile tile;
  tile.name = button.kind == EndingKind::exception  ? "exception"
              : button.kind == EndingKind::signal   ? "SIGTERM"
              : button.kind == EndingKind::os__exit ? "os._exit"
                                                    : heading_of(plain);
  tile.icon = icon_of(button.kind);
  tile.is_now = model.table == Model::Table::none && face_of(button, model, now).is_now;
  tile.second = "Shift " + std::to_string(index + 1);
  if (tile.is_now && !(now == plain))
    tile.second = now.kind == EndingKind::handled ? now.value + " handled"
                  : now.kind == EndingKind::abort ? "os.abort()"
                  : now.value.empty()             ? tile.second
                                                  : now.value;
  return tile;
}

// The exception that ends a script whose last statement asks for no end, where that may be told.
std::string uncaught(const Model& model) {
  const auto& run = model.document.run();
  if (!run || model.is_masked() || model.document.stale() ||
      ending_now(model).kind != EndingKind::end_of_file)
    return "";
  const auto exit = run->timeline.at(run->trace.events().size()).exit();
  if (!exit || exit->cause != trace::ExitCause::exception) return "";
  return std::string(run->trace.text(run->trace.events()[exit->event].text));
}

void draw_tiles(Model& model, Ui& ui, const Rect& rect) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  ui.painter().fill(rect, 0, t.background);
  const std::size_t count = ending_buttons().size() + 1;
  const float margin = 26 * u;
  const float words = rect.width > 900 * u ? 88 * u : 0;
  if (words > 0)
    ui.label({rect.x + margin, rect.y + 27 * u}, "ENDS WITH", Font::semibold, 12.5F, t.dim, words);
  const float gap = 8 * u;
  const float left = rect.x + margin + words;
  const float width = (rect.right() - margin - left - gap * static_cast<float>(count - 1)) /
                      static_cast<float>(count);
  const EndingChoice now = ending_now(model);
  const std::string raised = uncaught(model);
  for (std::size_t i = 0; i < count; ++i) {
    Tile tile = tile_of(i, model, now);
    if (!raised.empty() && i < ending_buttons().size() && model.table == Model::Table::none) {
      tile.is_now = ending_buttons()[i].kind == EndingKind::exception;
      if (tile.is_now) tile.second = raised;
    }
    const Rect at{left + static_cast<float>(i) * (width + gap), rect.y + 7 * u, width, 40 * u};
    const bool is_all = i + 1 == count;
    const bool has_more = !is_all && ending_buttons()[i].choices.size() > 1;
    const bool masked = is_all && model.is_masked();
    const std::string name =
        is_all ? "all endings" : std::string("end with ") + ending_buttons()[i].name;
    const Rect more{at.right() - 24 * u, at.y, 24 * u, at.height};
    Rect face = at;
    if (has_more) face.width -= 24 * u;
    ui.painter().fill(at, 9 * u, tile.is_now ? t.panel.mixed(t.accent, 0.12F) : t.raised);
    ui.painter().outline(at, 9 * u, tile.is_now ? t.accent : t.line, (tile.is_now ? 2 : 1) * u,
                         false);
    const stage::Color color = masked ? t.faint : t.text;
    ui.painter().icon(tile.icon, {at.x + 20 * u, at.center().y}, 7 * u, color);
    const float x = at.x + 38 * u;
    const float room = face.right() - x - 2 * u;
    ui.label({x, at.y + 13 * u}, tile.name, Font::semibold, 14, color, room);
    ui.label({x, at.y + 29 * u}, tile.second, Font::text, 12, masked ? t.faint : t.dim, room);
    if (has_more) {
      if (ui.area(std::string(ending_buttons()[i].name) + " endings", more, "variants", "Variants"))
        open_menu(model, at, items_of(model, ending_buttons()[i], Ending::of_script));
      const stage::Point tip{more.x + 10 * u, at.center().y + 3 * u};
      ui.painter().line({tip.x - 4 * u, tip.y - 4 * u}, tip, t.dim, 1.6F * u);
      ui.painter().line(tip, {tip.x + 4 * u, tip.y - 4 * u}, t.dim, 1.6F * u);
    }
    if (ui.area(name, face, tile.name,
                is_all ? (masked ? "It would tell the answer" : "Under every ending, side by side")
                       : "The last statement of the script") &&
        !masked)
      use_tile(model, i);
  }
}

}  // namespace

void use_tile(Model& model, std::size_t index) {
  if (index == ending_buttons().size()) {
    if (!model.is_masked())
      model.show_table(model.table == Model::Table::endings ? Model::Table::none
                                                            : Model::Table::endings);
    return;
  }
  if (index > ending_buttons().size()) return;
  model.show_table(Model::Table::none);
  const std::string problem = model.end_with(ending_buttons()[index].choices.front(), false);
  if (!problem.empty()) model.message = problem;
}

void draw_table(Model& model, Ui& ui, const Rect& rect) {
  const float u = ui.unit();
  model.fill_table();
  if (model.columns.empty()) {
    ui.label({rect.x + 26 * u, rect.y + 40 * u},
             "There is nothing to compare: the script has an error.", Font::text, 16,
             ui.theme().text, rect.width - 52 * u);
    return;
  }
  const std::string noun = model.table == Model::Table::endings ? "ending" : "version";
  const stage::Size wanted = columns_size(model.columns);
  const float scale =
      std::min({1.5F, rect.width / u / wanted.width, (rect.height - 46 * u) / u / wanted.height});
  const Rect body{rect.x, rect.y, rect.width, rect.height - 46 * u};
  draw_columns(model.columns_seen, noun, body, u * scale, ui.theme(), ui.painter());
  for (std::size_t i = 0; i < model.columns.size(); ++i) {
    const Rect at = column_rect(i, model.columns.size(), body, u * scale);
    if (!ui.area("column " + model.columns[i].title, at, model.columns[i].title,
                 "Click to play it alone"))
      continue;
    const std::string title = model.columns[i].title;
    const std::size_t index = i;
    const bool endings = model.table == Model::Table::endings;
    model.show_table(Model::Table::none);
    if (endings) {
      static const std::array<EndingChoice, 6> choices{
          {{EndingKind::end_of_file, ""},
           {EndingKind::sys_exit, "3"},
           {EndingKind::exception, "RuntimeError(\"boom\")"},
           {EndingKind::signal, "SIGTERM"},
           {EndingKind::signal, "SIGKILL"},
           {EndingKind::os__exit, "7"}}};
      const EndingChoice now = ending_now(model);
      if (now.kind != choices[index].kind || now.kind == EndingKind::signal)
        model.message = model.end_with(choices[index], false);
      else
        model.player.jump(0), model.player.play();
    } else if (const auto version = python::parse_version(title.substr(title.rfind(' ') + 1))) {
      model.document.set_version(*version);
      model.document_changed(false);
    }
    return;
  }
  const float y = rect.bottom() - 42 * u;
  const float width = ui.button_width("Copy Markdown");
  if (ui.button("copy table", {rect.right() - 26 * u - width, y, width, 34 * u}, "Copy Markdown",
                {.tooltip = "The table, for a document"})) {
    ImGui::SetClipboardText(columns_to_markdown(model.columns_seen, noun).c_str());
    model.message = "The table was copied.";
  }
  const float picture = ui.button_width("Copy picture");
  if (model.exporter.text &&
      ui.button("copy table picture", {rect.right() - 36 * u - width - picture, y, picture, 34 * u},
                "Copy picture",
                {.tooltip = "As SVG, to be pasted into a document or a drawing",
                 .enabled = !model.copies_table && !model.exporting}))
    model.copy_table();
  const float back = ui.button_width("Back to the stage", {.key = "Esc"});
  if (ui.button("leave table", {rect.x + 26 * u, y, back, 34 * u}, "Back to the stage",
                {.key = "Esc"}))
    model.show_table(Model::Table::none);
}

void draw_endings(Model& model, Ui& ui, const Rect& rect) {
  const float u = ui.unit();
  if (rect.height <= (tiles_height + 1) * u && rect.width >= 600 * u)
    return draw_tiles(model, ui, rect);
  draw_heading(ui, rect, "END THE PROGRAM WITH");
  Ui::Flow flow(ui, {rect.x + 18 * u, rect.y + heading_height(ui), rect.width - 36 * u, 0},
                button_height, button_gap);
  const EndingChoice now = ending_now(model);
  for (const EndingButton& button : ending_buttons()) {
    const Face face = face_of(button, model, now);
    const Rect at = flow.next(ui.button_width(face.label, {.menu = face.menu}));
    if (!ui.button(std::string("end with ") + button.name, at, face.label,
                   {.style = face.is_now ? ButtonStyle::selected : ButtonStyle::plain,
                    .tooltip = "The last statement of the script",
                    .menu = face.menu}))
      continue;
    std::vector<Menu::Item> items = items_of(model, button, Ending::of_script);
    if (!face.menu) {
      items.front().choose();
      continue;
    }
    open_menu(model, at, std::move(items));
  }
}

}  // namespace lastcall::app
