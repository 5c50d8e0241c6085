#include <algorithm>
#include <string>

#include "model.hpp"
#include "trace/words.hpp"

namespace lastcall::app {
namespace {

using stage::Font;
using stage::Rect;
using trace::HandlerId;

constexpr float padding = 17;
constexpr float slot_gap = 12;
constexpr std::size_t slots_in_a_row = 3;

float heading_height(const stage::Layout& layout) {
  return (layout.tight ? 33 : 44) * layout.unit;
}

std::string slot_name(std::size_t index) {
  return "slot " + std::to_string(index + 1);
}

void take_away(Prediction& prediction, HandlerId handler) {
  std::erase(prediction.order, handler);
}

void place(Prediction& prediction, HandlerId handler, std::size_t index) {
  take_away(prediction, handler);
  auto& order = prediction.order;
  index = std::min(index, order.size());
  order.insert(order.begin() + static_cast<std::ptrdiff_t>(index), handler);
}

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
  ui.label({rect.x + 18 * u, middle}, "YOUR PREDICTION", Font::semibold, 12.5F, t.dim,
           room - note_width - 8 * u);
  ui.label({rect.right() - 18 * u - note_width, middle}, note, Font::text, 12.5F, t.dim,
           note_width);
}

class QuestionPanel {
 public:
  QuestionPanel(Model& model, Ui& ui, const stage::Layout& layout, const stage::Scene& scene)
      : model_(model),
        ui_(ui),
        u_(ui.unit()),
        layout_(layout),
        scene_(scene),
        question_(model.predicting->question),
        prediction_(model.predicting->prediction),
        rect_{layout.calling.x, layout.calling.y, layout.called.right() - layout.calling.x,
              layout.calling.height},
        slot_height_((layout.tight ? 40 : 71) * ui.unit()),
        air_((layout.tight ? 0.4F : 1) * ui.unit()) {}

  void draw() {
    draw_frame(ui_, rect_, layout_,
               question_.registered.empty() ? "" : "drag here, or Enter on a card");
    const float heading = heading_height(layout_);
    const Rect body{rect_.x + padding * u_, rect_.y + heading, rect_.width - 2 * padding * u_,
                    std::max(0.0F, rect_.height - heading - 8 * u_)};
    const float offset = ui_.begin_scroll("prediction", body, model_.predicting->content_height);
    top_ = body.y - offset;
    body_ = body;
    slots();
    choices("Exit status", "status ", question_.endings, prediction_.ending);
    choices("What is printed to stderr?", "stderr ", question_.reports, prediction_.report);
    const bool leaves = buttons();
    model_.predicting->content_height = top_ - (body.y - offset);
    ui_.end_scroll();
    cards();
    if (leaves) {
      model_.predict_first(false);
      model_.player.play();
    }
  }

 private:
  stage::Card card_of(HandlerId handler) const {
    const trace::Trace& trace = model_.document.run()->trace;
    const trace::Handler& info = trace.handlers()[handler];
    stage::Card card;
    card.handler = handler;
    card.name = trace.text(info.name);
    card.function = info.function;
    card.place.lane = stage::Lane::called;
    return card;
  }

  void slots() {
    const std::size_t count = question_.registered.size();
    if (count == 0) {
      ui_.label({body_.x, top_ + 12 * u_},
                question_.too_many ? "There are too many handlers to arrange."
                                   : "No handler is registered.",
                Font::text, 15, ui_.theme().dim, body_.width);
      top_ += 36 * u_;
      return;
    }
    const std::size_t columns = std::min(count, slots_in_a_row);
    const float gap = slot_gap * u_;
    const float width = std::min(
        (body_.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns),
        300 * u_);
    std::optional<HandlerId> taken;
    for (std::size_t i = 0; i < count; ++i) {
      const Rect at{body_.x + static_cast<float>(i % columns) * (width + gap),
                    top_ + static_cast<float>(i / columns) * (slot_height_ + gap), width,
                    slot_height_};
      slots_.push_back(at);
      const bool filled = i < prediction_.order.size();
      stage::Card card;
      if (filled) {
        card = card_of(prediction_.order[i]);
        card.detail = trace::ordinal(i + 1);
      } else {
        card.look = stage::Look::ghost;
        card.place.lane = stage::Lane::called;
        card.name = trace::ordinal(i + 1);
        card.detail = "drop here, or nothing";
      }
      stage::draw_card(card, at, u_, ui_.theme(), ui_.painter());
      const std::string name = slot_name(i);
      const bool used =
          ui_.area(name, at, filled ? card.name : "",
                   filled ? "Enter takes it away, ← and → move it" : std::string_view{});
      if (!filled) continue;
      if (used) taken = prediction_.order[i];
      if (ui_.dragging(name) && !at.contains(ui_.mouse())) carried_ = prediction_.order[i];
      if (ui_.dropped(name) && !at.contains(ui_.mouse())) dropped_ = prediction_.order[i];
    }
    const std::size_t rows = (count + columns - 1) / columns;
    top_ += static_cast<float>(rows) * (slot_height_ + gap) + 10 * air_;
    if (taken) take_away(prediction_, *taken);
  }

  void choices(const char* label, const std::string& prefix,
               const std::vector<std::string>& offered, std::optional<std::size_t>& chosen) {
    ui_.label({body_.x, top_ + 10 * u_}, label, Font::semibold, 15, ui_.theme().text, body_.width);
    Ui::Flow flow(ui_, {body_.x, top_ + 28 * u_, body_.width, 0}, 38, 8);
    for (std::size_t i = 0; i < offered.size(); ++i) {
      const ButtonOptions options{.style =
                                      chosen == i ? ButtonStyle::selected : ButtonStyle::plain};
      if (ui_.button(prefix + offered[i], flow.next(ui_.button_width(offered[i], options)),
                     offered[i], options))
        chosen = i;
    }
    top_ = flow.bottom() + 18 * air_;
  }

  // Whether the person wants to see the ending without predicting it.
  bool buttons() {
    Ui::Flow flow(ui_, {body_.x, top_, body_.width, 0}, 38, 8);
    const ButtonOptions primary{.style = ButtonStyle::primary, .key = "Enter"};
    if (ui_.button("check prediction", flow.next(ui_.button_width("Check my prediction", primary)),
                   "Check my prediction", primary))
      model_.check_prediction();
    const bool leaves = ui_.button("leave prediction", flow.next(ui_.button_width("Just play")),
                                   "Just play", {.tooltip = "Play without grading"});
    top_ = flow.bottom() + 8 * u_;
    return leaves;
  }

  // The registry's cards: clicked (or Enter) they go to the next free slot, dragged to any.
  void cards() {
    for (std::size_t i = 0; i < scene_.registry.size(); ++i) {
      const stage::Card& card = scene_.registry[i];
      const auto& all = question_.registered;
      if (std::find(all.begin(), all.end(), card.handler) == all.end()) continue;
      const Rect at = stage::card_rect(card, scene_, layout_);
      if (at.y < layout_.registry.y || at.bottom() > layout_.registry.bottom()) continue;
      const std::string name = card_name(scene_, i);
      const bool placed = std::find(prediction_.order.begin(), prediction_.order.end(),
                                    card.handler) != prediction_.order.end();
      if (ui_.area(name, at, card.name,
                   placed ? "Enter takes it back" : "Enter: it is called next")) {
        placed ? take_away(prediction_, card.handler)
               : place(prediction_, card.handler, prediction_.order.size());
      } else if (!at.contains(ui_.mouse())) {
        if (ui_.dragging(name)) carried_ = card.handler;
        if (ui_.dropped(name)) dropped_ = card.handler;
      }
    }
    if (dropped_) {
      std::optional<std::size_t> target;
      for (std::size_t i = 0; i < slots_.size(); ++i)
        if (slots_[i].contains(ui_.mouse())) target = i;
      if (!target && rect_.contains(ui_.mouse())) target = prediction_.order.size();
      target ? place(prediction_, *dropped_, *target) : take_away(prediction_, *dropped_);
    } else if (carried_) {
      const float width = slots_.empty() ? 200 * u_ : slots_.front().width;
      const Rect at{ui_.mouse().x - width / 2, ui_.mouse().y - slot_height_ / 2, width,
                    slot_height_};
      for (const Rect& slot : slots_)
        if (slot.contains(ui_.mouse()))
          ui_.painter().outline(slot, 10 * u_, ui_.theme().accent, 2 * u_, true);
      stage::Card card = card_of(*carried_);
      card.look = stage::Look::active;
      stage::draw_card(card, at, u_, ui_.theme(), ui_.painter());
    }
  }

  Model& model_;
  Ui& ui_;
  const float u_;
  const stage::Layout& layout_;
  const stage::Scene& scene_;
  const Question& question_;
  Prediction& prediction_;
  const Rect rect_;
  Rect body_;
  const float slot_height_;
  const float air_;  // between the parts: less where there is little height
  float top_ = 0;
  std::vector<Rect> slots_;
  std::optional<HandlerId> carried_, dropped_;
};

// One grade: whether it was right, what was expected, why. Returns the height. It is a control, so
// that Tab scrolls to it.
float draw_grade(Ui& ui, const std::string& name, const Grade& grade, const Rect& at) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  const float size = 14 * u;
  const float line = 19.5F * u;
  const float left = at.x + 26 * u;
  const float room = at.right() - left - 8 * u;
  ui.painter().icon(grade.right ? stage::Icon::check : stage::Icon::error,
                    {at.x + 9 * u, at.y + 10 * u}, 6 * u, grade.right ? t.ok : t.error);
  float y = at.y;
  const auto paragraph = [&](const std::string& text, Font font, stage::Color color) {
    for (const std::string& words : stage::wrap(text, font, size, room, ui.painter())) {
      ui.painter().text({left, y}, words, font, size, color);
      y += line;
    }
  };
  paragraph(grade.answer + (grade.right ? " · right" : " · not so"), Font::semibold, t.text);
  paragraph(grade.reason, Font::text, t.dim);
  ui.area(name, {at.x, at.y, at.width, y - at.y}, grade.answer);
  return y - at.y + 10 * u;
}

// The grades, where nothing is being called any more.
void draw_grades(Model& model, Ui& ui, const stage::Layout& layout) {
  const float u = ui.unit();
  const Grades& grades = *model.predicting->grades;
  const Rect& rect = layout.calling;
  draw_frame(ui, rect, layout,
             std::to_string(grades.right()) + " of " + std::to_string(grades.count()) + " right");
  const float bottom = 54 * u;
  const float heading = heading_height(layout);
  const Rect body{rect.x + padding * u, rect.y + heading, rect.width - 2 * padding * u,
                  std::max(0.0F, rect.height - heading - bottom)};
  const float offset = ui.begin_scroll("grades", body, model.predicting->content_height);
  float y = body.y - offset;
  int number = 0;
  const auto row = [&](const Grade& grade) {
    y += draw_grade(ui, "grade " + std::to_string(++number), grade, {body.x, y, body.width, 0});
  };
  for (const Grade& grade : grades.handlers) row(grade);
  row(grades.ending);
  row(grades.report);
  model.predicting->content_height = y - (body.y - offset);
  ui.end_scroll();
  Ui::Flow flow(ui, {body.x, rect.bottom() - bottom + 4 * u, body.width, 0}, 38, 8);
  if (ui.button("try again", flow.next(ui.button_width("Try again")), "Try again"))
    model.predict_first(true);
  if (ui.button("close grades", flow.next(ui.button_width("Close")), "Close"))
    model.predict_first(false);
}

}  // namespace

void show_placed(const Model& model, stage::Scene& scene) {
  if (!model.asking()) return;
  const auto& order = model.predicting->prediction.order;
  const std::size_t waiting = scene.waiting;
  scene.lead = "Before the ending.";
  scene.rest = waiting == 1 ? "One handler is" : std::to_string(waiting) + " handlers are";
  scene.rest += " registered, and the program is about to end. What will happen?";
  for (stage::Card& card : scene.registry) {
    const auto found = std::find(order.begin(), order.end(), card.handler);
    if (found == order.end()) continue;
    card.look = stage::Look::ghost;
    card.detail =
        "you expect it " + trace::ordinal(static_cast<std::size_t>(found - order.begin() + 1));
  }
}

bool shows_prediction(const Model& model) {
  return model.asking() || (model.predicting && model.predicting->grades && model.player.at_end() &&
                            !model.player.moving());
}

void draw_prediction(Model& model, Ui& ui, const stage::Layout& layout, const stage::Scene& scene) {
  if (model.asking()) {
    QuestionPanel(model, ui, layout, scene).draw();
  } else if (shows_prediction(model)) {
    draw_grades(model, ui, layout);
  }
}

bool prediction_key(Model& model, Ui& ui, const KeyPress& press) {
  const std::string& focus = ui.focus();
  if (!model.asking() || !focus.starts_with("slot ") || press.ctrl) return false;
  Prediction& prediction = model.predicting->prediction;
  const auto index = static_cast<std::size_t>(std::stoul(focus.substr(5))) - 1;
  if (index >= prediction.order.size()) return false;
  const HandlerId handler = prediction.order[index];
  if (press.key == "delete" || press.key == "backspace") {
    take_away(prediction, handler);
    return true;
  }
  if (press.key != "left" && press.key != "right") return false;
  if (press.key == "left" && index == 0) return true;
  const std::size_t to = press.key == "left" ? index - 1 : index + 1;
  if (to >= prediction.order.size()) return true;
  place(prediction, handler, to);
  ui.focus_on(slot_name(to));
  return true;
}

}  // namespace lastcall::app
