#include <algorithm>

#include "builtin.hpp"

namespace lastcall::machine {
namespace {

constexpr std::int32_t free_mark = -1;
constexpr std::int32_t removed_mark = -2;
constexpr std::size_t linear_probes = 9;  // LINEAR_PROBES of setobject.c

// The slots that a key of this hash may be in, in the order in which each layout tries them.
class Probe {
 public:
  Probe(Table::Probing probing, std::uint64_t hash, std::size_t mask)
      : probing_(probing), mask_(mask), perturb_(hash), at_(hash & mask) {
    start_run();
  }
  std::size_t slot() const { return at_; }
  void advance() {
    using enum Table::Probing;
    switch (probing_) {
      case insertion: at_ = (at_ + 1) & mask_; return;
      case dict2:
      case set2:
        jump_ = (jump_ << 2) + jump_ + perturb_ + 1;
        perturb_ >>= 5;
        at_ = jump_ & mask_;
        return;
      case set36:
      case set39:
      case set3:
        if (run_ > 0) {
          --run_;
          ++at_;
          return;
        }
        perturb_ >>= 5;
        jump_ = (jump_ * 5 + 1 + perturb_) & mask_;
        at_ = jump_;
        start_run();
        return;
    }
  }

 private:
  void start_run() {
    if (jump_ == none) jump_ = at_;
    run_ = at_ + linear_probes <= mask_ ? linear_probes : 0;
  }
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  Table::Probing probing_;
  std::size_t mask_;
  std::size_t perturb_;
  std::size_t at_;
  std::size_t jump_ = none;
  std::size_t run_ = 0;
};

// Whether the hash of a key is the same in every run of the real interpreter.
bool has_fixed_hash(Value key) {
  if (!key.is_object()) return !key.is_none();
  if (key.as<Int>()) return true;
  if (auto* tuple = key.as<Tuple>())
    return std::all_of(tuple->items.begin(), tuple->items.end(), has_fixed_hash);
  return false;
}

}  // namespace

std::uint64_t text_hash(std::string_view text) {
  if (text.empty()) return 0;
  auto hash = static_cast<std::uint64_t>(static_cast<unsigned char>(text[0])) << 7;
  for (char c : text) hash = (1000003 * hash) ^ static_cast<unsigned char>(c);
  hash ^= text.size();
  return hash == static_cast<std::uint64_t>(-1) ? static_cast<std::uint64_t>(-2) : hash;
}

std::uint64_t text_hash(const Str* text) {
  if (text->hash == 0) text->hash = text_hash(text->text);
  return text->hash;
}

template <typename Matches>
std::size_t Table::find_slot(std::uint64_t hash, Matches&& matches) const {
  if (index_.empty()) return none;
  if (probing_ == Probing::insertion) {  // what Probe does, without asking whose layout it is
    const std::size_t mask = index_.size() - 1;
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
      const std::int32_t at = index_[slot];
      if (at == free_mark) return none;
      if (at == removed_mark) continue;
      const Entry& entry = entries_[static_cast<std::size_t>(at)];
      if (entry.hash == hash && matches(entry)) return slot;
    }
  }
  for (Probe probe(probing_, hash, index_.size() - 1);; probe.advance()) {
    const std::int32_t at = index_[probe.slot()];
    if (at == free_mark) return none;
    if (at == removed_mark) continue;
    const Entry& entry = entries_[static_cast<std::size_t>(at)];
    if (entry.hash == hash && matches(entry)) return probe.slot();
  }
}

std::size_t Table::find_slot(std::string_view key) const {
  return find_slot(text_hash(key), [&](const Entry& entry) {
    const Str* text = entry.key.as<Str>();
    return text && text->text == key;
  });
}

std::size_t Table::find_slot(Interpreter& in, Value key, std::uint64_t hash) {
  const Str* text = in.python2() ? nullptr : key.as<Str>();
  // An __eq__ of the scenario may change the table while it is searched: then search again.
  for (;;) {
    const std::uint64_t before = version_;
    bool changed = false;
    const std::size_t slot = find_slot(hash, [&](const Entry& entry) {
      if (entry.key.same(key)) return true;
      if (const Str* other = text ? entry.key.as<Str>() : nullptr) return other->text == text->text;
      const bool equal = in.equal(entry.key, key);
      changed = version_ != before;
      return equal || changed;
    });
    if (!changed) return slot;
  }
}

std::size_t Table::free_slot(std::uint64_t hash) const {
  if (probing_ == Probing::insertion) {
    const std::size_t mask = index_.size() - 1;
    std::size_t slot = hash & mask;
    while (index_[slot] >= 0) slot = (slot + 1) & mask;
    return slot;
  }
  std::size_t removed = none;
  for (Probe probe(probing_, hash, index_.size() - 1);; probe.advance()) {
    const std::int32_t at = index_[probe.slot()];
    if (at == free_mark) return removed == none ? probe.slot() : removed;
    if (at == removed_mark && removed == none && probing_ != Probing::set39) removed = probe.slot();
  }
}

void Table::insert(std::uint64_t hash, Value key, Value value) {
  if (index_.empty()) {
    index_.assign(8, free_mark);
    entries_.reserve(4);
  }
  if (probing_ == Probing::insertion && (fill_ + 1) * 3 > index_.size() * 2) resize(used_ * 2 + 1);
  if (entries_.size() > 2 * used_ + 16) compact();
  const std::size_t slot = free_slot(hash);
  const bool fresh = index_[slot] == free_mark;
  index_[slot] = static_cast<std::int32_t>(entries_.size());
  entries_.push_back({hash, key, value});
  ++used_;
  ++version_;
  if (fresh) ++fill_;
  const std::size_t mask = index_.size() - 1;
  const std::size_t grown = used_ * (used_ > 50000 ? 2 : 4);
  switch (probing_) {
    case Probing::insertion: break;
    case Probing::dict2:
      if (fill_ * 3 >= (mask + 1) * 2) resize(grown);
      break;
    case Probing::set2:
      if (fresh && fill_ * 3 >= (mask + 1) * 2) resize(grown);
      break;
    case Probing::set36:
      if (fresh && fill_ * 3 >= mask * 2) resize(grown);
      break;
    case Probing::set39:
    case Probing::set3:
      if (fresh && fill_ * 5 >= mask * 3) resize(grown);
      break;
  }
}

void Table::compact() {
  std::vector<std::int32_t> moved(entries_.size());
  std::size_t kept = 0;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (!entries_[i].key) continue;
    moved[i] = static_cast<std::int32_t>(kept);
    entries_[kept++] = entries_[i];
  }
  entries_.resize(kept);
  for (std::int32_t& at : index_)
    if (at >= 0) at = moved[static_cast<std::size_t>(at)];
}

void Table::resize(std::size_t minimum) {
  std::size_t size = 8;
  while (size <= minimum) size <<= 1;
  if (probing_ == Probing::insertion)
    while (used_ * 3 >= size * 2) size <<= 1;
  compact();
  // Entries go in again in the order of the old slots where that order is the one that shows.
  std::vector<std::int32_t> order;
  order.reserve(used_);
  if (probing_ == Probing::insertion) {
    for (std::size_t i = 0; i < entries_.size(); ++i) order.push_back(static_cast<std::int32_t>(i));
  } else {
    for (std::int32_t at : index_)
      if (at >= 0) order.push_back(at);
  }
  index_.assign(size, free_mark);
  fill_ = used_;
  for (std::int32_t at : order) index_[free_slot(entries_[static_cast<std::size_t>(at)].hash)] = at;
}

void Table::reserve_for_merge(std::size_t others) {
  if (index_.empty()) index_.assign(8, free_mark);
  const std::size_t mask = index_.size() - 1;
  switch (probing_) {
    case Probing::insertion: break;
    case Probing::dict2:
    case Probing::set2:
      if ((fill_ + others) * 3 >= (mask + 1) * 2) resize((used_ + others) * 2);
      break;
    case Probing::set36:
      if ((fill_ + others) * 3 >= mask * 2) resize((used_ + others) * 2);
      break;
    case Probing::set39:
    case Probing::set3:
      if ((fill_ + others) * 5 >= mask * 3) resize((used_ + others) * 2);
      break;
  }
}

void Table::reserve_for_literal(std::size_t items) {
  if (probing_ == Probing::dict2 && items > 5) resize(items);
}

bool Table::copy_layout(const Table& other) {
  if (probing_ != other.probing_ || probing_ == Probing::set2 || probing_ == Probing::dict2 ||
      fill_ != 0 || index_.size() != other.index_.size() || other.fill_ != other.used_)
    return false;
  const std::uint64_t version = version_ + 1;
  *this = other;
  version_ = version;
  return true;
}

Value Table::remove_slot(std::size_t slot) {
  Entry& entry = entries_[static_cast<std::size_t>(index_[slot])];
  const Value value = entry.value;
  entry.key = Value();
  entry.value = Value();
  index_[slot] = removed_mark;
  --used_;
  ++version_;
  // So that taking from the end again and again stays cheap.
  while (!entries_.empty() && !entries_.back().key) entries_.pop_back();
  return value;
}

Table::Key::Key(Interpreter& in, Value the_value) : value(the_value), hash(in.hash(the_value)) {}

Table::Entry* Table::find_entry(Interpreter& in, Key key) {
  const std::size_t slot = find_slot(in, key.value, key.hash);
  return slot == none ? nullptr : &entries_[static_cast<std::size_t>(index_[slot])];
}

Value* Table::find(Interpreter& in, Key key) {
  Entry* entry = find_entry(in, key);
  return entry ? &entry->value : nullptr;
}

void Table::set(Interpreter& in, Key key, Value value) {
  const std::size_t slot = find_slot(in, key.value, key.hash);
  if (slot != none) {
    entries_[static_cast<std::size_t>(index_[slot])].value = value;
    return;
  }
  if (probing_ != Probing::insertion && !in.python2() && !has_fixed_hash(key.value))
    unordered_ = true;
  insert(key.hash, key.value, value);
  in.heap().charge(sizeof(Entry) + 2 * sizeof(std::int32_t));
}

Value Table::remove(Interpreter& in, Key key) {
  const std::size_t slot = find_slot(in, key.value, key.hash);
  return slot == none ? Value() : remove_slot(slot);
}

bool Table::discard(Interpreter& in, Key key) {
  const std::size_t slot = find_slot(in, key.value, key.hash);
  if (slot == none) return false;
  remove_slot(slot);
  return true;
}

Value* Table::find(const Str* key) {
  const std::size_t slot = find_slot(text_hash(key), [key](const Entry& entry) {
    if (entry.key.is_object() && entry.key.object() == key) return true;
    const Str* text = entry.key.as<Str>();
    return text && text->text == key->text;
  });
  return slot == none ? nullptr : &entries_[static_cast<std::size_t>(index_[slot])].value;
}

Value* Table::find(std::string_view key) {
  const std::size_t slot = find_slot(key);
  return slot == none ? nullptr : &entries_[static_cast<std::size_t>(index_[slot])].value;
}

void Table::set(Str* key, Value value) {
  if (Value* found = find(key)) {
    *found = value;
    return;
  }
  insert(text_hash(key), key, value);
}

Value Table::remove(std::string_view key) {
  const std::size_t slot = find_slot(key);
  return slot == none ? Value() : remove_slot(slot);
}

void Table::clear() {
  entries_.clear();
  index_.clear();
  used_ = fill_ = 0;
  unordered_ = false;
  ++version_;
}

Table::Entry* Table::next(std::size_t& position) {
  if (follows_slots()) {
    while (position < index_.size()) {
      const std::int32_t at = index_[position++];
      if (at >= 0) return &entries_[static_cast<std::size_t>(at)];
    }
    return nullptr;
  }
  while (position < entries_.size()) {
    Entry& entry = entries_[position++];
    if (entry.key) return &entry;
  }
  return nullptr;
}

Table::Entry* Table::last() {
  return entries_.empty() ? nullptr : &entries_.back();
}

}  // namespace lastcall::machine
