#include "model.hpp"

#include <algorithm>

namespace lastcall::app {

using trace::Event;
using trace::EventKind;

namespace {

// The first step whose sentence differs between two runs.
std::optional<std::size_t> first_difference(const Run& a, const Run& b) {
  const std::size_t count = std::min(a.timeline.steps().size(), b.timeline.steps().size());
  for (std::size_t i = 1; i < count; ++i) {
    const trace::Event& left = a.trace.events()[a.timeline.steps()[i].lead];
    const trace::Event& right = b.trace.events()[b.timeline.steps()[i].lead];
    if (left.kind != right.kind || left.detail != right.detail || left.handler != right.handler ||
        left.value != right.value || a.trace.text(left.text) != b.trace.text(right.text) ||
        a.trace.text(left.text2) != b.trace.text(right.text2))
      return i;
  }
  if (a.timeline.steps().size() != b.timeline.steps().size()) return count;
  return std::nullopt;
}

}  // namespace

void Model::apply(const Edited& edited) {
  if (!edited) {
    message = "The script has an error: mend it first, or undo.";
    return;
  }
  document.edit(*edited);
  document_changed(true);
}

std::string Model::apply_if_right(const std::function<Edited(const script::Program&)>& edit) {
  if (!document.program()) return "The script has an error: mend it first, or undo.";
  const Edited edited = edit(*document.program());
  if (!edited) return "The script cannot be cut there.";
  const auto parsed = script::parse(*edited, document.name(), document.version());
  if (!parsed.program) return "That is no Python: " + parsed.errors.front().message + ".";
  apply(edited);
  return "";
}

std::string Model::end_with(const EndingChoice& ending, bool from_here) {
  const trace::Timeline* steps = timeline();
  std::vector<int> begun;  // the lines of the main program, up to now
  for (std::size_t i = 0; steps && i < steps->steps()[step()].end; ++i) {
    const Event& event = steps->trace().events()[i];
    if (event.kind == EventKind::line && event.process == 0 && event.thread == 0)
      begun.push_back(static_cast<int>(event.line));
  }
  std::string problem = apply_if_right([&](const script::Program& program) {
    return from_here ? end_after(program, begun_statements(program, begun), ending)
                     : set_ending(program, ending);
  });
  if (!problem.empty()) return problem;
  player.jump(player.step());
  if (!asking()) player.play();
  return "";
}

void Model::document_changed(bool show_last_step) {
  message.clear();
  if (!document.program()) return;
  const trace::Timeline* steps = timeline();
  compared_run = compared
                     ? run_as(document.text(), document.name(), *compared, document.stdout_is_tty())
                     : nullptr;
  if (compared && !compared_run)
    message = "As Python " + machine::to_string(*compared) + " the script has an error.";
  difference = compared_run ? first_difference(*document.run(), *compared_run) : std::nullopt;
  const std::size_t count = std::max(steps ? steps->steps().size() : 1,
                                     compared_run ? compared_run->timeline.steps().size() : 1);
  // The last step before the program is told to end: what an edit has just added.
  std::size_t last = 0;
  if (steps && show_last_step) {
    for (std::size_t i = 1; i < steps->steps().size(); ++i) {
      const Event& event = steps->trace().events()[steps->steps()[i].lead];
      if (event.kind == EventKind::exit_requested || event.kind == EventKind::phase ||
          event.kind == EventKind::process_end)
        break;
      last = i;
    }
  }
  const std::size_t step = show_last_step ? last : std::min(player.step(), count - 1);
  player.reset(count, step);
  if (show_last_step && !settings.reduced_motion) player.show(step);
  if (predicting) predict_first(true);
}

void Model::predict_first(bool wanted) {
  predicting.reset();
  if (!wanted) return;
  const trace::Timeline* steps = timeline();
  auto question = steps ? question_of(*steps) : std::nullopt;
  if (!question) {
    message = "There is nothing to predict: the script does not come to an end by itself.";
    return;
  }
  player.jump(question->step);
  predicting = Predicting{std::move(*question), {}, {}, 0};
}

bool Model::asking() const {
  return predicting && !predicting->grades && player.step() == predicting->question.step;
}

void Model::check_prediction() {
  if (!asking()) return;
  predicting->grades = grade(*timeline(), predicting->question, predicting->prediction);
  player.play();
}

void Model::advance(double seconds) {
  const bool was_playing = player.playing();
  const std::size_t before = player.step();
  player.advance(seconds);
  if (!was_playing || !predicting || predicting->grades) return;
  const std::size_t stop = predicting->question.step;
  if (before <= stop && player.step() > stop) player.jump(stop);
}

const trace::Timeline* Model::timeline() const {
  return document.run() ? &document.run()->timeline : nullptr;
}

std::size_t Model::step() const {
  const trace::Timeline* steps = timeline();
  return std::min(player.step(), steps ? steps->steps().size() - 1 : 0);
}

const stage::Theme& Model::theme() const {
  const auto themes = stage::themes();
  const std::string wanted =
      settings.theme == "system" ? (system_is_dark ? "dark" : "light") : settings.theme;
  for (const stage::Theme& theme : themes)
    if (theme.name == wanted) return theme;
  return themes.front();
}

float Model::unit() const {
  const float text = static_cast<float>(settings.text_size) / 100;
  return presenting ? text * 1.5F : text;
}

void Model::jump_where(int direction, const std::function<bool(const Event&)>& accepted) {
  const trace::Timeline* steps = timeline();
  if (!steps) return;
  const auto count = static_cast<std::ptrdiff_t>(steps->steps().size());
  for (auto i = static_cast<std::ptrdiff_t>(player.step()) + direction; i > 0 && i < count;
       i += direction) {
    const auto step = static_cast<std::size_t>(i);
    if (!accepted(steps->trace().events()[steps->steps()[step].lead])) continue;
    player.pause();
    player.show(step);
    return;
  }
}

namespace {

void register_nth(Model& model, std::size_t index) {
  if (!model.document.program()) {
    model.apply(std::nullopt);
    return;
  }
  const auto handlers = handlers_of(*model.document.program());
  if (index >= handlers.size()) return;
  std::string arguments;
  for (const std::string& parameter : handlers[index].parameters)
    arguments += (arguments.empty() ? "\"" : ", \"") + parameter + "\"";
  model.apply(register_handler(*model.document.program(), handlers[index].name, arguments));
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

void leave(Model& model) {
  if (model.prompt) {
    model.prompt.reset();
  } else if (model.check) {
    model.check.reset();
  } else if (model.file_panel) {
    model.file_panel.reset();
  } else if (model.after_losing) {
    model.after_losing = nullptr;
  } else if (model.showing_keys) {
    model.showing_keys = false;
  } else if (model.menu) {
    model.menu.reset();
  } else if (model.presenting) {
    model.presenting = false;
  }
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
      {"play or pause",
       "Space",
       {{"space"}},
       [](Model& m) { m.asking() ? m.check_prediction() : m.player.toggle(); }},
      {"predict first", "G", {{"g"}}, [](Model& m) { m.predict_first(!m.predicting); }},
      {"check the prediction", "Enter", {{"enter"}}, [](Model& m) { m.check_prediction(); }},
      {"step forward",
       "→ · Page Down",
       {{"right"}, {"page down"}},
       [](Model& m) { m.player.step_forward(); }},
      {"step back", "← · Page Up", {{"left"}, {"page up"}}, [](Model& m) { m.player.step_back(); }},
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
           return e.kind == EventKind::raise || e.kind == EventKind::report;
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
      {"loop", "L", {{"l"}}, [](Model& m) { m.player.set_loop(!m.player.loop()); }},
      {"end differently from here", "E", {{"e"}}, [](Model& m) { m.wants_end_menu = true; }},
      {"check against real Python", "R", {{"r"}}, [](Model& m) { m.check_with_python(); }},
      {"larger text",
       "Ctrl +",
       {{"+", true}, {"=", true}, {"+", true, true}},
       [](Model& m) { change_text_size(m, m.settings.text_size + 25); },
       true},
      {"smaller text",
       "Ctrl -",
       {{"-", true}},
       [](Model& m) { change_text_size(m, m.settings.text_size - 25); },
       true},
      {"normal text", "Ctrl 0", {{"0", true}}, [](Model& m) { change_text_size(m, 100); }, true},
      {"theme", "T", {{"t"}}, next_theme},
      {"reduced motion",
       "M",
       {{"m"}},
       [](Model& m) { m.settings.reduced_motion = !m.settings.reduced_motion; }},
      {"present", "P", {{"p"}}, [](Model& m) { m.presenting = !m.presenting; }},
      {"hide or show the answer",
       "H",
       {{"h"}},
       [](Model& m) { m.view.hide_answer = !m.view.hide_answer; }},
      {"undo",
       "Ctrl Z",
       {{"z", true}},
       [](Model& m) {
         if (m.document.undo()) m.document_changed(false);
       },
       true},
      {"redo",
       "Ctrl Y",
       {{"y", true}, {"z", true, true}},
       [](Model& m) {
         if (m.document.redo()) m.document_changed(false);
       },
       true},
      {"copy", "Ctrl C", {{"c", true}}, [](Model& m) { m.wants_copy = true; }},
      {"open", "Ctrl O", {{"o", true}}, [](Model& m) { m.choose_file(false); }, true},
      {"save", "Ctrl S", {{"s", true}}, [](Model& m) { m.save(); }, true},
      {"quit", "Ctrl Q", {{"q", true}}, [](Model& m) { m.ask_to_quit(); }, true},
      {"all keys",
       "F1 · ?",
       {{"f1"}, {"?"}, {"?", false, true}},
       [](Model& m) { m.showing_keys = !m.showing_keys; }},
      {"leave", "Esc", {{"escape"}}, leave, true},
  };
  return table;
}

}  // namespace lastcall::app
