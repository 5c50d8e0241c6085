# https://docs.python.org/3/library/concurrent.html
