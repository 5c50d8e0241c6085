#include <algorithm>
#include <limits>

#include "system/world_state.hpp"
#include "text/utf8.hpp"
#include "types/builtin.hpp"

namespace lastcall::machine {

namespace {

// io.TextIOWrapper hands text on in chunks of this size (Modules/_io/textio.c, measured).
constexpr std::size_t chunk_size = 8192;
// How many descriptors a process may have (ulimit -n).
constexpr int max_descriptors = 1024;

Description& open_description(Interpreter& in, const File& file) {
  Description* const description = description_of(in.process(), file);
  if (!description) raise_io_error(in, error_number::ebadf);
  return *description;
}

void raw_write(Interpreter& in, File& file, std::string_view bytes) {
  if (!bytes.empty()) write_description(in, open_description(in, file), bytes);
}

// What could not be written stays in io's buffer, and is dropped by C's stdio.
void empty_buffer(Interpreter& in, File& file) {
  std::string bytes = std::move(file.buffer);
  file.buffer.clear();
  try {
    raw_write(in, file, bytes);
  } catch (const Raised&) {
    if (!in.python2()) file.buffer = std::move(bytes);
    throw;
  }
}

// io.BufferedWriter.write (Modules/_io/bufferedio.c).
void buffer_write(Interpreter& in, File& file, std::string_view bytes) {
  if (file.unbuffered) {
    raw_write(in, file, bytes);
    return;
  }
  if (bytes.size() <= file.buffer_size - file.buffer.size()) {
    file.buffer += bytes;
    return;
  }
  empty_buffer(in, file);
  if (bytes.size() > file.buffer_size) {
    raw_write(in, file, bytes);
  } else {
    file.buffer = bytes;
  }
}

void hand_on(Interpreter& in, File& file) {
  const std::string text = std::move(file.pending);
  file.pending.clear();
  buffer_write(in, file, text);
}

// C's fwrite as glibc does it, which 2.7's file objects use: what fits into the buffer, then whole
// blocks past it (measured with a pipe).
void stdio_write(Interpreter& in, File& file, std::string_view bytes) {
  if (file.unbuffered) {
    raw_write(in, file, bytes);
    return;
  }
  const bool ends_line = file.line_buffered && bytes.find('\n') != std::string_view::npos;
  const std::size_t room = file.buffer.empty() && file.buffer.capacity() == 0
                               ? 0
                               : file.buffer_size - file.buffer.size();
  const std::size_t first = std::min(room, bytes.size());
  if (ends_line) {
    const std::size_t lines = bytes.rfind('\n') + 1;
    file.buffer += bytes.substr(0, lines);
    empty_buffer(in, file);
    file.buffer += bytes.substr(lines);
    return;
  }
  file.buffer += bytes.substr(0, first);
  bytes.remove_prefix(first);
  if (bytes.empty()) return;
  empty_buffer(in, file);
  const std::size_t blocks = bytes.size() - bytes.size() % file.buffer_size;
  raw_write(in, file, bytes.substr(0, blocks));
  file.buffer.reserve(file.buffer_size);
  file.buffer += bytes.substr(blocks);
}

void check_open(Interpreter& in, const File& file) {
  if (!file.closed) return;
  in.raise(in.types.ValueError,
           in.python2() ? "I/O operation on closed file" : "I/O operation on closed file.");
}

Class* unsupported_operation(Interpreter& in) {
  Class*& cls = in.world->state().classes.unsupported_operation;
  if (!cls) cls = make_class(in, {"io", "UnsupportedOperation", in.types.OSError, {}, {}});
  return cls;
}

[[noreturn]] void raise_unsupported(Interpreter& in, std::string_view what) {
  if (in.python2()) {
    in.raise(in.types.IOError,
             "File not open for " + std::string(what == "not readable" ? "reading" : "writing"));
  }
  in.raise(unsupported_operation(in), std::string(what));
}

void check_readable(Interpreter& in, const File& file) {
  check_open(in, file);
  if (!file.readable) raise_unsupported(in, file.binary ? "read" : "not readable");
}

Value made_of(Interpreter& in, const File& file, std::string text) {
  return file.binary && !in.python2() ? in.bytes(std::move(text)) : in.str(std::move(text));
}

// Text mode: "\r\n" and "\r" are read as "\n" (3.x's universal newlines).
std::string translated(const Interpreter& in, const File& file, std::string text) {
  if (file.binary || in.python2() || text.find('\r') == std::string::npos) return text;
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
      result += '\n';
    } else {
      result += text[i];
    }
  }
  return result;
}

const std::string* source_of(const Description& description) {
  switch (description.kind) {
    case Description::Kind::disk: return &description.inode->data;
    case Description::Kind::pipe_read: return &description.pipe->data;
    default: return nullptr;
  }
}

std::string read_bytes(Interpreter& in, File& file, std::size_t limit) {
  if (file.writable) flush_file(in, file);
  Description& description = open_description(in, file);
  const std::string* data = source_of(description);
  if (!data || description.offset >= data->size()) return {};
  const auto offset = static_cast<std::size_t>(description.offset);
  std::string bytes = data->substr(offset, limit);
  if (!file.binary && !in.python2() && limit != std::string::npos) {
    // `limit` counts characters in text mode.
    std::size_t end = offset;
    for (std::size_t n = 0; n < limit && end < data->size(); ++n) {
      ++end;
      while (end < data->size() && (static_cast<unsigned char>((*data)[end]) & 0xC0) == 0x80) ++end;
    }
    bytes = data->substr(offset, end - offset);
  }
  description.offset += bytes.size();
  return bytes;
}

std::string read_line(Interpreter& in, File& file) {
  if (file.writable) flush_file(in, file);
  Description& description = open_description(in, file);
  const std::string* data = source_of(description);
  if (!data || description.offset >= data->size()) return {};
  const auto offset = static_cast<std::size_t>(description.offset);
  const bool universal = !file.binary && !in.python2();
  std::size_t end = universal ? data->find_first_of("\r\n", offset) : data->find('\n', offset);
  if (end == std::string::npos) {
    end = data->size();
  } else {
    end += (*data)[end] == '\r' && end + 1 < data->size() && (*data)[end + 1] == '\n' ? 2 : 1;
  }
  std::string line = data->substr(offset, end - offset);
  description.offset = end;
  return translated(in, file, std::move(line));
}

// ---- methods ------------------------------------------------------------------------------------

// 2.7's file.write makes bytes of a unicode text by itself.
Value file_write_2(Interpreter& in, File& file, Value argument) {
  check_open(in, file);
  const Str* text = argument.as<Str>();
  const Bytes* bytes = argument.as<Bytes>();
  if (!text && !bytes) {
    in.raise(in.types.TypeError,
             file.binary ? "argument 1 must be string or buffer, not " + named_type(in, argument)
                         : "expected a string or other character buffer object");
  }
  if (!text || is_byte_text(in, text)) {
    write_file(in, file, text ? text->text.str() : bytes->data);
  } else {
    write_file(in, file, encode_for_file(in, text->text, !in.options.stdout_is_tty, "strict"));
  }
  return Value::none();
}

Value file_write(Interpreter& in, Arguments& arguments) {
  File& file = self_of<File>(arguments);
  if (in.python2()) {
    if (arguments.positional.size() != 2) {
      in.raise(in.types.TypeError, "function takes exactly 1 argument (" +
                                       std::to_string(arguments.positional.size() - 1) + " given)");
    }
    return file_write_2(in, file, arguments.positional[1]);
  }
  const Value argument = arguments.positional[1];
  const Str* text = argument.as<Str>();
  const Bytes* bytes = argument.as<Bytes>();
  if (file.binary) {
    if (!bytes) {
      in.raise(in.types.TypeError,
               "a bytes-like object is required, not '" + in.type_name(argument) + "'");
    }
    check_open(in, file);
    write_file(in, file, bytes->data);
    return Value::integer(static_cast<std::int64_t>(bytes->data.size()));
  }
  if (!text) {
    in.raise(in.types.TypeError, "write() argument must be str, not " + named_type(in, argument));
  }
  write_file(in, file, text->text);
  return Value::integer(static_cast<std::int64_t>(text::characters(text->text)));
}

Value file_writelines(Interpreter& in, Arguments& arguments) {
  const Value self = arguments.positional[0];
  check_open(in, self_of<File>(arguments));
  if (in.python2()) {
    std::vector<Value> lines;
    try {
      lines = in.to_vector(in.iterate(arguments.positional[1]));
    } catch (const Raised& raised) {
      if (!raised.exception->cls->is_subclass_of(in.types.TypeError)) throw;
      in.raise(in.types.TypeError, "writelines() requires an iterable argument");
    }
    for (const Value line : lines) {
      if (!line.as<Str>() && !line.as<Bytes>())
        in.raise(in.types.TypeError, "writelines() argument must be a sequence of strings");
    }
  }
  for (Value line : in.to_vector(arguments.positional[1])) {
    Value positional[] = {self, line};
    Arguments one{positional, {}};
    file_write(in, one);
  }
  return Value::none();
}

Value file_flush(Interpreter& in, Arguments& arguments) {
  File& file = self_of<File>(arguments);
  check_open(in, file);
  flush_file(in, file);
  return Value::none();
}

Value file_close(Interpreter& in, Arguments& arguments) {
  close_file(in, self_of<File>(arguments));
  return Value::none();
}

Value file_enter(Interpreter& in, Arguments& arguments) {
  check_open(in, self_of<File>(arguments));
  return arguments.positional[0];
}

Value file_exit(Interpreter& in, Arguments& arguments) {
  close_file(in, self_of<File>(arguments));
  return Value::none();
}

std::size_t size_argument(Interpreter& in, const Arguments& arguments) {
  if (arguments.positional.size() < 2 || (arguments.positional[1].is_none() && !in.python2()))
    return std::string::npos;
  const Value given = arguments.positional[1], number = as_index(in, given);
  const std::string type = in.type_name(given);
  if (!number && given.is_real() && !in.at_least(3, 7)) {
    in.raise(in.types.TypeError, in.python2()
                                     ? "integer argument expected, got float"
                                     : "'float' object cannot be interpreted as an integer");
  }
  if (!number) {
    in.raise(in.types.TypeError, in.python2() ? "an integer is required"
                                 : in.at_least(3, 7)
                                     ? "argument should be integer or None, not '" + type + "'"
                                     : "integer argument expected, got '" + type + "'");
  }
  if (!number.is_integer()) {
    in.raise(in.types.OverflowError, in.python2()
                                         ? "Python int too large to convert to C long"
                                         : "cannot fit '" + type + "' into an index-sized integer");
  }
  const std::int64_t size = number.integer();
  constexpr std::int64_t address_space = std::int64_t{1} << 47;  // beyond it is a MemoryError
  if (size >= address_space) in.check_memory(static_cast<std::uint64_t>(size));
  constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();  // no file is larger
  return size < 0 ? std::string::npos : static_cast<std::size_t>(std::min(size, most));
}

Value file_read(Interpreter& in, Arguments& arguments) {
  File& file = self_of<File>(arguments);
  check_readable(in, file);
  return made_of(in, file,
                 translated(in, file, read_bytes(in, file, size_argument(in, arguments))));
}

Value file_readline(Interpreter& in, Arguments& arguments) {
  File& file = self_of<File>(arguments);
  check_readable(in, file);
  return made_of(in, file, read_line(in, file));
}

Value file_readlines(Interpreter& in, Arguments& arguments) {
  File& file = self_of<File>(arguments);
  check_readable(in, file);
  std::vector<Value> lines;
  for (std::string line = read_line(in, file); !line.empty(); line = read_line(in, file))
    lines.push_back(made_of(in, file, std::move(line)));
  return in.list(std::move(lines));
}

// iter(file): the file's lines.
struct FileLines final : Iterator {
  FileLines(Class* c, Value the_file) : Iterator(c), file(the_file) {}
  void visit(Visitor& v) override { Iterator::visit(v), v(file); }
  Object* copy() const override { return new FileLines(*this); }
  std::size_t size() const override { return sizeof *this; }
  Value next(Interpreter& in) override {
    File& opened = to_native<File>(file);
    check_readable(in, opened);
    std::string line = read_line(in, opened);
    return line.empty() ? Value() : made_of(in, opened, std::move(line));
  }
  Value file;
};

Value file_iter(Interpreter& in, Arguments& arguments) {
  check_open(in, self_of<File>(arguments));
  return in.heap().make<FileLines>(in.types.list_iterator, arguments.positional[0]);
}

Value file_next(Interpreter& in, Arguments& arguments) {
  File& file = self_of<File>(arguments);
  check_readable(in, file);
  std::string line = read_line(in, file);
  if (line.empty()) in.raise(in.make_exception(in.types.StopIteration, {}));
  return made_of(in, file, std::move(line));
}

Value file_isatty(Interpreter& in, Arguments& arguments) {
  const File& file = self_of<File>(arguments);
  check_open(in, file);
  return Value::boolean(in.options.stdout_is_tty && stream_of(in.process(), file));
}

Value file_fileno(Interpreter& in, Arguments& arguments) {
  const File& file = self_of<File>(arguments);
  check_open(in, file);
  return Value::integer(file.descriptor);
}

Value file_readable(Interpreter& in, Arguments& arguments) {
  check_open(in, self_of<File>(arguments));
  return Value::boolean(self_of<File>(arguments).readable);
}

Value file_writable(Interpreter& in, Arguments& arguments) {
  check_open(in, self_of<File>(arguments));
  return Value::boolean(self_of<File>(arguments).writable);
}

Value file_seekable(Interpreter& in, Arguments& arguments) {
  check_open(in, self_of<File>(arguments));
  const Description* description = description_of(in.process(), self_of<File>(arguments));
  return Value::boolean(description && description->kind == Description::Kind::disk);
}

Value file_seek(Interpreter& in, Arguments& arguments) {
  File& file = self_of<File>(arguments);
  check_open(in, file);
  Description& description = open_description(in, file);
  if (description.kind != Description::Kind::disk) raise_io_error(in, error_number::espipe);
  flush_file(in, file);
  const std::int64_t distance = in.to_int64(arguments.positional[1], "seek");
  const int whence = arguments.positional.size() > 2 ? to_int(in, arguments.positional[2]) : 0;
  const std::uint64_t from = whence == 1   ? description.offset
                             : whence == 2 ? description.inode->data.size()
                                           : 0;
  std::int64_t target = 0;
  if (__builtin_add_overflow(static_cast<std::int64_t>(from), distance, &target) || target < 0)
    raise_io_error(in, error_number::einval);
  description.offset = static_cast<std::uint64_t>(target);
  return in.python2() ? Value::none() : Value::integer(target);
}

Value file_tell(Interpreter& in, Arguments& arguments) {
  File& file = self_of<File>(arguments);
  check_open(in, file);
  Description& description = open_description(in, file);
  if (description.kind != Description::Kind::disk) raise_io_error(in, error_number::espipe);
  flush_file(in, file);
  return Value::integer(static_cast<std::int64_t>(description.offset));
}

Value file_truncate(Interpreter& in, Arguments& arguments) {
  File& file = self_of<File>(arguments);
  check_open(in, file);
  if (!file.writable) raise_unsupported(in, "truncate");
  Description& description = open_description(in, file);
  if (description.kind != Description::Kind::disk) raise_io_error(in, error_number::einval);
  flush_file(in, file);
  std::uint64_t wanted = description.offset;
  if (arguments.positional.size() > 1 && !arguments.positional[1].is_none()) {
    const Value given = arguments.positional[1];
    const std::int64_t size = is_int(given) ? in.to_int64(given, "C long") : to_int(in, given);
    if (size < 0) raise_io_error(in, error_number::einval);
    wanted = static_cast<std::uint64_t>(size);
  }
  const std::size_t length = in.check_memory(wanted);
  description.inode->data.resize(length);
  return in.python2() ? Value::none() : Value::integer(static_cast<std::int64_t>(length));
}

Value file_get_closed(Interpreter&, Arguments& arguments) {
  return Value::boolean(self_of<File>(arguments).closed);
}
Value file_get_name(Interpreter&, Arguments& arguments) {
  return self_of<File>(arguments).name;
}
Value file_get_mode(Interpreter& in, Arguments& arguments) {
  return in.str(self_of<File>(arguments).mode);
}
std::string encoding(const Interpreter& in, const File& file) {
  if (!file.encoding.empty()) return file.encoding;
  return in.at_least(3, 8) ? "utf-8" : "UTF-8";  // of the standard files
}
Value file_get_encoding(Interpreter& in, Arguments& arguments) {
  return in.python2() ? Value::none() : in.str(encoding(in, self_of<File>(arguments)));
}
Value file_get_errors(Interpreter& in, Arguments& arguments) {
  return in.python2() ? Value::none() : in.str(self_of<File>(arguments).errors);
}
Value file_get_line_buffering(Interpreter&, Arguments& arguments) {
  return Value::boolean(self_of<File>(arguments).line_buffered);
}
Value file_get_softspace(Interpreter&, Arguments& arguments) {
  return Value::integer(self_of<File>(arguments).softspace);
}
Value file_set_softspace(Interpreter& in, Arguments& arguments) {
  self_of<File>(arguments).softspace = in.truth(arguments.positional[1]);
  return Value::none();
}

// sys.stdout.buffer and open(…, "rb"): the same file, as bytes.
Value file_get_buffer(Interpreter& in, Arguments&) {
  outside_subset(in, "a file's `buffer`", "write text to the file itself, or use os.write");
}

Value file_reconfigure(Interpreter& in, Arguments& arguments) {
  File& file = self_of<File>(arguments);
  flush_file(in, file);
  for (const auto& [name, value] : arguments.keywords) {
    if (name->text == "line_buffering") {
      if (!value.is_none()) file.line_buffered = in.truth(value);
    } else if (name->text != "encoding" && name->text != "errors") {
      outside_subset(in, "reconfigure(" + name->text.str() + "=…)", "use line_buffering=…");
    }
  }
  return Value::none();
}

Value file_repr(Interpreter& in, Arguments& arguments) {
  const File& file = self_of<File>(arguments);
  if (in.python2()) {
    return in.str("<" + std::string(file.closed ? "closed" : "open") + " file " +
                  in.repr(file.name) + ", mode '" + file.mode + "' at " + in.address(&file) + ">");
  }
  if (file.binary) {
    const std::string cls = file.readable && file.writable ? "BufferedRandom"
                            : file.readable                ? "BufferedReader"
                                                           : "BufferedWriter";
    return in.str("<_io." + cls + " name=" + in.repr(file.name) + ">");
  }
  return in.str("<_io.TextIOWrapper name=" + in.repr(file.name) + " mode='" + file.mode +
                "' encoding='" + encoding(in, file) + "'>");
}

using Style = Signature::Style;

constexpr BuiltinEntry file_methods[] = {
    {"write", file_write, {Style::one_argument, 1, 1}, {3, 0}},
    {"write", file_write, {Style::any, 1, 1}, {2, 7}, {3, 0}},
    {"writelines", file_writelines, {Style::one_argument, 1, 1}},
    {"flush", file_flush, {Style::no_arguments, 0, 0}},
    {"close", file_close, {Style::no_arguments, 0, 0}},
    {"__enter__", file_enter, {Style::no_arguments, 0, 0}},
    {"__exit__", file_exit, {Style::positional, 0, 3}},
    {"read", file_read, {Style::positional, 0, 1}},
    {"readline", file_readline, {Style::positional, 0, 1}},
    {"readlines", file_readlines, {Style::positional, 0, 1}},
    {"__iter__", file_iter, {Style::no_arguments, 0, 0}},
    {"__next__", file_next, {Style::no_arguments, 0, 0}, {3, 0}},
    {"next", file_next, {Style::no_arguments, 0, 0}, {2, 7}, {3, 0}},
    {"isatty", file_isatty, {Style::no_arguments, 0, 0}},
    {"fileno", file_fileno, {Style::no_arguments, 0, 0}},
    {"readable", file_readable, {Style::no_arguments, 0, 0}, {3, 0}},
    {"writable", file_writable, {Style::no_arguments, 0, 0}, {3, 0}},
    {"seekable", file_seekable, {Style::no_arguments, 0, 0}, {3, 0}},
    {"seek", file_seek, {Style::positional, 1, 2}},
    {"tell", file_tell, {Style::no_arguments, 0, 0}},
    {"truncate", file_truncate, {Style::positional, 0, 1}},
    {"reconfigure", file_reconfigure, {Style::any, 0, 0}, {3, 7}},
    {"__repr__", file_repr, {Style::no_arguments, 0, 0}},
    {"__str__", file_repr, {Style::no_arguments, 0, 0}},
};

constexpr PropertyEntry file_properties[] = {
    {"closed", file_get_closed},
    {"name", file_get_name},
    {"mode", file_get_mode},
    {"encoding", file_get_encoding},
    {"errors", file_get_errors},
    {"line_buffering", file_get_line_buffering},
    {"softspace", file_get_softspace, file_set_softspace},
    {"buffer", file_get_buffer},
};

Class* file_class(Interpreter& in) {
  Class*& cls = in.world->state().classes.file;
  if (!cls) {
    cls = make_class(in, {in.python2() ? "" : "_io", in.python2() ? "file" : "TextIOWrapper",
                          nullptr, file_methods, file_properties});
  }
  return cls;
}

}  // namespace

File* make_file(Interpreter& in, int descriptor, std::shared_ptr<Description> description) {
  File* file = in.heap().make<File>(file_class(in));
  file->interpreter = in.state().number;
  file->descriptor = descriptor;
  // io.DEFAULT_BUFFER_SIZE grew with 3.14 (gh-117151); before, st_blksize of a pipe or file counts.
  file->buffer_size = in.at_least(3, 14) ? 131072 : 4096;
  in.process().files.push_back(file);
  in.process().descriptors[descriptor] = std::move(description);
  return file;
}

void file_event(Interpreter& in, trace::FileAction action, std::string_view path) {
  trace::Event event = make_event(trace::EventKind::file, action);
  event.text = in.text(path);
  in.event(event);
}

Description::~Description() {
  if (!pipe) return;
  if (kind == Kind::pipe_read) --pipe->readers;
  if (kind == Kind::pipe_write) --pipe->writers;
}

Description* description_of(const Process& process, const File& file) {
  const auto found = process.descriptors.find(file.descriptor);
  return found == process.descriptors.end() ? nullptr : found->second.get();
}

std::optional<trace::Stream> stream_of(const Process& process, const File& file) {
  const Description* const description = description_of(process, file);
  if (!description) return std::nullopt;
  if (description->kind == Description::Kind::stdout_) return trace::Stream::stdout_;
  if (description->kind == Description::Kind::stderr_) return trace::Stream::stderr_;
  return std::nullopt;
}

int free_descriptor(Interpreter& in, Value filename) {
  int number = 0;
  while (in.process().descriptors.contains(number)) ++number;
  if (number < max_descriptors) return number;
  if (filename) raise_io_error(in, error_number::emfile, filename);
  raise_os_error(in, error_number::emfile);
}

std::string absolute_path(std::string_view directory, std::string_view path) {
  std::vector<std::string_view> parts;
  const auto add = [&parts](std::string_view text) {
    while (!text.empty()) {
      const std::size_t slash = text.find('/');
      const std::string_view part = text.substr(0, slash);
      text.remove_prefix(slash == std::string_view::npos ? text.size() : slash + 1);
      if (part == "..") {
        if (!parts.empty()) parts.pop_back();
      } else if (!part.empty() && part != ".") {
        parts.push_back(part);
      }
    }
  };
  if (path.empty() || path.front() != '/') add(directory);
  add(path);
  std::string result;
  for (const std::string_view part : parts) {
    result += '/';
    result += part;
  }
  return result.empty() ? "/" : result;
}

std::string absolute_path(Interpreter& in, std::string_view path) {
  return absolute_path(in.process().directory, path);
}

std::string folder_of(const std::string& absolute) {
  return absolute.substr(0, std::max<std::size_t>(absolute.rfind('/'), 1));
}

void write_description(Interpreter& in, Description& description, std::string_view bytes) {
  World::State& state = in.world->state();
  state.output += bytes.size();
  if (state.output > in.options.limits.output) {
    throw LimitReached{
        "the program writes more than " + std::to_string(in.options.limits.output >> 20) + " MiB",
        "raise the bound with --max-output"};
  }
  switch (description.kind) {
    case Description::Kind::stdout_:
    case Description::Kind::stderr_: {
      trace::Event event =
          make_event(trace::EventKind::flush, description.kind == Description::Kind::stdout_
                                                  ? trace::Stream::stdout_
                                                  : trace::Stream::stderr_);
      event.text = in.text(bytes);
      in.event(event);
      break;
    }
    case Description::Kind::disk: {
      if (description.inode->device == Inode::Device::full && !bytes.empty())
        raise_io_error(in, error_number::enospc);
      if (description.inode->device != Inode::Device::none) break;
      std::string& data = description.inode->data;
      if (description.append) description.offset = data.size();
      const std::size_t offset = in.check_memory(description.offset);
      if (offset > data.size()) data.resize(offset);
      data.replace(offset, bytes.size(), bytes);
      description.offset += bytes.size();
      file_event(in, trace::FileAction::written, description.path);
      break;
    }
    case Description::Kind::pipe_write:
      if (description.pipe->readers == 0) {
        send_signal(in, in.process(), signal_number::sigpipe);
        if (in.process().ended) throw ProcessEnded{};
        raise_os_error(in, error_number::epipe);
      }
      description.pipe->data += bytes;
      break;
    default: raise_io_error(in, error_number::ebadf);
  }
  if (in.process().ends_when_it_writes && !bytes.empty()) {
    lose_output(in, in.process(), trace::LostReason::interpreter);
    end_process(in, {false, 0});
  }
}

namespace {

// Whether the bytes of a text are not those that we hold it as.
bool needs_encoding(Interpreter& in, const File& file, std::string_view text) {
  if (file.binary || in.python2() || file.closed) return false;
  const auto is_beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  if (file.ascii) return std::any_of(text.begin(), text.end(), is_beyond_ascii);
  // Lone surrogates are 0xED and a byte from 0xA0 on.
  for (std::size_t at = text.find('\xED'); at != std::string_view::npos;
       at = text.find('\xED', at + 1))
    if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xA0) return true;
  return false;
}

// What comes before anything is written: the checks, and the event.
void begin_write(Interpreter& in, File& file, std::string_view text) {
  check_open(in, file);
  if (!file.writable) raise_unsupported(in, file.binary ? "write" : "not writable");
  const std::optional<trace::Stream> stream = stream_of(in.process(), file);
  if (!stream || text.empty()) return;
  trace::Event event = make_event(trace::EventKind::output, *stream);
  event.text = in.text(text);
  in.event(event);
}

void write_piece(Interpreter& in, File& file, std::string_view text) {
  if (in.python2()) {
    stdio_write(in, file, text);
    return;
  }
  if (file.binary) {
    buffer_write(in, file, text);
    return;
  }
  // textio.c: 3.8 to 3.12 never let a chunk grow beyond its size; 3.6 and 3.7 flush only past it.
  const bool splits = in.at_least(3, 8) && !in.at_least(3, 13);
  if (splits && !file.pending.empty() && file.pending.size() + text.size() > chunk_size) {
    hand_on(in, file);
  }
  file.pending += text;
  const bool ends_line = file.line_buffered && text.find_first_of("\r\n") != std::string_view::npos;
  const std::size_t full = in.at_least(3, 8) ? chunk_size : chunk_size + 1;
  if (file.pending.size() >= full || ends_line) hand_on(in, file);
  if (ends_line) empty_buffer(in, file);
}

}  // namespace

void write_file(Interpreter& in, File& file, std::string_view text) {
  if (needs_encoding(in, file, text)) {
    const std::string encoded = encode_for_file(in, text, file.ascii, file.errors);
    begin_write(in, file, encoded);
    write_piece(in, file, encoded);
    return;
  }
  begin_write(in, file, text);
  write_piece(in, file, text);
}

void flush_file(Interpreter& in, File& file) {
  if (file.closed) return;
  if (!file.pending.empty()) hand_on(in, file);
  if (!file.buffer.empty()) empty_buffer(in, file);
}

void close_file(Interpreter& in, File& file) {
  if (file.closed) return;
  // Flushing or not: the file is closed in any case, and its first error is what is raised.
  Exception* error = nullptr;
  try {
    flush_file(in, file);
  } catch (const Raised& raised) {
    error = raised.exception;
  }
  file.closed = true;
  Description* const description = description_of(in.process(), file);
  if (description && description->kind == Description::Kind::disk)
    file_event(in, trace::FileAction::closed, description->path);
  std::erase(in.process().files, &file);
  if (error) throw Raised{error};
  if (file.owns_descriptor) {
    if (!description) raise_io_error(in, error_number::ebadf);
    in.process().descriptors.erase(file.descriptor);
  }
}

StandardFiles make_standard_files(Interpreter& in) {
  const auto make = [&in](Description::Kind kind, int descriptor, std::string name,
                          std::string mode) {
    // A subinterpreter has files of its own for the descriptors of the process.
    std::shared_ptr<Description> description = in.process().descriptors[descriptor];
    if (!description) {
      description = std::make_shared<Description>();
      description->kind = kind;
    }
    File* file = make_file(in, descriptor, std::move(description));
    file->name = in.str(std::move(name));
    file->readable = mode == "r";
    file->writable = mode == "w";
    file->mode = std::move(mode);
    file->owns_descriptor = false;
    return file;
  };
  StandardFiles files{make(Description::Kind::stdin_, 0, "<stdin>", "r"),
                      make(Description::Kind::stdout_, 1, "<stdout>", "w"),
                      make(Description::Kind::stderr_, 2, "<stderr>", "w")};
  files.out->line_buffered = in.options.stdout_is_tty;
  files.err->errors = "backslashreplace";
  if (in.at_least(3, 7)) files.in->errors = files.out->errors = "surrogateescape";
  // 2.7: C's stderr has no buffer. 3.6 to 3.8: buffered if it is no terminal; 3.9 on: always by
  // line (https://docs.python.org/3/library/sys.html#sys.stderr).
  files.err->unbuffered = in.python2();
  // Where standard output is a terminal, standard error is taken to be the same one.
  files.err->line_buffered = in.at_least(3, 9) || in.options.stdout_is_tty;
  return files;
}

// ---- World --------------------------------------------------------------------------------------

bool World::write(Value file, std::string_view text) {
  File* opened = native<File>(file);
  if (!opened) return false;
  write_file(state_->in, *opened, text);
  return true;
}

bool World::write(Value file, std::string_view text, std::span<const std::size_t> ends) {
  File* opened = native<File>(file);
  if (!opened) return false;
  if (needs_encoding(state_->in, *opened, text)) {
    std::size_t start = 0;
    for (const std::size_t end : ends) {
      write_file(state_->in, *opened, text.substr(start, end - start));
      start = end;
    }
    return true;
  }
  begin_write(state_->in, *opened, text);
  // Pieces that stay in the chunk, as most do, can as well be one.
  if (!opened->line_buffered && opened->pending.size() + text.size() < chunk_size) {
    write_piece(state_->in, *opened, text);
    return true;
  }
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    write_piece(state_->in, *opened, text.substr(begin, end - begin));
    begin = end;
  }
  return true;
}

bool World::flush(Value file) {
  File* opened = native<File>(file);
  if (!opened) return false;
  check_open(state_->in, *opened);
  flush_file(state_->in, *opened);
  return true;
}

bool* World::softspace(Value file) {
  File* opened = native<File>(file);
  return opened ? &opened->softspace : nullptr;
}

}  // namespace lastcall::machine
