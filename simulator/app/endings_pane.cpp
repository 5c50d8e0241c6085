#include <string>
#include <utility>
#include <vector>

#include "buttons.hpp"

namespace lastcall::app {
namespace {

using stage::Rect;

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
  flow.next(ui.button_width(before_end, {.menu = true}));
  return heading_height(ui) + flow.bottom() + bottom_padding(ui);
}

void draw_endings(Model& model, Ui& ui, const Rect& rect) {
  const float u = ui.unit();
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
  const ButtonOptions options{.tooltip = "Before it ends", .menu = true};
  const Rect at = flow.next(ui.button_width(before_end, options));
  if (ui.button("before the end", at, before_end, options))
    open_menu(model, at, before_end_items(model));
}

}  // namespace lastcall::app
