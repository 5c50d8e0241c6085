#pragma once

#include <string>
#include <vector>

#include "machine/machine.hpp"

// What a scenario can call, read from the machine's own tables: whoever adds a builtin, a method or
// a module's function has it fuzzed without naming it here.
namespace lastcall::test {

// A builtin type, and the names that it has itself.
struct CatalogueType {
  std::string name;
  std::vector<std::string> attributes;  // methods and computed attributes
};

struct Catalogue {
  std::vector<std::string> modules;
  std::vector<std::string> functions;  // "len", "os.getpid"
  std::vector<std::string> types;  // those that have a name a scenario can write: "threading.Lock"
  std::vector<CatalogueType> holders;  // all of them, those without a name included
};

// Made once for each version.
const Catalogue& catalogue(python::Version version);

// The names of the types of these expressions in that version, as `type(x).__name__` after
// `definitions`; empty where the expression raises.
std::vector<std::string> types_of(const std::string& definitions,
                                  const std::vector<std::string>& expressions,
                                  python::Version version);

}  // namespace lastcall::test
