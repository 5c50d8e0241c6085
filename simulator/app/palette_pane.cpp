#include <array>
#include <string>
#include <utility>

#include "model.hpp"

namespace lastcall::app {
namespace {

using stage::Rect;

constexpr float button_height = 38;
constexpr float gap = 8;

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
  static constexpr std::array<std::pair<Behaviour, const char*>, 8> behaviours{{
      {Behaviour::prints, "prints a line"},
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
    items.push_back({"new handler that " + std::string(label),
                     "a handler that " + std::string(label),
                     [&model, behaviour] {
                       if (!model.document.program()) return model.apply(std::nullopt);
                       const script::Program& program = *model.document.program();
                       const auto others = handlers_of(program);
                       NewHandler handler;
                       handler.name = free_name(program);
                       handler.behaviour = behaviour;
                       handler.other = others.empty() ? "print" : others.front().name;
                       const std::string name = handler.name;
                       model.document.edit(*define_handler(program, handler));
                       if (model.document.program())
                         model.apply(register_handler(*model.document.program(), name, ""));
                     },
                     false});
  }
  return items;
}

// What can be done with one handler beside registering it once.
std::vector<Menu::Item> more_items(Model& model, const PaletteHandler& handler) {
  const std::string& name = handler.name;
  const std::string arguments = placeholder_arguments(handler);
  const auto with_program = [&model](auto edit) {
    return [&model, edit] {
      model.apply(model.document.program() ? edit(*model.document.program()) : Edited{});
    };
  };
  return {
      {"register " + name + " twice", "register twice", with_program([=](const script::Program& p) {
         return register_handler(p, name, arguments, true);
       })},
      {"decorate " + name, "@atexit.register: put on or take off",
       with_program([=](const script::Program& p) { return toggle_decorator(p, name); })},
      {"unregister " + name, "unregister",
       with_program([=](const script::Program& p) { return unregister_handler(p, name); })},
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

void end_with(Model& model, EndingChoice choice) {
  model.apply(model.document.program() ? set_ending(*model.document.program(), choice) : Edited{});
  if (model.document.program()) {
    model.player.jump(model.player.step());
    model.player.play();
  }
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
        {EndingKind::signal, "SIGKILL"},
        {EndingKind::signal, "SIGHUP"},
        {EndingKind::abort, ""}}},
      {"os._exit", EndingKind::os__exit, {{EndingKind::os__exit, "7"}}},
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

}  // namespace

float palette_height(Model& model, Ui& ui, float width) {
  Ui::Flow flow(ui, {0, 0, width - 36 * ui.unit(), 0}, button_height, gap);
  std::uint16_t index = 0;
  if (model.document.program())
    for (const PaletteHandler& handler : handlers_of(*model.document.program())) {
      flow.next(ui.button_width(label_of(handler), {.key = "1", .mark = index}));
      if (++index == 9) break;
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
      const ButtonOptions options{.tooltip =
                                      "Adds atexit.register(…) to the script. Shift-click, "
                                      "or Enter with Shift, for more.",
                                  .key = digits[i],
                                  .mark = static_cast<std::uint16_t>(i)};
      const std::string label = label_of(handler);
      const Rect at = flow.next(ui.button_width(label, options));
      if (ui.button("register " + handler.name, at, label, options)) {
        if (ImGui::GetIO().KeyShift) {
          open_menu(model, at, more_items(model, handler));
        } else {
          model.apply(register_handler(*model.document.program(), handler.name,
                                       placeholder_arguments(handler)));
        }
      }
    }
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
    if (!menu) {
      end_with(model, button.choices.front());
      continue;
    }
    std::vector<Menu::Item> items;
    for (const EndingChoice& choice : button.choices)
      items.push_back({"end with " + choice_label(choice), choice_label(choice),
                       [&model, choice] { end_with(model, choice); }, choice == now});
    open_menu(model, at, std::move(items));
  }
}

}  // namespace lastcall::app
