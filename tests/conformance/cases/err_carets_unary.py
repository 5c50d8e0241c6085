value = -"text" + 1
