#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <unordered_map>
#include <vector>

#include "picture/image.hpp"

// The colours of pictures, counted and numbered.
namespace lastcall::picture {

// Four bytes as they lie in an image: red, green, blue, alpha.
using Rgba = std::uint32_t;

inline Rgba rgba_at(const std::uint8_t* pixel) {
  Rgba color = 0;
  std::memcpy(&color, pixel, 4);
  return color;
}
inline std::array<std::uint8_t, 4> channels(Rgba color) {
  std::array<std::uint8_t, 4> bytes{};
  std::memcpy(bytes.data(), &color, 4);
  return bytes;
}

// How often each colour occurs.
class Histogram {
 public:
  void add(const Image& image) {
    for (int y = 0; y < image.height; ++y) {
      const std::uint8_t* pixel = image.row(y);
      for (int x = 0; x < image.width;) {
        const Rgba color = rgba_at(pixel);
        const int first = x;
        while (x < image.width && rgba_at(pixel) == color) ++x, pixel += 4;
        counts_[color] += static_cast<std::uint64_t>(x - first);
      }
    }
  }
  std::size_t size() const { return counts_.size(); }
  struct Count {
    Rgba color;
    std::uint64_t count;
  };
  // The most frequent first; equally frequent ones in the order of their channels.
  std::vector<Count> sorted() const;

 private:
  std::unordered_map<Rgba, std::uint64_t> counts_;
};

}  // namespace lastcall::picture
