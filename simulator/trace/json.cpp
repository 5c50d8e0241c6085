#include "trace/json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <limits>
#include <utility>
#include <vector>

#include "python/rules.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"
#include "trace/names.hpp"

#define JSON_NO_IO
#include <nlohmann/json.hpp>

namespace lastcall::trace {
namespace {

// --- writing

// A string of JSON that moves no cursor where it is printed: JSON itself only escapes what is below
// U+0020.
std::string visible(std::string json) {
  if (json.find_first_of("\x7f\xc2\xe2") == std::string::npos) return json;
  std::string result;
  for (std::string_view rest = json; !rest.empty();) {
    const std::size_t size = text::utf8_character(rest);
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
    if (text::is_control(rest, size)) {
      const unsigned code =
          size == 1   ? byte(0)
          : size == 2 ? (byte(0) & 0x1fU) << 6 | (byte(1) & 0x3fU)
                      : (byte(0) & 0xfU) << 12 | (byte(1) & 0x3fU) << 6 | (byte(2) & 0x3fU);
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04x", code);
      result += escape.data();
    } else {
      result += rest.substr(0, size);
    }
    rest.remove_prefix(size);
  }
  return result;
}

class Writer {
 public:
  explicit Writer(const std::function<bool(std::string_view)>& sink) : sink_(sink) {}

  Writer& operator<<(std::string_view text) {
    buffer_ += text;
    if (buffer_.size() >= 64 * 1024) flush();
    return *this;
  }
  Writer& operator<<(std::int64_t number) {
    char digits[24];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number);
    return *this << std::string_view(digits, static_cast<std::size_t>(end - digits));
  }

  // A string, or {"bytes": "e282"} for what is not UTF-8 and so no JSON string.
  void text(std::string_view text) {
    if (text::is_utf8(text)) {
      *this << visible(nlohmann::json(text).dump());
      return;
    }
    *this << R"({"bytes":")";
    for (const char c : text) {
      constexpr std::string_view digits = "0123456789abcdef";
      const auto byte = static_cast<unsigned char>(c);
      *this << digits.substr(byte >> 4, 1) << digits.substr(byte & 15, 1);
    }
    *this << "\"}";
  }

  // `,"name":number` unless the number is what a reader takes for granted.
  void field(std::string_view name, std::int64_t number, std::int64_t granted = 0) {
    if (number != granted) *this << ",\"" << name << "\":" << number;
  }

  bool flush() {
    good_ = good_ && sink_(buffer_);
    buffer_.clear();
    return good_;
  }
  bool good() const { return good_; }

 private:
  const std::function<bool(std::string_view)>& sink_;
  std::string buffer_;
  bool good_ = true;
};

void write(Writer& out, const Event& event, std::int64_t time) {
  out << R"({"kind":")" << kind_name(event.kind) << "\"";
  const auto details = detail_names(event.kind);
  if (event.detail < details.size()) out << R"(,"detail":")" << details[event.detail] << "\"";
  out.field("process", event.process);
  out.field("interpreter", event.interpreter);
  out.field("thread", event.thread);
  out.field("line", event.line);
  out.field("column", event.column);
  out.field("handler", event.handler, no_handler);
  out.field("text", event.text);
  out.field("text2", event.text2);
  out.field("value", event.value);
  out.field("time", time);
  out << "}";
}

// --- reading

using Json = nlohmann::json;

// Takes the reader's tokens one by one. What it expects is said by the place it is at; what no
// place knows is skipped, so that later formats may add to this one.
class Reader final : public nlohmann::json_sax<Json> {
 public:
  Reader() : builder_("", "", "", false) { places_.push_back(Place::outside); }

  ReadResult result() &&;

  bool null() override {
    return scalar("null", [] { return false; });
  }
  bool boolean(bool) override {
    return scalar("a truth value", [] { return false; });
  }
  bool number_integer(number_integer_t number) override {
    return scalar("a number", [&] { return take_number(number); });
  }
  bool number_unsigned(number_unsigned_t number) override {
    if (number > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())) {
      return scalar("too large a number", [] { return false; });
    }
    return number_integer(static_cast<number_integer_t>(number));
  }
  bool number_float(number_float_t, const string_t&) override {
    return scalar("a number with a fraction, or too large a one", [] { return false; });
  }
  bool string(string_t& text) override {
    return scalar("a text", [&] { return take_text(text); });
  }
  bool binary(binary_t&) override { return false; }
  bool key(string_t& name) override {
    key_ = std::move(name);
    if (here() == Place::top) return new_section();
    return true;
  }
  bool start_object(std::size_t) override;
  bool end_object() override;
  bool start_array(std::size_t) override;
  bool end_array() override {
    leave();
    return true;
  }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    return fail("byte " + std::to_string(position) + ": this is not JSON");
  }

 private:
  enum class Place {
    outside,
    top,
    texts,     // [ … ]
    bytes,     // { … } in the place of a text
    handlers,  // [ … ]
    handler,   // { … }
    events,
    event,
    ending,
    recorded,
    skipped,  // anything within what is not known
  };
  static constexpr std::size_t deepest = 64;

  Place here() const { return places_.back(); }
  bool enter(Place place) {
    if (places_.size() > deepest) return fail(where() + "nested too deeply");
    places_.push_back(place);
    return true;
  }
  void leave() { places_.pop_back(); }

  bool fail(std::string message) {
    if (error_.empty()) error_ = std::move(message);
    return false;
  }

  // "events[17].line: " or the like.
  std::string where() const {
    switch (here()) {
      case Place::outside: return "";
      case Place::texts: return "texts[" + std::to_string(texts_) + "]: ";
      case Place::handlers: return "handlers[" + std::to_string(handlers_) + "]: ";
      case Place::events: return "events[" + std::to_string(builder_.size()) + "]: ";
      case Place::handler: return "handlers[" + std::to_string(handlers_) + "]." + key_ + ": ";
      case Place::event: return "events[" + std::to_string(builder_.size()) + "]." + key_ + ": ";
      case Place::ending: return "ending." + key_ + ": ";
      case Place::recorded: return "recorded." + key_ + ": ";
      default: return key_ + ": ";
    }
  }

  template <typename Take>
  bool scalar(std::string_view what, Take take) {
    if (here() == Place::skipped || (here() == Place::top && !is_known())) return true;
    if (take()) return true;
    return fail(where() + std::string(what) + " is not expected here");
  }

  // A number within a field's range.
  template <typename Field>
  bool store(std::int64_t number, Field& field) {
    if constexpr (sizeof(Field) < sizeof number) {
      if (number < 0 || number > std::int64_t{std::numeric_limits<Field>::max()}) {
        return fail(where() + "the number is out of range");
      }
    }
    field = static_cast<Field>(number);
    return true;
  }

  bool take_number(std::int64_t number);
  bool take_text(std::string& text);
  bool take_bytes(std::string_view digits);
  bool new_section();
  bool is_known() const { return section(key_) != 0; }
  static unsigned section(std::string_view key);
  bool end_event();
  std::string check(const Trace& trace) const;

  TraceBuilder builder_;
  std::vector<Place> places_;
  std::string key_;
  std::string bytes_key_;  // of the object that stands in the place of a text
  std::string error_;
  unsigned seen_ = 0;  // sections
  std::size_t texts_ = 0;
  std::size_t handlers_ = 0;
  std::int64_t format_ = 0;
  std::string filename_;
  std::string source_;
  std::string python_;
  bool tty_ = false;
  Ending ending_;
  std::string limit_;
  Event event_;
  bool has_kind_ = false;
  std::string detail_;
  Handler handler_;
  std::optional<Recorded> recorded_;
  std::vector<std::int64_t> times_;  // of the events read so far
  std::int64_t time_ = 0;
};

unsigned Reader::section(std::string_view key) {
  constexpr std::string_view sections[] = {"format",   "python", "filename", "source",
                                           "stdout",   "ending", "limit",    "texts",
                                           "handlers", "events", "recorded"};
  unsigned bit = 1;
  for (const std::string_view name : sections) {
    if (name == key) return bit;
    bit <<= 1;
  }
  return 0;
}

bool Reader::new_section() {
  const unsigned bit = section(key_);
  if ((seen_ & bit) != 0) return fail(key_ + ": stands here twice");
  seen_ |= bit;
  return true;
}

bool Reader::take_number(std::int64_t number) {
  switch (here()) {
    case Place::top:
      if (key_ == "format") return store(number, format_);
      return false;
    case Place::ending:
      if (key_ != "exited" && key_ != "killed") return true;
      if (number < 0 || number > 255) return fail(where() + "the number is out of range");
      ending_ = {key_ == "killed", static_cast<int>(number)};
      return true;
    case Place::handler:
      if (key_ == "name") return store(number, handler_.name);
      if (key_ == "call") return store(number, handler_.call);
      if (key_ == "line") return store(number, handler_.line);
      if (key_ == "def_line") return store(number, handler_.def_line);
      if (key_ == "function") return store(number, handler_.function);
      if (key_ == "again") return store(number, handler_.again);
      if (key_ == "module") return store(number, handler_.module);
      if (key_ == "library") return store(number, handler_.library);
      if (key_ == "place") return store(number, handler_.place);
      return true;
    case Place::event:
      if (key_ == "process") return store(number, event_.process);
      if (key_ == "interpreter") return store(number, event_.interpreter);
      if (key_ == "thread") return store(number, event_.thread);
      if (key_ == "line") return store(number, event_.line);
      if (key_ == "column") return store(number, event_.column);
      if (key_ == "handler") return store(number, event_.handler);
      if (key_ == "text") return store(number, event_.text);
      if (key_ == "text2") return store(number, event_.text2);
      if (key_ == "value") return store(number, event_.value);
      if (key_ == "time") return store(number, time_);
      return key_ != "kind" && key_ != "detail";
    case Place::recorded:
      if (key_ == "dropped_lines") return store(number, recorded_->dropped_lines);
      if (key_ == "dropped_events") return store(number, recorded_->dropped_events);
      if (key_ == "dropped_output") return store(number, recorded_->dropped_output);
      if (key_ == "unseen") return store(number, recorded_->unseen);
      return key_ != "interpreter" && key_ != "executable" && key_ != "when";
    default: return false;
  }
}

bool Reader::take_text(std::string& text) {
  switch (here()) {
    case Place::top:
      if (key_ == "python") {
        if (!python::read_version(text)) {
          return fail(where() + "a version such as \"3.14\" is expected");
        }
        python_ = std::move(text);
      } else if (key_ == "filename") {
        filename_ = std::move(text);
      } else if (key_ == "source") {
        source_ = std::move(text);
      } else if (key_ == "limit") {
        limit_ = std::move(text);
      } else if (key_ == "stdout") {
        if (text != "pipe" && text != "tty") {
          return fail(where() + "\"pipe\" or \"tty\" is expected");
        }
        tty_ = text == "tty";
      } else {
        return false;
      }
      return true;
    case Place::texts:
      if (builder_.text(text) != texts_) {
        return fail(where() +
                    (texts_ == 0 ? "the first text is the empty one" : "a text stands here twice"));
      }
      ++texts_;
      return true;
    case Place::bytes: return key_ != "bytes" || take_bytes(text);
    case Place::event:
      if (key_ == "kind") {
        const std::optional<EventKind> kind = kind_of(text);
        if (!kind) return fail(where() + "there is no such kind of event");
        event_.kind = *kind;
        has_kind_ = true;
        return true;
      }
      if (key_ == "detail") {
        detail_ = std::move(text);
        return true;
      }
      return key_ != "process" && key_ != "interpreter" && key_ != "thread" && key_ != "line" &&
             key_ != "column" && key_ != "handler" && key_ != "text" && key_ != "text2" &&
             key_ != "value" && key_ != "time";
    case Place::handler:
      return key_ != "name" && key_ != "call" && key_ != "line" && key_ != "def_line" &&
             key_ != "function" && key_ != "again" && key_ != "module" && key_ != "library" &&
             key_ != "place";
    case Place::ending: return key_ != "exited" && key_ != "killed";
    case Place::recorded:
      if (key_ == "interpreter") recorded_->interpreter = std::move(text);
      if (key_ == "executable") recorded_->executable = std::move(text);
      if (key_ == "when") recorded_->when = std::move(text);
      return !key_.starts_with("dropped_") && key_ != "unseen";
    default: return false;
  }
}

bool Reader::take_bytes(std::string_view digits) {
  std::string text;
  text.reserve(digits.size() / 2);
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    unsigned byte = 0;
    const auto [end, error] = std::from_chars(&digits[i], &digits[i] + 2, byte, 16);
    if (error != std::errc() || end != &digits[i] + 2) break;
    text += static_cast<char>(byte);
  }
  if (text.size() * 2 != digits.size()) {
    return fail(where() + "two hexadecimal digits for each byte are expected");
  }
  const Place bytes = here();
  leave();
  std::swap(key_, bytes_key_);
  const bool taken = take_text(text);
  std::swap(key_, bytes_key_);
  places_.push_back(bytes);
  return taken;
}

bool Reader::start_object(std::size_t) {
  switch (here()) {
    case Place::outside: return enter(Place::top);
    case Place::top:
      if (key_ == "ending") return enter(Place::ending);
      if (key_ == "recorded") {
        recorded_.emplace();
        return enter(Place::recorded);
      }
      if (key_ == "filename" || key_ == "source" || key_ == "limit") {
        bytes_key_ = key_;
        return enter(Place::bytes);
      }
      if (!is_known()) return enter(Place::skipped);
      break;
    case Place::texts: return enter(Place::bytes);
    case Place::handlers: handler_ = {}; return enter(Place::handler);
    case Place::events:
      event_ = {};
      time_ = 0;
      has_kind_ = false;
      detail_.clear();
      return enter(Place::event);
    case Place::handler:
    case Place::event:
    case Place::ending:
    case Place::recorded:
      if (here() == Place::recorded &&
          (key_ == "interpreter" || key_ == "executable" || key_ == "when")) {
        bytes_key_ = key_;
        return enter(Place::bytes);
      }
      return enter(Place::skipped);
    case Place::bytes:
    case Place::skipped: return enter(Place::skipped);
  }
  return fail(where() + "an object is not expected here");
}

bool Reader::end_object() {
  const Place place = here();
  if (place == Place::event && !end_event()) return false;
  if (place == Place::handler) {
    builder_.add_handler(handler_);
    ++handlers_;
  }
  leave();
  return true;
}

bool Reader::start_array(std::size_t) {
  switch (here()) {
    case Place::top:
      if (key_ == "texts") return enter(Place::texts);
      if (key_ == "handlers") return enter(Place::handlers);
      if (key_ == "events") return enter(Place::events);
      if (!is_known()) return enter(Place::skipped);
      break;
    case Place::skipped:
    case Place::handler:
    case Place::event:
    case Place::ending:
    case Place::recorded:
    case Place::bytes: return enter(Place::skipped);
    default: break;
  }
  return fail(where() + "a list is not expected here");
}

bool Reader::end_event() {
  const std::string place = "events[" + std::to_string(builder_.size()) + "]: ";
  if (!has_kind_) return fail(place + "the kind is missing");
  const auto details = detail_names(event_.kind);
  const auto detail = std::find(details.begin(), details.end(), detail_);
  if (detail != details.end()) {
    event_.detail = static_cast<std::uint8_t>(detail - details.begin());
  } else if (!details.empty() || !detail_.empty()) {
    return fail(place + (detail_.empty() ? "the detail is missing"
                                         : "there is no such detail in this kind of event"));
  }
  builder_.add(event_);
  times_.push_back(time_);
  return true;
}

// What is wrong with what the events refer to; "" if nothing is.
std::string Reader::check(const Trace& trace) const {
  const auto has_text = [&](TextId id) { return id < trace.text_count(); };
  for (std::size_t i = 0; i < trace.handlers().size(); ++i) {
    const Handler& handler = trace.handlers()[i];
    if (!has_text(handler.name) || !has_text(handler.call) || !has_text(handler.module) ||
        !has_text(handler.library) || !has_text(handler.place)) {
      return "handlers[" + std::to_string(i) + "]: there is no text of that number";
    }
  }
  std::vector<bool> begun(std::size_t{std::numeric_limits<std::uint16_t>::max()} + 1);
  begun[0] = true;
  for (std::size_t i = 0; i < trace.events().size(); ++i) {
    const Event& event = trace.events()[i];
    const std::string_view problem = [&]() -> std::string_view {
      if (!has_text(event.text) || !has_text(event.text2)) {
        return "there is no text of that number";
      }
      switch (event.kind) {
        case EventKind::register_:
        case EventKind::unregister:
        case EventKind::call:
        case EventKind::return_:
          if (event.handler == no_handler) return "the handler is missing";
          break;
        default: break;
      }
      if (event.handler != no_handler && event.handler >= trace.handlers().size()) {
        return "there is no handler of that number";
      }
      if (!begun[event.process]) return "its process has not been forked";
      if (event.kind == EventKind::fork) {
        if (event.value <= event.process || event.value >= std::int64_t(begun.size())) {
          return "a child's number is higher than its parent's, and at most 65535";
        }
        if (begun[static_cast<std::size_t>(event.value)]) return "the child was forked already";
        begun[static_cast<std::size_t>(event.value)] = true;
      }
      return "";
    }();
    if (!problem.empty()) return "events[" + std::to_string(i) + "]: " + std::string(problem);
  }
  return "";
}

ReadResult Reader::result() && {
  if (!error_.empty()) return {std::nullopt, std::move(error_)};
  constexpr std::string_view needed[] = {"format", "python", "texts", "handlers", "events"};
  for (const std::string_view key : needed) {
    if ((seen_ & section(key)) == 0) return {std::nullopt, std::string(key) + " is missing"};
  }
  if (format_ < 1 || format_ > json_format) {
    return {std::nullopt, "format " + std::to_string(format_) + " is not known; formats 1 to " +
                              std::to_string(json_format) + " are"};
  }
  builder_.describe(std::move(filename_), std::move(source_), std::move(python_), tty_);
  builder_.end(ending_);
  builder_.limit(std::move(limit_));
  if (recorded_) builder_.recorded(std::move(*recorded_), std::move(times_));
  Trace trace = std::move(builder_).finish();
  std::string problem = check(trace);
  if (!problem.empty()) return {std::nullopt, std::move(problem)};
  return {std::move(trace), ""};
}

}  // namespace

bool to_json(const Trace& trace, const std::function<bool(std::string_view)>& sink) {
  Writer out(sink);
  // What no subinterpreter takes part in is written as it was before there were any.
  const bool is_of_one = std::all_of(trace.events().begin(), trace.events().end(),
                                     [](const Event& event) { return event.interpreter == 0; });
  out << "{\n\"format\": " << (is_of_one ? 1 : json_format) << ",\n\"python\": ";
  out.text(trace.python());
  out << ",\n\"stdout\": " << (trace.stdout_is_tty() ? "\"tty\"" : "\"pipe\"")
      << ",\n\"ending\": {\"" << (trace.ending().killed ? "killed" : "exited")
      << "\": " << trace.ending().code << "}";
  if (!trace.limit().empty()) {
    out << ",\n\"limit\": ";
    out.text(trace.limit());
  }
  if (trace.recorded()) {
    const Recorded& recorded = *trace.recorded();
    out << ",\n\"recorded\": {\"interpreter\":";
    out.text(recorded.interpreter);
    out << ",\"executable\":";
    out.text(recorded.executable);
    out << ",\"when\":";
    out.text(recorded.when);
    out.field("dropped_lines", recorded.dropped_lines);
    out.field("dropped_events", recorded.dropped_events);
    out.field("dropped_output", recorded.dropped_output);
    out.field("unseen", recorded.unseen);
    out << "}";
  }
  out << ",\n\"filename\": ";
  out.text(trace.filename());
  out << ",\n\"source\": ";
  out.text(trace.source());
  out << ",\n\"texts\": [";
  for (std::size_t i = 0; i < trace.text_count() && out.good(); ++i) {
    out << (i == 0 ? "\n" : ",\n");
    out.text(trace.text(static_cast<TextId>(i)));
  }
  out << "\n],\n\"handlers\": [";
  for (std::size_t i = 0; i < trace.handlers().size() && out.good(); ++i) {
    const Handler& handler = trace.handlers()[i];
    out << (i == 0 ? "\n{\"name\":" : ",\n{\"name\":") << handler.name;
    out.field("call", handler.call);
    out.field("line", handler.line);
    out.field("def_line", handler.def_line);
    out.field("function", handler.function);
    out.field("again", handler.again ? 1 : 0);
    out.field("module", handler.module);
    out.field("library", handler.library);
    out.field("place", handler.place);
    out << "}";
  }
  out << "\n],\n\"events\": [";
  for (std::size_t i = 0; i < trace.events().size() && out.good(); ++i) {
    out << (i == 0 ? "\n" : ",\n");
    write(out, trace.events()[i], trace.recorded() ? trace.times()[i] : 0);
  }
  out << "\n]\n}\n";
  return out.flush();
}

bool is_trace(std::string_view text) {
  constexpr std::string_view first = "{\n\"format\": ";
  if (!text.starts_with(first)) return false;
  text.remove_prefix(std::min(text.find_first_not_of("0123456789", first.size()), text.size()));
  return text.starts_with(",\n\"python\": \"");
}

std::string to_json(const Trace& trace) {
  std::string text;
  to_json(trace, [&](std::string_view piece) {
    text += piece;
    return true;
  });
  return text;
}

ReadResult from_json(std::string_view text) {
  Reader reader;
  try {
    Json::sax_parse(text.begin(), text.end(), &reader);
  } catch (const std::exception& error) {  // more text than a trace can hold
    return {std::nullopt, error.what()};
  }
  return std::move(reader).result();
}

}  // namespace lastcall::trace
