#pragma once

#include <cstdint>
#include <vector>

namespace lastcall::app {

// The program's icon, `size` pixels wide and high: red, green, blue and alpha of each, by rows.
std::vector<std::uint8_t> icon_pixels(int size);

}  // namespace lastcall::app
