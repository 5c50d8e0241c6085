#include "imgui/painter.hpp"

#include <cfloat>
#include <cmath>
#include <vector>

#include "stage/geometry.hpp"

namespace lastcall::imgui {
namespace {

std::vector<ImVec2> to_imgui(const stage::Polygon& points) {
  std::vector<ImVec2> result;
  result.reserve(points.size());
  for (const stage::Point point : points) result.push_back({point.x, point.y});
  return result;
}

}  // namespace

ImU32 to_imgui(stage::Color color) {
  return IM_COL32(color.red, color.green, color.blue, color.alpha);
}

void ImGuiPainter::fill(const stage::Rect& rect, float radius, stage::Color color) {
  list_.AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, to_imgui(color), radius);
}

void ImGuiPainter::outline(const stage::Rect& rect, float radius, stage::Color color, float width,
                           bool dashed) {
  const stage::Rect middle = rect.inset(width / 2, width / 2);
  if (!dashed) {
    // ImGui means the centres of pixels, half a pixel further in.
    add_rect(list_, {middle.x - 0.5F, middle.y - 0.5F},
             {middle.right() + 0.5F, middle.bottom() + 0.5F}, to_imgui(color), radius, width);
    return;
  }
  for (const stage::Polygon& dash : stage::dashes(middle, radius, 4 * width, 3 * width)) {
    const auto points = to_imgui(dash);
    add_polyline(list_, points.data(), static_cast<int>(points.size()), to_imgui(color), width);
  }
}

void ImGuiPainter::line(stage::Point from, stage::Point to, stage::Color color, float width) {
  list_.AddLine({from.x, from.y}, {to.x, to.y}, to_imgui(color), width);
}

void ImGuiPainter::shape(stage::Shape shape, stage::Point center, float radius,
                         stage::Color color) {
  if (shape == stage::Shape::circle) {
    list_.AddCircleFilled({center.x, center.y}, radius * 0.95F, to_imgui(color));
    return;
  }
  for (const stage::Polygon& polygon : stage::polygons(shape, center, radius)) {
    const auto points = to_imgui(polygon);
    list_.AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), to_imgui(color));
  }
}

void ImGuiPainter::icon(stage::Icon icon, stage::Point center, float radius, stage::Color color) {
  const stage::IconOutline outline = stage::outline_of(icon, center, radius);
  for (const stage::Polygon& polygon : outline.filled) {
    const auto points = to_imgui(polygon);
    list_.AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), to_imgui(color));
  }
  for (const stage::Polygon& line : outline.lines) {
    const auto points = to_imgui(line);
    add_polyline(list_, points.data(), static_cast<int>(points.size()), to_imgui(color),
                 outline.width);
  }
  if (outline.ring)
    list_.AddCircle({center.x, center.y}, radius, to_imgui(color), 0, outline.width);
}

void ImGuiPainter::text(stage::Point position, std::string_view text, stage::Font font, float size,
                        stage::Color color) {
  if (text.empty()) return;
  const Fonts::Sized sized = fonts_.at(font, size, text);
  if (!sized.font) return;
  list_.AddText(sized.font, sized.size, {std::round(position.x), std::round(position.y)},
                to_imgui(color), text.data(), text.data() + text.size());
}

stage::Size ImGuiPainter::measure(std::string_view text, stage::Font font, float size) const {
  return measure_text(fonts_, text, font, size);
}

stage::Size measure_text(Fonts& fonts, std::string_view text, stage::Font font, float size) {
  const Fonts::Sized sized = fonts.at(font, size, text);
  if (!sized.font) return {static_cast<float>(text.size()) * size * 0.55F, sized.size};
  const ImVec2 extent =
      sized.font->CalcTextSizeA(sized.size, FLT_MAX, 0, text.data(), text.data() + text.size());
  return {extent.x, text.empty() ? sized.size : extent.y};
}

void ImGuiPainter::push_clip(const stage::Rect& rect) {
  list_.PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
}

void ImGuiPainter::pop_clip() {
  list_.PopClipRect();
}

}  // namespace lastcall::imgui
