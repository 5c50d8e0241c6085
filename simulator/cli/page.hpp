#pragma once

#include <string>
#include <utility>
#include <vector>

// The page for browsers, as it was built or installed.
namespace lastcall::cli {

// Where it is: beside the program where it was built, or where it was installed. It may be missing.
std::string page_folder();

// A page that shows other lessons than its own.
struct TaughtPage {
  using File = std::pair<std::string, std::string>;  // name, bytes
  std::vector<File> files;                           // the last is the list of all of them
  std::string error;                                 // a sentence without a full stop, or ""
};
// `lessons`: what the engine is asked for them ("teach"). `texts`: what index.html shows where
// there are no scripts; `more`: further files that are kept for being offline.
TaughtPage teach_page(const std::string& folder, const std::string& lessons,
                      const std::string& texts, const std::vector<std::string>& more);

// The names of the files of a page that `teach_page` made and that was written to a folder.
std::vector<std::string> taught_files(const std::string& folder);

}  // namespace lastcall::cli
