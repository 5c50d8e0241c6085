#pragma once

#include <imgui.h>
#include <imgui_stdlib.h>

#include <cstddef>

#if IMGUI_VERSION_NUM < 19200
// Of backends/imgui_impl_opengl3.h, which only the window includes.
void ImGui_ImplOpenGL3_DestroyFontsTexture();
bool ImGui_ImplOpenGL3_CreateFontsTexture();
#endif

// Everything that differs between Dear ImGui 1.86 (Debian 12) and 1.92 or newer, and nothing else.
namespace lastcall::imgui {

// The outline of a rectangle: 1.92.8 changed the order of the arguments.
inline void add_rect(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 color, float rounding,
                     float thickness) {
#if IMGUI_VERSION_NUM >= 19280
  list.AddRect(from, to, color, rounding, thickness);
#else
  list.AddRect(from, to, color, rounding, 0, thickness);
#endif
}

inline void add_polyline(ImDrawList& list, const ImVec2* points, int count, ImU32 color,
                         float thickness) {
#if IMGUI_VERSION_NUM >= 19280
  list.AddPolyline(points, count, color, thickness);
#else
  list.AddPolyline(points, count, color, 0, thickness);
#endif
}

// A font at the size it was loaded for. Since 1.92 a font has no size of its own.
inline void push_font(ImFont* font, [[maybe_unused]] float size) {
#if IMGUI_VERSION_NUM >= 19200
  ImGui::PushFont(font, size);
#else
  ImGui::PushFont(font);
#endif
}

// Adds a font that stays where it is, as long as the atlas lives. Before 1.92 ImGui copies what it
// is not to free, unless it is told so only afterwards.
inline ImFont* add_font(ImFontAtlas& atlas, const char* data, std::size_t size, float pixels,
                        ImFontConfig config, const ImWchar* ranges) {
  // ImGui takes a pointer to data that may change, and does not change them.
  char* const font_data = const_cast<char*>(data);
#if IMGUI_VERSION_NUM >= 19200
  config.FontDataOwnedByAtlas = false;
  return atlas.AddFontFromMemoryTTF(font_data, static_cast<int>(size), pixels, &config, ranges);
#else
  config.FontDataOwnedByAtlas = true;
  ImFont* const font =
      atlas.AddFontFromMemoryTTF(font_data, static_cast<int>(size), pixels, &config, ranges);
  atlas.ConfigData.back().FontDataOwnedByAtlas = false;
  return font;
#endif
}

// Whether characters are made ready when they are first drawn, and not all before.
inline constexpr bool imgui_bakes_on_demand = IMGUI_VERSION_NUM >= 19200;

// Whether a font has a character.
inline bool has_glyph(ImFont* font, ImWchar character) {
#if IMGUI_VERSION_NUM >= 19200
  return font->IsGlyphInFont(character);
#else
  return font->FindGlyphNoFallback(character) != nullptr;
#endif
}

// A child window without frame.
inline bool begin_child(const char* id, ImVec2 size, ImGuiWindowFlags flags = 0) {
#if IMGUI_VERSION_NUM >= 19000
  return ImGui::BeginChild(id, size, ImGuiChildFlags_None, flags);
#else
  return ImGui::BeginChild(id, size, false, flags);
#endif
}

// Input, fed frame by frame: events since 1.87, plain fields before.
inline void feed_mouse_position(ImGuiIO& io, float x, float y) {
#if IMGUI_VERSION_NUM >= 18700
  io.AddMousePosEvent(x, y);
#else
  io.MousePos = ImVec2(x, y);
#endif
}

inline void feed_mouse_button(ImGuiIO& io, int button, bool down) {
#if IMGUI_VERSION_NUM >= 18700
  io.AddMouseButtonEvent(button, down);
#else
  io.MouseDown[button] = down;
#endif
}

inline void feed_mouse_wheel(ImGuiIO& io, float x, float y) {
#if IMGUI_VERSION_NUM >= 18700
  io.AddMouseWheelEvent(x, y);
#else
  io.MouseWheelH += x;
  io.MouseWheel += y;
#endif
}

// A key of the keyboard and what is held with it, for hosts without an ImGui backend.
inline void feed_key(ImGuiIO& io, ImGuiKey key, bool ctrl, bool shift, bool down) {
#if IMGUI_VERSION_NUM >= 18900
  io.AddKeyEvent(ImGuiMod_Ctrl, ctrl && down);
  io.AddKeyEvent(ImGuiMod_Shift, shift && down);
  io.AddKeyEvent(key, down);
#elif IMGUI_VERSION_NUM >= 18700
  io.AddKeyEvent(ImGuiKey_ModCtrl, ctrl && down);
  io.AddKeyEvent(ImGuiKey_ModShift, shift && down);
  io.AddKeyEvent(key, down);
#else
  if (io.KeyMap[key] < 0) io.KeyMap[key] = key;
  io.KeysDown[io.KeyMap[key]] = down;
  io.KeyCtrl = ctrl && down;
  io.KeyShift = shift && down;
#endif
}

// The pixels of a texture: RGBA, or alpha alone (white).
struct TexturePixels {
  const unsigned char* data = nullptr;
  int width = 0;
  int height = 0;
  int bytes_per_pixel = 4;
};

// For drawing without a graphics card: makes the font atlas (call once after the fonts were added).
inline void build_font_atlas(ImGuiIO& io) {
#if IMGUI_VERSION_NUM >= 19200
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
#else
  TexturePixels pixels;
  io.Fonts->GetTexDataAsAlpha8(const_cast<unsigned char**>(&pixels.data), &pixels.width,
                               &pixels.height);
#endif
}

// The OpenGL backend keeps the fonts' texture: makes it anew after they were loaded. From 1.92 on
// the backend does that by itself.
inline void renew_font_texture() {
#if IMGUI_VERSION_NUM < 19200
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_CreateFontsTexture();
#endif
}

// The texture that a draw command takes its pixels from.
inline TexturePixels texture_of([[maybe_unused]] const ImDrawCmd& command) {
  TexturePixels pixels;
#if IMGUI_VERSION_NUM >= 19200
  if (const ImTextureData* texture = command.TexRef._TexData) {
    pixels.data = static_cast<const unsigned char*>(texture->Pixels);
    pixels.width = texture->Width;
    pixels.height = texture->Height;
    pixels.bytes_per_pixel = texture->BytesPerPixel;
  }
#else
  unsigned char* data = nullptr;
  ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&data, &pixels.width, &pixels.height);
  pixels.data = data;
  pixels.bytes_per_pixel = 1;
#endif
  return pixels;
}

// Tells ImGui that the textures it asked for are there (it then goes on using them).
inline void accept_textures([[maybe_unused]] ImDrawData& data) {
#if IMGUI_VERSION_NUM >= 19200
  if (!data.Textures) return;
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else {
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
#endif
}

}  // namespace lastcall::imgui
