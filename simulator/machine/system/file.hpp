#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "types/native.hpp"

// Files: the virtual disk, what file descriptors refer to, and Python's file objects with their
// buffers, whose losses and duplicates are part of what a scenario shows.
namespace lastcall::machine {

// A file of the virtual disk. Goes on living while it is open, even once it is removed.
struct Inode {
  enum class Device : std::uint8_t { none, null, full };
  std::string data;
  Device device = Device::none;  // /dev/null takes everything, /dev/full nothing
};

// The disk that all processes share: in memory, empty but for the scenario itself.
struct Disk {
  std::map<std::string, std::shared_ptr<Inode>, std::less<>> files;  // by absolute path
  std::set<std::string, std::less<>> directories;
};

// The absolute form of a path, without "." and ".."; from that directory, or the one in which the
// process works.
std::string absolute_path(std::string_view directory, std::string_view path);
std::string absolute_path(Interpreter& in, std::string_view path);
// The folder in which what has that absolute path lies.
std::string folder_of(const std::string& absolute);

struct Pipe {
  std::string data;
  int readers = 1;
  int writers = 1;
};

// What a descriptor refers to; shared after a fork, the offset too.
struct Description {
  enum class Kind : std::uint8_t { stdin_, stdout_, stderr_, disk, pipe_read, pipe_write };
  Description() = default;
  Description(const Description&) = delete;
  Description& operator=(const Description&) = delete;
  ~Description();

  Kind kind = Kind::disk;
  std::shared_ptr<Inode> inode;
  std::shared_ptr<Pipe> pipe;
  std::string path;
  std::uint64_t offset = 0;  // which may be far beyond the end
  bool append = false;
};

// A Python file object: io.TextIOWrapper over io.BufferedWriter (measured: Modules/_io), or 2.7's
// file over C's stdio.
struct File final : Native {
  explicit File(Class* c) : Native(c) {}
  void visit(Visitor& v) override { Native::visit(v), v(name); }
  Object* copy() const override { return new File(*this); }
  std::size_t size() const override { return sizeof *this + pending.size() + buffer.size(); }

  std::uint16_t interpreter = 0;  // the one that made it
  int descriptor = -1;  // it may be closed, or refer to something else, behind the file's back
  Value name;
  std::string mode;
  std::string errors = "strict";  // what becomes of characters that the encoding does not have
  bool ascii = false;             // the encoding, if it is not UTF-8
  std::string encoding;           // its name, as `file.encoding` shows it; empty: the standard one
  bool binary = false;
  bool readable = false;
  bool writable = false;
  bool line_buffered = false;
  bool unbuffered = false;
  bool owns_descriptor = true;  // sys.stdout.close() leaves descriptor 1 open
  bool closed = false;
  bool softspace = false;
  std::string pending;  // text that has not reached the buffer (3.x)
  std::string buffer;   // bytes that have not reached the descriptor
  bool failed = false;  // 2.7: a flush that C did failed, which nobody has been told (ferror)
  std::size_t buffer_size = 4096;
};

// A new file object, open on a descriptor.
File* make_file(Interpreter& in, int descriptor, std::shared_ptr<Description> description);
// Records what happened to a file of the disk.
void file_event(Interpreter& in, trace::FileAction action, std::string_view path);
// How argument errors name the type of a value: None by itself.
inline std::string named_type(const Interpreter& in, Value value) {
  return value.is_none() ? "None" : in.type_name(value);
}
// Writes to a file object: into its buffers, and beyond as the version does.
void write_file(Interpreter& in, File& file, std::string_view text);
// Hands everything buffered to the descriptor.
void flush_file(Interpreter& in, File& file);
// The same without raising, for the end of a process.
void close_file(Interpreter& in, File& file);
// What the file's descriptor refers to; null if somebody closed it.
Description* description_of(const Process& process, const File& file);
// The stream that the file's bytes go to, if it is one of the two.
std::optional<trace::Stream> stream_of(const Process& process, const File& file);
// The lowest descriptor that is free, for what is opened next; raises OSError, in 2.7 for a file
// that has a name IOError, where all are used up.
int free_descriptor(Interpreter& in, Value filename = {});
// Bytes to a descriptor, past all buffers.
void write_description(Interpreter& in, Description& description, std::string_view bytes);
// Makes sys.stdin, sys.stdout and sys.stderr and their descriptors for the first process.
struct StandardFiles {
  File* in;
  File* out;
  File* err;
};
StandardFiles make_standard_files(Interpreter& in);

}  // namespace lastcall::machine
