#include <algorithm>
#include <string>
#include <vector>

#include "model.hpp"
#include "trace/narrate.hpp"
#include "trace/words.hpp"

namespace lastcall::app {
namespace {

using lesson::Part;
using stage::Font;
using stage::Rect;

// The script that a step is about; nothing: the one that is shown stays.
const lesson::Scenario* scenario_of(const lesson::Lesson& lesson, const lesson::Step& step) {
  if (step.task && step.task->scenario) return &lesson.scenarios[*step.task->scenario];
  for (const lesson::Block& block : step.blocks)
    if (block.kind == lesson::BlockKind::scenario) return &lesson.scenarios[block.index];
  return nullptr;
}

void clear_answers(Learning& learning) {
  learning.order.clear();
  learning.prediction = {};
  learning.chosen.clear();
  learning.verdict.reset();
}

void go_to_step(Model& model, std::size_t step) {
  Learning& learning = *model.learning;
  const lesson::Step& next = learning.lesson->steps[step];
  learning.step = step;
  learning.hints = 0;
  learning.shows_solution = false;
  clear_answers(learning);
  model.page = Page::script;  // where there is room for one pane alone, it is this one
  const lesson::Scenario* const scenario = scenario_of(*learning.lesson, next);
  if (!scenario) return;
  const std::string python = next.task ? next.task->python : learning.lesson->python;
  if (const auto version = machine::parse_version(python)) model.document.set_version(*version);
  model.document.set_stdout_is_tty(!next.task || !next.task->to_pipe);
  model.open_text(scenario->text, "");
  model.document.set_name(scenario->name);
  // A prediction is made from the moment before the ending.
  if (!next.task || !std::holds_alternative<lesson::Predict>(next.task->what)) return;
  if (const auto question = question_of(*model.timeline())) model.player.jump(question->step);
}

void mark_done(Model& model) {
  model.progress.mark(*model.learning->lesson, model.learning->step);
  if (model.keep_progress) model.keep_progress(model.progress);
}

// The lesson's pane: text from above to below, and buttons where they stand in it.
class LessonPane {
 public:
  LessonPane(Model& model, Ui& ui, const Rect& rect)
      : model_(model), ui_(ui), t_(ui.theme()), u_(ui.unit()), learning_(*model.learning) {
    inner_ = rect.inset(18 * u_, 10 * u_);
  }

  void draw() {
    // Each step, and each verdict, begins at its top.
    std::string name = "lesson text";
    if (learning_.lesson) {
      name += " " + learning_.lesson->name + " " + std::to_string(learning_.step);
      if (learning_.verdict) name += " graded";
    }
    const float offset = ui_.begin_scroll(name, inner_, learning_.content_height);
    y_ = inner_.y - offset;
    const float top = y_;
    // What a button asks for happens when all is drawn: it may change what is shown.
    if (learning_.lesson) {
      draw_step(learning_.lesson->steps[learning_.step]);
    } else {
      draw_list();
    }
    learning_.content_height = y_ - top;
    ui_.end_scroll();
    if (then_) then_();
  }

 private:
  // ---- pieces -----------------------------------------------------------------------------------

  void paragraph(const std::string& text, stage::Color color, Font font = Font::text,
                 float size = 15, float indent = 0) {
    const float width = inner_.width - indent - 8 * u_;
    for (const std::string& line : stage::wrap(text, font, size * u_, width, ui_.painter())) {
      ui_.painter().text({inner_.x + indent, y_}, line, font, size * u_, color);
      y_ += size * 1.42F * u_;
    }
  }
  void gap(float size) { y_ += size * u_; }

  void code(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      lines.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
    const float line = 19 * u_;
    const Rect box{inner_.x, y_, inner_.width - 8 * u_,
                   line * static_cast<float>(lines.size()) + 16 * u_};
    ui_.painter().fill(box, 8 * u_, t_.raised);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const float middle = box.y + 8 * u_ + line * (static_cast<float>(i) + 0.5F);
      ui_.label({box.x + 12 * u_, middle}, lines[i], Font::mono, 13, t_.text, box.width - 20 * u_);
    }
    y_ = box.bottom();
  }

  // A row of buttons that flows; each is named, and `use` is called when it was pressed.
  struct Choice {
    std::string name, label;
    bool selected = false;
    std::function<void()> use;
  };
  void row(const std::vector<Choice>& choices) {
    Ui::Flow flow(ui_, {inner_.x, y_, inner_.width - 8 * u_, 0}, 33, 8);
    for (const Choice& choice : choices) {
      const ButtonStyle style = choice.selected ? ButtonStyle::selected : ButtonStyle::plain;
      if (ui_.button(choice.name, flow.next(ui_.button_width(choice.label)), choice.label,
                     {.style = style})) {
        then_ = choice.use;
      }
    }
    y_ = flow.bottom() + 10 * u_;
  }

  // ---- the list ---------------------------------------------------------------------------------

  void draw_list() {
    paragraph("Lessons", t_.text, Font::semibold, 17.5F);
    gap(8);
    for (const lesson::Entry& entry : learning_.library.entries()) {
      if (!entry.lesson) continue;
      const lesson::Lesson& one = *entry.lesson;
      const std::size_t done = model_.progress.count(one);
      std::string label = std::to_string(one.number) + ". " + one.title;
      if (done == one.steps.size()) {
        label = "✓ " + label;
      } else if (done > 0) {
        label += " · " + std::to_string(done) + " of " + std::to_string(one.steps.size());
      }
      const Rect at{inner_.x, y_, inner_.width - 8 * u_, 33 * u_};
      const std::string tip = std::to_string(one.minutes) + " minutes";
      if (ui_.button("lesson " + std::to_string(one.number), at, label,
                     {.style = ButtonStyle::quiet, .tooltip = tip, .left = true})) {
        then_ = [this, &one] {
          learning_.lesson = &one;
          go_to_step(model_, model_.progress.next(one));
        };
      }
      y_ += 36 * u_;
    }
  }

  // ---- a step -----------------------------------------------------------------------------------

  void draw_step(const lesson::Step& step) {
    const lesson::Lesson& one = *learning_.lesson;
    paragraph("LESSON " + std::to_string(one.number) + " · " + one.title + " · " +
                  std::to_string(one.minutes) + " min",
              t_.dim, Font::semibold, 12.5F);
    gap(4);
    paragraph(step.title, t_.text, Font::semibold, 17.5F);
    gap(6);
    // A verdict takes the place of what was answered, so that it is seen at once. A changed script
    // and another version can be checked right below it.
    draw_verdict();
    if (!learning_.verdict)
      for (const lesson::Block& block : step.blocks) draw_block(block);
    const bool once = step.task && (std::holds_alternative<lesson::Predict>(step.task->what) ||
                                    std::holds_alternative<lesson::Choose>(step.task->what));
    if (step.task && !(once && learning_.verdict))
      std::visit([&](const auto& what) { draw_task(what, *step.task); }, step.task->what);
    draw_help(step);
    draw_moves(one);
  }

  void draw_block(const lesson::Block& block) {
    switch (block.kind) {
      case lesson::BlockKind::paragraph:
        if (block.text.starts_with("[picture:")) return;  // the stage shows it
        paragraph(block.text, t_.text);
        break;
      case lesson::BlockKind::item: paragraph(block.marker + " " + block.text, t_.text); break;
      case lesson::BlockKind::scenario:
        paragraph(learning_.lesson->scenarios[block.index].name + " is shown as the script.",
                  t_.dim);
        break;
      case lesson::BlockKind::console:
      case lesson::BlockKind::code: code(block.text); break;
    }
    gap(8);
  }

  void draw_task(const lesson::Predict& task, const lesson::Task& all) {
    if (!model_.timeline()) return;
    const lesson::Facts facts(*model_.timeline(), all.in_child ? 1 : 0);
    for (const Part part : task.parts) {
      if (part == Part::order) ask_order(facts);
      if (part == Part::status) ask_ending(facts);
      if (part == Part::stderr_) ask_stderr(facts);
      if (part == Part::lost) ask_lost();
    }
    check_button([this, &task, in_child = all.in_child] {
      lesson::Prediction given = learning_.prediction;
      // Whom nobody has named is expected never to run.
      if (std::ranges::find(task.parts, Part::order) != task.parts.end())
        given.order = learning_.order;
      const lesson::Facts known(*model_.timeline(), in_child ? 1 : 0);
      learning_.verdict = grade(task, known, given);
      model_.player.play();
    });
  }

  void ask_order(const lesson::Facts& facts) {
    std::vector<std::string> names;
    for (const trace::HandlerId handler : learning_.order) names.push_back(facts.label(handler));
    paragraph("Which handlers are called, in which order?", t_.text, Font::semibold);
    paragraph(names.empty() ? "Press them in the order of the calls; none, if none is called."
                            : "First " + trace::list(names) + ".",
              t_.dim);
    gap(4);
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < facts.handlers().size(); ++i) {
      const trace::HandlerId handler = facts.handlers()[i];
      const auto place = std::ranges::find(learning_.order, handler);
      const bool placed = place != learning_.order.end();
      std::string label = facts.label(handler);
      if (placed)
        label = trace::ordinal(static_cast<std::size_t>(place - learning_.order.begin()) + 1) +
                " " + label;
      choices.push_back({"order " + std::to_string(i + 1), label, placed, [this, handler, placed] {
                           learning_.verdict.reset();
                           if (placed) {
                             std::erase(learning_.order, handler);
                           } else {
                             learning_.order.push_back(handler);
                           }
                         }});
    }
    row(choices);
  }

  void ask_ending(const lesson::Facts& facts) {
    paragraph("How does the process end?", t_.text, Font::semibold);
    std::vector<Choice> choices;
    for (const trace::Ending ending : facts.ending_choices()) {
      const std::string text = lesson::to_text(ending);
      choices.push_back({text, ending.killed ? text : std::to_string(ending.code),
                         learning_.prediction.ending == ending, [this, ending] {
                           learning_.verdict.reset();
                           learning_.prediction.ending = ending;
                         }});
    }
    row(choices);
  }

  void ask_stderr(const lesson::Facts& facts) {
    paragraph("What is printed to stderr?", t_.text, Font::semibold);
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < facts.stderr_choices().size(); ++i) {
      const std::string& text = facts.stderr_choices()[i];
      choices.push_back({"stderr " + std::to_string(i + 1), text,
                         learning_.prediction.stderr_choice == i, [this, i] {
                           learning_.verdict.reset();
                           learning_.prediction.stderr_choice = i;
                         }});
    }
    row(choices);
  }

  void ask_lost() {
    paragraph("Is printed text lost, so that nobody ever sees it?", t_.text, Font::semibold);
    std::vector<Choice> choices;
    for (const bool lost : {true, false}) {
      choices.push_back({lost ? "lost yes" : "lost no", lost ? "yes" : "no",
                         learning_.prediction.lost == lost, [this, lost] {
                           learning_.verdict.reset();
                           learning_.prediction.lost = lost;
                         }});
    }
    row(choices);
  }

  void draw_task(const lesson::Choose& task, const lesson::Task&) {
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < task.options.size(); ++i) {
      choices.push_back({"option " + std::to_string(i + 1), task.options[i].text,
                         learning_.chosen.contains(i), [this, i, several = task.several] {
                           learning_.verdict.reset();
                           const bool was_chosen = learning_.chosen.contains(i);
                           if (!several) learning_.chosen.clear();
                           if (was_chosen) {
                             learning_.chosen.erase(i);
                           } else {
                             learning_.chosen.insert(i);
                           }
                         }});
    }
    row(choices);
    check_button([this, &task] { learning_.verdict = grade(task, learning_.chosen); });
  }

  void draw_task(const lesson::Edit& task, const lesson::Task&) {
    paragraph("Change the script below until: " + task.until.text() + ".", t_.text, Font::semibold);
    gap(6);
    check_button([this, &task] {
      if (!model_.document.program()) {
        model_.message = "The script has an error: mend it first, or undo.";
        return;
      }
      learning_.verdict = grade(task.until, *model_.timeline());
      model_.player.play();
    });
  }

  void draw_task(const lesson::Explore& task, const lesson::Task& all) {
    paragraph("Find " +
                  std::string(task.find == lesson::Explore::Find::oldest   ? "the oldest version"
                              : task.find == lesson::Explore::Find::newest ? "the newest version"
                                                                           : "a version") +
                  " of Python as which this holds: " + task.until.text() + ".",
              t_.text, Font::semibold);
    gap(6);
    std::vector<Choice> choices;
    for (const machine::Version version : machine::versions()) {
      const std::string text = machine::to_string(version);
      choices.push_back(
          {"explore " + text, text, model_.document.version() == version, [this, version] {
             learning_.verdict.reset();
             model_.document.set_version(version);
             model_.document_changed(false);
           }});
    }
    row(choices);
    check_button([this, &task, &all] { explore(task, all); });
  }

  void explore(const lesson::Explore& task, const lesson::Task& all) {
    const lesson::Scenario& scenario = learning_.lesson->scenarios[*all.scenario];
    const auto& versions = machine::versions();
    std::vector<bool> holds;
    for (const machine::Version version : versions) {
      const auto run = run_as(scenario.text, scenario.name, version, !all.to_pipe);
      holds.push_back(run && task.until.holds(run->timeline));
    }
    const auto now = static_cast<std::size_t>(
        std::ranges::find(versions, model_.document.version()) - versions.begin());
    learning_.verdict = grade(task.until, *model_.timeline());
    const bool found = solutions(task, holds).contains(now);
    if (learning_.verdict->right && !found) {
      learning_.verdict->explanation = task.find == lesson::Explore::Find::oldest
                                           ? "It holds; and it does in an older one, too."
                                           : "It holds; and it does in a newer one, too.";
    }
    learning_.verdict->right = found;
  }

  // ---- verdicts and help ------------------------------------------------------------------------

  void check_button(std::function<void()> check) {
    const float width = ui_.button_width("Check");
    if (ui_.button("check answer", {inner_.x, y_, width, 36 * u_}, "Check",
                   {.style = ButtonStyle::primary})) {
      then_ = [this, check = std::move(check)] {
        check();
        if (learning_.verdict && learning_.verdict->right) mark_done(model_);
      };
    }
    y_ += 46 * u_;
  }

  void draw_verdict() {
    if (!learning_.verdict) return;
    const lesson::Verdict& verdict = *learning_.verdict;
    paragraph(verdict.right ? "✓ Right." : "Not yet.", verdict.right ? t_.ok : t_.warning,
              Font::semibold);
    if (!verdict.explanation.empty()) paragraph(verdict.explanation, t_.text);
    for (const lesson::Remark& remark : verdict.remarks) {
      std::string text = (remark.right ? "✓ " : "✗ ") + remark.subject + ": ";
      if (!remark.right && !remark.expected.empty())
        text += "you said " + remark.expected + "; it is ";
      text += remark.happened;
      if (!text.ends_with('.') && !remark.happened.empty()) text += ".";
      if (!remark.why.empty()) text += " " + remark.why;
      gap(3);
      paragraph(text, remark.right ? t_.dim : t_.text);
    }
    gap(8);
  }

  void draw_help(const lesson::Step& step) {
    if (!step.task) return;
    const lesson::Task& task = *step.task;
    for (std::size_t i = 0; i < std::min(learning_.hints, task.hints.size()); ++i) {
      paragraph("Hint: " + task.hints[i], t_.text);
      gap(4);
    }
    if (learning_.shows_solution) draw_solution(task);
    row({{"hint", "Hint", learning_.hints > 0, [this] { ++learning_.hints; }},
         {"solution", "Solution", learning_.shows_solution,
          [this] { learning_.shows_solution = !learning_.shows_solution; }},
         {"again", learning_.verdict ? "Answer again" : "Begin again", false,
          [this] { go_to_step(model_, learning_.step); }}});
  }

  void draw_solution(const lesson::Task& task) {
    if (const auto* predict = std::get_if<lesson::Predict>(&task.what)) {
      const lesson::Facts facts(*model_.timeline(), task.in_child ? 1 : 0);
      for (const auto& remark : grade(*predict, facts, solution(*predict, facts)).remarks)
        paragraph(remark.subject + ": " + remark.happened + ". " + remark.why, t_.text);
    } else if (const auto* choose = std::get_if<lesson::Choose>(&task.what)) {
      for (const lesson::Option& option : choose->options)
        if (option.right) paragraph(option.text + ": " + option.explanation, t_.text);
    } else if (const auto* edit = std::get_if<lesson::Edit>(&task.what)) {
      code(edit->solution);
    } else {
      paragraph("Try the versions one after the other; the terminal shows what each prints.",
                t_.text);
    }
    gap(8);
  }

  void draw_moves(const lesson::Lesson& one) {
    const bool is_last = learning_.step + 1 == one.steps.size();
    std::vector<Choice> choices;
    if (learning_.step > 0) {
      choices.push_back(
          {"lesson back", "Back", false, [this] { go_to_step(model_, learning_.step - 1); }});
    }
    choices.push_back({"lesson next", is_last ? "Done" : "Next", false, [this, is_last, &one] {
                         // A task is done when it is solved; a text when it was read.
                         if (!one.steps[learning_.step].task) mark_done(model_);
                         if (is_last) {
                           learning_.lesson = nullptr;
                         } else {
                           go_to_step(model_, learning_.step + 1);
                         }
                       }});
    choices.push_back(
        {"all lessons", "All lessons", false, [this] { learning_.lesson = nullptr; }});
    row(choices);
    paragraph("Step " + std::to_string(learning_.step + 1) + " of " +
                  std::to_string(one.steps.size()) + ", " +
                  std::to_string(model_.progress.count(one)) + " done",
              t_.dim, Font::text, 12.5F);
  }

  Model& model_;
  Ui& ui_;
  const stage::Theme& t_;
  const float u_;
  Learning& learning_;
  Rect inner_;
  float y_ = 0;
  std::function<void()> then_;
};

}  // namespace

void show_lessons(Model& model, bool wanted) {
  if (!wanted) {
    const Learning left = *std::move(model.learning);
    model.learning.reset();
    if (const auto version = machine::parse_version(model.settings.python))
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

void draw_lesson_pointer(const Model& model, const Ui& ui) {
  if (!model.learning || !model.learning->lesson || ui.has_overlay()) return;
  const std::string& name = model.learning->lesson->steps[model.learning->step].control;
  const Control* const control = name.empty() ? nullptr : ui.find(name);
  if (!control) return;
  const float u = ui.unit();
  ui.painter().outline(control->rect.inset(2 * u, 2 * u), 6 * u, ui.theme().warning, 2 * u, false);
}

void draw_lesson(Model& model, Ui& ui, const Rect& rect) {
  ui.painter().fill(rect, 0, model.theme().panel);
  LessonPane(model, ui, rect).draw();
}

}  // namespace lastcall::app
