#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "language/interpreter.hpp"

// The words of the evaluation's error messages where they differ from version to version. Measured
// with CPython 2.7.18, 3.6.15 … 3.13.0, 3.14 and 3.15.
namespace lastcall::machine::wording {

std::string recursion();
std::string init_returned(const std::string& type);
std::string unbound_local(Version version, const std::string& name);
std::string unbound_cell(Version version, const std::string& name);
std::string cannot_raise(Version version, const std::string& type);

// `a, b = …` with too few or too many items.
std::string too_few(Version version, std::size_t expected, std::size_t got, bool at_least);
std::string too_many(Interpreter& in, std::size_t expected, Value sequence);
std::string not_unpackable(Version version, const std::string& type);

// `f(*x)`, `f(**x)`, `[*x]`.
std::string not_iterable_after_star(Version version, const std::string& type);
std::string not_an_iterable_argument(Interpreter& in, Value callable, const std::string& type);
std::string not_a_mapping(Interpreter& in, Value callable, const std::string& type);
// What the method keys() of a mapping has returned.
std::string keys_not_iterable(Interpreter& in, Value mapping, Value keys);
std::string keywords_must_be_strings(Interpreter& in, Value callable);
std::string multiple_keyword_values(Interpreter& in, Value callable, const std::string& name);

// How messages call a function written in Python: `f()`.
std::string function_name(Version version, const Function& function);
// "'a', 'b', and 'c'"
std::string name_list(const std::vector<std::string>& names);

std::string no_context_manager(Version version, const std::string& type, std::string_view missing);
std::string cannot_set_property(Version version, const std::string& name, const std::string& type);
std::string cannot_delete_property(Version version, const std::string& name,
                                   const std::string& type);
std::string cannot_set_on_type(Version version, const std::string& name, const std::string& type);
std::string no_attribute_to_set(Version version, const std::string& name, const std::string& type);

}  // namespace lastcall::machine::wording
