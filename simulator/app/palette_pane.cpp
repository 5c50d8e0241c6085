#include <array>
#include <string>
#include <utility>

#include "model.hpp"

namespace lastcall::app {
namespace {

using stage::Rect;

constexpr float button_height = 38;
constexpr float gap = 8;
constexpr std::uint16_t shown_handlers = 9;  // have a button and a digit
constexpr const char* before_end = "+ fork, thread";
constexpr float more_width = 30;  // of the menu beside a handler's button

std::string placeholder_arguments(const PaletteHandler& handler) {
  std::string arguments;
  for (const std::string& parameter : handler.parameters)
    arguments += (arguments.empty() ? "\"" : ", \"") + parameter + "\"";
  return arguments;
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
                       const auto others = handlers_of(program);
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

// What a menu item does that edits the script.
template <typename Edit>
std::function<void()> edits(Model& model, Edit edit) {
  return [&model, edit] {
    model.apply(model.document.program() ? edit(*model.document.program()) : Edited{});
  };
}

// The functions that have no button.
std::vector<Menu::Item> other_handler_items(Model& model) {
  constexpr std::size_t most = 200;
  std::vector<Menu::Item> items;
  const auto handlers = handlers_of(*model.document.program());
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

std::string choice_label(const EndingChoice& choice) {
  switch (choice.kind) {
    case EndingKind::exception: return "raise " + choice.value;
    case EndingKind::signal: return choice.value + ", default action";
    case EndingKind::handled: return choice.value + ", handled: sys.exit(5)";
    default: return heading_of(choice);
  }
}

// What a pane of buttons has above and below them: less in a low window.
// What is asked for to end in a way that the menu does not offer; null where there is none.
const char* question_of(EndingKind kind) {
  switch (kind) {
    case EndingKind::sys_exit: return "A status, or a message in quotation marks: sys.exit(…)";
    case EndingKind::exception: return "An exception, as after raise: ValueError(\"boom\")";
    case EndingKind::os__exit: return "A status: os._exit(…)";
    default: return nullptr;
  }
}

float heading_height(const Ui& ui) {
  return (ui.is_low() ? 28 : 38) * ui.unit();
}
float bottom_padding(const Ui& ui) {
  return (ui.is_low() ? 6 : 16) * ui.unit();
}

void draw_heading(Ui& ui, const Rect& rect, std::string_view text) {
  const float u = ui.unit();
  ui.painter().fill(rect, 0, ui.theme().panel);
  ui.painter().line({rect.x, rect.y}, {rect.right(), rect.y}, ui.theme().line, u);
  ui.label({rect.x + 18 * u, rect.y + heading_height(ui) - (ui.is_low() ? 13 : 16) * u}, text,
           stage::Font::semibold, 12.5F, ui.theme().dim, rect.width - 36 * u);
}

std::vector<Menu::Item> items_of(Model& model, const EndingButton& button, Ending place) {
  const bool from_here = place == Ending::from_here;
  const std::string prefix = from_here ? "end here with " : "end with ";
  const EndingChoice now =
      model.document.program() ? ending_of(*model.document.program()) : EndingChoice{};
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

float palette_height(Model& model, Ui& ui, float width) {
  Ui::Flow flow(ui, {0, 0, width - 36 * ui.unit(), 0}, button_height, gap);
  std::uint16_t index = 0;
  if (model.document.program())
    for (const PaletteHandler& handler : handlers_of(*model.document.program())) {
      if (index == shown_handlers) {
        flow.next(ui.button_width("more…", {.menu = true}));
        break;
      }
      flow.next(ui.button_width(label_of(handler), {.key = "1", .mark = index}) +
                more_width * ui.unit());
      ++index;
    }
  flow.next(ui.button_width("+ new…"));
  return heading_height(ui) + flow.bottom() + bottom_padding(ui);
}

void draw_palette(Model& model, Ui& ui, const Rect& rect) {
  const float u = ui.unit();
  draw_heading(ui, rect, "REGISTER A HANDLER");
  Ui::Flow flow(ui, {rect.x + 18 * u, rect.y + heading_height(ui), rect.width - 36 * u, 0},
                button_height, gap);
  static constexpr std::array digits{"1", "2", "3", "4", "5", "6", "7", "8", "9"};
  if (model.document.program()) {
    const auto handlers = handlers_of(*model.document.program());
    for (std::size_t i = 0; i < handlers.size() && i < digits.size(); ++i) {
      const PaletteHandler& handler = handlers[i];
      const ButtonOptions options{.tooltip = "Adds atexit.register(…) to the script",
                                  .key = digits[i],
                                  .mark = static_cast<std::uint16_t>(i)};
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
  }
  if (model.document.program() && handlers_of(*model.document.program()).size() > shown_handlers) {
    const ButtonOptions options{.tooltip = "The other functions", .menu = true};
    const Rect more = flow.next(ui.button_width("more…", options));
    if (ui.button("more handlers", more, "more…", options))
      open_menu(model, more, other_handler_items(model));
  }
  const Rect at = flow.next(ui.button_width("+ new…"));
  if (ui.button("new handler", at, "+ new…", {.tooltip = "Define another handler"}))
    open_menu(model, at, new_handler_items(model));
}

float endings_height(Model& model, Ui& ui, float width) {
  Ui::Flow flow(ui, {0, 0, width - 36 * ui.unit(), 0}, button_height, gap);
  const EndingChoice now =
      model.document.program() ? ending_of(*model.document.program()) : EndingChoice{};
  for (const EndingButton& button : ending_buttons())
    flow.next(ui.button_width(now.kind == button.kind ? heading_of(now) : button.name,
                              {.menu = button.choices.size() > 1}));
  flow.next(ui.button_width(before_end, {.menu = true}));
  return heading_height(ui) + flow.bottom() + bottom_padding(ui);
}

void draw_endings(Model& model, Ui& ui, const Rect& rect) {
  const float u = ui.unit();
  draw_heading(ui, rect, "END THE PROGRAM WITH");
  Ui::Flow flow(ui, {rect.x + 18 * u, rect.y + heading_height(ui), rect.width - 36 * u, 0},
                button_height, gap);
  const EndingChoice now =
      model.document.program() ? ending_of(*model.document.program()) : EndingChoice{};
  for (const EndingButton& button : ending_buttons()) {
    const bool is_now = model.document.program() &&
                        (now.kind == button.kind ||
                         (button.kind == EndingKind::signal &&
                          (now.kind == EndingKind::handled || now.kind == EndingKind::abort)));
    const std::string label = is_now ? heading_of(now) : button.name;
    const bool menu = button.choices.size() > 1;
    const Rect at = flow.next(ui.button_width(label, {.menu = menu}));
    if (!ui.button(std::string("end with ") + button.name, at, label,
                   {.style = is_now ? ButtonStyle::selected : ButtonStyle::plain,
                    .tooltip = "The last statement of the script",
                    .menu = menu}))
      continue;
    std::vector<Menu::Item> items = items_of(model, button, Ending::of_script);
    if (!menu) {
      items.front().choose();
      continue;
    }
    open_menu(model, at, std::move(items));
  }
  const ButtonOptions options{.tooltip = "Before it ends", .menu = true};
  const Rect at = flow.next(ui.button_width(before_end, options));
  if (ui.button("before the end", at, before_end, options))
    open_menu(model, at, before_end_items(model));
}

}  // namespace lastcall::app
