#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "imgui/compat.hpp"
#include "stage/painter.hpp"

namespace lastcall::imgui {

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
  // Fills the context's font atlas for a scale (1 at a body size of 15 pixels), with all that the
  // window may show. On ImGui 1.86 the atlas has to be built anew, and its texture renewed,
  // whenever the scale changes.
  void load(float scale);

  // The other way, for a picture that is to be made in no time: nothing is in the atlas but what
  // has been asked for, below. What is asked for only now is there after the next prepare(), which
  // says whether there was any: then what was measured was guessed, and is to be drawn again.
  void load_on_demand(float scale);
  bool prepare();

  // The font that is nearest to a size (in pixels of the em), and the size ImGui needs to be told
  // to draw it so: ImGui counts from the ascender to the descender. The font is null if it is
  // loaded on demand, and nothing has been asked for before.
  struct Sized {
    ImFont* font;
    float size;
  };
  Sized at(stage::Font font, float size) const;
  // The same, and asks for the characters of a text.
  Sized at(stage::Font font, float size, std::string_view text);

 private:
  struct Face {
    stage::Font font;
    float size;   // of the em, at scale 1
    float baked;  // what ImGui calls its size, in pixels
    ImFont* loaded = nullptr;
    std::vector<bool> asked;      // by character
    std::vector<ImWchar> ranges;  // … as ImGui takes them, and keeps a pointer to them
  };
  void set_scale(float scale);
  std::size_t nearest(stage::Font font, float size) const;
  void add(Face& face, const ImWchar* ranges);
  void ask(Face& face, unsigned character);
  void bake();

  float scale_ = 0;
  bool on_demand_ = false;
  bool is_complete_ = true;  // nothing has been asked for that is not there
  std::vector<Face> faces_;
};

}  // namespace lastcall::imgui
