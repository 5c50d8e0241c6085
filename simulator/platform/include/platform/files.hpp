#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The disk: reading, the one decision whether a file may be written, and writing.
namespace lastcall::platform {

// Text that was read, or the system's reason why not.
struct ReadFile {
  std::string text;
  std::string error;
};
// Reads a file, or standard input for "-", but not much more than `limit` bytes.
ReadFile read_file(const std::string& path, std::size_t limit);
// The same for ordinary files only: whatever else lies there (a pipe that nobody writes to) is an
// error, and never waited for.
ReadFile read_ordinary_file(const std::string& path, std::size_t limit);

bool is_readable(const std::string& path);
// Whether something has that name, be it a link that leads nowhere.
bool is_there(const std::string& path);
// Becomes another text whenever the file may have changed; "" if it cannot be read or is a folder.
std::string stamp(const std::string& path);
// The names in a folder, in order, with a slash behind those of folders; none if it cannot be read.
std::vector<std::string> names_in(const std::string& folder);
// Whether a file is where it seems to be: not outside the folder, by `..` or by a link. Also for
// one that is not there yet.
bool is_inside(const std::string& path, const std::string& folder);

// Writes all of it, whatever it takes; false with errno if that fails.
bool write_all(int descriptor, std::string_view text);

// A file that is to be written, and what may be lost by it.
struct Destination {
  std::string path;       // "-": standard output
  std::string kind = {};  // what it is to be: "a picture"
  // Whether what lies there was made by this program, and can be made again: given the file, or the
  // two ends of a large one. Without it nothing is replaced.
  std::function<bool(std::string_view)> is_ours = {};
  bool force = false;                    // what is there is replaced, whoever made it …
  std::vector<std::string> inputs = {};  // … but never these, which are being read
  std::string folder = {};               // outside which nothing is written, or ""
  // What is there is replaced if it is still this: the file that was read before.
  std::string stamp = {};
};

// Decides whether a file may be written: it is new, or what is there may be lost (see Destination).
// Why not, as a sentence with a remedy; or "". What is no ordinary file (a pipe, /dev/null) may
// always be written to, a folder, a drive and a link that leads nowhere never.
std::string refusal(const Destination& destination);

// Writes a file if it may be written, so that what is there is either the old one or complete:
// under a temporary name that is renamed at the end. `fill` is given what takes the pieces; that
// returns false when they can no longer be written; if it throws, the old file stays. A link to a
// file stays, and so do the file's rights. The result is a sentence about what went wrong, or "".
//
// The temporary name begins with ".lastcall-". If a signal ends the program it is removed; what a
// program has left that was killed, the next write into the folder removes.
using Sink = std::function<bool(std::string_view)>;
std::string write_file(const Destination& destination,
                       const std::function<void(const Sink&)>& fill);
std::string write_file(const Destination& destination, std::string_view text);

// Makes a folder, with those that it lies in. The result is a sentence about what went wrong, or
// "".
std::string make_folder(const std::string& path);
// The folder that a file lies in: "." for one without.
std::string folder_of(const std::string& path);

// Moves a damaged file out of the way, to a name that nothing has: "x.broken", "x.broken-2" … The
// result is that name, or "" if it cannot be.
std::string set_aside(const std::string& path);

// Keeps others of this program from reading, changing and writing what lies in a folder meanwhile.
class FolderLock {
 public:
  // Waits for others, ten seconds at most. Where there are no locks, there is none.
  explicit FolderLock(const std::string& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  // False if another program does not let go of it.
  bool is_held() const { return held_; }

 private:
  int descriptor_ = -1;
  bool held_ = false;
};

}  // namespace lastcall::platform
