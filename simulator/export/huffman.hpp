#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace lastcall::export_ {

// Bits, filled into bytes from the lowest on.
class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(out) {}
  // The lowest `count` (no more than 32) bits of a value, which has no others.
  void put(std::uint32_t value, unsigned count) {
    bits_ |= std::uint64_t{value} << count_;
    for (count_ += count; count_ >= 8; count_ -= 8, bits_ >>= 8)
      out_ += static_cast<char>(bits_ & 255);
  }
  // Fills the last byte with zeros.
  void align() {
    if (count_ > 0) put(0, 8 - count_);
  }

 private:
  std::string& out_;
  std::uint64_t bits_ = 0;
  unsigned count_ = 0;
};

// The code that takes the fewest bits for symbols that occur so often, none longer than `limit`
// (package-merge), as Deflate numbers its codes (RFC 1951, 3.2.2).
class HuffmanCode {
 public:
  // Two symbols or more must occur, and no more than 2^limit.
  HuffmanCode(std::span<const std::uint32_t> counts, unsigned limit);

  // Of every symbol up to the last that occurs; 0 for one that does not.
  const std::vector<std::uint8_t>& lengths() const { return lengths_; }
  unsigned length(std::size_t symbol) const {
    return symbol < lengths_.size() ? lengths_[symbol] : 0;
  }
  // As they are put: the code's first bit lowest.
  std::uint32_t bits(std::size_t symbol) const { return bits_[symbol]; }

 private:
  std::vector<std::uint8_t> lengths_;
  std::vector<std::uint16_t> bits_;
};

}  // namespace lastcall::export_
