#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.hpp"
#include "app/outcomes.hpp"
#include "dialogs/exporting.hpp"
#include "document/document.hpp"
#include "document/player.hpp"
#include "document/script_edit.hpp"
#include "lesson/grade.hpp"
#include "lesson/library.hpp"
#include "lesson/progress.hpp"
#include "lessons/predict.hpp"
#include "stage/scene.hpp"
#include "ui/ui.hpp"

namespace lastcall::app {

// What the person chose, kept between sessions.
struct Settings {
  std::string theme = "system";  // or a theme's name
  int text_size = 100;           // percent, 75 … 300
  bool reduced_motion = false;
  bool teacher = false;  // lessons are stepped through without grading
  bool stdout_is_tty = true;
  bool welcomed = false;  // the question of the first start was asked
  std::string python = "3.14";
  std::vector<std::string> recent_files;  // newest first
  // Of the panes, in design pixels; a terminal that nobody has moved has a height that suits.
  float left_width = 392;
  float terminal_height = 0;
};

// What the script's file has become since it was read or saved.
enum class OnDisk { same, changed, gone };

// Choosing a file: by typing its path, or from what is there.
struct FilePanel {
  bool saving = false;
  std::string title = {};
  std::string extension = ".py";  // of the files that are offered
  // What is done with the path that was chosen; returns what went wrong, or "". Null: the script is
  // opened or saved.
  std::function<std::string(const std::string& path)> use = {};
  std::string path;                       // typed so far
  std::string folder = {};                // that was listed last
  std::vector<std::string> entries = {};  // of the folder
  std::string problem = {};
  std::string replaces = {};        // an existing file that a second Enter replaces …
  std::string stamp = {};           // … if it is still this one
  std::function<void()> then = {};  // after saving
  bool is_new = true;               // the field is to get the keyboard
  float content_height = 0;
};
// A menu that is open: where, and what it offers.
struct Menu {
  struct Item {
    std::string name;  // of the control
    std::string label;
    std::function<void()> choose;
    bool checked = false;
  };
  stage::Rect anchor;
  std::vector<Item> items;
};

// A place in the terminal's text: a line as it is shown, and a byte of it.
struct TextPlace {
  std::size_t line = 0;
  std::size_t column = 0;
  friend auto operator<=>(const TextPlace&, const TextPlace&) = default;
};
struct Selection {
  TextPlace anchor, head;
};

// One line that the person is asked for.
struct Prompt {
  std::string title;
  std::string words;   // what is expected
  std::string text;    // typed so far
  std::string accept;  // on the button
  // Takes the text; returns what is wrong with it, or "".
  std::function<std::string(const std::string& text)> use;
  std::string error = {};
  bool is_new = true;  // not drawn yet
};

// A question before something that cannot be undone.
struct Confirm {
  std::string title;
  std::string words;   // what is lost
  std::string accept;  // on the button
  std::function<void()> then;
};

// What a window shows that is too narrow for everything side by side; chosen in the top bar. A
// lesson takes the place of the script, which then takes that of the handlers.
enum class Page { script, handlers, stage, terminal };

// Checking against a real interpreter.
struct Check {
  enum class Stage { searching, asking, running, done };
  Stage stage = Stage::searching;
  std::size_t chosen = 0;  // of the model's pythons
  std::string text;        // of the script, as it was when it began
  std::string problem;     // why there is nothing to compare
  std::optional<trace::Comparison> comparison;
  float content_height = 0;  // of the result in the last frame
};

// The lessons, while they take the place of the palette: the list, or the one that is taken.
struct Learning {
  lesson::Library library{lesson::built_in()};
  const lesson::Lesson* lesson = nullptr;  // of the library; null: the list is shown
  std::size_t step = 0;
  // What was answered in this step so far, and the verdict; those of a prediction are its own.
  std::set<std::size_t> chosen;
  std::optional<lesson::Verdict> verdict;
  std::optional<std::size_t> asked_at;  // the player's step, of a prediction
  bool was_early = false;               // it was to be checked before all was answered
  std::size_t hints = 0;                // given
  bool shows_solution = false;          // it was asked for
  std::vector<std::string> found;       // the versions that solve an exploration, once it was
  int reveals_in = 0;                   // frames, until what was added to the text is scrolled to
  float content_height = 0;             // in the last frame
  float wanted_height = 0;              // of the pane: then nothing is to be scrolled
  // What the sandbox had, to go back to.
  std::string text, path;

  const lesson::Step& at() const { return lesson->steps[step]; }  // while there is a lesson
  const lesson::Task* task() const { return lesson && at().task ? &*at().task : nullptr; }
};

// The map under the timeline: what if it ended here? The step is the player's.
struct WhatIfMap {
  std::unique_ptr<WhatIfWork> work;
  std::size_t generation = 0;  // of the document that it is of
  bool goes_on = true;         // there are cells to come
  WhatIf::Way way = WhatIf::Way::sigterm;
};

// The first start: which handler runs first? The demo at the moment before its end.
struct Welcome {
  std::size_t step = 0;  // at which it is asked
  bool asks = true;
  std::optional<trace::HandlerId> answer = {};
  double seconds = 0;  // since it was asked, or answered
};

// Everything that the window shows and that commands change. Nothing in it is drawn or waits.
struct Model {
  Settings settings;
  FileDoor files;
  Document document;
  Player player;
  stage::View view;
  bool hides_answer = false;  // nothing that follows the question is shown
  // Where the line ends, in pixels, that an exception comes from; if the script shows it.
  std::optional<stage::Point> source;
  std::string path;   // of the script; empty for one that was never saved
  std::string stamp;  // of its file, when it was read, saved or last looked at
  OnDisk on_disk = OnDisk::same;
  std::optional<FilePanel> file_panel;
  std::string message;                   // one sentence for the person, until the next command
  std::uint32_t script_scrolled_to = 0;  // the running line that the script pane last followed
  std::string edited_text;               // what the editor last showed
  bool presenting = false;
  bool real_time = false;     // of a recorded run: it plays as fast as it was
  double fit = 1;             // the unit at which a stage for the back row fills the window
  float fill = 1;             // … and at which everything else does, where that is large
  double idle = 1000;         // seconds since the mouse was moved
  bool shows_reason = false;  // presenting: the whole sentence, not its first clause
  std::map<trace::HandlerId, std::size_t> tally;  // of a class: who is called next
  Page page = Page::stage;
  bool showing_keys = false;
  std::function<void()> after_losing;  // asks first: it loses what was not saved
  bool quit = false;
  bool system_is_dark = true;
  float terminal_height = 0;   // in the last frame, in design pixels
  std::size_t drawn_step = 0;  // the stage's, in the last frame
  std::optional<Selection> terminal_selection;
  std::vector<std::string> terminal_lines;  // as last drawn
  bool wants_copy = false;                  // the key was pressed
  bool wants_script = false;                // the key was pressed that enters it
  std::string wants_focus;                  // the control that the keyboard goes to
  struct Selected {
    trace::HandlerId handler;
    stage::Rect at;  // of its card
  };
  std::optional<Selected> selected;  // the card that was clicked
  bool wants_end_menu = false;       // the key was pressed
  std::optional<Menu> menu;
  std::optional<Prompt> prompt;
  std::optional<Confirm> confirm;
  std::optional<Predicting> predicting;
  std::optional<Learning> learning;
  lesson::Progress progress;
  std::function<lesson::Progress(const lesson::Progress::Change&)> change_kept;  // see set_progress
  PythonDoor python;
  std::optional<std::vector<RealPython>> pythons;  // of this machine, once they were sought
  bool may_run_python = false;                     // the person has agreed, for this session
  std::optional<Check> check;
  ExportDoor exporter;
  std::optional<Exporting> exporting;
  std::optional<std::pair<std::size_t, std::size_t>> span;  // marked on the timeline, for a film
  std::optional<std::size_t> span_from;                     // while it is marked: the other end
  // Sets an end of it to the present step; the other stays, if it is on the other side.
  void mark_film(bool begin);
  // The same program under every ending, or as every version, in the place of the stage.
  enum class Table { none, endings, versions };
  Table table = Table::none;
  std::vector<Column> columns;              // of the table
  std::size_t columns_of = 0;               // the document's generation that they are of
  std::vector<Column> columns_seen;         // … at a step: all are played by one player
  std::optional<std::size_t> columns_step;  // which
  std::size_t step_before_table = 0;        // of the player
  bool copies_table = false;                // its picture is being made
  std::optional<WhatIfMap> what_if;
  std::optional<Welcome> welcome;
  std::optional<python::Version> compared;  // shown beside the document's version
  std::shared_ptr<const Run> compared_run;
  std::optional<std::size_t> difference;  // the first step in which the two runs differ

  // Applies an edit of the script; goes to the end of what it adds, with motion.
  void apply(const Edited& edited);
  // The same for an edit with what a person typed: nothing is changed if the script would have an
  // error then. Returns that, or "".
  std::string apply_if_right(const std::function<Edited(const script::Program&)>& edit);
  // Shows the table, or leaves it; runs what it needs when it is drawn.
  void show_table(Table wanted);
  // Runs what is missing of it, and sees its columns at the player's step.
  void fill_table();
  // The timeline that the player plays: the document's, or of a table the longest.
  const trace::Timeline* played() const;
  // Gives the script another ending, or one from the present moment on, and plays it. Returns what
  // is wrong with it, or "".
  std::string end_with(const EndingChoice& ending, bool from_here);
  // Asks about the present script, as at the first start; the answer plays it.
  void begin_welcome();
  bool asks_welcome() const;
  void answer_welcome(std::optional<trace::HandlerId> handler);
  // Another script to begin with, after asking about one that was not saved.
  void try_my_own();
  // Whether something is asked or hidden, so that nothing may tell how it goes on.
  bool is_masked() const { return predicting || hides_answer || asks_welcome(); }
  // Plays or pauses; answers what is asked.
  void play_or_pause();
  // Shows the map of what would be if it ended at each step, or leaves it.
  void ask_what_if(bool wanted);
  // Why there is none, in a sentence; "" if there is.
  std::string why_no_what_if() const;
  // Computes more of it, for a share of a frame.
  void work_on_what_if();
  // What would be at the present step; null if that is not known yet, or not asked.
  const WhatIf::Cell* what_if_cell() const;
  // Plays the run that ends so, and comes back from it; the script stays as it is.
  void play_what_if();
  void leave_played_end();
  // Ends the program, or asks first if the script was not saved.
  void ask_to_quit();
  // Does something that loses the present text: at once if it is saved, else after asking.
  void lose_text(std::function<void()> then);
  // Runs what follows from a changed document: the player, the comparison.
  void document_changed(bool show_last_step);
  // Shows a script; an empty path is one that has no file yet.
  // A script, or a trace that was kept; returns what is wrong with that, or "".
  std::string open_text(std::string text, const std::string& path);
  // Reads and shows a file; what went wrong, or "".
  std::string open_file(const std::string& path);
  // Writes the script to its file, asking for one if it has none; then goes on, unless that fails.
  void save(const std::function<void()>& then = {});
  // What went wrong, or "". A file that is there is replaced if it has this stamp.
  std::string save_as(const std::string& path, const std::string& stamp);
  // Whether the file has changed since the last look.
  bool check_file();
  void reload();     // what is on the disk; can be undone
  void keep_text();  // and let the disk be
  void choose_file(bool saving, std::function<void()> then = {});
  const trace::Timeline* timeline() const;
  // The player's step, as far as the document's run goes: one that it is compared with may have
  // more.
  std::size_t step() const;
  // Whether something lies over the stage that has to be dealt with first.
  bool has_dialog() const;
  // Heights that panes find out while they are drawn, and that their places depend on.
  std::vector<float> layout_key() const;
  // Takes back (or does again) the last edit, and stays at the same moment of the run.
  void undo(bool again);
  const stage::Theme& theme() const;
  // Whether code and stage have the whole window, for the back row.
  bool fills_screen() const;
  void count_vote(std::size_t index);  // for a card, from the top of the registry
  float unit() const;                  // of the content, presenting included
  // Chooses `fit` and `fill` for a window of this size, in pixels of a monitor of scale 1: in a
  // large one text grows until the run's handlers fill it, 8 at most.
  void fit_to(float width, float height);

  // The last step of a run that may be seen: while a prediction is open, or the answer is hidden.
  std::optional<std::size_t> last_seen(const Run& run) const;
  // Begins the sandbox's prediction, going to the moment before the ending; or leaves it.
  void predict_first(bool wanted);
  // The keyboard goes to the first card of the question.
  void focus_question();
  // Whether the question is on the stage: a prediction has begun, is not graded, and the player is
  // at its moment.
  bool asking() const;
  // Grades the prediction, a lesson's too, and plays.
  void check_prediction();
  // Lets time pass; a prediction that is not graded stops the player before the ending.
  void advance(double seconds);

  // Checks the script against a real interpreter: looks for some first, asks once, runs.
  void check_with_python();
  void run_python();
  // Takes what has come of it.
  void poll_python();

  // Asks what to export; writes that; takes what has come of it.
  void begin_export();
  void write_export();
  void copy_picture();
  void copy_table();  // … of the table, as it is seen
  void poll_export();

  // Stops where what was said is not what comes.
  void judge(bool was_playing, std::size_t before);
  void begin_what_if();  // for the present run

  void reset_player(std::size_t step);  // for the document's run, and what it is compared with

  // Jumps to the next (direction 1) or last (-1) step whose lead event is accepted.
  void jump_where(int direction, const std::function<bool(const trace::Event&)>& accepted);
};

// ---- the keys -----------------------------------------------------------------------------------

// A key as a person sees it: a lower-case character, or one of the names below.
struct KeyPress {
  std::string key;  // "a", "1", "space", "left", "page up", "f1", "escape", "enter", "tab"
  bool ctrl = false;
  bool shift = false;
  friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

// One thing that the keyboard can do; the same words stand in menus, tooltips and the overlay.
struct Command {
  std::string_view name;  // "step forward"
  std::string_view keys;  // "→ · Page Down"
  std::vector<KeyPress> presses;
  void (*run)(Model& model);
  bool while_typing = false;  // works in the editor too
  bool in_overlay = false;    // … and while something lies over everything else
};
const std::vector<Command>& commands();
// Does what the key of the command of this name does.
void run_command(Model& model, std::string_view name);

// ---- the lessons --------------------------------------------------------------------------------

// Shows the lessons in the place of the palette, or leaves them.
void show_lessons(Model& model, bool wanted);
// Begins a lesson where it was left, or goes to one of its steps.
void take_lesson(Model& model, const lesson::Lesson& lesson);
void go_to_step(Model& model, std::size_t step);
void begin_question(Model& model);  // anew, if the step asks for a prediction
// On from where the lesson is: checks the answer, answers again, goes to the next step; a teacher
// is shown the answer first.
void lesson_on(Model& model);
void lesson_next(Model& model);
void lesson_back(Model& model);
void leave_lesson(Model& model);  // for the list
// Grades what was answered, and keeps what was solved.
void check_answer(Model& model);
void mark_done(Model& model, const lesson::Lesson& lesson, std::size_t step);
// Of the step, if it was graded.
const lesson::Verdict* verdict_of(const Model& model);
void show_solution(Model& model, bool wanted);
// Whether a step of a lesson is shown in the teacher's mode: no grading, answers when asked for.
bool is_teaching(const Model& model);
void set_teacher(Model& model, bool wanted);
// Carrying the progress from one machine to another, and beginning anew.
std::vector<Menu::Item> progress_items(Model& model);

// ---- the panes, each in its own file ------------------------------------------------------------

// Where the panes are. A pane without room is empty.
struct Panes {
  std::vector<Page> pages;  // only one of these at a time; empty: everything side by side
  stage::Rect bar, lesson, script, palette, endings, stage, transport;
  bool tiles = false;  // the endings are tiles above the stage
  stage::Rect rail;    // what is left of the script beside a table: a click brings it back
};
Panes lay_out_panes(Model& model, Ui& ui, const stage::Rect& window);
// Edges between panes, that the mouse moves, or the arrows while they have the focus.
void draw_rail(Model& model, Ui& ui, const stage::Rect& rect);
void draw_left_edge(Model& model, Ui& ui, const Panes& panes);
void draw_terminal_edge(Model& model, Ui& ui, const stage::Layout& layout);
bool edge_key(Model& model, const Ui& ui, const KeyPress& press);

void draw_top_bar(Model& model, Ui& ui, const stage::Rect& rect, const std::vector<Page>& pages);
void draw_script(Model& model, Ui& ui, const stage::Rect& rect);
// `alone`: the stage is not in sight, so what a prediction asks stands in the text.
void draw_lesson(Model& model, Ui& ui, const stage::Rect& rect, bool alone);
// Marks the control that the step points at.
void draw_lesson_pointer(const Model& model, const Ui& ui);
void draw_palette(Model& model, Ui& ui, const stage::Rect& rect);
void draw_endings(Model& model, Ui& ui, const stage::Rect& rect);
float palette_height(Model& model, Ui& ui, float width);
float endings_height(Model& model, Ui& ui, float width);
// Five tiles and "all", one beside the other, above the stage; the one of this number is used.
inline constexpr float tiles_height = 58;  // design pixels
void use_tile(Model& model, std::size_t index);
// The table of all endings or versions.
void draw_table(Model& model, Ui& ui, const stage::Rect& rect);
// The stage with its sentence and terminal, or the terminal alone.
void draw_stage(Model& model, Ui& ui, const stage::Rect& rect, bool terminal_alone);
// The name of the control of a card in the registry: "card B", "card B 2" for the second of them.
std::string card_name(const stage::Scene& scene, std::size_t index);
// Whether the question or the verdict is on the stage.
bool shows_prediction(const Model& model);
// Of the open question, in design pixels, so that nothing of it has to be scrolled to.
float question_height(const Model& model, const stage::Layout& layout);
// Whether a graded prediction is held against the run as it goes on: what was said stays beside it.
bool is_judging(const Model& model);
// The lanes for that: the third one has the room.
void widen_called(stage::Layout& layout);
void show_judged(const Model& model, const Ui& ui, stage::Scene& scene);
void draw_judged(Model& model, Ui& ui, const stage::Layout& layout, const stage::Scene& scene);
// While it is asked: the sentence says so, and the registry shows which cards have a place.
void show_placed(const Model& model, stage::Scene& scene);
void draw_prediction(Model& model, Ui& ui, const stage::Layout& layout, const stage::Scene& scene);
// The question of the first start, and what is offered after it.
void show_welcome(const Model& model, const Ui& ui, stage::Scene& scene);
void draw_welcome(Model& model, Ui& ui, const stage::Layout& layout, const stage::Scene& scene);
// How long the step after the answer of the first start rests, which has words of its own.
std::optional<double> answer_rest(const Model& model, std::size_t step);
bool welcome_key(Model& model, const KeyPress& press);
// What Tab stops at while a question is open: the cards, each question, the button.
const Ui::Groups& question_groups();
// What is known of the card that was clicked, and what can be done with it.
void draw_selected(Model& model, Ui& ui);
// Moves the card of the focused slot; whether the key was for that.
bool prediction_key(Model& model, Ui& ui, const KeyPress& press);
// The terminal's selection, its buttons, and scrolling.
void draw_terminal_controls(Model& model, Ui& ui, const stage::Scene& scene,
                            const stage::Rect& rect);
// Moves the selection or scrolls while the terminal has the focus; whether the key was for that.
bool terminal_key(Model& model, const Ui& ui, const KeyPress& press);
// A count of lines or cards, moved by some turns of the wheel; not below 0.
std::size_t scrolled(std::size_t count, float wheel);
// What is to be seen of a run at a moment, shown as the model says.
stage::Scene scene_of(const Model& model, const Run& run, stage::Moment moment);
void draw_present(Model& model, Ui& ui, const stage::Rect& rect);
void draw_transport(Model& model, Ui& ui, const stage::Rect& rect);
inline constexpr float bar_height = 52;        // design pixels
inline constexpr float transport_height = 84;  // design pixels
inline constexpr float transport_above_the_map = 72;
// The map below the timeline, each column below its step. O(steps · ways).
float what_if_height();  // design pixels
void draw_what_if(Model& model, Ui& ui, const stage::Rect& rect, const stage::Scene& scene,
                  const stage::Rect& timeline);
// Shows on the stage what would become of the cards.
void show_what_if(const Model& model, stage::Scene& scene);
// Moves the choice, or plays it; whether the key was for that.
bool what_if_key(Model& model, const Ui& ui, const KeyPress& press);
// The endings to choose from: for the script, or from the present moment on.
enum class Ending { of_script, from_here };
std::vector<Menu::Item> ending_items(Model& model, Ending place);
// A box in the middle of the window, everything else in the shade; sizes in design pixels.
stage::Rect draw_dialog(Ui& ui, std::string_view title, float width, float height);
void draw_menu(Model& model, Ui& ui);
void draw_prompt(Model& model, Ui& ui);
void draw_confirm(Model& model, Ui& ui);
void draw_check(Model& model, Ui& ui);
void draw_export(Model& model, Ui& ui);
void draw_file_panel(Model& model, Ui& ui);
std::vector<Menu::Item> file_items(Model& model, const stage::Rect& anchor);
// Says that the file has changed on the disk, with what to do; returns the height it took.
float draw_disk_notice(Model& model, Ui& ui, const stage::Rect& rect);
void draw_keys_overlay(Model& model, Ui& ui);
void draw_quit_question(Model& model, Ui& ui);
void open_menu(Model& model, const stage::Rect& anchor, std::vector<Menu::Item> items);

}  // namespace lastcall::app
