#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "measures.hpp"
#include "stage/stage.hpp"

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

  float width(std::string_view text, Font font, float size) const {
    return painter.measure(text, font, size * unit).width;
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
  void heading(const Rect& pane, std::string_view label, std::string_view note = "") const {
    const float y = pane.y + (tight ? 9 : 15) * unit;
    const float padding = (tight ? 12 : 18) * unit;
    const float x = pane.x + padding;
    float room = pane.width - 2 * padding;
    if (const float note_width = width(note, Font::text, 12.5F);
        note_width > 0 && note_width + width(label, Font::semibold, 12.5F) + 8 * unit < room) {
      text(pane.right() - padding - note_width, y, note, Font::text, 12.5F, theme.dim,
           note_width + unit);
      room -= note_width + 8 * unit;
    }
    text(x, y, label, Font::semibold, 12.5F, theme.dim, room);
  }

  // The height on which a card's name is.
  float name_middle(const Rect& rect) const { return tight ? rect.center().y : rect.y + 24 * unit; }

  void badge(const Card& card, const Rect& rect, float opacity, float& right) const {
    if (card.badge.empty()) return;
    const Color color = color_of(card.badge_tone, theme);
    const float text_width = width(card.badge, Font::semibold, 12.5F);
    const float icon_room = 17 * unit;
    const float pill_width = text_width + icon_room + 18 * unit;
    if (rect.right() - rect.x < pill_width + 92 * unit) {  // the icon alone
      right -= 17 * unit;
      painter.icon(card.badge_tone == Tone::ok ? Icon::check : Icon::error,
                   {right + 8 * unit, name_middle(rect)}, 6 * unit, color.faded(opacity));
      return;
    }
    const Rect pill{right - pill_width, name_middle(rect) - 11 * unit, pill_width, 23 * unit};
    painter.fill(pill, pill.height / 2, theme.raised.mixed(color, 0.22F).faded(opacity));
    painter.icon(card.badge_tone == Tone::ok ? Icon::check : Icon::error,
                 {pill.x + 15 * unit, pill.center().y}, 5 * unit, color.faded(opacity));
    centred(pill.x + 9 * unit + icon_room, pill.center().y, card.badge, Font::semibold, 12.5F,
            color.faded(opacity));
    right = pill.x - 8 * unit;
  }

  void card(const Card& card, const Rect& rect) const {
    auto opacity = static_cast<float>(card.opacity);
    if (card.falls_in) opacity *= static_cast<float>(std::min(1.0, card.progress * 2));
    const float radius = 10 * unit;
    const bool placeholder = card.handler == trace::no_handler;
    const Mark mark = mark_of(card.function, theme);
    const bool outline_only = card.look == Look::ghost || card.look == Look::lost;
    const float inset = (tight ? 7 : 11) * unit;

    if (!outline_only) {
      const Rect shadow{rect.x, rect.y + 3 * unit, rect.width, rect.height};
      painter.fill(
          shadow, radius,
          Color{0, 0, 0, theme.is_dark ? std::uint8_t{70} : std::uint8_t{22}}.faded(opacity));
      painter.fill(rect, radius, theme.raised.faded(opacity));
    }
    switch (card.look) {
      case Look::solid:
        painter.outline(rect, radius, theme.line.faded(opacity), unit, false);
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
    if (card.look == Look::lost) {
      painter.icon(Icon::lost, {right - 8 * unit, middle}, 8 * unit, theme.error.faded(opacity));
      right -= 26 * unit;
    }
    badge(card, rect, opacity, right);
    const bool ordinal_name = card.place.lane == Lane::called && card.look == Look::ghost;
    if (!placeholder && !ordinal_name) {
      painter.shape(mark.shape, {x + 6 * unit, middle}, 6.5F * unit,
                    mark.color.faded(outline_only ? 0.6F * opacity : opacity));
      x += 22 * unit;
    }
    const Color name_color = outline_only ? theme.dim : theme.text;
    const float line = painter.measure("A", Font::semibold, 17.5F * unit).height;
    text(x, middle - line / 2, card.name, Font::semibold, 17.5F, name_color.faded(opacity),
         right - x);
    if (card.detail.empty()) return;
    const Font font = outline_only ? Font::text : Font::mono;
    const Color detail_color = (card.look == Look::lost ? theme.error : theme.dim).faded(opacity);
    const auto detail = [&](float at_x, float y, float room) {
      const bool fits = card.brief.empty() || width(card.detail, font, 13) <= room;
      text(at_x, y, fits ? card.detail : card.brief, font, 13, detail_color, room);
    };
    if (!tight) return detail(rect.x + 15 * unit, rect.y + 41 * unit, rect.width - 28 * unit);
    x += width(card.name, Font::semibold, 17.5F) + 12 * unit;
    if (right - x < 90 * unit) return;
    detail(x, middle - painter.measure("A", font, 13 * unit).height / 2 + unit, right - x);
  }

  // The exception that hangs below the card that is being called.
  void bubble(const Bubble& bubble, const Rect& below, float bottom) const {
    const auto opacity = static_cast<float>(bubble.opacity);
    const float padding = (tight ? 8 : 14) * unit;
    const float room = below.width - 2 * padding;
    const std::string title = bubble.type + (bubble.message.empty() ? "" : ": " + bubble.message);
    const auto title_lines = wrap(title, Font::semibold, 15 * unit, room, painter);
    const auto lines = wrap(bubble.explanation, Font::text, 14 * unit, room, painter);
    const float line_height = 20 * unit;
    const std::size_t shown = std::min<std::size_t>(title_lines.size(), 4);
    const float height =
        2 * padding + line_height * static_cast<float>(shown + lines.size()) - 2 * unit;
    const float top = below.bottom() + padding;
    const Rect rect{below.x, top, below.width, std::min(height, bottom - top)};
    if (rect.height < line_height) return;
    painter.fill(rect, 10 * unit, theme.panel.mixed(theme.error, 0.14F).faded(opacity));
    painter.outline(rect, 10 * unit, theme.error.faded(0.7F * opacity), unit, false);
    // Whole lines only; of one line, the middle of what room there is.
    float y = std::min(rect.y + padding - 2 * unit, rect.center().y - line_height / 2);
    const std::size_t wanted = shown + lines.size();
    const auto room_for = static_cast<std::size_t>((rect.bottom() + 2 * unit - y) / line_height);
    for (std::size_t i = 0; i < std::min(wanted, room_for); ++i, y += line_height) {
      const bool in_title = i < shown;
      const Font font = in_title ? Font::semibold : Font::text;
      std::string words = in_title ? title_lines[i] : lines[i - shown];
      if (i + 1 == room_for && i + 1 < wanted) words += " …";
      text(rect.x + padding, y, words, font, in_title ? 15 : 14,
           (in_title ? theme.error : theme.text).faded(opacity), room);
    }
  }

  void lane(const Rect& rect, std::string_view label, std::string_view note) const {
    painter.fill(rect, 14 * unit, theme.panel.mixed(theme.background, 0.35F));
    painter.outline(rect, 14 * unit, theme.line, unit, false);
    heading(rect, label, note);
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
  for (const Card& card : cards) {
    if (moves(card)) continue;
    const Rect rect = card_rect(card, scene, layout);
    if (rect.bottom() > content.y - rect.height && rect.y < lane.bottom()) brush.card(card, rect);
  }
  brush.painter.pop_clip();
}

// A terminal or exit status that is too low for a heading.
bool is_strip(const Rect& rect, float unit) {
  return rect.height < 80 * unit;
}

std::string count_note(std::size_t count, std::string_view what) {
  return std::to_string(count) + " " + std::string(what);
}

}  // namespace

void draw_phases(const Scene& scene, const Rect& rect, float unit, const Theme& theme,
                 Painter& painter) {
  if (rect.height <= 0 || scene.phases.empty()) return;
  const Brush brush{theme, unit, painter};
  const float middle = rect.center().y;
  const float radius = 10.5F * unit;
  const float size = 14.5F;
  // Labels of phases that are not current are left out where there is no room for all of them.
  float wanted = 0;
  for (const PhaseMark& mark : scene.phases)
    wanted += 2 * radius + 10 * unit + brush.width(mark.label, Font::semibold, size);
  const auto count = static_cast<float>(scene.phases.size());
  const bool all_labels = wanted + (count - 1) * 40 * unit <= rect.width;
  const auto width_of = [&](const PhaseMark& mark) {
    const bool labelled = all_labels || mark.status == PhaseMark::Status::current;
    return 2 * radius + (labelled ? 10 * unit + brush.width(mark.label, Font::semibold, size) : 0);
  };
  float used = 0;
  for (const PhaseMark& mark : scene.phases) used += width_of(mark);
  const float gap = std::max(0.0F, (rect.width - used) / std::max(1.0F, count - 1));

  float x = rect.x;
  for (std::size_t i = 0; i < scene.phases.size(); ++i) {
    const PhaseMark& mark = scene.phases[i];
    using Status = PhaseMark::Status;
    const Point center{x + radius, middle};
    const Rect ring{x, middle - radius, 2 * radius, 2 * radius};
    Color label_color = theme.dim;
    if (mark.status == Status::current) {
      painter.fill(ring, radius, theme.accent);
      label_color = theme.text;
    } else {
      const Color color = mark.status == Status::done ? theme.ok : theme.faint;
      painter.outline(ring, radius, color, 1.75F * unit, mark.status == Status::skipped);
    }
    if (mark.status == Status::done) {
      painter.icon(Icon::check, center, 5.5F * unit, theme.ok);
    } else {
      const std::string number = std::to_string(i + 1);
      const Color color = mark.status == Status::current ? theme.on_accent : theme.dim;
      brush.centred(center.x - brush.width(number, Font::bold, 11.5F) / 2, middle, number,
                    Font::bold, 11.5F, color);
    }
    const float width = width_of(mark);
    if (width > 2 * radius)
      brush.centred(x + 2 * radius + 10 * unit, middle, mark.label,
                    mark.status == Status::current ? Font::semibold : Font::text, size,
                    label_color);
    x += width;
    if (i + 1 < scene.phases.size() && gap > 24 * unit) {
      const bool passed = scene.phases[i].status == Status::done;
      painter.line({x + 12 * unit, middle}, {x + gap - 12 * unit, middle},
                   passed ? theme.ok : theme.line, 2 * unit);
    }
    x += gap;
  }
}

void draw_lanes(const Scene& scene, const Layout& layout, const Theme& theme, Painter& painter) {
  if (layout.registry.height <= 0) return;
  const float unit = layout.unit;
  const Brush brush{theme, unit, painter, layout.tight};
  brush.lane(layout.registry, "REGISTRY", count_note(scene.waiting, "waiting"));
  brush.lane(layout.calling, "CALLING NOW", scene.process);
  brush.lane(layout.called, "CALLED, IN ORDER", "");
  draw_cards(scene, scene.registry, layout.registry, layout, brush);
  draw_cards(scene, scene.calling, layout.calling, layout, brush);
  if (scene.answer_hidden) {
    const Rect content = lane_cards(layout.called, layout);
    const auto lines =
        wrap("Hidden. Press H to show it.", Font::text, 15 * unit, content.width, painter);
    float y = content.y + 8 * unit;
    for (const std::string& line : lines) {
      painter.text({content.x, y}, line, Font::text, 15 * unit, theme.dim);
      y += 21 * unit;
    }
  } else {
    draw_cards(scene, scene.called, layout.called, layout, brush);
  }
  if (!scene.bubbles.empty() && !scene.calling.empty()) {
    const Card& last = scene.calling.back();
    Card rested = last;
    rested.progress = 1;
    brush.bubble(scene.bubbles.back(), card_rect(rested, scene, layout),
                 layout.calling.bottom() - lane_measures(layout).padding * unit);
  }
  // Cards on their way cross from lane to lane, over everything else.
  for (const std::vector<Card>* cards : {&scene.registry, &scene.called, &scene.calling})
    for (const Card& card : *cards)
      if (moves(card)) brush.card(card, card_rect(card, scene, layout));
}

void draw_card(const Card& card, const Rect& rect, float unit, const Theme& theme,
               Painter& painter) {
  Brush{theme, unit, painter, rect.height < roomy.card * unit}.card(card, rect);
}

void draw_sentence(const Scene& scene, const Rect& rect, float unit, const Theme& theme,
                   Painter& painter) {
  if (rect.height <= 0) return;
  painter.fill(rect, 8 * unit, theme.background.mixed(theme.accent, theme.is_dark ? 0.07F : 0.08F));
  painter.fill({rect.x, rect.y, 3 * unit, rect.height}, 0, theme.accent);
  const float size = 16 * unit;
  const float line_height = 22 * unit;
  const float left = rect.x + 17 * unit;
  const float room = rect.width - 34 * unit;
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
  add(scene.lead, Font::semibold);
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

TerminalText lay_out_terminal(const Scene& scene, const Rect& rect, float unit,
                              const Painter& painter) {
  using Kind = TerminalText::Kind;
  const Rect inner = rect.inset(26 * unit, 0);
  TerminalText result;
  result.size = 14.25F * unit;
  result.line_height = 21.5F * unit;
  result.origin = {inner.x, rect.y + (is_strip(rect, unit) ? 9 : 41) * unit};
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
        result.lines.push_back({std::string(words), kind, false});
        continue;
      }
      auto wrapped = wrap(words, Font::mono, result.size, inner.width, painter);
      for (std::size_t i = 0; i < wrapped.size(); ++i)
        result.lines.push_back({std::move(wrapped[i]), kind, i + 1 < wrapped.size()});
    }
    line_is_open = !ends_line;
  };
  add("$ " + scene.command + "\n", Kind::command);
  for (const TerminalPiece& piece : scene.terminal)
    add(piece.text, piece.stream == trace::Stream::stderr_ ? Kind::err : Kind::out);
  line_is_open = false;
  if (!scene.pending.empty())
    add("… " + std::to_string(scene.pending.size()) + " bytes printed, waiting in the buffer",
        Kind::pending);
  result.capacity = static_cast<std::size_t>(
      std::max(1.0F, (rect.bottom() - 8 * unit - result.origin.y) / result.line_height));
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
  const bool strip = is_strip(rect, unit);
  const float heading = rect.y + 15 * unit;
  if (!strip)
    brush.text(inner.x, heading, "TERMINAL", Font::semibold, 12.5F, theme.dim, inner.width);

  const TerminalText text = lay_out_terminal(scene, rect, unit, painter);
  painter.push_clip(rect);
  float y = text.origin.y;
  const std::size_t end = std::min(text.lines.size(), text.first + text.capacity);
  for (std::size_t i = text.first; i < end; ++i, y += text.line_height) {
    using Kind = TerminalText::Kind;
    const TerminalText::Line& line = text.lines[i];
    const Color color = line.kind == Kind::command   ? theme.dim
                        : line.kind == Kind::err     ? theme.error
                        : line.kind == Kind::pending ? theme.warning
                                                     : theme.text;
    if (line.kind == Kind::err)
      painter.fill(
          {text.origin.x - 12 * unit, y + 2 * unit, 2.5F * unit, text.line_height - 4 * unit}, 0,
          theme.error);
    painter.text({text.origin.x, y}, line.text, Font::mono, text.size, color);
  }
  painter.pop_clip();
}

void draw_status(const Scene& scene, const Rect& rect, float unit, const Theme& theme,
                 Painter& painter) {
  if (rect.height <= 0) return;
  const Brush brush{theme, unit, painter};
  painter.fill(rect, 0, theme.terminal);
  painter.line({rect.x, rect.y}, {rect.right(), rect.y}, theme.line, unit);
  painter.line({rect.x, rect.y}, {rect.x, rect.bottom()}, theme.line, unit);
  const Rect inner = rect.inset(20 * unit, 0);
  const bool strip = is_strip(rect, unit);
  brush.text(inner.x, rect.y + (strip ? 8 : 15) * unit, "EXIT STATUS", Font::semibold, 12.5F,
             theme.dim, inner.width);
  float size = strip ? 20 : 34;
  while (size > 16 && brush.width(scene.status, Font::mono, size) > inner.width) size -= 2;
  brush.text(inner.x, rect.y + (strip ? 27 : 40) * unit, scene.status, Font::mono, size, theme.text,
             inner.width);
  const float line_height = 19.5F * unit;
  float y = rect.y + 90 * unit;
  const auto lines = wrap(scene.status_detail, Font::text, 14 * unit, inner.width, painter);
  const auto room =
      static_cast<std::size_t>(std::max(0.0F, (rect.bottom() - 2 * unit - y) / line_height));
  for (std::size_t i = 0; i < std::min(room, lines.size()); ++i, y += line_height) {
    const bool cut = i + 1 == room && room < lines.size();
    brush.text(inner.x, y, cut ? lines[i] + " …" : lines[i], Font::text, 14, theme.dim,
               inner.width);
  }
}

void draw_timeline(const Scene& scene, const Rect& rect, float unit, const Theme& theme,
                   Painter& painter) {
  if (rect.height <= 0) return;
  const Brush brush{theme, unit, painter};
  const Rect track = timeline_track(rect, unit);
  const double position =
      static_cast<double>(scene.step) - (scene.step > 0 ? 1 - scene.progress : 0);
  const float now = x_of_step(scene, rect, unit, position);
  painter.fill(track, 2 * unit, theme.line);
  painter.fill({track.x, track.y, now - track.x, track.height}, 2 * unit, theme.accent);

  float label_end = track.x;
  for (const TimelineTick& tick : scene.ticks) {
    const float x = x_of_step(scene, rect, unit, static_cast<double>(tick.step));
    const float half = (tick.phase ? 13.0F : 9.0F) * unit;
    const Color color = tick.handler ? mark_of(tick.function, theme).color
                        : tick.phase ? theme.warning
                                     : theme.faint;
    painter.fill({x - 1.25F * unit, track.center().y - half, 2.5F * unit, 2 * half}, unit, color);
    const float width = brush.width(tick.label, Font::text, 12);
    if (!tick.label.empty() && x - width / 2 > label_end) {
      painter.text({x - width / 2, track.center().y - half - 17 * unit}, tick.label, Font::text,
                   12 * unit, theme.dim);
      label_end = x + width / 2 + 8 * unit;
    }
  }
  const float knob = 8 * unit;
  painter.fill({now - knob - 2 * unit, track.center().y - knob - 2 * unit, 2 * knob + 4 * unit,
                2 * knob + 4 * unit},
               knob + 2 * unit, theme.panel);
  painter.fill({now - knob, track.center().y - knob, 2 * knob, 2 * knob}, knob, theme.accent);
  const float room = step_label_width(rect, unit) - 20 * unit;
  if (room <= 0) return;
  const std::string step = std::to_string(scene.step);
  const std::string last = std::to_string(std::max<std::size_t>(scene.step_count, 1) - 1);
  std::string label = "step " + step + " of " + last;
  float size = 14;
  if (brush.width(label, Font::text, size) > room) {
    label = step + " / " + last;
    while (size > 8 && brush.width(label, Font::text, size) > room) size -= 0.5F;
  }
  brush.centred(rect.right() - room, track.center().y, label, Font::text, size, theme.dim);
}

void draw(const Scene& scene, const Layout& layout, const Theme& theme, Painter& painter) {
  draw_phases(scene, layout.phases, layout.unit, theme, painter);
  draw_lanes(scene, layout, theme, painter);
  draw_sentence(scene, layout.sentence, layout.unit, theme, painter);
  draw_terminal(scene, layout.terminal, layout.unit, theme, painter);
  draw_status(scene, layout.status, layout.unit, theme, painter);
  draw_timeline(scene, layout.timeline, layout.unit, theme, painter);
}

}  // namespace lastcall::stage
