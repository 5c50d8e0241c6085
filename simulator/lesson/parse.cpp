#include <algorithm>
#include <array>
#include <charconv>
#include <functional>

#include "lesson/lesson.hpp"
#include "markdown.hpp"
#include "python/rules.hpp"
#include "task.hpp"
#include "text.hpp"

namespace lastcall::lesson {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = text.find_first_not_of(" \t", i);
    if (begin == std::string_view::npos) break;
    i = std::min(text.find_first_of(" \t", begin), text.size());
    words.emplace_back(text.substr(begin, i - begin));
  }
  return words;
}

bool read_number(std::string_view text, int least, int most, int& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number >= least &&
         number <= most;
}

// The first byte that is not UTF-8, or npos.
std::size_t find_bad_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t more = lead < 0x80   ? 0
                             : lead < 0xc2 ? 9
                             : lead < 0xe0 ? 1
                             : lead < 0xf0 ? 2
                             : lead < 0xf5 ? 3
                                           : 9;
    if (more == 9 || i + more >= text.size() + (more == 0 ? 1 : 0)) return i;
    for (std::size_t k = 1; k <= more; ++k) {
      if ((static_cast<unsigned char>(text[i + k]) & 0xc0) != 0x80) return i;
    }
    i += more + 1;
  }
  return std::string_view::npos;
}

class Parser {
 public:
  Parser(std::string_view text, std::string_view filename) : filename_(filename) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    text_.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {  // lines end with \n alone
      if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
      text_ += text[i];
    }
  }

  ParseResult parse() {
    if (read_name() && check_text() && read_front_matter()) read_body();
    ParseResult result;
    std::stable_sort(problems_.begin(), problems_.end(), [](const Problem& a, const Problem& b) {
      return a.place.line < b.place.line;
    });
    result.problems = std::move(problems_);
    if (result.problems.empty()) result.lesson = std::move(lesson_);
    return result;
  }

 private:
  void complain(Place place, std::string message, std::string remedy) {
    problems_.push_back({place, std::move(message), std::move(remedy)});
  }

  // ---- the file as a whole ----------------------------------------------------------------------

  bool read_name() {
    std::string_view stem = filename_;
    if (const std::size_t slash = stem.rfind('/'); slash != std::string_view::npos) {
      stem.remove_prefix(slash + 1);
    }
    const bool is_markdown = stem.ends_with(".md");
    if (is_markdown) stem.remove_suffix(3);
    const std::size_t dash = stem.find('-');
    if (!is_markdown || dash == std::string_view::npos || dash + 1 == stem.size() ||
        !read_number(stem.substr(0, dash), 1, 999, lesson_.number)) {
      complain({}, "a lesson's file is not named \"" + std::string(stem) + "\"",
               "name it by number and subject, as 17-my-subject.md");
      return false;
    }
    lesson_.name = stem;
    return true;
  }

  bool check_text() {
    const auto place_at = [&](std::size_t offset) {
      const std::string_view before = std::string_view(text_).substr(0, offset);
      const std::size_t line = before.rfind('\n');
      return Place{
          static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
          static_cast<int>(line == std::string_view::npos ? offset : offset - line - 1) + 1};
    };
    if (text_.size() > longest_lesson) {
      complain({}, "the file is longer than 256 KiB", "a lesson takes six minutes: divide it");
      return false;
    }
    if (const std::size_t bad = find_bad_utf8(text_); bad != std::string::npos) {
      complain(place_at(bad), "the text is not UTF-8 here",
               "save the file with the encoding UTF-8");
      return false;
    }
    if (const std::size_t nul = text_.find('\0'); nul != std::string::npos) {
      complain(place_at(nul), "there is a NUL byte here", "remove it");
      return false;
    }
    return true;
  }

  // ---- front matter -----------------------------------------------------------------------------

  struct Field {
    std::string_view name;
    bool required;
    std::string_view remedy;
    std::function<bool(std::string_view)> read;
  };

  bool read_front_matter() {
    const std::string example =
        "a lesson begins so:\n    ---\n    title: Last in, first out\n    minutes: 4\n"
        "    needs: nothing\n    python: 3.14\n    format: 1\n    ---";
    if (!text_.starts_with("---\n")) {
      complain({}, "there is no front matter", example);
      return false;
    }
    int line = 2;
    const std::array<Field, 5> fields{{
        {"title", true, "one line of text",
         [&](std::string_view value) { return !(lesson_.title = value).empty(); }},
        {"minutes", true, "a whole number from 1 to 60",
         [&](std::string_view value) { return read_number(value, 1, 60, lesson_.minutes); }},
        {"needs", true, "\"nothing\", or numbers of lessons, as 1, 4",
         [&](std::string_view value) { return read_needs(value); }},
        {"python", true, "a version, as 3.14",
         [&](std::string_view value) {
           lesson_.python = value;
           lesson_.python_place = {line, 1};
           return python::read_version(value).has_value();
         }},
        {"format", true, "this program reads format 1; a newer program may read this lesson",
         [&](std::string_view value) { return value == std::to_string(lesson_format); }},
    }};
    std::vector<std::string_view> seen;
    std::size_t at = 4;
    for (;; ++line) {
      if (at >= text_.size()) {
        complain({1, 1}, "the front matter has no end", "end it with a line ---");
        return false;
      }
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      const std::string_view row = std::string_view(text_).substr(at, end - at);
      at = end + 1;
      if (trimmed(row) == "---") break;
      if (trimmed(row).empty()) continue;
      const std::size_t colon = std::min(row.find(':'), row.size());
      const std::string_view name = trimmed(row.substr(0, colon));
      const std::string_view value = colon < row.size() ? trimmed(row.substr(colon + 1)) : "";
      const auto field = std::find_if(std::begin(fields), std::end(fields),
                                      [&](const Field& one) { return one.name == name; });
      if (field == std::end(fields)) {
        complain({line, 1}, "the front matter has no \"" + std::string(name) + "\"",
                 "it has title, minutes, needs, python and format");
      } else if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
        complain({line, 1}, "\"" + std::string(name) + "\" stands here a second time",
                 "remove one");
      } else {
        seen.push_back(field->name);
        if (!field->read(value)) {
          complain({line, static_cast<int>(colon) + 2},
                   "\"" + std::string(value) + "\" is no " + std::string(name),
                   std::string(field->remedy));
        }
      }
    }
    for (const Field& field : fields) {
      if (field.required && std::find(seen.begin(), seen.end(), field.name) == seen.end()) {
        complain(
            {1, 1}, "the front matter lacks \"" + std::string(field.name) + "\"",
            "add a line \"" + std::string(field.name) + ":\" with " + std::string(field.remedy));
      }
    }
    // The rest keeps its line numbers.
    const std::string_view front = std::string_view(text_).substr(0, at);
    const auto lines = static_cast<std::size_t>(std::count(front.begin(), front.end(), '\n'));
    text_.replace(0, std::min(at, text_.size()), std::string(lines, '\n'));
    return true;
  }

  bool read_needs(std::string_view value) {
    if (value == "nothing") return true;
    while (!value.empty()) {
      const std::size_t end = std::min(value.find(','), value.size());
      int number = 0;
      if (!read_number(trimmed(value.substr(0, end)), 1, 999, number)) return false;
      lesson_.needs.push_back(number);
      value.remove_prefix(std::min(end + 1, value.size()));
    }
    return !lesson_.needs.empty();
  }

  // ---- the body ---------------------------------------------------------------------------------

  void read_body() {
    const Document document(text_);
    for (cmark_node* node = cmark_node_first_child(document.root()); node != nullptr;
         node = cmark_node_next(node)) {
      read_block(node);
    }
    finish_step();
    if (lesson_.steps.empty()) {
      complain({}, "there is no step", "begin each with a heading, as \"## Who comes first?\"");
    }
  }

  void read_block(cmark_node* node) {
    const Place place = place_of(node);
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_HEADING) return read_heading(node, place);
    if (type == CMARK_NODE_HTML_BLOCK) return read_html(node, place);
    if (lesson_.steps.empty()) {
      if (!complained_of_start_) {
        complain(place, "there is text before the first step",
                 "begin with a heading, as \"## Who comes first?\"");
      }
      complained_of_start_ = true;
      return;
    }
    if (type == CMARK_NODE_CODE_BLOCK) return read_code(node, place);
    if (step().task) {
      complain(place, "text follows the task of its step", "begin a new step, or put it before");
      return;
    }
    switch (type) {
      case CMARK_NODE_PARAGRAPH: add_text(node, BlockKind::paragraph, "", html_of(node)); break;
      case CMARK_NODE_LIST: read_list(node); break;
      default:
        complain(place, "a lesson has no " + std::string(cmark_node_get_type_string(node)),
                 "it has headings (##), paragraphs, simple lists and fenced code");
    }
  }

  void read_heading(cmark_node* node, Place place) {
    finish_step();
    if (cmark_node_get_heading_level(node) != 2) {
      complain(place, "a heading here has two signs, ##",
               "the title is in the front matter; steps have no parts with headings");
    }
    Step next;
    next.place = place;
    next.title = plain_text(node, lesson_.links, problems_);
    lesson_.steps.push_back(std::move(next));
    task_is_broken_ = false;
  }

  void finish_step() {
    if (lesson_.steps.empty()) return;
    const Step& last = lesson_.steps.back();
    if (last.blocks.empty() && !last.task && !task_is_broken_) {
      complain(last.place, "the step \"" + last.title + "\" is empty", "write it, or remove it");
    }
    if (!last.task) return;
    if (const auto* edit = std::get_if<Edit>(&last.task->what); edit && edit->solution.empty()) {
      complain(last.task->place, "this task has no solution",
               "put one after it, in a block that begins with ```python solution");
    }
  }

  void read_html(cmark_node* node, Place place) {
    const std::string_view html = trimmed(cmark_node_get_literal(node));
    if (html.starts_with("<!--") && html.ends_with("-->")) {
      const std::string_view text = trimmed(html.substr(4, html.size() - 7));
      constexpr std::string_view point = "point at:";
      if (!text.starts_with(point)) return;
      if (lesson_.steps.empty()) {
        complain(place, "there is no step yet that could point at something",
                 "put this below the step's heading");
      } else {
        step().control = trimmed(text.substr(point.size()));
        step().control_place = place;
      }
      return;
    }
    if (html == "</details>" || (html.starts_with("<details>") && html.ends_with("</summary>"))) {
      return;
    }
    complain(
        place, "raw HTML is not taken",
        "but for <details><summary>…</summary> and </details> around a solution, and comments");
  }

  void read_list(cmark_node* list) {
    int number = cmark_node_get_list_start(list);
    const bool ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
    for (cmark_node* item = cmark_node_first_child(list); item != nullptr;
         item = cmark_node_next(item)) {
      cmark_node* const content = cmark_node_first_child(item);
      if (content == nullptr || cmark_node_get_type(content) != CMARK_NODE_PARAGRAPH ||
          cmark_node_next(content) != nullptr) {
        complain(place_of(item), "an item of a list is one paragraph here",
                 "put code and lists behind the list");
        continue;
      }
      add_text(content, BlockKind::item, ordered ? std::to_string(number++) + "." : "-",
               html_of(item));
    }
  }

  void add_text(cmark_node* node, BlockKind kind, std::string marker, std::string html) {
    Block block;
    block.kind = kind;
    block.place = place_of(node);
    block.text = plain_text(node, lesson_.links, problems_);
    block.html = std::move(html);
    block.marker = std::move(marker);
    step().blocks.push_back(std::move(block));
  }

  void read_code(cmark_node* node, Place place) {
    const std::string info = cmark_node_get_fence_info(node);
    const std::vector<std::string> words = words_of(info);
    const std::string language = words.empty() ? "" : words[0];
    std::string text = cmark_node_get_literal(node);
    const Place first{place.line + 1, 1};
    if (language == "python" && words.size() > 1 && words[1] == "solution") {
      return read_solution(place, std::move(text));
    }
    if (step().task) {
      complain(place, "code follows the task of its step", "begin a new step, or put it before");
      return;
    }
    if (std::find(task_names.begin(), task_names.end(), language) != task_names.end()) {
      TaskReader reader{lesson_, problems_};
      step().task = reader.read(language, text, place);
      task_is_broken_ = !step().task;
      return;
    }
    Block block;
    block.place = place;
    block.html = html_of(node);
    block.kind = BlockKind::code;
    if (language == "python" && words.size() > 1) {
      block.kind = BlockKind::scenario;
      block.index = lesson_.scenarios.size();
      add_scenario(words[1], text, first, place);
    } else if (language == "console") {
      block.kind = BlockKind::console;
      read_console(text, first);
    }
    block.text = std::move(text);
    step().blocks.push_back(std::move(block));
  }

  void add_scenario(const std::string& name, const std::string& text, Place first, Place place) {
    if (!name.ends_with(".py") || name.size() == 3 || name.find('/') != std::string::npos ||
        name[0] == '-') {
      complain(place, "\"" + name + "\" is no name of a script",
               "name it behind the language, as ```python demo.py");
    }
    if (std::find_if(lesson_.scenarios.begin(), lesson_.scenarios.end(),
                     [&](const Scenario& scenario) { return scenario.name == name; }) !=
        lesson_.scenarios.end()) {
      complain(place, "there is a script \"" + name + "\" already", "give this one another name");
    }
    lesson_.scenarios.push_back({name, text, first});
  }

  void read_solution(Place place, std::string text) {
    Edit* const edit = step().task ? std::get_if<Edit>(&step().task->what) : nullptr;
    if (edit == nullptr || !edit->solution.empty()) {
      if (task_is_broken_) return;  // that was said already
      complain(place, "there is no task here that this could be the solution of",
               "put it behind a block ```edit");
      return;
    }
    edit->solution = std::move(text);
    edit->solution_place = {place.line + 1, 1};
  }

  // `$ python3.9 demo.py`, what it shows, `$ echo $?`, the status; any number of times.
  void read_console(std::string_view text, Place place) {
    const std::string remedy =
        "a block of console has these commands, and below each what comes of it:\n"
        "    $ python3 demo.py         as the lesson's version; or python3.9, python2.7 …\n"
        "    $ python3 demo.py | cat   the same, with a pipe for standard output\n"
        "    $ echo $?";
    bool wants_status = false;
    const std::size_t runs_before = lesson_.runs.size();
    for (; !text.empty(); ++place.line) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view row = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      const bool any = lesson_.runs.size() > runs_before;
      if (row == "$ echo $?" && any && !lesson_.runs.back().to_pipe) {
        wants_status = true;
      } else if (row.starts_with("$ ")) {
        wants_status = false;
        if (!read_command(row.substr(2), place)) {
          complain(place, "this is no command here", remedy);
          return;
        }
      } else if (!any) {
        complain(place, "this stands before any command", remedy);
        return;
      } else if (wants_status) {
        int status = 0;
        if (!read_number(row, 0, 255, status)) {
          complain(place, "an exit status is a number from 0 to 255", remedy);
        }
        lesson_.runs.back().status = status;
        lesson_.runs.back().status_place = place;
        wants_status = false;
      } else {
        lesson_.runs.back().output += std::string(row) + "\n";
      }
    }
  }

  bool read_command(std::string_view command, Place place) {
    std::vector<std::string> words = words_of(command);
    ConsoleRun run;
    run.place = place;
    if (words.size() == 4 && words[2] == "|" && words[3] == "cat") {
      run.to_pipe = true;
      words.resize(2);
    }
    if (words.size() != 2 || !words[0].starts_with("python")) return false;
    run.python = words[0].substr(6);
    if (run.python.empty() || run.python == "3") run.python = lesson_.python;
    if (!python::read_version(run.python)) return false;
    const auto found =
        std::find_if(lesson_.scenarios.begin(), lesson_.scenarios.end(),
                     [&](const Scenario& scenario) { return scenario.name == words[1]; });
    if (found == lesson_.scenarios.end()) {
      complain(place, "there is no script \"" + words[1] + "\" above",
               "name a script behind its language, as ```python " + words[1]);
      return true;
    }
    run.scenario = static_cast<std::size_t>(found - lesson_.scenarios.begin());
    lesson_.runs.push_back(std::move(run));
    return true;
  }

  Step& step() { return lesson_.steps.back(); }

  std::string_view filename_;
  std::string text_;
  Lesson lesson_;
  std::vector<Problem> problems_;
  bool complained_of_start_ = false;
  bool task_is_broken_ = false;  // of the current step
};

}  // namespace

ParseResult parse(std::string_view text, std::string_view filename) {
  return Parser(text, filename).parse();
}

std::string render(const Problem& problem, std::string_view filename) {
  std::string text(filename);
  text += ":" + std::to_string(problem.place.line) + ":" + std::to_string(problem.place.column) +
          ": error: " + problem.message + "\n";
  if (!problem.remedy.empty()) text += "  " + problem.remedy + "\n";
  return text;
}

}  // namespace lastcall::lesson
