#pragma once

#include "export/image.hpp"

struct ImDrawData;

namespace lastcall::export_ {

// Draws what Dear ImGui would have a graphics card draw: textured, clipped triangles, blended over
// the image. Coordinates are rounded to 1/256 of a pixel and everything after that is integer
// arithmetic, so that equal draw data give equal pixels whatever the compiler, its options and the
// machine. Pixels are covered by the top-left rule; textures are filtered bilinearly.
void rasterize(ImDrawData& data, Image& image);

}  // namespace lastcall::export_
