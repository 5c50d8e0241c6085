#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "stage/painter.hpp"

struct ImDrawData;

namespace lastcall::app {

// Draws with the window's fonts and the window's painter, without a window: for pictures of the
// stage that look as it does there.
class Canvas {
 public:
  // `unit` is pixels per design pixel. Of the fonts only ASCII and the characters of `text` (UTF-8)
  // are made ready, so that one picture takes little time.
  Canvas(float unit, std::string_view text);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  // One picture of so many pixels; the result is valid until the next.
  ImDrawData* draw(float width, float height,
                   const std::function<void(stage::Painter& painter)>& drawing);
  // Measures; cannot draw.
  const stage::Painter& ruler() const;
  // How text of a size is really drawn, in pixels: the size of its em, and how far the line that
  // letters stand on is below the top of the line box.
  struct Metrics {
    float em;
    float baseline;
  };
  Metrics metrics(stage::Font font, float size) const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace lastcall::app
