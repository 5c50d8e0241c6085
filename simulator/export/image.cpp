#include "export/image.hpp"

#include <cstring>
#include <vector>

namespace lastcall::export_ {

Image::Image(int the_width, int the_height, std::uint8_t red, std::uint8_t green, std::uint8_t blue,
             std::uint8_t alpha)
    : width(the_width), height(the_height) {
  std::vector<std::uint8_t> first;
  for (int x = 0; x < width; ++x) first.insert(first.end(), {red, green, blue, alpha});
  pixels.resize(first.size() * static_cast<std::size_t>(height));
  for (int y = 0; y < height && width > 0; ++y) std::memcpy(row(y), first.data(), first.size());
}

}  // namespace lastcall::export_
