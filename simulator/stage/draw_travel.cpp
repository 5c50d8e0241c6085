#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "measures.hpp"
#include "stage/geometry.hpp"
#include "stage/stage.hpp"

// What is on its way, and the way: a dotted line that stays as long as the step does.
namespace lastcall::stage {
namespace {

using At = Travel::Stop::Place;

// A line of points that things go along, one leg for each stop.
struct Path {
  std::vector<std::vector<Point>> legs;  // legs[i] ends at stop i; the first is a single point

  Point at(double stop) const {
    if (legs.empty()) return {};
    const auto last = static_cast<double>(legs.size() - 1);
    stop = std::clamp(stop, 0.0, last);
    const auto leg = static_cast<std::size_t>(std::ceil(stop));
    if (leg == 0 || stop >= last) return legs[leg].back();
    const double part = stop - std::floor(stop);
    return along(legs[leg], part == 0 ? 1 : part);
  }
  static Point along(const std::vector<Point>& line, double part) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) length += gap(line[i - 1], line[i]);
    double left = length * part;
    for (std::size_t i = 1; i < line.size(); ++i) {
      const double piece = gap(line[i - 1], line[i]);
      if (left <= piece && piece > 0) {
        const auto t = static_cast<float>(left / piece);
        return {line[i - 1].x + (line[i].x - line[i - 1].x) * t,
                line[i - 1].y + (line[i].y - line[i - 1].y) * t};
      }
      left -= piece;
    }
    return line.back();
  }
  static double gap(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }
};

// From one point to another, flat at both ends.
std::vector<Point> curve(Point from, Point to) {
  std::vector<Point> points;
  constexpr int parts = 24;
  for (int i = 0; i <= parts; ++i) {
    const float t = static_cast<float>(i) / parts;
    const float s = t * t * (3 - 2 * t);
    points.push_back({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * s});
  }
  return points;
}

// Around a corner: along x first, then along y (or the other way round), with a round bend.
std::vector<Point> bend(Point from, Point to, bool x_first, float radius) {
  const Point corner = x_first ? Point{to.x, from.y} : Point{from.x, to.y};
  radius = std::min(radius,
                    static_cast<float>(std::min(Path::gap(from, corner), Path::gap(corner, to))));
  const auto towards = [](Point a, Point b, float length) {
    const auto all = static_cast<float>(Path::gap(a, b));
    if (all <= 0) return a;
    const float t = std::min(1.0F, length / all);
    return Point{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
  };
  const Point begin = towards(corner, from, radius);
  const Point end = towards(corner, to, radius);
  std::vector<Point> points{from};
  constexpr int parts = 8;
  for (int i = 0; i <= parts; ++i)
    points.push_back(on_curve(begin, corner, end, static_cast<float>(i) / parts));
  points.push_back(to);
  return points;
}

class TravelDrawing {
 public:
  TravelDrawing(const Scene& scene, const Layout& layout, const Theme& theme, Painter& painter)
      : scene_(scene),
        travel_(*scene.travel),
        layout_(layout),
        theme_(theme),
        painter_(painter),
        unit_(layout.unit),
        way_(way_of(scene, layout, painter)),
        shown_(shown_strips(scene, layout)) {
    for (const Travel::Stop& stop : travel_.stops) add(stop);
  }

  void draw() { travel_.kind == Travel::Kind::exception ? exception() : printed(); }

 private:
  // Adds the leg to a stop.
  void add(const Travel::Stop& stop) {
    std::vector<Point> leg;
    const Point from = path_.legs.empty() ? Point{} : path_.legs.back().back();
    const bool first = path_.legs.empty();
    switch (stop.place) {
      case At::source: {
        // Without the script beside it, it comes in from the left.
        const Point start =
            layout_.source.value_or(Point{layout_.calling.x - 18 * unit_, first_call().y});
        leg = {start};
        break;
      }
      case At::strip: {
        const Point to = strip_point(stop.index);
        leg = first ? std::vector<Point>{to} : enter(from, to);
        break;
      }
      case At::card: {
        const Point to{way_.track, way_.card.center().y};
        leg = first ? std::vector<Point>{to} : enter(from, to);
        break;
      }
      case At::wall: leg = {from, {way_.track, way_.pill.center().y}}; break;
      case At::opening: {
        const Rect& hole = stop.index == 1 ? way_.err : way_.out;
        if (travel_.kind != Travel::Kind::exception) {
          const Point to{
              layout_.fold ? hole.x + 46 * unit_ : std::max(hole.x + 46 * unit_, way_.track),
              hole.center().y};
          leg = first ? std::vector<Point>{to}
                      : down({layout_.fold ? way_.track : to.x, way_.card.bottom()}, to);
          break;
        }
        const Point chute{way_.chute.center().x,
                          leads_out() ? way_.err.center().y : layout_.calling.bottom() - 8 * unit_};
        const bool aside = layout_.fold && leads_out();
        const Point to = aside ? way_.err.center() : chute;
        if (first) {
          leg = {to};
        } else if (travel_.wall || travel_.leaves) {
          const Point pill{way_.pill.right() + 6 * unit_, way_.pill.center().y};
          leg = bend(pill, aside ? Point{chute.x, layout_.calling.bottom() - 8 * unit_} : to, true,
                     22 * unit_);
          if (aside) {
            const std::vector<Point> rest = down(leg.back(), to);
            leg.insert(leg.end(), rest.begin(), rest.end());
          }
        } else {
          leg = bend(from, to, true, 22 * unit_);
        }
        break;
      }
      case At::terminal: {
        const Point to = leads_out() ? line_end() : from;
        leg = first ? std::vector<Point>{to} : bend(from, to, false, 20 * unit_);
        break;
      }
    }
    path_.legs.push_back(std::move(leg));
  }
  // From the script to a call: across the gap between them first, then level, so that it crosses
  // neither headings nor names.
  std::vector<Point> enter(Point from, Point to) const {
    if (!layout_.source || path_.legs.size() != 1) return curve(from, to);
    if (layout_.fold) {  // over the lanes, and down beside its own
      const float left = layout_.sentence.x + 14 * unit_;
      const float over = layout_.sentence.bottom() + 7 * unit_;
      const Point aside{layout_.calling.x + 8 * unit_, over};
      std::vector<Point> leg = curve(from, {std::max(left, from.x + 20 * unit_), over});
      leg.push_back(aside);
      leg.push_back({aside.x, to.y});
      leg.push_back(to);
      return leg;
    }
    const float beside = std::max(layout_.registry.x + 14 * unit_, from.x + 30 * unit_);
    if (beside >= to.x) return curve(from, to);
    std::vector<Point> leg = curve(from, {beside, to.y});
    leg.push_back(to);
    return leg;
  }
  // Down to an opening that need not be below: level in the gap above the terminal.
  std::vector<Point> down(Point from, Point to) const {
    if (std::abs(from.x - to.x) < unit_) return {from, to};
    const Point turn{from.x, layout_.calling.bottom() + 13 * unit_};
    std::vector<Point> leg = bend(from, {to.x, turn.y}, false, 8 * unit_);
    leg.push_back(to);
    return leg;
  }
  Point strip_point(std::size_t index) const {
    if (shown_ == 0) return {way_.track, way_.card.center().y};
    const Rect rect = strip_rect(std::min(index, shown_ - 1), scene_, layout_);
    return {way_.track, rect.center().y};
  }
  Point first_call() const { return strip_point(0); }

  // Behind the first line that the step writes.
  Point line_end() const {
    // Where it will be when all of it is there, so that the way stays where it is.
    const TerminalText text = lay_out_terminal(scene_, layout_.terminal, unit_, painter_);
    const std::size_t old = text.fresh;
    const float wide = painter_.measure(travel_.lands_on, Font::mono, text.size).width;
    const float room = layout_.terminal.right() - 26 * unit_ - text.origin.x;
    std::size_t all = old + std::max<std::size_t>(travel_.lands_lines, 1) +
                      (wide > room ? static_cast<std::size_t>(wide / room) : 0);
    for (const TerminalText::Line& line : text.lines)
      if (line.kind == TerminalText::Kind::fold) all = text.lines.size();
    const std::size_t first = all > text.capacity ? all - text.capacity : 0;
    const std::size_t row = old > first ? old - first : 0;
    const float y = text.origin.y + (static_cast<float>(row) + 0.45F) * text.line_height;
    const float x = text.origin.x + std::min(wide, room);
    const float opening = travel_.stops.size() > 1 && travel_.kind == Travel::Kind::out
                              ? way_.out.x + 46 * unit_
                              : way_.err.center().x;
    return {std::min(x + 14 * unit_, opening - 4 * unit_), y};
  }

  // The dots of a leg up to a part of it, in a dotted line 4 pixels thick.
  void dots(const std::vector<Point>& leg, double part, Color color, float size) {
    double length = 0;
    for (std::size_t i = 1; i < leg.size(); ++i) length += Path::gap(leg[i - 1], leg[i]);
    if (length <= 0) return;
    const double pitch = 7.5 * static_cast<double>(unit_);
    for (double at = pitch / 2; at <= length * part; at += pitch) {
      const Point p = Path::along(leg, at / length);
      painter_.fill({p.x - size / 2, p.y - size / 2, size, size}, size / 2, color);
    }
  }
  // A number on the way; for the back row a dot says as much.
  void marker(Point at, std::size_t number) {
    if (scene_.large) {
      if (number <= 2) painter_.shape(Shape::circle, at, 5 * unit_, color());
      return;
    }
    const float radius = 9.5F * unit_;
    painter_.fill({at.x - radius - 2 * unit_, at.y - radius - 2 * unit_, 2 * radius + 4 * unit_,
                   2 * radius + 4 * unit_},
                  radius + 2 * unit_, theme_.panel);
    painter_.fill({at.x - radius, at.y - radius, 2 * radius, 2 * radius}, radius, color());
    const std::string words = std::to_string(number);
    const Size extent = painter_.measure(words, Font::bold, 12 * unit_);
    painter_.text({at.x - extent.width / 2, at.y - extent.height / 2}, words, Font::bold,
                  12 * unit_, theme_.background);
  }
  Color color() const { return travel_.caught && travel_.arrived() ? theme_.ok : theme_.error; }

  void exception() {
    if (layout_.tight || layout_.calling.height <= 0) return tight();
    const bool falls = travel_.wall || travel_.leaves;
    const auto reached = static_cast<std::size_t>(travel_.at);
    if (falls) below();
    // The way so far, and its numbers.
    const float size = 4 * unit_;
    for (std::size_t i = 1; i < path_.legs.size() && i <= reached + 1; ++i) {
      const double part = i <= reached ? 1 : travel_.at - static_cast<double>(reached);
      if (part <= 0) continue;
      if (travel_.stops[i].place == At::wall) {
        // Behind the card.
        dots({{way_.track, way_.card.bottom()}, {way_.track, way_.pill.y}}, part, color(), size);
      } else if (travel_.stops[i].place == At::card) {
        dots({path_.legs[i].front(), {way_.track, way_.card.y}}, part, color(), size);
      } else {
        dots(path_.legs[i], part, color(), size);
      }
    }
    std::size_t number = 0;
    for (std::size_t i = 0; i < path_.legs.size() && i <= reached; ++i) {
      Point at = path_.legs[i].back();
      switch (travel_.stops[i].place) {
        case At::source:
          if (layout_.source) marker(at, ++number);
          break;
        case At::strip:
          if (travel_.stops[i].index < shown_ && (i < reached || !rests())) marker(at, ++number);
          break;
        case At::opening:
          if (!falls) break;
          if (way_.pill.right() + 40 * unit_ < way_.chute.center().x)
            marker({way_.pill.right() + 28 * unit_, way_.pill.center().y}, ++number);
          if (leads_out())
            marker({way_.chute.center().x, (way_.chute.y + way_.err.y) / 2 + 8 * unit_}, ++number);
          break;
        case At::terminal: arrow(at); break;
        default: break;
      }
    }
    if (falls && wall_at() && travel_.at >= static_cast<double>(*wall_at())) {
      pill(way_.pill, travel_.label);
      if (!travel_.arrived()) sheet(path_.at(travel_.at));
    } else {
      const Point at = path_.at(travel_.at);
      const float wide = pill_width();
      const float x = std::clamp(at.x - 16 * unit_, layout_.calling.x - wide,
                                 layout_.calling.right() - wide - 8 * unit_);
      const bool from_source = travel_.at < 1 && layout_.source.has_value();
      const float height = pill_height * unit_;
      Rect rect{from_source ? at.x - wide / 2 : std::max(x, way_.card.x), at.y - height / 2, wide,
                height};
      const bool opened = travel_.caught && travel_.arrived();
      if (travel_.arrived() && travel_.stops.back().place == At::strip &&
          travel_.stops.back().index < shown_) {  // beside the name of the call it stands in
        const Strip& strip = scene_.strips[travel_.stops.back().index];
        const float name = painter_.measure(strip.name, Font::mono, 13 * unit_).width;
        const float beside = way_.card.x + 48 * unit_ + name;
        if (beside + wide < way_.card.right()) rect.x = way_.card.right() - wide;
      }
      pill(rect, opened ? "caught: " + travel_.label : travel_.label);
    }
  }
  // Whether there is a terminal below the lanes; a picture of the lanes alone has none.
  bool leads_out() const { return layout_.terminal.height > 0; }
  // Whether the pill itself stands at the last stop.
  bool rests() const { return !travel_.wall && !travel_.leaves; }
  std::optional<std::size_t> wall_at() const {
    for (std::size_t i = 0; i < travel_.stops.size(); ++i)
      if (travel_.stops[i].place == At::wall) return i;
    return std::nullopt;
  }
  float pill_text() const { return (scene_.large ? 12.5F : 14) * unit_; }
  float pill_width() const {
    const float words = painter_.measure(travel_.label, Font::semibold, pill_text()).width;
    return std::min(words + 50 * unit_, layout_.calling.width - 40 * unit_);
  }

  // Too little height for a way: the pill alone, on the card's lane.
  void tight() {
    if (layout_.calling.height <= 0) return;
    const float height = 24 * unit_;
    const Rect lane = layout_.calling;
    const float y = std::min(way_.card.bottom() + 6 * unit_, lane.bottom() - height - 6 * unit_);
    if (y < way_.card.bottom() - 2 * unit_) return;
    const float words = painter_.measure(travel_.label, Font::semibold, pill_text()).width;
    pill({way_.card.x, y, std::min(words + 50 * unit_, way_.card.width), height}, travel_.label);
  }

  // What is below the card: the wall, or none; the words; the chute.
  void below() {
    const Rect& lane = layout_.calling;
    const Rect chute = way_.chute;
    const bool struck = wall_at() && travel_.at >= static_cast<double>(*wall_at()) - 0.5;
    painter_.push_clip(
        {lane.x, lane.y, lane.width,
         layout_.terminal.y > lane.bottom() ? layout_.terminal.y - lane.y : lane.height});
    const float low = leads_out() ? std::max(lane.bottom(), way_.err.y + 4 * unit_) : lane.bottom();
    painter_.fill({chute.x, chute.y + 14 * unit_, chute.width, low - chute.y - 14 * unit_}, 0,
                  theme_.error.faded(0.18F));
    for (const float x : {chute.x, chute.right()})
      painter_.line({x, chute.y}, {x, low}, theme_.line, 1.5F * unit_);
    if (travel_.wall) {
      for (const float y : {way_.wall, way_.wall + 8 * unit_})
        painter_.fill({lane.x, y, chute.x - lane.x, 3.2F * unit_}, 0, theme_.text);
    } else {
      for (const float y : {way_.wall, way_.wall + 8 * unit_})
        for (const float x : {lane.x, lane.right() - 12 * unit_})
          painter_.fill({x, y, 12 * unit_, 2.5F * unit_}, 0, theme_.dim);
    }
    painter_.pop_clip();
    if (!struck) return;
    const float left = way_.card.x;
    const float room = chute.x - left - 6 * unit_;
    float y = way_.wall + (scene_.large ? 13 : 19) * unit_;
    const auto say = [&](std::string_view words, Font font, float size, Color color) {
      for (const std::string& line : wrap(words, font, size * unit_, room, painter_)) {
        if (y + 18 * unit_ > lane.bottom()) return;
        painter_.text({left, y}, line, font, size * unit_, color);
        y += 19 * unit_;
      }
    };
    // For the back row what has room in one line: "no wall" of "no wall: it leaves the program".
    std::string verdict = travel_.verdict;
    if (scene_.large && painter_.measure(verdict, Font::bold, 14.5F * unit_).width > room)
      verdict = verdict.substr(0, verdict.find(':'));
    say(verdict, Font::bold, 14.5F, theme_.text);
    if (!scene_.large) say(travel_.because, Font::text, 13.5F, theme_.dim);
  }

  void pill(const Rect& rect, const std::string& label) {
    const Color ground = color();
    const Rect halo = {rect.x - 5 * unit_, rect.y - 5 * unit_, rect.width + 10 * unit_,
                       rect.height + 10 * unit_};
    painter_.fill(halo, halo.height / 2, ground.faded(0.28F));
    painter_.fill(rect, rect.height / 2, ground);
    const bool opened = travel_.caught && travel_.arrived();
    // With its message, without, without the sign; smaller, before it is cut.
    const std::string type = label.substr(0, label.find(": ", opened ? 8 : 0));
    float size = pill_text();
    const auto fits = [&](const std::string& words, float margin) {
      return painter_.measure(words, Font::semibold, size).width <= rect.width - margin * unit_;
    };
    const float signed_margin = scene_.large ? 42 : 48;
    std::string words = fits(label, signed_margin) ? label : type;
    const bool has_sign = fits(words, signed_margin) || fits("MMM", signed_margin + 30);
    const float margin = has_sign ? signed_margin : 16;
    while (size > 10.5F * unit_ && !fits(words, margin)) size -= 0.5F * unit_;
    if (has_sign)
      painter_.icon(opened ? Icon::check : Icon::warning, {rect.x + 19 * unit_, rect.center().y},
                    7.5F * unit_, theme_.background);
    words = elide(words, Font::semibold, size, rect.width - margin * unit_, painter_);
    const float height = painter_.measure(words, Font::semibold, size).height;
    painter_.text({rect.x + (has_sign ? 34 : 8) * unit_, rect.center().y - height / 2}, words,
                  Font::semibold, size, theme_.background);
  }
  // What goes on from the wall to the terminal: the report, a small sheet.
  void sheet(Point at) {
    const Rect rect{at.x - 8 * unit_, at.y - 10 * unit_, 16 * unit_, 20 * unit_};
    painter_.fill(rect, 3 * unit_, theme_.error);
    for (const float y : {6.0F, 10.0F, 14.0F})
      painter_.fill({rect.x + 4 * unit_, rect.y + y * unit_ - unit_, 8 * unit_, 1.5F * unit_}, 0,
                    theme_.background);
  }
  void arrow(Point at) {
    if (!leads_out()) return painter_.icon(Icon::arrow_down, at, 8 * unit_, color());
    painter_.icon(Icon::arrow_left, {at.x + 2 * unit_, at.y}, 8 * unit_, color());
  }

  // A line of text on its way: card, opening, terminal.
  void printed() {
    if (layout_.tight || layout_.terminal.height <= 0) return;
    const bool waits = travel_.stops.back().place == At::opening;
    const Color tint = waits                               ? theme_.warning
                       : travel_.kind == Travel::Kind::err ? theme_.error
                                                           : theme_.text;
    const auto reached = static_cast<std::size_t>(travel_.at);
    for (std::size_t i = 1; i < path_.legs.size() && i <= reached + 1; ++i) {
      const double part = i <= reached ? 1 : travel_.at - static_cast<double>(reached);
      if (part > 0) dots(path_.legs[i], part, tint, 3 * unit_);
    }
    if (travel_.arrived() && !waits) return arrow_in(tint);
    Point at = path_.at(travel_.at);
    if (waits && travel_.arrived())  // in its lane, above the opening
      at.y = std::max(way_.card.bottom() + 16 * unit_, layout_.calling.bottom() - 24 * unit_);
    const float height = 20 * unit_;
    const float size = 12.5F * unit_;
    const std::string words =
        elide(travel_.label, Font::mono, size, layout_.calling.width * 0.7F, painter_);
    const Size extent = painter_.measure(words, Font::mono, size);
    const Rect rect{std::max(at.x - 26 * unit_, layout_.calling.x + 8 * unit_), at.y - height / 2,
                    extent.width + 24 * unit_, height};
    painter_.fill(rect, height / 2, waits ? theme_.panel : tint);
    if (waits) painter_.outline(rect, height / 2, tint, 1.5F * unit_, false);
    painter_.text({rect.x + 12 * unit_, rect.center().y - extent.height / 2}, words, Font::mono,
                  size, waits ? theme_.text : theme_.background);
  }
  void arrow_in(Color tint) {
    const Point at = path_.legs.back().back();
    painter_.icon(Icon::arrow_left, {at.x + 2 * unit_, at.y}, 6 * unit_, tint);
  }

  const Scene& scene_;
  const Travel& travel_;
  const Layout& layout_;
  const Theme& theme_;
  Painter& painter_;
  const float unit_;
  const Way way_;
  const std::size_t shown_;
  Path path_;
};

}  // namespace

void draw_gutter(const Scene& scene, const Layout& layout, const Theme& theme, Painter& painter) {
  if (layout.gutter.height <= 0 || layout.tight || layout.terminal.height <= 0) return;
  const float unit = layout.unit;
  const Way way = way_of(scene, layout, painter);
  const auto hole = [&](const Rect& rect, std::string_view name, const Opening& opening) {
    const Color edge = opening.tone == Tone::error     ? theme.error
                       : opening.tone == Tone::warning ? theme.warning
                                                       : theme.line;
    const Color words = opening.tone == Tone::neutral ? theme.dim : edge;
    painter.fill(rect, rect.height / 2, theme.terminal);
    painter.outline(rect, rect.height / 2, edge,
                    (opening.tone == Tone::neutral ? 1.25F : 1.75F) * unit, false);
    painter.icon(Icon::arrow_down, {rect.x + 16 * unit, rect.center().y}, 5 * unit, words);
    const float size = 12.5F * unit;
    const Size extent = painter.measure(name, Font::mono, size);
    painter.text({rect.x + 26 * unit, rect.center().y - extent.height / 2}, name, Font::mono, size,
                 words);
    if (opening.note.empty()) return;
    const Size note = painter.measure(opening.note, Font::semibold, size);
    painter.text({rect.x + 34 * unit + extent.width, rect.center().y - note.height / 2},
                 opening.note, Font::semibold, size, words);
  };
  hole(way.out, "stdout", scene.out);
  hole(way.err, "stderr", scene.err);
}

void draw_travel(const Scene& scene, const Layout& layout, const Theme& theme, Painter& painter) {
  if (!scene.travel || scene.travel->stops.empty()) return;
  TravelDrawing(scene, layout, theme, painter).draw();
}

}  // namespace lastcall::stage
