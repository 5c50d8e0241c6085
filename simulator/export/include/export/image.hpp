#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace lastcall::export_ {

// Pixels in rows from the top, four bytes each: red, green, blue, alpha (straight).
struct Image {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;

  Image() = default;
  // An image of one colour.
  Image(int the_width, int the_height, std::uint8_t red, std::uint8_t green, std::uint8_t blue,
        std::uint8_t alpha = 255);
  std::uint8_t* row(int y) {
    return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width) * 4;
  }
  friend bool operator==(const Image&, const Image&) = default;
};

// Encodes as PNG, `text` as its description (tEXt chunk); equal images give equal bytes with one
// version of libpng and zlib. Throws std::runtime_error if the image can't be encoded.
std::string encode_png(const Image& image, const std::string& text = "");

}  // namespace lastcall::export_
