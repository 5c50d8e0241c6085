text = ("  some text  "
        .strip()
        .upper()
        .nothing())
