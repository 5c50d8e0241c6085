#include "app/canvas.hpp"

#include <cmath>

#include "app/imgui_compat.hpp"
#include "fonts.hpp"
#include "painter.hpp"

namespace lastcall::app {

struct Canvas::Inside {
  ImGuiContext* context = ImGui::CreateContext();
  Fonts fonts;
  std::unique_ptr<ImDrawList> no_list;
  std::unique_ptr<ImGuiPainter> ruler;

  ~Inside() {
    ImGui::SetCurrentContext(context);
    ruler.reset();
    no_list.reset();
    ImGui::DestroyContext(context);
  }
};

Canvas::Canvas(float unit, std::string_view text) : inside_(std::make_unique<Inside>()) {
  ImGui::SetCurrentContext(inside_->context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  inside_->fonts.load(unit, text);
  build_font_atlas(io);
  inside_->no_list = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
  inside_->ruler = std::make_unique<ImGuiPainter>(*inside_->no_list, inside_->fonts);
}

Canvas::~Canvas() = default;

ImDrawData* Canvas::draw(float width, float height,
                         const std::function<void(stage::Painter& painter)>& drawing) {
  ImGui::SetCurrentContext(inside_->context);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {width, height};
  io.DeltaTime = 1;
  ImGui::NewFrame();
  ImGuiPainter painter(*ImGui::GetForegroundDrawList(), inside_->fonts);
  drawing(painter);
  ImGui::Render();
  return ImGui::GetDrawData();
}

const stage::Painter& Canvas::ruler() const {
  return *inside_->ruler;
}

Canvas::Metrics Canvas::metrics(stage::Font font, float size) const {
  const auto [em, baseline] = inside_->fonts.metrics(font, size);
  return {em, baseline};
}

}  // namespace lastcall::app
