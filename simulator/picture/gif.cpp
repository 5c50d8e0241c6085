#include <gif_lib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "picture/animation.hpp"

namespace lastcall::picture {
namespace {

constexpr std::size_t max_colors = 255;  // and one that stands for "as before", or transparent
constexpr int clear_index = 0;

int distance(Rgba a, Rgba b) {
  const auto x = channels(a);
  const auto y = channels(b);
  int sum = 0;
  // The eye sees green best and blue worst.
  constexpr std::array weights{3, 4, 2};
  for (std::size_t i = 0; i < 3; ++i) {
    const int difference = int{x[i]} - int{y[i]};
    sum += weights[i] * difference * difference;
  }
  return sum;
}

bool is_visible(Rgba color) {
  return channels(color)[3] >= 128;
}

// The most frequent colours, which are those of areas, are taken as they are; a rarer one, which is
// that of an edge, only if none that is near has been. How near, is made less until all places are
// filled.
std::vector<Rgba> choose(const Histogram& histogram) {
  std::vector<Rgba> wanted;
  for (const Histogram::Count& count : histogram.sorted()) {
    if (!is_visible(count.color)) continue;
    auto color = channels(count.color);
    color[3] = 255;
    wanted.push_back(rgba_at(color.data()));
  }
  if (wanted.size() <= max_colors) return wanted;
  std::vector<Rgba> chosen;
  std::vector<int> nearest(wanted.size(), 1 << 30);  // to what has been chosen
  constexpr std::size_t areas = 64;
  for (int least = 3000; chosen.size() < max_colors; least = least * 3 / 4 - 1) {
    for (std::size_t i = 0; i < wanted.size() && chosen.size() < max_colors; ++i) {
      if (nearest[i] <= (i < areas ? 0 : least)) continue;
      chosen.push_back(wanted[i]);
      for (std::size_t k = 0; k < wanted.size(); ++k)
        nearest[k] = std::min(nearest[k], distance(wanted[i], wanted[k]));
    }
    if (least < 0) break;
  }
  return chosen;
}

// giflib's own way of freeing what it makes.
struct FreeMap {
  void operator()(ColorMapObject* map) const { GifFreeMapObject(map); }
};

class GifAnimation final : public Animation {
 public:
  GifAnimation(const AnimationSettings& settings, const Histogram& colors, Sink sink)
      : settings_(settings), sink_(std::move(sink)), palette_(choose(colors)) {
    int error = 0;
    gif_ = EGifOpen(
        this,
        [](GifFileType* file, const GifByteType* bytes, int size) {
          auto* self = static_cast<GifAnimation*>(file->UserData);
          const bool taken =
              self->sink_({reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)});
          self->sink_failed_ = self->sink_failed_ || !taken;
          return taken ? size : 0;
        },
        &error);
    check(gif_ != nullptr);
    EGifSetGifVersion(gif_, true);
    int bits = 1;
    while ((std::size_t{1} << bits) < palette_.size() + 1) ++bits;
    const std::unique_ptr<ColorMapObject, FreeMap> map(GifMakeMapObject(1 << bits, nullptr));
    check(map != nullptr);
    for (std::size_t i = 0; i < palette_.size(); ++i) {
      const auto color = channels(palette_[i]);
      map->Colors[i + 1] = {color[0], color[1], color[2]};
      indices_[palette_[i]] = static_cast<std::uint8_t>(i + 1);
    }
    check(EGifPutScreenDesc(gif_, settings.width, settings.height, bits, clear_index, map.get()));
    if (settings.loop) {
      static constexpr unsigned char forever[] = {1, 0, 0};
      check(EGifPutExtensionLeader(gif_, APPLICATION_EXT_FUNC_CODE) &&
            EGifPutExtensionBlock(gif_, 11, "NETSCAPE2.0") &&
            EGifPutExtensionBlock(gif_, sizeof forever, forever) && EGifPutExtensionTrailer(gif_));
    }
    std::string comment{signature};
    for (const std::string& words : {settings.words.title, settings.words.description})
      if (!words.empty()) comment += "\n" + words;
    check(EGifPutComment(gif_, comment.c_str()));
    shown_.assign(
        static_cast<std::size_t>(settings.width) * static_cast<std::size_t>(settings.height),
        clear_index);
  }

  ~GifAnimation() override {
    int error = 0;
    if (gif_) EGifCloseFile(gif_, &error);
  }

  void add(const Image& image, int milliseconds) override {
    // Hundredths of a second, so rounded that the whole keeps its length.
    time_ += milliseconds;
    const int delay = static_cast<int>((time_ + 5) / 10 - told_);
    told_ += delay;
    next_ = shown_;
    Box changed{settings_.width, settings_.height, -1, -1};
    for (int y = 0; y < settings_.height; ++y) {
      const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width);
      if (last_.width == image.width &&
          std::memcmp(last_.row(y), image.row(y), static_cast<std::size_t>(image.width) * 4) == 0)
        continue;
      const std::uint8_t* pixel = image.row(y);
      for (int x = 0; x < settings_.width; ++x, pixel += 4) {
        const std::uint8_t index = index_of(rgba_at(pixel));
        std::uint8_t& shown = next_[row + static_cast<std::size_t>(x)];
        if (index == shown) continue;
        shown = index;
        changed = {std::min(changed.left, x), std::min(changed.top, y), std::max(changed.right, x),
                   std::max(changed.bottom, y)};
      }
    }
    last_ = image;
    if (changed.right < 0 && pending_) {
      pending_->delay += delay;
      return;
    }
    // What is to become transparent again cannot be drawn over: every picture is drawn anew then.
    const bool whole = settings_.transparent || !pending_;
    if (whole) changed = {0, 0, settings_.width - 1, settings_.height - 1};
    write_pending();
    pending_ = Frame{changed, delay, {}};
    // The pixels as they are, or those that stay left out: whatever is less to write.
    std::vector<std::uint8_t> complete;
    std::vector<std::uint8_t> sparse;
    const auto width = static_cast<std::size_t>(settings_.width);
    for (int y = changed.top; y <= changed.bottom; ++y) {
      for (int x = changed.left; x <= changed.right; ++x) {
        const std::size_t i = static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x);
        complete.push_back(next_[i]);
        sparse.push_back(next_[i] == shown_[i] ? std::uint8_t{clear_index} : next_[i]);
      }
    }
    pending_->pixels =
        !whole && runs(sparse) < runs(complete) ? std::move(sparse) : std::move(complete);
    shown_.swap(next_);
  }

  void finish() override {
    write_pending();
    int error = 0;
    GifFileType* gif = std::exchange(gif_, nullptr);
    check(EGifCloseFile(gif, &error));
  }

 private:
  struct Box {
    int left, top, right, bottom;  // all inclusive
  };
  struct Frame {
    Box box;
    int delay;  // hundredths of a second
    std::vector<std::uint8_t> pixels;
  };

  void check(bool good) const {
    if (good || sink_failed_) return;  // whoever gave the sink knows why
    throw std::runtime_error("the pictures could not be encoded as GIF");
  }

  std::uint8_t index_of(Rgba color) {
    if (has_last_ && color == last_color_) return last_index_;
    has_last_ = true;
    last_color_ = color;
    return last_index_ = find_index(color);
  }
  std::uint8_t find_index(Rgba color) {
    if (!is_visible(color)) return clear_index;
    const auto [place, is_new] = indices_.try_emplace(color, std::uint8_t{1});
    if (!is_new) return place->second;
    int best = 1 << 30;
    for (std::size_t i = 0; i < palette_.size(); ++i) {
      const int far = distance(palette_[i], color);
      if (far >= best) continue;
      best = far;
      place->second = static_cast<std::uint8_t>(i + 1);
    }
    return place->second;
  }

  // How often the pixel changes: how well it can be compressed.
  static std::size_t runs(const std::vector<std::uint8_t>& pixels) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < pixels.size(); ++i) count += pixels[i] != pixels[i - 1] ? 1 : 0;
    return count;
  }

  void write_pending() {
    if (!pending_) return;
    const Box& box = pending_->box;
    const int width = box.right - box.left + 1;
    GraphicsControlBlock control{};
    control.DisposalMode = settings_.transparent ? DISPOSE_BACKGROUND : DISPOSE_DO_NOT;
    control.DelayTime = std::min(pending_->delay, 65535);
    control.TransparentColor = clear_index;
    std::array<GifByteType, 4> bytes{};
    EGifGCBToExtension(&control, bytes.data());
    check(EGifPutExtension(gif_, GRAPHICS_EXT_FUNC_CODE, static_cast<int>(bytes.size()),
                           bytes.data()) &&
          EGifPutImageDesc(gif_, box.left, box.top, width, box.bottom - box.top + 1, false,
                           nullptr) &&
          EGifPutLine(gif_, pending_->pixels.data(), static_cast<int>(pending_->pixels.size())));
    pending_.reset();
  }

  const AnimationSettings settings_;
  const Sink sink_;
  bool sink_failed_ = false;
  const std::vector<Rgba> palette_;
  std::unordered_map<Rgba, std::uint8_t> indices_;
  GifFileType* gif_ = nullptr;
  Image last_;
  std::vector<std::uint8_t> shown_, next_;
  std::optional<Frame> pending_;  // its delay is not yet known
  bool has_last_ = false;
  Rgba last_color_ = 0;
  std::uint8_t last_index_ = 0;
  std::int64_t time_ = 0;
  std::int64_t told_ = 0;  // in hundredths
};

}  // namespace

std::unique_ptr<Animation> begin_gif(const AnimationSettings& settings, const Histogram& colors,
                                     Sink sink) {
  return std::make_unique<GifAnimation>(settings, colors, std::move(sink));
}

}  // namespace lastcall::picture
