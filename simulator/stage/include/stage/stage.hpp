#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stage/painter.hpp"
#include "stage/scene.hpp"
#include "stage/theme.hpp"

// The door of this room: a scene is composed (scene.hpp), laid out and drawn (here) with a painter
// (painter.hpp) in the colours of a theme (theme.hpp). No window, no files.
namespace lastcall::stage {

// The height of a lane in which so many cards are in sight, in design pixels.
float lane_height(std::size_t cards);

// The parts of the picture, in pixels. All sizes are multiples of the font size.
struct Layout {
  float unit = 1;  // pixels per design pixel: 1 at a font size of 15 px
  // For the back row: large cards of this height without details, in design pixels; else 0.
  float card = 0;
  // No height is left for the terminal; it is said above the lanes.
  bool hides_terminal = false;
  // Between the halves of two processes side by side: the x.
  std::optional<float> fold;
  bool tightest = false;  // … so little that only one card is in sight
  bool tight = false;     // little height: cards of one line, a strip instead of the terminal pane
  Rect phases, registry, calling, called, sentence, terminal, status, timeline;
  Rect other;   // for the back row: a line for another process; empty if there is none
  Rect gutter;  // between the lanes and the terminal, with the two openings; empty without room
  // Where an exception comes from, if the script is beside the stage and the line is in sight.
  std::optional<Point> source;
};

// The height that a picture of this width needs so that so many cards are in sight in each lane,
// and so many lines of the terminal; in design pixels, the timeline included.
float height_for(float width, float cards, float lines);

enum class Part : std::uint8_t {
  stage,
  stage_without_timeline,  // for a window, whose timeline is beside its buttons
  registry,
  terminal,  // with the exit status
  timeline,
};

// A terminal of one line, without a heading: what a caller asks for that needs the room below.
inline constexpr float one_line_terminal = 44;

// Divides an area: phases, sentence, lanes, the gutter, terminal and exit status below each other,
// and the timeline at the bottom. Where there is little height the terminal gives way first, then
// it is left out. `part` gives all the room to that part. `terminal_height` is what somebody wants,
// in design pixels, 0 for a height that suits the area; the lanes keep room for three cards.
Layout lay_out(const Rect& area, float unit, Part part = Part::stage, float terminal_height = 0);

// A stage for the back row: the sentence above all, code at the left, the lanes with cards of which
// so many fit (8 at most), terminal and exit status below. `code` is where the script goes; `two`:
// another process has a line. Meant for an area of large_width × large_height design pixels.
inline constexpr float large_width = 960, large_height = 540;
inline constexpr std::size_t most_large_cards = 8;
Layout lay_out_large(const Rect& area, float unit, std::size_t cards, bool two, Rect& code);

// Where the scene's own process is in it: all of it, or, while two are side by side, a half: the
// parent's at the left, mirrored, so that both registries meet.
Layout layout_of(const Scene& scene, const Layout& layout);

// Draws all parts that have room in the layout.
void draw(const Scene& scene, const Layout& layout, const Theme& theme, Painter& painter);
// What is on its way, over everything else: an exception and its path, a line that is printed. The
// last to be drawn.
void draw_travel(const Scene& scene, const Layout& layout, const Theme& theme, Painter& painter);
// The openings between the lanes and the terminal.
void draw_gutter(const Scene& scene, const Layout& layout, const Theme& theme, Painter& painter);
// One by one, for a window that has its own panes.
void draw_phases(const Scene& scene, const Rect& rect, float unit, const Theme& theme,
                 Painter& painter);
void draw_lanes(const Scene& scene, const Layout& layout, const Theme& theme, Painter& painter);
void draw_sentence(const Scene& scene, const Rect& rect, float unit, const Theme& theme,
                   Painter& painter);
// In a rect that is too low for a heading, the last lines alone; the same for the status.
void draw_terminal(const Scene& scene, const Rect& rect, float unit, const Theme& theme,
                   Painter& painter);
// The lines of a terminal in a rect, broken to fit, and where they are: what draw_terminal draws,
// and selections point at. O(text).
struct TerminalText {
  // fold: stands for lines in the middle of a long report.
  enum class Kind : std::uint8_t { command, out, err, pending, burnt, note, fold };
  struct Line {
    std::string text;
    Kind kind = Kind::out;
    std::string hidden = {};  // what a fold stands for
    bool goes_on = false;     // in the next line, which was broken off for want of room
  };
  std::vector<Line> lines;
  std::size_t first = 0;     // that is in sight
  std::size_t capacity = 1;  // so many are
  std::size_t fresh = 0;     // the first line that the step has written
  Point origin;              // of the first in sight
  float size = 0;            // of the text, in pixels
  float line_height = 0;
};
TerminalText lay_out_terminal(const Scene& scene, const Rect& rect, float unit,
                              const Painter& painter);
void draw_status(const Scene& scene, const Rect& rect, float unit, const Theme& theme,
                 Painter& painter);
void draw_timeline(const Scene& scene, const Rect& rect, float unit, const Theme& theme,
                   Painter& painter);

// A handler as a disc: the first letter of its name in a ring of its hue, its shape at the edge.
// `ground` is behind it, `strength` 1 or less where it stands back.
struct DiscLook {
  Color ground;
  float strength = 1;
};
void draw_disc(std::string_view name, const Mark& mark, Point center, float radius,
               const DiscLook& look, float unit, const Theme& theme, Painter& painter);
// A single card, at a place of the caller's choice.
void draw_card(const Card& card, const Rect& rect, float unit, const Theme& theme,
               Painter& painter);
// Where a card is drawn at the scene's moment: for clicks and highlights.
Rect card_rect(const Card& card, const Scene& scene, const Layout& layout);
// The step that a point of the timeline stands for, and the point of a step.
std::size_t step_at(const Scene& scene, const Rect& timeline, float unit, float x);
float x_of_step(const Scene& scene, const Rect& timeline, float unit, double step);
// The line on which a step is: of its process, where there are several.
float y_of_step(const Scene& scene, const Rect& timeline, float unit, std::size_t step);

// The start of the code point after the one that begins at `index`.
std::size_t next_character(std::string_view text, std::size_t index);
// Breaks text into lines that fit; words that do not fit alone are broken inside.
std::vector<std::string> wrap(std::string_view text, Font font, float size, float width,
                              const Painter& painter);
// The text, or as much of it as fits with an ellipsis behind.
std::string elide(std::string_view text, Font font, float size, float width,
                  const Painter& painter);

}  // namespace lastcall::stage
