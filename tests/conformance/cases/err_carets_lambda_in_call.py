result = sorted([3, 1, "2"], key=lambda item: item + 0)
