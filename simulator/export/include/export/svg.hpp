#pragma once

#include <functional>
#include <map>
#include <string>

#include "export/image.hpp"
#include "stage/painter.hpp"

namespace lastcall::export_ {

// Draws as SVG: shapes as shapes, and text as text that can be searched, copied and read aloud.
// Each text is told how wide it is, so that the layout is the same where the fonts are not.
class SvgPainter final : public stage::Painter {
 public:
  // How text of a size is really drawn: the size of its em, and how far the line that letters stand
  // on is below the top of the line box.
  struct Metrics {
    float em;
    float baseline;
  };
  using Measure = std::function<Metrics(stage::Font font, float size)>;
  // `ruler` measures text, and must outlive this.
  SvgPainter(const stage::Painter& ruler, Measure metrics)
      : ruler_(ruler), metrics_(std::move(metrics)) {}

  // The whole document, `width` × `height` units large, and shown `scale` times as large.
  std::string document(float width, float height, float scale, const Words& words) const;

  void fill(const stage::Rect& rect, float radius, stage::Color color) override;
  void outline(const stage::Rect& rect, float radius, stage::Color color, float width,
               bool dashed) override;
  void line(stage::Point from, stage::Point to, stage::Color color, float width) override;
  void shape(stage::Shape shape, stage::Point center, float radius, stage::Color color) override;
  void icon(stage::Icon icon, stage::Point center, float radius, stage::Color color) override;
  void text(stage::Point position, std::string_view text, stage::Font font, float size,
            stage::Color color) override;
  stage::Size measure(std::string_view text, stage::Font font, float size) const override {
    return ruler_.measure(text, font, size);
  }
  void push_clip(const stage::Rect& rect) override;
  void pop_clip() override;

 private:
  const stage::Painter& ruler_;
  Measure metrics_;
  std::string body_;
  std::map<std::string, std::size_t> clips_;  // each once, with its number
};

}  // namespace lastcall::export_
