#include "deflate.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "huffman.hpp"

namespace lastcall::export_ {
namespace {

constexpr int longest_match = 258;  // bytes
constexpr std::int64_t window = 32768;

// ---- what is written: bytes, and matches with what stands before ------------------------------

// A byte (below 256), or a match.
using Token = std::uint32_t;
constexpr Token match_bit = Token{1} << 31;
Token match_token(int length, std::int64_t distance) {
  return match_bit | static_cast<Token>(length) << 16 | static_cast<Token>(distance - 1);
}

// A value that a code stands for, and what is written behind that code (RFC 1951, 3.2.5).
struct Symbol {
  unsigned code;
  unsigned extra_bits;
  unsigned extra;
};

// The codes go up by 1, 2, 4 … values; `steps` of them by each.
Symbol symbol_of(unsigned value, unsigned steps_bits) {
  unsigned bits = 0;
  while (value >> (bits + steps_bits + 1) != 0) ++bits;
  return {(bits << steps_bits) + (value >> bits), bits, value & ((1U << bits) - 1)};
}
Symbol length_symbol(Token match) {
  const unsigned length = match >> 16 & 0x1ff;
  if (length == longest_match) return {285, 0, 0};
  Symbol symbol = symbol_of(length - 3, 2);
  symbol.code += 257;
  return symbol;
}
Symbol distance_symbol(Token match) {
  return symbol_of(match & 0x7fff, 1);
}

constexpr unsigned end_of_block = 256;
constexpr std::size_t tokens_in_block = 8192;

// The lengths of the codes, as they are told: 16 repeats the last one, 17 and 18 repeat zero.
std::vector<Symbol> told_lengths(const std::vector<std::uint8_t>& lengths) {
  std::vector<Symbol> told;
  for (std::size_t i = 0; i < lengths.size();) {
    std::size_t run = 1;
    while (i + run < lengths.size() && lengths[i + run] == lengths[i]) ++run;
    const auto repeat = [&](unsigned code, unsigned bits, std::size_t least) {
      const std::size_t count = std::min(run, least + (std::size_t{1} << bits) - 1);
      told.push_back({code, bits, static_cast<unsigned>(count - least)});
      i += count;
    };
    if (lengths[i] == 0 && run >= 11) {
      repeat(18, 7, 11);
    } else if (lengths[i] == 0 && run >= 3) {
      repeat(17, 3, 3);
    } else if (!told.empty() && run >= 3 && lengths[i] == lengths[i - 1]) {
      repeat(16, 2, 3);
    } else {
      told.push_back({lengths[i++], 0, 0});
    }
  }
  return told;
}

// Tokens as blocks of bits, each block with the codes that suit it.
class BlockWriter {
 public:
  explicit BlockWriter(std::string& out) : bits_(out) { tokens_.reserve(tokens_in_block); }

  void add(Token token) {
    if (tokens_.size() == tokens_in_block) write_block(false);
    tokens_.push_back(token);
  }
  void finish() {
    write_block(true);
    bits_.align();
  }

 private:
  void write_block(bool is_last) {
    std::array<std::uint32_t, 286> literal_counts{};
    std::array<std::uint32_t, 30> distance_counts{1, 1};  // no code is alone
    literal_counts[end_of_block] = 1;
    for (const Token token : tokens_) {
      if ((token & match_bit) == 0) {
        ++literal_counts[token];
      } else {
        ++literal_counts[length_symbol(token).code];
        ++distance_counts[distance_symbol(token).code];
      }
    }
    const HuffmanCode literals(literal_counts, 15);
    const HuffmanCode distances(distance_counts, 15);
    bits_.put(is_last ? 1 : 0, 1);
    bits_.put(2, 2);  // with codes of its own
    write_codes(literals, distances);
    for (const Token token : tokens_) {
      if ((token & match_bit) == 0) {
        put(literals, {token, 0, 0});
      } else {
        put(literals, length_symbol(token));
        put(distances, distance_symbol(token));
      }
    }
    put(literals, {end_of_block, 0, 0});
    tokens_.clear();
  }

  void write_codes(const HuffmanCode& literals, const HuffmanCode& distances) {
    std::vector<std::uint8_t> lengths = literals.lengths();
    const std::size_t literal_count = lengths.size();
    lengths.insert(lengths.end(), distances.lengths().begin(), distances.lengths().end());
    const std::vector<Symbol> told = told_lengths(lengths);
    std::array<std::uint32_t, 19> counts{1, 1};
    for (const Symbol& symbol : told) ++counts[symbol.code];
    const HuffmanCode code(counts, 7);
    // The order in which the lengths of this code are told.
    static constexpr std::array<std::size_t, 19> order{16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                       11, 4,  12, 3, 13, 2, 14, 1, 15};
    std::size_t count = order.size();
    while (code.length(order[count - 1]) == 0) --count;
    bits_.put(static_cast<unsigned>(literal_count) - 257, 5);
    bits_.put(static_cast<unsigned>(distances.lengths().size()) - 1, 5);
    bits_.put(static_cast<unsigned>(count) - 4, 4);
    for (std::size_t i = 0; i < count; ++i) bits_.put(code.length(order[i]), 3);
    for (const Symbol& symbol : told) put(code, symbol);
  }

  void put(const HuffmanCode& code, const Symbol& symbol) {
    bits_.put(code.bits(symbol.code), code.length(symbol.code));
    bits_.put(symbol.extra, symbol.extra_bits);
  }

  BitWriter bits_;
  std::vector<Token> tokens_;
};

// ---- what is alike ----------------------------------------------------------------------------

struct Place {
  int x, y;
};
struct Match {
  int pixels = 0;
  std::int64_t distance = 0;  // bytes
};

// Finds what has been before. No match reaches from one row into the next.
class Matcher {
 public:
  Matcher(const Image& image, int bytes)
      : image_(image),
        bytes_(bytes),
        stride_(std::int64_t{image.width} * bytes + 1),
        longest_(longest_match / bytes),
        heads_(std::size_t{1} << hash_bits, nowhere),
        singles_(std::size_t{1} << single_bits, nowhere),
        previous_(std::size_t{1} << ring_bits, nowhere) {}

  int longest() const { return longest_; }

  // The best match for what begins at a place; none is shorter than three bytes.
  Match find(Place at) const {
    Match best;
    const auto consider = [&](Place from, std::int64_t distance) {
      if (distance > window) return;
      const int length = common(from, at);
      if (length > best.pixels && length >= least_match()) best = {length, distance};
    };
    if (at.x > 0) consider({at.x - 1, at.y}, bytes_);
    if (best.pixels == longest_) return best;
    if (at.y > 0) consider({at.x, at.y - 1}, stride_);
    if (at.x + hashed() > image_.width) return best;
    std::uint32_t candidate = heads_[hash_of(at)];
    std::int64_t last = 0;
    for (int tries = most_tries; candidate != nowhere && tries > 0 && best.pixels < longest_;
         --tries) {
      const Place from = place_of(candidate);
      const std::int64_t distance = distance_of(from, at);
      // What has left the window has been written over by what is nearer.
      if (distance <= last || distance > window) break;
      consider(from, distance);
      last = distance;
      candidate = previous_[ring_index(from)];
    }
    if (best.pixels == 0 && bytes_ > 1) {
      const std::uint32_t single = singles_[single_hash(at)];
      if (single != nowhere) consider(place_of(single), distance_of(place_of(single), at));
    }
    return best;
  }

  // Remembers a place, to be found later.
  void remember(Place at) {
    singles_[single_hash(at)] = number_of(at);
    if (at.x + hashed() > image_.width) return;
    std::uint32_t& head = heads_[hash_of(at)];
    previous_[ring_index(at)] = head;
    head = number_of(at);
  }

 private:
  static constexpr unsigned hash_bits = 13;
  static constexpr unsigned single_bits = 12;
  static constexpr unsigned ring_bits = 15;  // no window has more pixels
  static constexpr std::uint32_t nowhere = 0xffffffff;
  static constexpr int most_tries = 24;

  int hashed() const { return bytes_ == 1 ? 3 : 2; }
  int least_match() const { return bytes_ == 1 ? 3 : 1; }

  const std::uint8_t* pixel(Place at) const { return image_.row(at.y) + 4 * std::ptrdiff_t{at.x}; }
  std::int64_t distance_of(Place from, Place to) const {
    return (to.y - from.y) * stride_ + std::int64_t{to.x - from.x} * bytes_;
  }
  static std::uint32_t number_of(Place at) {
    return static_cast<std::uint32_t>(at.y) << 16 | static_cast<std::uint32_t>(at.x);
  }
  static Place place_of(std::uint32_t number) {
    return {static_cast<int>(number & 0xffff), static_cast<int>(number >> 16)};
  }
  std::size_t ring_index(Place at) const {
    const std::size_t index =
        static_cast<std::size_t>(at.y) * static_cast<std::size_t>(image_.width) +
        static_cast<std::size_t>(at.x);
    return index & ((std::size_t{1} << ring_bits) - 1);
  }
  std::size_t single_hash(Place at) const {
    return rgba_at(pixel(at)) * 0x9e3779b1U >> (32 - single_bits);
  }
  std::size_t hash_of(Place at) const {
    const std::uint8_t* first = pixel(at);
    std::uint32_t hash = rgba_at(first) * 0x9e3779b1U ^ rgba_at(first + 4) * 0x85ebca6bU;
    if (bytes_ == 1) hash = hash * 5 ^ rgba_at(first + 8) * 0xc2b2ae35U;
    return hash * 0x27d4eb2fU >> (32 - hash_bits);
  }
  // How many pixels from there on are the same, up to the end of a row.
  int common(Place from, Place at) const {
    const std::uint8_t* a = pixel(from);
    const std::uint8_t* b = pixel(at);
    const int most = std::min(longest_, image_.width - std::max(from.x, at.x));
    int length = 0;
    while (length + 4 <= most && std::memcmp(a, b, 16) == 0) length += 4, a += 16, b += 16;
    while (length < most && rgba_at(a) == rgba_at(b)) ++length, a += 4, b += 4;
    return length;
  }

  const Image& image_;
  const int bytes_;
  const std::int64_t stride_;
  const int longest_;
  std::vector<std::uint32_t> heads_;     // the last place with a hash
  std::vector<std::uint32_t> singles_;   // … of one pixel
  std::vector<std::uint32_t> previous_;  // the place before with the same hash
};

// ---- all of it --------------------------------------------------------------------------------

class Deflater {
 public:
  Deflater(const Image& image, const PixelFormat& format, std::string& out)
      : image_(image), format_(format), matcher_(image, format.bytes), writer_(out) {}

  void write() {
    for (int y = 0; y < image_.height; ++y) {
      writer_.add(0);  // no filter
      write_row(y);
    }
    writer_.finish();
  }

 private:
  void write_row(int y) {
    const int width = image_.width;
    Match match;
    bool is_known = false;  // whether `match` is what begins at x
    for (int x = 0; x < width;) {
      const Place at{x, y};
      if (!is_known) match = matcher_.find(at);
      is_known = false;
      if (match.pixels == 0) {
        write_pixel(at);
        ++x;
        continue;
      }
      // A longer one may begin at the next pixel.
      if (match.pixels < good_match && x + 1 < width) {
        remember(at);
        const Match next = matcher_.find({x + 1, y});
        if (next.pixels > match.pixels) {
          write_literal(at);
          match = next;
          is_known = true;
          ++x;
          continue;
        }
      }
      writer_.add(match_token(match.pixels * format_.bytes, match.distance));
      const int end = x + match.pixels;
      // In a run of one colour there is nothing to be found but its end.
      if (match.distance == format_.bytes) x = end - 1;
      for (; x < end; ++x) remember({x, y});
    }
  }

  static constexpr int good_match = 24;  // pixels

  void write_pixel(Place at) {
    write_literal(at);
    remember(at);
  }
  void write_literal(Place at) {
    const std::uint32_t value = format_.value(rgba_at(image_.row(at.y) + 4 * std::ptrdiff_t{at.x}));
    for (int i = 0; i < format_.bytes; ++i) writer_.add(value >> (8 * i) & 255);
  }
  // Of pixels that are all alike, the first is enough.
  void remember(Place at) {
    if (last_.y == at.y && last_.x >= at.x) return;
    last_ = at;
    const std::uint8_t* pixel = image_.row(at.y) + 4 * std::ptrdiff_t{at.x};
    if (at.x > 0 && rgba_at(pixel - 4) == rgba_at(pixel) && at.x + 1 < image_.width &&
        rgba_at(pixel + 4) == rgba_at(pixel))
      return;
    matcher_.remember(at);
  }

  const Image& image_;
  const PixelFormat& format_;
  Matcher matcher_;
  BlockWriter writer_;
  Place last_{-1, -1};
};

// The checksum of what is compressed (RFC 1950), row by row: a row that is like the one above adds
// what that one did.
std::uint32_t adler32(const Image& image, const PixelFormat& format) {
  constexpr std::uint64_t modulus = 65521;
  const auto bytes = static_cast<std::uint64_t>(format.bytes);
  const auto width = static_cast<std::uint64_t>(image.width);
  const std::uint64_t stride = width * bytes + 1;
  std::uint64_t a = 1;
  std::uint64_t b = 0;
  std::uint64_t sum = 0;       // of the row's bytes
  std::uint64_t weighted = 0;  // each as often as there are bytes from it on
  for (int y = 0; y < image.height; ++y) {
    const std::uint8_t* row = image.row(y);
    if (y == 0 || std::memcmp(row, image.row(y - 1), 4 * width) != 0) {
      sum = weighted = 0;
      for (std::uint64_t x = 0; x < width;) {
        const Rgba color = rgba_at(row + 4 * x);
        std::uint64_t run = 1;
        while (x + run < width && rgba_at(row + 4 * (x + run)) == color) ++run;
        const std::uint32_t value = format.value(color);
        // Of a byte that comes every `bytes` bytes, `run` times, the last with `rest` behind it.
        std::uint64_t rest = (width - x - run) * bytes + bytes;
        for (std::uint64_t i = 0; i < bytes; ++i, --rest) {
          const std::uint64_t byte = value >> (8 * i) & 255;
          sum += byte * run;
          weighted += byte * (rest * run + bytes * (run * (run - 1) / 2));
        }
        x += run;
      }
    }
    b = (b + a * stride + weighted) % modulus;
    a = (a + sum) % modulus;
  }
  return static_cast<std::uint32_t>(b << 16 | a);
}

}  // namespace

std::string deflate(const Image& image, const PixelFormat& format) {
  std::string out("\x78\x9c", 2);  // a window of 32 KiB
  Deflater(image, format, out).write();
  const std::uint32_t sum = adler32(image, format);
  for (const unsigned shift : {24U, 16U, 8U, 0U}) out += static_cast<char>(sum >> shift & 255);
  return out;
}

}  // namespace lastcall::export_
