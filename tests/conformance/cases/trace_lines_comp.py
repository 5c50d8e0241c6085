x = [y
  for y in [1]
  if undefined
  ]
