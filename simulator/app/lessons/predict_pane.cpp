#include <algorithm>
#include <string>

#include "lessons/prediction_board.hpp"
#include "model.hpp"
#include "trace/words.hpp"

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

// The verdict, where nothing is being called any more.
void draw_grades(Model& model, Ui& ui, const stage::Layout& layout) {
  const float u = ui.unit();
  const auto& remarks = model.predicting->verdict()->remarks;
  const auto right = std::ranges::count_if(remarks, &lesson::Remark::right);
  const Rect& rect = layout.calling;
  draw_frame(ui, rect, layout,
             std::to_string(right) + " of " + std::to_string(remarks.size()) + " right");
  const float bottom = 54 * u;
  const float heading = heading_height(layout);
  const Rect body{rect.x + padding * u, rect.y + heading, rect.width - 2 * padding * u,
                  std::max(0.0F, rect.height - heading - bottom)};
  const float offset = ui.begin_scroll("grades", body, model.predicting->content_height);
  float y = body.y - offset;
  for (std::size_t i = 0; i < remarks.size(); ++i)
    y += draw_remark(ui, "grade " + std::to_string(i + 1), remarks[i],
                     {body.x, y, body.width - 8 * u, 0}) +
         10 * u;
  model.predicting->content_height = y - (body.y - offset);
  ui.end_scroll();
  Ui::Flow flow(ui, {body.x, rect.bottom() - bottom + 4 * u, body.width, 0}, 38, 8);
  if (ui.button("try again", flow.next(ui.button_width("Try again")), "Try again"))
    model.predict_first(true);
  if (ui.button("close grades", flow.next(ui.button_width("Close")), "Close"))
    model.predict_first(false);
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
