#include "imgui/canvas.hpp"

#include <cmath>

#include "imgui/compat.hpp"
#include "imgui/fonts.hpp"
#include "imgui/painter.hpp"

namespace lastcall::imgui {

namespace {

// Draws nothing, and measures.
class Ruler final : public stage::Painter {
 public:
  explicit Ruler(Fonts& fonts) : fonts_(fonts) {}

  stage::Size measure(std::string_view text, stage::Font font, float size) const override {
    return measure_text(fonts_, text, font, size);
  }
  void text(stage::Point, std::string_view text, stage::Font font, float size,
            stage::Color) override {
    fonts_.at(font, size, text);
  }
  void fill(const stage::Rect&, float, stage::Color) override {}
  void outline(const stage::Rect&, float, stage::Color, float, bool) override {}
  void line(stage::Point, stage::Point, stage::Color, float) override {}
  void shape(stage::Shape, stage::Point, float, stage::Color) override {}
  void icon(stage::Icon, stage::Point, float, stage::Color) override {}
  void push_clip(const stage::Rect&) override {}
  void pop_clip() override {}

 private:
  Fonts& fonts_;
};

}  // namespace

struct Canvas::Inside {
  ImGuiContext* context = ImGui::CreateContext();
  Fonts fonts;
  Ruler ruler{fonts};
  bool is_prepared = false;

  ~Inside() { ImGui::DestroyContext(context); }
};

Canvas::Canvas(float unit) : inside_(std::make_unique<Inside>()) {
  ImGui::SetCurrentContext(inside_->context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  inside_->fonts.load_on_demand(unit);
}

Canvas::~Canvas() = default;

ImDrawData* Canvas::draw(float width, float height,
                         const std::function<void(stage::Painter& painter)>& drawing) {
  ImGui::SetCurrentContext(inside_->context);
  if (!inside_->is_prepared) {
    drawing(inside_->ruler);
    inside_->fonts.prepare();
    inside_->is_prepared = true;
  }
  do {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, height};
    io.DeltaTime = 1;
    ImGui::NewFrame();
    ImGuiPainter painter(*ImGui::GetForegroundDrawList(), inside_->fonts);
    drawing(painter);
    ImGui::Render();
  } while (inside_->fonts.prepare());
  return ImGui::GetDrawData();
}

}  // namespace lastcall::imgui
