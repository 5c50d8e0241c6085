raise \
  ValueError
