#include <charconv>
#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>
#include <thread>
#include <vector>

#include "app/app.hpp"
#include "command.hpp"
#include "doors.hpp"
#include "message.hpp"
#include "picture/image.hpp"
#include "picture/rasterizer.hpp"
#include "platform/files.hpp"
#include "scenario.hpp"
#include "text/printable.hpp"

namespace lastcall::cli {
namespace {

// What is wrong with a line of the steps: it cannot be read, or what it asks for is not so.
struct Mistake : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct Unmet : std::runtime_error {
  using std::runtime_error::runtime_error;
};

constexpr std::size_t max_steps_file = std::size_t{1} << 20;
constexpr double frame_time = 1.0 / 60;
constexpr int frames_to_settle = 4;  // until ImGui has noticed who has the keyboard

// The words of a line; "…" holds several in one, with \" and \\ and \n.
std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] == ' ' || line[i] == '\t' || line[i] == '\r') {
      ++i;
      continue;
    }
    std::string word;
    if (line[i] == '"') {
      for (++i; i < line.size() && line[i] != '"'; ++i) {
        if (line[i] == '\\' && i + 1 < line.size()) {
          ++i;
          word += line[i] == 'n' ? '\n' : line[i];
        } else {
          word += line[i];
        }
      }
      if (i == line.size()) throw Mistake("a quotation mark is not closed");
      ++i;
    } else {
      while (i < line.size() && line[i] != ' ' && line[i] != '\t' && line[i] != '\r')
        word += line[i++];
    }
    words.push_back(std::move(word));
  }
  return words;
}

int number(const std::string& text, int least, int most) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < least || value > most)
    throw Mistake("\"" + text + "\" should be a whole number from " + std::to_string(least) +
                  " to " + std::to_string(most));
  return value;
}

class Driver {
 public:
  // `inputs` are files that no picture replaces.
  Driver(bool force, std::vector<std::string> inputs)
      : app_(file_door(), python_door(), export_door()), force_(force), inputs_(std::move(inputs)) {
    frames(2);
  }

  // Carries out one line; throws a Mistake or Unmet.
  void carry_out(const std::string& line) {
    const std::vector<std::string> words = split(line);
    if (words.empty() || words[0].starts_with('#')) return;
    for (const Verb& verb : verbs) {
      if (verb.name != words[0]) continue;
      if (words.size() < verb.least + 1 || words.size() > verb.most + 1)
        throw Mistake("it is written so: " + std::string(verb.usage));
      (this->*verb.run)(words);
      return;
    }
    throw Mistake("there is no step \"" + words[0] + "\"; `lastcall drive --help` lists them");
  }

  void open(const std::string& path) {
    platform::ReadFile file = platform::read_file(path, max_steps_file);
    if (!file.error.empty()) throw Mistake("cannot read " + named(path) + ": " + file.error);
    inputs_.push_back(path);
    app_.open(std::move(file.text), path);
    frames(2);
  }

 private:
  using Words = const std::vector<std::string>&;
  struct Verb {
    std::string_view name;
    std::size_t least, most;
    std::string_view usage;
    void (Driver::*run)(Words);
  };
  static const std::vector<Verb> verbs;

  void frame(double seconds) { app_.frame(width_, height_, seconds); }
  void frames(int count) {
    for (int i = 0; i < count; ++i) frame(0);
  }

  app::ControlPlace place(const std::string& name) {
    const auto control = app_.control(name);
    if (!control) {
      std::string known;
      for (const std::string& other : app_.control_names()) known += "\n  " + other;
      throw Unmet("there is no control \"" + name + "\"; there are:" + known);
    }
    return *control;
  }
  void move_to(const std::string& name) {
    app_.reveal(name);
    frame(0);
    const app::ControlPlace at = place(name);
    app_.mouse_move(at.x + at.width / 2, at.y + at.height / 2);
    frame(frame_time);
  }
  void mouse(bool down) {
    app_.mouse_button(down);
    frame(frame_time);
  }

  void press(Words words) {
    std::string name = words[1];
    app::Key key;
    for (;;) {
      if (name.starts_with("Ctrl+")) {
        key.ctrl = true;
        name.erase(0, 5);
      } else if (name.starts_with("Shift+")) {
        key.shift = true;
        name.erase(0, 6);
      } else {
        break;
      }
    }
    static const std::vector<std::pair<std::string_view, std::string_view>> names{
        {"Space", "space"},         {"Left", "left"},     {"Right", "right"}, {"Up", "up"},
        {"Down", "down"},           {"Home", "home"},     {"End", "end"},     {"PageUp", "page up"},
        {"PageDown", "page down"},  {"Escape", "escape"}, {"Enter", "enter"}, {"Tab", "tab"},
        {"Backspace", "backspace"}, {"Delete", "delete"}, {"F1", "f1"},       {"F2", "f2"}};
    key.name = name;
    for (const auto& [written, meant] : names)
      if (written == name) key.name = meant;
    if (key.name.size() == 1 && key.name[0] >= 'A' && key.name[0] <= 'Z')
      key.name[0] = static_cast<char>(key.name[0] - 'A' + 'a');
    app_.key(key);
    app_.edit_key(key);
    frames(frames_to_settle);
  }
  void type(Words words) {
    app_.type(words[1]);
    frames(2);
  }
  void click(Words words) {
    move_to(words[1]);
    mouse(true);
    mouse(false);
    // Away from the control, so that no tooltip stays in the picture.
    app_.mouse_move(-1, -1);
    frames(frames_to_settle);
  }
  void hover(Words words) {
    move_to(words[1]);
    frames(2);
  }
  void drag(Words words) {
    if (words[2] != "to") throw Mistake("it is written so: drag \"A\" to \"B\"");
    move_to(words[1]);
    mouse(true);
    move_to(words[3]);
    mouse(false);
    app_.mouse_move(-1, -1);
    frames(frames_to_settle);
  }
  void scroll(Words words) {
    move_to(words[1]);
    app_.mouse_wheel(static_cast<float>(number(words[2], -1000, 1000)));
    frame(frame_time);
    app_.mouse_move(-1, -1);
    frames(2);
  }
  void wait(Words words) {
    const int milliseconds = number(words[1], 0, 3'600'000);
    for (double left = milliseconds / 1000.0; left > 0; left -= frame_time)
      frame(std::min(left, frame_time));
    if (milliseconds >= 1000 && app_.check_file()) frames(2);
  }
  void settle(Words) {
    constexpr int longest = 60 * 600;
    for (int i = 0; i < longest && app_.moving(); ++i) {
      if (app_.waiting()) std::this_thread::sleep_for(std::chrono::milliseconds(5));
      frame(frame_time);
    }
    frames(1);
  }
  void expect(Words words) {
    const bool absent = words[1] == "no";
    const std::string& kind = words[absent ? 2 : 1];
    if (words.size() != (absent ? 4U : 3U))
      throw Mistake("it is written so: expect [no] text|control|clipboard \"…\"");
    const std::string& wanted = words.back();
    bool found = false;
    if (kind == "text") {
      found = app_.shown_text().find(wanted) != std::string::npos;
    } else if (kind == "control") {
      found = app_.control(wanted) != nullptr;
    } else if (kind == "clipboard") {
      found = app_.clipboard().find(wanted) != std::string::npos;
    } else {
      throw Mistake("expect knows text, control and clipboard, not \"" + kind + "\"");
    }
    if (found == absent)
      throw Unmet(
          (absent ? "unexpected: " : "expected, and not there: ") + kind + " \"" + wanted + "\"" +
          (kind == "text" ? "\nshown: " + text::printable_line(app_.shown_text(), 6000) : ""));
  }
  void set(Words words) {
    if (!app_.set_option(words[1], words[2]))
      throw Mistake("\"" + words[1] + "\" cannot be set to \"" + words[2] + "\"");
    frames(2);
  }
  void size(Words words) { set_size(words[1]); }
  void set_size(const std::string& text) {
    const std::size_t x = text.find('x');
    if (x == std::string::npos) throw Mistake("a size is written so: 1440x900");
    width_ = static_cast<float>(number(text.substr(0, x), 320, 16384));
    height_ = static_cast<float>(number(text.substr(x + 1), 240, 16384));
    frames(2);
  }
  void open_file(Words words) { open(words[1]); }
  void shot(Words words) {
    for (std::size_t i = 2; i + 1 < words.size(); i += 2) {
      if (words[i] == "size") {
        set_size(words[i + 1]);
      } else if (words[i] == "theme") {
        set({"set", "theme", words[i + 1]});
      } else {
        throw Mistake("a shot has a size and a theme, no \"" + words[i] + "\"");
      }
    }
    frames(1);
    picture::Image image(static_cast<int>(width_), static_cast<int>(height_), 0, 0, 0);
    picture::rasterize(*app_.draw_data(), image);
    const std::string png = picture::encode_png(image);
    const std::string error = platform::write_file({.path = words[1],
                                                    .kind = "a picture",
                                                    .is_ours = picture::is_ours,
                                                    .force = force_,
                                                    .inputs = inputs_},
                                                   png);
    if (!error.empty()) throw std::runtime_error(error);
  }

  app::App app_;
  const bool force_;
  std::vector<std::string> inputs_;
  float width_ = 1440;
  float height_ = 900;
};

const std::vector<Driver::Verb> Driver::verbs{
    {"press", 1, 1, "press Ctrl+Z", &Driver::press},
    {"type", 1, 1, "type \"text\"", &Driver::type},
    {"click", 1, 1, "click \"register A\"", &Driver::click},
    {"hover", 1, 1, "hover \"register A\"", &Driver::hover},
    {"drag", 3, 3, "drag \"card B\" to \"slot 2\"", &Driver::drag},
    {"scroll", 2, 2, "scroll \"terminal\" TURNS (up: more than 0)", &Driver::scroll},
    {"wait", 1, 1, "wait MILLISECONDS", &Driver::wait},
    {"settle", 0, 0, "settle", &Driver::settle},
    {"expect", 2, 3, "expect [no] text|control|clipboard \"…\"", &Driver::expect},
    {"set", 2, 2, "set theme|\"text size\"|python|\"reduced motion\" VALUE", &Driver::set},
    {"size", 1, 1, "size 1440x900", &Driver::size},
    {"open", 1, 1, "open FILE", &Driver::open_file},
    {"shot", 1, 5, "shot OUT.png [size 1440x900] [theme light]", &Driver::shot},
};

int drive(const std::string& path, const std::string& script, bool force) {
  const platform::ReadFile file = platform::read_file(path, max_steps_file);
  const auto say = [&](int line, const char* what) {
    tell_place(text::printable_line(path) + ":" + std::to_string(line) + ": " + what);
  };
  if (!file.error.empty()) {
    tell("cannot read " + named(path) + ": " + file.error);
    return status::bad_request;
  }
  int number = 0;
  try {
    Driver driver(force, {path == "-" ? "/dev/stdin" : path});
    if (!script.empty()) driver.open(script);
    for (std::size_t begin = 0; begin < file.text.size();) {
      const std::size_t end = std::min(file.text.find('\n', begin), file.text.size());
      ++number;
      driver.carry_out(file.text.substr(begin, end - begin));
      begin = end + 1;
    }
  } catch (const Mistake& mistake) {
    say(number, mistake.what());
    return status::bad_request;
  } catch (const std::runtime_error& error) {
    say(number, error.what());
    return status::cannot;
  }
  return status::ok;
}

Action set_up(CLI::App& app) {
  struct Given {
    std::string steps, script;
    bool force = false;
  };
  const auto given = std::make_shared<Given>();
  app.add_option("STEPS", given->steps, "the file with the steps; - for standard input")
      ->required();
  app.add_option("SCRIPT", given->script, "a scenario to open first, instead of the demo");
  add_force_option(app, given->force);
  app.footer(
      "Uses the simulator's interface as a person would, without a display: one step a line.\n"
      "\n"
      "Steps:\n"
      "  press Space | Ctrl+Z | PageDown        a key\n"
      "  type \"text\"                            text, into what has the keyboard\n"
      "  click \"register A\"                     a control by its name; also hover\n"
      "  drag \"card B\" to \"slot 2\"\n"
      "  scroll \"terminal\" 3                    turns of the wheel; down: less than 0\n"
      "  wait 500                               milliseconds; settle: until nothing moves\n"
      "  set theme light                        also: text size, python, first start …\n"
      "  size 1440x900                          of the window\n"
      "  open demo.py\n"
      "  expect text \"exit status\"              also: control, clipboard; expect no …\n"
      "  shot out.png size 1440x900 theme light\n"
      "\n"
      "A file that is in the way of a shot is replaced only if it is a picture made by lastcall, "
      "or\n"
      "with --force.\n"
      "\n"
      "Exit status: 0; 1 if an expectation is not met or a picture cannot be written; 2 if a step\n"
      "or a file cannot be read.");
  return [given](const std::vector<std::string>&) {
    return drive(given->steps, given->script, given->force);
  };
}

}  // namespace

const Command drive_command{"drive", "Use the window from a list of steps, without a display",
                            set_up};

}  // namespace lastcall::cli
