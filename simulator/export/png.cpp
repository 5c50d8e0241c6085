#include <algorithm>
#include <array>
#include <stdexcept>
#include <unordered_map>

#include "deflate.hpp"
#include "export/colors.hpp"
#include "export/image.hpp"

// The format: https://www.w3.org/TR/png/
namespace lastcall::export_ {
namespace {

enum ColorType : std::uint8_t { rgb = 2, with_palette = 3, rgb_alpha = 6 };

// How the pixels are told: with a palette, or as they are.
struct Layout {
  ColorType color_type = with_palette;
  std::vector<Rgba> palette;
  std::unordered_map<Rgba, std::uint32_t> places;  // of the colours in the palette
};

bool is_opaque(const Image& image) {
  Rgba all = ~Rgba{0};
  for (std::size_t i = 0; i < image.pixels.size(); i += 4) all &= rgba_at(&image.pixels[i]);
  return channels(all)[3] == 255;
}

Layout lay_out(const Image& image) {
  Layout layout;
  Rgba last = 0;
  for (std::size_t i = 0; i < image.pixels.size(); i += 4) {
    const Rgba color = rgba_at(&image.pixels[i]);
    if (i > 0 && color == last) continue;
    last = color;
    if (layout.places.try_emplace(color, 0).second) layout.palette.push_back(color);
    if (layout.palette.size() <= 256) continue;
    layout.color_type = is_opaque(image) ? rgb : rgb_alpha;
    return layout;
  }
  // Colours that let something through first: only theirs is the alpha that has to be written.
  std::stable_partition(layout.palette.begin(), layout.palette.end(),
                        [](Rgba color) { return channels(color)[3] != 255; });
  for (std::size_t i = 0; i < layout.palette.size(); ++i)
    layout.places[layout.palette[i]] = static_cast<std::uint32_t>(i);
  return layout;
}

PixelFormat format_of(const Layout& layout) {
  if (layout.color_type == with_palette)
    return {1, [&places = layout.places](Rgba color) { return places.at(color); }};
  return {layout.color_type == rgb ? 3 : 4, [](Rgba color) {
            const auto bytes = channels(color);
            return std::uint32_t{bytes[0]} | std::uint32_t{bytes[1]} << 8 |
                   std::uint32_t{bytes[2]} << 16 | std::uint32_t{bytes[3]} << 24;
          }};
}

// The checksum of a chunk, a byte at a time.
std::uint32_t crc32(std::string_view bytes) {
  static constexpr auto table = [] {
    std::array<std::uint32_t, 256> remainders{};
    for (std::uint32_t n = 0; n < 256; ++n) {
      std::uint32_t remainder = n;
      for (int bit = 0; bit < 8; ++bit)
        remainder = remainder >> 1 ^ ((remainder & 1) != 0 ? 0xedb88320U : 0);
      remainders[n] = remainder;
    }
    return remainders;
  }();
  std::uint32_t crc = 0xffffffff;
  for (const char byte : bytes)
    crc = crc >> 8 ^ table[(crc ^ static_cast<std::uint8_t>(byte)) & 255];
  return ~crc;
}

std::string big_endian(std::uint32_t value) {
  std::string bytes;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>(value >> shift & 255);
  return bytes;
}

void add_chunk(std::string& file, const char* type, const std::string& content) {
  file += big_endian(static_cast<std::uint32_t>(content.size()));
  const std::size_t begin = file.size();
  file += type;
  file += content;
  file += big_endian(crc32(std::string_view(file).substr(begin)));
}

// UTF-8, not compressed, in no language.
void add_text(std::string& file, const char* keyword, const std::string& text) {
  if (!text.empty()) add_chunk(file, "iTXt", keyword + std::string(5, '\0') + text);
}

void add_palette(std::string& file, const std::vector<Rgba>& palette) {
  std::string colors;
  std::string alphas;
  for (const Rgba color : palette) {
    const auto bytes = channels(color);
    colors.append(bytes.begin(), bytes.begin() + 3);
    if (bytes[3] != 255) alphas += static_cast<char>(bytes[3]);
  }
  add_chunk(file, "PLTE", colors);
  if (!alphas.empty()) add_chunk(file, "tRNS", alphas);
}

}  // namespace

std::string encode_png(const Image& image, const Words& words) {
  if (image.width < 1 || image.height < 1 || image.width > max_side || image.height > max_side)
    throw std::runtime_error("the image has no size that a picture can have");
  const Layout layout = lay_out(image);
  std::string file = "\x89PNG\r\n\x1a\n";
  const char header[] = {8, static_cast<char>(layout.color_type), 0, 0, 0};
  add_chunk(file, "IHDR",
            big_endian(static_cast<std::uint32_t>(image.width)) +
                big_endian(static_cast<std::uint32_t>(image.height)) +
                std::string(header, sizeof header));
  if (layout.color_type == with_palette) add_palette(file, layout.palette);
  add_chunk(file, "tEXt", std::string("Software") + '\0' + std::string(signature));
  add_text(file, "Title", words.title);
  add_text(file, "Description", words.description);
  add_chunk(file, "IDAT", deflate(image, format_of(layout)));
  add_chunk(file, "IEND", "");
  return file;
}

}  // namespace lastcall::export_
