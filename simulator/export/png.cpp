#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <stdexcept>
#include <unordered_map>

#include "export/colors.hpp"
#include "export/image.hpp"

namespace lastcall::export_ {
namespace {

// How the pixels are told: with a palette, or as they are.
struct Layout {
  int color_type = PNG_COLOR_TYPE_RGB_ALPHA;
  int bit_depth = 8;
  std::vector<png_color> palette;
  std::vector<png_byte> alphas;               // of the first entries of the palette
  std::unordered_map<Rgba, png_byte> places;  // of the colours in the palette
};

Layout lay_out(const Image& image) {
  Layout layout;
  std::vector<Rgba> colors;  // in the order in which they appear, as long as they are few
  bool opaque = true;
  Rgba last = 0;
  for (std::size_t i = 0; i < image.pixels.size(); i += 4) {
    const Rgba color = rgba_at(&image.pixels[i]);
    if (i > 0 && color == last) continue;
    last = color;
    opaque = opaque && image.pixels[i + 3] == 255;
    if (colors.size() <= 256 && layout.places.try_emplace(color, png_byte{0}).second)
      colors.push_back(color);
  }
  if (colors.size() > 256) {
    if (opaque) layout.color_type = PNG_COLOR_TYPE_RGB;
    return layout;
  }
  layout.color_type = PNG_COLOR_TYPE_PALETTE;
  layout.bit_depth = colors.size() <= 2 ? 1 : colors.size() <= 4 ? 2 : colors.size() <= 16 ? 4 : 8;
  // Colours that let something through first: only theirs is the alpha that has to be written.
  std::stable_partition(colors.begin(), colors.end(),
                        [](Rgba color) { return channels(color)[3] != 255; });
  for (const Rgba color : colors) {
    const auto bytes = channels(color);
    layout.places[color] = static_cast<png_byte>(layout.palette.size());
    layout.palette.push_back({bytes[0], bytes[1], bytes[2]});
    if (bytes[3] != 255) layout.alphas.push_back(bytes[3]);
  }
  return layout;
}

// A row of the image as it is told to libpng.
void tell_row(const Image& image, int y, const Layout& layout, std::vector<png_byte>& row) {
  const std::uint8_t* pixel = image.row(y);
  const auto width = static_cast<std::size_t>(image.width);
  if (layout.color_type == PNG_COLOR_TYPE_RGB_ALPHA) {
    std::memcpy(row.data(), pixel, 4 * width);
  } else if (layout.color_type == PNG_COLOR_TYPE_RGB) {
    for (std::size_t x = 0; x < width; ++x) std::memcpy(&row[3 * x], pixel + 4 * x, 3);
  } else {
    for (std::size_t x = 0; x < width; ++x)
      row[x] = x > 0 && rgba_at(pixel + 4 * x) == rgba_at(pixel + 4 * x - 4)
                   ? row[x - 1]
                   : layout.places.at(rgba_at(pixel + 4 * x));
  }
}

struct Text {
  std::string key, text;
};

// libpng leaves by longjmp on an error: nothing with a destructor may live in here.
bool write_png(png_structp png, png_infop info, const Image& image, const Layout& layout,
               std::vector<png_text>& texts, std::vector<png_byte>& row) {
  if (setjmp(png_jmpbuf(png))) return false;
  png_set_IHDR(png, info, static_cast<png_uint_32>(image.width),
               static_cast<png_uint_32>(image.height), layout.bit_depth, layout.color_type,
               PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (layout.color_type == PNG_COLOR_TYPE_PALETTE) {
    png_set_PLTE(png, info, layout.palette.data(), static_cast<int>(layout.palette.size()));
    if (!layout.alphas.empty())
      png_set_tRNS(png, info, layout.alphas.data(), static_cast<int>(layout.alphas.size()),
                   nullptr);
  }
  // Flat colours and few gradients: without filters, what is repeated is found as it stands.
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_compression_level(png, 6);
  png_set_compression_mem_level(png, 9);
  png_set_compression_strategy(png, 0);
  png_set_text(png, info, texts.data(), static_cast<int>(texts.size()));
  png_write_info(png, info);
  if (layout.bit_depth < 8) png_set_packing(png);
  for (int y = 0; y < image.height; ++y) {
    tell_row(image, y, layout, row);
    png_write_row(png, row.data());
  }
  png_write_end(png, info);
  return true;
}

}  // namespace

std::string encode_png(const Image& image, const Words& words) {
  std::string out;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png ? png_create_info_struct(png) : nullptr;
  if (!info) {
    png_destroy_write_struct(&png, nullptr);
    throw std::runtime_error("libpng could not be started");
  }
  png_set_write_fn(
      png, &out,
      [](png_structp writer, png_bytep data, png_size_t size) {
        static_cast<std::string*>(png_get_io_ptr(writer))
            ->append(reinterpret_cast<const char*>(data), size);
      },
      nullptr);
  const Layout layout = lay_out(image);
  std::vector<png_byte> row(static_cast<std::size_t>(image.width) * 4);
  std::vector<Text> texts{{"Software", std::string(signature)}};
  if (!words.title.empty()) texts.push_back({"Title", words.title});
  if (!words.description.empty()) texts.push_back({"Description", words.description});
  std::vector<png_text> chunks;
  for (Text& text : texts) {
    png_text chunk{};
    chunk.compression =
        &text == texts.data() ? PNG_TEXT_COMPRESSION_NONE : PNG_ITXT_COMPRESSION_NONE;
    chunk.key = text.key.data();
    chunk.text = text.text.data();
    (chunk.compression == PNG_TEXT_COMPRESSION_NONE ? chunk.text_length : chunk.itxt_length) =
        text.text.size();
    chunks.push_back(chunk);
  }
  const bool written = write_png(png, info, image, layout, chunks, row);
  png_destroy_write_struct(&png, &info);
  if (!written) throw std::runtime_error("the image could not be encoded as PNG");
  return out;
}

}  // namespace lastcall::export_
