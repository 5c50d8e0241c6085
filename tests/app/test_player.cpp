#include <doctest/doctest.h>

#include "document/player.hpp"

using lastcall::app::Player;

TEST_CASE("a player that is left alone does not move") {
  Player player;
  player.reset(5, 2);
  CHECK_FALSE(player.moving());
  player.advance(100);
  CHECK(player.step() == 2);
}

TEST_CASE("playing goes through every step and stops at the last") {
  Player player;
  player.reset(5, 0);
  player.play();
  for (int i = 0; i < 10000 && player.moving(); ++i) player.advance(0.016);
  CHECK(player.step() == 4);
  CHECK_FALSE(player.playing());
}

TEST_CASE("playing at the end begins again, and a loop never ends") {
  Player player;
  player.reset(3, 2);
  player.play();
  CHECK(player.step() == 0);
  player.set_loop(true);
  player.advance(60);
  CHECK(player.playing());
}

TEST_CASE("the time that frames take does not change where the player is") {
  Player coarse;
  Player fine;
  for (Player* player : {&coarse, &fine}) {
    player->reset(50, 0);
    player->play();
  }
  coarse.advance(5);
  for (int i = 0; i < 500; ++i) fine.advance(0.01);
  CHECK(coarse.step() == fine.step());
  CHECK(coarse.moment().progress == doctest::Approx(fine.moment().progress));
}

TEST_CASE("a step forward moves, a step back and a jump do not") {
  Player player;
  player.reset(5, 1);
  player.step_forward();
  CHECK(player.step() == 2);
  CHECK(player.moving());
  player.step_back();
  CHECK(player.step() == 1);
  CHECK_FALSE(player.moving());
  player.jump(99);
  CHECK(player.step() == 4);
  player.step_forward();
  CHECK(player.step() == 4);
}

TEST_CASE("the speed stays within its bounds") {
  Player player;
  player.set_speed(100);
  CHECK(player.speed() == Player::fastest);
  player.set_speed(0);
  CHECK(player.speed() == Player::slowest);
}
