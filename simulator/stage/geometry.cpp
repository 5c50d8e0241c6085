#include "stage/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace lastcall::stage {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

// A regular polygon; `turn` in radians, 0 puts a corner at the top.
Polygon regular(int corners, Point center, float radius, float turn) {
  Polygon points;
  for (int i = 0; i < corners; ++i) {
    const float angle =
        turn - pi / 2 + 2 * pi * static_cast<float>(i) / static_cast<float>(corners);
    points.push_back({center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)});
  }
  return points;
}

Polygon box(Point center, float half_width, float half_height) {
  return {{center.x - half_width, center.y - half_height},
          {center.x + half_width, center.y - half_height},
          {center.x + half_width, center.y + half_height},
          {center.x - half_width, center.y + half_height}};
}

float distance(Point a, Point b) {
  return std::sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
}

Point towards(Point a, Point b, float share) {
  return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

// The corners of a rounded rectangle, closed.
Polygon perimeter(const Rect& rect, float radius) {
  radius = std::min(radius, std::min(rect.width, rect.height) / 2);
  const Point centers[] = {{rect.right() - radius, rect.y + radius},
                           {rect.right() - radius, rect.bottom() - radius},
                           {rect.x + radius, rect.bottom() - radius},
                           {rect.x + radius, rect.y + radius}};
  Polygon points;
  constexpr int arc_steps = 6;
  for (int corner = 0; corner < 4; ++corner) {
    for (int i = 0; i <= arc_steps; ++i) {
      const float angle =
          -pi / 2 + pi / 2 * (static_cast<float>(corner) + static_cast<float>(i) / arc_steps);
      const Point center = centers[corner];
      points.push_back({center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)});
    }
  }
  points.push_back(points.front());
  return points;
}

}  // namespace

std::vector<Polygon> polygons(Shape shape, Point center, float radius) {
  switch (shape) {
    case Shape::circle: return {};
    case Shape::square: return {box(center, radius * 0.84F, radius * 0.84F)};
    case Shape::triangle:
      return {regular(3, {center.x, center.y + radius * 0.16F}, radius * 1.12F, 0)};
    case Shape::diamond: return {regular(4, center, radius * 1.1F, 0)};
    case Shape::pentagon: return {regular(5, center, radius * 1.05F, 0)};
    case Shape::star:
      return {regular(3, center, radius * 1.15F, 0), regular(3, center, radius * 1.15F, pi)};
    case Shape::cross:
      return {box(center, radius, radius * 0.36F), box(center, radius * 0.36F, radius)};
    case Shape::hexagon: return {regular(6, center, radius, pi / 6)};
  }
  return {};
}

IconOutline outline_of(Icon icon, Point center, float radius) {
  const auto at = [&](float x, float y) {
    return Point{center.x + x * radius, center.y + y * radius};
  };
  // A triangle that points right (1) or left (-1), and the bar beside it.
  const auto arrow = [&](float direction, float shift) {
    Polygon points{at(direction * (0.75F + shift), 0), at(direction * (-0.55F + shift), 0.8F),
                   at(direction * (-0.55F + shift), -0.8F)};
    return points;
  };
  const auto bar = [&](float x) { return box(at(x, 0), 0.14F * radius, 0.8F * radius); };
  IconOutline outline;
  switch (icon) {
    case Icon::check:
      outline.lines = {{at(-0.75F, 0.05F), at(-0.2F, 0.6F), at(0.8F, -0.6F)}};
      outline.width = 0.36F * radius;
      break;
    case Icon::error:
      outline.lines = {{at(-0.65F, -0.65F), at(0.65F, 0.65F)},
                       {at(-0.65F, 0.65F), at(0.65F, -0.65F)}};
      outline.width = 0.36F * radius;
      break;
    case Icon::play: outline.filled = {arrow(1, 0)}; break;
    case Icon::pause:
      outline.filled = {box(at(-0.4F, 0), 0.2F * radius, 0.75F * radius),
                        box(at(0.4F, 0), 0.2F * radius, 0.75F * radius)};
      break;
    case Icon::step_back: outline.filled = {arrow(-1, 0)}; break;
    case Icon::step_forward: outline.filled = {arrow(1, 0)}; break;
    case Icon::to_start: outline.filled = {arrow(-1, -0.15F), bar(-0.8F)}; break;
    case Icon::to_end: outline.filled = {arrow(1, -0.15F), bar(0.8F)}; break;
    case Icon::lost:
      outline.lines = {{at(-0.7F, 0.7F), at(0.7F, -0.7F)}};
      outline.ring = true;
      outline.width = 0.24F * radius;
      break;
    case Icon::contrast: {
      Polygon half = regular(32, center, radius, 0);
      half.resize(17);
      outline.filled = {half};
      outline.ring = true;
      outline.width = 0.2F * radius;
      break;
    }
    case Icon::sheet:
      outline.lines = {{at(0.15F, -0.95F), at(-0.7F, -0.95F), at(-0.7F, 0.95F), at(0.7F, 0.95F),
                        at(0.7F, -0.4F), at(0.15F, -0.95F)},
                       {at(0.15F, -0.95F), at(0.15F, -0.4F), at(0.7F, -0.4F)}};
      outline.width = 0.22F * radius;
      break;
    case Icon::pile:
      outline.filled = {box(at(0, -0.62F), 0.8F * radius, 0.16F * radius),
                        box(at(0, 0), 0.8F * radius, 0.16F * radius),
                        box(at(0, 0.62F), 0.8F * radius, 0.16F * radius)};
      break;
    case Icon::warning:
      outline.lines = {
          {at(0, -0.85F), at(0.98F, 0.8F), at(-0.98F, 0.8F), at(0, -0.85F), at(0.2F, -0.52F)},
          {at(0, -0.25F), at(0, 0.2F)},
          {at(0, 0.42F), at(0, 0.56F)}};
      outline.width = 0.22F * radius;
      break;
    case Icon::lock:
      outline.filled = {{at(-0.7F, -0.1F), at(0.7F, -0.1F), at(0.7F, 0.9F), at(-0.7F, 0.9F)}};
      outline.lines = {{at(-0.42F, -0.1F), at(-0.42F, -0.55F), at(-0.25F, -0.85F),
                        at(0.25F, -0.85F), at(0.42F, -0.55F), at(0.42F, -0.1F)}};
      outline.width = 0.22F * radius;
      break;
    case Icon::flash:
      outline.filled = {{at(0.25F, -1), at(-0.6F, 0.2F), at(0, 0.15F)},
                        {at(-0.25F, 1), at(0.6F, -0.2F), at(0, -0.15F)},
                        {at(-0.05F, -0.2F), at(0.3F, -0.2F), at(0.05F, 0.2F), at(-0.3F, 0.2F)}};
      break;
    case Icon::flame:
      outline.lines = {{at(-0.1F, -0.95F), at(0.35F, -0.4F), at(0.65F, 0.15F), at(0.45F, 0.75F),
                        at(0, 0.95F), at(-0.45F, 0.75F), at(-0.65F, 0.2F), at(-0.35F, -0.2F),
                        at(-0.05F, -0.1F), at(-0.1F, -0.95F)}};
      outline.width = 0.24F * radius;
      break;
    case Icon::arrow_down:
      outline.lines = {{at(0, -0.85F), at(0, 0.8F)},
                       {at(-0.65F, 0.2F), at(0, 0.85F), at(0.65F, 0.2F)}};
      outline.width = 0.26F * radius;
      break;
    case Icon::arrow_left:
      outline.lines = {{at(0.55F, -0.85F), at(-0.55F, 0), at(0.55F, 0.85F)}};
      outline.width = 0.32F * radius;
      break;
    case Icon::leave:
      outline.lines = {{at(0.1F, -0.6F), at(0.1F, -0.9F), at(-0.85F, -0.9F), at(-0.85F, 0.9F),
                        at(0.1F, 0.9F), at(0.1F, 0.6F)},
                       {at(-0.35F, 0), at(0.9F, 0)},
                       {at(0.5F, -0.42F), at(0.92F, 0), at(0.5F, 0.42F)}};
      outline.width = 0.22F * radius;
      break;
    case Icon::power: {
      Polygon arc;
      for (int i = 0; i <= 20; ++i) {
        const float angle = -pi / 2 + 0.7F + (2 * pi - 1.4F) * static_cast<float>(i) / 20;
        arc.push_back(at(0.85F * std::cos(angle), 0.1F + 0.85F * std::sin(angle)));
      }
      outline.lines = {arc, {at(0, -0.95F), at(0, -0.05F)}};
      outline.width = 0.24F * radius;
      break;
    }
    case Icon::grid:
      for (const float x : {-0.5F, 0.5F})
        for (const float y : {-0.5F, 0.5F})
          outline.lines.push_back({at(x - 0.34F, y - 0.34F), at(x + 0.34F, y - 0.34F),
                                   at(x + 0.34F, y + 0.34F), at(x - 0.34F, y + 0.34F),
                                   at(x - 0.34F, y - 0.34F)});
      outline.width = 0.2F * radius;
      break;
    case Icon::clock:
      outline.lines = {{at(0, -0.5F), at(0, 0), at(0.4F, 0.2F)}};
      outline.ring = true;
      outline.width = 0.22F * radius;
      break;
  }
  return outline;
}

Point on_curve(Point from, Point bend, Point to, float share) {
  const float a = (1 - share) * (1 - share);
  const float b = 2 * share * (1 - share);
  const float c = share * share;
  return {a * from.x + b * bend.x + c * to.x, a * from.y + b * bend.y + c * to.y};
}

std::vector<Polygon> dashes(const Rect& rect, float radius, float dash, float gap) {
  std::vector<Polygon> result;
  const Polygon corners = perimeter(rect, radius);
  if (dash <= 0 || gap <= 0) return {corners};
  bool drawing = true;
  float left = dash;  // of the present dash or gap
  Polygon current{corners.front()};
  for (std::size_t i = 1; i < corners.size(); ++i) {
    Point from = corners[i - 1];
    const Point to = corners[i];
    for (float length = distance(from, to); length > 0;) {
      const float part = std::min(left, length);
      from = towards(from, to, part / length);
      length -= part;
      left -= part;
      if (drawing) current.push_back(from);
      if (left > 0) continue;
      if (drawing) result.push_back(std::move(current));
      drawing = !drawing;
      left = drawing ? dash : gap;
      current = {from};
    }
  }
  if (drawing && current.size() > 1) result.push_back(std::move(current));
  return result;
}

}  // namespace lastcall::stage
