#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "picture/colors.hpp"
#include "picture/image.hpp"

// Animations, written picture by picture: what has been added is not kept.
namespace lastcall::picture {

// Takes the bytes of a file, in order; false when they can no longer be written.
using Sink = std::function<bool(std::string_view)>;

class Animation {
 public:
  virtual ~Animation() = default;
  // Shows a picture for so long. All have the size that the animation has. Throws
  // std::runtime_error if it can't be encoded.
  virtual void add(const Image& image, int milliseconds) = 0;
  // Writes what is left. Nothing may be added afterwards.
  virtual void finish() = 0;
};

struct AnimationSettings {
  int width = 0;
  int height = 0;
  bool loop = true;
  bool transparent = false;  // whether a pixel may let something through
  Words words;
};

// GIF: only what changes between two pictures is written. `colors` are those of the pictures, or of
// some of them: if they are no more than 255 they are shown as they are, otherwise as the nearest
// of 255. Pixels less than half opaque are transparent, others opaque.
std::unique_ptr<Animation> begin_gif(const AnimationSettings& settings, const Histogram& colors,
                                     Sink sink);

// WebP without loss. Its encoder keeps the compressed pictures until the end.
std::unique_ptr<Animation> begin_webp(const AnimationSettings& settings, Sink sink);

}  // namespace lastcall::picture
