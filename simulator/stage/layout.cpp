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

// Two lines of a sentence on a wide page, four on a phone.
float narrow_sentence(float width) {
  return width < phone_width ? 100.0F : 64.0F;
}

// A column of text, or a phone: one lane under the other. `bottom`: where the timeline begins.
Layout lay_out_narrow(const Rect& area, float bottom, float unit, Layout layout) {
  const Rect inner = area.inset(16 * unit, 0);
  layout.timeline.x = layout.timeline.width > 0 ? inner.x : 0;
  if (layout.timeline.width > 0) layout.timeline.width = inner.width;
  const float sentence = narrow_sentence(area.width / unit) * unit;
  const float gap = 10 * unit;
  const float gutter = gutter_height * unit;
  // On a phone the exit status is a line below the terminal, which needs the width.
  const bool phone = area.width < phone_width * unit;
  const float line = phone ? one_line_terminal * unit : 0;
  const float terminal = std::clamp((bottom - area.y) * 0.2F, 110 * unit, 260 * unit) + line;
  // What falls from the running lane comes down at its right: there is the terminal.
  const float status = std::min(180 * unit, area.width * 0.32F);
  layout.status = {area.x, bottom - terminal, status, terminal};
  layout.terminal = {layout.status.right(), bottom - terminal, area.width - status, terminal};
  if (phone) {
    layout.status = {area.x, bottom - line, area.width, line};
    layout.terminal = {area.x, bottom - terminal, area.width, terminal - line};
  }
  layout.phases = {inner.x, area.y, inner.width, tight_phases_height * unit};
  layout.sentence = {inner.x, layout.phases.bottom() + 4 * unit, inner.width, sentence};
  const float top = layout.sentence.bottom() + gap;
  const float room = layout.terminal.y - gutter - top - 2 * gap;
  // The running one has what a call, a card, an exception and its wall take; the others share.
  float running = std::min(narrow_running_height * unit, room * 0.45F);
  float other = (room - running) / 2;
  if (other < roomy.height(1) * unit) {  // a card and a pill, without a way
    layout.tight = true;
    running = std::min(running, (tight.height(1) + 34) * unit);
    other = (room - running) / 2;
  }
  layout.registry = {inner.x, top, inner.width, other};
  layout.called = {inner.x, layout.registry.bottom() + gap, inner.width, other};
  layout.calling = {inner.x, layout.called.bottom() + gap, inner.width, running};
  layout.gutter = {area.x, layout.calling.bottom(), area.width, gutter};
  return layout;
}

}  // namespace

float lane_height(std::size_t cards) {
  return roomy.height(static_cast<float>(cards));
}

Layout lay_out(const Rect& area, float unit, Part part, float terminal_height) {
  Layout layout;
  layout.unit = unit;
  const float margin = 26 * unit;
  const Rect inner = area.inset(margin, 0);
  float top = area.y;
  float bottom = area.bottom();
  const auto lanes = [&](float from, float to) {
    const float gap = 20 * unit;
    const float all = inner.width - 2 * gap;
    const float height = std::max(0.0F, to - from);
    const float middle = all * 0.36F;  // calls need more room than cards
    const float side = (all - middle) / 2;
    layout.registry = {inner.x, from, side, height};
    layout.calling = {layout.registry.right() + gap, from, middle, height};
    layout.called = {layout.calling.right() + gap, from, side, height};
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
  if (inner.width < narrow_width * unit && area.height >= narrow_least_height * unit)
    return lay_out_narrow(area, bottom, unit, layout);
  // Room for two lines, three in a narrow picture, whatever the sentence: nothing jumps.
  float sentence = (inner.width < 760 * unit ? 78 : 56) * unit;
  float terminal = std::clamp(area.height * 0.3F, 96 * unit, 340 * unit);
  float phases = phases_height * unit;
  float gutter = gutter_height * unit;
  const float gaps = 14 * unit;
  if (terminal_height == one_line_terminal) {
    terminal = one_line_terminal * unit;
    phases = 44 * unit;
  } else if (terminal_height > 0) {
    const float most = bottom - top - tight_phases_height * unit - sentence - gutter - gaps -
                       tight.height(3) * unit;
    terminal = std::max(std::min(terminal_height * unit, most), std::min(terminal, 96 * unit));
  }
  const auto for_lanes = [&] {
    return bottom - top - phases - sentence - gaps - std::max(gutter, 8 * unit) - terminal;
  };
  if (for_lanes() < roomy.height(2) * unit) {
    layout.tight = true;
    phases = tight_phases_height * unit;
    gutter = 0;
    if (for_lanes() < tight.height(3) * unit) terminal = strip_height * unit;
    if (for_lanes() < tight.height(2) * unit) sentence = 56 * unit;
    if (for_lanes() < tight.height(1) * unit) phases = 0;
    if (for_lanes() < tight.height(1) * unit) terminal = one_line_terminal * unit;
    if (for_lanes() < tight.height(1) * unit) sentence = 52 * unit;
    layout.tightest = for_lanes() < tight.height(1) * unit;
    if (for_lanes() < tightest.height(1) * unit) terminal = 0;
    layout.hides_terminal = terminal <= 0;
  }
  const float status = std::min(248 * unit, area.width * 0.3F);
  layout.terminal = {area.x, bottom - terminal, area.width - status, terminal};
  layout.status = {layout.terminal.right(), bottom - terminal, status, terminal};
  layout.phases = {inner.x, top, inner.width, phases};
  layout.sentence = {inner.x, layout.phases.bottom(), inner.width, sentence};
  lanes(layout.sentence.bottom() + gaps, bottom - terminal - std::max(gutter, 8 * unit));
  if (gutter > 0) layout.gutter = {area.x, layout.calling.bottom(), layout.terminal.width, gutter};
  return layout;
}

Layout lay_out_large(const Rect& area, float unit, std::size_t cards, bool two, Rect& code) {
  Layout layout;
  layout.unit = unit;
  constexpr float code_share = 0.36F;
  const float bar = 4 * unit;  // of the transport, at the bottom
  const float bottom = area.bottom() - bar;
  const float terminal = 182 * unit;  // eight lines
  const float status = 154 * unit;
  layout.sentence = {area.x, area.y, area.width, 52 * unit};
  layout.terminal = {area.x, bottom - terminal, area.width - status, terminal};
  layout.status = {layout.terminal.right(), layout.terminal.y, status, terminal};
  code = {area.x, layout.sentence.bottom(), area.width * code_share,
          layout.terminal.y - layout.sentence.bottom()};
  const float left = code.right() + 16 * unit;
  const float width = area.right() - 16 * unit - left;
  layout.phases = {left, layout.sentence.bottom() + 4 * unit, width, 42 * unit};
  const float gap = 11 * unit;
  const float room = width - 2 * gap;
  if (two) layout.other = {left, layout.phases.bottom(), width, 30 * unit};
  const float top = (two ? layout.other.bottom() + 6 * unit : layout.phases.bottom() + 2 * unit);
  const float height = std::max(0.0F, layout.terminal.y - 12 * unit - top);
  layout.registry = {left, top, room * 0.31F, height};
  layout.calling = {layout.registry.right() + gap, top, room * 0.41F, height};
  const float called = layout.calling.right() + gap;
  layout.called = {called, top, left + width - called, height};
  layout.gutter = {area.x, layout.calling.bottom(), layout.terminal.width, 12 * unit};
  const auto fitting = static_cast<float>(std::clamp<std::size_t>(cards, 3, most_large_cards));
  const float between = fitting > 5 ? 4 : 6;
  layout.card = std::clamp((height / unit - 37 - between * (fitting - 1)) / fitting, 14.0F, 58.0F);
  return layout;
}

namespace {

// The half of a process: its name and phases above, its three lanes in a frame.
Layout half_of(const Layout& layout, bool left) {
  const float unit = layout.unit;
  const float gap = 20 * unit;
  const float all = layout.called.right() - layout.registry.x;
  const float width = (all - gap) / 2;
  const float x = left ? layout.registry.x : layout.registry.x + width + gap;
  Layout half = layout;
  half.source.reset();
  half.fold = layout.registry.x + width + gap / 2;
  half.phases = {x, layout.phases.y, width, layout.phases.height};
  const Rect frame{x, layout.registry.y, width, layout.registry.height};
  const Rect inner = frame.inset(10 * unit, 9 * unit);
  const float between = 9 * unit;
  const float room = inner.width - 2 * between;
  const float side = room * 0.31F;
  const float middle = room - 2 * side;
  const Rect first{inner.x, inner.y, side, inner.height};
  half.calling = {first.right() + between, inner.y, middle, inner.height};
  const Rect last{half.calling.right() + between, inner.y, side, inner.height};
  half.registry = left ? last : first;
  half.called = left ? first : last;
  return half;
}

}  // namespace

bool is_split(const Scene& scene, const Layout& layout) {
  return scene.other && !layout.tight && layout.card <= 0 &&
         layout.called.x > layout.registry.right() &&
         layout.called.right() - layout.registry.x >= 820 * layout.unit;
}

namespace {

// The parent's half comes from where all of the stage was, while that parts.
Layout parting(const Scene& scene, const Layout& layout, bool parent) {
  Layout half = half_of(layout, parent);
  if (!parent || scene.parted >= 1) return half;
  const auto t = static_cast<float>(scene.parted);
  const auto between = [t](const Rect& a, const Rect& b) {
    const auto mix = [t](float from, float to) { return from + (to - from) * t; };
    return Rect{mix(a.x, b.x), mix(a.y, b.y), mix(a.width, b.width), mix(a.height, b.height)};
  };
  half.phases = between(layout.phases, half.phases);
  half.registry = between(layout.registry, half.registry);
  half.calling = between(layout.calling, half.calling);
  half.called = between(layout.called, half.called);
  return half;
}

}  // namespace

Layout layout_of(const Scene& scene, const Layout& layout) {
  if (!is_split(scene, layout)) return layout;
  Layout half = parting(scene, layout, scene.is_parent);
  half.source = layout.source;
  return half;
}

Layout layout_of_other(const Scene& scene, const Layout& layout) {
  return parting(scene, layout, !scene.is_parent);
}

float height_for(float width, float cards, float lines) {
  const float terminal = 50 + 20.5F * lines;
  const float lanes = roomy.height(cards);
  if (width - 52 < narrow_width) {
    const float rest = tight_phases_height + 4 + narrow_sentence(width) + 30 + 2 * lanes +
                       narrow_running_height + gutter_height +
                       (width < phone_width ? one_line_terminal : 0);
    return std::max({narrow_least_height, rest / 0.8F, rest + terminal}) + timeline_height + 8;
  }
  const float rest =
      phases_height + (width - 52 < 760 ? 78.0F : 56.0F) + 14 + lanes + gutter_height;
  // The terminal has three tenths of the whole.
  return std::max((rest + timeline_height) / 0.7F, terminal / 0.3F) + 2;
}

std::size_t shown_strips(const Scene& scene, const Layout& layout) {
  if (layout.tight || scene.calling.empty()) return 0;
  const float unit = layout.unit;
  const bool falls = scene.travel && scene.travel->kind == Travel::Kind::exception;
  const float below = falls ? 14 + pill_height + 20 : 0;
  const float room =
      lane_cards(layout.calling, layout).height / unit - lane_measures(layout).card - below;
  const auto most =
      static_cast<std::size_t>(std::max(0.0F, room / (strip_call_height + strip_call_gap)));
  return std::min(scene.strips.size(), most);
}

float strips_height(const Scene& scene, const Layout& layout) {
  float height = 0;
  for (std::size_t i = 0; i < shown_strips(scene, layout); ++i)
    height += (strip_call_height + strip_call_gap) * static_cast<float>(scene.strips[i].unfolded);
  return height * layout.unit;
}

Rect strip_rect(std::size_t index, const Scene& scene, const Layout& layout) {
  const Rect content = lane_cards(layout.calling, layout);
  float y = content.y;
  for (std::size_t i = 0; i < index && i < scene.strips.size(); ++i)
    y += (strip_call_height + strip_call_gap) * layout.unit *
         static_cast<float>(scene.strips[i].unfolded);
  return {content.x, y, content.width, strip_call_height * layout.unit};
}

Way way_of(const Scene& scene, const Layout& layout, const Painter& painter) {
  const float unit = layout.unit;
  const Rect& lane = layout.calling;
  const Rect content = lane_cards(lane, layout);
  Way way;
  way.track = content.x + track_width / 2 * unit;
  way.card = {content.x, content.y, content.width, 0};
  if (!scene.calling.empty()) {
    Card rested = scene.calling.back();
    rested.progress = 1;
    way.card = card_rect(rested, scene, layout);
  }
  const float chute = track_width * unit;
  way.chute = {lane.right() - chute - 8 * unit, 0, chute, 0};
  const float height = (scene.large ? 28 : pill_height) * unit;
  // The room below the card is shared by pill, wall and words; the wall is never below the lane.
  const float lowest = lane.bottom() - 22 * unit - height;
  const float top = std::min(way.card.bottom() + (scene.large ? 13 : 26) * unit,
                             std::max(lowest, way.card.bottom()));
  std::string label = scene.travel ? scene.travel->label : "";
  const float size = (scene.large ? 12.5F : 14) * unit;
  const float room = way.chute.x - content.x - (scene.large || layout.fold ? 6 : 30) * unit;
  const float text = painter.measure(label, Font::semibold, size).width + 50 * unit;
  way.pill = {content.x, top, std::min(text, room), height};
  way.wall = way.pill.bottom() + (scene.large ? 6 : 8) * unit;
  way.chute.y = way.wall - 12 * unit;
  way.chute.height = std::max(0.0F, lane.bottom() - way.chute.y);
  const float middle = layout.terminal.y;
  const auto opening = [&](std::string_view name, const Opening& hole, float center) {
    const float wide =
        painter.measure(name, Font::mono, 12.5F * unit).width + 36 * unit +
        (hole.note.empty()
             ? 0
             : painter.measure(hole.note, Font::semibold, 12.5F * unit).width + 8 * unit);
    return Rect{center - wide / 2, middle - 11 * unit, wide, small_pill_height * unit};
  };
  way.err = opening("stderr", scene.err, way.chute.center().x);
  way.out = opening("stdout", scene.out, lane.x + 90 * unit);
  if (layout.fold) {  // both processes write into the same two
    way.err.x = layout.terminal.right() - 12 * unit - way.err.width;
    way.out.x = way.err.x - 8 * unit - way.out.width;
    return way;
  }
  way.err.x = std::min(way.err.x, layout.terminal.right() - 8 * unit - way.err.width);
  // A long note pushes them apart.
  if (way.out.x < lane.x - 40 * unit) way.out.x = lane.x - 40 * unit;
  if (way.out.right() + 8 * unit > way.err.x) way.out.x = way.err.x - 8 * unit - way.out.width;
  return way;
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
  Place place = card.place;
  Rect to;
  if (place.lane == Lane::calling) {  // the innermost on top, below its calls
    place.slot = scene.calling.size() > place.slot ? scene.calling.size() - 1 - place.slot : 0;
    to = place_rect(place, layout, offsets);
    to.y += strips_height(scene, layout);
  } else {
    to = place_rect(place, layout, offsets);
  }
  if (card.next) to.y -= 4 * layout.unit * static_cast<float>(card.clamp);
  if (card.progress >= 1) return to;
  Place start = card.from;
  if (start.lane == Lane::calling) start.slot = 0;
  const Rect from = place_rect(start, layout, offsets);
  if (card.falls_in) {
    // It falls, and settles once by 3 pixels.
    const auto now = static_cast<float>(card.progress);
    const float fallen = std::min(1.0F, now / 0.8F);
    const float bounce = now > 0.8F ? std::sin((now - 0.8F) / 0.2F * 3.14159F) * 3 : 0;
    return {to.x, to.y - ((1 - fallen * fallen) * 56 + bounce) * layout.unit, to.width, to.height};
  }
  const auto t = static_cast<float>(card.progress);
  const auto between = [t](float a, float b) { return a + (b - a) * t; };
  return {between(from.x, to.x), between(from.y, to.y), between(from.width, to.width),
          between(from.height, to.height)};
}

float x_of_step(const Scene& scene, const Rect& timeline, float unit, double step) {
  const Rect track = timeline_track(timeline, unit);
  if (const std::vector<double>& moments = scene.moments;
      !moments.empty() && moments.size() == scene.step_count) {
    const double at = std::clamp(step, 0.0, static_cast<double>(moments.size() - 1));
    const auto before = static_cast<std::size_t>(at);
    const std::size_t after = std::min(before + 1, moments.size() - 1);
    const double share =
        moments[before] + (moments[after] - moments[before]) * (at - static_cast<double>(before));
    return track.x + track.width * static_cast<float>(share);
  }
  const auto last = static_cast<double>(std::max<std::size_t>(scene.step_count, 2) - 1);
  return track.x + track.width * static_cast<float>(std::clamp(step / last, 0.0, 1.0));
}

std::size_t step_at(const Scene& scene, const Rect& timeline, float unit, float x) {
  const Rect track = timeline_track(timeline, unit);
  if (track.width <= 0 || scene.step_count < 2) return 0;
  const double share = std::clamp((x - track.x) / track.width, 0.0F, 1.0F);
  if (const std::vector<double>& moments = scene.moments; moments.size() == scene.step_count) {
    const auto after = std::lower_bound(moments.begin(), moments.end(), share);
    if (after == moments.begin()) return 0;
    if (after == moments.end()) return moments.size() - 1;
    const auto index = static_cast<std::size_t>(after - moments.begin());
    return share - moments[index - 1] < *after - share ? index - 1 : index;
  }
  return static_cast<std::size_t>(std::lround(share * static_cast<double>(scene.step_count - 1)));
}

bool has_two_lines(const Scene& scene, const Rect& timeline, float unit) {
  return scene.turns.size() > 1 && timeline.height >= 76 * unit;
}

float y_of_line(const Scene& scene, const Rect& timeline, float unit, bool below) {
  const float middle = timeline.center().y;
  if (!has_two_lines(scene, timeline, unit)) return middle;
  return middle + (below ? 0.5F : -0.5F) * between_lines * unit;
}

float y_of_step(const Scene& scene, const Rect& timeline, float unit, std::size_t step) {
  const auto turn = std::find_if(scene.turns.begin(), scene.turns.end(),
                                 [step](const TimelineTurn& each) { return each.last >= step; });
  return y_of_line(scene, timeline, unit, turn != scene.turns.end() && turn->below);
}

Rect timeline_track(const Rect& timeline, float unit) {
  const float height = 4 * unit;
  return {timeline.x, timeline.center().y - height / 2,
          std::max(0.0F, timeline.width - step_label_width(timeline, unit)), height};
}

}  // namespace lastcall::stage
