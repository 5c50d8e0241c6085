#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "picture/animation.hpp"
#include "studio.hpp"

// Pictures as files.
namespace lastcall::cli {

enum class Format : std::uint8_t { png, svg, gif, webp };

// By the end of a file's name ("x.svg"), or by the format's own name ("svg").
std::optional<Format> format_of(std::string_view name);
// "… must end in .png, .svg, .gif or .webp".
std::string unknown_format(const std::string& name);
// Whether it shows more than one picture.
inline bool is_animated(Format format) {
  return format == Format::gif || format == Format::webp;
}

// A file's name with one %d or %04d in it, for pictures that are numbered.
class NumberedName {
 public:
  // nullopt if there is none in it; a second one, or another %, stays as it is.
  static std::optional<NumberedName> parse(const std::string& pattern);
  std::string at(std::size_t number) const;

 private:
  std::string before_, after_;
  std::size_t digits_ = 0;
};

// Called with how much is done (of `all`), in between.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

// One step as a picture of any format. Throws std::exception if it can't be encoded.
std::string still(Studio& studio, Format format, std::size_t step);
// Several steps as an animation; GIF or WebP.
void animate(Studio& studio, Format format, const Tempo& tempo, const picture::Sink& sink,
             const Progress& progress);

}  // namespace lastcall::cli
