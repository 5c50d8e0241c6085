#include "fonts.hpp"

#include <cmath>

namespace lastcall::app {
namespace {

// Ascender plus descender, in ems: what ImGui calls a font's size (from the fonts' hhea tables).
float line_ratio(stage::Font font) {
  return font == stage::Font::mono ? 1.32F : 1.21F;
}

const EmbeddedFile& file_of(stage::Font font) {
  switch (font) {
    case stage::Font::text: return inter_regular;
    case stage::Font::semibold: return inter_semibold;
    case stage::Font::bold: return inter_bold;
    case stage::Font::mono: return jetbrains_mono;
  }
  return inter_regular;
}

// Latin, Greek and Cyrillic, punctuation, arrows, signs and (for code) box drawing.
constexpr ImWchar body_ranges[] = {0x0020, 0x024F, 0x0370, 0x03FF, 0x0400, 0x04FF, 0x2010, 0x2049,
                                   0x20A0, 0x20BF, 0x2190, 0x21FF, 0x2200, 0x22FF, 0x2500, 0x257F,
                                   0x25A0, 0x25FF, 0x2713, 0x2717, 0xFFFD, 0xFFFD, 0};
constexpr ImWchar label_ranges[] = {0x0020, 0x017F, 0x2010, 0x2049, 0x2190, 0x2193, 0};

}  // namespace

void Fonts::load(float scale, std::string_view text) {
  using stage::Font;
  static constexpr struct {
    Font font;
    float size;
    bool body;
  } wanted[face_count] = {
      {Font::text, 15, true},        {Font::text, 12.5F, false},     {Font::text, 14, false},
      {Font::text, 16, false},       {Font::semibold, 12.5F, false}, {Font::semibold, 15, true},
      {Font::semibold, 17.5F, true}, {Font::semibold, 24, false},    {Font::bold, 12, false},
      {Font::mono, 13, false},       {Font::mono, 14.25F, true},     {Font::mono, 34, false}};
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  ranges_.clear();
  if (!text.empty()) {
    ImFontGlyphRangesBuilder builder;
    static constexpr ImWchar ascii[] = {0x0020, 0x007E, 0x2026, 0x2026, 0xFFFD, 0xFFFD, 0};
    builder.AddRanges(ascii);
    builder.AddText(text.data(), text.data() + text.size());
    builder.BuildRanges(&ranges_);
  }
  for (std::size_t i = 0; i < face_count; ++i) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.OversampleH = 2;
    config.OversampleV = 1;
    config.PixelSnapH = false;
    const EmbeddedFile& file = file_of(wanted[i].font);
    const float size = std::round(wanted[i].size * line_ratio(wanted[i].font) * scale);
    // ImGui takes a pointer to data that may change; with FontDataOwnedByAtlas off it does not.
    faces_[i] = {wanted[i].font, wanted[i].size, size,
                 atlas.AddFontFromMemoryTTF(const_cast<char*>(file.data),
                                            static_cast<int>(file.size), size, &config,
                                            !text.empty()    ? ranges_.Data
                                            : wanted[i].body ? body_ranges
                                                             : label_ranges)};
  }
  scale_ = scale;
}

Fonts::Sized Fonts::at(stage::Font font, float size) const {
  const float wanted = size / scale_;
  const Face* best = nullptr;
  for (const Face& face : faces_) {
    if (face.font != font) continue;
    if (!best || std::abs(face.size - wanted) < std::abs(best->size - wanted)) best = &face;
  }
  // At its own size a face is drawn as it was baked, on whole pixels.
  if (std::abs(best->size - wanted) < 0.3F) return {best->loaded, best->baked};
  return {best->loaded, size * line_ratio(font)};
}

Fonts::Metrics Fonts::metrics(stage::Font font, float size) const {
  const Sized sized = at(font, size);
  return {sized.size / line_ratio(font), ascent_of(sized.font, sized.size)};
}

}  // namespace lastcall::app
