#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "model.hpp"
#include "trace/words.hpp"

namespace lastcall::app {
namespace {

// The script that a step is about; nothing: the one that is shown stays.
const lesson::Scenario* scenario_of(const lesson::Lesson& lesson, const lesson::Step& step) {
  if (step.task && step.task->scenario) return &lesson.scenarios[*step.task->scenario];
  for (const lesson::Block& block : step.blocks)
    if (block.kind == lesson::BlockKind::scenario) return &lesson.scenarios[block.index];
  return nullptr;
}

const lesson::Predict* prediction_of(const Model& model) {
  const lesson::Task* const task = model.learning ? model.learning->task() : nullptr;
  return task ? std::get_if<lesson::Predict>(&task->what) : nullptr;
}

// What a teacher keeps covered until it is asked for.
void hide_answer(Model& model) {
  const lesson::Task* const task = model.learning->task();
  const bool foretold = task && is_answered_once(*task);
  model.hides_answer = is_teaching(model) && foretold && !model.learning->shows_solution;
}

// The versions that solve an exploration.
std::vector<std::string> solving(const Model& model, const lesson::Explore& explore) {
  const Learning& learning = *model.learning;
  const lesson::Task& task = *learning.task();
  const lesson::Scenario& scenario = learning.lesson->scenarios[*task.scenario];
  std::vector<std::string> versions;
  for (const python::Version version : python::versions())
    versions.push_back(python::to_string(version));
  return solutions(explore, versions, [&](const std::string& version) {
    const auto run =
        run_as(scenario.text, scenario.name, *python::parse_version(version), !task.to_pipe);
    return run && explore.until.holds(run->timeline);
  });
}

lesson::Verdict explore(const Model& model, const lesson::Explore& task) {
  const auto found = solving(model, task);
  const std::string now = python::to_string(model.document.version());
  return grade(task, std::ranges::find(found, now) != found.end(), *model.timeline());
}

void change_progress(Model& model, const lesson::Progress::Change& change) {
  change(model.progress);
  if (model.change_kept) model.progress = model.change_kept(change);
}

// Opens the panel for a file of progress.
void choose_progress_file(Model& model, bool saving) {
  model.choose_file(saving);
  FilePanel& panel = *model.file_panel;
  panel.path = model.files.absolute("") + "/";
  panel.extension = ".json";
  if (saving) {
    panel.title = "Save your progress as";
    panel.path += "lastcall-progress.json";
    panel.use = [&model](const std::string& path) {
      return model.files.write(path, model.progress.to_text(), model.file_panel->stamp).error;
    };
    return;
  }
  panel.title = "Take over progress from a file";
  panel.use = [&model](const std::string& path) -> std::string {
    const FileResult file = model.files.read(path);
    if (!file.ok) return file.error;
    const auto other = lesson::Progress::from_text(file.text);
    if (!other.progress) return path + " " + lesson::Progress::explain(other.error) + ".";
    model.message = "What " + path + " has is added to your progress.";
    change_progress(model, [more = *other.progress](lesson::Progress& kept) { kept.merge(more); });
    return "";
  };
}

}  // namespace

bool is_teaching(const Model& model) {
  return model.settings.teacher && model.learning && model.learning->lesson;
}

void set_teacher(Model& model, bool wanted) {
  model.settings.teacher = wanted;
  if (model.learning && model.learning->lesson) go_to_step(model, model.learning->step);
}

void begin_question(Model& model) {
  const lesson::Predict* const task = prediction_of(model);
  model.predicting.reset();
  model.learning->asked_at.reset();
  if (!task || !model.document.run()) return;
  const bool in_child = model.learning->task()->in_child;
  const auto step =
      stage::step_of_question(model.document.run()->timeline, static_cast<std::uint16_t>(in_child));
  if (!step) return;  // the pane says so
  model.learning->asked_at = step;
  model.player.jump(*step);
  if (is_teaching(model)) return;
  model.predicting.emplace(model.document.run(), *task, in_child, *step);
  model.focus_question();
}

void go_to_step(Model& model, std::size_t step) {
  Learning& learning = *model.learning;
  learning.step = step;
  learning.chosen.clear();
  learning.verdict.reset();
  learning.was_early = false;
  learning.hints = 0;
  learning.shows_solution = false;
  learning.reveals_in = 0;
  learning.found.clear();
  model.predicting.reset();
  model.page = Page::script;  // where there is room for one pane alone, it is this one
  const lesson::Step& next = learning.at();
  if (const lesson::Scenario* const scenario = scenario_of(*learning.lesson, next)) {
    const std::string python = next.task ? next.task->python : learning.lesson->python;
    if (const auto version = python::parse_version(python)) model.document.set_version(*version);
    model.document.set_stdout_is_tty(!next.task || !next.task->to_pipe);
    model.open_text(scenario->text, "");
    model.document.set_name(scenario->name);
  }
  begin_question(model);
  hide_answer(model);
}

void take_lesson(Model& model, const lesson::Lesson& lesson) {
  model.learning->lesson = &lesson;
  go_to_step(model, model.settings.teacher ? 0 : model.progress.next(lesson));
}

void mark_done(Model& model, const lesson::Lesson& lesson, std::size_t step) {
  if (model.settings.teacher) return;
  lesson::Progress done;
  done.mark(lesson, step);
  change_progress(model, [done](lesson::Progress& kept) { kept.merge(done); });
}

const lesson::Verdict* verdict_of(const Model& model) {
  if (!model.learning) return nullptr;
  const auto& verdict = model.predicting ? model.predicting->verdict() : model.learning->verdict;
  return verdict ? &*verdict : nullptr;
}

void check_answer(Model& model) {
  Learning& learning = *model.learning;
  const lesson::Task* const task = learning.task();
  if (!task) return;
  if (prediction_of(model)) {
    if (model.predicting) model.player.jump(model.predicting->step());
    return model.check_prediction();
  }
  if (const auto* const choose = std::get_if<lesson::Choose>(&task->what)) {
    learning.was_early = learning.chosen.empty();
    if (learning.was_early) return;
    learning.verdict = grade(*choose, learning.chosen);
  } else if (!model.document.program()) {
    model.message = "The script has an error: mend it first, or undo.";
    return;
  } else if (const auto* const edit = std::get_if<lesson::Edit>(&task->what)) {
    learning.verdict = grade(edit->until, *model.timeline());
    model.player.play();
  } else {
    learning.verdict = explore(model, std::get<lesson::Explore>(task->what));
  }
  if (learning.verdict->right) mark_done(model, *learning.lesson, learning.step);
}

void show_solution(Model& model, bool wanted) {
  Learning& learning = *model.learning;
  const lesson::Task* const task = learning.task();
  if (!task) return;
  learning.shows_solution = wanted;
  const bool takes_place = is_teaching(model) && is_answered_once(*task);
  learning.reveals_in = takes_place ? 0 : 2;  // else it comes below the text
  hide_answer(model);
  if (const auto* const explore = std::get_if<lesson::Explore>(&task->what); explore && wanted) {
    learning.found = solving(model, *explore);
    if (learning.found.empty()) return;
    model.document.set_version(*python::parse_version(learning.found.front()));
    model.document_changed(false);
    model.player.jump(model.player.step_count() - 1);
  }
  if (!is_teaching(model) || !prediction_of(model)) return;
  begin_question(model);
  if (wanted) model.player.play();
}

void leave_lesson(Model& model) {
  model.learning->lesson = nullptr;
  model.predicting.reset();
  model.hides_answer = false;
}

void lesson_next(Model& model) {
  Learning& learning = *model.learning;
  const lesson::Lesson& lesson = *learning.lesson;
  const std::size_t step = learning.step;
  // A task is done when it is solved; a text when it was read.
  const bool was_read = !learning.task();
  if (step + 1 < lesson.steps.size()) {
    go_to_step(model, step + 1);
  } else {
    leave_lesson(model);
  }
  if (was_read) mark_done(model, lesson, step);
}

void lesson_back(Model& model) {
  if (is_teaching(model) && model.learning->shows_solution) return show_solution(model, false);
  if (model.learning->step > 0) go_to_step(model, model.learning->step - 1);
}

void lesson_on(Model& model) {
  const Learning& learning = *model.learning;
  if (!learning.lesson) return;
  const lesson::Verdict* const verdict = verdict_of(model);
  if (!learning.task() || (verdict && verdict->right)) return lesson_next(model);
  if (is_teaching(model)) {
    if (learning.shows_solution) return lesson_next(model);
    return show_solution(model, true);
  }
  if (verdict && is_answered_once(*learning.task())) return go_to_step(model, learning.step);
  check_answer(model);
}

void show_lessons(Model& model, bool wanted) {
  if (!wanted) {
    const Learning left = *std::move(model.learning);
    model.learning.reset();
    model.predicting.reset();
    model.hides_answer = false;
    if (const auto version = python::parse_version(model.settings.python))
      model.document.set_version(*version);
    model.document.set_stdout_is_tty(model.settings.stdout_is_tty);
    model.open_text(left.text, left.path);
    return;
  }
  model.lose_text([&model] {
    model.predict_first(false);
    std::string text = model.document.text();
    std::string path = model.path;
    model.learning.emplace();
    model.page = Page::script;
    model.learning->text = std::move(text);
    model.learning->path = std::move(path);
  });
}

std::vector<Menu::Item> progress_items(Model& model) {
  std::vector<Menu::Item> items{
      {"export progress", "save it to a file…", [&model] { choose_progress_file(model, true); }},
      {"import progress", "take over what a file has…",
       [&model] { choose_progress_file(model, false); }},
  };
  const lesson::Lesson* const here = model.learning->lesson;
  for (const lesson::Entry& entry : model.learning->library.entries()) {
    if (!entry.lesson || model.progress.count(*entry.lesson) == 0) continue;
    const lesson::Lesson& one = *entry.lesson;
    if (here && here != &one) continue;
    const std::string number = std::to_string(one.number);
    items.push_back({"reset lesson " + number, "forget lesson " + number + ": " + one.title + "…",
                     [&model, &one] {
                       model.confirm = Confirm{
                           "Forget what you did of this lesson?",
                           "“" + one.title + "” begins anew.", "Forget it", [&model, &one] {
                             change_progress(model, [name = one.name](lesson::Progress& kept) {
                               kept.reset(name);
                             });
                           }};
                     }});
  }
  if (!here && !model.progress.empty()) {
    items.push_back(
        {"reset progress", "forget all of it…", [&model] {
           model.confirm = Confirm{
               "Forget what you did of all lessons?",
               "They begin anew. Save it to a file first, to keep it.", "Forget all",
               [&model] { change_progress(model, [](lesson::Progress& kept) { kept = {}; }); }};
         }});
  }
  return items;
}

}  // namespace lastcall::app
