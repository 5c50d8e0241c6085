#include <libdeflate.h>
#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <memory>
#include <new>
#include <stdexcept>
#include <unordered_map>

#include "picture/colors.hpp"
#include "picture/image.hpp"

namespace lastcall::picture {
namespace {

// How the pixels are told: with a palette, or as they are.
struct Layout {
  int color_type = PNG_COLOR_TYPE_RGB_ALPHA;
  std::vector<png_color> palette;
  std::vector<png_byte> alphas;               // of the first entries of the palette
  std::unordered_map<Rgba, png_byte> places;  // of the colours in the palette
};

bool is_opaque(const Image& image) {
  Rgba all = ~Rgba{0};
  for (std::size_t i = 0; i < image.pixels.size(); i += 4) all &= rgba_at(&image.pixels[i]);
  return channels(all)[3] == 255;
}

Layout lay_out(const Image& image) {
  Layout layout;
  std::vector<Rgba> colors;  // in the order in which they appear
  Rgba last = 0;
  for (std::size_t i = 0; i < image.pixels.size(); i += 4) {
    const Rgba color = rgba_at(&image.pixels[i]);
    if (i > 0 && color == last) continue;
    last = color;
    if (layout.places.try_emplace(color, png_byte{0}).second) colors.push_back(color);
    if (colors.size() <= 256) continue;
    if (is_opaque(image)) layout.color_type = PNG_COLOR_TYPE_RGB;
    return layout;
  }
  layout.color_type = PNG_COLOR_TYPE_PALETTE;
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

// The rows as the format has them (https://www.w3.org/TR/png/, 7.2), each behind the number of its
// filter. Flat colours and few gradients: without filters, what is repeated is found as it stands.
Bytes tell_rows(const Image& image, const Layout& layout) {
  constexpr std::uint8_t no_filter = 0;
  const std::size_t channels = layout.color_type == PNG_COLOR_TYPE_PALETTE ? 1
                               : layout.color_type == PNG_COLOR_TYPE_RGB   ? 3
                                                                           : 4;
  const auto width = static_cast<std::size_t>(image.width);
  Bytes rows((1 + width * channels) * static_cast<std::size_t>(image.height));
  std::uint8_t* out = rows.data();
  for (int y = 0; y < image.height; ++y) {
    *out++ = no_filter;
    const std::uint8_t* pixel = image.row(y);
    if (channels == 4) {
      std::memcpy(out, pixel, 4 * width);
    } else if (channels == 3) {
      for (std::size_t x = 0; x < width; ++x) std::memcpy(out + 3 * x, pixel + 4 * x, 3);
    } else {
      for (std::size_t x = 0; x < width; ++x)
        out[x] = x > 0 && rgba_at(pixel + 4 * x) == rgba_at(pixel + 4 * x - 4)
                     ? out[x - 1]
                     : layout.places.at(rgba_at(pixel + 4 * x));
    }
    out += width * channels;
  }
  return rows;
}

// libdeflate takes half of zlib's time for the same size. 1.14 and 1.25 give the same bytes.
Bytes compressed(const Bytes& bytes) {
  constexpr int level = 7;  // behind it, each step costs twice the time for a hundredth of the size
  const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
      libdeflate_alloc_compressor(level), libdeflate_free_compressor);
  if (!compressor) throw std::bad_alloc();
  Bytes result(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()));
  result.resize(libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(),
                                         result.data(), result.size()));
  return result;
}

struct Text {
  std::string key, text;
};

// libpng leaves by longjmp on an error: nothing with a destructor may live in here.
bool write_png(png_structp png, png_infop info, const Image& image, const Layout& layout,
               std::vector<png_text>& texts, const Bytes& data) {
  if (setjmp(png_jmpbuf(png))) return false;
  png_set_IHDR(png, info, static_cast<png_uint_32>(image.width),
               static_cast<png_uint_32>(image.height), 8, layout.color_type, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (layout.color_type == PNG_COLOR_TYPE_PALETTE) {
    png_set_PLTE(png, info, layout.palette.data(), static_cast<int>(layout.palette.size()));
    if (!layout.alphas.empty())
      png_set_tRNS(png, info, layout.alphas.data(), static_cast<int>(layout.alphas.size()),
                   nullptr);
  }
  png_set_text(png, info, texts.data(), static_cast<int>(texts.size()));
  png_write_info(png, info);
  png_write_chunk(png, reinterpret_cast<png_const_bytep>("IDAT"), data.data(), data.size());
  png_write_chunk(png, reinterpret_cast<png_const_bytep>("IEND"), nullptr, 0);
  return true;
}

}  // namespace

std::string encode_png(const Image& image, const Words& words) {
  if (image.width < 1 || image.height < 1 || image.width > max_side || image.height > max_side)
    throw std::runtime_error("the image has no size that a picture can have");
  const Layout layout = lay_out(image);
  const Bytes data = compressed(tell_rows(image, layout));
  std::string out;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png ? png_create_info_struct(png) : nullptr;
  if (!info) {
    png_destroy_write_struct(&png, nullptr);
    throw std::runtime_error("libpng could not be started");
  }
  png_set_write_fn(
      png, &out,
      [](png_structp writer, png_bytep bytes, png_size_t size) {
        static_cast<std::string*>(png_get_io_ptr(writer))
            ->append(reinterpret_cast<const char*>(bytes), size);
      },
      nullptr);
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
  const bool written = write_png(png, info, image, layout, chunks, data);
  png_destroy_write_struct(&png, &info);
  if (!written) throw std::runtime_error("the image could not be encoded as PNG");
  return out;
}

}  // namespace lastcall::picture
