#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <memory>
#include <stdexcept>

#include "command.hpp"
#include "files.hpp"
#include "picture_file.hpp"
#include "scenario.hpp"
#include "studio.hpp"

namespace lastcall::cli {
namespace {

// What was asked for cannot be; status 2. Anything else that goes wrong is status 1.
struct BadRequest : std::runtime_error {
  using std::runtime_error::runtime_error;
};

constexpr double longest_animation = 600;  // seconds
constexpr std::size_t most_pictures = 10'000;

struct Request {
  Scenario scenario;
  Look look;
  std::string output;
  std::string format;
  std::string compare;
  std::string step;  // a number, "end", "first-exception", "each", or nothing
  std::string view = "stage";
  std::string size;
  std::optional<std::size_t> from, to;
  int fps = 25;
  double speed = 1;
  bool each = false;
  bool only_alt = false;
};

// A bar on the terminal, for what takes its time.
class ProgressBar {
 public:
  void operator()(std::size_t done, std::size_t all) {
    if (!wanted_) return;
    const auto now = std::chrono::steady_clock::now();
    if (now - begin_ < std::chrono::milliseconds(400) ||
        (done < all && now - last_ < std::chrono::milliseconds(80)))
      return;
    last_ = now;
    shown_ = true;
    constexpr std::size_t width = 30;
    const std::size_t full = all == 0 ? width : width * done / all;
    const std::string bar = std::string(full, '#') + std::string(width - full, '.');
    std::fprintf(stderr, "\r[%s] %3zu %%", bar.c_str(), all == 0 ? 100 : 100 * done / all);
  }
  ~ProgressBar() {
    if (shown_) std::fputs("\r\x1b[K", stderr);
  }

 private:
  const bool wanted_ = ::isatty(STDERR_FILENO) == 1;
  bool shown_ = false;
  const std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point last_ = begin_;
};

void write(const std::string& path, std::string_view file) {
  const std::string error = write_file(path, [&](const auto& sink) { sink(file); });
  if (!error.empty()) throw std::runtime_error("cannot write \"" + path + "\": " + error);
}

void refuse_to_replace(const std::string& path) {
  const std::string reason = in_the_way(path);
  if (!reason.empty()) throw std::runtime_error(reason);
}

std::size_t step_of(const Request& request, const trace::Timeline& timeline) {
  const std::size_t last = timeline.steps().size() - 1;
  if (request.step.empty() || request.step == "end") return last;
  if (request.step == "first-exception") {
    const auto step = first_exception(timeline);
    if (!step) throw BadRequest("no exception is raised in " + request.scenario.file);
    return *step;
  }
  std::size_t step = 0;
  const char* const end = request.step.data() + request.step.size();
  const auto [rest, error] = std::from_chars(request.step.data(), end, step);
  if (error == std::errc::result_out_of_range ||
      (error == std::errc() && rest == end && step > last))
    throw BadRequest("there is no step " + request.step + ": " + request.scenario.file +
                     " has the steps 0 to " + std::to_string(last));
  if (error != std::errc() || rest != end)
    throw BadRequest("\"" + request.step +
                     "\" is no step: give a number, end, first-exception or each");
  return step;
}

Tempo tempo_of(const Request& request, const trace::Timeline& timeline) {
  const std::size_t last = timeline.steps().size() - 1;
  const Tempo tempo{request.from.value_or(0), request.to.value_or(last), request.fps, request.speed,
                    request.look.reduced_motion};
  if (tempo.last > last || tempo.first > tempo.last)
    throw BadRequest("there are no steps " + std::to_string(tempo.first) + " to " +
                     std::to_string(tempo.last) + ": " + request.scenario.file +
                     " has the steps 0 to " + std::to_string(last));
  return tempo;
}

void check_length(const trace::Timeline& timeline, const Tempo& tempo) {
  const double seconds =
      static_cast<double>(frame_count(timeline, tempo)) / static_cast<double>(tempo.fps);
  if (seconds > longest_animation)
    throw BadRequest("the animation would last " + std::to_string(std::llround(seconds / 60)) +
                     " minutes, and ten are the most: choose a part with --from and --to, or a "
                     "higher --speed");
}

std::string shown_name(const Request& request, Format format) {
  if (request.output == "-" && format != Format::svg && ::isatty(STDOUT_FILENO) == 1)
    throw BadRequest("a picture is not for a terminal to read: redirect it, or name a file");
  return request.output;
}

// A numbered picture for each step, or for each frame of the animation.
void write_numbered(const Request& request, Studio& studio, Format format,
                    const NumberedName& name) {
  ProgressBar progress;
  const Tempo tempo = tempo_of(request, studio.timeline());
  const std::string problem = make_folder_of(name.at(0));
  if (!problem.empty())
    throw std::runtime_error("cannot make the folder of \"" + name.at(0) + "\": " + problem);
  if (request.each) {
    if (tempo.last - tempo.first >= most_pictures)
      throw BadRequest("that would be " + std::to_string(tempo.last - tempo.first + 1) +
                       " pictures: choose a part with --from and --to");
    for (std::size_t step = tempo.first; step <= tempo.last; ++step)
      refuse_to_replace(name.at(step));
    for (std::size_t step = tempo.first; step <= tempo.last; ++step) {
      write(name.at(step), still(studio, format, step));
      progress(step - tempo.first + 1, tempo.last - tempo.first + 1);
    }
    return;
  }
  if (is_animated(format))
    throw BadRequest("an animation is one file: leave %d out, or ask for --each step");
  check_length(studio.timeline(), tempo);
  const std::size_t all = frame_count(studio.timeline(), tempo);
  std::size_t number = 0;
  for (std::size_t frame = 0; frame < all; ++frame) refuse_to_replace(name.at(frame));
  for_each_shot(studio.timeline(), tempo, [&](stage::Moment moment, std::size_t frames) {
    const std::string file = format == Format::svg ? studio.svg(moment)
                                                   : export_::encode_png(studio.image(moment),
                                                                         studio.words(moment.step));
    for (std::size_t i = 0; i < frames; ++i) write(name.at(number++), file);
    progress(number, all);
    return true;
  });
}

void write_one(const Request& request, Studio& studio, Format format) {
  const std::string name = shown_name(request, format);
  refuse_to_replace(name);
  if (!is_animated(format) || !request.step.empty()) {
    write(name, still(studio, format, step_of(request, studio.timeline())));
    return;
  }
  const Tempo tempo = tempo_of(request, studio.timeline());
  check_length(studio.timeline(), tempo);
  ProgressBar progress;
  const std::string error = write_file(name, [&](const auto& sink) {
    animate(studio, format, tempo, sink,
            [&progress](std::size_t done, std::size_t all) { progress(done, all); });
  });
  if (!error.empty()) throw std::runtime_error("cannot write \"" + name + "\": " + error);
}

void read_size(const std::string& text, Look& look) {
  if (text.empty()) return;
  const std::size_t x = text.find('x');
  const auto side = [&](std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size() ||
        value < 1 || value > export_::max_side)
      throw BadRequest("\"" + text + "\" is no size: it is written as 1440x900, each from 1 to " +
                       std::to_string(export_::max_side));
    return value;
  };
  if (x == std::string::npos) (void)side("");
  look.width = side(std::string_view(text).substr(0, x));
  look.height = side(std::string_view(text).substr(x + 1));
}

int carry_out(Request& request) {
  if (request.step == "each") request.each = true, request.step.clear();
  const auto numbered = NumberedName::parse(request.output);
  const auto format = format_of(!request.format.empty() ? request.format
                                : request.output == "-" ? "png"
                                                        : request.output);
  if (!request.only_alt) {
    if (request.output.empty()) throw BadRequest("-o OUT is missing: the picture's file");
    if (!format) throw BadRequest(unknown_format(request.output));
    if (request.each && !numbered)
      throw BadRequest("a picture for each step needs a name with a number: -o step-%02d.png");
    if (numbered && !request.each && !request.step.empty())
      throw BadRequest("one step is one picture: leave " +
                       request.output.substr(request.output.find('%')) + " out of its name");
  }
  read_size(request.size, request.look);
  for (std::size_t i = 0; i < view_names().size(); ++i)
    if (view_names()[i] == request.view) request.look.view = static_cast<View>(i);

  const Loaded loaded = load(request.scenario, false);
  if (!loaded.program) return loaded.status;
  Subject subject{loaded.program, nullptr, request.scenario.output == "tty"};
  if (!request.compare.empty()) {
    Scenario other = request.scenario;
    other.python = request.compare;
    const Loaded compared = load_text(loaded.program->text, loaded.program->filename,
                                      *machine::parse_version(request.compare), false);
    if (!compared.program) return compared.status;
    subject.compared = compared.program;
  }
  std::unique_ptr<Studio> made;
  try {
    made = std::make_unique<Studio>(subject, request.look);
  } catch (const std::invalid_argument& error) {
    throw BadRequest(error.what());
  }
  Studio& studio = *made;
  const bool animated = format && is_animated(*format) && request.step.empty() && !request.each;
  if (request.only_alt) {
    const Tempo tempo = tempo_of(request, studio.timeline());
    const auto words = animated ? studio.words(tempo.first, tempo.last)
                                : studio.words(step_of(request, studio.timeline()));
    write("-", words.description + "\n");
    return status::ok;
  }
  if (numbered) {
    write_numbered(request, studio, *format, *numbered);
  } else {
    write_one(request, studio, *format);
  }
  return status::ok;
}

int render(Request& request) {
  try {
    return carry_out(request);
  } catch (const BadRequest& error) {
    std::fprintf(stderr, "lastcall: %s\n", error.what());
    return status::bad_request;
  } catch (const std::bad_alloc&) {
    std::fputs("lastcall: there is not enough memory for a picture of this size\n", stderr);
    return status::cannot;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "lastcall: %s\n", error.what());
    return status::cannot;
  }
}

Action set_up(CLI::App& app) {
  const auto request = std::make_shared<Request>();
  request->scenario.add_options(app);
  request->scenario.add_stdout_option(app, "tty");
  Look& look = request->look;
  std::vector<std::string> themes;
  for (const stage::Theme& theme : stage::themes()) themes.emplace_back(theme.name);
  app.add_option(
         "-o,--output", request->output,
         "The picture: .png, .svg, .gif or .webp; with %04d in its name, one for each frame; "
         "- is standard output")
      ->type_name("OUT");
  app.add_option("--format", request->format, "The format, where the name does not tell it")
      ->type_name("png|svg|gif|webp")
      ->check(CLI::IsMember({"png", "svg", "gif", "webp"}));
  app.add_option("--compare", request->compare, "A second version, shown beside the first")
      ->type_name("X.Y")
      ->check([](const std::string& text) {
        return machine::parse_version(text)
                   ? std::string()
                   : "Python " + text + " is not modelled; " + modelled_versions() + " are";
      });
  app.add_option(
         "--step", request->step,
         "The step to show: a number, end (as without this option), first-exception, or each")
      ->type_name("STEP");
  app.add_flag("--each", request->each, "A numbered picture for each step: slides");
  app.add_option("--view", request->view, "What is shown")
      ->type_name("window|stage|registry|terminal|timeline")
      ->capture_default_str()
      ->check(CLI::IsMember(view_names()));
  app.add_option("--size", request->size,
                 "Width and height; without, as large as what is shown needs")
      ->type_name("WxH");
  app.add_option("--scale", look.scale, "Pixels for each of them: 2 for screens of high resolution")
      ->type_name("1|2|3")
      ->capture_default_str()
      ->check(CLI::Range(1, 3));
  app.add_option("--theme", look.theme, "The colours")
      ->type_name("dark|light|contrast")
      ->capture_default_str()
      ->check(CLI::IsMember(themes));
  app.add_flag("--transparent", look.transparent, "No background");
  app.add_option("--caption", look.caption, "A sentence below the picture")->type_name("TEXT");
  app.add_option("--fps", request->fps, "Pictures a second of an animation, 1 to 50")
      ->type_name("N")
      ->capture_default_str()
      ->check(CLI::Range(1, 50));
  app.add_option("--speed", request->speed, "How fast it plays, 0.25 to 8")
      ->type_name("X")
      ->capture_default_str()
      ->check(CLI::Range(0.25, 8.0));
  app.add_flag("--reduced-motion", look.reduced_motion, "Nothing flies: one picture a step");
  app.add_option("--from", request->from, "The first step of an animation or of --each")
      ->type_name("N");
  app.add_option("--to", request->to, "The last one")->type_name("N");
  app.add_flag("--alt", request->only_alt,
               "Print the picture's alternative text instead of making it");
  app.footer(
      "Draws a scenario, without a display. .png and .svg show one step (the last, unless --step\n"
      "says otherwise), .gif and .webp the whole run. Same script, same options: same bytes, on\n"
      "every machine. Every picture carries a description in words; --alt prints it.\n"
      "\n"
      "Examples:\n"
      "  lastcall render demo.py -o demo.png\n"
      "  lastcall render demo.py -o demo.svg --step first-exception --theme light\n"
      "  lastcall render demo.py -o demo.gif --view window --speed 2\n"
      "  lastcall render demo.py -o slides/%02d.png --each --size 1920x1080 --scale 2\n"
      "  lastcall render demo.py -o versions.png --python 3.9 --compare 3.14\n"
      "  lastcall render demo.py -o - --format webp > demo.webp\n"
      "\n"
      "A file that is in the way is replaced only if lastcall made it.\n"
      "\n"
      "Exit status: 0, whatever the script's; 1 if the picture cannot be written; 2 if the file\n"
      "cannot be read or simulated, or there can be no such picture.");
  return [request](const std::vector<std::string>&) { return render(*request); };
}

}  // namespace

const Command render_command{"render", "Draw a run: PNG, SVG, GIF, WebP, without a display",
                             set_up};

}  // namespace lastcall::cli
