try:
    raise \
      ValueError
