#pragma once

#include <cstdint>
#include <string_view>

// What the stage is drawn with. The window, the rasteriser and the SVG writer each implement this
// one small interface, so that all of them show the same drawing.
namespace lastcall::stage {

struct Point {
  float x = 0;
  float y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

// In pixels, y downwards.
struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  Point center() const { return {x + width / 2, y + height / 2}; }
  bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  // The same, smaller by so much on each side; never less than empty.
  Rect inset(float horizontal, float vertical) const;
  friend bool operator==(const Rect&, const Rect&) = default;
};

struct Size {
  float width = 0;
  float height = 0;
};

// sRGB with straight alpha.
struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  std::uint8_t alpha = 255;

  // The same colour, its alpha multiplied by `opacity` (0 … 1).
  Color faded(float opacity) const;
  // From this colour (share 0) to another (share 1).
  Color mixed(Color other, float share) const;
  friend bool operator==(const Color&, const Color&) = default;
};

// Inter for text, JetBrains Mono for code and terminal.
enum class Font : std::uint8_t { text, semibold, bold, mono };

// What a handler is marked with beside its hue, so that colour never carries meaning alone.
enum class Shape : std::uint8_t {
  circle,
  square,
  triangle,
  diamond,
  pentagon,
  star,
  cross,
  hexagon
};

// The symbols on buttons, badges and phases.
enum class Icon : std::uint8_t {
  check,
  error,
  play,
  pause,
  step_back,
  step_forward,
  to_start,
  to_end,
  lost,
  contrast,
  sheet,    // the main program: a page with a folded corner
  pile,     // handlers of one library: sheets on each other
  warning,  // a triangle with "!"
  lock,
  flash,  // killed
  flame,  // burnt: what was printed and is lost
  arrow_down,
  arrow_left,
  leave,  // through a door: sys.exit
  power,  // os._exit
  grid,   // all of them, side by side
  clock,  // it waits
};

class Painter {
 public:
  virtual ~Painter() = default;

  // A filled rectangle with round corners; radius in pixels, 0 for none.
  virtual void fill(const Rect& rect, float radius, Color color) = 0;
  // Its outline, `width` pixels wide, inside the rectangle; dashed or not.
  virtual void outline(const Rect& rect, float radius, Color color, float width, bool dashed) = 0;
  // Between the centres of the pixels at two places.
  virtual void line(Point from, Point to, Color color, float width) = 0;
  // A filled shape that fits in a circle of this radius.
  virtual void shape(Shape shape, Point center, float radius, Color color) = 0;
  virtual void icon(Icon icon, Point center, float radius, Color color) = 0;
  // One line of UTF-8 text; `position` is the upper left corner of its line box. Size in pixels.
  virtual void text(Point position, std::string_view text, Font font, float size, Color color) = 0;
  // What `text` would take.
  virtual Size measure(std::string_view text, Font font, float size) const = 0;
  // Restricts drawing to the intersection with what was pushed before; calls nest.
  virtual void push_clip(const Rect& rect) = 0;
  virtual void pop_clip() = 0;
};

}  // namespace lastcall::stage
