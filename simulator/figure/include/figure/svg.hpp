#pragma once

#include <map>
#include <string>

#include "figure/ruler.hpp"
#include "figure/words.hpp"
#include "stage/painter.hpp"

namespace lastcall::figure {

// Draws as SVG: shapes as shapes, and text as text that can be searched, copied and read aloud.
// Each text is told how wide it is, so that the layout is the same where the fonts are not.
class SvgPainter final : public stage::Painter {
 public:
  // What the ids in it begin with: of several in one page each has its own.
  explicit SvgPainter(std::string prefix = {}) : prefix_(std::move(prefix)) {}

  // The whole document, `width` × `height` units large, and shown `scale` times as large.
  std::string document(float width, float height, float scale, const Words& words) const;
  // An element for a page that has the rules of `style()` itself, and says elsewhere what is to be
  // seen.
  std::string element(float width, float height) const;
  // The rules for the classes of the texts.
  static std::string_view style();

  void fill(const stage::Rect& rect, float radius, stage::Color color) override;
  void outline(const stage::Rect& rect, float radius, stage::Color color, float width,
               bool dashed) override;
  void line(stage::Point from, stage::Point to, stage::Color color, float width) override;
  void shape(stage::Shape shape, stage::Point center, float radius, stage::Color color) override;
  void icon(stage::Icon icon, stage::Point center, float radius, stage::Color color) override;
  void text(stage::Point position, std::string_view text, stage::Font font, float size,
            stage::Color color) override;
  stage::Size measure(std::string_view text, stage::Font font, float size) const override {
    return figure::measure(text, font, size);
  }
  void push_clip(const stage::Rect& rect) override;
  void pop_clip() override;

 private:
  std::string prefix_;
  std::string body_;
  std::map<std::string, std::size_t> clips_;  // each once, with its number
};

}  // namespace lastcall::figure
