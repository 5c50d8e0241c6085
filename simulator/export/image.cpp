#include "export/image.hpp"

namespace lastcall::export_ {

Image::Image(int the_width, int the_height, std::uint8_t red, std::uint8_t green, std::uint8_t blue,
             std::uint8_t alpha)
    : width(the_width), height(the_height) {
  std::vector<std::uint8_t> row;
  for (int x = 0; x < width; ++x) row.insert(row.end(), {red, green, blue, alpha});
  pixels.reserve(row.size() * static_cast<std::size_t>(height));
  for (int y = 0; y < height; ++y) pixels.insert(pixels.end(), row.begin(), row.end());
}

}  // namespace lastcall::export_
