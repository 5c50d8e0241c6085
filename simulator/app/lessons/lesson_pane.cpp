#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lessons/prediction_board.hpp"
#include "model.hpp"
#include "trace/words.hpp"
#include "ui/rich_text.hpp"

namespace lastcall::app {
namespace {

using lesson::Part;
using stage::Font;
using stage::Rect;

constexpr float side = 18;        // left and right of the text
constexpr float row_height = 33;  // of buttons
constexpr float scroll_bar = 8;   // what it takes at the right
constexpr const char* ask_answer = "Show the answer";

// How far something is: a bar of as many parts, done ones filled, the present one taller.
void draw_parts(Ui& ui, const Rect& at, const std::vector<bool>& done,
                std::optional<std::size_t> now) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  const auto count = static_cast<float>(done.size());
  const float gap = std::min(6 * u, at.width / count / 3);
  const float width = std::min(26 * u, (at.width - gap * (count - 1)) / count);
  for (std::size_t i = 0; i < done.size(); ++i) {
    const float height = (now == i ? 11 : 7) * u;
    const Rect part{at.x + static_cast<float>(i) * (width + gap), at.center().y - height / 2, width,
                    height};
    if (done[i]) ui.painter().fill(part, height / 2, t.ok);
    if (!done[i] || now == i)
      ui.painter().outline(part, height / 2, now == i ? t.accent : t.faint, (now == i ? 2 : 1) * u,
                           false);
  }
}

// The lesson's pane: text from above to below, buttons where they stand in it, and a foot that is
// always in sight.
class LessonPane {
 public:
  LessonPane(Model& model, Ui& ui, const Rect& rect, bool alone)
      : model_(model),
        ui_(ui),
        t_(ui.theme()),
        u_(ui.unit()),
        learning_(*model.learning),
        alone_(alone),
        rect_(rect) {}

  void draw() {
    const bool has_lesson = learning_.lesson != nullptr;
    const std::vector<Choice> foot_buttons = foot_choices();
    const float foot = foot_height(foot_buttons);
    if (learning_.reveals_in > 0 && --learning_.reveals_in == 0) ui_.reveal("solution");
    inner_ = {rect_.x + side * u_, rect_.y + 12 * u_, rect_.width - 2 * side * u_,
              std::max(0.0F, rect_.height - foot - 16 * u_)};
    // Each step, and each verdict, begins at its top.
    std::string name = "lesson text";
    if (has_lesson) {
      name += " " + learning_.lesson->name + " " + std::to_string(learning_.step);
      if (verdict_of(model_)) name += " graded";
      if (is_teaching(model_) && learning_.shows_solution) name += " told";
    }
    const float offset = ui_.begin_scroll(name, inner_, learning_.content_height);
    y_ = inner_.y - offset;
    inner_.width -= scroll_bar * u_;
    const float top = y_;
    std::optional<PredictionBoard> board;
    if (has_lesson) {
      draw_step(board);
    } else {
      draw_list();
    }
    learning_.content_height = y_ - top + 4 * u_;
    learning_.wanted_height = learning_.content_height + foot + 16 * u_;
    ui_.end_scroll();
    if (board) board->draw_moving();
    draw_foot({rect_.x, rect_.bottom() - foot, rect_.width, foot}, foot_buttons);
    // What a button asks for happens when all is drawn: it may change what is shown.
    if (then_) then_();
  }

 private:
  // ---- pieces -----------------------------------------------------------------------------------

  void paragraph(std::string_view text, stage::Color color, Font font = Font::text,
                 float size = 15) {
    y_ += draw_rich(ui_, {inner_.x, y_, inner_.width, 0}, text,
                    {.color = color, .font = font, .size = size});
  }
  void gap(float size) { y_ += size * u_; }

  void item(const std::string& marker, std::string_view text) {
    const float indent = 20 * u_;
    ui_.painter().text({inner_.x + 2 * u_, y_}, marker == "-" ? "•" : marker, Font::text, 15 * u_,
                       t_.dim);
    y_ +=
        draw_rich(ui_, {inner_.x + indent, y_, inner_.width - indent, 0}, text, {.color = t_.text});
  }

  // Text as it stands, broken as a terminal breaks it.
  void code(std::string_view text) {
    const float line_height = 19 * u_;
    const float size = 13 * u_;
    if (text.ends_with('\n')) text.remove_suffix(1);
    const auto lines = stage::wrap(text, Font::mono, size, inner_.width - 24 * u_, ui_.painter());
    const Rect box{inner_.x, y_, inner_.width,
                   line_height * static_cast<float>(lines.size()) + 16 * u_};
    ui_.painter().fill(box, 8 * u_, t_.raised);
    for (std::size_t i = 0; i < lines.size(); ++i)
      ui_.painter().text({box.x + 12 * u_, box.y + 9 * u_ + line_height * static_cast<float>(i)},
                         lines[i], Font::mono, size, t_.text);
    y_ = box.bottom();
  }

  // A row of buttons that flows; each is named, and `use` is called when it was pressed.
  struct Choice {
    std::string name, label;
    std::function<void()> use;
    ButtonStyle style = ButtonStyle::plain;
    std::string_view tooltip = {};
  };
  static ButtonOptions options_of(const Choice& choice) {
    const bool is_main = choice.style == ButtonStyle::primary;
    return {.style = choice.style,
            .tooltip = choice.tooltip,
            .key = is_main ? "Enter" : std::string_view{}};
  }
  // Where it ends, and where its last button does.
  struct RowEnd {
    float bottom, right;
  };
  RowEnd row(const Rect& at, const std::vector<Choice>& choices) {
    Ui::Flow flow(ui_, at, row_height, 8);
    RowEnd end{at.y, at.x};
    for (const Choice& choice : choices) {
      const ButtonOptions options = options_of(choice);
      const Rect place = flow.next(ui_.button_width(choice.label, options));
      if (ui_.button(choice.name, place, choice.label, options)) then_ = choice.use;
      end = {place.bottom(), place.right()};
    }
    return end;
  }
  float row_height_of(const std::vector<Choice>& choices, float width) {
    Ui::Flow flow(ui_, {0, 0, width, 0}, row_height, 8);
    for (const Choice& choice : choices)
      flow.next(ui_.button_width(choice.label, options_of(choice)));
    return flow.bottom();
  }
  void row(const std::vector<Choice>& choices) {
    y_ = row({inner_.x, y_, inner_.width, 0}, choices).bottom + 12 * u_;
  }
  static ButtonStyle chosen(bool is_chosen) {
    return is_chosen ? ButtonStyle::selected : ButtonStyle::plain;
  }

  // ---- the list ---------------------------------------------------------------------------------

  void draw_list() {
    std::vector<bool> complete;
    for (const lesson::Entry& entry : learning_.library.entries())
      if (entry.lesson) complete.push_back(model_.progress.is_complete(*entry.lesson));
    paragraph("Lessons", t_.text, Font::semibold, 20);
    paragraph(std::to_string(std::ranges::count(complete, true)) + " of " +
                  std::to_string(complete.size()) + " are done.",
              t_.dim, Font::text, 14);
    gap(4);
    draw_parts(ui_, {inner_.x, y_, inner_.width, 14 * u_}, complete, std::nullopt);
    gap(26);
    for (const lesson::Entry& entry : learning_.library.entries())
      if (entry.lesson) draw_entry(*entry.lesson);
  }

  void open_progress_menu() {
    if (const Control* const button = ui_.find("progress"))
      open_menu(model_, button->rect, progress_items(model_));
  }

  // A lesson in the list: a mark, its title, and how far it is.
  void draw_entry(const lesson::Lesson& one) {
    const std::size_t done = model_.progress.count(one);
    const bool is_complete = done == one.steps.size();
    const std::string state = is_complete ? "done"
                              : done > 0
                                  ? std::to_string(done) + " of " + std::to_string(one.steps.size())
                                  : std::to_string(one.minutes) + " min";
    const float state_width = ui_.painter().measure(state, Font::text, 13 * u_).width + 2 * u_;
    const float left = inner_.x + 34 * u_;
    const float room = inner_.right() - 10 * u_ - state_width - 8 * u_ - left;
    const auto lines = stage::wrap(one.title, Font::text, 15 * u_, room, ui_.painter());
    const float height = 15 * u_ + 20 * u_ * static_cast<float>(lines.size());
    const Rect at{inner_.x, y_, inner_.width, height};
    const std::string label = std::to_string(one.number) + ". " + one.title + ", " + state;
    if (at.contains(ui_.mouse()) && !ui_.has_overlay()) ui_.painter().fill(at, 8 * u_, t_.raised);
    if (ui_.area("lesson " + std::to_string(one.number), at, label))
      then_ = [this, &one] { take_lesson(model_, one); };
    const stage::Point center{inner_.x + 16 * u_, at.y + 17.5F * u_};
    const Rect ring{center.x - 11 * u_, center.y - 11 * u_, 22 * u_, 22 * u_};
    ui_.painter().outline(ring, 11 * u_,
                          is_complete ? t_.ok
                          : done > 0  ? t_.accent
                                      : t_.faint,
                          1.75F * u_, false);
    if (is_complete) {
      ui_.painter().icon(stage::Icon::check, center, 5.5F * u_, t_.ok);
    } else {
      const std::string number = std::to_string(one.number);
      const float width = ui_.painter().measure(number, Font::bold, 11.5F * u_).width;
      ui_.label({center.x - width / 2, center.y}, number, Font::bold, 11.5F, t_.dim, 22 * u_);
    }
    for (std::size_t i = 0; i < lines.size(); ++i)
      ui_.label({left, center.y + 20 * u_ * static_cast<float>(i)}, lines[i], Font::text, 15,
                t_.text, room + u_);
    ui_.label({at.right() - 10 * u_ - state_width, center.y}, state, Font::text, 13,
              is_complete ? t_.ok : t_.dim, state_width + u_);
    y_ = at.bottom() + u_;
  }

  // ---- a step -----------------------------------------------------------------------------------

  void draw_step(std::optional<PredictionBoard>& board) {
    const lesson::Lesson& one = *learning_.lesson;
    const lesson::Step& step = learning_.at();
    // A teacher knows how long it takes; that nothing is graded is to be seen.
    const std::string minutes = std::to_string(one.minutes) + " min";
    const Choice teacher = teacher_switch("Teacher");
    const bool teaching = is_teaching(model_);
    const float width = teaching
                            ? ui_.button_width(teacher.label)
                            : ui_.painter().measure(minutes, Font::text, 12.5F * u_).width + u_;
    const float middle = y_ + (teaching ? 13 : 9) * u_;
    ui_.label({inner_.x, middle}, "LESSON " + std::to_string(one.number) + " · " + one.title,
              Font::semibold, 12.5F, t_.dim, inner_.width - width - 12 * u_);
    if (!teaching) {
      ui_.label({inner_.right() - width, middle}, minutes, Font::text, 12.5F, t_.dim, width);
    } else if (ui_.button(
                   teacher.name, {inner_.right() - width, y_, width, 26 * u_}, teacher.label,
                   {.style = ButtonStyle::selected, .tooltip = "Leave the teacher's mode"})) {
      then_ = teacher.use;
    }
    gap(teaching ? 32 : 24);
    paragraph(step.title, t_.text, Font::semibold, 20);
    gap(6);
    // A verdict takes the place of what was answered, so that it is seen at once. A changed script
    // and another version can be checked right below it.
    const lesson::Verdict* const verdict = verdict_of(model_);
    const bool once = step.task && is_answered_once(*step.task);
    const bool told = is_teaching(model_) && learning_.shows_solution && once;
    if (verdict) {
      draw_verdict(*verdict);
    } else if (!told) {
      for (const lesson::Block& block : step.blocks) draw_block(block);
    }
    if (!step.task) return;
    const lesson::Task& task = *step.task;
    if (is_teaching(model_)) {
      if (!told) std::visit([&](const auto& what) { tell_task(what); }, task.what);
    } else if (!(once && verdict)) {
      std::visit([&](const auto& what) { draw_task(what, board); }, task.what);
    }
    draw_help(task, verdict, once);
  }

  void draw_block(const lesson::Block& block) {
    switch (block.kind) {
      case lesson::BlockKind::paragraph:
        if (block.text.starts_with("[picture:")) return;  // the stage shows it
        paragraph(block.text, t_.text);
        break;
      case lesson::BlockKind::item: item(block.marker, block.text); break;
      case lesson::BlockKind::scenario:
        paragraph("`" + learning_.lesson->scenarios[block.index].name + "` is shown as the script.",
                  t_.dim, Font::text, 14);
        break;
      case lesson::BlockKind::console:
      case lesson::BlockKind::code: code(block.text); break;
    }
    gap(10);
  }

  // ---- tasks ------------------------------------------------------------------------------------

  void draw_task(const lesson::Predict& task, std::optional<PredictionBoard>& board) {
    if (!model_.predicting) {
      paragraph("The script does not come to an end by itself now: there is nothing to predict.",
                t_.warning);
      gap(8);
      row({{"again", "Begin again", [this] { go_to_step(model_, learning_.step); }}});
      return;
    }
    const bool order = model_.predicting->asks(Part::order);
    if (order && !model_.predicting->cards().empty()) {
      paragraph("Drag the cards into the order in which they are called, or press Enter on each.",
                t_.dim);
      gap(8);
    } else if (!alone_) {
      paragraph(task.parts.size() > 1 ? "Answer on the stage." : "Answer it on the stage.", t_.dim);
      gap(8);
    }
    if (model_.asking() && alone_) {
      board.emplace(ui_, *model_.predicting, true, PredictionBoard::Elsewhere{});
      y_ = board->draw({inner_.x, y_, inner_.width, 0});
    } else if (!model_.asking()) {
      row({{"to the question", "Back to the question",
            [this] { model_.player.jump(model_.predicting->step()); }}});
    }
  }

  // One of several answers: a row as high as its text needs.
  bool option(const std::string& name, const std::string& text, bool is_chosen, bool several) {
    const float left = 38 * u_;
    const Rect words{inner_.x + left, y_ + 8 * u_, inner_.width - left - 10 * u_, 0};
    const RichStyle style{.color = t_.text};
    const Rect at{inner_.x, y_, inner_.width,
                  measure_rich(ui_, words.width, text, style) + 15 * u_};
    ui_.painter().fill(at, 8 * u_,
                       at.contains(ui_.mouse()) && !ui_.has_overlay()
                           ? t_.raised.mixed(t_.text, 0.08F)
                           : t_.raised);
    ui_.painter().outline(at, 8 * u_, is_chosen ? t_.accent : t_.line, (is_chosen ? 2 : 1) * u_,
                          false);
    const float radius = (several ? 4 : 9) * u_;
    const Rect mark{at.x + 11 * u_, at.y + 9 * u_, 18 * u_, 18 * u_};
    ui_.painter().outline(mark, radius, is_chosen ? t_.accent : t_.faint, 1.75F * u_, false);
    if (is_chosen && several)
      ui_.painter().icon(stage::Icon::check, mark.center(), 5 * u_, t_.accent);
    if (is_chosen && !several) ui_.painter().fill(mark.inset(5 * u_, 5 * u_), 4 * u_, t_.accent);
    draw_rich(ui_, words, text, style);
    y_ = at.bottom() + 8 * u_;
    return ui_.area(name, at, text);
  }

  void draw_task(const lesson::Choose& task, std::optional<PredictionBoard>&) {
    paragraph(task.several ? "Choose all that are right." : "Choose one.", t_.dim, Font::text, 14);
    gap(8);
    for (std::size_t i = 0; i < task.options.size(); ++i) {
      if (!option("option " + std::to_string(i + 1), quotes_as_code(task.options[i].text),
                  learning_.chosen.contains(i), task.several))
        continue;
      then_ = [this, i, several = task.several] {
        const bool was_chosen = learning_.chosen.contains(i);
        if (!several) learning_.chosen.clear();
        if (was_chosen) {
          learning_.chosen.erase(i);
        } else {
          learning_.chosen.insert(i);
        }
      };
    }
    gap(6);
  }

  void draw_task(const lesson::Edit& task, std::optional<PredictionBoard>&) {
    tell_condition("Change the script until: ", task.until);
  }

  void tell_condition(const std::string& words, const lesson::Condition& condition) {
    paragraph(words + quotes_as_code(condition.text()) + ".", t_.text, Font::semibold);
    gap(10);
  }

  static std::string what_to_find(const lesson::Explore& task) {
    return "Find " + std::string(name(task.find)) + " of Python as which this holds: ";
  }

  void draw_task(const lesson::Explore& task, std::optional<PredictionBoard>&) {
    tell_condition(what_to_find(task), task.until);
    draw_versions();
  }

  void draw_versions() {
    std::vector<Choice> choices;
    for (const python::Version version : python::versions()) {
      const std::string text = python::to_string(version);
      choices.push_back({"explore " + text, text,
                         [this, version] {
                           learning_.verdict.reset();
                           model_.document.set_version(version);
                           model_.document_changed(false);
                           model_.player.jump(model_.player.step_count() - 1);
                         },
                         chosen(model_.document.version() == version)});
    }
    row(choices);
  }

  // ---- the teacher's mode: what is asked, for all to answer -------------------------------------

  void tell_task(const lesson::Predict& task) {
    for (const Part part : task.parts) {
      paragraph(part == Part::order     ? "Which handlers are called, in which order?"
                : part == Part::status  ? "What is the exit status?"
                : part == Part::stderr_ ? "What is printed to stderr?"
                                        : "Is printed text lost, so that nobody ever sees it?",
                t_.text, Font::semibold);
    }
    gap(8);
  }
  void tell_task(const lesson::Choose& task) {
    for (std::size_t i = 0; i < task.options.size(); ++i)
      item(std::to_string(i + 1) + ".", quotes_as_code(task.options[i].text));
    gap(8);
  }
  void tell_task(const lesson::Edit& task) {
    tell_condition("Change the script until: ", task.until);
  }
  void tell_task(const lesson::Explore& task) {
    tell_condition(what_to_find(task), task.until);
    draw_versions();
  }

  // ---- verdicts and help ------------------------------------------------------------------------

  void draw_verdict(const lesson::Verdict& verdict) {
    const stage::Color color = verdict.right ? t_.ok : t_.warning;
    ui_.painter().icon(verdict.right ? stage::Icon::check : stage::Icon::lost,
                       {inner_.x + 9 * u_, y_ + 11 * u_}, 6 * u_, color);
    ui_.label({inner_.x + 26 * u_, y_ + 11 * u_}, verdict.right ? "Right." : "Not yet.",
              Font::semibold, 16, color, inner_.width - 26 * u_);
    gap(28);
    if (!verdict.explanation.empty()) {
      paragraph(verdict.explanation, t_.text);
      gap(6);
    }
    for (std::size_t i = 0; i < verdict.remarks.size(); ++i) {
      lesson::Remark remark = verdict.remarks[i];
      if (!model_.predicting) {  // an option, or a part of a condition and what happened
        remark.subject = quotes_as_code(remark.subject);
        if (!remark.right && remark.why.empty()) remark.why = remark.happened;
        remark.happened.clear();
      }
      y_ += draw_remark(ui_, "remark " + std::to_string(i + 1), remark,
                        {inner_.x, y_, inner_.width, 0});
      gap(8);
    }
    gap(6);
  }

  // Check, hint and solution; for a teacher the answer alone.
  void draw_help(const lesson::Task& task, const lesson::Verdict* verdict, bool once) {
    const bool teaching = is_teaching(model_);
    for (std::size_t i = 0; i < std::min(learning_.hints, task.hints.size()); ++i) {
      paragraph("Hint: " + task.hints[i], t_.text);
      gap(8);
    }
    if (learning_.shows_solution)
      std::visit([&](const auto& what) { draw_solution(what, task); }, task.what);
    if (learning_.was_early) draw_missing(task);
    const bool solved = verdict && verdict->right;
    const bool is_prediction = std::holds_alternative<lesson::Predict>(task.what);
    std::vector<Choice> choices;
    const auto again = [this] { go_to_step(model_, learning_.step); };
    const auto solution = [this] { show_solution(model_, !learning_.shows_solution); };
    if (teaching) {
      choices.push_back({"solution", learning_.shows_solution ? "Hide the answer" : ask_answer,
                         solution,
                         learning_.shows_solution ? ButtonStyle::plain : ButtonStyle::primary,
                         "H, or Page Down"});
    } else if (!(verdict && once)) {
      choices.push_back({"check answer", "Check", [this] { check_answer(model_); },
                         solved ? ButtonStyle::plain : ButtonStyle::primary,
                         once ? std::string_view{} : "Ctrl Enter, while you type"});
    } else {
      choices.push_back(
          {"again", "Answer again", again, solved ? ButtonStyle::plain : ButtonStyle::primary});
    }
    if (learning_.hints < task.hints.size() && !solved)
      choices.push_back({"hint", learning_.hints == 0 ? "Hint" : "Another hint", [this] {
                           ++learning_.hints;
                           learning_.reveals_in = 2;
                         }});
    if (!teaching && !(verdict && (is_prediction || (once && solved)))) {  // that says all
      choices.push_back({"solution", "Solution", solution, chosen(learning_.shows_solution)});
    }
    // A script and a version are to be restored; what was only chosen is chosen otherwise.
    if (!once) choices.push_back({"again", "Begin again", again});
    row(choices);
  }

  void draw_missing(const lesson::Task& task) {
    std::string words = learning_.chosen.empty() ? "Choose an answer first." : "";
    if (std::holds_alternative<lesson::Predict>(task.what)) {
      const std::vector<std::string> missing =
          model_.predicting ? model_.predicting->unanswered() : std::vector<std::string>();
      words = missing.empty() ? "" : "Still to answer: " + trace::list(missing) + ".";
    }
    if (words.empty()) return;
    paragraph(words, t_.warning);
    gap(8);
  }

  void draw_solution(const lesson::Predict& task, const lesson::Task& all) {
    if (!model_.timeline() || (model_.predicting && model_.predicting->verdict())) return;
    const lesson::Facts facts(*model_.timeline(), all.in_child ? 1 : 0);
    const auto remarks = grade(task, facts, solution(task, facts)).remarks;
    for (std::size_t i = 0; i < remarks.size(); ++i) {
      y_ += draw_remark(ui_, "answer " + std::to_string(i + 1), remarks[i],
                        {inner_.x, y_, inner_.width, 0});
      gap(8);
    }
    gap(4);
  }
  void draw_solution(const lesson::Choose& task, const lesson::Task&) {
    for (std::size_t i = 0; i < task.options.size(); ++i) {
      const lesson::Option& option = task.options[i];
      if (!option.right) continue;
      y_ += draw_remark(ui_, "answer " + std::to_string(i + 1),
                        {quotes_as_code(option.text), true, "", "", option.explanation},
                        {inner_.x, y_, inner_.width, 0});
      gap(8);
    }
    gap(4);
  }
  void draw_solution(const lesson::Edit& task, const lesson::Task&) {
    code(task.solution);
    gap(8);
    row({{"take solution", "Put it into the script",
          [this, &task] {
            model_.document.edit(task.solution);
            model_.document_changed(false);
          },
          ButtonStyle::plain, "Ctrl Z takes it back"}});
  }
  void draw_solution(const lesson::Explore&, const lesson::Task&) {
    paragraph("Python " + trace::list(learning_.found) +
                  ": the script is run so now, and the terminal shows what is different.",
              t_.text);
    gap(8);
  }

  // ---- the foot ---------------------------------------------------------------------------------

  // Whether there is little height for the text.
  bool is_low() const { return rect_.height < 420 * u_; }

  void draw_foot(const Rect& at, const std::vector<Choice>& choices) {
    ui_.painter().fill(at, 0, t_.panel);
    ui_.painter().line({at.x, at.y}, {at.right(), at.y}, t_.line, u_);
    const float room = row({at.x + side * u_, at.y + 7 * u_, foot_width(), 0}, choices).right;
    if (learning_.lesson) draw_progress(at, room);
  }
  float foot_width() const { return rect_.width - 2 * side * u_; }
  float foot_height(const std::vector<Choice>& choices) {
    return row_height_of(choices, foot_width()) + (learning_.lesson && !is_low() ? 45 : 13) * u_;
  }

  std::vector<Choice> foot_choices() { return learning_.lesson ? moves() : list_buttons(); }

  std::vector<Choice> list_buttons() {
    return {{"progress", "Progress…", [this] { open_progress_menu(); }, ButtonStyle::plain,
             "Save it to a file, take it over from one, begin anew"},
            teacher_switch("Teacher's mode")};
  }

  Choice teacher_switch(const std::string& label) {
    const bool now = model_.settings.teacher;
    return {"teacher", (now ? "✓ " : "") + label, [this, now] { set_teacher(model_, !now); },
            chosen(now),
            "Step through the lessons without grading; answers are shown when asked for"};
  }

  std::vector<Choice> moves() {
    const bool is_last = learning_.step + 1 == learning_.lesson->steps.size();
    const lesson::Verdict* const verdict = verdict_of(model_);
    const bool is_main = !learning_.task() || (verdict && verdict->right) ||
                         (is_teaching(model_) && learning_.shows_solution);
    std::vector<Choice> choices;
    if (learning_.step > 0)
      choices.push_back(
          {"lesson back", "Back", [this] { go_to_step(model_, learning_.step - 1); }});
    choices.push_back({"lesson next", is_last ? "Done" : "Next", [this] { lesson_next(model_); },
                       is_main ? ButtonStyle::primary : ButtonStyle::plain});
    choices.push_back(
        {"all lessons", "All lessons", [this] { leave_lesson(model_); }, ButtonStyle::quiet});
    return choices;
  }

  // How far the lesson is: below the buttons, or, where there is little height, behind them if they
  // leave room.
  void draw_progress(const Rect& foot, float buttons_end) {
    const lesson::Lesson& one = *learning_.lesson;
    std::vector<bool> done;
    for (std::size_t i = 0; i < one.steps.size(); ++i)
      done.push_back(model_.progress.is_done(one, i));
    std::string words =
        "Step " + std::to_string(learning_.step + 1) + " of " + std::to_string(one.steps.size());
    if (!model_.settings.teacher)
      words += " · " + std::to_string(std::ranges::count(done, true)) + " done";
    const float width = ui_.painter().measure(words, Font::text, 12.5F * u_).width + u_;
    const float left = foot.x + side * u_;
    const float right = left + foot_width();
    if (is_low()) {
      if (right - buttons_end > width + 12 * u_)
        ui_.label({right - width, foot.bottom() - 23 * u_}, words, Font::text, 12.5F, t_.dim,
                  width);
      return;
    }
    const float middle = foot.bottom() - 19 * u_;
    ui_.label({left, middle}, words, Font::text, 12.5F, t_.dim, right - left);
    const float bar = left + width + 13 * u_;
    draw_parts(ui_, {bar, middle - 7 * u_, right - bar, 14 * u_}, done, learning_.step);
  }

  Model& model_;
  Ui& ui_;
  const stage::Theme& t_;
  const float u_;
  Learning& learning_;
  const bool alone_;
  const Rect rect_;
  Rect inner_;
  float y_ = 0;
  std::function<void()> then_;
};

}  // namespace

void draw_lesson_pointer(const Model& model, const Ui& ui) {
  if (!model.learning || !model.learning->lesson || ui.has_overlay()) return;
  const std::string& name = model.learning->at().control;
  const Control* const control = name.empty() ? nullptr : ui.find(name);
  if (!control) return;
  const float u = ui.unit();
  ui.painter().outline(control->rect.inset(2 * u, 2 * u), 6 * u, ui.theme().warning, 2 * u, false);
}

void draw_lesson(Model& model, Ui& ui, const Rect& rect, bool alone) {
  ui.painter().fill(rect, 0, model.theme().panel);
  LessonPane(model, ui, rect, alone).draw();
}

}  // namespace lastcall::app
