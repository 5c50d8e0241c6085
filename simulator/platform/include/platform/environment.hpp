#pragma once

#include <string>

// What this process was given: its standard streams, its terminal, its folders.
namespace lastcall::platform {

// Opens something in the place of a standard stream that the caller has closed, so that no file of
// ours takes its number. Reading or writing it fails, as it would have.
void keep_standard_streams();

// Whether to use colours there: only on a terminal that is not dumb, and not with NO_COLOR.
bool is_colourful(int descriptor);
bool is_terminal(int descriptor);
// The width of the terminal there, in columns; `otherwise` if it is none.
int columns(int descriptor, int otherwise);

// "" if it is not set.
std::string variable(const char* name);
// $XDG_DATA_HOME and $XDG_CONFIG_HOME, or what stands for them; "" if there is no home folder.
std::string data_folder();
std::string config_folder();
// The same path from the root on; `~/` is the home folder.
std::string absolute(const std::string& path);
// A program that lies beside this one.
std::string program_beside(const std::string& name);

}  // namespace lastcall::platform
