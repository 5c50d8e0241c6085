#include "export/rasterizer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "app/imgui_compat.hpp"

namespace lastcall::export_ {
namespace {

using app::TexturePixels;

constexpr int subpixels = 256;

// A vertex in fixed point: 1/256 pixels, and 1/256 texels.
struct Vertex {
  std::int64_t x, y;
  std::int64_t u, v;
  std::array<std::int64_t, 4> color;  // red, green, blue, alpha
};

std::int64_t fixed(float value, double scale) {
  // No picture is larger than 16384 pixels; what lies further out touches none of them. With this
  // bound no product below leaves 64 bits.
  constexpr double limit = 32768.0 * subpixels;
  return std::llround(std::clamp(static_cast<double>(value) * scale, -limit, limit));
}

struct Box {
  int left, top, right, bottom;  // the last two exclusive
};

struct Target {
  Image& image;
  Box clip;
};

std::uint32_t divide_by_255(std::uint32_t value) {
  return (value + 127) / 255;
}

void blend(std::uint8_t* pixel, const std::array<std::uint32_t, 4>& color) {
  const std::uint32_t alpha = color[3];
  if (alpha == 0) return;
  if (alpha == 255) {
    for (std::size_t i = 0; i < 4; ++i) pixel[i] = static_cast<std::uint8_t>(color[i]);
    return;
  }
  if (pixel[3] == 255) {
    for (std::size_t i = 0; i < 3; ++i)
      pixel[i] =
          static_cast<std::uint8_t>(divide_by_255(color[i] * alpha + pixel[i] * (255 - alpha)));
    return;
  }
  // Straight alpha over a ground that lets something through.
  const std::uint32_t ground = divide_by_255(pixel[3] * (255 - alpha));
  const std::uint32_t total = alpha + ground;
  for (std::size_t i = 0; i < 3; ++i)
    pixel[i] =
        static_cast<std::uint8_t>((color[i] * alpha + pixel[i] * ground + total / 2) / total);
  pixel[3] = static_cast<std::uint8_t>(total);
}

// The texel at whole coordinates, cut to the texture's edge.
std::array<std::uint32_t, 4> texel(const TexturePixels& texture, std::int64_t x, std::int64_t y) {
  const auto column = static_cast<std::size_t>(std::clamp<std::int64_t>(x, 0, texture.width - 1));
  const auto row = static_cast<std::size_t>(std::clamp<std::int64_t>(y, 0, texture.height - 1));
  const std::size_t index = row * static_cast<std::size_t>(texture.width) + column;
  if (texture.bytes_per_pixel == 1) return {255, 255, 255, texture.data[index]};
  const unsigned char* pixel = texture.data + index * 4;
  return {pixel[0], pixel[1], pixel[2], pixel[3]};
}

// The texture at a place in 1/256 texels, filtered between the four texels around it.
std::array<std::uint32_t, 4> sample(const TexturePixels& texture, std::int64_t u, std::int64_t v) {
  u -= subpixels / 2;
  v -= subpixels / 2;
  const std::int64_t x = u >> 8;
  const std::int64_t y = v >> 8;
  const auto fx = static_cast<std::uint32_t>(u & 255);
  const auto fy = static_cast<std::uint32_t>(v & 255);
  const auto a = texel(texture, x, y);
  if (fx == 0 && fy == 0) return a;
  const auto b = texel(texture, x + 1, y);
  const auto c = texel(texture, x, y + 1);
  const auto d = texel(texture, x + 1, y + 1);
  std::array<std::uint32_t, 4> result{};
  for (std::size_t i = 0; i < 4; ++i) {
    const std::uint32_t top = a[i] * (256 - fx) + b[i] * fx;
    const std::uint32_t bottom = c[i] * (256 - fx) + d[i] * fx;
    result[i] = (top * (256 - fy) + bottom * fy + 32768) >> 16;
  }
  return result;
}

// Twice the signed area of a triangle.
std::int64_t area(const Vertex& a, const Vertex& b, std::int64_t x, std::int64_t y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

// A pixel centre that lies on an edge belongs to the triangle whose top or left edge it is.
std::int64_t bias(const Vertex& a, const Vertex& b) {
  const bool top = a.y == b.y && b.x > a.x;
  const bool left = b.y < a.y;
  return top || left ? 0 : -1;
}

std::int64_t divide_rounding(std::int64_t value, std::int64_t by) {
  return (value >= 0 ? value + by / 2 : value - by / 2) / by;
}

void draw_triangle(const Target& target, const TexturePixels& texture, const Vertex& a,
                   const Vertex& b, const Vertex& c) {
  const std::int64_t total = area(a, b, c.x, c.y);
  if (total == 0) return;
  if (total < 0) {
    draw_triangle(target, texture, a, c, b);
    return;
  }
  const auto first_pixel = [](std::int64_t least) {
    return static_cast<int>(std::clamp<std::int64_t>((least - subpixels / 2) >> 8, -1, 1 << 20));
  };
  const auto [left, right] = std::minmax({a.x, b.x, c.x});
  const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
  const Box box{std::max(target.clip.left, first_pixel(left)),
                std::max(target.clip.top, first_pixel(top)),
                std::min(target.clip.right, first_pixel(right) + 2),
                std::min(target.clip.bottom, first_pixel(bottom) + 2)};
  if (box.left >= box.right || box.top >= box.bottom) return;

  // The weights of large triangles give up precision that 64 bits have no room for.
  const int shift = total > (std::int64_t{1} << 40) ? 12 : 0;

  const bool one_color = a.color == b.color && a.color == c.color;
  const bool one_texel = a.u == b.u && a.u == c.u && a.v == b.v && a.v == c.v;
  const auto tint = [](const std::array<std::int64_t, 4>& color,
                       const std::array<std::uint32_t, 4>& texture_color) {
    std::array<std::uint32_t, 4> result{};
    for (std::size_t i = 0; i < 4; ++i)
      result[i] = divide_by_255(static_cast<std::uint32_t>(color[i]) * texture_color[i]);
    return result;
  };
  const bool flat = one_color && one_texel;
  const auto flat_texel = sample(texture, a.u, a.v);
  const auto flat_color = tint(a.color, flat_texel);
  if (flat && flat_color[3] == 0) return;

  const std::int64_t x0 = std::int64_t{box.left} * subpixels + subpixels / 2;
  const std::int64_t bias_a = bias(b, c);
  const std::int64_t bias_b = bias(c, a);
  const std::int64_t bias_c = bias(a, b);
  const std::int64_t step_a = -(c.y - b.y) * subpixels;
  const std::int64_t step_b = -(a.y - c.y) * subpixels;
  const std::int64_t step_c = -(b.y - a.y) * subpixels;
  for (int y = box.top; y < box.bottom; ++y) {
    const std::int64_t py = std::int64_t{y} * subpixels + subpixels / 2;
    std::int64_t weight_a = area(b, c, x0, py);
    std::int64_t weight_b = area(c, a, x0, py);
    std::int64_t weight_c = area(a, b, x0, py);
    std::uint8_t* pixel = target.image.row(y) + static_cast<std::size_t>(box.left) * 4;
    for (int x = box.left; x < box.right;
         ++x, pixel += 4, weight_a += step_a, weight_b += step_b, weight_c += step_c) {
      if (weight_a + bias_a < 0 || weight_b + bias_b < 0 || weight_c + bias_c < 0) continue;
      if (flat) {
        blend(pixel, flat_color);
        continue;
      }
      const auto mix = [&](std::int64_t at_a, std::int64_t at_b, std::int64_t at_c) {
        return divide_rounding(
            (weight_a >> shift) * at_a + (weight_b >> shift) * at_b + (weight_c >> shift) * at_c,
            total >> shift);
      };
      std::array<std::int64_t, 4> color = a.color;
      if (!one_color)
        for (std::size_t i = 0; i < 4; ++i) color[i] = mix(a.color[i], b.color[i], c.color[i]);
      // Relative to the first vertex, so that large products keep their precision.
      const auto texture_color = one_texel ? flat_texel
                                           : sample(texture, a.u + mix(0, b.u - a.u, c.u - a.u),
                                                    a.v + mix(0, b.v - a.v, c.v - a.v));
      blend(pixel, tint(color, texture_color));
    }
  }
}

Vertex to_vertex(const ImDrawVert& vertex, const TexturePixels& texture) {
  return {fixed(vertex.pos.x, subpixels),
          fixed(vertex.pos.y, subpixels),
          fixed(vertex.uv.x, 256.0 * texture.width),
          fixed(vertex.uv.y, 256.0 * texture.height),
          {(vertex.col >> IM_COL32_R_SHIFT) & 255, (vertex.col >> IM_COL32_G_SHIFT) & 255,
           (vertex.col >> IM_COL32_B_SHIFT) & 255, (vertex.col >> IM_COL32_A_SHIFT) & 255}};
}

}  // namespace

void rasterize(ImDrawData& data, Image& image) {
  app::accept_textures(data);
  for (int n = 0; n < data.CmdListsCount; ++n) {
    const ImDrawList& list = *data.CmdLists[n];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.UserCallback) continue;
      const TexturePixels texture = app::texture_of(command);
      if (!texture.data) continue;
      const auto edge = [](float value, int most) {
        return std::clamp(static_cast<int>(std::lround(value)), 0, most);
      };
      const Target target{
          image,
          {edge(command.ClipRect.x, image.width), edge(command.ClipRect.y, image.height),
           edge(command.ClipRect.z, image.width), edge(command.ClipRect.w, image.height)}};
      for (unsigned int i = 0; i + 2 < command.ElemCount; i += 3) {
        const auto vertex = [&](unsigned int k) {
          const ImDrawIdx index = list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)];
          return to_vertex(list.VtxBuffer[static_cast<int>(command.VtxOffset + index)], texture);
        };
        draw_triangle(target, texture, vertex(0), vertex(1), vertex(2));
      }
    }
  }
}

}  // namespace lastcall::export_
