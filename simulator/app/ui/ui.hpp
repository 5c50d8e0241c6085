#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imgui/painter.hpp"
#include "stage/stage.hpp"

namespace lastcall::app {

// A control of the last frame, by its stable name: what tests, `lastcall drive` and lessons point
// at.
struct Control {
  std::string name;   // "register A"
  std::string label;  // what is written on it, or its value
  stage::Rect rect;
  bool enabled = true;
  std::string scroll_area = {};
  bool by_tab = true;  // whether Tab stops there
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
    const stage::Theme& theme;
    float unit;  // pixels per design pixel
    stage::Rect window;
  };

  void begin(const Frame& frame);
  // Draws the overlay that was asked for and the tooltip, in the ImGui window that is the current
  // one; forgets controls that are gone.
  void end(stage::Painter& overlay_painter);

  // ---- controls -------------------------------------------------------------------------------
  bool button(std::string_view name, const stage::Rect& rect, std::string_view label,
              const ButtonOptions& options);
  bool button(std::string_view name, const stage::Rect& rect, std::string_view label) {
    return button(name, rect, label, ButtonOptions{});
  }
  // What a button of this label needs.
  float button_width(std::string_view label, const ButtonOptions& options = {}) const;
  // A line of text to type. `submitted`: Enter was pressed in it.
  struct Typed {
    bool changed = false;
    bool submitted = false;
  };
  // When it gets the keyboard all of it is selected, or the cursor is at its end.
  enum class Start { selected, at_end };
  Typed text_field(std::string_view name, const stage::Rect& rect, std::string& text, Start start);
  // An invisible control: true when it was clicked or activated.
  bool area(std::string_view name, const stage::Rect& rect, std::string_view label,
            std::string_view tooltip = {});
  // The control that was made last is left out by Tab: it has a key of its own.
  void skip_in_tab() { controls_.back().by_tab = false; }
  // Whether the mouse button is held on the control of this name since it was pressed there.
  bool dragging(std::string_view name) const { return held_ == name; }
  // Whether the mouse button, held on the control of this name, was let go in this frame.
  bool dropped(std::string_view name) const { return released_ && held_ == name; }
  stage::Point mouse() const { return mouse_; }
  // How many turns the wheel has made over a place that takes input.
  float wheel(const stage::Rect& rect) const;

  // What is drawn until `end_scroll` is clipped to a rectangle and moved up by the result (the
  // wheel, and Tab to a control that is out of sight, change it). `content_height` may be that of
  // the last frame.
  float begin_scroll(std::string_view name, const stage::Rect& rect, float content_height);
  void end_scroll();

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
  bool wants_overlay() const { return overlay_ != nullptr; }

  // ---- focus and input ------------------------------------------------------------------------
  void focus_next(int direction);
  // What Tab goes through instead of all controls: one stop for each group, which is named by how
  // the names in it begin; arrows go on inside a group. Empty: every control is a stop.
  using Groups = std::vector<std::vector<std::string>>;
  void focus_next_group(const Groups& groups, int direction);
  bool focus_in_group(const Groups& groups, int direction);
  // No tooltip is shown in this frame: something plays.
  void be_quiet() { is_quiet_ = true; }
  // Gives the keyboard to a control, which has to be drawn in this frame or the next.
  void focus_on(std::string_view name);
  // Scrolls to a control in the next frame.
  void reveal(std::string_view name) { revealed_ = name; }
  void activate_focused() { activate_ = focus_; }
  void clear_focus() { focus_.clear(); }
  // The control that the keyboard is on, or ""; a click only says where Tab goes on from.
  const std::string& focus() const;
  bool has_focus() const { return !focus().empty(); }

  // ---- what tests and drive ask ---------------------------------------------------------------
  const std::vector<Control>& controls() const { return last_controls_; }
  const Control* find(std::string_view name) const;

  const Frame& frame() const { return *frame_; }
  stage::Painter& painter() const { return overlay_painter_ ? *overlay_painter_ : frame_->painter; }
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
  stage::Rect tooltip_place(stage::Rect box, const stage::Rect& window) const;

  const Frame* frame_ = nullptr;
  std::vector<Control> controls_;
  std::vector<Control> last_controls_;
  std::string focus_, activate_, held_, revealed_;
  bool focus_is_by_key_ = false;
  std::string focus_before_;  // the overlay came
  struct ScrollArea {
    std::string name;
    stage::Rect rect;
  };
  std::optional<ScrollArea> scrolling_;  // being drawn
  std::map<std::string, float, std::less<>> scrolled_;
  std::string keyboard_for_;  // the text field that is to get the keyboard
  std::string starting_;      // the one that got it, until its cursor is placed
  std::string tooltip_;
  stage::Rect tooltip_at_;
  std::function<void()> overlay_;
  bool had_overlay_ = false;
  stage::Painter* overlay_painter_ = nullptr;  // while an overlay is drawn
  stage::Point mouse_;
  bool pressed_ = false, released_ = false;
  bool is_quiet_ = false;
};

}  // namespace lastcall::app
