#include "figure/xml.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace lastcall::figure {

std::string xml_escaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t size = text::utf8_character(text);
    const std::string_view character = text.substr(0, std::max<std::size_t>(size, 1));
    text.remove_prefix(character.size());
    const auto first = static_cast<unsigned char>(character[0]);
    const bool sayable = size != 0 && (first >= 0x20 || first == '\n' || first == '\t') &&
                         character != "\xEF\xBF\xBE" && character != "\xEF\xBF\xBF";
    if (!sayable) {
      out += "\xEF\xBF\xBD";
    } else if (first == '&') {
      out += "&amp;";
    } else if (first == '<') {
      out += "&lt;";
    } else if (first == '>') {
      out += "&gt;";
    } else if (first == '"') {
      out += "&quot;";
    } else {
      out += character;
    }
  }
  return out;
}

}  // namespace lastcall::figure
