"""What can go wrong with annotations, said so that a person can mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A file or line that could not be used: where, and what to do."""

    path: str
    line: int | None
    message: str

    def __str__(self) -> str:
        where = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{where}: {self.message}"


class AnnotationError(Exception):
    """Annotations could not be read or kept; says where and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class ReadOnlyError(AnnotationError):
    """Nothing can be written here; the message says why. Nothing was changed."""


class NotSavedError(AnnotationError):
    """The journal took no entry (a full disk, a lost mount). Nothing was changed."""


class UnknownArticleError(LookupError):
    """A change names an article that was neither opened nor introduced."""
