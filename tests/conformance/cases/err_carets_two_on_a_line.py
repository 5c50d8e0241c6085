a = 1; b = 0; print(a); print(a / b); print("not reached")
