#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <memory>
#include <new>
#include <stdexcept>

#include "command.hpp"
#include "message.hpp"
#include "picture_request.hpp"
#include "platform/environment.hpp"

namespace lastcall::cli {
namespace {

constexpr std::size_t most_pictures = 10'000;

struct Request : PictureRequest {
  std::string output;
  std::string format;
  bool each = false;
  bool only_alt = false;
  bool force = false;

  platform::Destination to(const std::string& path) const {
    return scenario.destination(path, "a picture", picture::is_ours, force);
  }
};

// A bar on the terminal, for what takes its time.
class ProgressBar {
 public:
  void operator()(std::size_t done, std::size_t all) {
    const auto now = std::chrono::steady_clock::now();
    if (!wanted_ || now - begin_ < std::chrono::milliseconds(400) ||
        (done < all && now - last_ < std::chrono::milliseconds(80)))
      return;
    last_ = now;
    shown_ = true;
    constexpr std::size_t width = 30;
    const std::size_t full = width * done / all;
    const std::string bar = std::string(full, '#') + std::string(width - full, '.');
    std::fprintf(stderr, "\r[%s] %3zu %%", bar.c_str(), 100 * done / all);
  }
  ~ProgressBar() {
    if (shown_) std::fputs("\r\x1b[K", stderr);
  }

 private:
  const bool wanted_ = platform::is_terminal(STDERR_FILENO);
  bool shown_ = false;
  const std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point last_ = begin_;
};

void write(const platform::Destination& to, const std::function<void(const picture::Sink&)>& fill) {
  const std::string error = platform::write_file(to, fill);
  if (!error.empty()) throw std::runtime_error(error);
}

void write(const platform::Destination& to, std::string_view file) {
  write(to, [&](const picture::Sink& sink) { sink(file); });
}

void refuse_to_replace(const platform::Destination& to) {
  const std::string reason = platform::refusal(to);
  if (!reason.empty()) throw std::runtime_error(reason);
}

// A numbered picture for each step, or for each frame of the animation.
void write_numbered(const Request& request, Studio& studio, Format format,
                    const NumberedName& name) {
  const trace::Timeline& timeline = studio.timeline();
  if (!request.each && is_animated(format))
    throw BadRequest("an animation is one file: leave %d out, or ask for --each step");
  const Tempo tempo = request.each ? request.tempo_of(studio) : request.animation_of(studio);
  const std::size_t first = request.each ? tempo.first : 0;
  const std::size_t count =
      request.each ? tempo.last - tempo.first + 1 : frame_count(timeline, tempo);
  if (request.each && count > most_pictures)
    throw BadRequest("that would be " + std::to_string(count) +
                     " pictures: choose a part with --from and --to");
  for (std::size_t i = 0; i < count; ++i) refuse_to_replace(request.to(name.at(first + i)));
  const std::string problem = platform::make_folder(platform::folder_of(name.at(first)));
  if (!problem.empty()) throw std::runtime_error(problem);

  ProgressBar progress;
  std::size_t done = 0;
  if (request.each) {
    for (; done < count; progress(++done, count))
      write(request.to(name.at(first + done)), still(studio, format, first + done));
    return;
  }
  for_each_shot(timeline, tempo, [&](stage::Moment moment, std::size_t frames) {
    const std::string file = format == Format::svg ? studio.svg(moment)
                                                   : picture::encode_png(studio.image(moment),
                                                                         studio.words(moment.step));
    for (std::size_t i = 0; i < frames; ++i) write(request.to(name.at(done++)), file);
    progress(done, count);
    return true;
  });
}

// One line for each picture.
std::string alternative_text(const Request& request, const Studio& studio, Format format) {
  if (!request.each) return request.words(studio, format).description + "\n";
  const Tempo tempo = request.tempo_of(studio);
  std::string lines;
  for (std::size_t step = tempo.first; step <= tempo.last; ++step)
    lines += studio.words(step).description + "\n";
  return lines;
}

int carry_out(Request& request) {
  if (request.step == "each") request.each = true, request.step.clear();
  const auto numbered = NumberedName::parse(request.output);
  const auto format = format_of(!request.format.empty()  ? request.format
                                : request.output == "-"  ? "png"
                                : request.output.empty() ? "png"
                                                         : request.output);
  if (!format) throw BadRequest(unknown_format(request.output));
  if (request.output.empty() && !request.only_alt)
    throw BadRequest("-o OUT is missing: the picture's file");
  if (request.each && !numbered && !request.only_alt)
    throw BadRequest("a picture for each step needs a name with a number: -o step-%02d.png");
  if (numbered && !request.each && !request.step.empty())
    throw BadRequest("one step is one picture: leave the number out of " + named(request.output));
  if (request.output == "-" && *format != Format::svg && platform::is_terminal(STDOUT_FILENO) &&
      !request.only_alt)
    throw BadRequest("a picture is not for a terminal to read: redirect it, or name a file");

  if (!request.only_alt && !numbered) refuse_to_replace(request.to(request.output));
  const Loaded loaded = load(request.scenario);
  if (!loaded.is_there()) return loaded.status;
  const std::unique_ptr<Studio> studio = request.studio(loaded);
  if (!studio) return status::bad_request;
  if (request.only_alt) {
    print(alternative_text(request, *studio, *format));
  } else if (numbered) {
    write_numbered(request, *studio, *format, *numbered);
  } else {
    ProgressBar progress;
    write(request.to(request.output), [&](const picture::Sink& sink) {
      request.draw(*studio, *format, sink,
                   [&progress](std::size_t done, std::size_t all) { progress(done, all); });
    });
  }
  if (const std::string why = studio->stopped(); !why.empty())
    tell("the script was stopped, and the end of it is not shown: " + why);
  return status::ok;
}

int render(Request& request) {
  try {
    return carry_out(request);
  } catch (const BadRequest& error) {
    tell(error.what());
    return status::bad_request;
  } catch (const std::bad_alloc&) {
    tell("there is not enough memory for a picture of this size");
  } catch (const std::exception& error) {
    tell(error.what());
  }
  return status::cannot;
}

Action set_up(CLI::App& app) {
  const auto request = std::make_shared<Request>();
  request->scenario.add_options(app);
  app.add_option("-o,--output", request->output,
                 "The picture: .png, .svg, .gif or .webp; with %04d in its name, one for each "
                 "frame; - is standard output")
      ->type_name("OUT");
  app.add_option("--format", request->format, "The format, where the name does not tell it")
      ->type_name("png|svg|gif|webp")
      ->check(CLI::IsMember({"png", "svg", "gif", "webp"}).description(""));
  request->add_options(app);
  add_force_option(app, request->force);
  app.add_flag("--each", request->each,
               "A numbered picture for each step, as with --step each: slides");
  app.add_flag(
      "--alt", request->only_alt,
      "Print the picture's alternative text instead of making it; with --each, a line for each");
  app.footer(
      "Draws a scenario, without a display. .png and .svg show one step (the last, unless --step\n"
      "says otherwise), .gif and .webp the whole run. Same script, same options: same bytes, on\n"
      "every machine. Every picture carries a description in words; --alt prints it. An SVG names "
      "its\n"
      "fonts, Inter and JetBrains Mono: where they are missing, others stand in, in the same "
      "places.\n"
      "\n"
      "Examples:\n"
      "  lastcall render demo.py -o demo.png\n"
      "  lastcall render demo.py -o demo.svg --step first-exception --theme light\n"
      "  lastcall render demo.py -o demo.gif --view window --speed 2\n"
      "  lastcall render demo.py -o slides/%02d.png --each --size 1920x1080\n"
      "  lastcall render demo.py -o frames/%04d.png --fps 30\n"
      "  lastcall render demo.py -o versions.png --python 3.9 --compare 3.14\n"
      "  lastcall render demo.py -o endings.svg --all-endings\n"
      "  lastcall render demo.py -o - --format webp > demo.webp\n"
      "\n"
      "A file that is in the way is replaced only if it is a picture made by lastcall, or with\n"
      "--force.\n"
      "\n"
      "Exit status: 0, whatever the script's; 1 if the picture cannot be written; 2 if the file\n"
      "cannot be read or simulated, or there can be no such picture.");
  return [request](const std::vector<std::string>&) { return render(*request); };
}

}  // namespace

const Command render_command{"render", "Draw a run: PNG, SVG, GIF, WebP, without a display",
                             set_up};

}  // namespace lastcall::cli
