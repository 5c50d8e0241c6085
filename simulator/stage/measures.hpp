#pragma once

#include "stage/stage.hpp"

// Sizes in design pixels (at a font size of 15 px), and the geometry that layout and drawing share.
namespace lastcall::stage {

inline constexpr float lane_heading = 44;
inline constexpr float lane_padding = 17;
inline constexpr float card_height = 71;
inline constexpr float card_gap = 10;
inline constexpr float card_pitch = card_height + card_gap;
inline constexpr float phases_height = 64;
inline constexpr float timeline_height = 84;
inline constexpr float step_label_width = 124;

// How many slots of each lane are out of sight before the first that is shown.
struct LaneOffsets {
  double registry = 0;
  double called = 0;
};
LaneOffsets lane_offsets(const Scene& scene, const Layout& layout);

// The part of a lane below its heading.
Rect lane_cards(const Rect& lane, float unit);
Rect timeline_track(const Rect& timeline, float unit);

}  // namespace lastcall::stage
