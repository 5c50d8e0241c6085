#include <algorithm>
#include <charconv>

#include "record/record.hpp"

namespace lastcall::record {
namespace {

// What stands before each piece: mark, process, number of the message, whether it is the last
// piece, length; see _emit in recorder.py.
constexpr std::string_view mark = "\x02LC";
constexpr std::size_t head_size = 24;
constexpr std::size_t longest_message = std::size_t{4} << 20;
constexpr std::size_t most_parts = std::size_t{16} << 20;

bool read_hex(std::string_view digits, std::uint32_t& number) {
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
  return error == std::errc() && end == digits.data() + digits.size();
}

std::int64_t read_number(std::string_view text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// The fields are parted by zeros; a 1 says which of the two a byte was.
std::string unescaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x01' && i + 1 < text.size()) {
      result += text[++i] == '0' ? '\0' : '\x01';
    } else {
      result += text[i];
    }
  }
  return result;
}

bool begins_the_end(std::string_view kind) {
  return kind == "end" || kind == "os_exit" || kind == "abort" || kind == "exec" ||
         kind == "handlers";
}

}  // namespace

std::string variable_value(const std::string& pipe, int reader, const std::string& options,
                           const std::string* path) {
  return pipe + "|" + std::to_string(reader) + "|" + options + "|0|" + (path ? "=" + *path : "");
}

std::string_view Message::text(std::string_view name) const {
  for (const auto& [key, value] : fields)
    if (key == name) return value;
  return {};
}

std::int64_t Message::number(std::string_view name) const {
  return read_number(text(name));
}

void Collector::take(std::string_view bytes) {
  rest_ += bytes;
  std::string_view left = rest_;
  while (left.size() >= head_size) {
    std::uint32_t process = 0;
    std::uint32_t number = 0;
    std::uint32_t size = 0;
    if (!left.starts_with(mark) || !read_hex(left.substr(3, 8), process) ||
        !read_hex(left.substr(11, 8), number) || !read_hex(left.substr(20, 4), size) ||
        process > 0x7fffffff) {
      left.remove_prefix(1);
      left.remove_prefix(std::min(left.find(mark[0]), left.size()));
      continue;
    }
    if (left.size() < head_size + size) break;
    take_frame(static_cast<int>(process), number, left[19] == '.', left.substr(head_size, size));
    left.remove_prefix(head_size + size);
  }
  rest_.erase(0, rest_.size() - left.size());
}

void Collector::take_frame(int process, std::uint32_t number, bool last, std::string_view piece) {
  const auto found = parts_.find({process, number});
  if (found == parts_.end() && last) {
    take_message(process, piece);
    return;
  }
  std::string& whole = found == parts_.end() ? parts_[{process, number}] : found->second;
  if (whole.size() + piece.size() > longest_message || parts_bytes_ + piece.size() > most_parts) {
    ++dropped_events_;
    parts_bytes_ -= whole.size();
    parts_.erase({process, number});
    return;
  }
  whole += piece;
  parts_bytes_ += piece.size();
  if (!last) return;
  const std::string text = std::move(whole);
  parts_bytes_ -= text.size();
  parts_.erase({process, number});
  take_message(process, text);
}

void Collector::take_message(int process, std::string_view text) {
  Message message;
  message.process = process;
  for (bool first = true; !text.empty(); first = false) {
    const std::size_t end = std::min(text.find('\0'), text.size());
    const std::string field = unescaped(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t sign = field.find('=');
    if (first) {
      message.kind = field;
    } else if (sign != std::string::npos && message.fields.size() < 32) {
      message.fields.emplace_back(field.substr(0, sign), field.substr(sign + 1));
    }
  }
  message.time = message.number("t");
  message.thread =
      static_cast<std::uint16_t>(std::clamp<std::int64_t>(message.number("thread"), 0, 65535));
  if (message.kind == "line") {
    lines_.push_back({message.time, process,
                      static_cast<std::uint32_t>(
                          std::clamp<std::int64_t>(message.number("line"), 0, 0xffffffff)),
                      message.thread});
    if (lines_.size() > bounds_.lines) {
      lines_.pop_front();
      ++dropped_lines_;
    }
    return;
  }
  bool& is_ending = ending_[process];
  if (ending_.size() > 2 * bounds_.processes) {
    ending_.erase(process);
    ++dropped_events_;
    return;
  }
  if (message.kind == "hello" || message.kind == "fork") is_ending = false;
  if (begins_the_end(message.kind)) is_ending = true;
  const bool is_late = is_ending || message.kind == "hello" || message.kind.starts_with("fork") ||
                       message.kind == "waited" || message.kind == "stack";
  std::size_t size = sizeof message;
  for (const auto& [key, value] : message.fields) size += key.size() + value.size() + 64;
  if (is_late ? kept_late_ + size > bounds_.bytes
              : messages_.size() >= bounds_.events || kept_bytes_ + size > bounds_.bytes) {
    ++dropped_events_;
    return;
  }
  (is_late ? kept_late_ : kept_bytes_) += size;
  messages_.push_back(std::move(message));
}

bool Collector::has_begun(int process) const {
  return std::ranges::any_of(messages_, [&](const Message& message) {
    return message.kind == "hello" && message.process == process;
  });
}

std::vector<int> Collector::processes() const {
  std::vector<int> result;
  for (const auto& [process, is_ending] : ending_) result.push_back(process);
  return result;
}

}  // namespace lastcall::record
