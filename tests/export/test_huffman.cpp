#include <doctest/doctest.h>

#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "huffman.hpp"

using namespace lastcall::export_;

namespace {

// What all codes of these lengths take of the room that there is, in parts of 2^16.
std::uint32_t room_of(const HuffmanCode& code) {
  std::uint32_t room = 0;
  for (const std::uint8_t length : code.lengths())
    if (length > 0) room += 65536U >> length;
  return room;
}

}  // namespace

TEST_CASE("a Huffman code is shorter for what is more frequent, and complete") {
  const HuffmanCode code(std::vector<std::uint32_t>{5, 0, 1, 2, 9, 0}, 15);
  CHECK(code.lengths() == std::vector<std::uint8_t>{2, 0, 3, 3, 1});
  CHECK(code.length(5) == 0);
  CHECK(room_of(code) == 65536);
  // Codes of a length follow each other, and are told from their first bit on.
  CHECK(code.bits(4) == 0b0);
  CHECK(code.bits(0) == 0b01);
  CHECK(code.bits(2) == 0b011);
  CHECK(code.bits(3) == 0b111);
}

TEST_CASE("no code is longer than the limit, and the others are as good as they can be") {
  std::vector<std::uint32_t> counts{1, 1};  // the worst there is
  while (counts.size() < 19) counts.push_back(counts[counts.size() - 2] + counts.back());
  for (const unsigned limit : {5U, 7U, 15U}) {
    CAPTURE(limit);
    const HuffmanCode code(counts, limit);
    for (const std::uint8_t length : code.lengths()) CHECK(length <= limit);
    CHECK(room_of(code) == 65536);
  }
  // Five symbols in three bits: the most frequent has one, or else it is not the best.
  CHECK(HuffmanCode(std::vector<std::uint32_t>{1, 2, 4, 8, 16}, 3).lengths() ==
        std::vector<std::uint8_t>{3, 3, 3, 3, 1});
}

TEST_CASE("bits fill bytes from the lowest on") {
  std::string out;
  BitWriter bits(out);
  bits.put(1, 1);
  bits.put(2, 2);
  bits.put(0x1ff, 9);
  bits.put(0, 0);
  CHECK(out.size() == 1);
  bits.align();
  CHECK(out == "\xfd\x0f");
  bits.align();
  CHECK(out.size() == 2);
}
