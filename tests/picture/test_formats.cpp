#include <doctest/doctest.h>
#include <gif_lib.h>
#include <png.h>
#include <webp/demux.h>

#include <algorithm>
#include <cstring>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "picture/animation.hpp"
#include "picture/image.hpp"

using namespace lastcall::picture;

namespace {

// A picture of so many colours; `seed` makes it another one.
Image colorful(int width, int height, int colors, int seed = 0) {
  Image image(width, height, 10, 20, 30);
  for (int i = 0; i < width * height; ++i) {
    const int n = (i / 3 + seed) % colors;
    std::uint8_t* pixel = image.pixels.data() + 4 * i;
    pixel[0] = static_cast<std::uint8_t>(n * 7);
    pixel[1] = static_cast<std::uint8_t>(n / 36 * 16);
    pixel[2] = static_cast<std::uint8_t>(n % 5 * 50);
  }
  return image;
}

Image decode_png(const std::string& file) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  REQUIRE(png_image_begin_read_from_memory(&png, file.data(), file.size()));
  png.format = PNG_FORMAT_RGBA;
  Image image(static_cast<int>(png.width), static_cast<int>(png.height), 0, 0, 0);
  REQUIRE(png_image_finish_read(&png, nullptr, image.pixels.data(), 0, nullptr));
  return image;
}

struct Shot {
  Image image;
  int milliseconds;
};

std::vector<Shot> decode_webp(const std::string& file) {
  const WebPData data{reinterpret_cast<const std::uint8_t*>(file.data()), file.size()};
  WebPAnimDecoderOptions options;
  REQUIRE(WebPAnimDecoderOptionsInit(&options));
  options.color_mode = MODE_RGBA;
  WebPAnimDecoder* decoder = WebPAnimDecoderNew(&data, &options);
  REQUIRE(decoder);
  WebPAnimInfo info;
  REQUIRE(WebPAnimDecoderGetInfo(decoder, &info));
  std::vector<Shot> shots;
  int before = 0;
  while (WebPAnimDecoderHasMoreFrames(decoder)) {
    std::uint8_t* pixels = nullptr;
    int time = 0;
    REQUIRE(WebPAnimDecoderGetNext(decoder, &pixels, &time));
    Image image(static_cast<int>(info.canvas_width), static_cast<int>(info.canvas_height), 0, 0, 0);
    std::memcpy(image.pixels.data(), pixels, image.pixels.size());
    shots.push_back({std::move(image), time - before});
    before = time;
  }
  WebPAnimDecoderDelete(decoder);
  return shots;
}

// Plays a GIF as a browser does.
std::vector<Shot> decode_gif(const std::string& file) {
  struct Source {
    const std::string& file;
    std::size_t at = 0;
  } source{file};
  int error = 0;
  GifFileType* gif = DGifOpen(
      &source,
      [](GifFileType* reader, GifByteType* bytes, int size) {
        auto& from = *static_cast<Source*>(reader->UserData);
        const auto count = std::min(static_cast<std::size_t>(size), from.file.size() - from.at);
        std::memcpy(bytes, from.file.data() + from.at, count);
        from.at += count;
        return static_cast<int>(count);
      },
      &error);
  REQUIRE(gif);
  REQUIRE(DGifSlurp(gif) == GIF_OK);
  Image canvas(gif->SWidth, gif->SHeight, 0, 0, 0, 0);
  std::vector<Shot> shots;
  for (int i = 0; i < gif->ImageCount; ++i) {
    GraphicsControlBlock control{};
    REQUIRE(DGifSavedExtensionToGCB(gif, i, &control) == GIF_OK);
    const SavedImage& saved = gif->SavedImages[i];
    const GifImageDesc& box = saved.ImageDesc;
    const Image before = canvas;
    for (int y = 0; y < box.Height; ++y) {
      for (int x = 0; x < box.Width; ++x) {
        const int index = saved.RasterBits[y * box.Width + x];
        if (index == control.TransparentColor) continue;
        const GifColorType color = gif->SColorMap->Colors[index];
        std::uint8_t* pixel = canvas.row(box.Top + y) + 4 * (box.Left + x);
        pixel[0] = color.Red, pixel[1] = color.Green, pixel[2] = color.Blue, pixel[3] = 255;
      }
    }
    shots.push_back({canvas, control.DelayTime * 10});
    if (control.DisposalMode == DISPOSE_BACKGROUND)
      for (int y = 0; y < box.Height; ++y)
        std::memset(canvas.row(box.Top + y) + 4 * box.Left, 0,
                    static_cast<std::size_t>(box.Width) * 4);
  }
  DGifCloseFile(gif, &error);
  return shots;
}

std::string gif_of(const std::vector<Shot>& shots, bool transparent = false) {
  Histogram colors;
  for (const Shot& shot : shots) colors.add(shot.image);
  std::string file;
  const auto gif = begin_gif(
      {shots[0].image.width, shots[0].image.height, true, transparent, {"a title", "in words"}},
      colors, [&](std::string_view piece) {
        file += piece;
        return true;
      });
  for (const Shot& shot : shots) gif->add(shot.image, shot.milliseconds);
  gif->finish();
  return file;
}

}  // namespace

TEST_CASE("a PNG has the pixels of the picture, however many colours there are") {
  for (const int colors : {1, 2, 3, 5, 17, 256, 257, 500}) {
    CAPTURE(colors);
    const Image image = colorful(61, 37, colors);
    const std::string png = encode_png(image, {"a title", "in words: ✓"});
    CHECK(decode_png(png) == image);
    CHECK(png == encode_png(image, {"a title", "in words: ✓"}));
    CHECK(png.find("a title") != std::string::npos);
    CHECK(png.find("in words: ✓") != std::string::npos);
    CHECK(is_ours(png));
  }
}

TEST_CASE("a PNG keeps what lets something through") {
  for (const int colors : {4, 200, 500}) {
    Image image = colorful(61, 37, colors);
    for (std::size_t i = 3; i < image.pixels.size(); i += 28)
      image.pixels[i] = static_cast<std::uint8_t>(i % 256);
    CHECK(decode_png(encode_png(image)) == image);
  }
}

TEST_CASE("a PNG has the pixels of the picture, whatever there is to compress") {
  std::mt19937 random(7);
  const auto below = [&random](int limit) {
    return static_cast<int>(random() % static_cast<unsigned>(limit));
  };
  const auto noise = [&](Image& image, unsigned mask) {
    for (std::size_t i = 0; i < image.pixels.size(); ++i)
      if (i % 4 != 3) image.pixels[i] = static_cast<std::uint8_t>(random() & mask);
  };
  struct Size {
    int width, height;
  };
  // The last ones have rows that are longer than what a match can reach.
  for (const Size size : {Size{1, 1}, Size{1, 300}, Size{300, 1}, Size{87, 40}, Size{259, 70},
                          Size{30, 999}, Size{11000, 5}, Size{max_side, 3}}) {
    const int width = size.width;
    const int height = size.height;
    for (const unsigned mask : {0U, 1U, 3U, 255U}) {
      for (const bool opaque : {true, false}) {
        CAPTURE(width);
        CAPTURE(height);
        CAPTURE(mask);
        CAPTURE(opaque);
        Image image(width, height, 90, 90, 90);
        noise(image, mask);
        if (!opaque) image.pixels[3] = 7;
        CHECK(decode_png(encode_png(image)) == image);
        // Pieces that come again, at any distance.
        for (int i = 0; i < 60; ++i) {
          const int run = below(width) + 1;
          const int from = below(width - run + 1);
          const int to = below(width - run + 1);
          std::memmove(image.row(below(height)) + 4 * to, image.row(below(height)) + 4 * from,
                       static_cast<std::size_t>(run) * 4);
        }
        CHECK(decode_png(encode_png(image)) == image);
      }
    }
  }
  CHECK_THROWS_AS(encode_png(Image()), std::runtime_error);
}

TEST_CASE("a WebP animation has the pixels and the times of its pictures") {
  const std::vector<Shot> shots{
      {colorful(40, 30, 300), 120}, {colorful(40, 30, 300, 5), 40}, {colorful(40, 30, 9), 1000}};
  std::string file;
  const auto webp =
      begin_webp({40, 30, true, false, {"a title", "a < b"}}, [&](std::string_view piece) {
        file += piece;
        return true;
      });
  for (const Shot& shot : shots) webp->add(shot.image, shot.milliseconds);
  webp->finish();
  const auto decoded = decode_webp(file);
  REQUIRE(decoded.size() == shots.size());
  for (std::size_t i = 0; i < shots.size(); ++i) {
    CHECK(decoded[i].image == shots[i].image);
    CHECK(decoded[i].milliseconds == shots[i].milliseconds);
  }
  CHECK(file.find("a &lt; b") != std::string::npos);
  CHECK(is_ours(file));
}

TEST_CASE("a GIF animation has the pixels and the times of its pictures") {
  Image first = colorful(40, 30, 200);
  Image second = first;
  for (int x = 7; x < 12; ++x) second.row(9)[4 * x] = 77;
  const std::vector<Shot> shots{{first, 120}, {second, 40}, {second, 30}, {first, 1000}};
  const std::string file = gif_of(shots);
  const auto decoded = decode_gif(file);
  REQUIRE(decoded.size() == 3);  // what does not change is one picture
  CHECK(decoded[0].image == first);
  CHECK(decoded[1].image == second);
  CHECK(decoded[2].image == first);
  CHECK(decoded[0].milliseconds == 120);
  CHECK(decoded[1].milliseconds == 70);
  CHECK(decoded[2].milliseconds == 1000);
  CHECK(is_ours(file));
}

TEST_CASE("times that are no whole hundredths of a second do not add up to another length") {
  std::vector<Shot> shots;
  for (int i = 0; i < 30; ++i) shots.push_back({colorful(8, 8, 50, i), 33});
  int whole = 0;
  for (const Shot& shot : decode_gif(gif_of(shots))) whole += shot.milliseconds;
  CHECK(whole == 990);
}

TEST_CASE("the areas of a GIF with too many colours keep theirs exactly") {
  Image image = colorful(120, 90, 1500);
  const std::uint8_t grounds[3][3] = {{28, 35, 48}, {27, 35, 48}, {22, 27, 36}};
  for (int y = 0; y < 60; ++y)
    for (int x = 0; x < 120; ++x) std::memcpy(image.row(y) + 4 * x, grounds[y / 20], 3);
  const auto decoded = decode_gif(gif_of({{image, 100}}));
  REQUIRE(decoded.size() == 1);
  Image shown = decoded[0].image;
  int largest = 0;
  for (int y = 0; y < 90; ++y)
    for (int x = 0; x < 120; ++x)
      for (int i = 0; i < 3; ++i) {
        const int error = std::abs(shown.row(y)[4 * x + i] - image.row(y)[4 * x + i]);
        if (y < 60) CHECK(error == 0);
        largest = std::max(largest, error);
      }
  CHECK(largest < 100);
}

TEST_CASE("a transparent GIF shows through what a later picture leaves out") {
  Image first(20, 10, 0, 0, 0, 0);
  Image second(20, 10, 0, 0, 0, 0);
  for (int x = 0; x < 5; ++x) {
    const std::uint8_t color[] = {200, 100, 50, 255};
    std::memcpy(first.row(3) + 4 * x, color, 4);
    std::memcpy(second.row(6) + 4 * x, color, 4);
  }
  const auto decoded = decode_gif(gif_of({{first, 100}, {second, 100}}, true));
  REQUIRE(decoded.size() == 2);
  CHECK(decoded[0].image == first);
  CHECK(decoded[1].image == second);
}

TEST_CASE("an animation whose bytes nobody takes any more ends quietly") {
  const Image image = colorful(30, 30, 100);
  Histogram colors;
  colors.add(image);
  const auto full = [](std::string_view) { return false; };
  const auto gif = begin_gif({30, 30, true, false, {}}, colors, full);
  gif->add(image, 100);
  gif->finish();
  const auto webp = begin_webp({30, 30, true, false, {}}, full);
  webp->add(image, 100);
  webp->finish();
}
