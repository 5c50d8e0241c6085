#include "imgui/fonts.hpp"

#include <imgui_internal.h>

#include <cmath>

namespace lastcall::imgui {
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
constexpr ImWchar label_ranges[] = {0x0020, 0x017F, 0x2010, 0x2049, 0x2190, 0x2193, 0x2260, 0x2260, 0};

struct Design {
  stage::Font font;
  float size;
  bool body;
};
constexpr Design designs[] = {
    {stage::Font::text, 15, true},         {stage::Font::text, 12.5F, false},
    {stage::Font::text, 14, false},        {stage::Font::text, 16, false},
    {stage::Font::semibold, 12.5F, false}, {stage::Font::semibold, 15, true},
    {stage::Font::semibold, 17.5F, true},  {stage::Font::semibold, 24, false},
    {stage::Font::bold, 12, false},        {stage::Font::bold, 14.5F, true},
    {stage::Font::semibold, 14, true},     {stage::Font::mono, 13, false},
    {stage::Font::mono, 14.25F, true},     {stage::Font::mono, 34, false}};

// What ImGui draws for a character that a font does not have: the first that it has.
constexpr unsigned replacements[] = {0xFFFD, '?'};

}  // namespace

void Fonts::set_scale(float scale) {
  ImGui::GetIO().Fonts->Clear();
  scale_ = scale;
  faces_.clear();
  for (const Design& design : designs)
    faces_.push_back({design.font,
                      design.size,
                      std::round(design.size * line_ratio(design.font) * scale),
                      nullptr,
                      {},
                      {}});
}

void Fonts::add(Face& face, const ImWchar* ranges) {
  ImFontConfig config;
  config.OversampleH = 2;
  config.OversampleV = 1;
  config.PixelSnapH = false;
  const EmbeddedFile& file = file_of(face.font);
  face.loaded = add_font(*ImGui::GetIO().Fonts, file.data, file.size, face.baked, config, ranges);
}

void Fonts::load(float scale) {
  set_scale(scale);
  on_demand_ = false;
  for (std::size_t i = 0; i < faces_.size(); ++i)
    add(faces_[i], designs[i].body ? body_ranges : label_ranges);
}

void Fonts::load_on_demand(float scale) {
  if (imgui_bakes_on_demand) {
    load(scale);
    build_font_atlas(ImGui::GetIO());
    return;
  }
  set_scale(scale);
  on_demand_ = true;
  is_complete_ = false;  // there is no atlas
}

void Fonts::ask(Face& face, unsigned character) {
  if (character >= face.asked.size()) face.asked.resize(character + 1);
  if (face.asked[character]) return;
  face.asked[character] = true;
  is_complete_ = false;
}

void Fonts::bake() {
  ImGui::GetIO().Fonts->Clear();
  for (Face& face : faces_) {
    if (face.asked.empty()) continue;
    face.ranges.clear();
    for (std::size_t i = 0; i < face.asked.size(); ++i) {
      if (!face.asked[i]) continue;
      const std::size_t first = i;
      while (i + 1 < face.asked.size() && face.asked[i + 1]) ++i;
      face.ranges.push_back(static_cast<ImWchar>(first));
      face.ranges.push_back(static_cast<ImWchar>(i));
    }
    face.ranges.push_back(0);
    add(face, face.ranges.data());
  }
  build_font_atlas(ImGui::GetIO());
  is_complete_ = true;
}

bool Fonts::prepare() {
  if (is_complete_) return false;
  bake();
  for (Face& face : faces_) {
    for (std::size_t i = 0; i < face.asked.size(); ++i) {
      if (!face.asked[i] || has_glyph(face.loaded, static_cast<ImWchar>(i))) continue;
      for (const unsigned replacement : replacements) ask(face, replacement);
    }
  }
  if (!is_complete_) bake();
  return true;
}

std::size_t Fonts::nearest(stage::Font font, float size) const {
  std::size_t best = faces_.size();
  for (std::size_t i = 0; i < faces_.size(); ++i) {
    if (faces_[i].font != font) continue;
    if (best == faces_.size() ||
        std::abs(faces_[i].size - size) < std::abs(faces_[best].size - size))
      best = i;
  }
  return best;
}

Fonts::Sized Fonts::at(stage::Font font, float size) const {
  // A line is of whole pixels, as figure::metrics says, too.
  return {faces_[nearest(font, size / scale_)].loaded, std::round(size * line_ratio(font))};
}

Fonts::Sized Fonts::at(stage::Font font, float size, std::string_view text) {
  if (on_demand_ && !text.empty()) {
    Face& face = faces_[nearest(font, size / scale_)];
    ask(face, ' ');  // of which ImGui makes a tab, too
    for (const char* rest = text.data(); rest < text.data() + text.size();) {
      unsigned character = 0;
      rest += ImTextCharFromUtf8(&character, rest, text.data() + text.size());
      if (character > ' ') ask(face, character);
    }
  }
  return at(font, size);
}

}  // namespace lastcall::imgui
