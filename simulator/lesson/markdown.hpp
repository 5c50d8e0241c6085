#pragma once

#include <cmark.h>

#include <string>
#include <vector>

#include "lesson/lesson.hpp"

// What this room asks of cmark, the reference implementation of CommonMark.
namespace lastcall::lesson {

// A Markdown document, parsed.
class Document {
 public:
  explicit Document(std::string_view text);
  ~Document() { cmark_node_free(root_); }
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
  cmark_node* root() const { return root_; }

 private:
  cmark_node* root_;
};

inline Place place_of(cmark_node* node) {
  return {cmark_node_get_start_line(node), cmark_node_get_start_column(node)};
}

// The text of a paragraph or heading without markup, but for `code`; links to the web keep their
// address. Links, and raw HTML, which is not taken, are reported.
std::string plain_text(cmark_node* node, std::vector<Link>& links, std::vector<Problem>& problems);

// The same as HTML that can do nothing: raw HTML and dangerous addresses are left out.
std::string html_of(cmark_node* node);

}  // namespace lastcall::lesson
