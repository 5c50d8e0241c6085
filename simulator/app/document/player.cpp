#include "document/player.hpp"

#include <algorithm>
#include <utility>

namespace lastcall::app {

void Player::set_step(std::size_t step) {
  step_ = std::min(step, count_ - 1);
  beat_ = beats_ ? beats_(step_) : stage::Beat{};
}

double Player::read() const {
  if (!playing_ || progress_ < 1 || beat_.rest <= 0) return 0;
  return std::min(1.0, rested_ / beat_.rest);
}

bool Player::go_on() {
  if (!playing_ || progress_ < 1) return false;
  rested_ = beat_.rest;
  return true;
}

void Player::reset(std::size_t step_count, std::size_t step, Beats beats) {
  count_ = std::max<std::size_t>(step_count, 1);
  beats_ = std::move(beats);
  jump(step);
}

void Player::play() {
  if (at_end()) jump(0);
  playing_ = true;
  rested_ = beat_.rest;
}

void Player::pause() {
  playing_ = false;
  progress_ = 1;
}

void Player::step_forward() {
  playing_ = false;
  if (at_end()) {
    progress_ = 1;
    return;
  }
  show(step_ + 1);
}

void Player::step_back() {
  jump(step_ > 0 ? step_ - 1 : 0);
}

void Player::jump(std::size_t step) {
  playing_ = false;
  set_step(step);
  progress_ = 1;
  rested_ = 0;
}

void Player::show_at(stage::Moment moment) {
  jump(moment.step);
  progress_ = std::clamp(moment.progress, 0.0, 1.0);
}

void Player::show(std::size_t step) {
  set_step(step);
  progress_ = step_ == 0 ? 1 : 0;
  rested_ = 0;
}

void Player::set_speed(double speed) {
  speed_ = std::clamp(speed, slowest, fastest);
}

void Player::advance(double seconds) {
  double left = std::max(0.0, seconds) * speed_;
  while (left > 0 && moving()) {
    if (progress_ < 1) {
      const double motion = std::max(beat_.motion, 1e-3);
      const double part = std::min(left, (1 - progress_) * motion);
      progress_ = std::min(1.0, progress_ + part / motion);
      if (1 - progress_ < 1e-9) progress_ = 1;
      left -= part;
      continue;
    }
    const double part = std::max(0.0, std::min(left, beat_.rest - rested_));
    rested_ += part;
    left -= part;
    if (rested_ < beat_.rest - 1e-9) continue;
    if (!at_end()) {
      show(step_ + 1);
    } else if (loop_ && count_ > 1) {
      show(0);
    } else {
      playing_ = false;
    }
  }
}

}  // namespace lastcall::app
