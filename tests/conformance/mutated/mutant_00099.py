x = [y
  forfor y 0n 5
  ]
