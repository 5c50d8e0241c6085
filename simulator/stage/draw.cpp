#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "measures.hpp"
#include "stage/geometry.hpp"
#include "stage/stage.hpp"
#include "trace/words.hpp"

namespace lastcall::stage {
namespace {

Color color_of(Tone tone, const Theme& theme) {
  switch (tone) {
    case Tone::neutral: return theme.dim;
    case Tone::ok: return theme.ok;
    case Tone::error: return theme.error;
    case Tone::warning: return theme.warning;
  }
  return theme.text;
}

// Draws what it is given with one theme, unit and painter.
struct Brush {
  const Theme& theme;
  float unit;
  Painter& painter;
  bool tight = false;
  bool large = false;

  float width(std::string_view text, Font font, float size) const {
    return painter.measure(text, font, size * unit).width;
  }
  // The size, not above `size` nor much below `least`, at which a text fits into `room` pixels.
  float shrunk(std::string_view text, Font font, float size, float least, float step,
               float room) const {
    while (size > least && width(text, font, size) > room) size -= step;
    return size;
  }
  // Text whose line box begins at y; elided to `room` pixels.
  void text(float x, float y, std::string_view text, Font font, float size, Color color,
            float room) const {
    painter.text({x, y}, elide(text, font, size * unit, room, painter), font, size * unit, color);
  }
  // Text centred on a height.
  void centred(float x, float y, std::string_view text, Font font, float size, Color color) const {
    const Size extent = painter.measure(text, font, size * unit);
    painter.text({x, y - extent.height / 2}, text, font, size * unit, color);
  }
  // `brief`: what must not be left out of the note where that has no room.
  void heading(const Rect& pane, std::string_view label, std::string_view note = "",
               std::string_view brief = "") const {
    const float y = pane.y + (large ? 7 : tight ? 9 : 15) * unit;
    const float padding = (tight ? 12 : 18) * unit;
    const float x = pane.x + padding;
    float room = pane.width - 2 * padding;
    if (large) note = "";
    const auto fits = [&](std::string_view words) {
      const float wide = width(words, Font::text, 12.5F);
      return wide > 0 &&
             wide + width(label.substr(0, label.find(',')), Font::semibold, 12.5F) + 8 * unit <
                 room;
    };
    if (!large && !brief.empty() && !fits(note)) note = brief;
    if (fits(note)) {
      const float note_width = width(note, Font::text, 12.5F);
      text(pane.right() - padding - note_width, y, note, Font::text, 12.5F, theme.dim,
           note_width + unit);
      room -= note_width + 8 * unit;
    }
    // The first words of a label that has no room: "CALLED" of "CALLED, IN ORDER".
    if (width(label, Font::semibold, 12.5F) > room) label = label.substr(0, label.find(','));
    text(x, y, label, Font::semibold, 12.5F, theme.dim, room);
  }

  // In the accent colour: what is next, and a child's own, in the step that brings it.
  static bool is_marked(const Card& card) { return card.next || (card.fresh && card.falls_in); }

  Color edge_of(const Card& card) const {
    if (card.next) return theme.line.mixed(theme.accent, static_cast<float>(card.clamp));
    return is_marked(card) ? theme.accent : theme.line;
  }

  // What is at the right of a large card, in a word or two.
  static std::string word_of(const Card& card) {
    if (card.look == Look::lost) return "never";
    if (card.next) return "next";
    if (card.fresh) return "new";
    if (card.badge == "returned") return "";  // its tick says it
    if (!card.badge.empty()) return card.badge;
    constexpr std::string_view taken = "taken ";
    return card.detail.starts_with(taken) ? card.detail.substr(taken.size()) : "";
  }

  // Letter and shape as large as the card allows.
  void large_card(const Card& card, const Rect& rect) const {
    auto opacity = static_cast<float>(card.opacity);
    if (card.falls_in) opacity *= static_cast<float>(std::min(1.0, card.progress * 3));
    const float radius = 7 * unit;
    const std::optional<Icon> sign = sign_of(card);
    const bool placeholder = card.handler == trace::no_handler && !sign;
    const bool ghost = card.look == Look::ghost;
    const bool outline_only = ghost || card.look == Look::lost;
    Mark mark = mark_of(card.function, theme);
    if (sign) mark.color = theme.dim;
    if (!outline_only) painter.fill(rect, radius, theme.raised.faded(opacity));
    const bool accent = is_marked(card) || card.look == Look::active;
    const Color edge = card.look == Look::lost ? theme.error : accent ? theme.accent : theme.line;
    painter.outline(rect, radius, edge.faded(opacity), (accent ? 2 : 1) * unit, outline_only);
    const float strength = outline_only ? 0.5F * opacity : opacity;
    const float middle = rect.center().y;
    const float size = std::min(24.0F, rect.height / unit * 0.62F);
    float x = rect.x + 12 * unit;
    if (!placeholder) {
      painter.fill({rect.x + 2 * unit, rect.y + 5 * unit, 3 * unit, rect.height - 10 * unit},
                   1.5F * unit, mark.color.faded(strength));
      const bool named = !(ghost && card.place.lane == Lane::called);
      if (sign)
        painter.icon(*sign, {x + 8 * unit, middle}, size * 0.42F * unit, theme.text.faded(opacity));
      else if (named)
        painter.shape(mark.shape, {x + 8 * unit, middle}, size * 0.4F * unit,
                      mark.color.faded(strength));
      if (named || sign) x += 26 * unit;
    }
    float right = rect.right() - 10 * unit;
    if (card.badge_tone == Tone::ok) {
      painter.icon(Icon::check, {right - 7 * unit, middle}, 6 * unit, theme.ok.faded(opacity));
      right -= 20 * unit;
    }
    const std::string word = word_of(card);
    const float wide = width(word, Font::semibold, 13);
    const float name = width(card.name, Font::bold, size);
    if (!word.empty() && right - wide > x + std::min(name, 24 * unit) + 6 * unit) {
      const Color color = card.badge_tone == Tone::error || card.look == Look::lost ? theme.error
                          : accent || card.fresh                                    ? theme.accent
                                                                                    : theme.dim;
      centred(right - wide, middle, word, Font::semibold, 13, color.faded(opacity));
      right -= wide + 8 * unit;
    }
    const bool ordinal = placeholder || (ghost && card.place.lane == Lane::called);
    const float shown = ordinal || card.program ? std::min(size, 15.0F) : size;
    const bool halved = card.program && (card.badge == "killed" || card.badge == "gone");
    const std::string label = elide(halved ? "main" : card.name, Font::bold, shown * unit,
                                    std::max(0.0F, right - x), painter);
    centred(x, middle, label, Font::bold, shown,
            (outline_only ? theme.dim : theme.text).faded(opacity));
  }

  // As much of a card's detail as there is room for, in whole parts: the long form, the short one,
  // its last part, its first.
  std::string fitting(const Card& card, Font font, float size, float room) const {
    const std::string& least = card.brief.empty() ? card.detail : card.brief;
    constexpr std::string_view joint = " · ";
    const std::size_t first = std::min(least.find(joint), least.size());
    const std::size_t last = least.rfind(joint);
    for (const std::string& words :
         {card.detail, card.brief,
          last == std::string::npos ? "" : least.substr(last + joint.size()),
          least.substr(0, first)})
      if (!words.empty() && width(words, font, size) <= room) return words;
    return "";
  }
  // … of a call: without its arguments, without the module, the name alone.
  std::string fitting_call(const std::string& call, float room) const {
    const std::size_t open = call.find('(');
    if (open == std::string::npos || width(call, Font::mono, 13) <= room) return call;
    const std::string name = call.substr(0, open);
    const std::size_t dot = name.find_last_of(". ");
    const std::string last = dot == std::string::npos ? name : name.substr(dot + 1);
    const bool bare = call.compare(open, 2, "()") == 0;
    const std::string arguments = bare ? "()" : "(…)";
    for (const std::string& words :
         {name + arguments, last + call.substr(open), last + arguments, last})
      if (width(words, Font::mono, 13) <= room) return words;
    return last;
  }

  // The height on which a card's name is.
  float name_middle(const Rect& rect) const {
    return tight ? rect.center().y : rect.y + 24 * unit - lift(rect);
  }
  // A card of less height than usual has its lines a little higher.
  float lift(const Rect& rect) const {
    return std::max(0.0F, stage::roomy.card * unit - rect.height) * 0.45F;
  }

  static std::optional<Icon> icon_of(const Card& card) {
    if (card.badge_tone == Tone::ok) return Icon::check;
    if (card.badge == "killed" || card.badge == "gone") return Icon::flash;
    if (card.badge_tone == Tone::error) return Icon::error;
    return std::nullopt;
  }

  // What stands at the name of a card that is no single handler's: no hue, no function's shape.
  static std::optional<Icon> sign_of(const Card& card) {
    if (card.program) return Icon::sheet;
    if (card.pile > 0) return Icon::pile;
    return std::nullopt;
  }

  void badge(const Card& card, const Rect& rect, float opacity, float& right) const {
    if (card.badge.empty()) return;
    const auto icon = icon_of(card);
    const Color color =
        card.badge_tone == Tone::neutral ? theme.accent : color_of(card.badge_tone, theme);
    const float text_width = width(card.badge, Font::semibold, 12.5F);
    const float icon_room = icon ? 17 * unit : 2 * unit;
    const float pill_width = text_width + icon_room + 18 * unit;
    if (rect.right() - rect.x < pill_width + 92 * unit) {  // the icon alone, or the name alone
      const float name = std::min(width(card.name, Font::semibold, 17.5F), 60 * unit);
      if (!icon || right - 17 * unit < rect.x + 37 * unit + name) return;
      right -= 17 * unit;
      painter.icon(*icon, {right + 8 * unit, name_middle(rect)}, 6 * unit, color.faded(opacity));
      return;
    }
    const Rect pill{right - pill_width, name_middle(rect) - 11 * unit, pill_width, 23 * unit};
    painter.fill(pill, pill.height / 2, theme.raised.mixed(color, 0.22F).faded(opacity));
    if (icon)
      painter.icon(*icon, {pill.x + 15 * unit, pill.center().y}, 5 * unit, color.faded(opacity));
    centred(pill.x + 9 * unit + icon_room, pill.center().y, card.badge, Font::semibold, 12.5F,
            color.faded(opacity));
    right = pill.x - 8 * unit;
  }

  // In two halves, where the process died in it: 7 pixels apart, with a jagged edge.
  void card(const Card& card, const Rect& rect) const {
    if (card.cracked <= 0) return whole_card(card, rect);
    const auto apart = static_cast<float>(card.cracked) * 7 * unit;
    const float edge = rect.x + rect.width * 0.6F;
    Card broken = card;
    broken.cracked = 0;
    painter.push_clip(
        {rect.x - unit, rect.y - 2 * unit, edge - rect.x + unit, rect.height + 8 * unit});
    whole_card(broken, rect);
    painter.pop_clip();
    const Rect right{rect.x + apart, rect.y + apart * 0.6F, rect.width, rect.height};
    painter.push_clip(
        {edge + apart, rect.y - 2 * unit, rect.right() - edge + 2 * unit, rect.height + 14 * unit});
    whole_card(broken, right);
    painter.pop_clip();
    for (const auto& [x, y] : {std::pair{edge, rect.y}, std::pair{edge + apart, right.y}}) {
      Point from{x + 6 * unit, y - 2 * unit};
      for (int i = 1; i <= 4; ++i) {
        const Point to{x + (i % 2 == 0 ? 6 : -6) * unit,
                       y + rect.height * static_cast<float>(i) / 4 + 1 * unit};
        painter.line(from, to, theme.error, 2 * unit);
        from = to;
      }
    }
  }

  // The clamp of the one that is called next: a bracket at each side, and a tab that says so.
  void clamp(const Card& card, const Rect& rect) const {
    const auto closed = static_cast<float>(card.clamp);
    if (closed <= 0 || rect.height < stage::tight.card * unit) return;
    const float away = (8 + 10 * (1 - closed)) * unit;
    const Color color = theme.accent.faded(closed);
    const float arm = 6 * unit;
    const float width = 2 * unit;
    const float top = rect.y - 5 * unit;
    const float bottom = rect.bottom() + 5 * unit;
    for (const bool left : {true, false}) {
      const float x = left ? rect.x - away : rect.right() + away - width;
      painter.fill({x, top, width, bottom - top}, 0, color);
      const float arm_x = left ? x : x + width - arm;
      painter.fill({arm_x, top, arm, width}, 0, color);
      painter.fill({arm_x, bottom - width, arm, width}, 0, color);
    }
    if (!tight) tab(rect, "next", closed);
  }

  // On the upper edge of a card.
  void tab(const Rect& rect, std::string_view word, float opacity) const {
    const float words = width(word, Font::bold, 12.5F);
    const Rect tab{rect.right() - words - 34 * unit, rect.y - 11 * unit, words + 22 * unit,
                   22 * unit};
    painter.fill(tab, tab.height / 2, theme.accent.faded(opacity));
    centred(tab.x + 11 * unit, tab.center().y, word, Font::bold, 12.5F,
            theme.on_accent.faded(opacity));
  }

  void whole_card(const Card& card, const Rect& rect) const {
    if (large) return large_card(card, rect);
    auto opacity = static_cast<float>(card.opacity);
    if (card.falls_in) opacity *= static_cast<float>(std::min(1.0, card.progress * 3));
    const float radius = 10 * unit;
    const std::optional<Icon> sign = sign_of(card);
    const bool placeholder = card.handler == trace::no_handler && !sign;
    Mark mark = mark_of(card.function, theme);
    if (sign) mark.color = theme.dim;
    const bool outline_only = card.look == Look::ghost || card.look == Look::lost;
    const float inset = (tight ? 7 : 11) * unit;

    if (!outline_only && card.pile > 0) {
      for (const float under : {2.0F, 1.0F}) {
        const Rect sheet{rect.x + 2.5F * under * unit, rect.y + 3 * under * unit, rect.width,
                         rect.height};
        painter.fill(sheet, radius, theme.raised.faded(opacity));
        painter.outline(sheet, radius, theme.line.faded(opacity), unit, false);
      }
    } else if (!outline_only) {
      const Rect shadow{rect.x, rect.y + 3 * unit, rect.width, rect.height};
      painter.fill(
          shadow, radius,
          Color{0, 0, 0, theme.is_dark ? std::uint8_t{70} : std::uint8_t{22}}.faded(opacity));
    }
    if (!outline_only) painter.fill(rect, radius, theme.raised.faded(opacity));
    switch (card.look) {
      case Look::solid:
        painter.outline(rect, radius, edge_of(card).faded(opacity),
                        is_marked(card) ? 2 * unit : unit, false);
        break;
      case Look::active:
        painter.outline(rect, radius, theme.accent.faded(opacity), 2 * unit, false);
        break;
      case Look::ghost: painter.outline(rect, radius, theme.line.faded(opacity), unit, true); break;
      case Look::lost:
        painter.outline(rect, radius, theme.error.faded(0.75F * opacity), 1.5F * unit, true);
        break;
    }
    if (!placeholder)
      painter.fill({rect.x + 2 * unit, rect.y + inset, 4 * unit, rect.height - 2 * inset}, 2 * unit,
                   mark.color.faded(outline_only ? 0.45F * opacity : opacity));

    float x = rect.x + 15 * unit;
    float right = rect.right() - 13 * unit;
    const float middle = name_middle(rect);
    const float name_room = rect.right() - 39 * unit - (x + 22 * unit);
    if (card.look == Look::lost && width(card.name, Font::semibold, 17.5F) <= name_room) {
      painter.icon(Icon::lost, {right - 8 * unit, middle}, 8 * unit, theme.error.faded(opacity));
      right -= 26 * unit;
    }
    badge(card, rect, opacity, right);
    const bool ordinal_name = card.place.lane == Lane::called && card.look == Look::ghost;
    if (!placeholder && !ordinal_name) {
      if (sign) {
        painter.icon(*sign, {x + 6 * unit, middle}, 7.5F * unit, theme.text.faded(opacity));
      } else {
        painter.shape(mark.shape, {x + 6 * unit, middle}, 6.5F * unit,
                      mark.color.faded(outline_only ? 0.6F * opacity : opacity));
      }
      x += 22 * unit;
    }
    const Color name_color = outline_only ? theme.dim : theme.text;
    // A name gets smaller before it is cut.
    const bool is_long = card.program && width(card.name, Font::semibold, 17.5F) > right - x;
    const std::string name = is_long ? "main" : card.name;
    const float size = shrunk(name, Font::semibold, 17.5F, 12, 0.5F, right - x);
    const float line = painter.measure("A", Font::semibold, size * unit).height;
    text(x, middle - line / 2, name, Font::semibold, size, name_color.faded(opacity), right - x);
    if (card.next) clamp(card, rect);
    if (card.fresh && !tight) tab(rect, "new", opacity);
    if (card.detail.empty()) return;
    const bool is_code = !outline_only && card.detail != "called by atexit";
    const Font font = is_code ? Font::mono : Font::text;
    const Color detail_color = (card.look == Look::lost ? theme.error : theme.dim).faded(opacity);
    const auto detail = [&](float at_x, float y, float room) {
      text(at_x, y, fitting(card, font, 13, room), font, 13, detail_color, room);
    };
    if (!tight)
      return detail(rect.x + 15 * unit, rect.y + 38 * unit - lift(rect), rect.width - 28 * unit);
    x += width(card.name, Font::semibold, 17.5F) + 12 * unit;
    if (right - x < 90 * unit) return;
    detail(x, middle - painter.measure("A", font, 13 * unit).height / 2 + unit, right - x);
  }

  // A call on its card: the track at its left is what things travel on.
  void strip(const Strip& strip, const Rect& rect) const {
    using State = Strip::State;
    const auto opacity = static_cast<float>(strip.unfolded);
    if (opacity <= 0) return;
    const bool gone = strip.state == State::left || strip.state == State::dropped;
    const float radius = 7 * unit;
    const bool coming = strip.state == State::coming;
    const bool holds = strip.state == State::holds;
    const Color edge = strip.state == State::opened         ? theme.ok
                       : strip.state == State::cut || holds ? theme.error
                       : coming                             ? theme.accent
                                                            : theme.line;
    if (!gone && !coming)
      painter.fill(rect, radius, theme.raised.mixed(theme.panel, 0.4F).faded(opacity));
    painter.outline(rect, radius, edge.faded(opacity), unit,
                    gone || coming || strip.state == State::cut);
    const Point mark{rect.x + 18 * unit, rect.center().y};
    switch (strip.state) {
      case State::waiting:
        painter.icon(Icon::clock, mark, 6.5F * unit, theme.dim.faded(opacity));
        break;
      case State::cut: painter.icon(Icon::flash, mark, 7 * unit, theme.error.faded(opacity)); break;
      case State::dropped:
        painter.icon(Icon::lost, mark, 6 * unit, theme.dim.faded(opacity));
        break;
      case State::opened: painter.icon(Icon::check, mark, 6 * unit, theme.ok.faded(opacity)); break;
      case State::left: break;
      case State::holds:
        painter.icon(Icon::warning, mark, 7 * unit, theme.error.faded(opacity));
        break;
      case State::coming:
        painter.outline({mark.x - 4.5F * unit, mark.y - 4.5F * unit, 9 * unit, 9 * unit},
                        4.5F * unit, theme.accent.faded(opacity), 1.75F * unit, false);
        break;
      case State::running:
        painter.fill({mark.x - 4 * unit, mark.y - 4 * unit, 8 * unit, 8 * unit}, 4 * unit,
                     theme.accent.faded(opacity));
    }
    float right = rect.right() - 12 * unit;
    const float left = rect.x + 36 * unit;
    const std::string line = strip.line != 0 ? "line " + std::to_string(strip.line) : "";
    const std::string& note = large && strip.state == State::left ? line : strip.note;
    if (!note.empty()) {
      const float wide = width(note, Font::text, 13);
      const float cross = strip.state == State::left ? 16 * unit : 0;
      const std::string call = fitting_call(strip.name, right - wide - cross - 10 * unit - left);
      if (right - wide - cross - 10 * unit > left + width(call, Font::mono, 13) &&
          (call.find('(') != std::string::npos || call == strip.name)) {
        const Color color = strip.state == State::opened ? theme.ok
                            : holds                      ? theme.error
                            : coming                     ? theme.accent
                                                         : theme.dim;
        centred(right - wide, rect.center().y, note, Font::text, 13, color.faded(opacity));
        if (cross > 0)
          painter.icon(Icon::error, {right - wide - 10 * unit, rect.center().y}, 4.5F * unit,
                       theme.error.faded(opacity));
        right -= wide + cross + 10 * unit;
      }
    }
    const Color color = gone ? theme.dim : theme.text;
    std::string name = fitting_call(strip.name, right - left);
    if (note != line && !line.empty() && strip.state != State::dropped &&
        width(name + "  " + line, Font::mono, 13) < right - left)
      name += "  " + line;
    const Size extent = painter.measure(name, Font::mono, 13 * unit);
    text(left, rect.center().y - extent.height / 2, name, Font::mono, 13, color.faded(opacity),
         right - left);
  }

  void lane(const Rect& rect, std::string_view label, std::string_view note,
            std::string_view brief = "") const {
    painter.fill(rect, 14 * unit, theme.panel.mixed(theme.background, 0.35F));
    painter.outline(rect, 14 * unit, theme.line, unit, false);
    heading(rect, label, note, brief);
  }
};

bool moves(const Card& card) {
  return card.progress < 1;
}

void draw_cards(const Scene& scene, const std::vector<Card>& cards, const Rect& lane,
                const Layout& layout, const Brush& brush) {
  const Rect content = lane_cards(lane, layout);
  brush.painter.push_clip({lane.x, content.y - 2 * layout.unit, lane.width,
                           lane.bottom() - content.y + 2 * layout.unit});
  for (const bool next : {false, true})  // the clamp of the next one lies over its neighbours
    for (const Card& card : cards) {
      if (moves(card) || card.next != next) continue;
      const Rect rect = card_rect(card, scene, layout);
      // Where there is room for one alone, no other looks in.
      if (layout.tightest &&
          (rect.bottom() > lane.bottom() || rect.y < content.y - rect.height / 2))
        continue;
      if (rect.bottom() > content.y - rect.height && rect.y < lane.bottom()) brush.card(card, rect);
    }
  brush.painter.pop_clip();
}

std::string count_note(std::size_t count, std::string_view what) {
  return std::to_string(count) + " " + std::string(what);
}

// Nothing is cut without a word: how many cards of a lane have no room.
std::string out_of_sight(const Scene& scene, const Layout& layout, bool registry) {
  const Rect content = lane_cards(registry ? layout.registry : layout.called, layout);
  const LaneMeasures measures = lane_measures(layout);
  const float room = std::max(
      1.0F, std::floor((content.height / layout.unit + measures.gap + 0.5F) / measures.pitch()));
  const std::size_t slots = registry ? scene.registry_slots : scene.called_slots;
  if (static_cast<float>(slots) <= room) return "";
  return ", " + std::to_string(slots - static_cast<std::size_t>(room)) + " not in sight";
}

// What runs: the calls on the innermost card, that card, what it stands on, and other threads.
void draw_running(const Scene& scene, const Layout& layout, const Brush& brush) {
  const Rect& lane = layout.calling;
  const float unit = layout.unit;
  const std::size_t shown = shown_strips(scene, layout);
  brush.painter.push_clip({lane.x, lane.y, lane.width, lane.height});
  for (std::size_t i = 0; i < shown; ++i)
    brush.strip(scene.strips[i], strip_rect(i, scene, layout));
  brush.painter.pop_clip();
  draw_cards(scene, scene.calling, lane, layout, brush);
  const bool falls = scene.travel && scene.travel->kind == Travel::Kind::exception;
  if (layout.tight || scene.calling.empty() || falls) return;
  float y = lane_cards(lane, layout).y + strips_height(scene, layout) +
            lane_measures(layout).pitch() * unit * static_cast<float>(scene.calling.size());
  const float bottom = lane.bottom() - lane_measures(layout).padding * unit;
  const float x = lane_cards(lane, layout).x;
  const float room = lane_cards(lane, layout).width;
  const std::size_t hidden = scene.strips_hidden + scene.strips.size() - shown;
  if (hidden > 0 && y + 20 * unit < bottom) {
    brush.text(x, y, count_note(hidden, hidden == 1 ? "more call below" : "more calls below"),
               Font::text, 13, brush.theme.dim, room);
    y += 24 * unit;
  }
  for (const Strip& thread : scene.threads) {
    if (y + strip_call_height * unit > bottom) break;
    brush.strip(thread, {x, y, room, strip_call_height * unit});
    y += (strip_call_height + strip_call_gap) * unit;
  }
  const std::string words =
      scene.cut ? "The process stops between two steps. Python is not asked and does not notice."
                : scene.waits_for;
  if (words.empty()) return;
  for (const std::string& line : wrap(words, Font::text, 13 * unit, room, brush.painter)) {
    if (y + 18 * unit > bottom) break;
    brush.text(x, y, line, Font::text, 13, brush.theme.dim, room);
    y += 19 * unit;
  }
}

// A terminal or exit status that is too low for a heading.
bool is_strip(const Scene& scene, const Rect& rect, float unit) {
  return scene.large || rect.height < 80 * unit;
}

// A line that was torn: a jag, and then only a stump.
void broken_line(Point from, Point to, const Theme& theme, float unit, Painter& painter) {
  const float wide = std::min(to.x - from.x, 60 * unit);
  const float y = from.y;
  const std::array<Point, 6> jag{Point{from.x, y},
                                 {from.x + wide * 0.35F, y},
                                 {from.x + wide * 0.45F, y - 8 * unit},
                                 {from.x + wide * 0.6F, y + 8 * unit},
                                 {from.x + wide * 0.7F, y},
                                 {from.x + wide * 0.8F, y}};
  for (std::size_t i = 1; i < jag.size(); ++i)
    painter.line(jag[i - 1], jag[i], theme.error, 2 * unit);
}

// Over the phases that a killed process never reaches.
void skipping_arc(const Scene& scene, Point from, Point to, const Brush& brush) {
  const float unit = brush.unit;
  const Theme& theme = brush.theme;
  const auto drawn = static_cast<float>(scene.cut->arc);
  const float rise = 21 * unit;
  const float words = brush.width(scene.cut->skipped, Font::semibold, 13);
  const float middle = (from.x + to.x) / 2;
  constexpr int parts = 48;
  const auto point = [&](int i) {
    const float t = static_cast<float>(i) / parts;
    const float up = 1 - std::pow(std::abs(2 * t - 1), 6.0F);
    return Point{from.x + (to.x - from.x) * t, from.y - 11 * unit - rise * 0.75F * up};
  };
  for (int i = 0; i < parts; ++i) {
    if (static_cast<float>(i) / parts > drawn) break;
    const Point a = point(i);
    const Point b = point(i + 1);
    if (b.x > middle - words / 2 - 8 * unit && a.x < middle + words / 2 + 8 * unit) continue;
    brush.painter.line(a, b, theme.error, 2 * unit);
  }
  brush.centred(middle - words / 2, point(parts / 2).y, scene.cut->skipped, Font::semibold, 13,
                theme.error.faded(drawn));
  if (drawn < 1) return;
  const Point tip = point(parts);
  brush.painter.line({tip.x - 9 * unit, tip.y - 6.5F * unit}, tip, theme.error, 2 * unit);
  brush.painter.line({tip.x - 9.5F * unit, tip.y + 3 * unit}, tip, theme.error, 2 * unit);
}

}  // namespace

void draw_phases(const Scene& scene, const Rect& rect, float unit, const Theme& theme,
                 Painter& painter) {
  if (rect.height <= 0 || scene.phases.empty()) return;
  const Brush brush{theme, unit, painter};
  // The arc of a power cut has the room above.
  const float middle = rect.bottom() - std::min(rect.height / 2, 26 * unit);
  const float radius = 10.5F * unit;
  const float size = 14.5F;
  std::vector<float> centers;
  // Labels of phases that are not current are left out where there is no room for all of them.
  std::vector<PhaseMark> phases = scene.phases;
  if (scene.large) {
    static constexpr std::array words{"main", "threads", "handlers", "flush", "end"};
    for (std::size_t i = 0; i < phases.size() && i < words.size(); ++i) phases[i].label = words[i];
  }
  float wanted = 0;
  for (const PhaseMark& mark : phases)
    wanted += 2 * radius + 10 * unit + brush.width(mark.label, Font::semibold, size);
  const auto count = static_cast<float>(phases.size());
  const float name = scene.other ? 170 * unit : 0;  // of the process, before its phases
  if (name > 0) {
    const std::size_t comma = std::min(scene.process.find(','), scene.process.size());
    const std::string who = scene.process.substr(0, comma);
    brush.centred(rect.x, middle, who, Font::bold, 16, theme.text);
    if (comma + 2 < scene.process.size())
      brush.centred(rect.x + brush.width(who, Font::bold, 16) + 10 * unit, middle,
                    scene.process.substr(comma + 2), Font::text, 13, theme.dim);
  }
  const bool all_labels =
      name <= 0 && wanted + (count - 1) * (scene.large ? 20 : 40) * unit <= rect.width;
  const auto width_of = [&](const PhaseMark& mark) {
    const bool labelled =
        all_labels ||
        (name <= 0 && (mark.status == PhaseMark::Status::current ||
                       (mark.status == PhaseMark::Status::killed && &mark == &phases.back())));
    return 2 * radius + (labelled ? 10 * unit + brush.width(mark.label, Font::semibold, size) : 0);
  };
  float used = 0;
  for (const PhaseMark& mark : phases) used += width_of(mark);
  const float gap = std::max(0.0F, (rect.width - name - used) / std::max(1.0F, count - 1));

  float x = rect.x + name;
  for (std::size_t i = 0; i < phases.size(); ++i) {
    const PhaseMark& mark = phases[i];
    using Status = PhaseMark::Status;
    const Point center{x + radius, middle};
    const Rect ring{x, middle - radius, 2 * radius, 2 * radius};
    Color label_color = theme.dim;
    centers.push_back(center.x);
    const bool red = mark.status == Status::failed || mark.status == Status::killed;
    if (mark.status == Status::current) {
      painter.fill(ring, radius, theme.accent);
      label_color = theme.text;
    } else if (red) {
      painter.fill(ring, radius, theme.error);
      label_color = mark.status == Status::failed || i == 0 ? theme.error : theme.text;
    } else {
      const Color color = mark.status == Status::done ? theme.ok : theme.faint;
      painter.outline(ring, radius, color, 1.75F * unit, mark.status == Status::skipped);
    }
    const bool is_last = i + 1 == phases.size();
    if (mark.status == Status::done) {
      painter.icon(Icon::check, center, 5.5F * unit, theme.ok);
    } else if (mark.status == Status::failed) {
      painter.icon(Icon::error, center, 5.5F * unit, theme.background);
    } else if (mark.status == Status::killed && !is_last) {
      painter.icon(Icon::flash, center, 6.5F * unit, theme.background);
    } else {
      const std::string number = std::to_string(i + 1);
      const Color color = mark.status == Status::current ? theme.on_accent
                          : red                          ? theme.background
                                                         : theme.dim;
      const float digit = scene.large ? 12.5F : 11.5F;
      brush.centred(center.x - brush.width(number, Font::bold, digit) / 2, middle, number,
                    Font::bold, digit, color);
    }
    const float width = width_of(mark);
    if (width > 2 * radius)
      brush.centred(x + 2 * radius + 10 * unit, middle, mark.label,
                    mark.status == Status::current || red ? Font::semibold : Font::text, size,
                    label_color);
    if (width > 2 * radius && mark.status == Status::skipped)
      painter.line({x + 2 * radius + 8 * unit, middle},
                   {x + 2 * radius + 12 * unit + brush.width(mark.label, Font::text, size), middle},
                   theme.dim, 1.25F * unit);
    x += width;
    if (i + 1 < phases.size() && gap > (scene.large ? 14 : 24) * unit) {
      const Point from{x + (scene.large ? 5 : 12) * unit, middle};
      const Point to{x + gap - (scene.large ? 5 : 12) * unit, middle};
      const Status next = phases[i + 1].status;
      const bool passed = mark.status == Status::done || mark.status == Status::failed;
      if (mark.status == Status::killed && !is_last) {
        broken_line(from, to, theme, unit, painter);
      } else if (next == Status::skipped || mark.status == Status::skipped) {
        for (float dash = from.x; dash < to.x; dash += 8 * unit)
          painter.line({dash, middle}, {std::min(dash + 3 * unit, to.x), middle}, theme.faint,
                       2 * unit);
      } else {
        painter.line(from, to, passed ? theme.ok : theme.line, 2 * unit);
      }
    }
    x += gap;
  }
  if (scene.bead) {
    const double place = std::clamp(*scene.bead, 0.0, static_cast<double>(centers.size() - 1));
    const auto left = std::min(static_cast<std::size_t>(place), centers.size() - 2);
    const auto part = static_cast<float>(place - static_cast<double>(left));
    const float at = centers[left] + (centers[left + 1] - centers[left]) * part;
    painter.fill({at - 9 * unit, middle - 9 * unit, 18 * unit, 18 * unit}, 9 * unit,
                 theme.accent.faded(0.35F));
    painter.fill({at - 5 * unit, middle - 5 * unit, 10 * unit, 10 * unit}, 5 * unit, theme.accent);
  }
  if (scene.cut && scene.cut->arc > 0 && !scene.cut->skipped.empty() &&
      middle - radius - 14 * unit > rect.y)
    skipping_arc(scene, {centers.front() + 26 * unit, middle}, {centers.back() - 3 * unit, middle},
                 brush);
}

void draw_lanes(const Scene& scene, const Layout& layout, const Theme& theme, Painter& painter) {
  if (layout.registry.height <= 0) return;
  const float unit = layout.unit;
  const Brush brush{theme, unit, painter, layout.tight, layout.card > 0};
  const bool dead = scene.cut.has_value();
  // ", 2 not in sight" is "+2" where that has no room.
  const auto brief = [](const std::string& hidden) {
    return hidden.empty() ? "" : "+" + hidden.substr(2, hidden.find(' ', 2) - 2);
  };
  const std::string unseen = out_of_sight(scene, layout, true);
  std::string waiting = count_note(scene.waiting, "waiting") + unseen;
  if (dead && scene.registry_slots > 0 && scene.waiting == 0) waiting = "nobody will call them";
  const std::string few = brief(unseen);
  brush.lane(layout.registry, "REGISTRY", waiting,
             few.empty() && layout.fold ? std::to_string(scene.waiting) : few);
  const bool named = scene.other || scene.process.empty();
  brush.lane(layout.calling, "RUNNING", named ? scene.running_note : scene.process);
  const std::string later = out_of_sight(scene, layout, false);
  brush.lane(layout.called, "CALLED, IN ORDER", later.empty() ? later : later.substr(2),
             brief(later));
  if (layout.hides_terminal)  // nothing is left out without a word
    brush.centred(layout.registry.x, layout.registry.y - 7 * unit,
                  "no room for terminal and exit status", Font::text, 11, theme.dim);
  if (layout.card > 0)  // the pile is counted where its end is
    for (const bool registry : {true, false}) {
      std::string more = out_of_sight(scene, layout, registry);
      if (more.empty()) continue;
      more = more.substr(2, more.find(' ', 2) - 2) + " more";
      const Rect& lane = registry ? layout.registry : layout.called;
      const float wide = brush.width(more, Font::semibold, 12.5F);
      brush.text(lane.right() - wide - 12 * unit, lane.y + 7 * unit, more, Font::semibold, 12.5F,
                 theme.text, wide + unit);
    }
  draw_cards(scene, scene.registry, layout.registry, layout, brush);
  draw_running(scene, layout, brush);
  draw_cards(scene, scene.called, layout.called, layout, brush);
  if (dead && scene.cut->dark > 0) {
    const Color shade = theme.background.faded(0.4F * static_cast<float>(scene.cut->dark));
    painter.fill(layout.called, 14 * unit, shade);
  }
  // Cards on their way cross from lane to lane, over everything else.
  for (const std::vector<Card>* cards : {&scene.registry, &scene.called, &scene.calling})
    for (const Card& card : *cards)
      if (moves(card)) brush.card(card, card_rect(card, scene, layout));
}

void draw_disc(std::string_view name, const Mark& mark, Point center, float radius,
               const DiscLook& look, float unit, const Theme& theme, Painter& painter) {
  const Rect ring{center.x - radius, center.y - radius, 2 * radius, 2 * radius};
  painter.fill(ring, radius, theme.raised.faded(look.strength));
  painter.outline(ring, radius, mark.color.faded(look.strength), 2 * unit, false);
  const std::string_view letter = name.substr(0, next_character(name, 0));
  const float size = std::min(17 * unit, radius * 0.75F);
  const Size extent = painter.measure(letter, Font::bold, size);
  painter.text({center.x - extent.width / 2, center.y - extent.height / 2}, letter, Font::bold,
               size, theme.text.faded(look.strength));
  const Point corner{center.x + radius * 0.7F, center.y + radius * 0.7F};
  painter.shape(mark.shape, corner, radius * 0.375F, look.ground);
  painter.shape(mark.shape, corner, radius * 0.3F, mark.color.faded(look.strength));
}

void draw_card(const Card& card, const Rect& rect, float unit, const Theme& theme,
               Painter& painter) {
  Brush{theme, unit, painter, rect.height < roomy.card * unit}.card(card, rect);
}

void draw_sentence(const Scene& scene, const Rect& rect, float unit, const Theme& theme,
                   Painter& painter) {
  if (rect.height <= 0) return;
  const bool red = scene.cut || scene.differs;
  const Color tint = red ? theme.error : theme.accent;
  const float share = red ? 0.16F : theme.is_dark ? 0.07F : 0.08F;
  painter.fill(rect, 8 * unit, theme.background.mixed(tint, share));
  painter.fill({rect.x, rect.y, 4 * unit, rect.height}, 0, tint);
  if (scene.read > 0)
    painter.fill({rect.x + 4 * unit, rect.bottom() - 2 * unit,
                  (rect.width - 4 * unit) * static_cast<float>(scene.read), 2 * unit},
                 0, tint);
  const bool alone = scene.large && scene.rest.empty();
  const float size = (alone ? 20 : scene.asks ? 18 : 16) * unit;
  const float line_height = (alone ? 26 : 22) * unit;
  const float left = rect.x + 17 * unit;
  const float room = std::max(120 * unit, rect.width - (34 + scene.aside) * unit);
  const auto capacity =
      std::max<std::size_t>(1, static_cast<std::size_t>((rect.height - 8 * unit) / line_height));

  // The lead in bold; the rest goes on in the same line, word by word.
  struct Word {
    std::string_view text;
    Font font;
  };
  std::vector<Word> words;
  const auto add = [&words](std::string_view text, Font font) {
    while (!text.empty()) {
      const std::size_t space = std::min(text.find(' '), text.size());
      if (space > 0) words.push_back({text.substr(0, space), font});
      text.remove_prefix(std::min(space + 1, text.size()));
    }
  };
  add(scene.lead, scene.asks ? Font::bold : Font::semibold);
  add(scene.rest, Font::text);
  struct Placed {
    std::string text;
    Font font;
    float x;
    std::size_t line;
  };
  std::vector<Placed> placed;
  float x = 0;
  std::size_t line = 0;
  const float space = painter.measure(" ", Font::text, size).width;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    float width = painter.measure(word.text, word.font, size).width;
    if (x > 0 && x + width > room) {
      if (line + 1 == capacity) {
        placed.push_back({"…", Font::text, x, line});
        break;
      }
      ++line;
      x = 0;
    }
    std::string shown(word.text);
    if (width > room) {
      shown = elide(word.text, word.font, size, room, painter);
      width = painter.measure(shown, word.font, size).width;
    }
    placed.push_back({std::move(shown), word.font, x, line});
    x += width + space;
    if (word.font == Font::semibold && i + 1 < words.size() && words[i + 1].font == Font::text)
      x += space;
  }
  const float block = line_height * static_cast<float>(line + 1);
  const float top = rect.center().y - block / 2;
  painter.push_clip(rect);
  for (const Placed& word : placed)
    painter.text({left + word.x, top + line_height * static_cast<float>(word.line) + unit},
                 word.text, word.font, size, theme.text);
  painter.pop_clip();
}

namespace {

// A pipe's buffer stands beside the terminal, where there is room.
bool shows_buffer(const Scene& scene, const Rect& rect, float unit) {
  return !scene.is_tty && scene.pending_bytes > 0 && rect.height >= 100 * unit &&
         rect.width >= 480 * unit;
}

Rect buffer_rect(const Rect& rect, float unit) {
  const float width = std::min(rect.width * 0.42F, 340 * unit);
  return {rect.right() - width - 16 * unit, rect.y + 40 * unit, width, rect.height - 52 * unit};
}

// A line that went with its buffer: struck out from the right, and behind the last one how much was
// lost.
void burn(const Scene& scene, std::string_view line, Point at, const TerminalText& text,
          std::size_t index, const Brush& brush) {
  const float unit = brush.unit;
  const float done = scene.cut ? static_cast<float>(scene.cut->burnt) : 1;
  const float width = brush.painter.measure(line, Font::mono, text.size).width;
  const float middle = at.y + text.line_height / 2 - unit;
  brush.painter.line({at.x + width * (1 - done), middle}, {at.x + width + 2 * unit, middle},
                     brush.theme.error, 2 * unit);
  const bool is_last =
      index + 1 >= text.lines.size() || text.lines[index + 1].kind != TerminalText::Kind::burnt;
  if (!is_last || done <= 0) return;
  const std::string words = trace::counted(scene.burnt_bytes, "byte") + " lost";
  const float wide = brush.width(words, Font::semibold, 13) + 40 * unit;
  const Rect pill{at.x + width + 16 * unit, middle - 11 * unit, wide, 22 * unit};
  brush.painter.fill(pill, 11 * unit,
                     brush.theme.terminal.mixed(brush.theme.error, 0.28F).faded(done));
  brush.painter.icon(Icon::flame, {pill.x + 17 * unit, pill.center().y}, 7 * unit,
                     brush.theme.error.faded(done));
  brush.centred(pill.x + 30 * unit, pill.center().y, words, Font::semibold, 13,
                brush.theme.error.faded(done));
}

void draw_buffer(const Scene& scene, const Rect& rect, const Brush& brush) {
  const float unit = brush.unit;
  brush.painter.outline(rect, 8 * unit, brush.theme.warning, 1.5F * unit, true);
  const std::string size = trace::counted(scene.pending_bytes, "byte");
  brush.text(rect.x + 12 * unit, rect.y + 8 * unit, "BUFFER · " + size, Font::semibold, 12.5F,
             brush.theme.warning, rect.width - 24 * unit);
  const float line_height = 19 * unit;
  const auto room =
      static_cast<std::size_t>(std::max(0.0F, (rect.height - 34 * unit) / line_height));
  std::string_view text = scene.pending;
  if (text.ends_with('\n')) text.remove_suffix(1);
  const auto lines = wrap(text.substr(text.size() - std::min<std::size_t>(text.size(), 2000)),
                          Font::mono, 13 * unit, rect.width - 24 * unit, brush.painter);
  float y = rect.y + 29 * unit;
  for (std::size_t i = lines.size() - std::min(room, lines.size()); i < lines.size();
       ++i, y += line_height)
    brush.text(rect.x + 12 * unit, y, lines[i], Font::mono, 13, brush.theme.warning,
               rect.width - 24 * unit);
}

}  // namespace

namespace {

// What a step has just reported and is longer than the terminal folds in the middle: its first
// lines and its last stay. Scrolling unfolds it.
void fold_report(TerminalText& text, const Scene& scene) {
  using Kind = TerminalText::Kind;
  constexpr std::size_t head = 3;
  constexpr std::size_t least = 6;
  if (scene.terminal_scroll > 0 || text.capacity < least || text.lines.empty()) return;
  const std::size_t first = text.fresh;
  const std::size_t count = text.lines.size() - first;
  if (count <= text.capacity || text.lines[first].kind != Kind::err ||
      text.lines.back().kind != Kind::err)
    return;
  std::size_t hidden = count - text.capacity + 1;
  // A line of carets is nothing without the one above it.
  const auto after = [&] { return first + head + hidden; };
  while (after() + 1 < text.lines.size() &&
         text.lines[after()].text.find_first_not_of(" ~^") == std::string::npos)
    ++hidden;
  TerminalText::Line fold;
  fold.kind = Kind::fold;
  fold.text = "… " + count_note(hidden, "lines folded");
  const auto begin = text.lines.begin() + static_cast<std::ptrdiff_t>(first + head);
  const auto end = begin + static_cast<std::ptrdiff_t>(hidden);
  for (auto line = begin; line != end; ++line)
    fold.hidden += line->goes_on ? line->text : line->text + "\n";
  *begin = std::move(fold);
  text.lines.erase(begin + 1, end);
}

}  // namespace

TerminalText lay_out_terminal(const Scene& scene, const Rect& rect, float unit,
                              const Painter& painter) {
  using Kind = TerminalText::Kind;
  Rect inner = rect.inset(26 * unit, 0);
  if (shows_buffer(scene, rect, unit))
    inner.width = buffer_rect(rect, unit).x - 12 * unit - inner.x;
  // What falls comes down beside the text.
  if (inner.width < 560 * unit && !is_strip(scene, rect, unit)) inner.width -= 36 * unit;
  TerminalText result;
  result.size = 14.25F * unit;
  result.line_height = 20.5F * unit;
  result.origin = {inner.x, rect.y + (is_strip(scene, rect, unit) ? 9 : 41) * unit};
  const float advance = painter.measure("0", Font::mono, result.size).width;
  bool line_is_open = false;
  const auto add = [&](std::string_view text, Kind kind) {
    const bool ends_line = text.ends_with('\n');
    if (ends_line) text.remove_suffix(1);
    // What goes on in an open line is wrapped with it.
    std::string line;
    if (line_is_open && !result.lines.empty() && result.lines.back().kind == kind) {
      line = std::move(result.lines.back().text);
      result.lines.pop_back();
    }
    line += text;
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find('\n', begin), line.size());
      const std::string_view words = std::string_view(line).substr(begin, end - begin);
      begin = end + 1;
      // Measuring is what takes time; no character takes more room than its bytes.
      if (static_cast<float>(words.size()) * advance <= inner.width) {
        result.lines.push_back({std::string(words), kind, "", false});
        continue;
      }
      auto wrapped = wrap(words, Font::mono, result.size, inner.width, painter);
      for (std::size_t i = 0; i < wrapped.size(); ++i)
        result.lines.push_back({std::move(wrapped[i]), kind, "", i + 1 < wrapped.size()});
    }
    line_is_open = !ends_line;
  };
  add("$ " + scene.command + "\n", Kind::command);
  for (const TerminalPiece& piece : scene.terminal)
    add(piece.text, piece.stream == trace::Stream::stderr_ ? Kind::err : Kind::out);
  line_is_open = false;
  if (scene.pending_bytes > 0 && !shows_buffer(scene, rect, unit))
    add("… " + std::to_string(scene.pending_bytes) + " bytes printed, waiting in the buffer",
        Kind::pending);
  if (scene.burnt_bytes > 0) {
    add(scene.burnt, Kind::burnt);
    line_is_open = false;
    add("held in the buffer, never flushed: no reader ever saw it", Kind::note);
  }
  result.capacity = static_cast<std::size_t>(
      std::max(1.0F, (rect.bottom() - 8 * unit - result.origin.y) / result.line_height));
  result.fresh = result.lines.size();
  for (std::size_t left = scene.fresh_lines; result.fresh > 0 && left > 0; --left) {
    --result.fresh;
    while (result.fresh > 0 && result.lines[result.fresh - 1].goes_on) --result.fresh;
  }
  fold_report(result, scene);
  const std::size_t highest =
      result.lines.size() > result.capacity ? result.lines.size() - result.capacity : 0;
  result.first = highest - std::min(highest, scene.terminal_scroll);
  return result;
}

void draw_terminal(const Scene& scene, const Rect& rect, float unit, const Theme& theme,
                   Painter& painter) {
  if (rect.height <= 0) return;
  const Brush brush{theme, unit, painter};
  painter.fill(rect, 0, theme.terminal);
  painter.line({rect.x, rect.y}, {rect.right(), rect.y}, theme.line, unit);
  const Rect inner = rect.inset(26 * unit, 0);
  const bool strip = is_strip(scene, rect, unit);
  const float heading = rect.y + 15 * unit;
  if (!strip)
    brush.text(inner.x, heading, "TERMINAL", Font::semibold, 12.5F, theme.dim, inner.width);

  const TerminalText text = lay_out_terminal(scene, rect, unit, painter);
  if (text.first > 0 && (!strip || scene.large)) {
    const std::string above =
        "… " + count_note(text.first, text.first == 1 ? "line above" : "lines above");
    const float wide = brush.width(above, Font::text, 12.5F);
    float x = inner.right() - wide;
    if (scene.other) x -= 180 * unit;  // the openings are at the right
    if (scene.large) {                 // behind the first line, out of the way of what falls
      const float used = painter.measure(text.lines[text.first].text, Font::mono, text.size).width;
      x = std::min(x, text.origin.x + used + 24 * unit);
    }
    brush.text(x, scene.large ? text.origin.y + 2 * unit : heading, above, Font::text, 12.5F,
               theme.dim, wide + unit);
  }
  painter.push_clip(rect);
  float y = text.origin.y;
  const std::size_t end = std::min(text.lines.size(), text.first + text.capacity);
  for (std::size_t i = text.first; i < end; ++i, y += text.line_height) {
    using Kind = TerminalText::Kind;
    const TerminalText::Line& line = text.lines[i];
    const Color color = line.kind == Kind::command                            ? theme.dim
                        : line.kind == Kind::err                              ? theme.error
                        : line.kind == Kind::pending                          ? theme.warning
                        : line.kind == Kind::burnt || line.kind == Kind::note ? theme.dim
                                                                              : theme.text;
    if ((line.kind == Kind::err || line.kind == Kind::fold) && scene.large && i >= text.fresh)
      painter.fill({rect.x, y, rect.width, text.line_height}, 0,
                   theme.terminal.mixed(theme.error, 0.16F));
    if (line.kind == Kind::err || line.kind == Kind::fold)
      painter.fill(
          {text.origin.x - 12 * unit, y + 2 * unit, 2.5F * unit, text.line_height - 4 * unit}, 0,
          theme.error);
    if (line.kind == Kind::fold) {
      painter.text({text.origin.x + 20 * unit, y + unit}, line.text, Font::text, 14 * unit,
                   theme.dim);
      continue;
    }
    if (line.kind == Kind::note) {
      painter.text({text.origin.x, y + unit}, line.text, Font::text, 14 * unit, color);
      continue;
    }
    painter.text({text.origin.x, y}, line.text, Font::mono, text.size, color);
    if (line.kind == Kind::burnt && !line.text.empty())
      burn(scene, line.text, {text.origin.x, y}, text, i, brush);
  }
  painter.pop_clip();
  if (text.first > 0 && strip && !scene.large) {  // over the first line that is in sight
    const std::string above = "… " + std::to_string(text.first) + " above";
    const float wide = brush.width(above, Font::text, 12.5F);
    const Rect ground{inner.right() - wide - 8 * unit, rect.y + 6 * unit, wide + 16 * unit,
                      20 * unit};
    painter.fill(ground, 0, theme.terminal);
    brush.text(inner.right() - wide, rect.y + 8 * unit, above, Font::text, 12.5F, theme.dim,
               wide + unit);
  }
  if (shows_buffer(scene, rect, unit)) draw_buffer(scene, buffer_rect(rect, unit), brush);
}

namespace {

// The parent's at the left, the child's at the right, as on the stage.
void two_statuses(const Scene& scene, const Rect& pane, const Brush& brush) {
  const float unit = brush.unit;
  const float half = pane.width / 2;
  for (const bool left : {true, false}) {
    const bool is_own = left == scene.is_parent;
    const Scene& one = is_own ? scene : *scene.other;
    const float x = left ? pane.x : pane.x + half;
    const float room = half - 10 * unit;
    const float size = brush.shrunk(one.status, Font::mono, 34, 13, 1, room);
    const Color color = one.status_tone == Tone::error ? brush.theme.error
                        : is_own                       ? brush.theme.text
                                                       : brush.theme.dim;
    const float line = brush.painter.measure("A", Font::mono, size * unit).height;
    brush.text(x, pane.y + 62 * unit - line / 2, one.status, Font::mono, size, color, room);
    const bool waits = one.status == "?" && !one.strips.empty() &&
                       one.strips.front().state == Strip::State::waiting;
    const bool over = !one.phases.empty() && one.phases.back().status != PhaseMark::Status::coming;
    const std::string who = one.process.substr(0, one.process.find(','));
    brush.text(x, pane.y + 90 * unit, who, Font::semibold, 14,
               is_own ? brush.theme.text : brush.theme.dim, room);
    brush.text(x, pane.y + 110 * unit,
               over                ? "has ended"
               : waits             ? "waits"
               : one.status == "?" ? "running"
                                   : "will be " + one.status,
               Font::text, 14, brush.theme.dim, room);
  }
}

}  // namespace

void draw_status(const Scene& scene, const Rect& rect, float unit, const Theme& theme,
                 Painter& painter) {
  if (rect.height <= 0) return;
  const Brush brush{theme, unit, painter};
  painter.fill(rect, 0, theme.terminal);
  painter.line({rect.x, rect.y}, {rect.right(), rect.y}, theme.line, unit);
  painter.line({rect.x, rect.y}, {rect.x, rect.bottom()}, theme.line, unit);
  const Rect inner = rect.inset(20 * unit, 0);
  const bool strip = is_strip(scene, rect, unit);
  if (rect.height < 56 * unit) {  // in one line
    const float middle = rect.center().y;
    brush.centred(inner.x, middle, "EXIT STATUS", Font::semibold, 12.5F, theme.dim);
    const float x = inner.x + brush.width("EXIT STATUS", Font::semibold, 12.5F) + 14 * unit;
    const std::string status =
        elide(scene.status, Font::mono, 18 * unit, inner.right() - x, painter);
    brush.centred(x, middle, status, Font::mono, 18,
                  scene.status_tone == Tone::error ? theme.error : theme.text);
    const float left = x + brush.width(status, Font::mono, 18) + 12 * unit;
    const float height = painter.measure("A", Font::text, 14 * unit).height;
    if (inner.right() - left > 60 * unit)
      brush.text(left, middle - height / 2,
                 scene.status_lock.empty() ? scene.status_detail : scene.status_lock, Font::text,
                 14, theme.dim, inner.right() - left);
    return;
  }
  const bool is_wide = brush.width("EXIT STATUS", Font::semibold, 12.5F) <= inner.width;
  std::string heading = is_wide ? "EXIT STATUS" : "STATUS";
  if (scene.large && scene.other && !scene.other->status.empty())
    heading = scene.is_parent ? "PARENT: EXIT" : "CHILD: EXIT";
  brush.text(inner.x, rect.y + (strip ? 8 : 15) * unit, heading, Font::semibold, 12.5F, theme.dim,
             inner.width);
  if (scene.other && !scene.other->status.empty() && !strip && rect.height >= 130 * unit &&
      scene.status_lock.empty())
    return two_statuses(scene, inner, brush);
  const float size = brush.shrunk(scene.status, Font::mono,
                                  scene.large ? 55.0F
                                  : strip     ? 20
                                              : 34,
                                  16, 2, inner.width);
  const float number_y = rect.y + (scene.large ? 24 : strip ? 27 : 40) * unit;
  const bool rolls = !scene.status_before.empty() && scene.status_rolled < 1 && !strip;
  const Color color = scene.status_tone == Tone::error ? theme.error : theme.text;
  if (rolls) {
    // The wheel: the old one goes up, the new one comes from below.
    const auto rolled = static_cast<float>(scene.status_rolled);
    const float height = 46 * unit;
    painter.push_clip({inner.x, number_y, inner.width, height});
    brush.text(inner.x, number_y - rolled * height, scene.status_before, Font::mono, size,
               theme.dim, inner.width);
    brush.text(inner.x, number_y + (1 - rolled) * height, scene.status, Font::mono, size, color,
               inner.width);
    painter.pop_clip();
  } else {
    brush.text(inner.x, number_y, scene.status, Font::mono, size, color, inner.width);
  }
  if (!scene.status_lock.empty() && scene.large) {
    const float wide = brush.width(scene.status_lock, Font::semibold, 14) + 38 * unit;
    const Rect pill{inner.x, rect.y + 96 * unit, std::min(wide, inner.width), 26 * unit};
    painter.fill(pill, 13 * unit, theme.terminal.mixed(theme.accent, 0.22F));
    painter.icon(Icon::lock, {pill.x + 14 * unit, pill.center().y}, 6 * unit, theme.accent);
    brush.centred(pill.x + 26 * unit, pill.center().y, scene.status_lock, Font::semibold, 14,
                  theme.accent);
    return;
  }
  if (!scene.status_lock.empty()) {
    const float used = brush.width(scene.status, Font::mono, size) + 14 * unit;
    const float wide = brush.width(scene.status_lock, Font::semibold, 13) + 38 * unit;
    if (used + wide <= inner.width) {
      const Rect pill{inner.x + used, number_y + (strip ? 2 : 11) * unit, wide, 24 * unit};
      painter.fill(pill, 12 * unit, theme.terminal.mixed(theme.accent, 0.22F));
      painter.icon(Icon::lock, {pill.x + 16 * unit, pill.center().y}, 6 * unit, theme.accent);
      brush.centred(pill.x + 28 * unit, pill.center().y, scene.status_lock, Font::semibold, 13,
                    theme.accent);
    }
  }
  const float line_height = 19.5F * unit;
  float y = rect.y + (scene.large ? 98 : 90) * unit;
  const auto lines = wrap(scene.status_detail, Font::text, 14 * unit, inner.width, painter);
  const auto room =
      static_cast<std::size_t>(std::max(0.0F, (rect.bottom() - 2 * unit - y) / line_height));
  for (std::size_t i = 0; i < std::min(room, lines.size()); ++i, y += line_height) {
    const bool cut = i + 1 == room && room < lines.size();
    brush.text(inner.x, y, cut ? lines[i] + " …" : lines[i], Font::text, 14, theme.dim,
               inner.width);
  }
}

namespace {

// What a step did, by shape: never by colour alone.
void draw_sign(const TimelineTick& tick, Point at, bool crowded, const Theme& theme, float unit,
               Painter& painter, Color ground) {
  using Sign = TimelineTick::Sign;
  const Mark mark = mark_of(tick.function, theme);
  const Color color = tick.handler ? mark.color : theme.dim;
  const auto bar = [&](float half, Color with) {
    painter.fill({at.x - 1.5F * unit, at.y - half * unit, 3 * unit, 2 * half * unit}, unit, with);
  };
  if (crowded)
    return bar(tick.sign == Sign::called || tick.phase ? 13 : 8,
               tick.sign == Sign::raised || tick.sign == Sign::killed ? theme.error
               : tick.phase                                           ? theme.warning
                                                                      : color);
  switch (tick.sign) {
    case Sign::registered:
      painter.shape(mark.shape, at, 7 * unit, color);
      painter.shape(mark.shape, at, 4.2F * unit, ground);
      return;
    case Sign::called: return painter.shape(mark.shape, at, 7.5F * unit, color);
    case Sign::printed: return bar(8, color);
    case Sign::returned:
      return painter.fill({at.x - 3.5F * unit, at.y - 3.5F * unit, 7 * unit, 7 * unit}, 3.5F * unit,
                          color);
    case Sign::raised:
    case Sign::killed:
      painter.fill({at.x - 9 * unit, at.y - 9 * unit, 18 * unit, 18 * unit}, 9 * unit, theme.error);
      return painter.icon(tick.sign == Sign::raised ? Icon::error : Icon::flash, at,
                          (tick.sign == Sign::raised ? 4.5F : 6) * unit, ground);
    case Sign::ended:
      return painter.fill({at.x - 6 * unit, at.y - 6 * unit, 12 * unit, 12 * unit}, 2 * unit,
                          theme.dim);
    case Sign::asked_to_end: return bar(13, theme.warning);
    case Sign::forked:
      painter.fill({at.x - 7 * unit, at.y - 7 * unit, 14 * unit, 14 * unit}, 7 * unit, theme.text);
      return painter.fill({at.x - 4.5F * unit, at.y - 4.5F * unit, 9 * unit, 9 * unit}, 4.5F * unit,
                          ground);
    case Sign::other: return bar(tick.phase ? 10 : 6, tick.phase ? theme.warning : theme.faint);
  }
}

// The lines of a timeline, as far as the playhead in the accent colour.
class Lines {
 public:
  Lines(const Scene& scene, const Rect& rect, float now, const Brush& brush)
      : scene_(scene), rect_(rect), now_(now), brush_(brush) {}

  void draw() const {
    const Rect track = timeline_track(rect_, brush_.unit);
    if (!has_two_lines(scene_, rect_, brush_.unit))
      return solid({track.x, track.center().y}, {track.right(), track.center().y});
    const std::vector<TimelineTurn>& turns = scene_.turns;
    for (std::size_t i = 0; i < turns.size(); ++i) {
      const TimelineTurn& turn = turns[i];
      if (turn.fork > 0) solid_curve(at(turn.fork), at(turn.first));
      solid(at(turn.first), at(turn.last));
      const auto next =
          std::find_if(turns.begin() + static_cast<std::ptrdiff_t>(i) + 1, turns.end(),
                       [&](const TimelineTurn& other) { return other.process == turn.process; });
      const bool goes_on = next != turns.end();
      if (goes_on) dotted({at(turn.last), at(next->first)});
      if (turn.joins && i + 1 < turns.size()) dotted(curve(at(turn.last), at(turns[i + 1].first)));
      if (goes_on && turn.waits) waits(turn, x(next->first));
    }
  }

 private:
  float x(std::size_t step) const {
    return x_of_step(scene_, rect_, brush_.unit, static_cast<double>(step));
  }
  Point at(std::size_t step) const {
    return {x(step), y_of_step(scene_, rect_, brush_.unit, step)};
  }
  // Down to another line, and then along it.
  std::vector<Point> curve(Point from, Point to) const {
    if (from.y == to.y) return {from, to};
    const float wide = std::min(to.x - from.x, 44 * brush_.unit);
    const bool late = to.y < from.y;  // the bend is where it joins
    const float begin = late ? to.x - wide : from.x;
    std::vector<Point> points;
    if (late) points.push_back(from);
    constexpr int parts = 16;
    for (int i = 0; i <= parts; ++i) {
      const float t = static_cast<float>(i) / parts;
      points.push_back({begin + wide * t, from.y + (to.y - from.y) * t * t * (3 - 2 * t)});
    }
    if (!late) points.push_back(to);
    return points;
  }
  void solid_curve(Point from, Point to) const {
    const std::vector<Point> points = curve(from, to);
    for (std::size_t i = 1; i < points.size(); ++i) {
      const bool past = points[i].x <= now_ + 0.5F * brush_.unit;
      const Color color = past ? brush_.theme.accent : brush_.theme.line;
      brush_.painter.line(points[i - 1], points[i], color, 4 * brush_.unit);
      brush_.painter.shape(Shape::circle, points[i], 2 * brush_.unit, color);
    }
  }
  void solid(Point from, Point to) const {
    const float half = 2 * brush_.unit;
    const float split = std::clamp(now_, from.x, to.x);
    const auto part = [&](float left, float right, Color color) {
      if (right > left)
        brush_.painter.fill({left, from.y - half, right - left, 2 * half}, half, color);
    };
    part(from.x, to.x, brush_.theme.line);
    part(from.x, split, brush_.theme.accent);
  }
  void dotted(const std::vector<Point>& points) const {
    const float pitch = 8 * brush_.unit;
    const float radius = 1.5F * brush_.unit;
    float left = pitch;  // to the next dot
    for (std::size_t i = 1; i < points.size(); ++i) {
      const Point from = points[i - 1];
      const Point to = points[i];
      const float length = std::hypot(to.x - from.x, to.y - from.y);
      for (; left <= length; left += pitch) {
        const float t = left / length;
        const Point dot{from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t};
        brush_.painter.fill({dot.x - radius, dot.y - radius, 2 * radius, 2 * radius}, radius,
                            brush_.theme.faint);
      }
      left -= length;
    }
  }
  // What a long gap is: the words above it.
  void waits(const TimelineTurn& turn, float until) const {
    const char* const words = turn.below ? "child waits" : "parent waits";
    const float wide = brush_.width(words, Font::text, 12);
    const float from = x(turn.last);
    if (until - from < wide + 90 * brush_.unit) return;
    brush_.painter.text({(from + until - wide) / 2, at(turn.last).y - 26 * brush_.unit}, words,
                        Font::text, 12 * brush_.unit, brush_.theme.dim);
  }

  const Scene& scene_;
  const Rect& rect_;
  const float now_;
  const Brush& brush_;
};

}  // namespace

void draw_timeline(const Scene& scene, const Rect& rect, float unit, const Theme& theme,
                   Painter& painter) {
  if (rect.height <= 0) return;
  const Brush brush{theme, unit, painter};
  const Rect track = timeline_track(rect, unit);
  const double position =
      static_cast<double>(scene.step) - (scene.step > 0 ? 1 - scene.progress : 0);
  const float now = x_of_step(scene, rect, unit, position);
  Lines(scene, rect, now, brush).draw();
  const auto y_of = [&](std::size_t step) { return y_of_step(scene, rect, unit, step); };

  // What took long is long: the calls of handlers, in their colours.
  for (const TimelineTick& tick : scene.ticks) {
    if (tick.until <= tick.step) continue;
    const float from = x_of_step(scene, rect, unit, static_cast<double>(tick.step));
    const float to = x_of_step(scene, rect, unit, static_cast<double>(tick.until));
    painter.fill({from, y_of(tick.step) - 5 * unit, to - from, 10 * unit}, 3 * unit,
                 mark_of(tick.function, theme).color);
  }

  std::array<float, 2> label_end{track.x, track.x};  // of each line
  const bool two_lines = has_two_lines(scene, rect, unit);
  const float above = two_lines ? 29 : 30;
  const bool crowded =
      scene.ticks.size() > 1 && track.width / static_cast<float>(scene.ticks.size()) < 14 * unit;
  for (const TimelineTick& tick : scene.ticks) {
    const float x = x_of_step(scene, rect, unit, static_cast<double>(tick.step));
    const float y = y_of(tick.step);
    const bool below = y > track.center().y;
    if (tick.step != scene.step || crowded)
      draw_sign(tick, {x, y}, crowded, theme, unit, painter, theme.panel);
    const float width = brush.width(tick.label, Font::text, 12);
    float& end = label_end[below ? 1 : 0];
    if (crowded && below) continue;  // over signs of the line above
    // Beside the grey bar of a future that is hidden, not below it.
    const bool covered =
        scene.future_hidden && two_lines && below && x + width / 2 > now + 14 * unit;
    if (!tick.label.empty() && !covered && x - width / 2 > end) {
      painter.text({x - width / 2, y - above * unit}, tick.label, Font::text, 12 * unit, theme.dim);
      end = x + width / 2 + 8 * unit;
    }
  }
  if (scene.future_hidden) {
    const Rect bar{now + 16 * unit, track.center().y - 11 * unit,
                   std::max(0.0F, track.right() - now - 16 * unit), 22 * unit};
    if (!two_lines)
      painter.fill({now, track.y - unit, track.right() - now, track.height + 2 * unit}, 0,
                   theme.panel);
    painter.fill(bar, 11 * unit, theme.panel.mixed(theme.line, 0.35F));
    painter.outline(bar, 11 * unit, theme.line, unit, false);
    brush.centred(bar.center().x - 4 * unit, bar.center().y, "?", Font::bold, 14, theme.dim);
  }
  const float knob = 13 * unit;
  const float before = y_of(scene.step > 0 ? scene.step - 1 : 0);
  const auto moved = static_cast<float>(scene.step > 0 ? scene.progress : 1);
  const Point at{now, before + (y_of(scene.step) - before) * moved};
  painter.fill(
      {at.x - knob - 2 * unit, at.y - knob - 2 * unit, 2 * knob + 4 * unit, 2 * knob + 4 * unit},
      knob + 2 * unit, theme.panel);
  painter.fill({at.x - knob, at.y - knob, 2 * knob, 2 * knob}, knob, theme.accent);
  painter.fill(
      {at.x - knob + 3 * unit, at.y - knob + 3 * unit, 2 * knob - 6 * unit, 2 * knob - 6 * unit},
      knob - 3 * unit, theme.panel);
  const auto current =
      std::find_if(scene.ticks.begin(), scene.ticks.end(),
                   [&](const TimelineTick& tick) { return tick.step == scene.step; });
  if (current != scene.ticks.end()) {
    draw_sign(*current, at, false, theme, unit, painter, theme.panel);
  } else {
    painter.fill({at.x - 4 * unit, at.y - 4 * unit, 8 * unit, 8 * unit}, 4 * unit, theme.accent);
  }
  const float room = step_label_width(rect, unit) - 20 * unit;
  if (room <= 0) return;
  const std::string step = std::to_string(scene.step);
  const std::string last = std::to_string(std::max<std::size_t>(scene.step_count, 1) - 1);
  const std::string of = scene.future_hidden ? "?" : last;
  std::string label = "step " + step + " of " + of;
  float size = 14;
  if (brush.width(label, Font::text, size) > room) {
    label = step + " / " + of;
    size = brush.shrunk(label, Font::text, size, 8, 0.5F, room);
  }
  brush.centred(rect.right() - room, track.center().y, label, Font::text, size, theme.dim);
}

namespace {

Rect half_frame(const Layout& half) {
  const float unit = half.unit;
  const float left = std::min(half.registry.x, half.called.x) - 10 * unit;
  const float right = std::max(half.registry.right(), half.called.right()) + 10 * unit;
  return {left, half.calling.y - 9 * unit, right - left, half.calling.height + 18 * unit};
}

// While the stage parts its lanes change places: the registry goes over the others, which dip.
void glide(const Scene& scene, const Layout& half, float parted, const Theme& theme,
           Painter& painter) {
  if (parted <= 0 || parted >= 1) return;
  const Brush brush{theme, half.unit, painter, half.tight};
  painter.fill(half_frame(half), 14 * half.unit,
               theme.background.faded(0.95F * std::sin(parted * std::numbers::pi_v<float>)));
  brush.lane(half.registry, "REGISTRY", std::to_string(scene.waiting));
  painter.push_clip(half.registry);
  for (const Card& card : scene.registry) brush.card(card, card_rect(card, scene, half));
  painter.pop_clip();
}

// The process that does not run now, in its half: at three quarters; and the frame of the one that
// does. What both have got from before the fork is tied.
void draw_other(const Scene& scene, const Layout& whole, const Theme& theme, Painter& painter) {
  const float unit = whole.unit;
  const Layout mine = layout_of(scene, whole);
  const Layout theirs = layout_of_other(scene, whole);
  const Rect one = half_frame(mine);
  const Rect two = half_frame(theirs);
  const auto parted = static_cast<float>(scene.parted);
  const bool is_seen = scene.is_parent || parted >= 1;  // a new interpreter, in its own first step
  if (is_seen) painter.fill(one, 14 * unit, theme.background.mixed(theme.accent, 0.06F));
  draw_phases(*scene.other, theirs.phases, unit, theme, painter);
  if (scene.is_parent && scene.copied < 1) {
    // Its cards come out from below those that they are copies of.
    Scene without = *scene.other;
    without.registry.clear();
    draw_lanes(without, theirs, theme, painter);
    Layout from = theirs;
    from.registry.x +=
        (mine.registry.x - theirs.registry.x) * (1 - static_cast<float>(scene.copied));
    if (scene.copied > 0)
      draw_cards(*scene.other, scene.other->registry, from.registry, from,
                 Brush{theme, unit, painter});
  } else {
    draw_lanes(*scene.other, theirs, theme, painter);
    if (!scene.is_parent) glide(*scene.other, theirs, parted, theme, painter);
  }
  const float shade = scene.is_parent ? 1 - 0.7F * parted : 0.3F * parted;
  painter.fill(two, 14 * unit, theme.background.faded(shade));
  painter.fill(theirs.phases, 0, theme.background.faded(shade));
  painter.outline(two, 14 * unit, theme.line.faded(scene.is_parent ? parted : 1), unit, false);
  if (is_seen) painter.outline(one, 14 * unit, theme.accent, 2 * unit, false);
  const float fold = *mine.fold;
  for (float y = whole.phases.y + 14 * unit; y < one.bottom(); y += 8 * unit) {
    if (y > whole.sentence.y - 4 * unit && y < whole.sentence.bottom() + 4 * unit) continue;
    painter.line({fold, y}, {fold, y + 3 * unit}, theme.line, 1.5F * unit);
  }
}

// From each waiting handler of the parent to the child's copy of it.
void draw_copies(const Scene& scene, const Layout& whole, const Theme& theme, Painter& painter) {
  if (scene.process == "Main interpreter" || scene.other->process == "Main interpreter") return;
  const Scene& parent = scene.is_parent ? scene : *scene.other;
  const Scene& child = scene.is_parent ? *scene.other : scene;
  const float unit = whole.unit;
  const Layout mine = layout_of(scene, whole);
  const Layout theirs = layout_of_other(scene, whole);
  const Layout& left = scene.is_parent ? mine : theirs;
  const Layout& right = scene.is_parent ? theirs : mine;
  const Brush brush{theme, unit, painter};
  const Rect seen = lane_cards(left.registry, left);
  std::optional<float> lowest;
  std::size_t copies = 0;
  for (const Card& card : parent.registry) {
    const auto copy =
        std::find_if(child.registry.begin(), child.registry.end(), [&](const Card& c) {
          return c.handler == card.handler && c.look == Look::solid && !moves(c);
        });
    if (card.look != Look::solid || moves(card) || copy == child.registry.end()) continue;
    const Rect from = card_rect(card, parent, left);
    const Rect to = card_rect(*copy, child, right);
    if (from.y < seen.y - 2 * unit || std::abs(from.y - to.y) > 12 * unit) continue;
    const float y = from.center().y;
    const float end = to.x - 5 * unit;
    for (float x = from.right() + 5 * unit; x < end; x += 8 * unit)
      painter.line({x, y}, {std::min(x + 4 * unit, end), y}, theme.dim, 1.75F * unit);
    for (const float side : {-5.0F, 5.0F})
      painter.line({end - 7 * unit, y + side * unit}, {end, y}, theme.dim, 1.75F * unit);
    lowest = std::max(lowest.value_or(0), copies++ == 0 ? from.bottom() + 15 * unit : 0);
    if (copies == 2) lowest = from.bottom() + 5 * unit;  // between the two
  }
  if (!lowest) return;
  const float words = brush.width("copied", Font::semibold, 12.5F);
  const Rect pill{*mine.fold - words / 2 - 10 * unit, *lowest - 11 * unit, words + 20 * unit,
                  22 * unit};
  painter.fill(pill, 11 * unit, theme.raised);
  painter.outline(pill, 11 * unit, theme.line, unit, false);
  brush.centred(pill.x + 10 * unit, pill.center().y, "copied", Font::semibold, 12.5F, theme.text);
}

// From the call that registers to the card that it has made.
void draw_push(const Scene& scene, const Layout& half, const Theme& theme, Painter& painter) {
  if (scene.registry.empty() || shown_strips(scene, half) == 0) return;
  const auto fresh = std::find_if(scene.registry.begin(), scene.registry.end(),
                                  [](const Card& card) { return card.fresh && card.falls_in; });
  if (fresh == scene.registry.end() || moves(*fresh)) return;
  const float unit = half.unit;
  const Rect card = card_rect(*fresh, scene, half);
  const Rect call = strip_rect(0, scene, half);
  const bool to_left = half.registry.x < half.calling.x;
  const Point from{to_left ? call.x - 4 * unit : call.right() + 4 * unit, call.center().y};
  const Point to{card.x + card.width * 0.35F, card.y - 8 * unit};
  if (to.y < from.y + 16 * unit) return;
  const Point bend{to.x, from.y};
  constexpr int dots = 14;
  for (int i = 0; i <= dots; ++i)
    painter.shape(Shape::circle, on_curve(from, bend, to, static_cast<float>(i) / dots),
                  1.75F * unit, theme.accent);
  for (const float side : {-5.5F, 5.5F})
    painter.line({to.x + side * unit, to.y - 6 * unit}, {to.x, to.y + unit}, theme.accent,
                 2 * unit);
}

// For the back row there is no room for two stages: the other process in a line.
void draw_other_line(const Scene& scene, const Rect& rect, const Brush& brush) {
  const float unit = brush.unit;
  const Theme& theme = brush.theme;
  Painter& painter = brush.painter;
  const Scene& other = *scene.other;
  const float middle = rect.center().y;
  painter.fill(rect, 8 * unit, theme.panel.mixed(theme.background, 0.35F));
  painter.outline(rect, 8 * unit, theme.line, unit, false);
  float x = rect.x + 12 * unit;
  const auto put = [&](std::string_view words, Font font, float size, Color color) {
    brush.centred(x, middle, words, font, size, color);
    x += brush.width(words, font, size) + 14 * unit;
  };
  put(other.process.substr(0, other.process.find(',')), Font::bold, 15, theme.dim);
  for (std::size_t i = 0; i < other.phases.size(); ++i) {
    using Status = PhaseMark::Status;
    const Status status = other.phases[i].status;
    const bool red = status == Status::failed || status == Status::killed;
    const bool here = status == Status::current;
    const float radius = (here || red ? 9 : 6) * unit;
    const Point at{x + radius, middle};
    if (here || red || status == Status::done)
      painter.shape(Shape::circle, at, radius,
                    (here  ? theme.accent
                     : red ? theme.error
                           : theme.ok)
                        .faded(0.75F));
    else
      painter.outline({at.x - radius, at.y - radius, 2 * radius, 2 * radius}, radius, theme.faint,
                      1.5F * unit, status == Status::skipped);
    if (here || red) {
      const std::string number = std::to_string(i + 1);
      brush.centred(at.x - brush.width(number, Font::bold, 12) / 2, middle, number, Font::bold, 12,
                    theme.background);
    }
    x += 2 * radius + 6 * unit;
  }
  x += 8 * unit;
  const std::string status = other.status.empty() ? "" : "exit " + other.status;
  const float right =
      rect.right() - 12 * unit - (status.empty() ? 0 : brush.width(status, Font::mono, 15));
  if (!status.empty())
    brush.centred(right, middle, status, Font::mono, 15,
                  other.status_tone == Tone::error ? theme.error : theme.dim);
  const bool over =
      !other.phases.empty() && other.phases.back().status != PhaseMark::Status::coming;
  const bool waits = !other.strips.empty() && other.strips.front().state == Strip::State::waiting;
  if (over || waits) put(over ? "has ended" : "waits", Font::text, 14, theme.dim);
  for (const auto* cards : {&other.calling, &other.registry})
    for (auto card = cards->rbegin(); card != cards->rend(); ++card) {
      if (card->program || card->look == Look::ghost || x + 44 * unit > right) continue;
      const Mark mark = mark_of(card->function, theme);
      const bool lost = card->look == Look::lost;
      painter.shape(mark.shape, {x + 7 * unit, middle}, 7 * unit,
                    mark.color.faded(lost ? 0.4F : 0.8F));
      x += 19 * unit;
      const std::string_view name = card->name;
      put(name.substr(0, next_character(name, 0)), Font::bold, 15,
          card->look == Look::active ? theme.text : theme.dim);
    }
}

}  // namespace

void draw(const Scene& scene, const Layout& whole, const Theme& theme, Painter& painter) {
  const Layout layout = layout_of(scene, whole);
  if (is_split(scene, whole)) draw_other(scene, whole, theme, painter);
  if (scene.other && layout.other.height > 0)
    draw_other_line(scene, layout.other, Brush{theme, layout.unit, painter, false, true});
  const bool is_seen = scene.is_parent || scene.parted >= 1 || !is_split(scene, whole);
  if (is_seen) {
    draw_phases(scene, layout.phases, layout.unit, theme, painter);
    draw_lanes(scene, layout, theme, painter);
  }
  if (is_seen && is_split(scene, whole)) {
    if (scene.is_parent) {
      glide(scene, layout, static_cast<float>(scene.parted), theme, painter);
    } else if (scene.copied < 1) {
      const Color veil = theme.background.faded(1 - static_cast<float>(scene.copied));
      painter.fill(half_frame(layout).inset(2 * layout.unit, 2 * layout.unit), 13 * layout.unit,
                   veil);
      painter.fill(layout.phases, 0, veil);
    }
    if (scene.copied >= 1) draw_copies(scene, whole, theme, painter);
    draw_push(scene, layout, theme, painter);
  }
  draw_sentence(scene, layout.sentence, layout.unit, theme, painter);
  draw_terminal(scene, layout.terminal, layout.unit, theme, painter);
  draw_status(scene, layout.status, layout.unit, theme, painter);
  draw_timeline(scene, layout.timeline, layout.unit, theme, painter);
  draw_travel(scene, layout, theme, painter);
  draw_gutter(scene, layout, theme, painter);
}

}  // namespace lastcall::stage
