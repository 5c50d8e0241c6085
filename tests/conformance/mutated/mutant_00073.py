import sys

sys. = None
raise ValueError("v")
