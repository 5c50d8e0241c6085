#include "trace/comparison.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "trace/words.hpp"

namespace lastcall::trace {
namespace {

// Beyond this, lines are compared one by one in their order: good enough to see the first
// difference.
constexpr std::size_t longest_matched = 1000;

// Of the path of a file in the standard library ("/usr/lib/python3.11/threading.py"), how much says
// where that lies; 0 for another path.
std::size_t library_folder(std::string_view path) {
  constexpr std::string_view before = "/lib/python";
  for (std::size_t at = path.rfind(before); at != std::string_view::npos && at > 0;
       at = path.rfind(before, at - 1)) {
    const std::size_t number = at + before.size();
    const std::size_t end = path.find_first_not_of("0123456789.", number);
    if (end != std::string_view::npos && end > number && path[end] == '/') return end + 1;
  }
  return 0;
}

// What differs from run to run (addresses, a process's number in a warning), and from place to
// place (where the script and the standard library lie), made equal. O(length).
std::string normalise(std::string_view text, const std::string& name, const std::string& folder) {
  constexpr std::string_view file = "File \"";
  const std::string own = "/" + name;
  std::string result;
  while (!text.empty()) {
    if (text[0] == '0' && text.starts_with("0x")) {
      const std::size_t end = std::min(text.find_first_not_of("0123456789abcdef", 2), text.size());
      result += end > 2 ? "0x…" : "0x";
      text.remove_prefix(end);
    } else if (text[0] == '(' && text.starts_with("(pid=")) {
      // "This process (pid=4242) is multi-threaded", DeprecationWarning of os.fork
      text.remove_prefix(std::min(text.find_first_not_of("0123456789", 5), text.size()));
      result += "(pid=…";
    } else if (text[0] == '(' && text.starts_with("(/")) {
      // "cannot import name 'x' from 'json' (/usr/lib/python3.14/json/__init__.py)"
      text.remove_prefix(1);
      result += '(';
      const std::size_t library = library_folder(text.substr(0, text.find_first_of(")\n")));
      if (library > 0) result += "<stdlib>/";
      text.remove_prefix(library);
    } else if (!folder.empty() && text[0] == folder[0] && text.starts_with(folder)) {
      // `/tmp/x/demo.py:3: DeprecationWarning` is `demo.py:3: …`; alone it has one name in both.
      text.remove_prefix(folder.size());
      if (text.starts_with('/')) {
        text.remove_prefix(1);
      } else {
        result += "<folder>";
      }
    } else if (text[0] == file[0] && text.starts_with(file)) {
      text.remove_prefix(file.size());
      result += file;
      const std::size_t end = std::min(text.find_first_of("\"\n"), text.size());
      const std::string_view path = text.substr(0, end);
      if (const std::size_t library = library_folder(path); library > 0) {
        result += "<stdlib>/";
        text.remove_prefix(library);
      } else if (path.ends_with(own) && text.substr(end).starts_with('"')) {
        result += name;  // wherever it was
        text.remove_prefix(end);
      }
    } else {
      result += text[0];
      text.remove_prefix(1);
    }
  }
  return result;
}

bool names_library(const std::string& text) {
  return text.find("File \"<stdlib>/") != std::string::npos;
}

}  // namespace

RunResult result_of(const Trace& trace) {
  RunResult result;
  result.folder = "/home/user";  // where every simulated script runs
  result.ending = trace.ending();
  result.problem = trace.limit();
  for (const Event& event : trace.events()) {
    if (event.kind != EventKind::flush) continue;
    const bool is_error = static_cast<Stream>(event.detail) == Stream::stderr_;
    (is_error ? result.err : result.out) += trace.text(event.text);
  }
  return result;
}

std::string ending_of(const RunResult& result) {
  if (!result.problem.empty()) return result.problem;
  return in_words(result.ending);
}

Comparison compare(RunResult real, RunResult simulated, const std::string& name) {
  Comparison comparison;
  for (RunResult* result : {&real, &simulated}) {
    result->out = normalise(result->out, name, result->folder);
    result->err = normalise(result->err, name, result->folder);
  }
  comparison.same_ending = real.problem.empty() == simulated.problem.empty() &&
                           (!real.problem.empty() || real.ending == simulated.ending);
  comparison.same_out = real.out == simulated.out;
  comparison.names_library = real.err != simulated.err && names_library(real.err);
  comparison.same_err = comparison.names_library || real.err == simulated.err;
  comparison.real = std::move(real);
  comparison.simulated = std::move(simulated);
  return comparison;
}

std::optional<std::size_t> first_difference(const Timeline& a, const Timeline& b) {
  const std::size_t count = std::min(a.steps().size(), b.steps().size());
  for (std::size_t i = 1; i < count; ++i) {
    const Event& left = a.trace().events()[a.steps()[i].lead];
    const Event& right = b.trace().events()[b.steps()[i].lead];
    if (left.kind != right.kind || left.detail != right.detail || left.handler != right.handler ||
        left.value != right.value || a.trace().text(left.text) != b.trace().text(right.text) ||
        a.trace().text(left.text2) != b.trace().text(right.text2))
      return i;
  }
  if (a.steps().size() != b.steps().size()) return count;
  return std::nullopt;
}

std::string difference_in_words(std::optional<std::size_t> difference, std::size_t shown) {
  if (!difference) return "no difference in any step";
  return *difference == shown ? "the first difference is here"
                              : "the first difference is step " + std::to_string(*difference);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? "" : text.substr(end + 1);
  }
  return lines;
}

std::vector<std::pair<std::size_t, std::size_t>> align(const std::vector<std::string_view>& left,
                                                       const std::vector<std::string_view>& right) {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  if (left.size() > longest_matched || right.size() > longest_matched) {
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
      pairs.emplace_back(i < left.size() ? i : no_line, i < right.size() ? i : no_line);
    }
    return pairs;
  }
  // The longest common subsequence of what follows each pair of lines.
  const std::size_t stride = right.size() + 1;
  std::vector<std::uint16_t> common((left.size() + 1) * stride);
  for (std::size_t i = left.size(); i-- > 0;) {
    for (std::size_t j = right.size(); j-- > 0;) {
      common[i * stride + j] =
          left[i] == right[j] ? static_cast<std::uint16_t>(common[(i + 1) * stride + j + 1] + 1)
                              : std::max(common[(i + 1) * stride + j], common[i * stride + j + 1]);
    }
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < left.size() || j < right.size()) {
    if (i < left.size() && j < right.size()) {
      const std::uint16_t best = common[i * stride + j];
      if (left[i] == right[j] || common[(i + 1) * stride + j + 1] == best) {
        pairs.emplace_back(i++, j++);
        continue;
      }
      if (common[(i + 1) * stride + j] == best) {
        pairs.emplace_back(i++, no_line);
      } else {
        pairs.emplace_back(no_line, j++);
      }
    } else if (i < left.size()) {
      pairs.emplace_back(i++, no_line);
    } else {
      pairs.emplace_back(no_line, j++);
    }
  }
  return pairs;
}

}  // namespace lastcall::trace
