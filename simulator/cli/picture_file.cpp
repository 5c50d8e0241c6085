#include "picture_file.hpp"

#include <algorithm>
#include <array>
#include <future>
#include <stdexcept>
#include <utility>

#include "message.hpp"

namespace lastcall::cli {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 4> formats{{
    {"png", Format::png},
    {"svg", Format::svg},
    {"gif", Format::gif},
    {"webp", Format::webp},
}};

std::unique_ptr<picture::Animation> begin(Studio& studio, Format format,
                                          const picture::Histogram& colors,
                                          const picture::Words& words, const picture::Sink& sink) {
  const picture::AnimationSettings settings{studio.width(), studio.height(), true,
                                            studio.look().transparent, words};
  return format == Format::gif ? picture::begin_gif(settings, colors, sink)
                               : picture::begin_webp(settings, sink);
}

}  // namespace

std::optional<Format> format_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  std::string ending(dot == std::string_view::npos ? name : name.substr(dot + 1));
  for (char& letter : ending)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  for (const auto& [known, format] : formats)
    if (known == ending) return format;
  return std::nullopt;
}

std::string unknown_format(const std::string& name) {
  return "the format of " + named(name) +
         " is not known: its name must end in .png, .svg, .gif or .webp";
}

std::optional<NumberedName> NumberedName::parse(const std::string& pattern) {
  for (std::size_t percent = pattern.find('%'); percent != std::string::npos;
       percent = pattern.find('%', percent + 1)) {
    std::size_t end = percent + 1;
    while (end < pattern.size() && pattern[end] >= '0' && pattern[end] <= '9') ++end;
    if (end == pattern.size() || pattern[end] != 'd' || end - percent > 3) continue;
    NumberedName name;
    name.before_ = pattern.substr(0, percent);
    name.after_ = pattern.substr(end + 1);
    for (std::size_t i = percent + 1; i < end; ++i)
      name.digits_ = name.digits_ * 10 + static_cast<std::size_t>(pattern[i] - '0');
    return name;
  }
  return std::nullopt;
}

std::string NumberedName::at(std::size_t number) const {
  std::string digits = std::to_string(number);
  if (digits.size() < digits_) digits.insert(0, digits_ - digits.size(), '0');
  return before_ + digits + after_;
}

std::string still(Studio& studio, Format format, std::size_t step) {
  const stage::Moment moment{step, 1};
  if (format == Format::svg) return studio.svg(moment);
  const picture::Image image = studio.image(moment);
  if (format == Format::png) return picture::encode_png(image, studio.words(step));
  picture::Histogram colors;
  colors.add(image);
  std::string file;
  const auto animation =
      begin(studio, format, colors, studio.words(step), [&file](std::string_view piece) {
        file += piece;
        return true;
      });
  animation->add(image, 1000);
  animation->finish();
  return file;
}

void animate(Studio& studio, Format format, const Tempo& tempo, const picture::Sink& sink,
             const Progress& progress) {
  const std::size_t all = frame_count(studio.timeline(), tempo);
  picture::Histogram colors;
  if (format == Format::gif) {
    // What moves has no other colours than what rests, or nearly so.
    constexpr std::size_t most = 48;
    const std::size_t stride = (tempo.last - tempo.first) / most + 1;
    for (std::size_t step = tempo.last + 1; step > tempo.first; step -= std::min(step, stride))
      colors.add(studio.image({step - 1, 1}));
  }
  const auto animation = begin(studio, format, colors, studio.words(tempo.first, tempo.last), sink);
  // The next picture is drawn while this one is encoded.
  std::future<void> encoding;
  std::size_t done = 0;
  const auto milliseconds = [&tempo](std::size_t frames) {
    return static_cast<std::int64_t>(frames) * 1000 / tempo.fps;
  };
  for_each_shot(studio.timeline(), tempo, [&](stage::Moment moment, std::size_t frames) {
    picture::Image image = studio.image(moment);
    if (encoding.valid()) encoding.get();
    const auto duration = static_cast<int>(milliseconds(done + frames) - milliseconds(done));
    encoding = std::async(std::launch::async, [&animation, image = std::move(image), duration] {
      animation->add(image, duration);
    });
    done += frames;
    progress(done, all);
    return true;
  });
  if (encoding.valid()) encoding.get();
  animation->finish();
}

}  // namespace lastcall::cli
