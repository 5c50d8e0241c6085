class AppError(Exception):
    """Base of the errors of the application."""


class ConfigError(AppError):
    def __init__(self, key, reason="missing"):
        super().__init__(key, reason)
        self.key = key

    def __str__(self):
        return "%s is %s" % self.args


try:
    raise ConfigError("path")
except AppError as e:
    print(repr(e), str(e), e.key, e.args, isinstance(e, ConfigError))
raise ConfigError("port", reason="not a number")
