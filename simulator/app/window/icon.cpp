#include "icon.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace lastcall::app {
namespace {

struct Bar {
  float x, y, width, height, radius;
  std::array<std::uint8_t, 3> color;
};

// In a square of 64, as in assets/desktop/lastcall.svg.
constexpr std::array<Bar, 4> bars{{
    {0, 0, 64, 64, 14, {0x16, 0x1b, 0x24}},
    {10, 41, 34, 12, 4, {0x56, 0xb4, 0xe9}},
    {10, 26, 34, 12, 4, {0xe6, 0x9f, 0x00}},
    {22, 11, 34, 12, 4, {0xcc, 0x79, 0xa7}},
}};

bool covers(const Bar& bar, float x, float y) {
  const float dx = std::max({bar.x + bar.radius - x, x - (bar.x + bar.width - bar.radius), 0.0F});
  const float dy = std::max({bar.y + bar.radius - y, y - (bar.y + bar.height - bar.radius), 0.0F});
  return dx * dx + dy * dy <= bar.radius * bar.radius;
}

}  // namespace

std::vector<std::uint8_t> icon_pixels(int size) {
  constexpr int samples = 4;  // in each direction
  std::vector<std::uint8_t> pixels;
  pixels.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size) * 4);
  const float scale = 64.0F / static_cast<float>(size * samples);
  for (int y = 0; y < size; ++y)
    for (int x = 0; x < size; ++x) {
      std::array<int, 4> sum{};
      for (int i = 0; i < samples * samples; ++i) {
        const float at_x = (static_cast<float>(x * samples + i % samples) + 0.5F) * scale;
        const float at_y = (static_cast<float>(y * samples + i / samples) + 0.5F) * scale;
        const auto top = std::find_if(bars.rbegin(), bars.rend(),
                                      [&](const Bar& bar) { return covers(bar, at_x, at_y); });
        if (top == bars.rend()) continue;
        for (std::size_t c = 0; c < 3; ++c) sum[c] += top->color[c];
        ++sum[3];
      }
      const int covered = std::max(sum[3], 1);
      for (std::size_t c = 0; c < 3; ++c)
        pixels.push_back(static_cast<std::uint8_t>(sum[c] / covered));
      pixels.push_back(static_cast<std::uint8_t>(sum[3] * 255 / (samples * samples)));
    }
  return pixels;
}

}  // namespace lastcall::app
