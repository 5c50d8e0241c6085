#pragma once

#include <string>
#include <string_view>

#include "imgui/fonts.hpp"
#include "stage/painter.hpp"

namespace lastcall::imgui {

// Draws the stage into an ImGui draw list.
class ImGuiPainter final : public stage::Painter {
 public:
  ImGuiPainter(ImDrawList& list, Fonts& fonts) : list_(list), fonts_(fonts) {}

  void fill(const stage::Rect& rect, float radius, stage::Color color) override;
  void outline(const stage::Rect& rect, float radius, stage::Color color, float width,
               bool dashed) override;
  void line(stage::Point from, stage::Point to, stage::Color color, float width) override;
  void shape(stage::Shape shape, stage::Point center, float radius, stage::Color color) override;
  void icon(stage::Icon icon, stage::Point center, float radius, stage::Color color) override;
  void text(stage::Point position, std::string_view text, stage::Font font, float size,
            stage::Color color) override;
  stage::Size measure(std::string_view text, stage::Font font, float size) const override;
  void push_clip(const stage::Rect& rect) override;
  void pop_clip() override;

 private:
  ImDrawList& list_;
  Fonts& fonts_;
};

// The size of a text; a guess where its font is not ready yet.
stage::Size measure_text(Fonts& fonts, std::string_view text, stage::Font font, float size);

// Passes everything on to another painter (or two), and keeps the texts: what `drive` and tests
// look for.
class RecordingPainter final : public stage::Painter {
 public:
  explicit RecordingPainter(stage::Painter& painter, stage::Painter* second = nullptr)
      : painter_(painter), second_(second) {}

  // What was drawn so far, in order, with a space between.
  const std::string& shown() const { return shown_; }

  void fill(const stage::Rect& rect, float radius, stage::Color color) override {
    painter_.fill(rect, radius, color);
    if (second_) second_->fill(rect, radius, color);
  }
  void outline(const stage::Rect& rect, float radius, stage::Color color, float width,
               bool dashed) override {
    painter_.outline(rect, radius, color, width, dashed);
    if (second_) second_->outline(rect, radius, color, width, dashed);
  }
  void line(stage::Point from, stage::Point to, stage::Color color, float width) override {
    painter_.line(from, to, color, width);
    if (second_) second_->line(from, to, color, width);
  }
  void shape(stage::Shape shape, stage::Point center, float radius, stage::Color color) override {
    painter_.shape(shape, center, radius, color);
    if (second_) second_->shape(shape, center, radius, color);
  }
  void icon(stage::Icon icon, stage::Point center, float radius, stage::Color color) override {
    painter_.icon(icon, center, radius, color);
    if (second_) second_->icon(icon, center, radius, color);
  }
  void text(stage::Point position, std::string_view text, stage::Font font, float size,
            stage::Color color) override {
    shown_.append(text).push_back(' ');
    painter_.text(position, text, font, size, color);
    if (second_) second_->text(position, text, font, size, color);
  }
  stage::Size measure(std::string_view text, stage::Font font, float size) const override {
    return painter_.measure(text, font, size);
  }
  void push_clip(const stage::Rect& rect) override {
    painter_.push_clip(rect);
    if (second_) second_->push_clip(rect);
  }
  void pop_clip() override {
    painter_.pop_clip();
    if (second_) second_->pop_clip();
  }

 private:
  stage::Painter& painter_;
  stage::Painter* second_;
  std::string shown_;
};

ImU32 to_imgui(stage::Color color);
inline ImVec2 to_imgui(stage::Point point) {
  return {point.x, point.y};
}

}  // namespace lastcall::imgui
