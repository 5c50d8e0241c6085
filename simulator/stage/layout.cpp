#include <algorithm>
#include <cmath>

#include "measures.hpp"
#include "stage/stage.hpp"

namespace lastcall::stage {
namespace {

double capacity(const Rect& content, const Layout& layout) {
  const LaneMeasures measures = lane_measures(layout);
  return std::max(
      1.0F, std::floor((content.height / layout.unit + measures.gap + 0.5F) / measures.pitch()));
}

Rect place_rect(const Place& place, const Layout& layout, const LaneOffsets& offsets) {
  const float unit = layout.unit;
  const float pitch = lane_measures(layout).pitch() * unit;
  const float height = lane_measures(layout).card * unit;
  const auto slot = static_cast<float>(place.slot);
  if (place.lane == Lane::registry) {
    const Rect content = lane_cards(layout.registry, layout);
    const float row = slot - static_cast<float>(offsets.registry);
    return {content.x, content.bottom() - height - row * pitch, content.width, height};
  }
  const Rect content =
      lane_cards(place.lane == Lane::calling ? layout.calling : layout.called, layout);
  const float row = slot - (place.lane == Lane::called ? static_cast<float>(offsets.called) : 0.0F);
  return {content.x, content.y + row * pitch, content.width, height};
}

}  // namespace

Layout lay_out(const Rect& area, float unit, Part part, float terminal_height) {
  Layout layout;
  layout.unit = unit;
  const float margin = 26 * unit;
  const Rect inner = area.inset(margin, 0);
  float top = area.y;
  float bottom = area.bottom();
  const auto lanes = [&](float from, float to) {
    const float gap = 22 * unit;
    const float width = (inner.width - 2 * gap) / 3;
    const float height = std::max(0.0F, to - from);
    layout.registry = {inner.x, from, width, height};
    layout.calling = {inner.x + width + gap, from, width, height};
    layout.called = {inner.x + 2 * (width + gap), from, width, height};
  };
  switch (part) {
    case Part::registry: lanes(top + margin, bottom - margin); return layout;
    case Part::timeline: layout.timeline = inner; return layout;
    case Part::terminal: {
      const float status = std::min(248 * unit, area.width * 0.4F);
      layout.terminal = {area.x, area.y, area.width - status, area.height};
      layout.status = {area.right() - status, area.y, status, area.height};
      return layout;
    }
    case Part::stage: {
      const float height = timeline_height * unit;
      layout.timeline = {inner.x, bottom - height, inner.width, height};
      bottom = layout.timeline.y;
      break;
    }
    case Part::stage_without_timeline: break;
  }
  // Room for two lines, three in a narrow picture, whatever the sentence: nothing jumps.
  float sentence = (inner.width < 760 * unit ? 90 : 68) * unit;
  float terminal = std::clamp(area.height * 0.25F, 96 * unit, 340 * unit);
  float phases = phases_height * unit;
  if (terminal_height > 0) {
    const float most =
        bottom - top - (tight_phases_height + sentence / unit + 28) * unit - tight.height(3) * unit;
    terminal = std::max(std::min(terminal_height * unit, most), std::min(terminal, 96 * unit));
  }
  const auto for_lanes = [&] { return bottom - top - phases - terminal - sentence - 28 * unit; };
  if (for_lanes() < roomy.height(2) * unit) {
    layout.tight = true;
    phases = tight_phases_height * unit;
    if (for_lanes() < tight.height(3) * unit) terminal = strip_height * unit;
    if (for_lanes() < tight.height(2) * unit) sentence = 68 * unit;
    if (for_lanes() < tight.height(1) * unit) terminal = 0;
    if (for_lanes() < tight.height(1) * unit) phases = 0;
  }
  const float status = std::min(248 * unit, area.width * 0.3F);
  layout.terminal = {area.x, bottom - terminal, area.width - status, terminal};
  layout.status = {layout.terminal.right(), bottom - terminal, status, terminal};
  bottom = layout.terminal.y;
  layout.sentence = {inner.x, bottom - sentence - 8 * unit, inner.width, sentence};
  bottom = layout.sentence.y - 14 * unit;
  layout.phases = {inner.x, top, inner.width, phases};
  top = layout.phases.bottom() + 6 * unit;
  lanes(top, bottom);
  return layout;
}

LaneOffsets lane_offsets(const Scene& scene, const Layout& layout) {
  const auto offset = [&](const Rect& lane, std::size_t slots, double focus, std::size_t scroll) {
    const double room = capacity(lane_cards(lane, layout), layout);
    const double highest = std::max(0.0, static_cast<double>(slots) - room);
    const double beyond = room >= 3 ? 1 : 0;  // one more than what is looked at, if there is room
    return std::clamp(focus + beyond - room - static_cast<double>(scroll), 0.0, highest);
  };
  return {
      offset(layout.registry, scene.registry_slots, scene.registry_focus, scene.registry_scroll),
      offset(layout.called, scene.called_slots, scene.called_focus, scene.called_scroll)};
}

Rect lane_cards(const Rect& lane, const Layout& layout) {
  const LaneMeasures measures = lane_measures(layout);
  const float heading = measures.heading * layout.unit;
  const float padding = measures.padding * layout.unit;
  return {lane.x + padding, lane.y + heading, lane.width - 2 * padding,
          std::max(0.0F, lane.height - heading - padding)};
}

Rect card_rect(const Card& card, const Scene& scene, const Layout& layout) {
  const LaneOffsets offsets = lane_offsets(scene, layout);
  const Rect to = place_rect(card.place, layout, offsets);
  if (card.progress >= 1) return to;
  Rect from = place_rect(card.from, layout, offsets);
  if (card.falls_in) from = {to.x, to.y - 56 * layout.unit, to.width, to.height};
  const auto t = static_cast<float>(card.progress);
  const auto between = [t](float a, float b) { return a + (b - a) * t; };
  return {between(from.x, to.x), between(from.y, to.y), between(from.width, to.width),
          between(from.height, to.height)};
}

float x_of_step(const Scene& scene, const Rect& timeline, float unit, double step) {
  const Rect track = timeline_track(timeline, unit);
  const auto last = static_cast<double>(std::max<std::size_t>(scene.step_count, 2) - 1);
  return track.x + track.width * static_cast<float>(std::clamp(step / last, 0.0, 1.0));
}

std::size_t step_at(const Scene& scene, const Rect& timeline, float unit, float x) {
  const Rect track = timeline_track(timeline, unit);
  if (track.width <= 0 || scene.step_count < 2) return 0;
  const double share = std::clamp((x - track.x) / track.width, 0.0F, 1.0F);
  return static_cast<std::size_t>(std::lround(share * static_cast<double>(scene.step_count - 1)));
}

Rect timeline_track(const Rect& timeline, float unit) {
  const float height = 4 * unit;
  return {timeline.x, timeline.center().y - height / 2,
          std::max(0.0F, timeline.width - step_label_width(timeline, unit)), height};
}

}  // namespace lastcall::stage
