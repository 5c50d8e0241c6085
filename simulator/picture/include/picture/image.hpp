#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "figure/words.hpp"
#include "picture/memory.hpp"

namespace lastcall::picture {

using figure::max_side;

// Pixels in rows from the top, four bytes each: red, green, blue, alpha (straight).
struct Image {
  int width = 0;
  int height = 0;
  Bytes pixels;

  Image() = default;
  // An image of one colour.
  Image(int the_width, int the_height, std::uint8_t red, std::uint8_t green, std::uint8_t blue,
        std::uint8_t alpha = 255);
  std::uint8_t* row(int y) { return pixels.data() + offset(y); }
  const std::uint8_t* row(int y) const { return pixels.data() + offset(y); }
  friend bool operator==(const Image&, const Image&) = default;

 private:
  std::size_t offset(int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) * 4;
  }
};

using figure::signature;
using figure::Words;

// Whether a file's bytes are such a picture, so that it may be replaced without asking: that they
// name us somewhere is not enough.
bool is_ours(std::string_view bytes);

// Encodes as PNG: with a palette where there are no more than 256 colours. Equal images give equal
// bytes with one version of libdeflate. Throws std::runtime_error if a side is no size.
std::string encode_png(const Image& image, const Words& words = {});

}  // namespace lastcall::picture
