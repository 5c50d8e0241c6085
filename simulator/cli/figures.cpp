#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <new>

#include "command.hpp"
#include "link.hpp"
#include "message.hpp"
#include "picture/markdown.hpp"
#include "picture_request.hpp"
#include "platform/files.hpp"
#include "text/command_line.hpp"
#include "text/printable.hpp"
#include "trace/json.hpp"
#include "trace/words.hpp"

namespace lastcall::cli {
namespace {

using picture::DocumentError;
using picture::Edit;
using picture::FencedBlock;

constexpr std::size_t longest_document = std::size_t{16} << 20;
constexpr std::size_t longest_script = std::size_t{1} << 20;

// What a block says behind `lastcall`, beside what it says about the picture.
struct BlockRequest : PictureRequest {
  std::string kind;  // nothing for a picture, "output", or "script"
  std::string out;   // the picture's file
  std::string file;  // the script's
  std::string alt;
  std::string stream;
  bool status = false;
};

struct Picture {
  std::string path;
  std::size_t line;  // of its block
  std::string bytes;
};

// What a document should be.
struct Result {
  std::string before;
  std::string after;
  std::vector<Picture> pictures;
  std::vector<std::size_t> stale;  // lines of blocks whose own text changes
  std::vector<std::string> notes;
};

// How a person wants documents to be handled.
struct Wish {
  std::vector<std::string> paths;
  std::string root;  // the folder that scripts and pictures lie in; "": each document's own
  bool only_check = false;
  bool force = false;
  bool live = false;  // figures move where the reader's page has the engine
};

class Document {
 public:
  Document(std::string path, std::string text, const Wish& wish)
      : path_(std::move(path)), wish_(wish) {
    result_.before = std::move(text);
  }

  // Throws DocumentError.
  Result figures() {
    for (const FencedBlock& block : picture::find_blocks(result_.before)) {
      try {
        carry_out(block);
      } catch (const DocumentError&) {
        throw;
      } catch (const std::exception& error) {
        throw DocumentError(block.line, error.what());
      }
    }
    result_.after = picture::apply(result_.before, edits_);
    return std::move(result_);
  }

 private:
  std::string beside(const std::string& file) const {
    return (std::filesystem::path(path_).parent_path() / file).lexically_normal().string();
  }
  std::string root() const { return wish_.root.empty() ? platform::folder_of(path_) : wish_.root; }
  bool may_reach(const std::string& file) const {
    return platform::is_inside(beside(file), root());
  }
  // A document that somebody else has written reaches nothing but what lies where it does.
  void must_be_inside(const std::string& file) const {
    if (may_reach(file)) return;
    throw BadRequest(named(file) + " lies outside the folder " + named(root()) +
                     "; if that is meant, --root says which folder it lies in");
  }

  static void read_words(const FencedBlock& block, BlockRequest& request) {
    CLI::App app("", "lastcall");
    app.set_help_flag();
    request.add_options(app, {"both"});
    request.scenario.add_python_option(app);
    app.add_option("--out", request.out);
    app.add_option("--file", request.file);
    app.add_option("--alt", request.alt);
    app.add_option("--stream", request.stream)->check(CLI::IsMember({"stdout", "stderr"}));
    app.add_flag("--status", request.status);
    std::vector<std::string> words;
    for (const std::string& word : block.words) {
      if (&word == block.words.data() && (word == "output" || word == "script")) {
        request.kind = word;
      } else {
        words.push_back("--" + word);
      }
    }
    std::reverse(words.begin(), words.end());  // as CLI11 takes them
    try {
      app.parse(std::move(words));
    } catch (const CLI::ExtrasError&) {
      throw BadRequest(named(app.remaining().front().substr(2)) +
                       " cannot stand behind lastcall; what can is told by `lastcall figures "
                       "--help`");
    } catch (const CLI::ParseError& error) {
      // As it is written there: without the dashes of a command line.
      const std::string what = error.what();
      throw BadRequest((what.starts_with("--") ? what.substr(2) : what) +
                       "\nwhat can stand behind lastcall is told by `lastcall figures --help`");
    }
  }

  void carry_out(const FencedBlock& block) {
    BlockRequest request;
    read_words(block, request);
    std::string script = block.content;
    std::size_t first_line = block.line + 1;
    if (request.kind == "output" && request.file.empty()) {
      if (script_.empty()) throw BadRequest("there is no script above whose output this could be");
      script = script_;
      first_line = script_line_;
    }
    if (!request.file.empty()) {
      must_be_inside(request.file);
      platform::ReadFile file = platform::read_ordinary_file(beside(request.file), longest_script);
      if (!file.error.empty())
        throw BadRequest("cannot read " + named(request.file) + ": " + file.error);
      script = std::move(file.text);
      first_line = 0;
    }
    const std::string own = block.name.empty() ? default_name() : block.name;
    const std::string name = request.file.empty()
                                 ? (request.kind == "output" ? script_name_ : own)
                                 : std::filesystem::path(request.file).filename().string();
    Loaded loaded;
    if (!request.file.empty() && (trace::is_trace(script) || request.file.ends_with(".json"))) {
      trace::ReadResult read = trace::from_json(script);
      if (!read.trace)
        throw BadRequest(named(request.file) + " is no trace that can be read: " + read.error);
      loaded.trace = std::make_shared<const trace::Trace>(std::move(*read.trace));
      script = loaded.trace->source();
    } else {
      loaded.program = parse(script, name, first_line, request.scenario.python);
    }
    if (!request.compare.empty()) parse(script, name, first_line, request.compare);
    if (request.kind == "output") {
      change_content(block, output(*run_of(request.scenario, loaded), request));
      return;
    }
    script_ = script;
    script_name_ = name;
    script_line_ = first_line;
    if (!request.file.empty()) change_content(block, script);
    if (request.kind.empty()) picture(block, request, loaded);
  }

  // What a script is called that has no file.
  static std::string default_name() { return "example.py"; }

  std::shared_ptr<const script::Program> parse(const std::string& text, const std::string& name,
                                               std::size_t first_line,
                                               const std::string& python) const {
    const auto version = *python::parse_version(python);
    script::ParseResult parsed = script::parse(text, name, version);
    if (parsed.program) return parsed.program;
    const std::string error = "as Python " + python + " the script has an error\n";
    // Told again with the lines of the document in front, so that the place is one in it.
    if (first_line > 0) {
      const std::string padded = std::string(first_line - 1, '\n') + text;
      const auto again = script::parse(padded, path_, version);
      if (!again.errors.empty())
        throw script_error(error + script::render(again.errors.front(), padded, path_));
    }
    // The file may be anything: what stands in it is not for whoever reads this message.
    const script::Diagnostic& first = parsed.errors.front();
    throw script_error(name + ":" + std::to_string(first.range.line) + ": as Python " + python +
                       " the script has an error; `lastcall run --python " + python +
                       "` tells which");
  }
  static BadRequest script_error(std::string report) {
    while (report.ends_with('\n')) report.pop_back();
    return BadRequest(report);
  }

  void change_content(const FencedBlock& block, const std::string& content) {
    std::string wanted = content;
    if (!wanted.empty() && !wanted.ends_with('\n')) wanted += '\n';
    if (wanted == block.content) return;
    edits_.push_back(picture::replace_content(block, wanted));
    result_.stale.push_back(block.line);
  }

  static std::string output(const trace::Trace& trace, const BlockRequest& request) {
    if (!trace.limit().empty()) throw BadRequest("the script was stopped: " + trace.limit());
    std::string text;
    for (const trace::Event& event : trace.events()) {
      if (event.kind != trace::EventKind::flush) continue;
      const bool is_error = static_cast<trace::Stream>(event.detail) == trace::Stream::stderr_;
      if (request.stream.empty() || (request.stream == "stderr") == is_error)
        text += trace.text(event.text);
    }
    if (request.status) {
      if (!text.empty() && !text.ends_with('\n')) text += '\n';
      const trace::Ending ending = trace.ending();
      text += trace::in_words(ending);
    }
    return text;
  }

  void picture(const FencedBlock& block, BlockRequest& request, const Loaded& loaded) {
    const std::string stem = std::filesystem::path(path_).stem().string();
    const std::string out =
        request.out.empty() ? stem + "-" + std::to_string(++numbered_) + ".png" : request.out;
    const auto format = format_of(out);
    if (!format || out.find('.') == std::string::npos) throw BadRequest(unknown_format(out));
    if (std::filesystem::path(out).is_absolute() ||
        out.find_first_of(" ()<>\"%?#\\\n") != std::string::npos)
      throw BadRequest(named(out) +
                       " cannot be linked to: a path beside the document is needed, without "
                       "spaces, brackets and signs that mean something in a link");
    must_be_inside(out);
    std::vector<std::pair<std::string, std::string>> versions;  // theme, file
    if (request.look.theme == "both") {
      const std::size_t dot = out.rfind('.');
      for (const char* theme : {"dark", "light"})
        versions.emplace_back(theme, out.substr(0, dot) + "-" + theme + out.substr(dot));
    } else {
      versions.emplace_back(request.look.theme, out);
    }
    std::string alt = request.alt;
    std::string element;
    int width = 0;
    for (const auto& [theme, file] : versions) {
      request.look.theme = theme;
      const std::unique_ptr<Studio> studio = request.studio(loaded);
      if (!studio) throw BadRequest("the script has an error as Python " + request.compare);
      if (alt.empty()) alt = request.words(*studio, *format).description;
      if (const std::string why = studio->stopped(); !why.empty() && theme == versions[0].first)
        result_.notes.push_back(path_ + ":" + std::to_string(block.line) +
                                ": the script was stopped, and the end of it is not shown: " + why);
      width = studio->look().width;
      if (wish_.live && theme == versions[0].first && !request.moves(*format))
        element = live_element(block, request, loaded, request.step_of(*studio),
                               versions.size() > 1 ? "" : theme);
      Picture picture{beside(file), block.line, ""};
      request.draw(
          *studio, *format,
          [&picture](std::string_view piece) {
            picture.bytes += piece;
            return true;
          },
          [](std::size_t, std::size_t) {});
      const auto [other, is_new] = lines_.try_emplace(picture.path, block.line);
      if (!is_new)
        throw BadRequest(named(file) + " is the picture of line " + std::to_string(other->second) +
                         " already: out= names another");
      result_.pictures.push_back(std::move(picture));
    }
    const auto old = picture::find_image(result_.before, block);
    const bool is_ours = std::any_of(old.files.begin(), old.files.end(), [&](const auto& file) {
      for (const auto& version : versions)
        if (version.second == file) return true;
      if (!may_reach(file)) return false;
      const auto there = platform::read_ordinary_file(beside(file), std::size_t{1} << 28);
      return there.error.empty() && picture::is_ours(there.text);
    });
    const Edit edit = picture::replace_image(
        result_.before, block, is_ours ? old : picture::ImageReference{block.end, block.end, {}},
        reference(versions, alt, request.look.scale > 1 ? width : 0, element));
    if (result_.before.compare(edit.begin, edit.end - edit.begin, edit.text) == 0) return;
    edits_.push_back(edit);
    result_.stale.push_back(block.line);
  }

  // The element of a page (web/page/figure.js) that shows the same and moves; "" where there is
  // none: what is compared, what is no stage, and what was recorded stay pictures.
  std::string live_element(const FencedBlock& block, const BlockRequest& request,
                           const Loaded& loaded, std::size_t step, const std::string& theme) {
    if (!request.compare.empty() || request.view != "stage" || !loaded.program) return "";
    const auto link = to_link({.text = loaded.program->text,
                               .name = loaded.program->filename,
                               .python = request.scenario.python,
                               .step = step,
                               .stdout_is_tty = request.scenario.output != "pipe"});
    if (!link) {
      result_.notes.push_back(path_ + ":" + std::to_string(block.line) +
                              ": the script is too long for a link, so its figure stays a picture");
      return "";
    }
    return "<lastcall-figure script=\"" + link->substr(1) + "\"" +
           (theme.empty() ? "" : " theme=\"" + theme + "\"") + ">\n";
  }

  // `width` is what it is to be shown as; 0 for its own. The picture stands in `element`, or alone
  // if that is "".
  static std::string reference(const std::vector<std::pair<std::string, std::string>>& versions,
                               const std::string& alt, int width, const std::string& element) {
    const std::string& file = versions.back().second;
    if (versions.size() == 1 && width == 0 && element.empty())
      return "![" + picture::markdown_escaped(alt) + "](" + file + ")\n";
    std::string image = "<img " +
                        (width ? "width=\"" + std::to_string(width) + "\" " : std::string()) +
                        "alt=\"" + picture::html_escaped(alt) + "\" src=\"" + file + "\">\n";
    if (versions.size() > 1) {
      image = "<picture>\n  <source media=\"(prefers-color-scheme: dark)\" srcset=\"" +
              versions.front().second + "\">\n  " + image + "</picture>\n";
    }
    return element.empty() ? image : element + image + "</lastcall-figure>\n";
  }

  const std::string path_;
  const Wish& wish_;
  Result result_;
  std::vector<Edit> edits_;
  std::map<std::string, std::size_t> lines_;  // of the pictures' blocks
  std::size_t numbered_ = 0;
  std::string script_, script_name_ = default_name();
  std::size_t script_line_ = 0;
};

bool is_same(const std::string& path, const std::string& bytes) {
  const auto file = platform::read_ordinary_file(path, bytes.size() + 1);
  return file.error.empty() && file.text == bytes;
}

void write(const platform::Destination& to, const std::string& bytes) {
  std::string error = platform::make_folder(platform::folder_of(to.path));
  if (error.empty()) error = platform::write_file(to, bytes);
  if (!error.empty()) throw std::runtime_error(error);
  print(text::printable_line(to.path) + "\n");
}

// One document; nothing is written unless all of it is in order.
void bring_up_to_date(const std::string& path, const Wish& wish, std::size_t& all_stale) {
  platform::Destination document{.path = path, .kind = "a document"};
  document.stamp = platform::stamp(path);
  platform::ReadFile file = platform::read_ordinary_file(path, longest_document);
  if (!file.error.empty()) throw BadRequest("cannot read " + named(path) + ": " + file.error);
  if (file.text.size() > longest_document)
    throw BadRequest(named(path) + " is too long: 16 MiB are the most");
  const std::string shown = text::printable_line(path);
  Result result;
  try {
    result = Document(path, std::move(file.text), wish).figures();
  } catch (const DocumentError& error) {
    throw BadRequest(shown + ":" + std::to_string(error.line) + ": " + error.what());
  }
  for (const std::string& note : result.notes) tell(note);
  const auto to = [&](const Picture& picture) {
    return platform::Destination{
        .path = picture.path,
        .kind = "a picture",
        .is_ours = picture::is_ours,
        .force = wish.force,
        .inputs = {path},
        .folder = wish.root.empty() ? platform::folder_of(path) : wish.root};
  };
  std::vector<const Picture*> stale;
  for (const Picture& picture : result.pictures) {
    if (is_same(picture.path, picture.bytes)) continue;
    const std::string reason = platform::refusal(to(picture));
    if (!reason.empty())
      throw std::runtime_error(shown + ":" + std::to_string(picture.line) + ": " + reason);
    stale.push_back(&picture);
  }
  all_stale += stale.size() + result.stale.size();
  if (wish.only_check) {
    for (const Picture* picture : stale)
      print(shown + ":" + std::to_string(picture->line) + ": " +
            text::printable_line(picture->path) + " is not up to date\n");
    for (const std::size_t line : result.stale)
      print(shown + ":" + std::to_string(line) + ": what stands there is not up to date\n");
    return;
  }
  if (result.after != result.before) {
    const std::string reason = platform::refusal(document);
    if (!reason.empty()) throw std::runtime_error(reason);
  }
  for (const Picture* picture : stale) write(to(*picture), picture->bytes);
  if (result.after != result.before) write(document, result.after);
}

int figures(const Wish& wish) {
  std::size_t stale = 0;
  int status = status::ok;
  for (const std::string& path : wish.paths) {
    try {
      bring_up_to_date(path, wish, stale);
    } catch (const BadRequest& error) {
      tell(error.what());
      status = status::bad_request;
    } catch (const std::exception& error) {
      tell(error.what());
      status = std::max(status, status::cannot);
    }
  }
  if (wish.only_check && stale > 0) {
    std::vector<std::string> words{"lastcall", "figures"};
    if (wish.live) words.emplace_back("--live");
    words.insert(words.end(), wish.paths.begin(), wish.paths.end());
    tell("to bring that up to date: " + text::printable_line(text::as_command_line(words), 1000));
    status = std::max(status, status::differs);
  }
  return status;
}

Action set_up(CLI::App& app) {
  const auto wish = std::make_shared<Wish>();
  app.add_option("FILE", wish->paths, "Markdown documents")->type_name("")->required();
  app.add_flag("--check", wish->only_check, "Change nothing; list what is not up to date");
  app.add_option(
         "--root", wish->root,
         "The folder outside which nothing is read or written; otherwise each document's own")
      ->type_name("DIR");
  app.add_flag("--live", wish->live,
               "Figures move, where the page that shows the document has lastcall's figure.js");
  add_force_option(app, wish->force);
  app.footer(
      "Draws the figures of documents, and keeps them true. A figure is a fenced block with the\n"
      "word lastcall behind its fence, and a script in it:\n"
      "\n"
      "  ```python lastcall step=end view=stage theme=light out=order.svg\n"
      "\n"
      "A name before that word (```python demo.py lastcall …) is the script's. The picture is\n"
      "written beside the document, and shown right below the block with its\n"
      "alternative text; every other byte stays as it is, and so does a picture that lastcall did\n"
      "not make, unless there is --force. Nothing is read or written outside the document's "
      "folder,\n"
      "or that of --root. What can be said is what `lastcall\n"
      "render` takes, without the dashes: python, compare, step, view, size, scale, theme,\n"
      "transparent, caption, fps, speed, reduced-motion, from, to, stdout. And:\n"
      "\n"
      "  theme=both      a dark and a light picture; the reader's page shows the one that fits\n"
      "  out=FILE        the picture: .png, .svg, .gif or .webp; else a PNG with a number\n"
      "  file=FILE       the script; the block shows it\n"
      "  alt=\"…\"         other words than the narration's\n"
      "\n"
      "`lastcall script` draws nothing. A block with `lastcall output` holds what the script "
      "above\n"
      "(or file=…) writes; stream=stdout or stderr chooses, status adds how it ends:\n"
      "\n"
      "  ```text lastcall output python=3.9 status\n"
      "\n"
      "With --live the picture stands in a <lastcall-figure>: a page that has the script figure.js "
      "of\n"
      "lastcall's page shows a stage to step through in its place, and any other the picture. What "
      "is\n"
      "compared, recorded or no stage stays a picture.\n"
      "\n"
      "Examples:\n"
      "  lastcall figures README.md docs/*.md\n"
      "  lastcall figures --check README.md\n"
      "\n"
      "Exit status: 0; 1 if something is not up to date (with --check) or cannot be written; 2 if\n"
      "a document cannot be read or asks for what cannot be. Then nothing of it is written.");
  return [wish](const std::vector<std::string>&) { return figures(*wish); };
}

}  // namespace

const Command figures_command{"figures", "Draw the figures of Markdown documents, or check them",
                              set_up};

}  // namespace lastcall::cli
