#pragma once

#include "stage/stage.hpp"

// Sizes in design pixels (at a font size of 15 px), and the geometry that layout and drawing share.
namespace lastcall::stage {

// What a lane and its cards need, in design pixels.
struct LaneMeasures {
  float heading;
  float padding;
  float card;
  float gap;
  float pitch() const { return card + gap; }
  // The height of a lane that shows so many cards.
  float height(float cards) const { return heading + cards * pitch() - gap + padding; }
};
inline constexpr LaneMeasures roomy{44, 17, 66, 10};
inline constexpr LaneMeasures halved{44, 12, 58, 8};  // of two processes side by side
inline constexpr LaneMeasures tight{33, 10, 40, 8};
inline constexpr LaneMeasures tightest{28, 4, 36, 6};
inline constexpr LaneMeasures lane_measures(const Layout& layout) {
  if (layout.card > 0) return {28, 9, layout.card, layout.card < 40 ? 4.0F : 6.0F};
  if (layout.fold) return halved;
  return !layout.tight ? roomy : layout.tightest ? tightest : tight;
}

inline constexpr float phases_height = 62;  // with room for an arc above them
inline constexpr float tight_phases_height = 40;
inline constexpr float narrow_width =
    720;  // of a picture, below which lanes stand below each other
inline constexpr float phone_width = 520;
inline constexpr float narrow_least_height = 700;
inline constexpr float narrow_running_height = 310;
inline constexpr float gutter_height = 28;
inline constexpr float strip_call_height = 30;  // a call on its card
inline constexpr float strip_call_gap = 4;
inline constexpr float track_width = 36;  // of a strip, on which things travel
inline constexpr float pill_height = 32;
inline constexpr float small_pill_height = 22;
inline constexpr float strip_height = 62;  // of terminal and exit status without headings
inline constexpr float timeline_height = 84;
inline constexpr float between_lines = 28;  // of a timeline that forks
// What "step 3 of 14" takes beside the timeline; nothing where that is short.
inline float step_label_width(const Rect& timeline, float unit) {
  return timeline.width > 260 * unit ? 124 * unit : 0;
}

// How many slots of each lane are out of sight before the first that is shown.
struct LaneOffsets {
  double registry = 0;
  double called = 0;
};
LaneOffsets lane_offsets(const Scene& scene, const Layout& layout);

// How many of the strips there is room for, and what they take of the lane's height.
std::size_t shown_strips(const Scene& scene, const Layout& layout);
float strips_height(const Scene& scene, const Layout& layout);
// The strip of this number, from the top.
Rect strip_rect(std::size_t index, const Scene& scene, const Layout& layout);

// Where an exception goes, in pixels.
struct Way {
  float track = 0;  // the x of the strips' track
  Rect card;        // that it leaves
  Rect pill;        // where it comes to rest
  float wall = 0;   // the y of the wall's first line
  Rect chute;       // down to the opening
  Rect out, err;    // the openings
};
Way way_of(const Scene& scene, const Layout& layout, const Painter& painter);

// Whether two processes stand side by side, and where the other one is.
bool is_split(const Scene& scene, const Layout& layout);
Layout layout_of_other(const Scene& scene, const Layout& layout);

// The part of a lane below its heading.
Rect lane_cards(const Rect& lane, const Layout& layout);
Rect timeline_track(const Rect& timeline, float unit);
// Whether the timeline is two lines, and the y of one of them.
bool has_two_lines(const Scene& scene, const Rect& timeline, float unit);
float y_of_line(const Scene& scene, const Rect& timeline, float unit, bool below);

}  // namespace lastcall::stage
