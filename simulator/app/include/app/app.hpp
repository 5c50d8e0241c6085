#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/progress.hpp"
#include "stage/scene.hpp"
#include "trace/comparison.hpp"

struct ImDrawData;
struct ImGuiIO;

// The door of this room: the simulator's interface, one frame at a time. It is called from outside
// (a window, `lastcall drive`, a test, later a browser), draws with Dear ImGui, and never blocks.
namespace lastcall::app {

struct Model;

// A key, as a person would name it: a character in lower case, or "space", "left", "page up", "f1",
// "escape", "enter", "tab", "backspace", …
struct Key {
  std::string name;
  bool ctrl = false;
  bool shift = false;
};

// Where a control is, in pixels.
struct ControlPlace {
  float x, y, width, height;
  std::string label;
  bool enabled;
};

// What came of reading or writing a file; the error is a sentence for people.
struct FileResult {
  bool ok = false;
  std::string text;
  std::string error;
};

// The disk, as far as the interface needs it.
struct FileDoor {
  std::function<FileResult(const std::string& path)> read;
  // Writes a new file, or replaces the one that has this stamp; any other stays as it is.
  std::function<FileResult(const std::string& path, const std::string& text,
                           const std::string& stamp)>
      write;
  // Becomes another text when the file may have changed; "" while it cannot be read.
  std::function<std::string(const std::string& path)> stamp;
  // The names in a folder, in order, with a slash behind those of folders.
  std::function<std::vector<std::string>(const std::string& folder)> list;
  // The same path from the root on; `~/` is the home folder.
  std::function<std::string(const std::string& path)> absolute;
};

// A real interpreter of this machine.
struct RealPython {
  std::string path;
  std::string version;  // "3.11.2"
  std::string feature;  // "3.11"
};

// Real interpreters, as far as the interface needs them. The work is done elsewhere: what begins
// returns at once, and what came of it is asked for in later frames (nothing while it goes on). A
// door without functions: there are none to be had.
struct PythonDoor {
  static constexpr std::chrono::seconds time_limit{10};
  std::function<void()> begin_search = {};
  std::function<std::optional<std::vector<RealPython>>()> found = {};
  // Runs a script of this name in an empty temporary directory, without input, for a limited time.
  std::function<void(const RealPython& python, const std::string& name, const std::string& text)>
      begin_run = {};
  std::function<std::optional<trace::RunResult>()> result = {};
};

// Whether the system's windows are dark, from what it says without being asked: GTK_THEME
// ("Adwaita:dark"), the text of GTK's settings.ini (gtk-application-prefer-dark-theme=1), COLORFGBG
// of a terminal ("15;0"), in this order. Each may be empty; dark if none says anything.
bool prefers_dark(const std::string& gtk_theme, const std::string& gtk_settings,
                  const std::string& colorfgbg);

// Making files of a run, as far as the interface needs it; done elsewhere, as with PythonDoor. A
// door without functions: none can be made.
struct ExportDoor {
  // Carries out a command of lastcall, where a script of this name is.
  std::function<void(const std::vector<std::string>& words, const std::string& name,
                     const std::string& text)>
      begin = {};
  // The same, but the result is the text of the file, an SVG, if nothing goes wrong.
  std::function<void(const std::vector<std::string>& words, const std::string& name,
                     const std::string& text)>
      text = {};
  // What went wrong, or "".
  std::function<std::optional<std::string>()> result = {};
  // At once: a link that opens a script in a browser, as this Python and at this step; "" if it
  // would be too long.
  std::function<std::string(const std::string& text, const std::string& name,
                            const std::string& python, std::size_t step, bool stdout_is_tty)>
      link = {};
};

class App {
 public:
  // Makes the ImGui context, which lives as long as this.
  explicit App(FileDoor files, PythonDoor python = {}, ExportDoor exporter = {});
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // Shows a script; `path` is where it is saved, empty for one that has no file.
  void open(std::string text, const std::string& path);

  // The same for a file, after asking about text that was not saved; what goes wrong is said in the
  // window.
  void open_file(const std::string& path);
  // Looks whether the file was changed by somebody else, which is then shown; true if there is
  // something new to see. For when the window gets the focus, and for every second or so.
  bool check_file();

  // The person wants to leave: asks first if the script was not saved.
  void ask_to_quit();
  bool wants_to_quit() const;

  // What is kept between sessions, as the text of a file; false if the text is none of ours.
  std::string settings() const;
  // What is to be kept of them, where another window may have kept others since they were read:
  // what this one has changed, on top of those. The text of a file.
  std::string settings_onto(const std::string& before, const std::string& others) const;
  bool set_settings(const std::string& text);
  // What the theme "system" is.
  void set_system_is_dark(bool is_dark);
  // What was done of the lessons. `change` carries a change out where it is kept, to which others
  // may have added, and returns what is kept then.
  void set_progress(lesson::Progress progress,
                    std::function<lesson::Progress(const lesson::Progress::Change& change)> change);
  // Asks the question of the first start about the demo; nothing if the settings say that it was
  // asked before.
  void welcome();
  // One sentence for the person, in the window.
  void say(std::string message);

  // The factor between pixels and the design's, from the monitor.
  void set_monitor_scale(float scale);
  // Whether the fonts have to be loaded for a new size before the next frame: a renderer that keeps
  // textures makes them anew then. `begin_frame` does the loading.
  bool wants_fonts() const;
  void load_fonts();

  // One frame, `seconds` after the last. Input comes in between.
  void frame(float width, float height, double seconds);
  ImDrawData* draw_data() const;
  // The next frame is drawn with this painter as well, if it is not null; what it draws is not
  // shown.
  void draw_also_with(stage::Painter* painter);
  // Shows a moment of the trace; nothing plays.
  void show(stage::Moment moment);
  // Whether something moves by itself, so that another frame is wanted without any input.
  bool moving() const;
  // Whether it waits for something outside: an interpreter, or a file that is made.
  bool waiting() const;

  // Input. Keys go to the commands first, unless somebody types.
  void key(const Key& key);
  // The same key for the text that has the keyboard (arrows, Backspace, Ctrl+C …), of a host that
  // has no ImGui backend to do that.
  void edit_key(const Key& key);
  void type(std::string_view text);
  void mouse_move(float x, float y);
  void mouse_button(bool down);
  void mouse_wheel(float lines);
  // Whether the text editor or a text field has the keyboard.
  bool typing() const;

  // ---- what tests and `drive` ask -------------------------------------------------------------
  // A control of the last frame by its stable name; null if it is not there.
  std::unique_ptr<ControlPlace> control(std::string_view name) const;
  std::vector<std::string> control_names() const;
  // Scrolls to a control in the next frame.
  void reveal(std::string_view name);
  // The control that the keyboard is on, or "".
  const std::string& focused() const;
  // All text that the last frame showed.
  const std::string& shown_text() const;
  // What was copied last.
  std::string clipboard() const;
  // Sets an option that is also on the screen: "theme", "text size", "python", "compare" (a
  // version), "stdout" ("tty", "pipe"), "reduced motion" and "first start" ("on",
  // "off"). False if there is no such
  // option or value.
  bool set_option(std::string_view name, const std::string& value);
  Model& model() { return *model_; }

 private:
  void draw_frame(float width, float height, double seconds);
  struct Inside;
  // Makes the context of this App the current one.
  ImGuiIO& io() const;
  void leave_text();
  std::unique_ptr<Model> model_;
  std::unique_ptr<Inside> inside_;
};

}  // namespace lastcall::app
