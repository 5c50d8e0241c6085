#include "stage/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace lastcall::stage {
namespace {

constexpr Color rgb(std::uint32_t value) {
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
          static_cast<std::uint8_t>(value), 255};
}

constexpr std::array<Theme, 3> all_themes{{
    {"dark", true, rgb(0x0f1218), rgb(0x161b24), rgb(0x1c2330), rgb(0x2a3342), rgb(0xe6eaf2),
     rgb(0x8f9bb0), rgb(0x5b667a), rgb(0x5cc8ff), rgb(0x06131c), rgb(0x4ecb8f), rgb(0xff6b6b),
     rgb(0xf5c451), rgb(0x0a0c10)},
    {"light", false, rgb(0xf3f5f9), rgb(0xffffff), rgb(0xf0f3f8), rgb(0xd6dde8), rgb(0x18202d),
     rgb(0x566279), rgb(0x8a95a8), rgb(0x0072b2), rgb(0xffffff), rgb(0x007a53), rgb(0xc62828),
     rgb(0x8a5a00), rgb(0xfbfcfe)},
    {"contrast", true, rgb(0x000000), rgb(0x0a0a0a), rgb(0x141414), rgb(0x9aa4b5), rgb(0xffffff),
     rgb(0xd6dce6), rgb(0xb4bdcb), rgb(0x7fd4ff), rgb(0x000000), rgb(0x7ff0b5), rgb(0xff9c9c),
     rgb(0xffd866), rgb(0x000000)},
}};

// Okabe and Ito's colours, for dark and for light grounds.
constexpr std::array<Color, 7> dark_hues{rgb(0x56b4e9), rgb(0xe69f00), rgb(0xcc79a7), rgb(0x2fc39a),
                                         rgb(0xf0e442), rgb(0xe8764a), rgb(0x9db2f2)};
constexpr std::array<Color, 7> light_hues{rgb(0x0072b2), rgb(0xb35c00), rgb(0xa3417a),
                                          rgb(0x007a5a), rgb(0x7a6a00), rgb(0xb8400e),
                                          rgb(0x4a58b8)};
constexpr std::array<Shape, 8> shapes{Shape::circle,  Shape::square,   Shape::triangle,
                                      Shape::diamond, Shape::pentagon, Shape::star,
                                      Shape::cross,   Shape::hexagon};

double luminance(Color color) {
  const auto channel = [](std::uint8_t value) {
    const double c = value / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(color.red) + 0.7152 * channel(color.green) + 0.0722 * channel(color.blue);
}

std::uint8_t between(std::uint8_t a, std::uint8_t b, float share) {
  const float value =
      static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * share;
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 255.0F)));
}

}  // namespace

Rect Rect::inset(float horizontal, float vertical) const {
  return {x + horizontal, y + vertical, std::max(0.0F, width - 2 * horizontal),
          std::max(0.0F, height - 2 * vertical)};
}

Color Color::faded(float opacity) const {
  return {red, green, blue, between(0, alpha, std::clamp(opacity, 0.0F, 1.0F))};
}

Color Color::mixed(Color other, float share) const {
  return {between(red, other.red, share), between(green, other.green, share),
          between(blue, other.blue, share), between(alpha, other.alpha, share)};
}

std::span<const Theme> themes() {
  return all_themes;
}

std::optional<Theme> find_theme(std::string_view name) {
  for (const Theme& theme : all_themes)
    if (theme.name == name) return theme;
  return std::nullopt;
}

Mark mark_of(std::uint16_t function, const Theme& theme) {
  const auto& hues = theme.is_dark ? dark_hues : light_hues;
  return {shapes[function % shapes.size()], hues[function % hues.size()]};
}

double contrast(Color a, Color b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace lastcall::stage
