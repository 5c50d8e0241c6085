#include <array>
#include <string>
#include <utility>

#include "ui/buttons.hpp"

namespace lastcall::app {
namespace {

using stage::Rect;

constexpr std::uint16_t shown_handlers = 9;  // have a button and a digit
constexpr float more_width = 30;             // of the menu beside a handler's button

constexpr const char* before_end = "+ fork, thread";

// What else the main program can do before it ends.
std::vector<Menu::Item> before_end_items(Model& model) {
  return {
      {"add a fork", "fork a child that ends by sys.exit", edits(model, add_fork)},
      {"add a thread", "start a thread",
       edits(model, [](const script::Program& p) { return add_thread(p, false); })},
      {"add a daemon thread", "start a daemon thread",
       edits(model, [](const script::Program& p) { return add_thread(p, true); })},
      {"add a clear", "clear the registry", edits(model, add_clear)},
  };
}

std::string label_of(const PaletteHandler& handler) {
  if (handler.parameters.empty()) return handler.name;
  std::string label = handler.name + "(";
  for (const std::string& parameter : handler.parameters)
    label += (label.back() == '(' ? "" : ", ") + parameter;
  return label + ")";
}

std::vector<Menu::Item> new_handler_items(Model& model) {
  static constexpr const char* with_argument = "prints its argument";
  static constexpr std::array<std::pair<Behaviour, const char*>, 9> behaviours{{
      {Behaviour::prints, "prints a line"},
      {Behaviour::prints, with_argument},
      {Behaviour::raises, "raises an exception"},
      {Behaviour::exits, "calls sys.exit(4)"},
      {Behaviour::registers_another, "registers another"},
      {Behaviour::unregisters_another, "unregisters another"},
      {Behaviour::clears, "clears the registry"},
      {Behaviour::leaves, "calls os._exit(4)"},
      {Behaviour::sleeps, "sleeps a second"},
  }};
  std::vector<Menu::Item> items;
  for (const auto& entry : behaviours) {
    const Behaviour behaviour = entry.first;
    const char* const label = entry.second;
    const bool has_argument = label == with_argument;
    items.push_back({"new handler that " + std::string(label),
                     "a handler that " + std::string(label),
                     [&model, behaviour, has_argument] {
                       if (!model.document.program()) return model.apply(std::nullopt);
                       const script::Program& program = *model.document.program();
                       const auto& others = model.document.handlers();
                       NewHandler handler;
                       handler.name = free_name(program);
                       handler.behaviour = behaviour;
                       if (has_argument) handler.parameter = "name";
                       handler.other = others.empty() ? "print" : others.front().name;
                       const std::string name = handler.name;
                       model.document.edit(*define_handler(program, handler));
                       if (model.document.program())
                         model.apply(register_handler(*model.document.program(), name,
                                                      has_argument ? "\"Ada\"" : ""));
                     },
                     false});
  }
  return items;
}

// The functions that have no button.
std::vector<Menu::Item> other_handler_items(Model& model) {
  constexpr std::size_t most = 200;
  std::vector<Menu::Item> items;
  const auto& handlers = model.document.handlers();
  for (std::size_t i = shown_handlers; i < std::min(handlers.size(), most); ++i) {
    const PaletteHandler& handler = handlers[i];
    items.push_back({"register " + handler.name, label_of(handler),
                     edits(model,
                           [handler](const script::Program& p) {
                             return register_handler(p, handler.name,
                                                     placeholder_arguments(handler));
                           }),
                     false});
  }
  return items;
}

// What can be done with one handler beside registering it once.
std::vector<Menu::Item> more_items(Model& model, const PaletteHandler& handler) {
  const std::string& name = handler.name;
  const std::string arguments = placeholder_arguments(handler);
  return {
      {"register " + name + " twice", "register twice",
       edits(model,
             [=](const script::Program& p) { return register_handler(p, name, arguments, true); })},
      {"register " + name + " with arguments", "register with arguments…",
       [&model, name, arguments] {
         model.prompt = Prompt{"Register " + name + " with arguments",
                               "They are bound now, and passed at exit: 1, key=\"value\"",
                               arguments, "Register", [&model, name](const std::string& text) {
                                 return model.apply_if_right([&](const script::Program& p) {
                                   return register_handler(p, name, text);
                                 });
                               }};
       }},
      {"decorate " + name, "@atexit.register: put on or take off",
       edits(model, [=](const script::Program& p) { return toggle_decorator(p, name); })},
      {"unregister " + name, "unregister",
       edits(model, [=](const script::Program& p) { return unregister_handler(p, name); })},
  };
}

}  // namespace

float palette_height(Model& model, Ui& ui, float width) {
  Ui::Flow flow(ui, {0, 0, width - 36 * ui.unit(), 0}, button_height, button_gap);
  std::uint16_t index = 0;
  for (const PaletteHandler& handler : model.document.handlers()) {
    if (index == shown_handlers) {
      flow.next(ui.button_width("more…", {.menu = true}));
      break;
    }
    flow.next(ui.button_width(label_of(handler), {.key = "1", .mark = index}) +
              more_width * ui.unit());
    ++index;
  }
  flow.next(ui.button_width("+ new…"));
  flow.next(ui.button_width(before_end, {.menu = true}));
  return heading_height(ui) + flow.bottom() + bottom_padding(ui);
}

void draw_palette(Model& model, Ui& ui, const Rect& rect) {
  const float u = ui.unit();
  draw_heading(ui, rect, "REGISTER A HANDLER");
  Ui::Flow flow(ui, {rect.x + 18 * u, rect.y + heading_height(ui), rect.width - 36 * u, 0},
                button_height, button_gap);
  static constexpr std::array digits{"1", "2", "3", "4", "5", "6", "7", "8", "9"};
  const auto handlers = model.document.handlers();  // a copy: a button changes them
  for (std::size_t i = 0; i < handlers.size() && i < digits.size(); ++i) {
    const PaletteHandler& handler = handlers[i];
    const ButtonOptions options{
        .tooltip = "Adds atexit.register(…) to the script", .key = digits[i], .mark = handler.mark};
    const std::string label = label_of(handler);
    Rect at = flow.next(ui.button_width(label, options) + more_width * u);
    const Rect more{at.right() - (more_width - 2) * u, at.y, (more_width - 2) * u, at.height};
    at.width -= more_width * u;
    if (ui.button("register " + handler.name, at, label, options))
      model.apply(register_handler(*model.document.program(), handler.name,
                                   placeholder_arguments(handler)));
    if (ui.button("more " + handler.name, more, "",
                  {.tooltip = "Twice, with arguments, as a decorator, unregister", .menu = true}))
      open_menu(model, more, more_items(model, handler));
  }
  if (handlers.size() > shown_handlers) {
    const ButtonOptions options{.tooltip = "The other functions", .menu = true};
    const Rect more = flow.next(ui.button_width("more…", options));
    if (ui.button("more handlers", more, "more…", options))
      open_menu(model, more, other_handler_items(model));
  }
  const Rect at = flow.next(ui.button_width("+ new…"));
  if (ui.button("new handler", at, "+ new…", {.tooltip = "Define another handler"}))
    open_menu(model, at, new_handler_items(model));
  const ButtonOptions before{.tooltip = "A fork, a thread: before the program ends", .menu = true};
  const Rect at_before = flow.next(ui.button_width(before_end, before));
  if (ui.button("before the end", at_before, before_end, before))
    open_menu(model, at_before, before_end_items(model));
}

}  // namespace lastcall::app
