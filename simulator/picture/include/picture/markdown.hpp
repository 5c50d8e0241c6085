#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// Markdown documents (CommonMark) whose fenced blocks ask for figures.
namespace lastcall::picture {

// A fenced block with the word `lastcall` in what stands behind its fence:
//
//   ```python lastcall step=end view=stage
struct FencedBlock {
  std::size_t line = 0;            // of the opening fence, from 1
  std::string language;            // "python"
  std::string name;                // of the script, if it stands behind the language; or ""
  std::vector<std::string> words;  // behind `lastcall`; "…" holds several in one
  std::string content;             // without what encloses the block; lines end in \n
  // Places in the document, in bytes.
  std::size_t content_begin = 0;
  std::size_t content_end = 0;  // where the closing fence's line begins
  std::size_t end = 0;          // behind that line
  // What every line of it begins with (in a quotation, "> "), what its lines end in, and its fence.
  std::string prefix;
  std::string line_end;
  std::string fence;
};

// What is wrong with a document, and where.
struct DocumentError : std::runtime_error {
  std::size_t line;
  DocumentError(std::size_t the_line, const std::string& what)
      : std::runtime_error(what), line(the_line) {}
};

// The blocks of a document, in order. Throws DocumentError where a fence is not closed.
std::vector<FencedBlock> find_blocks(std::string_view document);

// The picture that stands right behind a block: an image, a <picture>, or a <lastcall-figure> with
// one of them, that is all there is in its paragraph. `begin` == `end` if there is none, and both are where one would stand.
struct ImageReference {
  std::size_t begin = 0;
  std::size_t end = 0;  // behind its last line
  std::vector<std::string> files;
};
ImageReference find_image(std::string_view document, const FencedBlock& block);

// A change of the document: the bytes `begin` … `end` become `text`.
struct Edit {
  std::size_t begin;
  std::size_t end;
  std::string text;
};
// The changes must be in order, and not overlap. Every other byte stays.
std::string apply(std::string_view document, const std::vector<Edit>& edits);

// The change that gives a block another content. Throws DocumentError if its fence is too short for
// that.
Edit replace_content(const FencedBlock& block, std::string_view content);
// The change that puts a reference (lines end in \n) in the place of `old`.
Edit replace_image(std::string_view document, const FencedBlock& block, const ImageReference& old,
                   std::string_view reference);

// Text as the description of an image: in Markdown, and in an attribute of HTML.
std::string markdown_escaped(std::string_view text);
std::string html_escaped(std::string_view text);

}  // namespace lastcall::picture
