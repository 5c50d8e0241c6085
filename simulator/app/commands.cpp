#include <algorithm>

#include "imgui/compat.hpp"
#include "model.hpp"

namespace lastcall::app {

using trace::Event;
using trace::EventKind;

namespace {

void register_nth(Model& model, std::size_t index) {
  if (model.fills_screen()) return model.count_vote(index);
  if (!model.document.program()) {
    model.apply(std::nullopt);
    return;
  }
  const auto& handlers = model.document.handlers();
  if (index >= handlers.size()) return;
  model.apply(register_handler(*model.document.program(), handlers[index].name,
                               placeholder_arguments(handlers[index])));
}

template <std::size_t index>
void end_number(Model& model) {
  if (!model.learning) use_tile(model, index);
}

template <std::size_t index>
void register_number(Model& model) {
  register_nth(model, index);
}

void change_text_size(Model& model, int percent) {
  model.settings.text_size = std::clamp(percent, 75, 300);
}

void next_theme(Model& model) {
  const auto themes = stage::themes();
  const std::string_view now = model.theme().name;
  for (std::size_t i = 0; i < themes.size(); ++i)
    if (themes[i].name == now) {
      model.settings.theme = themes[(i + 1) % themes.size()].name;
      return;
    }
}

void play_in_real_time(Model& model) {
  const auto& run = model.document.run();
  if (!run || !run->timeline.trace().recorded()) {
    model.message = "Only a recorded run has times: lastcall record demo.py.";
    return;
  }
  model.real_time = !model.real_time;
  model.message = model.real_time ? "Each step takes as long as it took."
                                  : "Each step takes as long as its sentence is read.";
}

void leave(Model& model) {
  if (model.selected && !model.has_dialog() && !model.menu) {
    model.selected.reset();
  } else if (model.prompt) {
    model.prompt.reset();
  } else if (model.confirm) {
    model.confirm.reset();
  } else if (model.check) {
    model.check.reset();
  } else if (model.exporting) {
    model.exporting.reset();
  } else if (model.file_panel) {
    model.file_panel.reset();
  } else if (model.after_losing) {
    model.after_losing = nullptr;
  } else if (model.showing_keys) {
    model.showing_keys = false;
  } else if (model.menu) {
    model.menu.reset();
  } else if (model.what_if) {
    model.ask_what_if(false);
  } else if (model.document.shows_other()) {
    model.leave_played_end();
  } else if (model.table != Model::Table::none) {
    model.show_table(Model::Table::none);
  } else if (model.predicting && !model.learning) {
    model.predict_first(false);
  } else if (model.presenting) {
    model.presenting = false;
  }
}

// A link to what is shown, for a message or a page of somebody's.
void copy_link(Model& model) {
  const Document& document = model.document;
  if (!model.exporter.link) {
    model.message = "Here no link can be made.";
    return;
  }
  const std::string link =
      model.exporter.link(document.text(), document.name(), python::to_string(document.version()),
                          model.player.step(), document.stdout_is_tty());
  if (!link.empty()) ImGui::SetClipboardText(link.c_str());
  model.message = link.empty()
                      ? "The script is too long for a link: save it, and send it as a file."
                      : "The link is copied. It holds the whole script and this step.";
}

// What Enter does where no control has it.
void check_or_go_on(Model& model) {
  model.learning ? lesson_on(model) : model.check_prediction();
}

}  // namespace

void run_command(Model& model, std::string_view name) {
  for (const Command& command : commands())
    if (command.name == name) command.run(model);
}

const std::vector<Command>& commands() {
  static const std::vector<Command> table{
      {"register the first handler", "1 … 9", {{"1"}}, register_number<0>},
      {"register the second handler", "", {{"2"}}, register_number<1>},
      {"register the third handler", "", {{"3"}}, register_number<2>},
      {"register the fourth handler", "", {{"4"}}, register_number<3>},
      {"register the fifth handler", "", {{"5"}}, register_number<4>},
      {"register the sixth handler", "", {{"6"}}, register_number<5>},
      {"register the seventh handler", "", {{"7"}}, register_number<6>},
      {"register the eighth handler", "", {{"8"}}, register_number<7>},
      {"register the ninth handler", "", {{"9"}}, register_number<8>},
      {"end with the first ending",
       "Shift 1 … 6",
       {{"1", false, true}, {"!", false, true}},
       end_number<0>},
      {"end with the second ending", "", {{"2", false, true}, {"@", false, true}}, end_number<1>},
      {"end with the third ending", "", {{"3", false, true}, {"#", false, true}}, end_number<2>},
      {"end with the fourth ending", "", {{"4", false, true}, {"$", false, true}}, end_number<3>},
      {"end with the fifth ending", "", {{"5", false, true}, {"%", false, true}}, end_number<4>},
      {"compare all endings", "", {{"6", false, true}, {"^", false, true}}, end_number<5>},
      {"to the next control, use it", "Tab · Enter", {}, [](Model&) {}},
      {"play or pause", "Space", {{"space"}}, [](Model& m) { m.play_or_pause(); }},
      {"predict first", "G", {{"g"}}, [](Model& m) { m.predict_first(!m.predicting); }},
      {"check the answer, or go on", "Enter", {{"enter"}}, check_or_go_on},
      {"the same, while typing", "Ctrl Enter", {{"enter", true}}, check_or_go_on, true},
      {"move a card; to the next one", "arrows · Shift", {}, [](Model&) {}},
      {"step forward", "→ · Page Down", {{"right"}}, [](Model& m) { m.player.step_forward(); }},
      {"step back", "← · Page Up", {{"left"}}, [](Model& m) { m.player.step_back(); }},
      // A presenter's remote has these two alone: a teacher steps through the lesson with them.
      {"on, by remote",
       "",
       {{"page down"}},
       [](Model& m) { is_teaching(m) ? lesson_on(m) : m.player.step_forward(); }},
      {"back, by remote",
       "",
       {{"page up"}},
       [](Model& m) { is_teaching(m) ? lesson_back(m) : m.player.step_back(); }},
      {"to the start", "Home", {{"home"}}, [](Model& m) { m.player.jump(0); }},
      {"to the end", "End", {{"end"}}, [](Model& m) { m.player.jump(m.player.step_count() - 1); }},
      {"next handler",
       "N",
       {{"n"}},
       [](Model& m) { m.jump_where(1, [](const Event& e) { return e.kind == EventKind::call; }); }},
      {"next exception",
       "X",
       {{"x"}},
       [](Model& m) {
         m.jump_where(1, [](const Event& e) {
           const auto cause = static_cast<trace::ExitCause>(e.detail);
           return e.kind == EventKind::raise || e.kind == EventKind::report ||
                  (e.kind == EventKind::exit_requested &&
                   (cause == trace::ExitCause::exception ||
                    cause == trace::ExitCause::keyboard_interrupt));
         });
       }},
      {"next phase",
       "F",
       {{"f"}},
       [](Model& m) {
         m.jump_where(1, [](const Event& e) {
           return e.kind == EventKind::phase || e.kind == EventKind::exit_requested ||
                  e.kind == EventKind::process_end;
         });
       }},
      {"to the first difference",
       "D",
       {{"d"}},
       [](Model& m) {
         if (m.difference) m.player.jump(*m.difference);
       }},
      {"slower", "[", {{"["}}, [](Model& m) { m.player.set_speed(m.player.speed() / 2); }},
      {"faster", "]", {{"]"}}, [](Model& m) { m.player.set_speed(m.player.speed() * 2); }},
      {"a film from this step",
       "Shift [",
       {{"[", false, true}, {"{", false, true}, {"{"}},
       [](Model& m) { m.mark_film(true); }},
      {"a film to this step",
       "Shift ]",
       {{"]", false, true}, {"}", false, true}, {"}"}},
       [](Model& m) { m.mark_film(false); }},
      {"loop", "L", {{"l"}}, [](Model& m) { m.player.set_loop(!m.player.loop()); }},
      {"what if it ended here", "W", {{"w"}}, [](Model& m) { m.ask_what_if(!m.what_if); }},
      {"end differently from here", "E", {{"e"}}, [](Model& m) { m.wants_end_menu = true; }},
      {"export", "Ctrl E", {{"e", true}}, [](Model& m) { m.begin_export(); }, true},
      {"check against real Python", "R", {{"r"}}, [](Model& m) { m.check_with_python(); }},
      {"larger text",
       "Ctrl +",
       {{"+", true}, {"=", true}, {"+", true, true}},
       [](Model& m) { change_text_size(m, m.settings.text_size + 25); },
       true,
       true},
      {"smaller text",
       "Ctrl -",
       {{"-", true}},
       [](Model& m) { change_text_size(m, m.settings.text_size - 25); },
       true,
       true},
      {"normal text",
       "Ctrl 0",
       {{"0", true}},
       [](Model& m) { change_text_size(m, 100); },
       true,
       true},
      {"theme", "T", {{"t"}}, next_theme},
      {"reduced motion",
       "M",
       {{"m"}},
       [](Model& m) { m.settings.reduced_motion = !m.settings.reduced_motion; }},
      {"time on the timeline",
       "I",
       {{"i"}},
       [](Model& m) { m.view.even_steps = !m.view.even_steps; }},
      {"play in real time", "K", {{"k"}}, play_in_real_time},
      {"present",
       "P",
       {{"p"}},
       [](Model& m) {
         m.presenting = !m.presenting;
         m.tally.clear();
       }},
      {"count the class; begin anew", "1 … 9 · 0", {{"0"}}, [](Model& m) { m.tally.clear(); }},
      {"the reason, presenting",
       "↓",
       {{"down"}},
       [](Model& m) { m.shows_reason = !m.shows_reason; }},
      {"hide or show the answer",
       "H",
       {{"h"}},
       [](Model& m) {
         if (is_teaching(m) && m.learning->task())
           return show_solution(m, !m.learning->shows_solution);
         m.hides_answer = !m.hides_answer;
       }},
      {"undo", "Ctrl Z", {{"z", true}}, [](Model& m) { m.undo(false); }, true},
      {"redo", "Ctrl Y", {{"y", true}, {"z", true, true}}, [](Model& m) { m.undo(true); }, true},
      {"edit the script", "F2", {{"f2"}}, [](Model& m) { m.wants_script = true; }},
      {"select, in the terminal", "Shift + arrows", {}, [](Model&) {}},
      {"copy", "Ctrl C", {{"c", true}}, [](Model& m) { m.wants_copy = true; }},
      {"copy a link", "Ctrl L", {{"l", true}}, copy_link, true},
      {"open", "Ctrl O", {{"o", true}}, [](Model& m) { m.choose_file(false); }, true},
      {"save", "Ctrl S", {{"s", true}}, [](Model& m) { m.save(); }, true},
      {"quit", "Ctrl Q", {{"q", true}}, [](Model& m) { m.ask_to_quit(); }, true},
      {"all keys",
       "F1 · ?",
       {{"f1"}, {"?"}, {"?", false, true}},
       [](Model& m) { m.showing_keys = !m.showing_keys; },
       false,
       true},
      {"leave", "Esc", {{"escape"}}, leave, true, true},
  };
  return table;
}

}  // namespace lastcall::app
