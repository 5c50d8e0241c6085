#include <algorithm>
#include <string>

#include "lessons/prediction_board.hpp"
#include "model.hpp"
#include "trace/words.hpp"
#include "ui/rich_text.hpp"

namespace lastcall::app {
namespace {

using stage::Font;
using stage::Rect;
using trace::HandlerId;

constexpr float padding = 17;

float heading_height(const stage::Layout& layout) {
  return (layout.tight ? 33 : 44) * layout.unit;
}

constexpr const char* title = "YOUR PREDICTION";

void draw_frame(Ui& ui, const Rect& rect, const stage::Layout& layout, const std::string& note) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  ui.painter().fill(rect.inset(-8 * u, -2 * u), 0, t.background);
  ui.painter().fill(rect, 14 * u, t.panel.mixed(t.background, 0.35F));
  ui.painter().outline(rect, 14 * u, t.line, u, false);
  const float room = rect.width - 36 * u;
  const float note_width =
      std::min(room, ui.painter().measure(note, Font::text, 12.5F * u).width + u);
  const float middle = rect.y + heading_height(layout) / 2;
  ui.label({rect.x + 18 * u, middle}, title, Font::semibold, 12.5F, t.dim,
           room - note_width - 8 * u);
  ui.label({rect.right() - 18 * u - note_width, middle}, note, Font::text, 12.5F, t.dim,
           note_width);
}

// The cards of the registry that are in sight and to be arranged.
PredictionBoard::Elsewhere cards_in_registry(const Predicting& predicting,
                                             const stage::Layout& layout,
                                             const stage::Scene& scene) {
  PredictionBoard::Elsewhere cards;
  for (const stage::Card& card : scene.registry) {
    const Rect at = stage::card_rect(card, scene, layout);
    if (at.y < layout.registry.y || at.bottom() > layout.registry.bottom()) continue;
    if (std::ranges::find(predicting.cards(), card.handler) != predicting.cards().end())
      cards.emplace_back(card.handler, at);
  }
  return cards;
}

constexpr const char* check = "Check my prediction";
constexpr const char* leave = "Just play";
constexpr ButtonOptions check_options{.style = ButtonStyle::primary, .key = "Enter"};

// Whether the person wants to see the ending without predicting it.
bool draw_buttons(Model& model, Ui& ui, const Rect& at_check, const Rect& at_leave) {
  if (ui.button("check prediction", at_check, check, check_options)) model.check_prediction();
  return ui.button("leave prediction", at_leave, leave, {.tooltip = "Play without grading"});
}

void draw_question(Model& model, Ui& ui, const stage::Layout& layout, const stage::Scene& scene) {
  const float u = ui.unit();
  Predicting& predicting = *model.predicting;
  const Rect rect{layout.calling.x, layout.calling.y, layout.called.right() - layout.calling.x,
                  layout.calling.height};
  // A lesson has its buttons below its text. Here they stand beside the heading, always in sight,
  // or behind the questions where that has no room.
  const float heading = heading_height(layout);
  const float height = heading - 12 * u;
  const float check_width = ui.button_width(check, check_options);
  const float leave_width = ui.button_width(leave);
  const bool in_heading =
      ui.painter().measure(title, Font::semibold, 12.5F * u).width + check_width + leave_width <
      rect.width - 60 * u;
  const bool has_buttons = !model.learning;
  const bool noted = !predicting.cards().empty() && !layout.tight && !(has_buttons && in_heading);
  draw_frame(ui, rect, layout, noted ? "drag here, or Enter on a card" : "");
  const Rect body{rect.x + padding * u, rect.y + heading, rect.width - 2 * padding * u,
                  std::max(0.0F, rect.height - heading - 8 * u)};
  const float offset = ui.begin_scroll("prediction", body, predicting.content_height);
  PredictionBoard board(ui, predicting, layout.tight, cards_in_registry(predicting, layout, scene));
  float bottom = board.draw({body.x, body.y - offset, body.width, 0});
  bool leaves = false;
  if (has_buttons && !in_heading) {
    Ui::Flow flow(ui, {body.x, bottom, body.width, 0}, 38, 8);
    const Rect at_check = flow.next(check_width);
    leaves = draw_buttons(model, ui, at_check, flow.next(leave_width));
    bottom = flow.bottom() + 8 * u;
  }
  predicting.content_height = bottom - (body.y - offset);
  ui.end_scroll();
  if (has_buttons && in_heading) {
    const float y = rect.y + 5 * u;
    const Rect at_check{body.right() - check_width, y, check_width, height};
    leaves = draw_buttons(model, ui, at_check,
                          {at_check.x - 8 * u - leave_width, y, leave_width, height});
  }
  board.draw_moving();
  if (leaves) {
    model.predict_first(false);
    model.player.play();
  }
}

// What a run shows, in a sentence, and the lesson that is about it.
struct Rule {
  const char* words;
  const char* lesson;
};

Rule rule_of(const lesson::Facts& facts) {
  if (!facts.handlers().empty() && facts.calls().empty())
    return {"A process that is killed, or that leaves by os._exit, calls no handler.",
            facts.ending().killed ? "9" : "10"};
  if (std::ranges::any_of(facts.calls(), [&](HandlerId call) { return facts.failed(call); }))
    return {
        "Handlers are called last in, first out; one that raises is reported, and the next is "
        "called all the same.",
        "7"};
  if (facts.ending().killed || facts.ending().code != 0)
    return {"Handlers are called last in, first out, and the exit status stays as it was.", "5"};
  return {"Handlers are called last in, first out.", "1"};
}

// The verdict, where nothing is being called any more: the rule, each part, and where to go on.
void draw_grades(Model& model, Ui& ui, const stage::Layout& layout) {
  static const lesson::Library library{lesson::built_in()};
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  const auto& remarks = model.predicting->verdict()->remarks;
  const auto right = std::ranges::count_if(remarks, &lesson::Remark::right);
  Rect rect = layout.calling;
  // The third lane has the ties: the other two are free.
  if (is_judging(model) && !layout.tight && layout.called.x > layout.calling.x &&
      layout.calling.x > layout.registry.x)
    rect = {layout.registry.x, rect.y, layout.calling.right() - layout.registry.x, rect.height};
  draw_frame(ui, rect, layout,
             std::to_string(right) + " of " + std::to_string(remarks.size()) + " right");
  const Rule rule = rule_of(model.predicting->facts());
  const lesson::Lesson* const next = library.find(rule.lesson);
  struct Choice {
    const char* name;
    std::string label;
  };
  std::vector<Choice> choices{{"replay", "Replay"}, {"try again", "Try again"}};
  if (next)
    choices.push_back(
        {"lesson about it", "Lesson " + std::to_string(next->number) + ": " + next->title});
  choices.push_back({"close grades", "Close"});
  const Rect buttons{rect.x + padding * u, 0, rect.width - 2 * padding * u, 0};
  Ui::Flow measured(ui, buttons, 38, 8);
  for (const Choice& choice : choices) measured.next(ui.button_width(choice.label));
  const float bottom = measured.bottom() + 16 * u;
  const float heading = heading_height(layout);
  const Rect body{rect.x + padding * u, rect.y + heading, rect.width - 2 * padding * u,
                  std::max(0.0F, rect.height - heading - bottom)};
  const float offset = ui.begin_scroll("grades", body, model.predicting->content_height);
  float y = body.y - offset;
  y += draw_rich(ui, {body.x, y, body.width - 8 * u, 0}, rule.words,
                 {.color = t.text, .font = Font::semibold, .size = 15}) +
       12 * u;
  for (std::size_t i = 0; i < remarks.size(); ++i)
    y += draw_remark(ui, "grade " + std::to_string(i + 1), remarks[i],
                     {body.x, y, body.width - 8 * u, 0}) +
         10 * u;
  model.predicting->content_height = y - (body.y - offset);
  ui.end_scroll();
  Ui::Flow flow(ui, {buttons.x, rect.bottom() - bottom + 4 * u, buttons.width, 0}, 38, 8);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (!ui.button(choices[i].name, flow.next(ui.button_width(choices[i].label)), choices[i].label))
      continue;
    if (i == 0) {
      model.predicting->stopped_at.reset();
      model.player.jump(model.predicting->step());
      model.player.play();
    } else if (i == 1) {
      model.predict_first(true);
    } else {
      const std::string number = rule.lesson;
      const bool leaves = i + 1 < choices.size();
      model.predict_first(false);
      if (!leaves) return;
      show_lessons(model, true);
      const lesson::Lesson* const wanted =
          model.learning ? model.learning->library.find(number) : nullptr;
      if (wanted) take_lesson(model, *wanted);
    }
    return;
  }
}

// A lesson gives its verdict below its text.
bool shows_grades(const Model& model) {
  return model.predicting && model.predicting->verdict() && !model.learning &&
         model.player.at_end() && !model.player.moving();
}

}  // namespace

void show_placed(const Model& model, stage::Scene& scene) {
  // A teacher asks it, too.
  const bool asks_all =
      is_teaching(model) && model.hides_answer && model.learning->asked_at == model.player.step();
  if (!model.asking() && !asks_all) return;
  const std::size_t waiting = scene.waiting;
  scene.lead = "What will happen?";
  scene.rest = waiting == 0   ? "No handler is registered"
               : waiting == 1 ? "One handler is registered"
                              : std::to_string(waiting) + " handlers are registered";
  scene.rest += " at this moment. Say how it goes on from here to the end.";
  if (!model.predicting) return;
  const auto& order = model.predicting->order();
  const auto& never = model.predicting->never();
  for (stage::Card& card : scene.registry) {
    if (const auto found = std::ranges::find(order, card.handler); found != order.end()) {
      card.detail =
          "you expect it " + trace::ordinal(static_cast<std::size_t>(found - order.begin() + 1));
    } else if (std::ranges::find(never, card.handler) != never.end()) {
      card.detail = "you expect that it never runs";
    } else {
      continue;
    }
    card.brief.clear();
    card.look = stage::Look::ghost;
  }
}

float question_height(const Model& model, const stage::Layout& layout) {
  const float below = 8;
  const float asked = (heading_height(layout) + model.predicting->content_height) / layout.unit;
  // With all cards in the registry, or they would be offered once more on the board.
  return std::max(asked + below, stage::lane_height(model.predicting->cards().size()));
}

bool shows_prediction(const Model& model) {
  return model.asking() || shows_grades(model);
}

void draw_prediction(Model& model, Ui& ui, const stage::Layout& layout, const stage::Scene& scene) {
  if (model.asking()) {
    draw_question(model, ui, layout, scene);
  } else if (shows_grades(model)) {
    draw_grades(model, ui, layout);
  }
}

const Ui::Groups& question_groups() {
  static const Ui::Groups groups{{"card ", "slot ", "never "},
                                 {"exit status "},
                                 {"stderr "},
                                 {"lost "},
                                 {"check prediction", "check answer"}};
  return groups;
}

bool prediction_key(Model& model, Ui& ui, const KeyPress& press) {
  return model.asking() && !press.ctrl && move_card(ui, *model.predicting, press.key);
}

}  // namespace lastcall::app
