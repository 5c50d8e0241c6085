#include <doctest/doctest.h>

#include <cstdlib>

#include "imgui/compat.hpp"
#include "picture/rasterizer.hpp"

using lastcall::picture::Image;

namespace {

// One frame in which `draw` fills the foreground.
template <typename Draw>
Image picture(Draw draw, int width = 64, int height = 48, unsigned threads = 1) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  io.DeltaTime = 1;
  io.Fonts->AddFontDefault();
  lastcall::imgui::build_font_atlas(io);
  ImGui::NewFrame();
  draw(*ImGui::GetForegroundDrawList());
  ImGui::Render();
  Image image(width, height, 0, 0, 0);
  lastcall::picture::rasterize(*ImGui::GetDrawData(), image, threads);
  ImGui::DestroyContext();
  return image;
}

int red(Image& image, int x, int y) {
  return image.row(y)[x * 4];
}

}  // namespace

TEST_CASE("a rectangle covers exactly its pixels") {
  Image image = picture([](ImDrawList& list) {
    list.Flags = 0;
    list.AddRectFilled({10, 5}, {20, 15}, IM_COL32(200, 0, 0, 255));
  });
  CHECK(red(image, 9, 5) == 0);
  CHECK(red(image, 10, 4) == 0);
  CHECK(red(image, 10, 5) == 200);
  CHECK(red(image, 19, 14) == 200);
  CHECK(red(image, 20, 14) == 0);
  CHECK(red(image, 19, 15) == 0);
  int covered = 0;
  for (int y = 0; y < 48; ++y)
    for (int x = 0; x < 64; ++x) covered += red(image, x, y) == 200;
  CHECK(covered == 100);
}

TEST_CASE("two triangles that share an edge blend each pixel once") {
  Image image = picture([](ImDrawList& list) {
    list.Flags = 0;
    list.AddQuadFilled({3, 2}, {60, 9}, {55, 44}, {6, 40}, IM_COL32(255, 0, 0, 100));
  });
  for (int y = 0; y < 48; ++y)
    for (int x = 0; x < 64; ++x) CHECK((red(image, x, y) == 0 || red(image, x, y) == 100));
}

TEST_CASE("nothing is drawn outside the clip rectangle") {
  Image image = picture([](ImDrawList& list) {
    list.PushClipRect({20, 10}, {30, 20});
    list.AddRectFilled({0, 0}, {64, 48}, IM_COL32(255, 0, 0, 255));
    list.PopClipRect();
  });
  CHECK(red(image, 19, 15) == 0);
  CHECK(red(image, 20, 15) == 255);
  CHECK(red(image, 29, 19) == 255);
  CHECK(red(image, 30, 19) == 0);
}

TEST_CASE("text leaves marks, and the same frame gives the same picture") {
  const auto draw = [](ImDrawList& list) {
    list.AddText({4, 4}, IM_COL32(255, 255, 255, 255), "lastcall");
    list.AddCircleFilled({40, 30}, 11.3F, IM_COL32(90, 180, 230, 255));
  };
  Image image = picture(draw);
  int lit = 0;
  for (int y = 4; y < 17; ++y)
    for (int x = 4; x < 60; ++x) lit += red(image, x, y) > 128;
  CHECK(lit > 50);
  CHECK(image == picture(draw));
}

TEST_CASE("coordinates far outside the picture do no harm") {
  Image image = picture([](ImDrawList& list) {
    list.AddTriangleFilled({-1e9F, -1e9F}, {1e9F, -1e9F}, {0, 1e9F}, IM_COL32(255, 0, 0, 255));
    list.AddText({-5000, 3}, IM_COL32(255, 255, 255, 255), "out of sight");
  });
  CHECK(red(image, 32, 24) == 255);
}

TEST_CASE("any number of threads draws the same picture") {
  const auto draw = [](ImDrawList& list) {
    list.AddRectFilledMultiColor({1.3F, 2.7F}, {61, 46}, IM_COL32(255, 0, 0, 255),
                                 IM_COL32(0, 255, 0, 90), IM_COL32(0, 0, 255, 200),
                                 IM_COL32(255, 255, 0, 10));
    list.AddCircleFilled({30.4F, 22.6F}, 17.9F, IM_COL32(90, 180, 230, 130));
    list.AddText({4, 20}, IM_COL32(255, 255, 255, 255), "lastcall");
  };
  const Image alone = picture(draw);
  for (const unsigned threads : {2U, 3U, 7U, 48U, 1000U})
    CHECK(alone == picture(draw, 64, 48, threads));
}

TEST_CASE("colours between the corners of a triangle change evenly") {
  Image image = picture(
      [](ImDrawList& list) {
        list.AddRectFilledMultiColor({0, 0}, {256, 8}, IM_COL32(0, 0, 0, 255),
                                     IM_COL32(255, 0, 0, 255), IM_COL32(255, 0, 0, 255),
                                     IM_COL32(0, 0, 0, 255));
      },
      256, 8);
  for (int y = 0; y < 8; ++y)
    for (int x = 0; x < 256; ++x) CHECK(std::abs(red(image, x, y) - x) <= 1);
}
