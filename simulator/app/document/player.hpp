#pragma once

#include <cstddef>
#include <functional>

#include "stage/scene.hpp"

namespace lastcall::app {

// Where in the trace the window is, and how it moves on: a small state machine that is told how
// much time has passed and knows no clock.
class Player {
 public:
  static constexpr double slowest = 0.25;
  static constexpr double fastest = 8;

  // How long each step takes; null: all take the same.
  using Beats = std::function<stage::Beat(std::size_t step)>;
  // A new trace of so many steps (0 is the start); goes to `step`, without motion.
  void reset(std::size_t step_count, std::size_t step, Beats beats = nullptr);

  void play();  // from the start again if at the end
  void pause();
  void toggle() { playing_ ? pause() : play(); }
  // One step on (with motion) or back; pauses.
  void step_forward();
  void step_back();
  // To a step, without motion; pauses.
  void jump(std::size_t step);
  // To a moment, without motion; pauses.
  void show_at(stage::Moment moment);
  // To a step, with the motion of that step.
  void show(std::size_t step);

  void set_speed(double speed);  // kept within slowest … fastest
  double speed() const { return speed_; }
  void set_loop(bool loop) { loop_ = loop; }
  bool loop() const { return loop_; }

  // Lets `seconds` pass.
  void advance(double seconds);
  // Whether anything will change by itself: if not, nothing needs to be drawn again.
  bool moving() const { return playing_ || progress_ < 1; }

  bool playing() const { return playing_; }
  bool at_end() const { return step_ + 1 >= count_; }
  std::size_t step() const { return step_; }
  std::size_t step_count() const { return count_; }
  stage::Moment moment() const { return {step_, progress_}; }

  // While it plays and rests, so that the sentence can be read: how much of that is over, else 0.
  double read() const;
  // Goes on at once, if it plays and rests; whether it did.
  bool go_on();

 private:
  void set_step(std::size_t step);

  Beats beats_;
  stage::Beat beat_;  // of the present step
  std::size_t count_ = 1;
  std::size_t step_ = 0;
  double progress_ = 1;
  double rested_ = 0;
  double speed_ = 1;
  bool playing_ = false;
  bool loop_ = false;
};

}  // namespace lastcall::app
