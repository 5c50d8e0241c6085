#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "export/colors.hpp"
#include "export/image.hpp"

namespace lastcall::export_ {

// How a pixel is written: its first `bytes` (1, 3 or 4) bytes, the first lowest.
struct PixelFormat {
  int bytes;
  std::function<std::uint32_t(Rgba)> value;
};

// The rows of an image as a PNG has them, each behind a zero (no filter), in a zlib stream
// (RFC 1950, RFC 1951).
//
// Libraries that compress look at bytes; drawn pictures are whole pixels, most of them like the one
// to the left or above. Looking at pixels takes a quarter of the time that zlib takes, for no more
// bytes. And these bytes are the same wherever the picture is made: a library's change with its
// version. Time and memory: O(pixels), and no copy of them.
std::string deflate(const Image& image, const PixelFormat& format);

}  // namespace lastcall::export_
