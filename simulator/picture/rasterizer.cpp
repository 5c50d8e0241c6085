#include "picture/rasterizer.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <thread>
#include <utility>
#include <vector>

#include "imgui/compat.hpp"

namespace lastcall::picture {
namespace {

using imgui::TexturePixels;
using Channels = std::array<std::uint32_t, 4>;  // red, green, blue, alpha: 0 … 255

constexpr int subpixels = 256;
constexpr int fraction_bits = 16;  // of what is interpolated along a row

// A vertex in fixed point: 1/256 pixels, and 1/256 texels.
struct Vertex {
  std::int64_t x, y, u, v;
  Channels color;
};

// To the nearest, halves away from zero: by hand, for not every compiler has lround inline.
std::int64_t rounded(double value) {
  return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
}

std::int64_t fixed(float value, double scale) {
  // No picture is larger than 16384 pixels; what lies further out touches none of them. With this
  // bound no product below leaves 64 bits.
  constexpr double limit = 32768.0 * subpixels;
  const double scaled = static_cast<double>(value) * scale;
  return scaled >= -limit && scaled <= limit ? rounded(scaled)
                                             : rounded(scaled < 0 ? -limit : limit);
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

void blend(std::uint8_t* pixel, const Channels& color) {
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

Channels tint(const Channels& color, const Channels& texture_color) {
  Channels result{};
  for (std::size_t i = 0; i < 4; ++i) result[i] = divide_by_255(color[i] * texture_color[i]);
  return result;
}

// The texel at whole coordinates, cut to the texture's edge.
const unsigned char* texel(const TexturePixels& texture, std::int64_t x, std::int64_t y) {
  const auto column = static_cast<std::size_t>(std::clamp<std::int64_t>(x, 0, texture.width - 1));
  const auto row = static_cast<std::size_t>(std::clamp<std::int64_t>(y, 0, texture.height - 1));
  return texture.data + (row * static_cast<std::size_t>(texture.width) + column) *
                            static_cast<std::size_t>(texture.bytes_per_pixel);
}

// The texture at a place in 1/256 texels, filtered between the four texels around it.
Channels sample(const TexturePixels& texture, std::int64_t u, std::int64_t v) {
  u -= subpixels / 2;
  v -= subpixels / 2;
  const std::int64_t x = u >> 8;
  const std::int64_t y = v >> 8;
  const auto fx = static_cast<std::uint32_t>(u & 255);
  const auto fy = static_cast<std::uint32_t>(v & 255);
  const unsigned char* a = texel(texture, x, y);
  const unsigned char* b = fx == 0 ? a : texel(texture, x + 1, y);
  const unsigned char* c = fy == 0 ? a : texel(texture, x, y + 1);
  const unsigned char* d = fy == 0 ? b : fx == 0 ? c : texel(texture, x + 1, y + 1);
  const auto filtered = [&](std::size_t i) {
    const std::uint32_t top = a[i] * (256 - fx) + b[i] * fx;
    const std::uint32_t bottom = c[i] * (256 - fx) + d[i] * fx;
    return (top * (256 - fy) + bottom * fy + 32768) >> 16;
  };
  if (texture.bytes_per_pixel == 1) return {255, 255, 255, filtered(0)};
  return {filtered(0), filtered(1), filtered(2), filtered(3)};
}

// Twice the signed area of a triangle.
std::int64_t area(const Vertex& a, const Vertex& b, std::int64_t x, std::int64_t y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

// An edge of a triangle: the pixels of a row that lie on its inner side.
class Edge {
 public:
  // A pixel centre that lies on an edge belongs to the triangle whose top or left edge it is.
  Edge(const Vertex& a, const Vertex& b)
      : a_(a),
        b_(b),
        step_(-(b.y - a.y) * subpixels),
        least_((a.y == b.y && b.x > a.x) || b.y < a.y ? 0 : 1) {}

  std::int64_t weight(std::int64_t x, std::int64_t y) const { return area(a_, b_, x, y); }

  // Cuts the columns `from` … `to` (exclusive), of which the first has its centre at x.
  void cut(std::int64_t x, std::int64_t y, std::int64_t& from, std::int64_t& to) const {
    const std::int64_t missing = least_ - weight(x, y);
    if (step_ > 0) {
      if (missing > 0) from = std::max(from, (missing + step_ - 1) / step_);
    } else if (missing > 0) {
      to = from;
    } else if (step_ < 0) {
      to = std::min(to, missing / step_ + 1);
    }
  }

 private:
  const Vertex& a_;
  const Vertex& b_;
  std::int64_t step_;   // of the weight, from column to column
  std::int64_t least_;  // weight of a pixel that belongs to the inside
};

// A value that changes evenly over a triangle. IEEE doubles, with the basic operations alone, in an
// order that the code fixes: the same everywhere (and compiled with -ffp-contract=off).
class Slope {
 public:
  Slope() = default;
  Slope(std::int64_t at_a, std::int64_t at_b, std::int64_t at_c, const Vertex& a, const Vertex& b,
        const Vertex& c, std::int64_t total)
      : base_(static_cast<double>(at_a)),
        to_b_(static_cast<double>(at_b - at_a)),
        to_c_(static_cast<double>(at_c - at_a)),
        total_(static_cast<double>(total)) {
    const auto step_b = static_cast<double>(-(a.y - c.y) * subpixels);
    const auto step_c = static_cast<double>(-(b.y - a.y) * subpixels);
    step_ = rounded((to_b_ * step_b + to_c_ * step_c) / total_ * (1 << fraction_bits));
  }
  // At a pixel, given its weights; both in 1/65536.
  std::int64_t at(std::int64_t weight_b, std::int64_t weight_c) const {
    const double part =
        (to_b_ * static_cast<double>(weight_b) + to_c_ * static_cast<double>(weight_c)) / total_;
    return rounded((base_ + part) * (1 << fraction_bits));
  }
  std::int64_t step() const { return step_; }

 private:
  double base_ = 0, to_b_ = 0, to_c_ = 0, total_ = 1;
  std::int64_t step_ = 0;
};

std::int64_t whole(std::int64_t value) {
  return (value + (1 << (fraction_bits - 1))) >> fraction_bits;
}

void fill_row(std::uint8_t* pixel, std::int64_t count, const Channels& color) {
  if (color[3] != 255) {
    for (; count > 0; --count, pixel += 4) blend(pixel, color);
    return;
  }
  const std::uint8_t bytes[4] = {
      static_cast<std::uint8_t>(color[0]), static_cast<std::uint8_t>(color[1]),
      static_cast<std::uint8_t>(color[2]), static_cast<std::uint8_t>(color[3])};
  for (; count > 0; --count, pixel += 4) std::memcpy(pixel, bytes, 4);
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

  const bool one_color = a.color == b.color && a.color == c.color;
  const bool one_texel = a.u == b.u && a.u == c.u && a.v == b.v && a.v == c.v;
  const bool flat = one_color && one_texel;
  const Channels flat_texel = one_texel ? sample(texture, a.u, a.v) : Channels{};
  const Channels flat_color = tint(a.color, flat_texel);
  if (flat && flat_color[3] == 0) return;
  std::array<Slope, 4> color_slopes;
  if (!one_color)
    for (std::size_t i = 0; i < 4; ++i)
      color_slopes[i] = Slope(a.color[i], b.color[i], c.color[i], a, b, c, total);
  const Slope u_slope(a.u, b.u, c.u, a, b, c, total);
  const Slope v_slope(a.v, b.v, c.v, a, b, c, total);

  const Edge edge_a(b, c);
  const Edge edge_b(c, a);
  const Edge edge_c(a, b);
  const std::int64_t x0 = std::int64_t{box.left} * subpixels + subpixels / 2;
  for (int row = box.top; row < box.bottom; ++row) {
    const std::int64_t y = std::int64_t{row} * subpixels + subpixels / 2;
    std::int64_t from = 0;
    std::int64_t to = box.right - box.left;
    edge_a.cut(x0, y, from, to);
    edge_b.cut(x0, y, from, to);
    edge_c.cut(x0, y, from, to);
    if (from >= to) continue;
    std::uint8_t* pixel = target.image.row(row) + static_cast<std::size_t>(box.left + from) * 4;
    if (flat) {
      fill_row(pixel, to - from, flat_color);
      continue;
    }
    const std::int64_t x = x0 + from * subpixels;
    const std::int64_t weight_b = edge_b.weight(x, y);
    const std::int64_t weight_c = edge_c.weight(x, y);
    std::array<std::int64_t, 4> channels{};
    if (!one_color)
      for (std::size_t i = 0; i < 4; ++i) channels[i] = color_slopes[i].at(weight_b, weight_c);
    std::int64_t u = u_slope.at(weight_b, weight_c);
    std::int64_t v = v_slope.at(weight_b, weight_c);
    Channels color = a.color;
    for (; from < to; ++from, pixel += 4) {
      if (!one_color) {
        for (std::size_t i = 0; i < 4; ++i) {
          color[i] =
              static_cast<std::uint32_t>(std::clamp<std::int64_t>(whole(channels[i]), 0, 255));
          channels[i] += color_slopes[i].step();
        }
      }
      blend(pixel, tint(color, one_texel ? flat_texel : sample(texture, whole(u), whole(v))));
      u += u_slope.step();
      v += v_slope.step();
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

// What a draw command draws, ready for any part of the picture.
struct Batch {
  TexturePixels texture;
  Box clip;
  std::vector<Vertex> corners;  // three for each triangle
};

std::vector<Batch> batches_of(const ImDrawData& data, const Image& image) {
  std::vector<Batch> batches;
  const auto edge = [](float value, int most) {
    return value >= 0 ? static_cast<int>(std::min<std::int64_t>(fixed(value, 1), most)) : 0;
  };
  for (int n = 0; n < data.CmdListsCount; ++n) {
    const ImDrawList& list = *data.CmdLists[n];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.UserCallback) continue;
      Batch batch{imgui::texture_of(command),
                  {edge(command.ClipRect.x, image.width), edge(command.ClipRect.y, image.height),
                   edge(command.ClipRect.z, image.width), edge(command.ClipRect.w, image.height)},
                  {}};
      if (!batch.texture.data) continue;
      batch.corners.reserve(command.ElemCount);
      for (unsigned int i = 0; i < command.ElemCount - command.ElemCount % 3; ++i) {
        const ImDrawIdx index = list.IdxBuffer[static_cast<int>(command.IdxOffset + i)];
        batch.corners.push_back(
            to_vertex(list.VtxBuffer[static_cast<int>(command.VtxOffset + index)], batch.texture));
      }
      batches.push_back(std::move(batch));
    }
  }
  return batches;
}

// The rows `top` … `bottom` (exclusive): no row depends on another.
void draw_rows(const std::vector<Batch>& batches, Image& image, int top, int bottom) {
  for (const Batch& batch : batches) {
    const Target target{image,
                        {batch.clip.left, std::max(batch.clip.top, top), batch.clip.right,
                         std::min(batch.clip.bottom, bottom)}};
    for (std::size_t i = 0; i < batch.corners.size(); i += 3)
      draw_triangle(target, batch.texture, batch.corners[i], batch.corners[i + 1],
                    batch.corners[i + 2]);
  }
}

}  // namespace

void rasterize(ImDrawData& data, Image& image, unsigned threads) {
  imgui::accept_textures(data);
  const std::vector<Batch> batches = batches_of(data, image);
  const int bands = std::clamp(static_cast<int>(threads), 1, std::max(1, image.height));
  const auto edge_of = [&](int band) {
    return static_cast<int>(std::int64_t{image.height} * band / bands);
  };
  std::vector<std::jthread> others;
  for (int band = 1; band < bands; ++band)
    others.emplace_back([&, band] { draw_rows(batches, image, edge_of(band), edge_of(band + 1)); });
  draw_rows(batches, image, 0, edge_of(1));
}

}  // namespace lastcall::picture
