#pragma once

#include <optional>
#include <string>

#include "script/script.hpp"

namespace lastcall::script {

// A word that was to be a keyword, and what Python shows then.
struct KeywordTypo {
  std::string line;  // as it is shown; the columns count in it
  int column;
  int end_column;
  std::string keyword;
};

// From 3.14 on (traceback.py): of a text that fails with "invalid syntax", the first name in the
// line of the error which, were it a keyword that looks like it, would make the code between the
// last compound statement and this line parse, or be the beginning of what does. Only code of up to
// 1024 characters, and the first ten names, are looked at.
std::optional<KeywordTypo> find_keyword_typo(std::string_view text, const Diagnostic& error,
                                             python::Version version);

}  // namespace lastcall::script
