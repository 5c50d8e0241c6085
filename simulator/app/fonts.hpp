#pragma once

#include <cstddef>
#include <string_view>

#include "app/imgui_compat.hpp"
#include "stage/painter.hpp"

namespace lastcall::app {

// A file that was built into the program (embed.cmake).
struct EmbeddedFile {
  const char* data;
  std::size_t size;
};
extern const EmbeddedFile inter_regular;
extern const EmbeddedFile inter_semibold;
extern const EmbeddedFile inter_bold;
extern const EmbeddedFile jetbrains_mono;

// The fonts of the present ImGui context, each at the few sizes that the design has.
class Fonts {
 public:
  // Fills the context's font atlas for a scale (1 at a body size of 15 pixels). On ImGui 1.86 the
  // atlas has to be built anew, and its texture renewed, whenever the scale changes.
  // Where `text` is given, only ASCII and its characters are made ready, which is quicker.
  void load(float scale, std::string_view text = {});

  // The font that is nearest to a size (in pixels of the em), and the size ImGui needs to be told
  // to draw it so: ImGui counts from the ascender to the descender.
  struct Sized {
    ImFont* font;
    float size;
  };
  Sized at(stage::Font font, float size) const;
  // What is drawn for such a size: the em, and how far below the top the letters stand.
  struct Metrics {
    float em;
    float baseline;
  };
  Metrics metrics(stage::Font font, float size) const;

 private:
  struct Face {
    stage::Font font;
    float size;   // of the em, at scale 1
    float baked;  // what ImGui calls its size, in pixels
    ImFont* loaded = nullptr;
  };
  float scale_ = 0;
  ImVector<ImWchar> ranges_;  // ImGui keeps a pointer to them
  static constexpr std::size_t face_count = 12;
  Face faces_[face_count]{};
};

}  // namespace lastcall::app
