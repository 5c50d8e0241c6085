#include "lessons.hpp"

#include <filesystem>
#include <memory>

#include "command.hpp"
#include "lesson_files.hpp"
#include "message.hpp"
#include "platform/files.hpp"
#include "scenario.hpp"
#include "text/printable.hpp"

namespace lastcall::cli {
namespace {

int complain(const std::string& message) {
  tell(message);
  return status::bad_request;
}

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(text.size() + 2, width), ' ');
  return text;
}

constexpr std::string_view scaffold = R"(---
title: @TITLE@
minutes: 3
needs: 1
python: 3.14
format: 1
---

## What it is about

Say the one idea in a few plain sentences.

```python demo.py
import atexit

def A():
    print("A")

def B():
    print("B")

atexit.register(A)
atexit.register(B)
```

## What will happen?

Ask something that the reader can work out from what stands above.

```predict
ask: order
wrong: order A, B
    Say here why somebody could think so, and why it is not so.
hint: A hint helps without giving the answer away.
```

## What happens

```console
$ python3 demo.py
B
A
```

## Change it

Say what the script should do instead.

```edit
until: A runs before B, and B runs
hint: What is registered last is called first.
```

<details><summary>A solution</summary>

```python solution
import atexit

def A():
    print("A")

def B():
    print("B")

atexit.register(B)
atexit.register(A)
```

</details>

## In your own code

Say what to do with the idea in a program of one's own.
)";

}  // namespace

int list_lessons(const LessonsRequest& request) {
  const lesson::Library library = load_lessons(request.from);
  const ProgressFile file;
  if (!file.message().empty()) tell(file.message());
  std::string text;
  int broken = 0;
  for (const lesson::Entry& entry : library.entries()) {
    if (!entry.lesson) {
      ++broken;
      for (const lesson::Problem& problem : entry.problems) {
        tell_place(render(problem, entry.file.name));
      }
      continue;
    }
    const lesson::Lesson& one = *entry.lesson;
    const std::size_t done = file.progress().count(one);
    std::string row = one.number < 10 ? " " : "";
    row += padded(std::to_string(one.number) + ". " + text::printable_line(one.title), 62);
    row += std::to_string(one.minutes) + " min";
    if (done == one.steps.size()) {
      row += ", done";
    } else if (done > 0) {
      row +=
          ", " + std::to_string(done) + " of " + std::to_string(one.steps.size()) + " steps done";
    }
    text += row + "\n";
  }
  text += "\nTake one: lastcall lessons play 1\n";
  print(text);
  return broken == 0 ? status::ok : status::differs;
}

int new_lesson(const LessonsRequest& request) {
  namespace fs = std::filesystem;
  const fs::path path(request.name);
  const std::string name = path.filename();
  const lesson::ParseResult parsed = lesson::parse("", name);
  for (const lesson::Problem& problem : parsed.problems) {
    if (problem.message.starts_with("a lesson's file")) {
      return complain(text::printable_line(problem.message, 1000) + "\n" + problem.remedy);
    }
  }
  const platform::Destination to{.path = request.name, .kind = "a lesson"};
  if (std::string why = platform::refusal(to); !why.empty()) return complain(why);
  // "17-my-subject.md" is "My subject".
  std::string title = name.substr(name.find('-') + 1);
  title.resize(title.size() - 3);
  for (char& c : title) {
    if (c == '-') c = ' ';
  }
  if (title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
  std::string text(scaffold);
  text.replace(text.find("@TITLE@"), 7, title);
  const std::string error = platform::write_file(to, text);
  if (!error.empty()) {
    tell(error);
    return status::cannot;
  }
  const std::string folder = text::printable_line(platform::folder_of(request.name));
  print(text::printable_line(request.name) +
        " is a lesson that is complete already; make it yours. Then:\n  lastcall lessons check " +
        folder + "\n  lastcall lessons play --from " + folder + " " +
        text::printable_line(path.stem().native()) + "\n");
  return status::ok;
}

int keep_progress(const LessonsRequest& request) {
  ProgressFile file;
  if (!file.message().empty()) tell(file.message());
  if (request.write_progress) {
    if (!file.keeps()) return status::cannot;  // what there is cannot be read
    const std::string error = platform::write_file(
        {.path = *request.write_progress,
         .kind = "an earlier state of this progress",
         .is_ours =
             [&](std::string_view text) {
               const auto there = lesson::Progress::from_text(text);
               return there.progress && file.progress().contains(*there.progress);
             },
         .force = request.force,
         .inputs = {file.path()}},
        file.progress().to_text());
    if (error.empty()) return status::ok;
    tell(error);
    return status::cannot;
  }
  lesson::Progress::Change change;
  lesson::Progress::ReadResult other;
  if (request.read_progress) {
    const auto read = platform::read_file(*request.read_progress, lesson::longest_progress);
    if (!read.error.empty()) {
      return complain("cannot read " + named(*request.read_progress) + ": " + read.error);
    }
    other = lesson::Progress::from_text(read.text);
    if (!other.progress) {
      return complain(text::printable_line(*request.read_progress) + " " +
                      lesson::Progress::explain(other.error) +
                      "\n`lessons progress --export FILE` writes one");
    }
    change = [other](lesson::Progress& kept) { kept.merge(*other.progress); };
  } else if (request.reset) {
    change = [](lesson::Progress& kept) { kept = {}; };
  } else {
    const lesson::Library library = load_lessons("");
    std::size_t lessons = 0, complete = 0;
    for (const lesson::Entry& entry : library.entries()) {
      if (!entry.lesson) continue;
      ++lessons;
      complete += file.progress().is_complete(*entry.lesson) ? 1 : 0;
    }
    print(std::to_string(complete) + " of " + std::to_string(lessons) +
          " lessons are done.\nKept in " +
          (file.path().empty() ? "no file" : text::printable_line(file.path())) + "\n");
    return status::ok;
  }
  const std::string error = file.change(change);
  if (error.empty()) return status::ok;
  tell("the progress was not kept: " + error);
  return status::cannot;
}

namespace {

Action set_up(CLI::App& app) {
  const auto request = std::make_shared<LessonsRequest>();
  using Part = int (*)(const LessonsRequest&);
  const auto part = std::make_shared<Part>(nullptr);
  const auto add = [&](const char* name, const char* summary, Part run) {
    CLI::App* const sub = app.add_subcommand(name, summary);
    sub->callback([part, run] { *part = run; });
    return sub;
  };
  const auto add_from = [&](CLI::App* sub) {
    sub->add_option("--from", request->from, "A folder with lessons, instead of those built in")
        ->type_name("DIR");
  };
  app.require_subcommand(1);

  CLI::App* const list = add("list", "List the lessons, and which are done", list_lessons);
  add_from(list);

  CLI::App* const play = add("play", "Take a lesson, here in the terminal", play_lesson);
  play->add_option("NAME", request->name,
                   "Its number or name; without one, the next that is not done")
      ->type_name("");
  add_from(play);
  play->add_option("--step", request->step, "Begin with this step")->type_name("N");
  play->add_flag("--teacher", request->teacher,
                 "Step through without answering; answers are shown when asked for");
  play->footer(
      "Plain text, read and answered line by line: made for screen readers, too. Say help at any\n"
      "question. Progress is kept after each step; the end of the input ends the lesson.");

  CLI::App* const check = add("check", "Prove lessons: all but their prose", check_lessons);
  check->add_option("DIR", request->from, "A folder with lessons, instead of those built in")
      ->type_name("");
  check->add_flag("--simulation-only", request->simulation_only, "Run no real interpreter");
  check->footer(
      "Holds every script, stated output, task, solution, wrong answer, link and control name\n"
      "against the simulation; then RUNS THE SCRIPTS FOR REAL, as `lastcall verify` does, and "
      "holds\n"
      "the simulation against each interpreter found. Prose is not checked: what it says has to\n"
      "be proved by a block of console beside it.\n"
      "\n"
      "Exit status: 0 if all is so; 1 if something is not; 2 if the folder cannot be read.");

  CLI::App* const make = add("new", "Begin a lesson", new_lesson);
  make->add_option("NAME", request->name, "Its file, as lessons/17-my-subject.md")
      ->type_name("")
      ->required();

  CLI::App* const pages = add("export", "Write the lessons as pages for a browser", export_lessons);
  pages->add_option("--html", request->html, "The folder to write them to")
      ->type_name("DIR")
      ->required();
  pages
      ->add_option(
          "--page", request->page,
          "The page that they are taken in; \"\": none. By default the one that was built or "
          "installed, if there is one")
      ->type_name("DIR");
  add_from(pages);
  add_force_option(*pages, request->force);
  pages->footer(
      "Each lesson is a text that can be printed and needs no script. Where there is the page, it "
      "is\n"
      "written beside them and index.html is that: there they are taken step by step. The folder "
      "can\n"
      "be copied to any web host; `lastcall serve DIR` shows it.\n"
      "\n"
      "Nothing is written if one of the pages would replace a file that is none of them, unless\n"
      "there is --force, or if it would lie outside the folder, by a link.");

  CLI::App* const progress =
      add("progress", "Show your progress, or carry it from one machine to another", keep_progress);
  CLI::Option* const out =
      progress->add_option("--export", request->write_progress, "Write it to a file")
          ->type_name("FILE");
  CLI::Option* const in = progress
                              ->add_option("--import", request->read_progress,
                                           "Add what a file has; nothing done is lost")
                              ->type_name("FILE");
  CLI::Option* const reset =
      progress->add_flag("--reset", request->reset, "Forget it, and begin anew");
  add_force_option(*progress, request->force);
  in->excludes(out)->excludes(reset);
  out->excludes(reset);

  app.footer(
      "Examples:\n"
      "  lastcall lessons list\n"
      "  lastcall lessons play 1\n"
      "  lastcall lessons check lessons\n"
      "\n"
      "`lastcall lessons COMMAND --help` tells a command's options.");
  return [request, part](const std::vector<std::string>&) { return (*part)(*request); };
}

}  // namespace

const Command lessons_command{"lessons", "Learn, in sixteen short lessons; write lessons", set_up};

}  // namespace lastcall::cli
