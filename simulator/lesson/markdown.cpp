#include "markdown.hpp"

#include <cstdlib>

namespace lastcall::lesson {

Document::Document(std::string_view text)
    : root_(cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT)) {}

std::string plain_text(cmark_node* node, std::vector<Link>& links, std::vector<Problem>& problems) {
  std::string text;
  cmark_iter* const iterator = cmark_iter_new(node);
  Place place = place_of(node);  // inline nodes of one block have lines of their own
  for (cmark_event_type event; (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
    cmark_node* const current = cmark_iter_get_node(iterator);
    const char* const literal = cmark_node_get_literal(current);
    const bool enter = event == CMARK_EVENT_ENTER;
    if (cmark_node_get_start_line(current) > 0) place = place_of(current);
    switch (cmark_node_get_type(current)) {
      case CMARK_NODE_TEXT: text += literal; break;
      case CMARK_NODE_CODE: text += "`" + std::string(literal) + "`"; break;
      case CMARK_NODE_SOFTBREAK: text += ' '; break;
      case CMARK_NODE_LINEBREAK: text += '\n'; break;
      case CMARK_NODE_HTML_INLINE:
        problems.push_back({place, "raw HTML is not taken: " + std::string(literal),
                            "write it in Markdown; put code into `backticks`"});
        break;
      case CMARK_NODE_IMAGE:
        if (enter) links.push_back({cmark_node_get_url(current), place});
        text += enter ? "[picture: " : "]";
        break;
      case CMARK_NODE_LINK: {
        const std::string target = cmark_node_get_url(current);
        if (enter) links.push_back({target, place});
        if (!enter && target.starts_with("http") && !text.ends_with(target)) {
          text += " (" + target + ")";
        }
        break;
      }
      default: break;
    }
  }
  cmark_iter_free(iterator);
  return text;
}

std::string html_of(cmark_node* node) {
  char* const html = cmark_render_html(node, CMARK_OPT_DEFAULT);
  std::string result(html);
  std::free(html);
  return result;
}

}  // namespace lastcall::lesson
