x = 5; y = x.z; print(y)
