#pragma once

#include "objects/object.hpp"

namespace lastcall::machine {

class Interpreter;

// The builtin types, by their Python names (with `_` where C++ has the word). Made once per run,
// immortal, by make_types (exception.cpp and the files of the types fill them).
struct Types {
  Class *object, *type, *none_type, *not_implemented_type, *ellipsis, *bool_, *int_, *float_, *str,
      *unicode /* 2.7; elsewhere null */, *long_ /* 2.7 */, *bytes, *list, *tuple, *dict, *set,
      *frozenset, *range, *slice, *function, *builtin_function_or_method, *method_descriptor,
      *method, *property, *staticmethod, *classmethod, *super, *cell, *module, *traceback, *code,
      *generator, *list_iterator, *tuple_iterator, *str_iterator, *range_iterator, *dict_keys,
      *dict_values, *dict_items, *dict_keyiterator, *dict_valueiterator, *dict_itemiterator,
      *set_iterator, *enumerate, *zip, *reversed, *map, *filter, *list_reverseiterator,
      *callable_iterator, *bytes_iterator, *quitter, *member_descriptor, *generic_alias,
      *union_type, *classobj /* 2.7 */, *instance /* 2.7 */;

  // The exception hierarchy
  // (https://docs.python.org/3/library/exceptions.html#exception-hierarchy), each where the version
  // has it, else null.
  Class *BaseException, *SystemExit, *KeyboardInterrupt, *GeneratorExit, *Exception_,
      *StopIteration, *ArithmeticError, *FloatingPointError, *OverflowError, *ZeroDivisionError,
      *AssertionError, *AttributeError, *BufferError, *EOFError, *ImportError, *ModuleNotFoundError,
      *LookupError, *IndexError, *KeyError, *MemoryError, *NameError, *UnboundLocalError, *OSError,
      *BlockingIOError, *ChildProcessError, *ConnectionError, *BrokenPipeError,
      *ConnectionAbortedError, *ConnectionRefusedError, *ConnectionResetError, *FileExistsError,
      *FileNotFoundError, *InterruptedError, *IsADirectoryError, *NotADirectoryError,
      *PermissionError, *ProcessLookupError, *TimeoutError, *ReferenceError, *RuntimeError,
      *NotImplementedError, *RecursionError, *StandardError /* 2.7 */, *IOError /* 2.7 */,
      *SyntaxError, *IndentationError, *TabError, *SystemError, *TypeError, *ValueError,
      *UnicodeError, *UnicodeDecodeError, *UnicodeEncodeError, *UnicodeTranslateError, *Warning,
      *DeprecationWarning, *RuntimeWarning, *SyntaxWarning, *UserWarning, *ResourceWarning,
      *FutureWarning, *ImportWarning, *PendingDeprecationWarning, *UnicodeWarning, *BytesWarning;
};

// Makes all of them with their methods, in the immortal heap.
void make_types(Interpreter& in);
// Fills a process's builtins namespace: functions, types, exceptions, constants.
void fill_builtins(Interpreter& in, Dict& builtins);

}  // namespace lastcall::machine
