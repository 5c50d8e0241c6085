value = {"aaaaaaaaaaaaaaaaaaaa": 1, "bbbbbbbbbbbbbbbbbbbb": 2, "cccccccccccccccccccc": 3}["dddddddddddddddddddddddddd"] + sum([1, 2, 3, 4, 5, 6, 7, 8, 9])
