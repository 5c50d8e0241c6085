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
inline constexpr LaneMeasures roomy{44, 17, 71, 10};
inline constexpr LaneMeasures tight{33, 10, 40, 8};
inline constexpr LaneMeasures lane_measures(const Layout& layout) {
  return layout.tight ? tight : roomy;
}

inline constexpr float phases_height = 64;
inline constexpr float tight_phases_height = 44;
inline constexpr float strip_height = 62;  // of terminal and exit status without headings
inline constexpr float timeline_height = 84;
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

// The part of a lane below its heading.
Rect lane_cards(const Rect& lane, const Layout& layout);
Rect timeline_track(const Rect& timeline, float unit);

}  // namespace lastcall::stage
