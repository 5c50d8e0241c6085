#include <doctest/doctest.h>

#include "child.hpp"
#include "lesson/grade.hpp"
#include "lesson/library.hpp"
#include "machine/machine.hpp"

using namespace lastcall;
using namespace lastcall::cli_test;

namespace {

namespace fs = std::filesystem;

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Setting at_home(const Sandbox& sandbox, std::string input = "") {
  Setting setting;
  setting.input = std::move(input);
  setting.environment = {"XDG_DATA_HOME=" + (sandbox.path() / "data").string()};
  return setting;
}

std::string progress_path(const Sandbox& sandbox) {
  fs::create_directories(sandbox.path() / "data/lastcall");
  return "data/lastcall/progress.json";
}

const std::string broken = std::string(LASTCALL_SOURCE_DIR) + "/tests/lesson/broken";

// What somebody would say who knows all answers, who writes them down or loads them.
class Pupil {
 public:
  Pupil(const Sandbox& sandbox, const lesson::Lesson& lesson) : sandbox_(sandbox), lesson_(lesson) {
    for (const lesson::Step& step : lesson.steps) {
      task_ = step.task ? &*step.task : nullptr;
      if (task_ == nullptr) {
        says_ += "\n";
      } else {
        std::visit([this](const auto& what) { answer(what); }, task_->what);
      }
    }
  }
  const std::string& says() const { return says_; }

 private:
  void answer(const lesson::Predict& task) {
    const std::string& text = lesson_.scenarios[*task_->scenario].text;
    machine::Options options;
    options.python = *python::parse_version(task_->python);
    options.stdout_is_tty = !task_->to_pipe;
    const script::ParseResult parsed = script::parse(text, "demo.py", options.python);
    const trace::Trace trace = machine::run(*parsed.program, options);
    const trace::Timeline timeline(trace);
    const lesson::Facts facts(timeline, task_->in_child ? 1 : 0);
    for (const lesson::Part part : task.parts) {
      if (part == lesson::Part::order) {
        std::string order;
        for (const trace::HandlerId handler : facts.calls()) order += facts.label(handler) + ", ";
        says_ += order.empty() ? "none" : order;
      } else if (part == lesson::Part::status) {
        says_ += lesson::to_text(facts.ending());
      } else if (part == lesson::Part::stderr_) {
        says_ += std::to_string(facts.stderr_choice() + 1);
      } else {
        says_ += facts.lost().empty() ? "no" : "yes";
      }
      says_ += "\n";
    }
  }
  void answer(const lesson::Choose& task) {
    for (std::size_t i = 0; i < task.options.size(); ++i) {
      if (task.options[i].right) says_ += std::to_string(i + 1) + " ";
    }
    says_ += "\n";
  }
  void answer(const lesson::Edit& task) {
    // Each has a file of its own, since all are read when the program runs.
    const std::string name = "solution" + std::to_string(says_.size()) + ".py";
    says_ += "load " + sandbox_.write(name, task.solution) + "\nrun\n";
  }
  void answer(const lesson::Explore&) {
    // The version is asked for; another test finds one by trying.
    says_ += "solution\n";
  }

  const Sandbox& sandbox_;
  const lesson::Lesson& lesson_;
  const lesson::Task* task_ = nullptr;
  std::string says_;
};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t result = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at) ++result;
  return result;
}

}  // namespace

TEST_CASE("lessons list names all sixteen, wherever it is called") {
  const Sandbox sandbox;
  const Result result = sandbox.run({"lessons", "list"}, at_home(sandbox));
  CHECK(result.status == 0);
  CHECK(result.err == "");
  CHECK(contains(result.out, " 1. Last in, first out"));
  CHECK(contains(result.out, "16. A server that stops gracefully"));
}

TEST_CASE("every lesson can be played from start to end with the right answers") {
  const lesson::Library library(lesson::built_in());
  REQUIRE(library.entries().size() == 16);
  for (const lesson::Entry& entry : library.entries()) {
    const Sandbox sandbox;
    CAPTURE(entry.file.name);
    REQUIRE(entry.lesson);
    const Pupil pupil(sandbox, *entry.lesson);
    const Result result =
        sandbox.run({"lessons", "play", entry.lesson->name}, at_home(sandbox, pupil.says()));
    CAPTURE(result.out);
    CHECK(result.status == 0);
    CHECK(result.err == "");
    CHECK(contains(result.out, "That was lesson " + std::to_string(entry.lesson->number) + "."));
    CHECK_FALSE(contains(result.out, "Not yet."));
    CHECK_FALSE(contains(result.out, "cannot be read"));
    std::size_t tasks = 0;
    for (const lesson::Step& step : entry.lesson->steps) {
      tasks += step.task && name(*step.task) != "explore" ? 1 : 0;
    }
    CHECK(count(result.out, "\nRight.\n") + count(result.out, "> Right.\n") +
              count(result.out, "\nSolved.\n") ==
          tasks);
  }
}

TEST_CASE("a lesson ends politely wherever the input does, and goes on there") {
  const Sandbox sandbox;
  const Result none = sandbox.run({"lessons", "play", "1"}, at_home(sandbox));
  CHECK(none.status == 0);
  CHECK(contains(none.out, "Until next time."));
  const Result some = sandbox.run({"lessons", "play", "1"}, at_home(sandbox, "\n3 2 1\n0\n"));
  CHECK(contains(some.out, "Right.\n"));
  const Result more = sandbox.run({"lessons", "play", "1"}, at_home(sandbox, "quit\n"));
  CHECK(contains(more.out, "Step 3 of 5"));
  CHECK_FALSE(contains(more.out, "Step 1 of 5"));
  CHECK(contains(sandbox.run({"lessons", "list"}, at_home(sandbox)).out, "2 of 5 steps done"));
}

TEST_CASE("a wrong prediction is explained for each handler, and can be made again") {
  const Sandbox sandbox;
  const Result result = sandbox.run({"lessons", "play", "1", "--step", "2"},
                                    at_home(sandbox, "hint\nA B\n7\n\nC B A\n0\nquit\n"));
  CHECK(contains(result.out, "like a pile of plates"));
  CHECK(contains(result.out, "- A: you said called 1st; it is called 3rd."));
  CHECK(contains(result.out, "- C: you said never called; it is called 1st."));
  CHECK(contains(result.out, "you said exit status 7; it is exit status 0."));
  CHECK(contains(result.out, "Right.\n"));
}

TEST_CASE("a script is changed line by line") {
  const Sandbox sandbox;
  const Result result = sandbox.run(
      {"lessons", "play", "1", "--step", "4"},
      at_home(sandbox,
              "help\nrun\n99- \nnonsense\n9-\n9+ atexit.register(drop_table)\nrun\nquit\n"));
  CHECK(contains(result.out, "3>5 moves line 3"));
  CHECK(contains(result.out,
                 "drop_table runs before disconnect: not yet. drop_table was called 2nd."));
  CHECK(contains(result.out, "tables.py is run as Python 3.14, at a terminal. Change it until: "));
  CHECK(contains(result.out, "There is no line 99: the script has 10."));
  CHECK(contains(result.out, "That is no change"));
  CHECK(contains(result.out, "10: atexit.register(drop_table)\n"));
  CHECK(contains(result.out, "Solved."));
  const Result broken_script =
      sandbox.run({"lessons", "play", "1", "--step", "4"},
                  at_home(sandbox, "3: def (\nrun\n2: \n3>1\nagain\nquit\n"));
  CHECK(contains(broken_script.out, "Line 3: "));
  CHECK(broken_script.status == 0);
}

TEST_CASE("an exploration tells what each version does") {
  const Sandbox sandbox;
  const Result result = sandbox.run({"lessons", "play", "8", "--step", "3"},
                                    at_home(sandbox, "4.0\n3.11\n3.6\n3.9\nquit\n"));
  CHECK(contains(result.out, "Python 4.0 is not modelled."));
  CHECK(contains(result.out, "As Python 3.11:"));
  CHECK(contains(result.out, "It holds; and it does in a newer one, too."));
  CHECK(contains(result.out, "Solved."));
}

TEST_CASE("a teacher steps through, and sees answers when asking for them") {
  const Sandbox sandbox;
  const Result result =
      sandbox.run({"lessons", "play", "8", "--teacher"}, at_home(sandbox, std::string(40, '\n')));
  CHECK(contains(result.out, "Task: predict."));
  CHECK(contains(result.out, "That was lesson 8."));
  CHECK_FALSE(fs::exists(sandbox.path() / "data/lastcall/progress.json"));
}

TEST_CASE("progress is carried in a file, added and forgotten") {
  const Sandbox sandbox;
  sandbox.run({"lessons", "play", "1"}, at_home(sandbox, "\n"));
  CHECK(sandbox.run({"lessons", "progress", "--export", "mine.json"}, at_home(sandbox)).status ==
        0);
  CHECK(sandbox.run({"lessons", "progress", "--reset"}, at_home(sandbox)).status == 0);
  CHECK_FALSE(contains(sandbox.run({"lessons", "list"}, at_home(sandbox)).out, "1 of 5"));
  CHECK(sandbox.run({"lessons", "progress", "--import", "mine.json"}, at_home(sandbox)).status ==
        0);
  CHECK(contains(sandbox.run({"lessons", "list"}, at_home(sandbox)).out, "1 of 5"));
  sandbox.write("other.json", "{}");
  const Result bad =
      sandbox.run({"lessons", "progress", "--import", "other.json"}, at_home(sandbox));
  CHECK(bad.status == 2);
  CHECK(contains(bad.err, "other.json is no file of progress"));
  CHECK(contains(sandbox.run({"lessons", "progress"}, at_home(sandbox)).out, "0 of 16 lessons"));
}

TEST_CASE("a damaged file of progress is set aside, and one of a newer program left alone") {
  const Sandbox sandbox;
  const std::string path = progress_path(sandbox);
  sandbox.write(path, "{ broken");
  const Result damaged = sandbox.run({"lessons", "play", "1"}, at_home(sandbox, "\n"));
  CHECK(damaged.status == 0);
  CHECK(contains(damaged.err, "was set aside as"));
  CHECK(sandbox.read(path + ".broken") == "{ broken");
  CHECK(contains(sandbox.read(path), "\"format\": 1"));
  const std::string newer = "{\"format\": 7, \"done\": 3}";
  sandbox.write(path, newer);
  const Result left = sandbox.run({"lessons", "play", "1"}, at_home(sandbox, "\n"));
  CHECK(contains(left.err, "newer lastcall"));
  CHECK(sandbox.read(path) == newer);
  CHECK(sandbox.run({"lessons", "progress", "--reset"}, at_home(sandbox)).status == 1);
  CHECK(sandbox.read(path) == newer);
}

TEST_CASE("a new lesson can be checked and played at once") {
  const Sandbox sandbox;
  fs::create_directory(sandbox.path() / "mine");
  const Result made = sandbox.run({"lessons", "new", "mine/1-my-subject.md"});
  CHECK(made.status == 0);
  CHECK(contains(sandbox.read("mine/1-my-subject.md"), "title: My subject\n"));
  CHECK(sandbox.run({"lessons", "new", "mine/1-my-subject.md"}).status == 2);
  CHECK(contains(sandbox.run({"lessons", "new", "subject.md"}).err, "17-my-subject.md"));
  CHECK(sandbox.run({"lessons", "new", "nowhere/1-x.md"}).status == 1);
  // It says that it needs lesson 1, which it is itself here.
  std::string text = sandbox.read("mine/1-my-subject.md");
  text.replace(text.find("needs: 1"), 8, "needs: nothing");
  sandbox.write("mine/1-my-subject.md", text);
  const Result checked = sandbox.run({"lessons", "check", "--simulation-only", "mine"});
  CHECK(checked.out == "1 lesson, all but their prose is proved\n");
  CHECK(checked.status == 0);
  const Result played =
      sandbox.run({"lessons", "play", "--from", "mine", "my-subject"}, at_home(sandbox, "\n"));
  CHECK(contains(played.out, "Lesson 1: My subject."));
}

TEST_CASE("check fails on every broken lesson, and says where and why") {
  const Sandbox sandbox;
  const Result result = sandbox.run({"lessons", "check", "--simulation-only", broken});
  CHECK(result.status == 1);
  for (const fs::directory_entry& entry : fs::directory_iterator(broken)) {
    if (entry.path().extension() != ".md") continue;
    const std::string name = entry.path().filename();
    CAPTURE(name);
    CHECK(contains(result.out, name + ":"));
  }
  CHECK(contains(result.out, "the link to \"99-nowhere.md\" leads nowhere"));
  CHECK(contains(result.out, "the link to \"http://example.org\" leads nowhere"));
  CHECK(contains(result.out, "the link to \"/etc/passwd\" leads nowhere"));
  CHECK(contains(result.out, "the window has no control \"the moon\""));
  CHECK(contains(result.out, "it needs lesson 99, which comes later"));
}

TEST_CASE("broken lessons leave the others alone") {
  const Sandbox sandbox;
  const std::string good = sandbox.read(std::string(LASTCALL_SOURCE_DIR) + "/tests/lesson/good.md");
  fs::create_directory(sandbox.path() / "mine");
  sandbox.write("mine/01-good.md", good);
  sandbox.write("mine/01-twin.md", good);
  sandbox.write("mine/02-bad.md", "x");
  const Result listed = sandbox.run({"lessons", "list", "--from", "mine"}, at_home(sandbox));
  CHECK(listed.status == 1);
  CHECK(contains(listed.out, " 1. Two handlers"));
  CHECK(contains(listed.err, "01-twin.md:1:1: error: number 1 is also that of 01-good.md"));
  CHECK(contains(listed.err, "02-bad.md:1:1: error: there is no front matter"));
  const Result played =
      sandbox.run({"lessons", "play", "--from", "mine", "1"}, at_home(sandbox, "\n"));
  CHECK(played.status == 0);
  CHECK(contains(sandbox.run({"lessons", "play", "--from", "mine", "02-bad"}).err,
                 "no front matter"));
  CHECK(sandbox.run({"lessons", "play", "--from", "mine", "02-bad"}).status == 2);
  CHECK(sandbox.run({"lessons", "play", "17"}).status == 2);
  CHECK(sandbox.run({"lessons", "check", "nowhere"}).status == 2);
  CHECK(sandbox.run({"lessons", "play", "1", "--step", "9"}, at_home(sandbox)).status == 2);
}

TEST_CASE("a lesson cannot move the cursor") {
  const Sandbox sandbox;
  std::string text = sandbox.read(std::string(LASTCALL_SOURCE_DIR) + "/tests/lesson/good.md");
  text.replace(text.find("Two handlers"), 12, "Two \x1b[2Jhandlers");
  fs::create_directory(sandbox.path() / "mine");
  sandbox.write("mine/01-good.md", text);
  for (const char* command : {"list", "play"}) {
    const Result result =
        sandbox.run({"lessons", command, "--from", "mine"}, at_home(sandbox, "\n"));
    CHECK(contains(result.out, "Two \\x1b[2Jhandlers"));
    CHECK_FALSE(contains(result.out, "\x1b"));
  }
}

TEST_CASE("pages need nothing but themselves, and show no problem's lesson") {
  const Sandbox sandbox;
  const Result result = sandbox.run({"lessons", "export", "--html", "pages"});
  CHECK(result.status == 0);
  CHECK(result.err == "");
  const std::string page = sandbox.read("pages/07-a-handler-that-fails.html");
  CHECK(contains(page, "<h1>A handler that fails</h1>"));
  CHECK(contains(page, "<details><summary>Answer</summary>"));
  CHECK_FALSE(contains(page, "<script"));
  CHECK(contains(page, "src=\"data:image/svg+xml;base64,"));
  CHECK(count(page, "src=\"") == count(page, "src=\"data:image/svg+xml;base64,"));
  CHECK(contains(page, "<p class=\"file\">disk.py</p>\n<pre><code>import atexit"));
  CHECK(contains(sandbox.read("pages/11-the-output-that-vanished.html"),
                 "<summary><code>print(&quot;working&quot;, flush=True)</code></summary>"));
  CHECK(contains(sandbox.read("pages/index.html"),
                 "href=\"16-a-server-that-stops-gracefully.html\""));
  CHECK(sandbox.run({"lessons", "export", "--html", "/proc/nowhere"}).status == 1);
  CHECK(sandbox.run({"lessons", "export", "--html", "bad", "--from", broken}).status == 1);
}

TEST_CASE("beside the page the lessons are taken in it, and each stays a text without a script") {
  const Sandbox sandbox;
  fs::create_directory(sandbox.path() / "site");
  sandbox.write("site/index.html",
                "<!doctype html>\n<html lang=\"en\">\n<noscript>No script.</noscript>\n");
  sandbox.write("site/sw.js",
                "// Offline: what the page is made of is kept\nconst name = 'lastcall-1-abc';\n"
                "const files = [\"./\",\"engine.wasm\",\"index.html\",\"lessons.json\"];\n");
  sandbox.write("site/lessons.json", "the lessons of the house");
  sandbox.write("site/engine.wasm", "the engine");
  std::vector<std::string> words{"lessons", "export", "--html", "pages", "--page", "site"};
  const Result result = sandbox.run(words);
  CHECK(result.status == 0);
  CHECK(result.err == "");
  const std::string index = sandbox.read("pages/index.html");
  CHECK(contains(index, "<html lang=\"en\" data-lessons>"));
  CHECK(contains(index, "<noscript><div class=\"plain\"><h1>How a Python program ends</h1>"));
  CHECK(contains(index, "<a href=\"07-a-handler-that-fails.html\">A handler that fails</a>"));
  CHECK_FALSE(contains(index, "No script."));
  const std::string text = sandbox.read("pages/07-a-handler-that-fails.html");
  CHECK(contains(text, "<a href=\"index.html#lesson-07-a-handler-that-fails\">"));
  CHECK_FALSE(contains(text, "<script"));
  CHECK(sandbox.read("pages/engine.wasm") == "the engine");
  const std::string lessons = sandbox.read("pages/lessons.json");
  CHECK(contains(lessons, "\"ask\":\"teach\""));
  CHECK(contains(lessons, "\"pictures/07.svg\":\"data:image/svg+xml;base64,"));
  const std::string offline = sandbox.read("pages/sw.js");
  CHECK(contains(offline, "[\"./\",\"01-last-in-first-out.html\","));
  CHECK(contains(offline, "const name = 'lastcall-1-abc-"));

  // What was written is written anew; what has the name of a part and is none is left alone.
  CHECK(sandbox.run(words).status == 0);
  words[3] = "others";
  CHECK(sandbox.run({"lessons", "export", "--html", "others", "--page", ""}).status == 0);
  CHECK(contains(sandbox.read("others/index.html"), "<meta name=\"generator\""));
  sandbox.write("others/engine.wasm", "mine");
  const Result refused = sandbox.run(words);
  CHECK(refused.status == 1);
  CHECK(contains(refused.err, "\"others/engine.wasm\" is there and was not made by lastcall"));
  CHECK(sandbox.read("others/engine.wasm") == "mine");
  CHECK_FALSE(fs::exists(sandbox.path() / "others/sw.js"));

  words.back() = "nowhere";
  const Result missing = sandbox.run(words);
  CHECK(missing.status == 1);
  CHECK(contains(missing.err, "there is no page of this lastcall in \"nowhere\""));
}
