#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "painter.hpp"
#include "stage/stage.hpp"

namespace lastcall::app {

// A control of the last frame, by its stable name: what tests, `lastcall drive` and lessons point
// at.
struct Control {
  std::string name;   // "register A"
  std::string label;  // what is written on it, or its value
  stage::Rect rect;
  bool enabled = true;
};

enum class ButtonStyle { plain, primary, quiet, selected };

struct ButtonOptions {
  ButtonStyle style = ButtonStyle::plain;
  std::string_view tooltip = {};
  std::string_view key = {};  // the key that does the same: shown on the button, dim
  bool enabled = true;
  std::optional<stage::Icon> icon = {};    // instead of the label
  std::optional<std::uint16_t> mark = {};  // a handler's shape before the label
  bool menu = false;                       // a ▾ behind the label
  bool left = false;                       // the label at the left, as in a menu
};

// The controls, immediate: each is asked for in every frame with its name and place, is drawn with
// the stage's painter, and says whether it was used. All input goes through here, so that the
// mouse, the keyboard (Tab, Enter, Space) and `drive` do the same.
class Ui {
 public:
  // What the frame is drawn with; must outlive it.
  struct Frame {
    stage::Painter& painter;
    stage::Painter& overlay_painter;  // over everything else
    const stage::Theme& theme;
    float unit;  // pixels per design pixel
    stage::Rect window;
  };

  void begin(const Frame& frame);
  // Draws the tooltip and the overlays that were asked for; forgets controls that are gone.
  void end();

  // ---- controls -------------------------------------------------------------------------------
  bool button(std::string_view name, const stage::Rect& rect, std::string_view label,
              const ButtonOptions& options);
  bool button(std::string_view name, const stage::Rect& rect, std::string_view label) {
    return button(name, rect, label, ButtonOptions{});
  }
  // What a button of this label needs.
  float button_width(std::string_view label, const ButtonOptions& options = {}) const;
  // An invisible control: true when it was clicked or activated.
  bool area(std::string_view name, const stage::Rect& rect, std::string_view label,
            std::string_view tooltip = {});
  // Whether the mouse button is held on the control of this name since it was pressed there.
  bool dragging(std::string_view name) const { return held_ == name; }
  stage::Point mouse() const { return mouse_; }

  // Lets buttons flow from left to right, and into the next line where one has no room.
  class Flow {
   public:
    Flow(Ui& ui, const stage::Rect& area, float height, float gap);
    stage::Rect next(float width);
    float bottom() const { return y_ + height_; }

   private:
    const stage::Rect area_;
    float height_, gap_, x_, y_;
  };

  // ---- overlays -------------------------------------------------------------------------------
  // While an overlay is open, nothing below it takes input. `draw` is called at the end of the
  // frame.
  void overlay(std::function<void()> draw) { overlay_ = std::move(draw); }
  bool has_overlay() const { return had_overlay_; }

  // ---- focus and input ------------------------------------------------------------------------
  void focus_next(int direction);
  void activate_focused() { activate_ = focus_; }
  void clear_focus() { focus_.clear(); }
  bool has_focus() const { return !focus_.empty(); }
  const std::string& focus() const { return focus_; }

  // ---- what tests and drive ask ---------------------------------------------------------------
  const std::vector<Control>& controls() const { return last_controls_; }
  const Control* find(std::string_view name) const;

  const Frame& frame() const { return *frame_; }
  stage::Painter& painter() const {
    return in_overlay_ ? frame_->overlay_painter : frame_->painter;
  }
  const stage::Theme& theme() const { return frame_->theme; }
  float unit() const { return frame_->unit; }
  // Whether the window has so little height that space has to be saved.
  bool is_low() const { return frame_->window.height < 520 * unit(); }
  // Text centred on a height, elided to a width.
  void label(stage::Point left_middle, std::string_view text, stage::Font font, float size,
             stage::Color color, float room);

 private:
  struct Response {
    bool hovered = false;
    bool held = false;
    bool clicked = false;
    bool focused = false;
  };
  Response respond(std::string_view name, std::string_view label, const stage::Rect& rect,
                   bool enabled, std::string_view tooltip);

  void draw_tooltip();

  const Frame* frame_ = nullptr;
  std::vector<Control> controls_;
  std::vector<Control> last_controls_;
  std::string focus_, activate_, held_;
  std::string tooltip_;
  stage::Rect tooltip_at_;
  std::function<void()> overlay_;
  bool had_overlay_ = false;
  bool in_overlay_ = false;
  stage::Point mouse_;
  bool pressed_ = false, released_ = false;
};

}  // namespace lastcall::app
