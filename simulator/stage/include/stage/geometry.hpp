#pragma once

#include <vector>

#include "stage/painter.hpp"

// The outlines of shapes and icons, for painters to fill and stroke: one drawing for all of them.
namespace lastcall::stage {

using Polygon = std::vector<Point>;

// Convex polygons whose union is the shape; empty for a circle, which painters know.
std::vector<Polygon> polygons(Shape shape, Point center, float radius);

// What an icon is made of: convex polygons to fill, and lines of a width to stroke.
struct IconOutline {
  std::vector<Polygon> filled;
  std::vector<Polygon> lines;  // open
  float width = 1;
  bool ring = false;  // a circle of the icon's radius around them
};
IconOutline outline_of(Icon icon, Point center, float radius);

// Where a curve from one place to another is at a share (0 … 1) of its way, which `bend` draws to
// itself: Bézier's of degree two.
Point on_curve(Point from, Point bend, Point to, float share);

// The dashes of a rounded rectangle's outline, each an open line.
std::vector<Polygon> dashes(const Rect& rect, float radius, float dash, float gap);

}  // namespace lastcall::stage
