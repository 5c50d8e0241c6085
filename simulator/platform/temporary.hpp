#pragma once

#include <string>

// Files that are not complete yet.
namespace lastcall::platform {

// An empty file in a folder, under a name that nothing has; gone at the end if it did not become
// something, also when a signal ends the program. While it is there it is locked: one that is not
// is what a killed program has left, and making the first one in a folder removes it.
class TemporaryFile {
 public:
  // `mode` is its rights, less what the umask takes away.
  TemporaryFile(const std::string& folder, unsigned mode);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  // -1, with errno, if it could not be made.
  int descriptor() const { return descriptor_; }
  // Gives it its name, instead of what has it now, or only if nothing has it; the error's number
  // (EEXIST), or 0.
  int become(const std::string& path, bool replaces);

 private:
  void forget();
  std::string path_;
  int descriptor_ = -1;
  int slot_ = -1;  // where the handler of signals finds the name
};

// Renames a file unless something has the other name (EEXIST); the error's number, or 0.
int rename_to_new(const std::string& from, const std::string& to);

}  // namespace lastcall::platform
