#include "export/image.hpp"

#include <png.h>

#include <csetjmp>
#include <stdexcept>

namespace lastcall::export_ {

Image::Image(int the_width, int the_height, std::uint8_t red, std::uint8_t green, std::uint8_t blue,
             std::uint8_t alpha)
    : width(the_width), height(the_height) {
  const std::uint8_t color[] = {red, green, blue, alpha};
  pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = color[i % 4];
}

namespace {

bool is_opaque(const Image& image) {
  for (std::size_t i = 3; i < image.pixels.size(); i += 4)
    if (image.pixels[i] != 255) return false;
  return true;
}

// libpng leaves by longjmp on an error: nothing with a destructor may live in here.
bool write_png(png_structp png, png_infop info, const Image& image, const std::string& text,
               const std::vector<png_bytep>& rows, bool opaque) {
  if (setjmp(png_jmpbuf(png))) return false;
  png_set_IHDR(png, info, static_cast<png_uint_32>(image.width),
               static_cast<png_uint_32>(image.height), 8,
               opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGBA, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_compression_level(png, 9);
  png_text chunk{};
  if (!text.empty()) {
    static char key[] = "Description";
    chunk.compression = PNG_ITXT_COMPRESSION_NONE;
    chunk.key = key;
    chunk.text = const_cast<char*>(text.c_str());
    chunk.itxt_length = text.size();
    png_set_text(png, info, &chunk, 1);
  }
  png_write_info(png, info);
  if (opaque) png_set_filler(png, 0, PNG_FILLER_AFTER);
  png_write_image(png, const_cast<png_bytepp>(rows.data()));
  png_write_end(png, info);
  return true;
}

}  // namespace

std::string encode_png(const Image& image, const std::string& text) {
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
  std::vector<png_bytep> rows;
  Image& writable = const_cast<Image&>(image);
  for (int y = 0; y < image.height; ++y) rows.push_back(writable.row(y));
  const bool written = write_png(png, info, image, text, rows, is_opaque(image));
  png_destroy_write_struct(&png, &info);
  if (!written) throw std::runtime_error("the image could not be encoded as PNG");
  return out;
}

}  // namespace lastcall::export_
