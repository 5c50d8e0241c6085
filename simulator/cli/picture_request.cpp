#include "picture_request.hpp"

#include <charconv>
#include <cmath>

#include "message.hpp"
#include "text/printable.hpp"

namespace lastcall::cli {
namespace {

constexpr double longest_animation = 600;  // seconds
constexpr double slowest = 0.25;
constexpr double fastest = 8;

// "1440x900"
void read_size(const std::string& text, Look& look) {
  if (text.empty()) return;
  const std::size_t x = text.find('x');
  const auto side = [&](std::string_view digits) {
    int value = 0;
    const char* const end = digits.data() + digits.size();
    const auto [rest, error] = std::from_chars(digits.data(), end, value);
    if (digits.empty() || error != std::errc() || rest != end || value < 1 ||
        value > picture::max_side)
      throw BadRequest(named(text) + " is no size: it is written as 1440x900, each from 1 to " +
                       std::to_string(picture::max_side));
    return value;
  };
  look.width = side(std::string_view(text).substr(0, x));
  look.height = side(x == std::string::npos ? "" : std::string_view(text).substr(x + 1));
}

// The highest there is for one that is too large.
std::size_t number_of(const std::string& step) {
  std::size_t number = 0;
  const char* const end = step.data() + step.size();
  const auto [rest, error] = std::from_chars(step.data(), end, number);
  if (rest != end || error == std::errc::invalid_argument)
    throw BadRequest(named(step) + " is no step: give a number, end or first-exception");
  return error == std::errc() ? number : static_cast<std::size_t>(-1);
}

std::string all_steps(const Studio& studio) {
  return text::printable_line(studio.timeline().trace().filename()) + " has the steps 0 to " +
         std::to_string(studio.last_step());
}

}  // namespace

std::string check_version(const std::string& text) {
  return python::parse_version(text)
             ? std::string()
             : "Python " + text + " is not modelled; " + modelled_versions() + " are";
}

void PictureRequest::add_options(CLI::App& app, const std::vector<std::string>& more_themes) {
  std::vector<std::string> themes = more_themes;
  std::string theme_names;
  for (const stage::Theme& theme : stage::themes()) themes.emplace_back(theme.name);
  for (const std::string& name : themes) theme_names += (theme_names.empty() ? "" : "|") + name;
  scenario.add_stdout_option(app, "tty");
  app.add_option("--compare", compare, "A second version, shown beside the first")
      ->type_name("X.Y")
      ->check(check_version);
  CLI::Option* const endings =
      app.add_flag("--all-endings", all_endings,
                   "The same program under every ending, side by side: who runs, what is lost");
  app.add_flag("--all-versions", all_versions, "The same as every version of Python")
      ->excludes(endings);
  app.add_option("--step", step,
                 "The step to show: a number, end (as without this option) or first-exception")
      ->type_name("STEP");
  app.add_option("--view", view, "What is shown")
      ->type_name("window|stage|registry|terminal|timeline")
      ->capture_default_str()
      ->check(CLI::IsMember(view_names()).description(""));
  app.add_option("--size", size, "Width and height; without, as large as what is shown needs")
      ->type_name("WxH");
  app.add_option("--width", look.width,
                 "The width alone: the height is what is needed. Below 772 the lanes stand one "
                 "under the other")
      ->type_name("W")
      ->check(CLI::Range(360, picture::max_side).description(""));
  app.add_option("--scale", look.scale, "Pixels for each of them: 2 for screens of high resolution")
      ->type_name("1|2|3")
      ->capture_default_str()
      ->check(CLI::Range(1, 3).description(""));
  app.add_option("--theme", look.theme, "The colours")
      ->type_name(theme_names)
      ->capture_default_str()
      ->check(CLI::IsMember(themes).description(""));
  app.add_flag("--transparent", look.transparent, "No background");
  app.add_option("--caption", look.caption, "A sentence below the picture")->type_name("TEXT");
  app.add_option("--fps", fps, "Pictures a second of an animation, 1 to 50")
      ->type_name("N")
      ->capture_default_str()
      ->check(CLI::Range(1, 50).description(""));
  app.add_option("--speed", speed, "How fast it plays, 0.25 to 8")
      ->type_name("X")
      ->capture_default_str()
      ->check([](const std::string& text) {
        double value = 0;
        const bool is_right =
            CLI::detail::lexical_cast(text, value) && value >= slowest && value <= fastest;
        return is_right ? "" : "\"" + text + "\" is no speed: it is a number from 0.25 to 8";
      });
  app.add_flag("--reduced-motion", look.reduced_motion, "Nothing flies: one picture a step");
  app.add_flag("--even-steps", look.even_steps,
               "The timeline of a recorded run without the time that its steps took");
  app.add_flag("--real-time", real_time,
               "An animation of a recorded run in which each step takes as long as it took");
  app.add_option("--from", from, "The first step of an animation or of --each")->type_name("N");
  app.add_option("--to", to, "The last one")->type_name("N");
}

std::unique_ptr<Studio> PictureRequest::studio(const Loaded& loaded) const {
  Subject subject{loaded.program, nullptr, scenario.output == "tty", loaded.trace};
  if (!compare.empty()) {
    const std::string& text = loaded.trace ? loaded.trace->source() : loaded.program->text;
    const std::string& name = loaded.trace ? loaded.trace->filename() : loaded.program->filename;
    subject.compared = load_text(text, name, *python::parse_version(compare)).program;
    if (!subject.compared) return nullptr;
  }
  Look wanted = look;
  if (look.width != 0 && !size.empty())
    throw BadRequest("--size has a width already: leave --width out");
  if (all_endings || all_versions) {
    if (from || to || !compare.empty())
      throw BadRequest("a table is one picture, and compares by itself");
    subject.table = all_endings ? Table::endings : Table::versions;
    if (!step.empty() && step != "end") subject.table_step = number_of(step);
  }
  read_size(size, wanted);
  for (std::size_t i = 0; i < view_names().size(); ++i)
    if (view_names()[i] == view) wanted.view = static_cast<View>(i);
  try {
    return std::make_unique<Studio>(subject, wanted);
  } catch (const std::invalid_argument& error) {
    throw BadRequest(error.what());
  }
}

std::size_t PictureRequest::step_of(const Studio& studio) const {
  const std::size_t last = studio.last_step();
  if (is_table()) return last;
  if (from || to)
    throw BadRequest("from and to are of an animation, or of slides; one picture shows one step");
  if (step.empty() || step == "end") return last;
  if (step == "first-exception") {
    const auto found = first_exception(studio.timeline());
    if (!found)
      throw BadRequest("no exception is raised in " +
                       text::printable_line(studio.timeline().trace().filename()));
    return *found;
  }
  const std::size_t number = number_of(step);
  if (number > last) throw BadRequest("there is no step " + step + ": " + all_steps(studio));
  return number;
}

Tempo PictureRequest::tempo_of(const Studio& studio) const {
  const std::size_t last = studio.last_step();
  const Tempo tempo{from.value_or(0),    to.value_or(last), fps, speed,
                    look.reduced_motion, real_time};
  if (tempo.last > last || tempo.first > tempo.last)
    throw BadRequest("there are no steps " + std::to_string(tempo.first) + " to " +
                     std::to_string(tempo.last) + ": " + all_steps(studio));
  return tempo;
}

Tempo PictureRequest::animation_of(const Studio& studio) const {
  const Tempo tempo = tempo_of(studio);
  const double seconds =
      static_cast<double>(frame_count(studio.timeline(), tempo)) / static_cast<double>(fps);
  if (seconds > longest_animation)
    throw BadRequest("the animation would last " + std::to_string(std::llround(seconds / 60)) +
                     " minutes, and ten are the most: choose a part with --from and --to, or a "
                     "higher --speed");
  return tempo;
}

void PictureRequest::draw(Studio& studio, Format format, const picture::Sink& sink,
                          const Progress& progress) const {
  if (moves(format)) {
    animate(studio, format, animation_of(studio), sink, progress);
  } else {
    sink(still(studio, format, step_of(studio)));
  }
}

picture::Words PictureRequest::words(const Studio& studio, Format format) const {
  if (!moves(format)) return studio.words(step_of(studio));
  const Tempo tempo = tempo_of(studio);
  return studio.words(tempo.first, tempo.last);
}

}  // namespace lastcall::cli
