x = list(y / 0
  for y in [1]
  )
