#include "picture/markdown.hpp"

#include <cmark.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "figure/xml.hpp"

namespace lastcall::picture {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Where each line of a document begins; lines end in \n, \r\n or \r.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {
    for (std::size_t i = 0; i < text.size();) {
      begins_.push_back(i);
      i = std::min(text.find_first_of("\r\n", i), text.size());
      if (i < text.size()) i += text.substr(i, 2) == "\r\n" ? 2 : 1;
    }
    begins_.push_back(text.size());
  }
  std::size_t count() const { return begins_.size() - 1; }
  // Lines are counted from 0; the one behind the last begins at the end.
  std::size_t begin(std::size_t line) const { return begins_[std::min(line, count())]; }
  std::size_t line_of(std::size_t place) const {
    return static_cast<std::size_t>(std::upper_bound(begins_.begin(), begins_.end(), place) -
                                    begins_.begin()) -
           1;
  }
  // Without its end.
  std::string_view text(std::size_t line) const {
    std::string_view whole = text_.substr(begin(line), begin(line + 1) - begin(line));
    while (!whole.empty() && (whole.back() == '\n' || whole.back() == '\r')) whole.remove_suffix(1);
    return whole;
  }
  std::string_view end(std::size_t line) const {
    return text_.substr(begin(line) + text(line).size(),
                        begin(line + 1) - begin(line) - text(line).size());
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> begins_;
};

// The words of an info string; "…" holds several in one.
std::vector<std::string> split(std::string_view text, std::size_t line) {
  std::vector<std::string> words;
  bool quoted = false;
  bool open = false;  // a word has begun
  for (const char c : text) {
    if (c == '"') {
      quoted = !quoted;
      if (!open) words.emplace_back();
      open = true;
    } else if (!quoted && (c == ' ' || c == '\t')) {
      open = false;
    } else {
      if (!open) words.emplace_back();
      open = true;
      words.back() += c;
    }
  }
  if (quoted) throw DocumentError(line, "a quotation mark is not closed");
  return words;
}

// What the lines of a block begin with, from what stands before its opening fence: a quotation goes
// on with its mark, an item of a list with as much space.
std::string prefix_of(std::string_view before) {
  std::string prefix;
  for (const char c : before) prefix += c == '>' || c == '\t' ? c : ' ';
  return prefix;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// A line without the marks of quotations that a block's lines have; nothing if it has other ones.
std::optional<std::string_view> inside(std::string_view line, const std::string& prefix) {
  for (std::size_t left = static_cast<std::size_t>(std::count(prefix.begin(), prefix.end(), '>'));
       left > 0; --left) {
    line = trimmed(line);
    if (line.empty() || line.front() != '>') return std::nullopt;
    line.remove_prefix(1);
  }
  return trimmed(line);
}

bool closes(std::string_view line, const FencedBlock& block) {
  const auto rest = inside(line, block.prefix);
  return rest && rest->size() >= block.fence.size() &&
         rest->find_first_not_of(block.fence[0]) == std::string_view::npos;
}

std::string normalized(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (text.substr(i, 2) == "\r\n") ++i;
      result += '\n';
    } else {
      result += text[i];
    }
  }
  return result;
}

// The block that a node is, if it is one of ours.
std::optional<FencedBlock> block_of(cmark_node* node, const Lines& lines, std::size_t offset) {
  const auto line = static_cast<std::size_t>(cmark_node_get_start_line(node)) - 1;
  const std::string_view opening = lines.text(line);
  const auto column =
      static_cast<std::size_t>(cmark_node_get_start_column(node)) - 1 + (line == 0 ? offset : 0);
  const std::size_t fence = opening.find_first_of("`~", std::min(column, opening.size()));
  if (fence == std::string_view::npos || fence != opening.find_first_not_of(" \t", column))
    return std::nullopt;
  // An indented block has no fence, but may begin with what looks like one.
  const std::string_view literal = cmark_node_get_literal(node);
  const std::string_view first = literal.substr(0, literal.find_first_of("\r\n"));
  if (first == opening.substr(fence) && first != trimmed(lines.text(line + 1))) return std::nullopt;
  FencedBlock block;
  block.line = line + 1;
  const std::size_t info =
      std::min(opening.find_first_not_of(opening[fence], fence), opening.size());
  block.fence = opening.substr(fence, info - fence);
  block.prefix =
      prefix_of(opening.substr(line == 0 ? offset : 0, fence - (line == 0 ? offset : 0)));
  block.line_end = lines.end(line).empty() ? "\n" : std::string(lines.end(line));
  block.content = normalized(cmark_node_get_literal(node));
  const auto length =
      static_cast<std::size_t>(std::count(block.content.begin(), block.content.end(), '\n'));
  const std::size_t closing = line + 1 + length;
  const std::string fence_info = cmark_node_get_fence_info(node);
  if (closing >= lines.count() || !closes(lines.text(closing), block))
    throw DocumentError(block.line,
                        "this block is never closed: " + block.fence + " is missing below it");
  const std::vector<std::string> words = split(fence_info, block.line);
  const auto ours = std::find(words.begin(), words.end(), "lastcall");
  if (words.empty() || ours == words.begin() || ours == words.end()) return std::nullopt;
  block.language = words.front();
  if (ours == words.begin() + 2 && words[1].find('/') == std::string::npos) block.name = words[1];
  block.words.assign(ours + 1, words.end());
  block.content_begin = lines.begin(line + 1);
  block.content_end = lines.begin(closing);
  block.end = lines.begin(closing + 1);
  return block;
}

void collect_files(std::string_view text, std::string_view before, char after,
                   std::vector<std::string>& files) {
  for (std::size_t at = text.find(before); at != std::string_view::npos;
       at = text.find(before, at)) {
    at += before.size();
    const std::size_t stop = text.find(after, at);
    if (stop == std::string_view::npos) return;
    files.emplace_back(text.substr(at, stop - at));
  }
}

}  // namespace

std::vector<FencedBlock> find_blocks(std::string_view document) {
  const std::size_t offset = document.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  const Lines lines(document);
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(
      cmark_parse_document(document.data() + offset, document.size() - offset, CMARK_OPT_DEFAULT),
      cmark_node_free);
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(cmark_iter_new(root.get()),
                                                                         cmark_iter_free);
  std::vector<FencedBlock> blocks;
  while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
    cmark_node* node = cmark_iter_get_node(iterator.get());
    if (cmark_node_get_type(node) != CMARK_NODE_CODE_BLOCK) continue;
    if (auto block = block_of(node, lines, offset)) blocks.push_back(std::move(*block));
  }
  return blocks;
}

ImageReference find_image(std::string_view document, const FencedBlock& block) {
  const Lines lines(document);
  ImageReference none{block.end, block.end, {}};
  std::size_t line = lines.line_of(block.end);
  while (line < lines.count()) {
    const auto text = inside(lines.text(line), block.prefix);
    if (!text) return none;
    if (!text->empty()) break;
    ++line;
  }
  if (line >= lines.count()) return none;
  ImageReference image{lines.begin(line), 0, {}};
  const std::string_view first = *inside(lines.text(line), block.prefix);
  if (first.starts_with("![") && first.ends_with(")")) {
    const std::size_t begin = first.rfind("](");
    if (begin == std::string_view::npos) return none;
    image.files.emplace_back(first.substr(begin + 2, first.size() - begin - 3));
    image.end = lines.begin(line + 1);
    return image;
  }
  std::string_view end = ">";
  if (first.starts_with("<picture>")) {
    end = "</picture>";
  } else if (first.starts_with("<lastcall-figure ")) {
    end = "</lastcall-figure>";
  } else if (!first.starts_with("<img ")) {
    return none;
  }
  for (; line < lines.count(); ++line) {
    const auto text = inside(lines.text(line), block.prefix);
    if (!text || text->empty()) return none;
    collect_files(*text, "src=\"", '"', image.files);
    collect_files(*text, "srcset=\"", '"', image.files);
    if (!text->ends_with(end)) continue;
    image.end = lines.begin(line + 1);
    return image;
  }
  return none;
}

std::string apply(std::string_view document, const std::vector<Edit>& edits) {
  std::string result;
  std::size_t done = 0;
  for (const Edit& edit : edits) {
    result += document.substr(done, edit.begin - done);
    result += edit.text;
    done = edit.end;
  }
  return result + std::string(document.substr(done));
}

namespace {

// Lines that end in \n, as they stand in the block's surroundings.
std::string enclosed(const FencedBlock& block, std::string_view text) {
  std::string result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string line = block.prefix + std::string(text.substr(begin, end - begin));
    if (begin == end) line.erase(line.find_last_not_of(" \t") + 1);
    result += line + block.line_end;
    begin = end + 1;
  }
  return result;
}

}  // namespace

Edit replace_content(const FencedBlock& block, std::string_view content) {
  for (std::size_t begin = 0; begin < content.size();) {
    const std::size_t end = std::min(content.find('\n', begin), content.size());
    const std::string_view line = content.substr(begin, end - begin);
    const std::size_t text = std::min(line.find_first_not_of(' '), line.size());
    if (text <= 3 && line.substr(text).starts_with(block.fence))
      throw DocumentError(block.line,
                          "what belongs into this block has a line that would close it: "
                          "give it a longer fence than " +
                              block.fence);
    begin = end + 1;
  }
  return {block.content_begin, block.content_end, enclosed(block, content)};
}

Edit replace_image(std::string_view document, const FencedBlock& block, const ImageReference& old,
                   std::string_view reference) {
  std::string text = enclosed(block, reference);
  if (old.begin == old.end) {
    const std::string blank = enclosed(block, "\n");
    // The closing fence may be the document's last line, without an end.
    if (block.end == document.size() && !document.ends_with('\n'))
      text = block.line_end + blank + text;
    else
      text = blank + text;
    const Lines lines(document);
    const std::size_t next = lines.line_of(block.end);
    const auto below = next < lines.count() ? inside(lines.text(next), block.prefix) : "";
    if (!below || !below->empty()) text += blank;
  } else if (old.end == document.size() && !document.ends_with('\n')) {
    text.erase(text.size() - block.line_end.size());
  }
  return {old.begin, old.end, text};
}

std::string markdown_escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>&!").find(c) != std::string_view::npos) result += '\\';
    result += c == '\n' || c == '\r' ? ' ' : c;
  }
  return result;
}

std::string html_escaped(std::string_view text) {
  std::string result = figure::xml_escaped(text);
  std::replace(result.begin(), result.end(), '\n', ' ');
  return result;
}

}  // namespace lastcall::picture
