#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "machine/machine.hpp"

// Hostile scenarios, made from bytes: a fuzzer's, or those of a seed.
namespace lastcall::test {

enum class Hostility {
  // Every builtin, method and operator is given what it does not expect: wrong types, huge numbers,
  // containers of themselves, objects whose special methods raise or give wrong types.
  confusion,
  // Special methods, key functions, generators and descriptors change the container under way.
  reentry,
};

// `harmless`: a real interpreter may run it as well: only builtins that touch nothing outside.
std::string hostile_script(Hostility kind, std::span<const std::uint8_t> bytes,
                           python::Version version, bool harmless);

// The version that the first byte of a fuzzer's input chooses.
python::Version fuzzed_version(std::span<const std::uint8_t> data);

// Bytes of a seed.
std::vector<std::uint8_t> hostile_bytes(std::uint64_t seed, std::size_t count);

// Runs the scenario within tight bounds; false if the machine itself went wrong: see
// machine::reached_outside.
bool survives(const std::string& text, python::Version version);

// The names of builtin types that have methods of which none is ever called on an instance, in any
// version.
std::vector<std::string> types_without_receiver();

}  // namespace lastcall::test
