#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "stage/painter.hpp"

struct ImDrawData;

namespace lastcall::imgui {

// Draws with the window's fonts and the window's painter, without a window: for pictures of the
// stage that look as it does there.
class Canvas {
 public:
  // `unit` is pixels per design pixel. Of the fonts only the characters that are drawn are made
  // ready, so that one picture takes little time.
  explicit Canvas(float unit);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  // One picture of so many pixels; the result is valid until the next. `drawing` is called again
  // when it has asked for characters that were not ready.
  ImDrawData* draw(float width, float height,
                   const std::function<void(stage::Painter& painter)>& drawing);

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace lastcall::imgui
