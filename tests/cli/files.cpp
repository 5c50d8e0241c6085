#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "child.hpp"
#include "lesson/library.hpp"
#include "lesson/progress.hpp"

using namespace lastcall::cli_test;
namespace fs = std::filesystem;

// Nothing of the user's is lost: every command that writes, held against everything that can be in
// the way.
namespace {

constexpr const char* demo = "import atexit\natexit.register(print, 'bye')\nprint('hello')\n";
constexpr const char* mine = "what somebody has written\n";

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// A command that writes one file; OUT stands for its name.
struct Writer {
  std::string name;
  std::string out;  // a name for its file
  std::vector<std::string> words;
  bool has_force = true;
  bool reads_demo = true;  // demo.py is its input
};

const std::vector<Writer>& writers() {
  static const std::vector<Writer> all{
      {"narrate", "out.txt", {"narrate", "demo.py", "-o", "OUT"}},
      {"trace", "out.json", {"trace", "demo.py", "-o", "OUT"}},
      {"render", "out.png", {"render", "demo.py", "--format", "png", "-o", "OUT"}},
      {"render a GIF",
       "out.gif",
       {"render", "demo.py", "--format", "gif", "-o", "OUT", "--to", "2"}},
      {"drive", "out.png", {"drive", "steps", "demo.py"}},
      {"progress", "out.json", {"lessons", "progress", "--export", "OUT"}, true, false},
      {"new lesson", "17-x.md", {"lessons", "new", "OUT"}, false, false},
  };
  return all;
}

class Stranger {
 public:
  Stranger() {
    sandbox.write("demo.py", demo);
    setting.environment = {"XDG_DATA_HOME=" + (sandbox.path() / "data").string()};
  }
  Result write(const Writer& writer, const std::string& to, bool force = false) {
    sandbox.write("steps", "shot \"" + to + "\"\n");
    std::vector<std::string> words = writer.words;
    for (std::string& word : words)
      if (word == "OUT") word = to;
    if (force) words.push_back("--force");
    return sandbox.run(words, setting);
  }
  // Runs a line of sh, in which $L is the program.
  Result sh(const std::string& line, const std::string& input = "") {
    Setting shell = setting;
    shell.program = "/bin/sh";
    shell.input = input;
    shell.environment.push_back(std::string("L=") + LASTCALL_PROGRAM);
    return sandbox.run({"-c", line}, shell);
  }
  std::size_t count_temporary() const {
    std::size_t count = 0;
    for (const auto& entry : fs::recursive_directory_iterator(sandbox.path()))
      count += entry.path().filename().string().starts_with(".lastcall-") ? 1 : 0;
    return count;
  }
  const fs::path& path() const { return sandbox.path(); }

  Sandbox sandbox;
  Setting setting;
};

bool wait_until(const std::function<bool()>& done) {
  for (int i = 0; i < 1000 && !done(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  return done();
}

bool is_alive(pid_t pid) {
  std::ifstream status("/proc/" + std::to_string(pid) + "/stat");
  std::string id, name, state;
  status >> id >> name >> state;
  return !state.empty() && state != "Z";
}

}  // namespace

TEST_CASE("what lies in the way and is not ours stays, and the message has a remedy") {
  for (const Writer& writer : writers()) {
    CAPTURE(writer.name);
    Stranger stranger;
    stranger.sandbox.write(writer.out, mine);
    const Result result = stranger.write(writer, writer.out);
    CHECK(result.status != 0);
    CHECK(stranger.sandbox.read(writer.out) == mine);
    CHECK(contains(result.err, "it stays as it is: choose another name"));
    CHECK(contains(result.err, "--force") == writer.has_force);
    CHECK(result.out == "");
    if (!writer.has_force) continue;
    CHECK(stranger.write(writer, writer.out, true).status == 0);
    CHECK(stranger.sandbox.read(writer.out) != mine);
    CHECK(stranger.count_temporary() == 0);
  }
}

TEST_CASE("what a command has written it writes again, and what another has written it does not") {
  for (const Writer& writer : writers()) {
    if (!writer.has_force) continue;
    CAPTURE(writer.name);
    Stranger stranger;
    CHECK(stranger.write(writer, writer.out).status == 0);
    const std::string first = stranger.sandbox.read(writer.out);
    CHECK(first.size() > 10);
    CHECK(stranger.write(writer, writer.out).status == 0);
    CHECK(stranger.sandbox.read(writer.out) == first);
    for (const Writer& other : writers()) {
      if (other.out == writer.out || !other.has_force || other.out.ends_with(".gif") ||
          writer.out.ends_with(".gif"))
        continue;
      CHECK(stranger.write(other, writer.out).status != 0);
      CHECK(stranger.sandbox.read(writer.out) == first);
    }
  }
}

TEST_CASE("files that only mention us, and transcripts with somebody's notes, are not ours") {
  Stranger stranger;
  const auto refuses = [&](const char* writer, const std::string& name, const std::string& text) {
    stranger.sandbox.write(name, text);
    for (const Writer& one : writers())
      if (one.name == writer) CHECK(stranger.write(one, name).status == 1);
    CHECK(stranger.sandbox.read(name) == text);
  };
  refuses("render", "a.svg", "<p>Made by lastcall</p>");
  refuses("render", "b.png", "Made by lastcall");
  refuses("trace", "a.json", "{\"format\": 1, \"python\": \"3.14\", \"mine\": true}");
  refuses("progress", "b.json", R"({"format": 1, "done": {"01-last-in-first-out": ["more"]}})");
  CHECK(stranger.sandbox.run({"narrate", "demo.py", "-o", "t.txt"}).status == 0);
  const std::string noted = stranger.sandbox.read("t.txt") + "Ask the class about this!\n";
  refuses("narrate", "t.txt", noted);
}

TEST_CASE("the input is never written over, by whatever name it is called") {
  for (const Writer& writer : writers()) {
    if (!writer.reads_demo) continue;
    CAPTURE(writer.name);
    Stranger stranger;
    fs::create_symlink("demo.py", stranger.path() / "link.png");
    fs::create_hard_link(stranger.path() / "demo.py", stranger.path() / "twin.png");
    fs::create_directory(stranger.path() / "folder");
    for (const std::string name :
         {"demo.py", "./demo.py", "folder/../demo.py", "link.png", "twin.png"}) {
      CAPTURE(name);
      for (const bool force : {false, true}) {
        const Result result = stranger.write(writer, name, force);
        CHECK(result.status != 0);
        CHECK(contains(result.err, "it stays as it is"));
        CHECK(stranger.sandbox.read("demo.py") == demo);
      }
    }
    CHECK(fs::hard_link_count(stranger.path() / "demo.py") == 2);
  }
  Stranger stranger;
  CHECK(stranger.sh("$L trace - --force -o demo.py < demo.py").status == 1);
  CHECK(stranger.sandbox.read("demo.py") == demo);
  CHECK(stranger.sh("$L drive --force - demo.py < steps").status == 2);
}

TEST_CASE("folders, links to nothing, devices and other strange places") {
  for (const Writer& writer : writers()) {
    CAPTURE(writer.name);
    Stranger stranger;
    fs::create_directory(stranger.path() / "17-folder.md");
    fs::create_symlink("nowhere", stranger.path() / "17-dangling.md");
    fs::create_symlink("17-loop.md", stranger.path() / "17-loop.md");
    for (const std::string name : {"17-folder.md", "17-dangling.md", "17-loop.md",
                                   "no/such/17-x.md", "demo.py/17-x.md", ""}) {
      CAPTURE(name);
      for (const bool force : {false, true}) {
        if (force && !writer.has_force) continue;
        const Result result = stranger.write(writer, name, force);
        CHECK(result.status != 0);
        CHECK(result.status != -1);
        CHECK(result.err.size() > 20);
      }
      CHECK_FALSE(fs::exists(stranger.path() / "nowhere"));
    }
    CHECK(fs::is_symlink(stranger.path() / "17-dangling.md"));
    CHECK(stranger.count_temporary() == 0);
    if (!writer.has_force) continue;
    CHECK(stranger.write(writer, "/dev/full").status == 1);
    CHECK(stranger.write(writer, "/dev/null").status == 0);
    CHECK(fs::is_character_file("/dev/full"));
    CHECK(fs::is_character_file("/dev/null"));
    // Names that are as long as names can be, or would move a cursor.
    const std::string longest = std::string(250, 'n') + ".png";
    CHECK(stranger.write(writer, longest).status == 0);
    CHECK(fs::exists(stranger.path() / longest));
    CHECK(stranger.write(writer, std::string(5000, 'n') + ".png").status == 1);
    const Result escape = stranger.write(writer, "no/\x1b[2J\nsuch.png");
    CHECK(escape.status != 0);
    CHECK_FALSE(contains(escape.err, "\x1b"));
    CHECK_FALSE(contains(escape.err, "\nsuch"));
  }
}

TEST_CASE("a pipe is written to, and its name stays") {
  Stranger stranger;
  REQUIRE(::mkfifo((stranger.path() / "pipe").c_str(), 0600) == 0);
  const Result result = stranger.sh("cat pipe > copy & $L trace demo.py -o pipe; wait");
  CHECK(result.status == 0);
  CHECK(fs::is_fifo(stranger.path() / "pipe"));
  CHECK(contains(stranger.sandbox.read("copy"), "\"format\": 1"));
  CHECK(contains(stranger.sh("$L trace demo.py -o /dev/stdout | cat").out, "\"format\": 1"));
  // Standard output that is a file is added to, as the shell wants it.
  CHECK(stranger.sh("echo first > log; $L narrate demo.py -o /dev/stdout >> log").status == 0);
  CHECK(stranger.sandbox.read("log").starts_with("first\ndemo.py is about to run"));
  CHECK(stranger.sh("$L narrate demo.py -o /dev/fd/7 7>> log").status == 0);
  CHECK(stranger.sandbox.read("log").starts_with("first\n"));
  CHECK(stranger.sh("$L narrate demo.py -o /dev/fd/77").status == 1);
}

TEST_CASE("rights are respected: what may not be written is not replaced either") {
  if (::geteuid() != 0) return;  // it is to be seen by somebody else than root
  Stranger stranger;
  fs::permissions(stranger.path(), fs::perms::all);
  stranger.sandbox.write("locked.json", "");
  fs::permissions(stranger.path() / "locked.json", fs::perms::owner_read | fs::perms::others_read);
  fs::create_directory(stranger.path() / "closed");
  const std::string as_nobody = "setpriv --reuid 65534 --regid 65534 --clear-groups ";
  if (stranger.sh(as_nobody + "$L --version").status != 0) return;  // it lies where nobody may go
  const Result locked = stranger.sh(as_nobody + "$L trace demo.py -o locked.json --force");
  CHECK(locked.status == 1);
  CHECK(contains(locked.err, "cannot write \"locked.json\": Permission denied"));
  CHECK(stranger.sandbox.read("locked.json") == "");
  const Result closed = stranger.sh(as_nobody + "$L trace demo.py -o closed/out.json");
  CHECK(closed.status == 1);
  CHECK(contains(closed.err, "Permission denied"));
  CHECK(stranger.count_temporary() == 0);
}

TEST_CASE("a file that would grow too large is told, and nothing of it is left") {
  Stranger stranger;
  stranger.write(writers()[1], "old.json");
  const std::string old = stranger.sandbox.read("old.json");
  const Result result = stranger.sh(
      "yes 'print(1)' | head -n 20000 > long.py; ulimit -f 64; $L trace long.py -o old.json");
  CHECK(result.status == 1);
  CHECK(contains(result.err, "File too large"));
  CHECK(stranger.sandbox.read("old.json") == old);
  CHECK(stranger.count_temporary() == 0);
}

TEST_CASE("a signal leaves no half a file, and a killed program's is removed by the next") {
  for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGXFSZ, SIGKILL}) {
    CAPTURE(signal);
    Stranger stranger;
    stranger.sandbox.write("slow.py", "for i in range(300000):\n    print(i)\n");
    // An animation is written while it is drawn.
    const Result result = stranger.sh(
        "env --default-signal $L render slow.py -o slow.gif --size 2000x2000 --to 300 2>err & "
        "pid=$!\n"
        "i=0; while [ $i -lt 2000 ] && ! ls .lastcall-* >/dev/null 2>&1; do sleep 0.01; "
        "i=$((i+1)); done\n"
        "ls .lastcall-* > found; kill -" +
        std::to_string(signal) + " $pid; wait $pid; echo $?");
    CHECK(contains(stranger.sandbox.read("found"), ".lastcall-"));
    CHECK(result.out == std::to_string(128 + signal) + "\n");
    CHECK_FALSE(fs::exists(stranger.path() / "slow.gif"));
    CHECK(stranger.count_temporary() == (signal == SIGKILL ? 1 : 0));
    CHECK(stranger.sandbox.run({"trace", "demo.py", "-o", "next.json"}).status == 0);
    CHECK(stranger.count_temporary() == 0);
  }
}

TEST_CASE("what a run writes that is under way is not taken for what a killed one has left") {
  Stranger stranger;
  std::string line;
  for (int i = 0; i < 12; ++i)
    line += "$L trace demo.py -o " + std::to_string(i) + ".json & pids=\"$pids $!\"\n";
  line += "for pid in $pids; do wait $pid || echo failed; done";
  for (int round = 0; round < 5; ++round) CHECK(stranger.sh(line).out == "");
  for (int i = 0; i < 12; ++i)
    CHECK(stranger.sandbox.read(std::to_string(i) + ".json").ends_with("}\n"));
  // All to one name: one of them is there, whole.
  CHECK(stranger.sh("for i in 1 2 3 4 5 6 7 8; do $L trace demo.py -o one.json & done; wait")
            .status == 0);
  CHECK(stranger.sandbox.read("one.json") == stranger.sandbox.read("0.json"));
  CHECK(stranger.count_temporary() == 0);
}

TEST_CASE("slides are all looked at before the first is written") {
  Stranger stranger;
  stranger.sandbox.write("3.svg", mine);
  const Result result = stranger.sandbox.run({"render", "demo.py", "--each", "-o", "%d.svg"});
  CHECK(result.status == 1);
  CHECK(contains(result.err, "\"3.svg\" is there and was not made by lastcall"));
  CHECK_FALSE(fs::exists(stranger.path() / "0.svg"));
  CHECK(stranger.sandbox.read("3.svg") == mine);
  // Nor is a folder made for what is refused.
  stranger.sandbox.write("new", mine);
  CHECK(stranger.sandbox.run({"render", "demo.py", "--each", "-o", "new/%d.svg"}).status == 1);
  CHECK(stranger.sandbox.read("new") == mine);
}

TEST_CASE("pages are all looked at before the first is written, and no link leads out") {
  Stranger stranger;
  const std::vector<std::string> words{"lessons", "export", "--html", "pages"};
  fs::create_directory(stranger.path() / "pages");
  stranger.sandbox.write("pages/index.html", mine);
  const Result foreign = stranger.sandbox.run(words);
  CHECK(foreign.status == 1);
  CHECK(contains(foreign.err, "\"pages/index.html\" is there and was not made by lastcall"));
  CHECK(stranger.sandbox.read("pages/index.html") == mine);
  CHECK(std::distance(fs::directory_iterator(stranger.path() / "pages"), {}) == 1);

  fs::remove(stranger.path() / "pages/index.html");
  stranger.sandbox.write("outside.html", "");
  fs::create_symlink("../outside.html", stranger.path() / "pages/index.html");
  std::vector<std::string> forced = words;
  forced.push_back("--force");
  for (const auto& how : {words, forced}) {
    const Result out = stranger.sandbox.run(how);
    CHECK(out.status == 1);
    CHECK(contains(out.err, "lies outside the folder \"pages\""));
    CHECK(stranger.sandbox.read("outside.html") == "");
    CHECK(std::distance(fs::directory_iterator(stranger.path() / "pages"), {}) == 1);
  }
  fs::remove(stranger.path() / "pages/index.html");
  CHECK(stranger.sandbox.run(words).status == 0);
  CHECK(stranger.sandbox.run(words).status == 0);  // ours, so once more
  // A folder that is a link is what was asked for.
  fs::create_symlink("pages", stranger.path() / "link");
  CHECK(stranger.sandbox.run({"lessons", "export", "--html", "link/"}).status == 0);
  CHECK(stranger.sandbox.run({"lessons", "export", "--html", "demo.py"}).status == 1);
}

TEST_CASE("a lesson's picture is not fetched through a link from outside its folder") {
  Stranger stranger;
  fs::create_directory(stranger.path() / "mine");
  stranger.sandbox.write("secret.svg", "<svg>secret</svg>");
  fs::create_symlink("../secret.svg", stranger.path() / "mine/picture.svg");
  std::string text =
      stranger.sandbox.read(std::string(LASTCALL_SOURCE_DIR) + "/tests/lesson/good.md");
  stranger.sandbox.write("mine/01-good.md", text);
  text.insert(text.find("\n## ", text.find("\n## ") + 1), "\n![a picture](picture.svg)\n");
  stranger.sandbox.write("mine/01-good.md", text);
  CHECK(stranger.sandbox.run({"lessons", "export", "--html", "pages", "--from", "mine"}).status ==
        0);
  CHECK(contains(stranger.sandbox.read("pages/01-good.html"), "src=\"data:,\""));
}

TEST_CASE("figures reach nothing outside the document's folder, and quote no file") {
  Stranger stranger;
  fs::create_directories(stranger.path() / "docs/real");
  stranger.sandbox.write("secret.py", "password = 'geheim'\nif\n");
  stranger.sandbox.write("docs/own.py", "password = 'geheim'\nif\n");
  fs::create_symlink("../secret.py", stranger.path() / "docs/link.py");
  fs::create_symlink("..", stranger.path() / "docs/up");
  const auto figures = [&](const std::string& words, std::vector<std::string> options = {}) {
    const std::string text = "```python lastcall " + words + "\nx = 1\n```\n";
    stranger.sandbox.write("docs/a.md", text);
    options.insert(options.begin(), {"figures", "docs/a.md"});
    Result result = stranger.sandbox.run(options);
    CHECK_FALSE(contains(result.err, "geheim"));
    CHECK_FALSE(contains(result.out, "geheim"));
    if (result.status != 0) CHECK(stranger.sandbox.read("docs/a.md") == text);
    return result;
  };
  for (const std::string words :
       {"out=../x.png", "out=up/x.png", "out=real/../../x.png", "file=../secret.py", "file=link.py",
        "file=up/secret.py", "file=/etc/hostname"}) {
    CAPTURE(words);
    const Result result = figures(words);
    CHECK(result.status == 2);
    CHECK(contains(result.err, "docs/a.md:1: "));
    CHECK(contains(result.err, "lies outside the folder \"docs\"; if that is meant, --root says"));
    CHECK_FALSE(fs::exists(stranger.path() / "x.png"));
    CHECK(figures(words, {"--force"}).status == 2);
  }
  CHECK(figures("file=own.py").status == 2);
  CHECK(contains(figures("file=own.py").err, "own.py:2: as Python 3.14 the script has an error"));
  // With --root the folder is another one.
  CHECK(figures("out=../x.png", {"--root", "."}).status == 0);
  CHECK(fs::exists(stranger.path() / "x.png"));
  stranger.sandbox.write("plain.py", "x = 2\n");
  CHECK(figures("file=../plain.py", {"--root", "."}).status == 0);
  CHECK(contains(stranger.sandbox.read("docs/a.md"), "x = 2\n"));
  CHECK(figures("file=../plain.py", {"--root", "docs"}).status == 2);
  // What is in the way stays, with a remedy.
  stranger.sandbox.write("docs/photo.png", mine);
  const Result photo = figures("out=photo.png");
  CHECK(photo.status == 1);
  CHECK(contains(photo.err, "--force"));
  CHECK(stranger.sandbox.read("docs/photo.png") == mine);
  CHECK(figures("out=photo.png", {"--force"}).status == 0);
  // A document cannot be replaced by its picture, and no pipe is waited for.
  fs::create_hard_link(stranger.path() / "docs/a.md", stranger.path() / "docs/twin.png");
  CHECK(figures("out=twin.png", {"--force"}).status == 1);
  REQUIRE(::mkfifo((stranger.path() / "docs/pipe.py").c_str(), 0600) == 0);
  CHECK(figures("file=pipe.py").status == 2);
  CHECK(stranger.sandbox.run({"figures", "docs/pipe.py"}).status == 2);
}

TEST_CASE("eight players at once lose nothing") {
  Stranger stranger;
  // Each reads other steps of the lessons, those that only have to be read.
  const lastcall::lesson::Library library(lastcall::lesson::built_in());
  std::vector<std::pair<const lastcall::lesson::Lesson*, std::size_t>> steps;
  for (const auto& entry : library.entries())
    for (std::size_t step = 0; step < entry.lesson->steps.size(); ++step)
      if (!entry.lesson->steps[step].task) steps.emplace_back(&*entry.lesson, step);
  REQUIRE(steps.size() >= 16);
  std::string line;
  for (std::size_t player = 0; player < 8; ++player) {
    line += "(";
    for (std::size_t i = player; i < steps.size(); i += 8)
      line += "echo | $L lessons play " + steps[i].first->name + " --step " +
              std::to_string(steps[i].second + 1) + " > /dev/null || echo failed; ";
    line += ") &\n";
  }
  const auto all_are_kept = [&] {
    const auto kept =
        lastcall::lesson::Progress::from_text(stranger.sandbox.read("data/lastcall/progress.json"));
    REQUIRE(kept.progress);
    for (const auto& [lesson, step] : steps) CHECK(kept.progress->is_done(*lesson, step));
  };
  const Result result = stranger.sh(line + "wait");
  CHECK(result.out == "");
  CHECK(result.err == "");
  all_are_kept();
  CHECK(stranger.count_temporary() == 0);
  // A damaged file is set aside once, and none that was set aside before is lost.
  stranger.sandbox.write("data/lastcall/progress.json.broken", "older");
  stranger.sandbox.write("data/lastcall/progress.json", "{ broken");
  stranger.sh(line + "wait");
  CHECK(stranger.sandbox.read("data/lastcall/progress.json.broken") == "older");
  CHECK(stranger.sandbox.read("data/lastcall/progress.json.broken-2") == "{ broken");
  CHECK_FALSE(fs::exists(stranger.path() / "data/lastcall/progress.json.broken-3"));
  all_are_kept();
}

TEST_CASE("progress that cannot be kept ends non-zero, and is told") {
  Stranger stranger;
  stranger.sandbox.write("data", "no folder");
  const Result result = stranger.sh("$L lessons play 1", "\nquit\n");
  CHECK(result.status == 1);
  CHECK(contains(result.out, "Your progress could not be kept: "));
  CHECK(contains(result.out, "Until next time.\n"));
  CHECK_FALSE(contains(result.out, "is kept"));
  // A new export does not take the place of one that has more.
  Stranger other;
  other.sh("echo | $L lessons play 1");
  CHECK(other.sandbox.run({"lessons", "progress", "--export", "p.json"}, other.setting).status ==
        0);
  CHECK(other.sandbox.run({"lessons", "progress", "--export", "p.json"}, other.setting).status ==
        0);
  const std::string saved = other.sandbox.read("p.json");
  CHECK(other.sandbox.run({"lessons", "progress", "--reset"}, other.setting).status == 0);
  CHECK(other.sandbox.run({"lessons", "progress", "--export", "p.json"}, other.setting).status ==
        1);
  CHECK(other.sandbox.read("p.json") == saved);
}

TEST_CASE("a player's script is saved under a new name, and again under the same") {
  Stranger stranger;
  stranger.sandbox.write("notes.py", mine);
  const Result result = stranger.sh("$L lessons play 1 --step 4",
                                    "save notes.py\nsave new.py\n3+ # more\nsave new.py\nquit\n");
  CHECK(stranger.sandbox.read("notes.py") == mine);
  CHECK(contains(result.out, "It cannot be saved: \"notes.py\" is there already"));
  CHECK(contains(stranger.sandbox.read("new.py"), "# more\n"));
}

TEST_CASE("output that could not be written ends non-zero, whatever the command") {
  Stranger stranger;
  stranger.sandbox.write("doc.md", "```python lastcall out=a.svg\nx = 1\n```\n");
  for (const std::string words : {"run demo.py",
                                  "narrate demo.py",
                                  "trace demo.py",
                                  "render demo.py -o -",
                                  "render demo.py --alt",
                                  "--help",
                                  "--version",
                                  "run --help",
                                  "lessons play --help",
                                  "versions",
                                  "lessons list",
                                  "lessons play 1",
                                  "lessons progress",
                                  "lessons progress --export -",
                                  "lessons new 1-new.md",
                                  "lessons check --simulation-only",
                                  "figures --check doc.md",
                                  "figures doc.md",
                                  "verify --json demo.py",
                                  "verify demo.py"}) {
    CAPTURE(words);
    const Result full = stranger.sh("$L " + words + " > /dev/full");
    CHECK(full.status > 0);
    CHECK(contains(full.err, "No space left on device"));
    fs::remove(stranger.path() / "1-new.md");
    fs::remove(stranger.path() / "a.svg");
    // A script without a standard output is no failure: its print does nothing, in Python, too.
    if (words == "run demo.py") continue;
    const Result closed = stranger.sh("$L " + words + " >&-");
    CHECK(closed.status > 0);
    CHECK(contains(closed.err, "Bad file descriptor"));
    fs::remove(stranger.path() / "1-new.md");
    fs::remove(stranger.path() / "a.svg");
  }
  // No standard input is no empty script.
  CHECK(stranger.sh("$L run - <&-").status == 2);
  CHECK(stranger.sh("$L narrate - <&-").status == 2);
  CHECK(stranger.sh("$L run - < demo.py > /dev/full").status > 0);
}

TEST_CASE("nothing of a name, a line or a script moves the cursor of whoever reads a message") {
  Stranger stranger;
  const std::string evil =
      "\x1b[2J\x07\xc2\x9b"
      "1m\xe2\x80\xae\r\nzzz";
  const std::string file = evil + ".py";
  const std::string line =
      "x = '\x1b[2J\x07\xc2\x9b"
      "1m\xe2\x80\xae' (\n";
  const auto is_safe = [](const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      if ((byte < 0x20 && byte != '\n') || byte == 0x7f) return false;
      if (byte == 0xc2 && static_cast<unsigned char>(text[i + 1]) < 0xa0) return false;
    }
    return !contains(text, "\xe2\x80\xae") && !contains(text, "\nzzz");
  };
  const auto check = [&](const std::vector<std::string>& words, bool with_out = true) {
    const Result result = stranger.sandbox.run(words, stranger.setting);
    CAPTURE(words[0]);
    CAPTURE(result.err);
    CHECK(is_safe(result.err));
    if (with_out) CHECK(is_safe(result.out));
    CHECK(result.err.size() < 20'000);
    return result;
  };
  for (const bool exists : {false, true}) {
    if (exists) stranger.sandbox.write(file, line);
    for (const std::string command : {"narrate", "trace", "render", "verify", "drive"})
      if (const int status = check({command, file}).status; !exists || command != "verify")
        CHECK(status != 0);  // that no Python takes it agrees with Python
    check({"figures", file});
    CHECK(check({"render", file, "-o", file}).status != 0);
    CHECK(check({"lessons", "new", file}).status != 0);
    CHECK(check({"lessons", "play", file}).status != 0);
    CHECK(check({"lessons", "check", file}).status != 0);
    CHECK(check({"lessons", "progress", "--import", file}).status != 0);
  }
  CHECK(stranger.sandbox.run({"run", file}).status ==
        1);  // in Python's words, which are as they are
  check({evil});
  check({evil, evil});
  check({"run", "--python", evil, "demo.py"});
  check({"run", "--" + evil, "demo.py"});
  check({"render", "demo.py", "-o", "x.png", "--size", evil});
  check({"render", "demo.py", "-o", "x.png", "--step", evil});
  check({"verify", "--with", evil, "demo.py"});

  stranger.sandbox.write(file, std::string("import atexit\natexit.register(print, \"") +
                                   "\\x1b[2J\\x07\\x9b1m\\u202e\")\n");
  check({"narrate", file});
  check({"trace", file});
  check({"render", file, "--alt"});
  stranger.sandbox.write("steps", "expect text \"" + std::string("\x1b[3J") + "\"\n\x1b[2J\n");
  CHECK(check({"drive", "steps", file}).status == 1);
  stranger.sandbox.write(
      evil + ".md", "```python lastcall out=a.svg " + std::string("\x1b[2J") + "\nx = 1\n```\n");
  CHECK(check({"figures", evil + ".md"}).status == 2);
  stranger.sandbox.write(evil + ".md", "```python lastcall out=a.svg\nx = 1\n```\n");
  CHECK(check({"figures", "--check", evil + ".md"}).status == 1);
  CHECK(check({"figures", evil + ".md"}).status == 0);
}

TEST_CASE("a bad source names a place, never a megabyte") {
  Stranger stranger;
  const std::string much(1'000'000, 'a');
  struct Case {
    const char* name;
    std::string text;
  };
  for (const Case& one : {Case{"one line", "x = " + much + " $\n"},
                          {"a name", much + ": int = 1\n"},
                          {"a text", "x = '" + much + "\n"},
                          {"binary", std::string(300'000, '\x80')},
                          {"a NUL", std::string("x = 1\0\n", 7)},
                          {"no end of brackets", std::string(900'000, '(')},
                          {"all NUL", std::string(100'000, '\0')},
                          {"escapes", "x = (" + std::string(100'000, '\x1b') + "\n"},
                          {"an import", "import " + much + "\n"},
                          {"too long", much + much}}) {
    const std::string what = one.name;
    CAPTURE(what);
    stranger.sandbox.write("bad.py", one.text);
    stranger.sandbox.write("doc.md", "```python lastcall out=a.svg\n" + one.text + "\n```\n");
    for (const std::string command : {"narrate", "trace", "verify"}) {
      CAPTURE(command);
      const Result result = stranger.sandbox.run({command, "bad.py"});
      CHECK(result.status >= 0);
      CHECK(result.err.size() < 4000);
      CHECK((command == "trace" || result.out.size() < 4000));
      CHECK_FALSE(contains(result.err, "\x1b"));
    }
    CHECK(stranger.sandbox.run({"figures", "doc.md"}).err.size() < 4000);
  }
  stranger.sandbox.write("bad.py", "y = 1\nx = " + much + " : int\n");
  const Result place = stranger.sandbox.run({"narrate", "bad.py"});
  CHECK(place.status == 2);
  CHECK(place.err.starts_with("bad.py:2:"));
  CHECK(contains(place.err, "…aaaa"));
  // Names that are a megabyte in all, and one that no system takes.
  for (const std::string& name : {std::string(100'000, 'n'), std::string(100'000, '\n')}) {
    for (const std::string command : {"run", "narrate", "figures", "verify", "drive"}) {
      const Result result = stranger.sandbox.run({command, name});
      CHECK(result.status != 0);
      CHECK(result.err.size() < 4000);
    }
    CHECK(stranger.sandbox.run({name}).err.size() < 4000);
  }
}

TEST_CASE("verify ends all that it started, also what is in a session of its own") {
  Stranger stranger;
  const std::string pids = (stranger.path() / "pids").string();
  // A daemon as they are made: a child's child in a new session that closes everything.
  const std::string python =
      stranger.sandbox.write("python",
                             "#!/bin/sh\nif [ \"$1\" = -E ]; then echo 'Python 3.11.2'; exit; fi\n"
                             "setsid sh -c 'trap \"\" TERM HUP; (sleep 1000 & echo $! >> " +
                                 pids + "; echo $$ >> " + pids +
                                 "; wait) & wait' </dev/null >/dev/null 2>&1 &\n"
                                 "while [ $(cat " +
                                 pids +
                                 " 2>/dev/null | wc -l) -lt 2 ]; do sleep 0.01; done\n"
                                 "$HANG\necho 1\n",
                             true);
  stranger.sandbox.write("demo.py", "print(1)\n");
  const auto all = [&] {
    std::vector<pid_t> found;
    std::ifstream file(pids);
    for (pid_t pid = 0; file >> pid;) found.push_back(pid);
    return found;
  };
  const auto all_gone = [&] {
    for (const pid_t pid : all())
      if (is_alive(pid)) return false;
    return true;
  };
  fs::create_directory(stranger.path() / "tmp");
  stranger.setting.environment.push_back("TMPDIR=" + (stranger.path() / "tmp").string());
  const auto is_clean = [&] { return fs::is_empty(stranger.path() / "tmp"); };
  const Result result =
      stranger.sandbox.run({"verify", "--with", python, "demo.py"}, stranger.setting);
  CHECK(result.status == 0);
  CHECK(all().size() == 2);
  CHECK(all_gone());  // at once: it has waited for them
  CHECK(is_clean());
  for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGKILL}) {
    CAPTURE(signal);
    fs::remove(pids);
    std::string text = stranger.sandbox.read("python");
    if (const std::size_t at = text.find("$HANG"); at != std::string::npos)
      text.replace(at, 5, "sleep 1000");
    stranger.sandbox.write("python", text);
    stranger.sh(
        "env --default-signal $L verify --time 100 --with ./python demo.py >out 2>&1 & pid=$!\n"
        "while [ $(cat pids 2>/dev/null | wc -l) -lt 2 ]; do sleep 0.01; done\n"
        "kill -" +
        std::to_string(signal) + " $pid; wait $pid");
    CHECK(all().size() == 2);
    CHECK(wait_until(all_gone));
    CHECK(wait_until(is_clean));
  }
  // What a machine that stopped has left is removed by the next.
  fs::create_directories(stranger.path() / "tmp/lastcall-run.aBc123/in/it");
  fs::create_directories(stranger.path() / "tmp/lastcall-run.other/mine");
  stranger.sandbox.write("python2", "#!/bin/sh\necho 'Python 3.11.2'\n", true);
  stranger.sandbox.run({"verify", "--with", "./python2", "demo.py"}, stranger.setting);
  CHECK_FALSE(fs::exists(stranger.path() / "tmp/lastcall-run.aBc123"));
  CHECK(fs::exists(stranger.path() / "tmp/lastcall-run.other/mine"));
}
