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
  std::vector<png_color> palette;
  std::vector<png_byte> alphas;      // of the first entries of the palette
  std::vector<std::uint8_t> pixels;  // in rows, without padding
  std::size_t row_size = 0;
  int bit_depth = 8;
};

Layout lay_out(const Image& image) {
  Layout layout;
  const auto width = static_cast<std::size_t>(image.width);
  const auto count = width * static_cast<std::size_t>(image.height);
  // The index of each colour, as long as there are few.
  std::unordered_map<Rgba, std::uint8_t> indices;
  std::vector<Rgba> colors;
  std::vector<std::uint8_t> numbered(count);
  bool opaque = true;
  Rgba last = 0;
  std::uint8_t last_index = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Rgba color = rgba_at(&image.pixels[4 * i]);
    if (i == 0 || color != last) {
      opaque = opaque && image.pixels[4 * i + 3] == 255;
      last = color;
      if (colors.size() <= 256) {
        const auto [place, is_new] =
            indices.try_emplace(color, static_cast<std::uint8_t>(colors.size()));
        if (is_new) colors.push_back(color);
        last_index = place->second;
      }
    }
    numbered[i] = last_index;
  }
  if (colors.size() <= 256) {
    layout.color_type = PNG_COLOR_TYPE_PALETTE;
    // Colours that let something through first: only theirs is the alpha that has to be written.
    std::vector<std::uint8_t> order(colors.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint8_t>(i);
    std::stable_partition(order.begin(), order.end(),
                          [&](std::uint8_t i) { return channels(colors[i])[3] != 255; });
    std::array<std::uint8_t, 256> place{};
    for (std::size_t i = 0; i < order.size(); ++i) {
      const auto color = channels(colors[order[i]]);
      layout.palette.push_back({color[0], color[1], color[2]});
      if (color[3] != 255) layout.alphas.push_back(color[3]);
      place[order[i]] = static_cast<std::uint8_t>(i);
    }
    for (std::uint8_t& index : numbered) index = place[index];
    layout.pixels = std::move(numbered);
    layout.row_size = width;
    layout.bit_depth = colors.size() <= 2    ? 1
                       : colors.size() <= 4  ? 2
                       : colors.size() <= 16 ? 4
                                             : 8;
  } else if (opaque) {
    layout.color_type = PNG_COLOR_TYPE_RGB;
    layout.pixels.resize(3 * count);
    for (std::size_t i = 0; i < count; ++i)
      std::memcpy(&layout.pixels[3 * i], &image.pixels[4 * i], 3);
    layout.row_size = 3 * width;
  } else {
    layout.pixels = image.pixels;
    layout.row_size = 4 * width;
  }
  return layout;
}

struct Text {
  std::string key, text;
};

// libpng leaves by longjmp on an error: nothing with a destructor may live in here.
bool write_png(png_structp png, png_infop info, const Image& image, const Layout& layout,
               std::vector<png_text>& texts, const std::vector<png_bytep>& rows) {
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
  png_write_image(png, const_cast<png_bytepp>(rows.data()));
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
  Layout layout = lay_out(image);
  std::vector<png_bytep> rows;
  for (std::size_t y = 0; y < static_cast<std::size_t>(image.height); ++y)
    rows.push_back(layout.pixels.data() + y * layout.row_size);
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
  const bool written = write_png(png, info, image, layout, chunks, rows);
  png_destroy_write_struct(&png, &info);
  if (!written) throw std::runtime_error("the image could not be encoded as PNG");
  return out;
}

}  // namespace lastcall::export_
