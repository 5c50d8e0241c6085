#include "export/image.hpp"

#include <cstring>

namespace lastcall::export_ {

Image::Image(int the_width, int the_height, std::uint8_t red, std::uint8_t green, std::uint8_t blue,
             std::uint8_t alpha)
    : width(the_width), height(the_height) {
  const std::uint8_t color[] = {red, green, blue, alpha};
  pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  for (std::size_t i = 0; i < pixels.size(); i += 4) std::memcpy(&pixels[i], color, 4);
}

}  // namespace lastcall::export_
