#include "lessons/prediction_board.hpp"

#include <algorithm>

#include "trace/words.hpp"
#include "ui/rich_text.hpp"

namespace lastcall::app {
namespace {

using lesson::Part;
using stage::Font;
using stage::Rect;
using trace::HandlerId;

constexpr float gap = 12;
constexpr float least_slot = 110;
constexpr float most_slot = 300;
constexpr float chip_height = 33;

std::string slot_name(std::size_t index) {
  return "slot " + std::to_string(index + 1);
}

}  // namespace

PredictionBoard::PredictionBoard(Ui& ui, Predicting& predicting, bool tight, Elsewhere elsewhere)
    : ui_(ui),
      u_(ui.unit()),
      predicting_(predicting),
      tight_(tight),
      elsewhere_(std::move(elsewhere)) {}

float PredictionBoard::draw(const Rect& at) {
  at_ = at;
  top_ = at.y;
  if (!predicting_.cards().empty()) {
    tray();
    slots();
    never();
  } else if (predicting_.asks(Part::order) ||
             predicting_.facts().handlers().size() > max_arranged) {
    ui_.label({at_.x, top_ + 12 * u_},
              predicting_.asks(Part::order) ? "No handler is registered."
                                            : "There are too many handlers to arrange.",
              Font::text, 15, ui_.theme().dim, at_.width);
    top_ += 36 * u_;
  }
  questions();
  at_.height = top_ - at_.y;
  return top_;
}

stage::Card PredictionBoard::card_of(HandlerId handler) const {
  stage::Card card;
  card.handler = handler;
  card.name = predicting_.facts().label(handler);
  card.function = predicting_.run().timeline.mark(handler);
  card.place.lane = stage::Lane::called;
  return card;
}

void PredictionBoard::drag(std::string_view name, HandlerId card, const Rect& from) {
  if (from.contains(ui_.mouse())) return;
  if (ui_.dragging(name)) carried_ = card;
  if (ui_.dropped(name)) dropped_ = card;
}

// The keyboard, if it was on the card, goes to the next that has no place yet.
void PredictionBoard::place_last(HandlerId card) {
  predicting_.place(card, predicting_.order().size());
  if (!ui_.has_focus()) return;
  const std::vector<HandlerId> left = predicting_.left_over();
  ui_.focus_on(left.empty() ? slot_name(predicting_.order().size() - 1)
                            : "card " + predicting_.card_name(left.back()));
}

bool PredictionBoard::chip(const std::string& name, HandlerId card, Ui::Flow& flow,
                           std::string_view tooltip) {
  const ButtonOptions options{.tooltip = tooltip, .mark = predicting_.run().timeline.mark(card)};
  const std::string label = predicting_.facts().label(card);
  const Rect at = flow.next(ui_.button_width(label, options));
  const bool used = ui_.button(name, at, label, options);
  drag(name, card, at);
  return used;
}

// The cards that have no place yet, but for those that lie elsewhere.
void PredictionBoard::tray() {
  std::vector<HandlerId> cards = predicting_.left_over();
  std::erase_if(cards, [this](HandlerId card) {
    return std::ranges::find(elsewhere_, card, &Elsewhere::value_type::first) != elsewhere_.end();
  });
  if (cards.empty()) return;
  std::optional<HandlerId> used;
  Ui::Flow flow(ui_, {at_.x, top_, at_.width, 0}, chip_height, 8);
  for (const HandlerId card : cards)
    if (chip("card " + predicting_.card_name(card), card, flow,
             "Enter: it is called next · ↓ it never runs"))
      used = card;
  top_ = flow.bottom() + gap * u_;
  if (used) place_last(*used);
}

void PredictionBoard::slots() {
  const std::size_t count = predicting_.cards().size();
  const float space = gap * u_;
  const auto fitting =
      static_cast<std::size_t>(std::max(1.0F, (at_.width + space) / (least_slot * u_ + space)));
  const std::size_t columns = std::min(count, fitting);
  const float width =
      std::min((at_.width - space * static_cast<float>(columns - 1)) / static_cast<float>(columns),
               most_slot * u_);
  const float height = (tight_ ? 40 : 71) * u_;
  std::optional<HandlerId> used;
  for (std::size_t i = 0; i < count; ++i) {
    const Rect at{at_.x + static_cast<float>(i % columns) * (width + space),
                  top_ + static_cast<float>(i / columns) * (height + space), width, height};
    slots_.push_back(at);
    const bool filled = i < predicting_.order().size();
    stage::Card card;
    if (filled) {
      card = card_of(predicting_.order()[i]);
      card.detail = trace::ordinal(i + 1);
    } else {
      card.look = stage::Look::ghost;
      card.place.lane = stage::Lane::called;
      card.name = trace::ordinal(i + 1);
      if (!tight_) card.detail = i == predicting_.order().size() ? "drop it here" : "or nothing";
    }
    stage::draw_card(card, at, u_, ui_.theme(), ui_.painter());
    const std::string name = slot_name(i);
    if (ui_.area(
            name, at, filled ? card.name : "",
            filled ? "← → move it · ↓ it never runs · Enter takes it away" : std::string_view{}) &&
        filled)
      used = predicting_.order()[i];
    if (filled) drag(name, predicting_.order()[i], at);
  }
  const std::size_t rows = (count + columns - 1) / columns;
  top_ += static_cast<float>(rows) * (height + space);
  if (used) predicting_.take_back(*used);
}

// A place of its own for those that never run.
void PredictionBoard::never() {
  const float inside = 6 * u_;
  constexpr const char* words = "Never runs";
  const float left =
      at_.x + 14 * u_ + ui_.painter().measure(words, Font::semibold, 14 * u_).width + 14 * u_;
  const Rect room{left, top_ + inside, std::max(60 * u_, at_.right() - inside - left), 0};
  Ui::Flow measured(ui_, room, chip_height, 8);
  for (const HandlerId card : predicting_.never())
    measured.next(ui_.button_width(predicting_.facts().label(card), {.mark = std::uint16_t{0}}));
  never_ = {at_.x, top_, at_.width, measured.bottom() + inside - top_};
  ui_.painter().outline(never_, 10 * u_, ui_.theme().line, u_, true);
  ui_.label({at_.x + 14 * u_, top_ + inside + chip_height / 2 * u_}, words, Font::semibold, 14,
            ui_.theme().dim, left - at_.x);
  std::optional<HandlerId> used;
  Ui::Flow flow(ui_, room, chip_height, 8);
  for (const HandlerId card : predicting_.never())
    if (chip("never " + predicting_.card_name(card), card, flow,
             "↑ it does run · Enter takes it away"))
      used = card;
  // Below the cards: they come first for the mouse.
  if (ui_.area("never runs", never_, words, "Enter puts all the cards here that are left"))
    predicting_.rest_never_runs();
  top_ = never_.bottom() + (tight_ ? 10 : 16) * u_;
  if (used) predicting_.take_back(*used);
}

std::optional<std::size_t> PredictionBoard::ask(std::string_view question,
                                                const std::vector<Choice>& choices) {
  std::optional<std::size_t> pressed;
  for (const std::string& line :
       stage::wrap(question, Font::semibold, 15 * u_, at_.width, ui_.painter())) {
    ui_.label({at_.x, top_ + 10 * u_}, line, Font::semibold, 15, ui_.theme().text, at_.width);
    top_ += 21 * u_;
  }
  Ui::Flow flow(ui_, {at_.x, top_ + 7 * u_, at_.width, 0}, 36, 8);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const ButtonOptions options{.style =
                                    choices[i].chosen ? ButtonStyle::selected : ButtonStyle::plain};
    if (ui_.button(choices[i].name, flow.next(ui_.button_width(choices[i].label, options)),
                   choices[i].label, options))
      pressed = i;
  }
  top_ = flow.bottom() + (tight_ ? 10 : 16) * u_;
  return pressed;
}

void PredictionBoard::questions() {
  const lesson::Facts& facts = predicting_.facts();
  lesson::Prediction& answers = predicting_.answers;
  if (predicting_.asks(Part::status)) {
    std::vector<Choice> choices;
    const std::vector<trace::Ending> endings = facts.ending_choices();
    for (const trace::Ending ending : endings) {
      const std::string text = lesson::to_text(ending);
      choices.push_back(
          {text, ending.killed ? text : std::to_string(ending.code), answers.ending == ending});
    }
    if (const auto pressed = ask("Exit status", choices)) answers.ending = endings[*pressed];
  }
  if (predicting_.asks(Part::stderr_)) {
    std::vector<Choice> choices;
    for (const std::string& text : facts.stderr_choices())
      choices.push_back({"stderr " + text, text, answers.stderr_choice == choices.size()});
    if (const auto pressed = ask("What is printed to stderr?", choices))
      answers.stderr_choice = pressed;
  }
  if (predicting_.asks(Part::lost)) {
    const std::vector<Choice> choices{{"lost yes", "yes", answers.lost == true},
                                      {"lost no", "no", answers.lost == false}};
    if (const auto pressed = ask("Is printed text lost, so that nobody ever sees it?", choices))
      answers.lost = *pressed == 0;
  }
}

void PredictionBoard::draw_moving() {
  for (const auto& [card, at] : elsewhere_) {
    const std::vector<HandlerId> left = predicting_.left_over();
    const bool placed = std::ranges::find(left, card) == left.end();
    const std::string name = "card " + predicting_.card_name(card);
    if (ui_.area(name, at, predicting_.facts().label(card),
                 placed ? "Enter takes it back" : "Enter: it is called next · ↓ it never runs")) {
      placed ? predicting_.take_back(card) : place_last(card);
    } else {
      drag(name, card, at);
    }
  }
  if (dropped_) {
    const auto slot = std::ranges::find_if(
        slots_, [this](const Rect& rect) { return rect.contains(ui_.mouse()); });
    if (slot != slots_.end()) {
      predicting_.place(*dropped_, static_cast<std::size_t>(slot - slots_.begin()));
    } else if (never_.contains(ui_.mouse())) {
      predicting_.place_never(*dropped_);
    } else {
      predicting_.take_back(*dropped_);
    }
  } else if (carried_) {
    const float width = slots_.empty() ? least_slot * u_ : slots_.front().width;
    const float height = slots_.empty() ? 40 * u_ : slots_.front().height;
    const stage::Color accent = ui_.theme().accent;
    for (const Rect& slot : slots_)
      if (slot.contains(ui_.mouse())) ui_.painter().outline(slot, 10 * u_, accent, 2 * u_, true);
    if (never_.contains(ui_.mouse())) ui_.painter().outline(never_, 10 * u_, accent, 2 * u_, true);
    stage::Card card = card_of(*carried_);
    card.look = stage::Look::active;
    stage::draw_card(card, {ui_.mouse().x - width / 2, ui_.mouse().y - height / 2, width, height},
                     u_, ui_.theme(), ui_.painter());
  }
}

bool move_card(Ui& ui, Predicting& predicting, std::string_view key) {
  const std::string& focus = ui.focus();
  const auto& order = predicting.order();
  for (const HandlerId card : predicting.cards()) {
    const std::string name = predicting.card_name(card);
    const auto place = std::ranges::find(order, card);
    const auto index = static_cast<std::size_t>(place - order.begin());
    const bool in_slot = place != order.end() && focus == slot_name(index);
    const bool in_never = focus == "never " + name;
    if (!in_slot && !in_never && focus != "card " + name) continue;
    if (in_slot && (key == "left" || key == "right")) {
      const std::size_t to = key == "right" ? index + 1 : index > 0 ? index - 1 : index;
      if (to < order.size()) {
        predicting.place(card, to);
        ui.focus_on(slot_name(to));
      }
    } else if (!in_never && key == "down") {
      predicting.place_never(card);
      ui.focus_on("never " + name);
    } else if (in_never && key == "up") {
      predicting.place(card, order.size());
      ui.focus_on(slot_name(order.size() - 1));
    } else if (key == "delete" || key == "backspace" || (in_slot && key == "up")) {
      predicting.take_back(card);
      ui.focus_on("card " + name);
    } else {
      return false;
    }
    return true;
  }
  return false;
}

float draw_remark(Ui& ui, const std::string& name, const lesson::Remark& remark, const Rect& at) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  ui.painter().icon(remark.right ? stage::Icon::check : stage::Icon::error,
                    {at.x + 9 * u, at.y + 10 * u}, 6 * u, remark.right ? t.ok : t.error);
  std::string said = remark.subject;
  if (!remark.happened.empty()) {
    said += ": ";
    if (!remark.right && !remark.expected.empty())
      said += "you said " + remark.expected + "; it is ";
    said += remark.happened;
    if (!said.ends_with('.')) said += ".";
  }
  Rect text{at.x + 26 * u, at.y, at.width - 26 * u, 0};
  text.y += draw_rich(ui, text, said, {.color = t.text, .font = Font::semibold, .size = 14});
  text.y += draw_rich(ui, text, remark.why, {.color = t.dim, .size = 14});
  ui.area(name, {at.x, at.y, at.width, text.y - at.y}, said);
  return text.y - at.y;
}

}  // namespace lastcall::app
