#pragma once

#include <string>
#include <string_view>

namespace lastcall::figure {

// Text as it stands in XML, in an attribute too: what XML cannot say is U+FFFD.
std::string xml_escaped(std::string_view text);

}  // namespace lastcall::figure
