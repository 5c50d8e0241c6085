#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lessons/predict.hpp"
#include "stage/stage.hpp"
#include "ui/ui.hpp"

namespace lastcall::app {

// Where a prediction is made, on the stage or in the text of a lesson: the cards of the handlers,
// places to drag them to, and buttons for the rest. Made anew in each frame.
class PredictionBoard {
 public:
  // Cards that lie elsewhere, and where: in the registry.
  using Elsewhere = std::vector<std::pair<trace::HandlerId, stage::Rect>>;
  // `tight`: there is little height.
  PredictionBoard(Ui& ui, Predicting& predicting, bool tight, Elsewhere elsewhere);

  // Draws it from the top of a rectangle on, as wide as that; returns where it ends.
  float draw(const stage::Rect& at);
  // The cards elsewhere, and the one that is dragged: comes last, when nothing is clipped any more.
  void draw_moving();

 private:
  using HandlerId = trace::HandlerId;

  void tray();
  void slots();
  void never();
  struct Choice {
    std::string name, label;
    bool chosen = false;
  };
  // Draws a question with its choices; the number of the one that was pressed.
  std::optional<std::size_t> ask(std::string_view question, const std::vector<Choice>& choices);
  void questions();
  // A card as a button; whether it was pressed.
  bool chip(const std::string& name, HandlerId card, Ui::Flow& flow, std::string_view tooltip);
  // Notes that a card is dragged away from its place.
  void drag(std::string_view name, HandlerId card, const stage::Rect& from);
  stage::Card card_of(HandlerId handler) const;
  void place_last(HandlerId card);

  Ui& ui_;
  const float u_;
  Predicting& predicting_;
  const bool tight_;
  const Elsewhere elsewhere_;
  stage::Rect at_;
  float top_ = 0;
  std::vector<stage::Rect> slots_;
  stage::Rect never_;
  std::optional<HandlerId> carried_, dropped_;
};

// Moves the card that has the focus; whether the key was for that.
bool move_card(Ui& ui, Predicting& predicting, std::string_view key);

// What a verdict says of one thing, as a control, so that Tab scrolls to it: whether it was right,
// what was expected and what happened, why. Returns the height.
float draw_remark(Ui& ui, const std::string& name, const lesson::Remark& remark,
                  const stage::Rect& at);

}  // namespace lastcall::app
