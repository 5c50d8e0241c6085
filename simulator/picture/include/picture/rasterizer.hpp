#pragma once

#include "picture/image.hpp"

struct ImDrawData;

namespace lastcall::picture {

// Draws what Dear ImGui would have a graphics card draw: textured, clipped triangles, blended over
// the image. Pixels are covered by the top-left rule; textures are filtered bilinearly.
//
// Equal draw data give equal pixels, whatever the compiler, its options, the machine and the number
// of threads (1 or more; each draws some of the rows): coordinates are rounded to 1/256 of a pixel,
// coverage and blending are integer arithmetic, and what changes over a triangle is found with the
// basic operations of IEEE doubles, which have but one result.
void rasterize(ImDrawData& data, Image& image, unsigned threads = 1);

}  // namespace lastcall::picture
