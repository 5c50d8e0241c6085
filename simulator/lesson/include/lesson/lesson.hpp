#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lesson/condition.hpp"

// A lesson as data, read from a Markdown file. The format is described for authors in
// lessons/README.md. Nothing here runs anything: scenarios are texts.
namespace lastcall::lesson {

// Where something stands in a file, from 1; columns in bytes.
struct Place {
  int line = 1;
  int column = 1;
};

// What is wrong with a lesson, and what to write instead.
struct Problem {
  Place place;
  std::string message;
  std::string remedy;
};
// "01-name.md:3:1: error: message", and the remedy in a line below.
std::string render(const Problem& problem, std::string_view filename);

// A script that the lesson shows: a plain Python file.
struct Scenario {
  std::string name;  // "demo.py"
  std::string text;
  Place place;  // of its first line
};

// A command of a console block, and what is said to come of it.
struct ConsoleRun {
  Place place;
  std::string python;         // "3.14"
  std::size_t scenario = 0;   // of the lesson's
  bool to_pipe = false;       // `| cat`: standard output is a pipe, not a terminal
  std::string output;         // what the terminal shows, addresses as 0x…
  std::optional<int> status;  // what `echo $?` says: 128 + the number of a signal that killed it
  Place status_place;
};

enum class BlockKind {
  paragraph,
  item,      // of a list
  scenario,  // text: the script; index: its number
  console,   // text: as it stands
  code,      // text: any other code, which is only shown
};

// A piece of a step, in the order of reading.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  Place place;
  std::string text;    // plain, with `code` in backticks
  std::string html;    // the same for a page; safe to show whatever the lesson says
  std::string marker;  // of an item: "-" or "2."
  std::size_t index = 0;
};

// ---- tasks --------------------------------------------------------------------------------------

// What a prediction can be asked for.
enum class Part { order, status, stderr_, lost };

struct WrongPrediction {
  Place place;
  std::string text;  // "order A, B, C; status 1"
  std::string explanation;
};
// The answer is not in the lesson: it is what the trace says.
struct Predict {
  std::vector<Part> parts;
  std::vector<WrongPrediction> wrong;
};

struct Option {
  Place place;
  bool right = false;
  std::string text;
  std::string explanation;
};
struct Choose {
  bool several = false;  // whether any number of them can be right
  std::vector<Option> options;
};

// Change the script until the condition holds.
struct Edit {
  Condition until;
  std::string solution;
  Place solution_place;
};

// Find a version of Python as which the script fulfils the condition.
struct Explore {
  enum class Find { any, oldest, newest };
  Condition until;
  Find find = Find::any;
};

struct Task {
  Place place;
  std::variant<Predict, Choose, Edit, Explore> what;  // in the order of their names
  std::vector<std::string> hints;
  std::optional<std::size_t> scenario;  // of the lesson's; only a Choose can be without
  std::string python;                   // the version it is run as
  bool to_pipe = false;                 // whether standard output is a pipe
  bool in_child = false;                // a prediction about the first child, not the parent
};
// "predict", "choose", "edit" or "explore".
std::string_view name(const Task& task);

// Whether one answer is graded and then begun anew (predict and choose), not worked on (edit and
// explore).
bool is_answered_once(const Task& task);

// "the newest version" and so on, to follow "find".
std::string_view name(Explore::Find find);

// How the task's script is run, for a sentence: "as Python 3.9, with its output going to a pipe".
std::string way_of_running(const Task& task);

// One part of a lesson, under a heading of its own.
struct Step {
  std::string title;
  Place place;
  std::vector<Block> blocks;
  std::optional<Task> task;  // comes after the blocks
  std::string control;       // the part of the window that the step points at, or ""
  Place control_place;
};

struct Link {
  std::string target;
  Place place;
};

struct Lesson {
  int number = 0;    // from the file's name
  std::string name;  // the file's name without ".md": "01-last-in-first-out"
  std::string title;
  int minutes = 0;
  std::vector<int> needs;  // numbers of the lessons to take before
  std::string python;      // the version that its scripts are run as
  Place python_place;
  std::vector<Scenario> scenarios;
  std::vector<ConsoleRun> runs;
  std::vector<Link> links;
  std::vector<Step> steps;
};

struct ParseResult {
  std::optional<Lesson> lesson;  // none if there were problems
  std::vector<Problem> problems;
};

inline constexpr int lesson_format = 1;
inline constexpr std::size_t longest_lesson = 256 * 1024;

// Reads the file `filename` ("01-name.md") with this text. Any text is safe; O(length).
ParseResult parse(std::string_view text, std::string_view filename);

}  // namespace lastcall::lesson
