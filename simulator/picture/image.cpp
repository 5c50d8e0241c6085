#include "picture/image.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <vector>

namespace lastcall::picture {

Image::Image(int the_width, int the_height, std::uint8_t red, std::uint8_t green, std::uint8_t blue,
             std::uint8_t alpha)
    : width(the_width), height(the_height) {
  std::vector<std::uint8_t> first;
  for (int x = 0; x < width; ++x) first.insert(first.end(), {red, green, blue, alpha});
  pixels.resize(first.size() * static_cast<std::size_t>(height));
  for (int y = 0; y < height && width > 0; ++y) std::memcpy(row(y), first.data(), first.size());
}

bool is_ours(std::string_view bytes) {
  const bool is_picture = std::ranges::any_of(
      std::array<std::string_view, 4>{"\x89PNG\r\n\x1a\n", "GIF89a", "RIFF",
                                      "<svg xmlns=\"http://www.w3.org/2000/svg\""},
      [&](std::string_view start) { return bytes.starts_with(start); });
  return is_picture && bytes.find(signature) != std::string_view::npos;
}

}  // namespace lastcall::picture
