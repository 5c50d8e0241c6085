#pragma once

#include <cstddef>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace lastcall::machine {

// The text of a str: a std::string that never changes, or the beginning of one that grows.
//
// `s += piece` in a loop makes a new str each time. Copied, n pieces would take O(n²); so a text
// that is appended to in place hands its bytes on: all the texts of such a chain share one buffer,
// each knows how much of it is its own, and only the newest, which ends where the buffer ends, may
// append (another one that is appended to begins a buffer of its own). The first look at the
// characters makes a copy, so a reference to them stays good whatever is appended later.
class GrownText {
 public:
  GrownText(std::string text) : text_(std::move(text)) {}  // NOLINT: a text is one
  GrownText(const GrownText& other) : text_(other.str()) {}
  GrownText(GrownText&&) = default;
  GrownText& operator=(const GrownText&) = delete;

  // This text with `more` behind it. Amortised O(more) if this is the newest of its chain, else
  // O(size).
  GrownText followed_by(std::string_view more) const {
    const bool newest = shared_ && shared_->size == shared_->buffer->size();
    auto buffer = newest ? shared_->buffer : std::make_shared<std::string>(str());
    buffer->append(more);
    GrownText result{std::string()};
    const std::size_t size = buffer->size();
    result.shared_ = std::make_unique<Shared>(Shared{std::move(buffer), size});
    return result;
  }

  // The bytes; O(size) the first time if they are shared.
  const std::string& str() const {
    if (shared_) {
      text_ = shared_->buffer->substr(0, shared_->size);
      shared_.reset();
    }
    return text_;
  }
  operator const std::string&() const { return str(); }  // NOLINT: it reads as a text
  operator std::string_view() const { return str(); }    // NOLINT

  std::size_t size() const { return shared_ ? shared_->size : text_.size(); }
  bool empty() const { return size() == 0; }
  // The bytes that are held for this text alone.
  std::size_t capacity() const { return text_.capacity(); }

  const char* data() const { return str().data(); }
  const char* c_str() const { return str().c_str(); }
  char operator[](std::size_t i) const { return str()[i]; }
  char front() const { return str().front(); }
  char back() const { return str().back(); }
  auto begin() const { return str().begin(); }
  auto end() const { return str().end(); }
  std::string substr(std::size_t at, std::size_t count = std::string::npos) const {
    return str().substr(at, count);
  }
  template <class What>
  std::size_t find(const What& what, std::size_t from = 0) const {
    return str().find(what, from);
  }
  template <class What>
  std::size_t find_first_not_of(const What& what, std::size_t from = 0) const {
    return str().find_first_not_of(what, from);
  }
  bool starts_with(std::string_view start) const { return str().starts_with(start); }
  bool ends_with(std::string_view end) const { return str().ends_with(end); }

  friend bool operator==(const GrownText& a, const GrownText& b) { return a.str() == b.str(); }
  friend bool operator==(const GrownText& a, const std::string& b) { return a.str() == b; }
  friend bool operator==(const GrownText& a, std::string_view b) { return a.str() == b; }
  friend bool operator==(const GrownText& a, const char* b) { return a.str() == b; }

 private:
  struct Shared {
    std::shared_ptr<std::string> buffer;
    std::size_t size;
  };
  mutable std::string text_;
  mutable std::unique_ptr<Shared> shared_;  // null: text_ is all
};

}  // namespace lastcall::machine
