#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>

#include "command.hpp"
#include "lesson/grade.hpp"
#include "lesson_files.hpp"
#include "lessons.hpp"
#include "message.hpp"
#include "page.hpp"
#include "platform/files.hpp"
#include "text/printable.hpp"
#include "trace/words.hpp"

// Lessons as static pages: one file each, which needs nothing else. Where there is the page for
// browsers it is written beside them, and index.html is that page, with these lessons in it.
namespace lastcall::cli {
namespace {

namespace fs = std::filesystem;

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text::printable(text)) {
    switch (c) {
      case '&': result += "&amp;"; break;
      case '<': result += "&lt;"; break;
      case '>': result += "&gt;"; break;
      case '"': result += "&quot;"; break;
      default: result += c;
    }
  }
  return result;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      text += i + k > bytes.size() ? '=' : digits[group >> (18 - 6 * k) & 63];
    }
  }
  return text;
}

constexpr std::string_view style = R"(
:root { color-scheme: light dark; --back: #f3f5f9; --panel: #fff; --line: #d6dde8; --text: #18202d;
  --dim: #566279; --accent: #0072b2; }
@media (prefers-color-scheme: dark) { :root { --back: #0f1218; --panel: #161b24; --line: #2a3342;
  --text: #e6eaf2; --dim: #8f9bb0; --accent: #5cc8ff; } }
body { margin: 0 auto; padding: 2rem 1.2rem 4rem; max-width: 46rem; background: var(--back);
  color: var(--text); font: 1.06rem/1.6 Inter, system-ui, sans-serif; }
h1 { line-height: 1.2; } h2 { margin-top: 2.6rem; }
pre, .task { background: var(--panel); border: 1px solid var(--line); border-radius: .5rem;
  padding: .9rem 1.1rem; overflow-x: auto; }
img { max-width: 100%; border-radius: .5rem; }
code, pre { font-family: "JetBrains Mono", ui-monospace, monospace; font-size: .92em; }
.task { border-left: .25rem solid var(--accent); }
.file { margin: 1.4rem 0 -.6rem; color: var(--dim);
  font: .86em "JetBrains Mono", ui-monospace, monospace; }
.dim { color: var(--dim); } a { color: var(--accent); }
summary { cursor: pointer; color: var(--accent); } details { margin: .6rem 0; }
nav { margin-top: 3rem; }
)";

// Stands in every page; by that a page is known that may be written anew.
constexpr std::string_view head =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"generator\" content=\"lastcall\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";

bool is_page(std::string_view text) {
  return text.starts_with(head);
}

std::string page_of(const lesson::Lesson& one) {
  return one.name + ".html";
}

std::string code(std::string_view text) {
  return "<pre><code>" + escaped(text) + "</code></pre>\n";
}

// The words of a task: what stands between two backticks is code.
std::string words(std::string_view text) {
  std::string html;
  for (std::size_t begin; (begin = text.find('`')) != std::string_view::npos;) {
    const std::size_t end = text.find('`', begin + 1);
    if (end == std::string_view::npos) break;
    html += escaped(text.substr(0, begin)) + "<code>" +
            escaped(text.substr(begin + 1, end - begin - 1)) + "</code>";
    text.remove_prefix(end + 1);
  }
  return html + escaped(text);
}

std::string details(std::string_view summary, const std::string& html) {
  return "<details><summary>" + words(summary) + "</summary>\n" + html + "</details>\n";
}

class Page {
 public:
  Page(const lesson::Library& library, const lesson::Lesson& one, std::string folder, bool is_live)
      : library_(library), one_(one), folder_(std::move(folder)), is_live_(is_live) {}

  std::string html() {
    text_ = std::string(head) + escaped(one_.title) + "</title>\n<style>" + std::string(style) +
            "</style>\n</head>\n<body>\n<p class=\"dim\">Lesson " + std::to_string(one_.number) +
            ", " + std::to_string(one_.minutes) + " minutes, Python " + escaped(one_.python) +
            "</p>\n<h1>" + escaped(one_.title) + "</h1>\n";
    for (const lesson::Step& step : one_.steps) add(step);
    text_ += "<nav>";
    if (is_live_) {
      text_ +=
          "<a href=\"index.html#lesson-" + escaped(one_.name) + "\">Take it step by step</a> · ";
    }
    text_ += "<a href=\"index.html\">All lessons</a>";
    if (const lesson::Lesson* const next = library_.after(one_)) {
      text_ +=
          " · Next: <a href=\"" + escaped(page_of(*next)) + "\">" + escaped(next->title) + "</a>";
    }
    return text_ + "</nav>\n</body>\n</html>\n";
  }
  // Those of what `html` made, as they are named in the lesson, and as addresses.
  const std::map<std::string, std::string>& pictures() const { return pictures_; }

 private:
  void add(const lesson::Step& step) {
    text_ += "<h2>" + escaped(step.title) + "</h2>\n";
    bool in_list = false;
    bool ordered = false;
    for (const lesson::Block& block : step.blocks) {
      const bool is_item = block.kind == lesson::BlockKind::item;
      if (is_item != in_list) {
        if (is_item) ordered = block.marker != "-";
        text_ += std::string(is_item ? "<" : "</") + (ordered ? "ol>\n" : "ul>\n");
        in_list = is_item;
      }
      const bool is_text = is_item || block.kind == lesson::BlockKind::paragraph;
      if (block.kind == lesson::BlockKind::scenario) {
        text_ += "<p class=\"file\">" + escaped(one_.scenarios[block.index].name) + "</p>\n";
      }
      text_ += is_text ? linked(block.html) : code(block.text);
    }
    if (in_list) text_ += ordered ? "</ol>\n" : "</ul>\n";
    if (!step.task) return;
    task_ = &*step.task;
    text_ += "<div class=\"task\">\n";
    std::visit([this](const auto& what) { add(what); }, task_->what);
    text_ += "</div>\n";
  }

  // Links between lessons lead to pages.
  std::string linked(std::string html) {
    for (const lesson::Entry& entry : library_.entries()) {
      const std::string from = "href=\"" + entry.file.name + "\"";
      for (std::size_t at; entry.lesson && (at = html.find(from)) != std::string::npos;) {
        html.replace(at, from.size(), "href=\"" + page_of(*entry.lesson) + "\"");
      }
    }
    return with_pictures(std::move(html));
  }

  // Pictures become part of the page.
  std::string with_pictures(std::string html) {
    constexpr std::string_view from = "src=\"";
    for (std::size_t at = 0; (at = html.find(from, at)) != std::string::npos;) {
      at += from.size();
      const std::size_t size = html.find('"', at) - at;
      const std::string link = html.substr(at, size);
      const auto file = read_beside_lessons(folder_, link);
      const std::string type = fs::path(link).extension() == ".svg"    ? "svg+xml"
                               : fs::path(link).extension() == ".gif"  ? "gif"
                               : fs::path(link).extension() == ".webp" ? "webp"
                                                                       : "png";
      // One that is not there is not fetched from elsewhere either.
      std::string& picture = pictures_[link];
      picture = file ? "data:image/" + type + ";base64," + base64(*file) : "data:,";
      html.replace(at, size, picture);
    }
    return html;
  }

  std::string hints() const {
    std::string html;
    for (const std::string& hint : task_->hints) html += "<p>" + words(hint) + "</p>\n";
    return details("Hint", html);
  }

  lesson::Run run(const std::string& text, const std::string& python) const {
    return run_(text, one_.scenarios[*task_->scenario].name, python, task_->to_pipe);
  }

  std::string way_of_running() const {
    return escaped(one_.scenarios[*task_->scenario].name) + " is run " +
           escaped(lesson::way_of_running(*task_)) + ".";
  }

  void add(const lesson::Predict& task) {
    std::vector<std::string> asked;
    for (const lesson::Part part : task.parts) {
      switch (part) {
        case lesson::Part::order:
          asked.emplace_back("which handlers are called, in which order");
          break;
        case lesson::Part::status: asked.emplace_back("how the process ends"); break;
        case lesson::Part::stderr_: asked.emplace_back("what is printed to stderr"); break;
        case lesson::Part::lost: asked.emplace_back("whether printed text is lost"); break;
      }
    }
    text_ += "<p><strong>Predict</strong>" + std::string(task_->in_child ? ", for the child" : "") +
             ": " + trace::list(asked) + ". " + way_of_running() + "</p>\n" + hints();
    const lesson::Run real = run(one_.scenarios[*task_->scenario].text, task_->python);
    const lesson::Facts facts(*real.timeline, task_->in_child ? 1 : 0);
    std::string answer = "<ul>\n";
    for (const lesson::Remark& remark : grade(task, facts, solution(task, facts)).remarks) {
      answer += "<li><strong>" + escaped(remark.subject) + ":</strong> " +
                escaped(remark.happened) + ". " + escaped(remark.why) + "</li>\n";
    }
    const std::string shown = lesson::terminal_text(*real.trace);
    answer += "</ul>\n" + (shown.empty() ? "<p>The terminal shows nothing.</p>\n" : code(shown));
    text_ += details("Answer", answer);
  }

  void add(const lesson::Choose& task) {
    text_ += "<p><strong>Choose</strong> " +
             std::string(task.several ? "all that are right" : "one") + ".</p>\n";
    for (const lesson::Option& option : task.options) {
      text_ += details(option.text, "<p><strong>" + std::string(option.right ? "Right." : "No.") +
                                        "</strong> " + words(option.explanation) + "</p>\n");
    }
    text_ += hints();
  }

  void add(const lesson::Edit& task) {
    text_ += "<p><strong>Change the script</strong> until: " + escaped(task.until.text()) + ". " +
             way_of_running() + "</p>\n" + hints() + details("A solution", code(task.solution));
  }

  void add(const lesson::Explore& task) {
    text_ += "<p><strong>Find</strong> " + std::string(name(task.find)) +
             " of Python as which this holds: " + escaped(task.until.text()) + ".</p>\n" + hints();
    const auto found = solutions(task, version_names(), [&](const std::string& version) {
      const lesson::Run real = run(one_.scenarios[*task_->scenario].text, version);
      return real.trace && task.until.holds(*real.timeline);
    });
    text_ += details("Answer", "<p>Python " + trace::list(found) + ".</p>\n");
  }

  const lesson::Library& library_;
  const lesson::Lesson& one_;
  const std::string folder_;
  const bool is_live_;
  std::map<std::string, std::string> pictures_;  // by what is written in the lesson
  const lesson::Runner run_ = lesson_runner();
  const lesson::Task* task_ = nullptr;
  std::string text_;
};

}  // namespace

int export_lessons(const LessonsRequest& request) {
  if (request.html.empty()) {
    tell("the name of the folder to write to is empty");
    return status::bad_request;
  }
  const lesson::Library library = load_lessons(request.from);
  const std::vector<std::string> versions = version_names();
  const std::string folder = request.page.value_or(page_folder());
  // Only a page that was asked for is missed.
  const bool is_live =
      request.page ? !request.page->empty() : platform::is_readable(folder + "/index.html");
  std::string list =
      "<h1>How a Python program ends</h1>\n"
      "<p>Short lessons about <code>atexit</code>: what runs at the end, in which "
      "order, and why.</p>\n<ol>\n";
  std::vector<TaughtPage::File> files;
  std::vector<std::string> names;
  nlohmann::json taught{{"ask", "teach"}, {"lessons", nlohmann::json::array()}};
  bool complete = true;
  for (const lesson::Entry& entry : library.entries()) {
    std::vector<lesson::Problem> problems = entry.problems;
    if (entry.lesson) problems = prove(*entry.lesson, lesson_runner(), versions);
    for (const lesson::Problem& problem : problems) tell_place(render(problem, entry.file.name));
    if (!problems.empty()) {  // a page shows nothing that is not so
      complete = false;
      continue;
    }
    Page page(library, *entry.lesson, request.from, is_live);
    names.push_back(page_of(*entry.lesson));
    files.emplace_back(names.back(), page.html());
    list += "<li value=\"" + std::to_string(entry.lesson->number) + "\"><a href=\"" +
            escaped(names.back()) + "\">" + escaped(entry.lesson->title) +
            "</a> <span class=\"dim\">" + std::to_string(entry.lesson->minutes) +
            " min</span></li>\n";
    taught["lessons"].push_back({{"name", entry.file.name}, {"text", entry.file.text}});
    taught["pictures"].update(page.pictures());
  }
  list += "</ol>\n";
  if (is_live) {
    TaughtPage page =
        teach_page(folder, taught.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                   "<div class=\"plain\">" + list + "</div>", names);
    if (!page.error.empty()) {
      tell(page.error);
      return status::cannot;
    }
    std::move(page.files.begin(), page.files.end(), std::back_inserter(files));
  } else {
    files.emplace_back("index.html", std::string(head) +
                                         "How a Python program ends</title>\n<style>" +
                                         std::string(style) + "</style>\n</head>\n<body>\n" + list +
                                         "</body>\n</html>\n");
  }

  const std::vector<std::string> before = taught_files(request.html);
  const auto destination = [&](const std::string& name) {
    const bool is_known = std::find(before.begin(), before.end(), name) != before.end();
    return platform::Destination{
        .path = request.html + "/" + name,
        .kind = "such a page",
        .is_ours = [is_known](std::string_view text) { return is_known || is_page(text); },
        .force = request.force,
        .folder = request.html};
  };
  // All are looked at before the first is written.
  std::string problem;
  for (const auto& [name, text] : files)
    if (problem.empty()) problem = platform::refusal(destination(name));
  if (problem.empty()) problem = platform::make_folder(request.html);
  for (const auto& [name, text] : files)
    if (problem.empty()) problem = platform::write_file(destination(name), text);
  if (!problem.empty()) tell(problem);
  return complete && problem.empty() ? status::ok : status::cannot;
}

}  // namespace lastcall::cli
