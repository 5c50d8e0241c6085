#include "figure/svg.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "figure/xml.hpp"
#include "stage/geometry.hpp"
#include "text/floats.hpp"

namespace lastcall::figure {
namespace {

// To hundredths, without zeros at the end: the same in every locale.
std::string number(float value) {
  std::string result = text::fixed(std::abs(value), 2);
  if (std::signbit(value)) result.insert(0, 1, '-');
  if (result.find('.') != std::string::npos) {
    result.erase(result.find_last_not_of('0') + 1);
    if (result.ends_with('.')) result.pop_back();
  }
  return result == "-0" ? "0" : result;
}

std::string attribute(const char* name, const std::string& value) {
  return " " + std::string(name) + "=\"" + value + "\"";
}
std::string attribute(const char* name, float value) {
  return attribute(name, number(value));
}

// fill="#rrggbb", with its opacity where there is one; the same for stroke.
std::string paint(const std::string& name, stage::Color color) {
  std::array<char, 8> hex{};
  std::snprintf(hex.data(), hex.size(), "#%02x%02x%02x", unsigned{color.red}, unsigned{color.green},
                unsigned{color.blue});
  std::string result = attribute(name.c_str(), std::string(hex.data()));
  if (color.alpha != 255)
    result += attribute((name + "-opacity").c_str(), static_cast<float>(color.alpha) / 255);
  return result;
}

std::string place(const stage::Rect& rect) {
  return attribute("x", rect.x) + attribute("y", rect.y) + attribute("width", rect.width) +
         attribute("height", rect.height);
}

std::string points(const stage::Polygon& polygon) {
  std::string list;
  for (const stage::Point point : polygon)
    list += (list.empty() ? "" : " ") + number(point.x) + "," + number(point.y);
  return attribute("points", list);
}

std::string stroke(stage::Color color, float width) {
  return attribute("fill", std::string("none")) + paint("stroke", color) +
         attribute("stroke-width", width);
}

const char* class_of(stage::Font font) {
  switch (font) {
    case stage::Font::text: return "t";
    case stage::Font::semibold: return "s";
    case stage::Font::bold: return "b";
    case stage::Font::mono: return "m";
  }
  return "t";
}

}  // namespace

std::string_view SvgPainter::style() {
  return "text{white-space:pre;font-kerning:none;font-variant-ligatures:none;"
         "font-feature-settings:\"calt\" 0,\"liga\" 0}"
         ".t,.s,.b{font-family:Inter,\"Helvetica Neue\",Arial,sans-serif}"
         ".s{font-weight:600}.b{font-weight:700}"
         ".m{font-family:\"JetBrains Mono\",Menlo,Consolas,\"DejaVu Sans Mono\",monospace}";
}

std::string SvgPainter::document(float width, float height, float scale, const Words& words) const {
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
  out += attribute("width", width * scale) + attribute("height", height * scale);
  out += attribute("viewBox", "0 0 " + number(width) + " " + number(height));
  out += " role=\"img\" aria-labelledby=\"" + prefix_ + "title " + prefix_ + "desc\">\n";
  out += "<title id=\"" + prefix_ + "title\">" + xml_escaped(words.title) + "</title>\n";
  out += "<desc id=\"" + prefix_ + "desc\">" + xml_escaped(words.description) + "</desc>\n";
  out += "<!-- " + std::string(signature) + " -->\n";
  out += "<style>" + std::string(style()) + "</style>\n";
  out += body_;
  return out + "</svg>\n";
}

std::string SvgPainter::element(float width, float height) const {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\"" + attribute("width", width) +
         attribute("height", height) +
         attribute("viewBox", "0 0 " + number(width) + " " + number(height)) +
         " aria-hidden=\"true\" focusable=\"false\">\n" + body_ + "</svg>\n";
}

void SvgPainter::fill(const stage::Rect& rect, float radius, stage::Color color) {
  if (rect.width <= 0 || rect.height <= 0 || color.alpha == 0) return;
  body_ += "<rect" + place(rect);
  if (radius > 0) body_ += attribute("rx", std::min(radius, std::min(rect.width, rect.height) / 2));
  body_ += paint("fill", color) + "/>\n";
}

void SvgPainter::outline(const stage::Rect& rect, float radius, stage::Color color, float width,
                         bool dashed) {
  const stage::Rect middle = rect.inset(width / 2, width / 2);
  if (!dashed) {
    body_ += "<rect" + place(middle) + attribute("rx", radius) + stroke(color, width) + "/>\n";
    return;
  }
  // Beginning where the dashes of the other painters begin.
  radius = std::min(radius, std::min(middle.width, middle.height) / 2);
  const std::string arc = "a" + number(radius) + " " + number(radius) + " 0 0 1 ";
  const std::string r = number(radius);
  const float across = middle.width - 2 * radius;
  const float down = middle.height - 2 * radius;
  body_ += "<path" +
           attribute("d", "M" + number(middle.right() - radius) + " " + number(middle.y) + arc + r +
                              " " + r + "v" + number(down) + arc + "-" + r + " " + r + "h" +
                              number(-across) + arc + "-" + r + " -" + r + "v" + number(-down) +
                              arc + r + " -" + r + "z") +
           stroke(color, width) +
           attribute("stroke-dasharray", number(4 * width) + " " + number(3 * width)) + "/>\n";
}

void SvgPainter::line(stage::Point from, stage::Point to, stage::Color color, float width) {
  body_ += "<line" + attribute("x1", from.x + 0.5F) + attribute("y1", from.y + 0.5F) +
           attribute("x2", to.x + 0.5F) + attribute("y2", to.y + 0.5F) + paint("stroke", color) +
           attribute("stroke-width", width) + "/>\n";
}

void SvgPainter::shape(stage::Shape shape, stage::Point center, float radius, stage::Color color) {
  if (shape == stage::Shape::circle) {
    body_ += "<circle" + attribute("cx", center.x) + attribute("cy", center.y) +
             attribute("r", radius * 0.95F) + paint("fill", color) + "/>\n";
    return;
  }
  for (const stage::Polygon& polygon : stage::polygons(shape, center, radius))
    body_ += "<polygon" + points(polygon) + paint("fill", color) + "/>\n";
}

void SvgPainter::icon(stage::Icon icon, stage::Point center, float radius, stage::Color color) {
  const stage::IconOutline outline = stage::outline_of(icon, center, radius);
  for (const stage::Polygon& polygon : outline.filled)
    body_ += "<polygon" + points(polygon) + paint("fill", color) + "/>\n";
  for (const stage::Polygon& line : outline.lines)
    body_ += "<polyline" + points(line) + stroke(color, outline.width) + "/>\n";
  if (outline.ring)
    body_ += "<circle" + attribute("cx", center.x) + attribute("cy", center.y) +
             attribute("r", radius) + stroke(color, outline.width) + "/>\n";
}

void SvgPainter::text(stage::Point position, std::string_view text, stage::Font font, float size,
                      stage::Color color) {
  if (text.empty() || color.alpha == 0) return;
  const Metrics drawn = metrics(font, size);
  body_ += "<text" + attribute("class", std::string(class_of(font))) +
           attribute("x", std::round(position.x)) +
           attribute("y", std::round(position.y) + drawn.baseline) +
           attribute("font-size", drawn.em) +
           attribute("textLength", measure(text, font, size).width) +
           " lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"" + paint("fill", color) +
           ">" + xml_escaped(text) + "</text>\n";
}

void SvgPainter::push_clip(const stage::Rect& rect) {
  const auto [clip, is_new] = clips_.try_emplace(place(rect), clips_.size() + 1);
  const std::string id = prefix_ + "clip" + std::to_string(clip->second);
  if (is_new)
    body_ += "<clipPath" + attribute("id", id) + "><rect" + clip->first + "/></clipPath>\n";
  body_ += "<g" + attribute("clip-path", "url(#" + id + ")") + ">\n";
}

void SvgPainter::pop_clip() {
  body_ += "</g>\n";
}

}  // namespace lastcall::figure
